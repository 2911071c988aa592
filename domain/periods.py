"""Report periods: the stretches of days an organization asks for reports of, one after the other."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

from domain.errors import MileageError

LATEST_START = 28
"""The last day of a month that every month has."""

MOST_TOUCHED = 14
"""Periods that a stretch of days is looked at for: a quarter has as many weeks."""


class PeriodKind(StrEnum):
    """How long a period is. Stored, never renamed."""

    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    QUARTER = "quarter"


YEAR = 366
"""Days that no year has more of."""

DAYS = {PeriodKind.WEEK: 7, PeriodKind.TWO_WEEKS: 14}
MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from a first to a last one, both inclusive."""

    first: date
    last: date

    @property
    def is_month(self) -> bool:
        """Whether it is a calendar month."""
        return self == month_of(self.first)

    def has(self, on: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= on <= self.last

    def overlaps(self, other: "Period") -> bool:
        """Whether it has a day in common with another."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        return f"{self.first:%B %Y}" if self.is_month else f"{self.first.isoformat()} to {self.last.isoformat()}"


def month_of(on: date) -> Period:
    """The calendar month a day lies in."""
    return Period(on.replace(day=1), on.replace(day=monthrange(on.year, on.month)[1]))


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """How an organization counts its periods: of which kind, and a day on which one begins."""

    kind: PeriodKind = PeriodKind.MONTH
    start: date = date(2024, 1, 1)

    def of(self, on: date) -> Period:
        """The period a day lies in; the first and the last there are end with the calendar."""
        if (days := DAYS.get(self.kind)) is not None:
            first = on.toordinal() - (on - self.start).days % days
            return Period(_day(first), _day(first + days - 1))
        months = MONTHS[self.kind]
        behind = on.year * 12 + on.month - self.start.year * 12 - self.start.month - (on.day < self.start.day)
        place = behind - behind % months
        return Period(_day(_begun(self.start, place)), _day(_begun(self.start, place + months) - 1))

    def before(self, period: Period) -> Period:
        """The period before one."""
        return self.of(period.first - timedelta(days=1))

    def touched(self, from_on: date, to_on: date) -> list[Period]:
        """The periods that some days lie in, the earliest first."""
        found = [self.of(from_on)]
        while found[-1].last < to_on and len(found) < MOST_TOUCHED:
            found.append(self.of(found[-1].last + timedelta(days=1)))
        return found

    def is_like(self, other: "ReportPeriod") -> bool:
        """Whether both count the same periods."""
        return self.of(self.start) == other.of(self.start)

    def __str__(self) -> str:
        return f"{self.kind.value.replace('_', ' ')} from {self.start.isoformat()}"


MONTHLY = ReportPeriod()
"""Calendar months: what holds until an organization says otherwise."""


def _begun(start: date, months: int) -> int:
    """The number of the day on which a period of months begins, be it before or after all days there are."""
    count = start.year * 12 + start.month - 1 + months
    year = min(max(count // 12, MINYEAR), MAXYEAR)
    return date(year, count % 12 + 1, start.day).toordinal() + (count // 12 - year) * YEAR


def _day(number: int) -> date:
    """The day of a number, the nearest there is."""
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))


def check_start(period: ReportPeriod) -> None:
    """Refuse a day on which not every period could begin."""
    if period.kind in MONTHS and period.start.day > LATEST_START:
        raise MileageError("A period of months begins on a day from 1 to {latest}.", latest=LATEST_START)
