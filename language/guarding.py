"""Guarding: what is quoted, injected, flown or denied is no order, whatever command it names."""

from language import sayings_people, sayings_rates
from language.cues import (
    BY_BIKE,
    CLAUSE,
    HAVE_TO,
    INJECTION,
    LOGS_IT,
    MAY_CHANGE,
    MAY_I,
    MEANING,
    NOT_DRIVEN,
    NOT_THAT,
    ON_WHEELS,
    URL_ALONE,
    WANTED,
    WHICH_ARE,
    WRONG_ONE,
)
from language.frames import Intent, Role
from language.gists import Gist
from language.hearsay import AIR_MILES, is_quoted
from language.rate_intents import first_fitting
from language.readings import Kind, Reading


def guarded(reading: Reading, gist: Gist) -> Intent | None:
    """What is quoted, injected or not driven is not done."""
    if is_quoted(gist) or AIR_MILES.search(gist.all) or URL_ALONE.whole(reading.text):
        return Intent.UNKNOWN
    if INJECTION.search(gist.all) and reading.role is Role.EMPLOYEE and ": " in gist.all and not gist.has("DIST"):
        ordered = _ordered_inside(gist)
        if ordered is not None:
            return ordered
    if INJECTION.search(gist.all) and LOGS_IT.search(gist.all):
        return Intent.LOG_DRIVE
    if INJECTION.search(gist.all) and not gist.has("DIST", "MAIL") and not sayings_rates.OWN_RATE.search(gist.all):
        return Intent.UNKNOWN
    if NOT_DRIVEN.search(gist.all) and gist.has("DIST") and not ON_WHEELS.search(gist.all):
        return Intent.REIMBURSEMENT_ESTIMATE if BY_BIKE.match(gist.core) else Intent.UNKNOWN
    return None


def _ordered_inside(gist: Gist) -> Intent | None:
    """The order that a manipulation wraps: an employee is told that it is for administrators."""
    clauses = (clause.strip() for clause in CLAUSE.compiled.split(gist.core))
    return next((intent for clause in clauses if (intent := first_fitting(sayings_people.RULES, clause))), None)


def negated(reading: Reading, gist: Gist) -> Intent | None:
    """What is denied, or only asked whether it must or may be."""
    if WRONG_ONE.match(gist.all) and not reading.all(Kind.DISTANCE, Kind.MAIL):
        return Intent.CANCEL
    if WHICH_ARE.match(gist.core):
        return Intent.LIST_DRIVES
    if NOT_THAT.search(gist.core) and not reading.all(Kind.DISTANCE):
        return Intent.UNKNOWN
    if MEANING.search(gist.core) or MAY_CHANGE.match(gist.all):
        return Intent.HELP
    if HAVE_TO.search(gist.core) or (MAY_I.search(gist.all) and not WANTED.search(gist.all)):
        return Intent.UNKNOWN
    return None
