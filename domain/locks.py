"""Locks: periods whose drives can't be reported any more, some days after their end, until they are opened again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.errors import MileageError
from domain.periods import MONTHLY, Period, ReportPeriod

LONGEST_GRACE = 366
"""More days than this between a period and its lock are a slip of the finger."""


@dataclass(frozen=True, slots=True)
class PeriodLock:
    """How an organization locks its periods: ``days`` after their end (None: never), but for those opened again."""

    days: int | None = None
    reopened: tuple[Period, ...] = ()
    periods: ReportPeriod = MONTHLY

    def locked_from(self, period: Period) -> date | None:
        """The first day on which a period is locked; None where none are."""
        return None if self.days is None else period.last + timedelta(days=self.days + 1)

    def is_locked(self, period: Period, *, today: date) -> bool:
        """Whether drives of a period can't be reported."""
        since = self.locked_from(period)
        return since is not None and since <= today and not self.is_reopened(period)

    def is_reopened(self, period: Period) -> bool:
        """Whether a whole period was opened again."""
        return any(one.first <= period.first and period.last <= one.last for one in self.reopened)

    def locked(self, days: Iterable[date], *, today: date) -> list[Period]:
        """The locked periods some days lie in, the earliest first; a day that was opened again lies in none."""
        shut = [on for on in days if not any(one.has(on) for one in self.reopened)]
        return sorted(one for one in {self.periods.of(on) for on in shut} if self.is_locked(one, today=today))


NO_LOCK = PeriodLock()


def check_grace(days: int) -> None:
    """Refuse what is no number of days to wait."""
    if not 0 <= days <= LONGEST_GRACE:
        raise MileageError("Months are locked from 0 to {most} days after their end.", most=LONGEST_GRACE)


def check_over(period: Period, *, today: date) -> None:
    """Refuse to open or lock what is not over yet."""
    if period.last >= today:
        raise MileageError("{period} isn't over yet, so nothing of it is locked.", period=period)
