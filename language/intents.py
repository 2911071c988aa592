"""Intent: what somebody wants, decided on the gist; the first saying that fits wins, and the order is the rule."""

from language import sayings_campaigns, sayings_drives, sayings_people, sayings_rates, sayings_talk
from language.cues import (
    ABOUT_RATE,
    ANY_EXTRA,
    ASKED,
    ASKING_HOW_MUCH,
    ASKING_TO_LOG,
    ASKS_TO_SEE,
    CATEGORY_ALONE,
    CLAUSE,
    CORRECTING,
    FOLLOWS_ESTIMATE,
    GO_ON,
    HAVE_TO,
    HOW_TO_SET,
    IFFY,
    INJECTION,
    LOGGING,
    MAY_I,
    MEANING,
    NEGATED,
    NOT_DRIVEN,
    NOT_THAT,
    OFFICIAL,
    ON_WHEELS,
    ONLY_FOUND,
    OOPS,
    OTHER_UNIT,
    OVER,
    OWN_SIGHT,
    PAID_SO_FAR,
    PER_ONE,
    PLAIN_RATE,
    SAYS_NOT,
    SET_TO,
    STARTING,
    TAKE_BACK,
    TAKEN_FOR,
    TELLING,
    THEIR_DRIVES,
    TO_BE_PAID,
    WANTED,
    WHAT_I_DROVE,
    WHAT_IF,
    WHICH_ARE,
    WRONG_ONE,
)
from language.frames import Context, Intent, Role
from language.gists import Gist
from language.hearsay import AIR_MILES, is_no_drive, is_quoted
from language.patterns import Phrase
from language.readings import Kind, Reading


def intent_of(reading: Reading, gist: Gist) -> Intent:
    """What somebody wants."""
    for decide in (
        _taken_back,
        _said_alone,
        _in_context,
        _core_alone,
        _guarded,
        _negated,
        _talk_of_self,
        _of_drives_told,
        _of_people,
        _of_rates,
        _of_drives,
        _of_rest,
    ):
        intent = decide(reading, gist)
        if intent is not None:
            return intent
    return Intent.UNKNOWN


def first_fitting(rules: tuple[tuple[Intent, Phrase], ...], *texts: str) -> Intent | None:
    """The intent of the first saying that is found in a text."""
    return next((intent for intent, phrase in rules if any(phrase.search(text) for text in texts)), None)


def _said_alone(reading: Reading, gist: Gist) -> Intent | None:
    if reading.all(Kind.DISTANCE, Kind.MAIL, Kind.EXTRA):
        return None
    return first_fitting(sayings_talk.WHOLE, gist.all)


def _core_alone(reading: Reading, gist: Gist) -> Intent | None:
    if reading.all(Kind.DISTANCE, Kind.MAIL, Kind.EXTRA):
        return None
    return first_fitting(sayings_talk.WHOLE, gist.core)


def _taken_back(reading: Reading, gist: Gist) -> Intent | None:
    is_taken_back = reading.context is Context.AFTER_LOG and TAKE_BACK.match(OOPS.without(gist.core, ""))
    return Intent.DELETE_DRIVE if is_taken_back else None


def _in_context(reading: Reading, gist: Gist) -> Intent | None:
    after_log = reading.context is Context.AFTER_LOG
    if after_log and GO_ON.match(OOPS.without(gist.core, "")):
        return Intent.SUBMIT_DRIVES
    if after_log and CATEGORY_ALONE.match(OOPS.without(gist.core, "")):
        return Intent.CLASSIFY_DRIVE
    if after_log and (CORRECTING.match(gist.all) or ONLY_FOUND.match(gist.all)) and not _is_question(gist):
        return (
            Intent.CLASSIFY_DRIVE
            if sayings_drives.CLASSIFY.search(gist.core) and not gist.has("DIST", "DATE")
            else Intent.EDIT_DRIVE
        )
    if reading.context is Context.AFTER_ESTIMATE and FOLLOWS_ESTIMATE.match(gist.all):
        return Intent.REIMBURSEMENT_ESTIMATE
    if reading.context is Context.DURING_LOG and (ONLY_FOUND.match(gist.all) or CORRECTING.match(gist.all)):
        return Intent.LOG_DRIVE
    return None


def _is_question(gist: Gist) -> bool:
    return gist.core.endswith("?") or ASKED.match(gist.core) is not None


def _guarded(_reading: Reading, gist: Gist) -> Intent | None:
    if is_quoted(gist) or AIR_MILES.search(gist.all):
        return Intent.UNKNOWN
    if INJECTION.search(gist.all) and not gist.has("DIST", "MAIL") and not sayings_rates.OWN_RATE.search(gist.all):
        return Intent.UNKNOWN
    if NOT_DRIVEN.search(gist.all) and gist.has("DIST") and not ON_WHEELS.search(gist.all):
        return Intent.UNKNOWN
    return None


def _negated(reading: Reading, gist: Gist) -> Intent | None:
    if WRONG_ONE.match(gist.all) and not reading.all(Kind.DISTANCE, Kind.MAIL):
        return Intent.CANCEL
    if WHICH_ARE.match(gist.core):
        return Intent.LIST_DRIVES
    if NOT_THAT.search(gist.core) and not reading.all(Kind.DISTANCE):
        return Intent.CANCEL
    if MEANING.search(gist.core):
        return Intent.HELP
    if HAVE_TO.search(gist.core) or (MAY_I.search(gist.all) and not WANTED.search(gist.all)):
        return Intent.UNKNOWN
    return None


def _talk_of_self(reading: Reading, gist: Gist) -> Intent | None:
    """Leaving, being forgotten, summaries: before "remove" and "stop" could mean drives or members."""
    if reading.all(Kind.MAIL, Kind.DISTANCE):
        return None
    if sayings_talk.LEAVE.search(gist.core) and not sayings_talk.HELP.search(gist.core):
        return Intent.LEAVE_ORG
    return first_fitting(sayings_talk.SETTINGS[:4], gist.core)


BEFORE_TELLING = (
    (Intent.UNKNOWN, OTHER_UNIT),
    (Intent.REIMBURSEMENT_ESTIMATE, sayings_rates.ESTIMATE),
    (Intent.CHANGE_RATE_REQUEST, sayings_rates.OWN_RATE),
    (Intent.LIST_DRIVES, OVER),
)
RATHER_THAN_TELLING = (
    (Intent.UNKNOWN, IFFY),
    (Intent.SUMMARY, ASKING_HOW_MUCH),
    (Intent.EDIT_DRIVE, sayings_drives.EDIT),
)


def _of_drives_told(reading: Reading, gist: Gist) -> Intent | None:
    """What a distance is told for: an estimate, a correction, or a new drive."""
    if not gist.has("DIST", "ODO"):
        return None
    if any(found.value.is_one for found in reading.all(Kind.ODOMETER)):
        return Intent.EDIT_DRIVE
    before = first_fitting(BEFORE_TELLING, gist.core)
    if before is not None:
        return before
    if is_no_drive(gist):
        return Intent.UNKNOWN
    if TAKEN_FOR.match(gist.core) and SAYS_NOT.search(reading.text.lower()):
        return Intent.EDIT_DRIVE
    is_told = LOGGING.search(gist.core) and (not _is_question(gist) or ASKING_TO_LOG.match(gist.core))
    return first_fitting(RATHER_THAN_TELLING, gist.core) or (Intent.LOG_DRIVE if is_told else None)


def _of_people(reading: Reading, gist: Gist) -> Intent | None:
    if TELLING.search(gist.core) and not reading.all(Kind.MAIL):
        return None
    if sayings_talk.HELP.match(gist.core) and not reading.all(Kind.MAIL):
        return None
    if THEIR_DRIVES.search(gist.core) and not sayings_drives.EXPORT.search(gist.core):
        return None
    found = first_fitting((*sayings_campaigns.rules_for(reading), *sayings_people.RULES), gist.core)
    if found is None and reading.all(Kind.MAIL):
        clauses = [clause.strip() for clause in CLAUSE.compiled.split(gist.core) if clause.strip()]
        found = next((intent for clause in clauses if (intent := first_fitting(sayings_people.RULES, clause))), None)
    return found


def _sets_rate(reading: Reading, gist: Gist) -> bool:
    """Whether an administrator names a new figure, in whatever order ("medical miles at 25p from January 1, 2027")."""
    if reading.role is not Role.ADMIN or reading.all(Kind.EXTRA, Kind.MAIL):
        return False
    if reading.all(Kind.DISTANCE) and not SET_TO.match(gist.core):
        return False
    if WHAT_IF.match(gist.core) or SET_TO.match(gist.core):
        return True
    has_value = bool(reading.all(Kind.MONEY)) or PLAIN_RATE.search(gist.core) is not None
    is_own = sayings_rates.OWN_RATE.search(gist.all) is not None
    return has_value and ABOUT_RATE.search(gist.core) is not None and not _is_question(gist) and not is_own


FIRST_OF_RATES = (
    (Intent.SUMMARY, PAID_SO_FAR),
    (Intent.REIMBURSEMENT_ESTIMATE, sayings_rates.ESTIMATE),
    (Intent.SUBMIT_DRIVES, TO_BE_PAID),
    (Intent.HELP, HOW_TO_SET),
)
OWN_RATE = ((Intent.CHANGE_RATE_REQUEST, sayings_rates.OWN_RATE),)
RATE_QUESTION = ((Intent.RATE_QUESTION, sayings_rates.QUESTION),)


def _of_rates(reading: Reading, gist: Gist) -> Intent | None:
    """Rates: asked for, changed by who may not, set; an amount for a distance is an estimate."""
    own = first_fitting(OWN_RATE, gist.all)
    if _asks_per_unit(gist):
        return own or Intent.RATE_QUESTION
    first = first_fitting(FIRST_OF_RATES, gist.core)
    if first is not None:
        return first
    if _sets_rate(reading, gist):
        return Intent.SET_RATE
    without_start = STARTING.without(gist.core, "")
    return (
        own or first_fitting(sayings_rates.RULES, gist.core, without_start) or first_fitting(RATE_QUESTION, gist.core)
    )


def _asks_per_unit(gist: Gist) -> bool:
    is_asked = PER_ONE.search(gist.core) is not None and _is_question(gist)
    return is_asked and not OFFICIAL.search(gist.core) and not gist.has("DIST", "MONEY")


def _of_drives(reading: Reading, gist: Gist) -> Intent | None:
    core = gist.core
    if THEIR_DRIVES.search(core) and core.startswith("can i"):
        return Intent.PRIVACY_QUESTION
    if sayings_talk.PRIVACY.search(gist.all) and not _is_own_sight(gist.all):
        return Intent.PRIVACY_QUESTION
    if sayings_talk.HELP.match(core):
        return Intent.HELP
    return first_fitting(
        (
            *sayings_drives.EXTRA_RULES,
            (Intent.DELETE_DRIVE, sayings_drives.DELETE),
            (Intent.CLASSIFY_DRIVE, sayings_drives.CLASSIFY),
            *(() if reading.all(Kind.DISTANCE) else sayings_talk.SETTINGS),
            (Intent.EDIT_DRIVE, sayings_drives.EDIT),
            *(((Intent.EDIT_DRIVE, ANY_EXTRA),) if not reading.all(Kind.DISTANCE) and not _is_question(gist) else ()),
            (Intent.SUBMIT_DRIVES, sayings_drives.TO_BOSS),
            (Intent.REPORT_EXPORT, sayings_drives.EXPORT),
            (Intent.SUBMIT_DRIVES, sayings_drives.SUBMIT),
            *(() if _tells_distance(reading, gist) else LOOKS),
        ),
        core,
    )


LOOKS = (
    (Intent.LIST_DRIVES, WHAT_I_DROVE),
    (Intent.SUMMARY, sayings_drives.SUMMARY),
    (Intent.LIST_DRIVES, sayings_drives.LIST),
)


def _tells_distance(reading: Reading, gist: Gist) -> bool:
    return bool(reading.all(Kind.DISTANCE)) and not _is_question(gist) and not ASKS_TO_SEE.match(gist.core)


def _is_own_sight(text: str) -> bool:
    return OWN_SIGHT.search(text) is not None and "who" not in text


SHORT_ANSWER = 6


def _of_rest(reading: Reading, gist: Gist) -> Intent | None:
    if TELLING.search(gist.core) and not _is_question(gist):
        return Intent.LOG_DRIVE
    if sayings_talk.HELP.search(gist.core):
        return Intent.HELP
    if gist.has("DIST") and not _is_question(gist) and not NEGATED.search(gist.core):
        return Intent.LOG_DRIVE
    is_answer = reading.context is Context.DURING_LOG and len(gist.all.split()) <= SHORT_ANSWER
    return Intent.LOG_DRIVE if is_answer and not _is_question(gist) and not INJECTION.search(gist.all) else None
