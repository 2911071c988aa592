"""The programme: one's own commute, what the organization deducts for it, and the organization's settings."""

from datetime import date
from decimal import Decimal

from language.days import When
from language.drafts import Draft, whens
from language.frames import Intent, Reason, Role
from language.gists import Gist
from language.locks import is_about_locks
from language.numbers import DIGITS, number
from language.patterns import Phrase
from language.projects import put_needed
from language.readings import Kind, Reading
from language.telling import put_distance
from language.work_hours import is_about_hours

LEAP_DAY = (2, 29)
OWN = r"(?:daily |usual |one[- ]way |normal )*(?:commute|commuting distance|way to work|commute distance)"
SAID = r"(?:is|to|=|:|now|about|was|should be|will be|of|has|at|drove|ist|es|de)"
TOLD = Phrase(
    rf"^(?:(?:please )?(?:set|change|make|update|correct|save) )?(?:my|the|mi) {OWN}(?: to (?:work|the office))?"
    rf"(?:\s*{SAID})*\s+(?:only |exactly |really )?(?:DIST|NUM|[0-9])"
    r"|^commut(?:e|ing distance)(?: distance)?\s*(?:is|=|:)\s*(?:DIST|NUM|[0-9])"
    r"|^i commute (?:DIST|[0-9])\S* (?:each|one) way"
)
ASKED = Phrase(
    rf"^(?:(?:what|how (?:far|long))(?:'s| is| are| was)|show(?: me)?|see|view|tell me)? ?my {OWN}(?: distance)?\W*$"
    r"|^commute\W*$|\bwhat (?:is|gets|do you|does \S+) (?:being )?deduct\w*"
    r"|\b(?:how|why|what|when|who|is|does|do)\b.{0,40}\bdeduct\w*.{0,20}\bcommut\w*"
    r"|\b(?:how|why|what|when|is|does|do)\b.{0,40}\bcommut\w*.{0,20}\bdeduct\w*"
)
FORGOTTEN = Phrase(rf"^(?:please )?(?:forget|remove|delete|clear|erase|drop) my {OWN}\W*$")
WITHOUT = Phrase(rf"^(?:i (?:have|'ve) no|i (?:don't|do not) have a|no) {OWN}\W*$|^i don't commute\W*$")
DEDUCTION = Phrase(
    r"\b(?:commut\w+|way to work)(?: (?:distance|miles|mileage|trip))?(?: is| are| gets| to be| should be)?"
    r" ?(?:not |never )?deduct\w*|\bdeduct\w*\b.{0,12}\bcommut\w*|\bcommut\w+ (?:exclusion|rule|mode)\b"
    r"|\bexclude (?:the |their )?commut\w*"
)
MODES = (
    ("none", Phrase(r"\b(?:off|none|no|not|never|stop|remove|disable|end|nothing|without|cancel|don't|do not|drop)\b")),
    ("first_and_last", Phrase(r"\bfirst\b.{0,20}\blast\b")),
    (
        "per_day",
        Phrase(r"\b(?:(?:per|a|each|every|of the) day|daily|total|once|round trip|there and back|on)\b"),
    ),
)
EACH = Phrase(r"\b(?:each|one|either|per) way\b|\bone[- ]way\b|\beach direction\b")
BACK = Phrase(r"\b(?:round[- ]trip|there and back|both ways|return|in total|total|a day|per day|altogether)\b")
SETTINGS = Phrase(
    r"^(?:(?:%SHOW%)\s)?(?:me )?(?:the |our |all )*(?:organi[sz]ation|company|programme?|contoso|org|admin\w*)(?:'s)?"
    r" (?:settings?|rules|policy|policies|set ?up|configuration)\W*$"
)
PURPOSES = r"(?:a |the )?(?:business )?purposes?"
PURPOSE_NEEDED = Phrase(
    rf"^(?:please )?(?:always )?(?:require|demand|make|ask for) {PURPOSES}"
    r"(?: (?:required|mandatory|necessary|compulsory|to report.{0,20}|for .{0,30}))?\W*$"
    rf"|^{PURPOSES} (?:is|are|should be) (?:required|mandatory|necessary|needed|compulsory)\b"
)
PURPOSE_OPTIONAL = Phrase(
    rf"^(?:please )?(?:don't|do not|no longer|stop) (?:requir\w+|demand\w*|ask\w*) (?:for )?{PURPOSES}\b"
    rf"|^{PURPOSES} (?:is|are|should be) (?:optional|not (?:required|needed|necessary|mandatory))\b"
    rf"|^make {PURPOSES} optional\W*$"
)
PLAIN = Phrase(rf"(?<![\w.,/:#])(?P<value>{DIGITS})(?![\w/:%]|[.,][0-9])")


def of_programme(reading: Reading, gist: Gist) -> Intent | None:
    """What somebody wants of the programme; a commute that was driven on a day is a drive like any other."""
    core = gist.core
    if reading.all(Kind.MAIL, Kind.EXTRA):
        return None
    first = () if gist.has("DIST") else ((Intent.WORK_HOURS, is_about_hours), (Intent.LOCK_PERIODS, is_about_locks))
    if (found := next((intent for intent, is_about in first if is_about(core)), None)) is not None:
        return found
    if FORGOTTEN.search(core) or WITHOUT.search(core) or (TOLD.search(core) and not gist.has("DATE", "PERIOD")):
        return Intent.COMMUTE
    if not gist.has("DIST") and (DEDUCTION.search(core) or ASKED.search(core)):
        return _of_deduction(reading, core)
    is_purpose = PURPOSE_NEEDED.search(core) or PURPOSE_OPTIONAL.search(core)
    if is_purpose or (SETTINGS.search(core) and reading.role is Role.ADMIN):
        return Intent.ORGANIZATION_SETTINGS
    return None


def _of_deduction(reading: Reading, core: str) -> Intent:
    if ASKED.search(core) or core.endswith("?"):
        return Intent.COMMUTE
    if mode_in(core) is not None:
        return Intent.COMMUTE_DEDUCTION
    return Intent.ORGANIZATION_SETTINGS if reading.role is Role.ADMIN else Intent.COMMUTE


def mode_in(core: str) -> str | None:
    """How the commute is to be deducted."""
    return next((mode for mode, phrase in MODES if phrase.search(core)), None)


def commute(reading: Reading) -> Draft:
    """One's own commute: how far, and whether that is one way or there and back."""
    draft, gist = Draft(), reading.gist()
    if FORGOTTEN.search(gist):
        draft.put("forget", value=True)
    elif WITHOUT.search(gist):
        draft.put("distance", Decimal(0))
    elif TOLD.search(gist):
        _put_leg(draft, reading)
        draft.put("distance_basis", "total" if BACK.search(gist) and not EACH.search(gist) else "each_way")
    return draft


def _put_leg(draft: Draft, reading: Reading) -> None:
    told = reading.all(Kind.DISTANCE)
    plain = PLAIN.search(reading.masked)
    if told and told[0].value.value == 0:
        draft.put("distance", Decimal(0))
    elif told:
        put_distance(draft, told[0].value, reading.locale)
    elif plain:
        draft.put("distance", number(plain["value"], locale=reading.locale).value)


def deduction(reading: Reading) -> Draft:
    """How the commute is deducted, and from which day on; a day without a year is the coming one."""
    draft, gist = Draft(), reading.gist()
    draft.put("mode", mode_in(gist))
    found = whens(reading)
    if len(found) > 1:
        draft.ask(Reason.AMBIGUOUS_DATE, *(when.start for when in found if when.start))
    elif found:
        _put_start(draft, found[0], reading.today)
    return draft


def _put_start(draft: Draft, when: When, today: date) -> None:
    if when.start is None or when.reason is not Reason.NONE:
        draft.ask(when.reason or Reason.AMBIGUOUS_DATE, *when.choices)
    elif when.is_yearless and when.start < today and (when.start.month, when.start.day) != LEAP_DAY:
        is_over = (when.start.month, when.start.day) < (today.month, today.day)
        draft.put("effective_from", when.start.replace(year=today.year + is_over))
    else:
        draft.put("effective_from", when.start)


def settings(reading: Reading) -> Draft:
    """What an administrator wants changed in the organization's settings."""
    draft, gist = Draft(), reading.gist()
    if PURPOSE_OPTIONAL.search(gist):
        draft.slots["purpose_needed"] = False
    elif PURPOSE_NEEDED.search(gist):
        draft.slots["purpose_needed"] = True
    put_needed(draft, gist)
    return draft
