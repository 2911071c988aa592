"""What is left of a message: the words that tell where a drive went and what for, whatever its figures are."""

from datetime import date
from typing import NamedTuple

from language.readings import MASKS, Found, Kind, Reading
from language.scripts import Script, Swap

COVERS = frozenset(MASKS.values())


class Left(NamedTuple):
    """What is left to read of a message: its uncovered words and the periods, which may be part of a purpose."""

    text: str
    masked: str
    swaps: tuple[Swap, ...]
    locale: str
    found: tuple[tuple[int, int, Kind], ...]
    has_capitals: bool

    def reading(self) -> Reading:
        """As a reading, in which nothing else can be looked at."""
        found = [Found(start, end, kind, None) for start, end, kind in self.found]
        return Reading(
            Script(self.text, self.swaps),
            date.min,
            self.locale,
            masked=self.masked,
            found=found,
            has_capitals=self.has_capitals,
        )


def left_of(reading: Reading) -> Left:
    """What is left to read once numbers, dates and money are covered."""
    text = reading.masked
    for period in reading.all(Kind.PERIOD):
        text = text[: period.start] + reading.text[period.start : period.end] + text[period.end :]
    found = tuple((each.start, each.end, each.kind) for each in reading.all(Kind.PERIOD, Kind.PROJECT))
    swaps = tuple(swap for swap in reading.script.swaps if not _is_covered(text[swap.start : swap.end]))
    return Left(text, reading.masked, swaps, reading.locale, found, bool(reading.has_capitals))


def _is_covered(stretch: str) -> bool:
    return bool(stretch) and COVERS.issuperset(stretch)
