"""Intents that hang on what was last talked about: a drive, an estimate, a drive that is being told."""

from language import sayings_drives
from language.cues import ANOTHER, ASKED, CATEGORY_ALONE, CORRECTING, FOLLOWS_ESTIMATE, GO_ON, ONLY_FOUND, OOPS
from language.frames import Context, Intent
from language.gists import Gist
from language.patterns import Phrase
from language.rate_intents import first_fitting, is_question
from language.readings import Reading
from language.shown_cues import AND_BACK, IS_TO_BE, SAME_ON, WORTH
from language.telling_cues import WHOLE_FORM

ENDS_IN_KIND = Phrase(
    r"^(?!.*\b(?:to|from) [a-z]).*(?:\b(?:be|was|is|it's|that's|as|for|count as)|,) (?:a |for |my )?(?:%CATEGORY%)(?:"
    r" (?:trip|drive|one))?"
    r"(?: (?:please|sorry))?\W*$"
)
MORE = ("DIST", "DATE", "EXTRA", "NUM")
ASIDE = Phrase(r"\b(?:what's|what is|what do|how much|who can|how do|can my|does my|why)\b")
"""A question in the middle of something else."""
NEW_DRIVE = Phrase(r"\b(?:log|record|add|drove|track|submit|delete|rate)\b")
ABOUT_WHAT_WAS_SHOWN = (
    (Intent.LOG_DRIVE, ANOTHER),
    (Intent.LOG_DRIVE, WHOLE_FORM),
    (Intent.SUBMIT_DRIVES, GO_ON),
    (Intent.CLASSIFY_DRIVE, CATEGORY_ALONE),
)


def in_context(reading: Reading, gist: Gist) -> Intent | None:
    """What a text means for what was last talked about."""
    if reading.context is Context.AFTER_LOG:
        return _after_log(gist)
    if reading.context is Context.AFTER_ESTIMATE and (
        FOLLOWS_ESTIMATE.match(gist.all) or (gist.has("DIST") and is_question(gist) and not NEW_DRIVE.search(gist.all))
    ):
        return Intent.REIMBURSEMENT_ESTIMATE
    is_asked = ASKED.match(OOPS.without(gist.core, "")) is not None or is_aside(gist)
    if (
        reading.context is Context.DURING_LOG
        and not (is_asked or is_question(gist))
        and (ONLY_FOUND.match(gist.all) or CORRECTING.match(gist.all))
    ):
        return Intent.LOG_DRIVE
    return None


def is_aside(gist: Gist) -> bool:
    """Whether something else is asked in between."""
    return ASIDE.search(gist.all) is not None and not gist.has("DIST")


def _after_log(gist: Gist) -> Intent | None:
    """What is said of the drive just shown: report it, the same again, back again, or put it right."""
    if SAME_ON.match(gist.all) or (AND_BACK.match(gist.all) and gist.has("DATE")):
        return Intent.COPY_DRIVE
    if WORTH.match(gist.core):
        return Intent.EXPLAIN_DRIVE
    about_it = first_fitting(ABOUT_WHAT_WAS_SHOWN, OOPS.without(gist.core, ""), gist.all)
    if about_it is not None or not _corrects(gist):
        return about_it
    is_category = (sayings_drives.CLASSIFY.search(gist.core) or ENDS_IN_KIND.search(gist.core)) and not gist.has(*MORE)
    return Intent.CLASSIFY_DRIVE if is_category else Intent.EDIT_DRIVE


def _corrects(gist: Gist) -> bool:
    """Whether something is put right about the drive just shown."""
    if AND_BACK.match(gist.all) or IS_TO_BE.match(gist.all):
        return True
    return (CORRECTING.match(gist.all) or ONLY_FOUND.match(gist.all)) is not None and not is_question(gist)
