"""Stand-ins: administrators who decide on reports for another one who is away, until a day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.errors import MileageError

LONGEST = timedelta(days=366)
"""Who is away for longer is no administrator any more."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """That somebody stands in for an administrator. ``until_on`` is the last day, ``until_at`` when that is over."""

    id: int
    organization_id: int
    away_id: int
    person_id: int
    until_on: date
    until_at: datetime
    ended_at: datetime | None = None

    @property
    def is_over(self) -> bool:
        """Whether it ended, by itself or before."""
        return self.ended_at is not None


def check_until(until_on: date, *, today: date) -> None:
    """Refuse a last day that is past or too far."""
    if until_on < today:
        raise MileageError("{on} is past. Until which day are you away?", on=until_on)
    if until_on - today > LONGEST:
        raise MileageError("A stand-in is for a year at most. Until which day are you away?")
