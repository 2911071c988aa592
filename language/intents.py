"""Intent: what somebody wants, decided on the gist; the first saying that fits wins, and the order is the rule."""

from language import (
    sayings_chat,
    sayings_drives,
    sayings_rates,
    sayings_saved,
    sayings_settings,
    sayings_talk,
)
from language.by_place import said_of_one
from language.context_intents import in_context, is_aside
from language.cues import (
    ANY_EXTRA,
    ASKING_HOW_MUCH,
    ASKS_TO_SEE,
    IFFY,
    INJECTION,
    LOGS_NUMBER,
    NEGATED,
    NOT_DRIVEN,
    NOT_THE_ONE,
    OOPS,
    OTHER_UNIT,
    OVER,
    OWN_SIGHT,
    REPORT_THEM,
    REPORT_TOLD,
    SAYS_NOT,
    SHOULD_BE,
    SHOW_ME,
    SUBMITS_NUMBER,
    TAKE_BACK,
    TAKEN_FOR,
    THEIR_DRIVES,
    UNSURE_HOW_FAR,
    WHAT_I_DROVE,
)
from language.edits_in_words import edited_in_words
from language.frames import Context, Intent
from language.gists import Gist
from language.guarding import guarded, negated
from language.hand_ins import COMPARED, DELETES_DISTANCE, HANDED_IN, NAMED_BY_DAY, WENT_SOMEWHERE
from language.hearsay import is_no_drive
from language.holding_back import HELD_BACK, held_back
from language.pay_wishes import smuggled
from language.people_intents import of_people, of_somebody_named
from language.programme import of_programme
from language.projects import of_projects
from language.questions import asked_about, is_only_asked
from language.rate_intents import first_fitting, is_question, of_rates
from language.readings import Kind, Reading
from language.receipts import of_receipts
from language.report_periods import of_periods
from language.reservations import BACKED_OUT, STAYS, is_asked_back
from language.sayings_asked import in_other_words, meant_instead
from language.sayings_off_topic import OFF_TOPIC, SMALL_TALK
from language.sayings_short import said_short
from language.stand_ins import of_stand_ins
from language.telling_cues import AND_LOG_IT, ASKING_TO_LOG, LOGGING, TELLING, WENT


def intent_of(reading: Reading, gist: Gist) -> Intent:
    """What somebody wants; beside an order that is held back, only the rest counts."""
    if OFF_TOPIC.search(gist.all) or (reading.context is not Context.DURING_LOG and SMALL_TALK.match(gist.all)):
        return Intent.UNKNOWN
    if (meant := meant_instead(gist)) is not None:
        return meant
    free = held_back(reading, gist)
    if free is not None and not free.all:
        return HELD_BACK
    return _intent_of(reading, free or gist)


def _intent_of(reading: Reading, gist: Gist) -> Intent:
    for decide in (
        _taken_back,
        _about_oneself,
        said_short,
        in_other_words,
        _said_alone,
        of_programme,
        of_projects,
        of_periods,
        of_stand_ins,
        of_receipts,
        asked_about,
        in_context,
        _core_alone,
        smuggled,
        guarded,
        _of_saved,
        negated,
        _talk_of_self,
        said_of_one,
        edited_in_words,
        _of_drives_told,
        of_people,
        of_rates,
        _of_drives,
        _of_rest,
    ):
        intent = decide(reading, gist)
        if intent is not None:
            if is_asked_back(intent, gist):
                return Intent.LIST_DRIVES
            return Intent.HELP if is_only_asked(intent, gist) else intent
    return of_somebody_named(reading)


def _about_oneself(reading: Reading, gist: Gist) -> Intent | None:
    """Asked by the invited: whether there is an invitation, whether they are in."""
    is_asked = not reading.all(Kind.DISTANCE, Kind.MAIL) and sayings_talk.OWN_PLACE.search(gist.core)
    return Intent.JOIN if is_asked else None


def _said_alone(reading: Reading, gist: Gist) -> Intent | None:
    if reading.all(Kind.DISTANCE, Kind.MAIL, Kind.EXTRA):
        return None
    if reading.context is Context.DURING_LOG and sayings_chat.NOT_THIS.match(gist.all):
        return Intent.CANCEL
    found = first_fitting(sayings_talk.WHOLE, gist.all) or first_fitting(sayings_chat.FIRST, gist.all, gist.core)
    is_another_day = reading.context is not Context.IDLE and bool(reading.all(Kind.DATE))
    return None if found is Intent.CANCEL and is_another_day else found  # "no the 3rd" is no cancel


def _core_alone(reading: Reading, gist: Gist) -> Intent | None:
    if reading.all(Kind.DISTANCE, Kind.MAIL, Kind.EXTRA):
        return None
    return first_fitting(sayings_talk.WHOLE, gist.core)


def _taken_back(reading: Reading, gist: Gist) -> Intent | None:
    is_taken_back = reading.context is Context.AFTER_LOG and TAKE_BACK.match(
        NOT_THE_ONE.without(OOPS.without(gist.core, ""), "")
    )
    if is_taken_back:
        return Intent.DELETE_DRIVE
    return Intent.CANCEL if BACKED_OUT.search(gist.all) or STAYS.search(gist.core) else None


def _of_saved(reading: Reading, gist: Gist) -> Intent | None:
    if reading.all(Kind.MAIL):
        return None
    rules = () if reading.all(Kind.DISTANCE) else sayings_saved.RULES
    return first_fitting((*sayings_saved.SHARED_RULES, *rules), gist.core)


def _talk_of_self(reading: Reading, gist: Gist) -> Intent | None:
    """Leaving, being forgotten, summaries: before "remove" and "stop" could mean drives or members."""
    if reading.all(Kind.MAIL, Kind.DISTANCE):
        return None
    if sayings_talk.LEAVE.search(gist.core) and not (
        sayings_talk.HELP.search(gist.core) and not sayings_talk.HOW_TO_LEAVE.match(gist.core)
    ):
        return Intent.LEAVE_ORG
    return first_fitting(sayings_settings.SETTINGS[:4], gist.core)


BEFORE_TELLING = (
    (Intent.UNKNOWN, OTHER_UNIT),
    (Intent.REIMBURSEMENT_ESTIMATE, sayings_rates.ESTIMATE),
    (Intent.REIMBURSEMENT_ESTIMATE, COMPARED),
    (Intent.CHANGE_RATE_REQUEST, sayings_rates.OWN_RATE),
    (Intent.LIST_DRIVES, OVER),
    (Intent.DELETE_DRIVE, DELETES_DISTANCE),
)
RATHER_THAN_TELLING = (
    (Intent.UNKNOWN, IFFY),
    (Intent.SUMMARY, ASKING_HOW_MUCH),
    (Intent.EDIT_DRIVE, sayings_drives.EDIT),
    (Intent.EDIT_DRIVE, NAMED_BY_DAY),
)


def _of_drives_told(reading: Reading, gist: Gist) -> Intent | None:
    """What a distance is told for: an estimate, a correction, or a new drive."""
    if not gist.has("DIST", "ODO"):
        return None
    if any(found.value.is_one for found in reading.all(Kind.ODOMETER)):
        return Intent.EDIT_DRIVE
    before = first_fitting(BEFORE_TELLING, gist.core) or (Intent.UNKNOWN if is_no_drive(gist, reading.masked) else None)
    if before is not None:
        return before
    if SHOULD_BE.search(reading.text) or (TAKEN_FOR.match(gist.core) and SAYS_NOT.search(reading.text)):
        return Intent.EDIT_DRIVE
    is_told = LOGGING.search(gist.core) and (not is_question(gist) or ASKING_TO_LOG.match(gist.core))
    return first_fitting(RATHER_THAN_TELLING, gist.core) or (Intent.LOG_DRIVE if is_told else None)


def _of_drives(reading: Reading, gist: Gist) -> Intent | None:
    core = gist.core
    if THEIR_DRIVES.search(gist.all) and gist.all.startswith("can i"):
        return Intent.PRIVACY_QUESTION
    if sayings_talk.PRIVACY.search(gist.all) and not _is_own_sight(gist.all) and not SHOW_ME.match(core):
        return Intent.PRIVACY_QUESTION
    if sayings_talk.HELP.match(core):
        return Intent.HELP
    return first_fitting(
        (
            *sayings_drives.EXTRA_RULES,
            (Intent.DELETE_DRIVE, sayings_drives.DELETE),
            (Intent.CLASSIFY_DRIVE, sayings_drives.CLASSIFY),
            *(() if reading.all(Kind.DISTANCE) else sayings_settings.SETTINGS),
            (Intent.EDIT_DRIVE, sayings_drives.EDIT),
            *(() if reading.all(Kind.DISTANCE) or is_question(gist) else EXTRAS),
            *(((Intent.SUBMIT_DRIVES, REPORT_THEM),) if REPORT_TOLD.search(gist.all) else ()),
            (Intent.SUBMIT_DRIVES, sayings_drives.TO_BOSS),
            (Intent.SUBMIT_DRIVES, HANDED_IN),
            (Intent.REPORT_EXPORT, sayings_drives.EXPORT),
            (Intent.SUBMIT_DRIVES, sayings_drives.SUBMIT),
            *(() if _tells_distance(reading, gist) else LOOKS),
        ),
        core,
    )


EXTRAS = ((Intent.LOG_DRIVE, WENT_SOMEWHERE), (Intent.EDIT_DRIVE, ANY_EXTRA))
"""Parking or tolls without a distance: of a drive that is there, unless one is just told."""
LOOKS = (
    (Intent.LIST_DRIVES, WHAT_I_DROVE),
    (Intent.SUMMARY, sayings_drives.SUMMARY),
    (Intent.LIST_DRIVES, sayings_drives.LIST),
)


def _tells_distance(reading: Reading, gist: Gist) -> bool:
    return bool(reading.all(Kind.DISTANCE)) and not is_question(gist) and not ASKS_TO_SEE.match(gist.core)


def _is_own_sight(text: str) -> bool:
    return OWN_SIGHT.search(text) is not None and "who" not in text


SHORT_ANSWER = 6


def _of_rest(reading: Reading, gist: Gist) -> Intent | None:
    is_asked = is_question(gist) or (reading.context is Context.DURING_LOG and is_aside(gist))
    if (TELLING.search(gist.core) and not is_asked) or _asks_to_log_it(gist):
        return Intent.LOG_DRIVE
    if sayings_talk.HELP.search(gist.core):
        return Intent.HELP
    if SUBMITS_NUMBER.whole(reading.text):
        return Intent.SUBMIT_DRIVES
    return Intent.LOG_DRIVE if _may_tell(reading, gist, is_asked=is_asked) else None


def _asks_to_log_it(gist: Gist) -> bool:
    """Whether a drive is told without its distance, and is to be logged."""
    told = AND_LOG_IT.without(gist.core, "").strip()
    is_asked = told != gist.core.strip() and not told.endswith("?")
    return is_asked and WENT.match(told) is not None and NOT_DRIVEN.search(told) is None


def _may_tell(reading: Reading, gist: Gist, *, is_asked: bool) -> bool:
    """Whether a drive is told that nothing announces: by a distance, a number after "log", a short answer."""
    if gist.has("DIST") and not is_asked and not NEGATED.search(gist.core):
        return True
    if LOGS_NUMBER.match(gist.core) or UNSURE_HOW_FAR.match(gist.core):
        return True
    is_answer = reading.context is Context.DURING_LOG and len(gist.all.split()) <= SHORT_ANSWER
    return is_answer and not is_asked and not INJECTION.search(gist.all)
