"""Corrections: "45 miles, sorry 54 miles": the later word counts, and the earlier one is as if never said."""

from dataclasses import replace

from language.money import Extra
from language.patterns import Pattern
from language.readings import Found, Kind, Reading

TAKES_BACK = (
    r"(?:\b(?:no|nope|sorry|sry|oops|whoops|wait|actually|correction|rather|scratch that|make that|make it|i"
    r" mean[t]?|i should say"
    r"|that is|er+|um+|uh+|erm|edit|strike that|my mistake|my bad|i meant to say|should be|no wait|hang on"
    r"|hold on|ah|argh|damn|apologies"
    r"|not that|typo)\b[\s,.:!-]*(?:it was\s|it's\s|was\s|that was\s|on\s|i mean[t]?\s|it\s|make that\s|make"
    r" it\s)?){1,4}\(?"
)
LATER = Pattern(TAKES_BACK + r"\s?$")
NOT_BEFORE = Pattern(
    r"\b(?:not|and not|(?:it\s|that\s|they\s)?(?:wasn't|weren't|isn't|was not)"
    r"|rather than|instead of)\s(?:on\s|the\s)*$"
)
DRIVE_OF_A_DAY = Pattern(r"\b(?:drive|trip|journey|run|one|entry)\s(?:(?:from|on|of|for)\s)?(?:the\s)?$")
LONGEST_GAP = 40


def correct(reading: Reading) -> None:
    """Drop what a later word of the same kind takes back."""
    _new_amounts(reading)
    for kinds in ((Kind.MAIL,), (Kind.DISTANCE,), (Kind.DATE, Kind.PERIOD), (Kind.EXTRA,), (Kind.MONEY,)):
        _weigh_all(reading, kinds)
        for each in reading.all(*kinds):
            taken_back = NOT_BEFORE.before(reading.masked, each.start, 20)
            if taken_back and len(reading.all(*kinds)) > 1 and not _is_exception(reading, each):
                _drop(reading, each.start - len(taken_back[0]), each.end, each)


def _is_exception(reading: Reading, found: Found) -> bool:
    """Whether a day that is denied stands beside a period alone: it is left out, and nothing is put right."""
    days = [each for each in reading.all(Kind.DATE) if each is not found]
    return found.kind is Kind.DATE and not days and bool(reading.all(Kind.PERIOD))


def _weigh_all(reading: Reading, kinds: tuple[Kind, ...]) -> None:
    """Weigh each against the next; what was taken back is out of the list, and so may be what took it back."""
    at, found = 0, reading.all(*kinds)
    while at + 1 < len(found):
        _weigh(reading, found[at], found[at + 1])
        left = reading.all(*kinds)
        at, found = at + (len(left) == len(found)), left


def _new_amounts(reading: Reading) -> None:
    """Correct an amount by one that does not say again what it is for ("parking $5, no $6")."""
    extras, amounts = reading.all(Kind.EXTRA), reading.all(Kind.MONEY)
    for extra in extras:
        for amount in amounts:
            gap = reading.masked[extra.end : amount.start]
            if 0 <= amount.start - extra.end <= LONGEST_GAP and LATER.search(gap):
                _drop(reading, extra.start, amount.start, extra)
                reading.take(amount)
                reading.mark(amount.start, amount.end, Kind.EXTRA, Extra(extra.value.what, amount.value))
                return


def _weigh(reading: Reading, earlier: Found, later: Found) -> None:
    gap = reading.masked[earlier.end : later.start]
    if later.start - earlier.end > LONGEST_GAP or earlier not in reading.found:
        return
    taken_back = LATER.search(gap)
    if taken_back and "should" in gap and DRIVE_OF_A_DAY.search(reading.masked[: earlier.start]):
        return  # "my drive from the 10th should be the 11th": the first day says which drive
    if taken_back:
        _drop(reading, earlier.start, earlier.end, earlier)
        _keep_unit(reading, earlier, later)
        reading.mark(earlier.end + taken_back.start(), later.start, Kind.DROPPED)


def _keep_unit(reading: Reading, earlier: Found, later: Found) -> None:
    """A corrected distance without a unit keeps the one said before ("11 miles, make that 13")."""
    if later.kind is Kind.DISTANCE and later.value.unit is None and earlier.value.unit is not None:
        reading.take(later)
        reading.found.append(replace(later, value=replace(later.value, unit=earlier.value.unit)))


def _drop(reading: Reading, start: int, end: int, found: Found) -> None:
    reading.take(found)
    reading.mark(start, end, Kind.DROPPED)
