"""Locks: months whose drives can't be reported any more, some days after their end, until they are opened again."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.errors import MileageError

LONGEST_GRACE = 366
"""More days than this between a month and its lock are a slip of the finger."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month, by its first day."""

    first: date

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first.replace(day=monthrange(self.first.year, self.first.month)[1])

    def __str__(self) -> str:
        return f"{self.first:%B %Y}"


def month_of(on: date) -> Month:
    """The month a day lies in."""
    return Month(on.replace(day=1))


@dataclass(frozen=True, slots=True)
class PeriodLock:
    """How an organization locks months: ``days`` after their end (None: never), but for those opened again."""

    days: int | None = None
    reopened: tuple[Month, ...] = ()

    def locked_from(self, month: Month) -> date | None:
        """The first day on which a month is locked; None where none are."""
        return None if self.days is None else month.last + timedelta(days=self.days + 1)

    def is_locked(self, month: Month, *, today: date) -> bool:
        """Whether drives of a month can't be reported."""
        since = self.locked_from(month)
        return since is not None and since <= today and month not in self.reopened

    def locked(self, days: Iterable[date], *, today: date) -> list[Month]:
        """The locked months some days lie in, the earliest first."""
        return sorted(month for month in {month_of(on) for on in days} if self.is_locked(month, today=today))


NO_LOCK = PeriodLock()


def check_grace(days: int) -> None:
    """Refuse what is no number of days to wait."""
    if not 0 <= days <= LONGEST_GRACE:
        raise MileageError("Months are locked from 0 to {most} days after their end.", most=LONGEST_GRACE)


def check_over(month: Month, *, today: date) -> None:
    """Refuse to open or lock what is not over yet."""
    if month.last >= today:
        raise MileageError("{month} isn't over yet, so nothing of it is locked.", month=month)
