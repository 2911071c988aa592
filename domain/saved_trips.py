"""Saved trips: a drive without its day, under a name of the person's own, to be recorded again by that name.

The one place where "trip" is our word: it is what people say when they save one.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.drives import DriveEntry
from domain.money import Money

MOST_TRIPS = 100


@dataclass(frozen=True, slots=True)
class SavedTrip:
    """A drive under a name. ``was`` is the name before the last change; ``version`` grows with every change.

    ``pattern`` is the drive as it was; its day, parking, tolls, notes and readings mean nothing.
    """

    id: int
    person_id: int
    name: str
    pattern: DriveEntry
    was: str = ""
    deleted_at: datetime | None = None
    version: int = 1

    @property
    def is_deleted(self) -> bool:
        """Whether the person forgot the trip."""
        return self.deleted_at is not None

    def is_like(self, entry: DriveEntry) -> bool:
        """Whether a drive is the trip: as long, between the same ends."""
        ends = [(one.origin.casefold(), one.destination.casefold()) for one in (self.pattern, entry)]
        return ends[0] == ends[1] and self.pattern.driven.micrometres == entry.driven.micrometres

    def on(self, day: date) -> DriveEntry:
        """The drive of a day."""
        return replace(self.pattern, on=day)


def pattern_of(entry: DriveEntry) -> DriveEntry:
    """What of a drive is the same every time."""
    nothing = Money(0, entry.parking.currency)
    return replace(
        entry, parking=nothing, tolls=nothing, notes="", odometer=None, addresses=(), began=None, vehicle_name=""
    )
