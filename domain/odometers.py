"""Odometers: what a vehicle showed when a drive began and when it ended, instead of a distance."""

from dataclasses import dataclass
from decimal import Decimal

from domain.errors import DoubtError, MileageError

HIGHEST = Decimal(9_999_999)
"""More than this no odometer shows."""


@dataclass(frozen=True, slots=True)
class Odometer:
    """Two readings, in the unit of the drive's distance."""

    start: Decimal
    end: Decimal

    @property
    def driven(self) -> Decimal:
        """What was driven between them."""
        return self.end - self.start

    def __str__(self) -> str:
        return f"{self.start:f} to {self.end:f}"


class ReadingsDisagreeError(DoubtError):
    """Readings that do not fit those of drive number ``other`` of the same person: they may still be right."""

    def __init__(self, sentence: str, /, *, other: int, **values: object) -> None:
        super().__init__(sentence, **values)
        self.other = other


def check_odometer(odometer: Odometer) -> None:
    """Refuse readings between which nothing can have been driven."""
    start, end = odometer.start, odometer.end
    if end < start:
        raise MileageError(
            "An odometer doesn't run backwards: {start} at the start, {end} at the end. Please check the readings.",
            start=start,
            end=end,
        )
    if end == start:
        raise MileageError(
            "The odometer shows {reading} at both ends, so nothing was driven. Please check the readings.",
            reading=end,
        )
    if end > HIGHEST or start < 0:
        raise MileageError("No odometer shows {reading}. Please check the readings.", reading=max(end, abs(start)))
