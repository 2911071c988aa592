"""Corrections: "45 miles, sorry 54 miles": the later word counts, and the earlier one is as if never said."""

from language.patterns import Pattern
from language.readings import Found, Kind, Reading

CORRECTED = (Kind.DISTANCE, Kind.DATE, Kind.PERIOD, Kind.EXTRA, Kind.MONEY)
LATER = Pattern(
    r"(?:[\s,.;:(-]|\bi\b|\bthat's\b|\bwas\b)*(?:\b(?:no|nope|sorry|sry|oops|whoops|wait|actually|correction|rather|scratch that|make that|make it|i mean[t]?|i should say|that is|er+|um+|uh+|erm|edit|strike that|my mistake|my bad|i meant to say|should be|no wait|hang on|hold on|well|ah|argh|damn|apologies|not that|typo)\b[\s,.:!-]*(?:it was\s+|it's\s+|was\s+|that was\s+|on\s+|i mean[t]?\s+|it\s+|make that\s+|make it\s+)*)+\(?"
)
NOT_BEFORE = Pattern(r"\b(?:not|and not|rather than|instead of)\s+(?:on\s+)?$")
LONGEST_GAP = 40


def correct(reading: Reading) -> None:
    """Drop what a later word of the same kind takes back."""
    for kinds in ((Kind.DISTANCE,), (Kind.DATE, Kind.PERIOD), (Kind.EXTRA,), (Kind.MONEY,)):
        found = reading.all(*kinds)
        for earlier, later in zip(found, found[1:], strict=False):
            _weigh(reading, earlier, later)
        for each in reading.all(*kinds):
            head = reading.masked[max(0, each.start - 20) : each.start]
            taken_back = NOT_BEFORE.search(head)
            if taken_back and len(reading.all(*kinds)) > 1:
                _drop(reading, each.start - (len(head) - taken_back.start()), each.end, each)


def _weigh(reading: Reading, earlier: Found, later: Found) -> None:
    gap = reading.masked[earlier.end : later.start]
    if later.start - earlier.end > LONGEST_GAP or earlier not in reading.found:
        return
    if LATER.whole(gap.strip(" ,.;:")) or LATER.whole(gap):
        _drop(reading, earlier.start, later.start, earlier)


def _drop(reading: Reading, start: int, end: int, found: Found) -> None:
    reading.take(found)
    reading.mark(start, end, Kind.DROPPED)
