"""Days: what a day or period said in words is, counted from the sender's today."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from language.frames import Reason
from language.wordlists import words_of

DAY, WEEK = timedelta(days=1), timedelta(days=7)
SOON = timedelta(days=31)
"""A day without a year that comes again within this time may mean the coming one: the person is asked."""
NEAR = timedelta(days=4)
"""A bare day of the month that is nearly here may be a slip: the person is asked."""
DAYS_IN_WEEK, MONTHS_IN_YEAR, MONTHS_IN_QUARTER = 7, 12, 3
CENTURY = 2000
TWO_DIGITS = 100

MONTHS: Mapping[str, int] = {
    name: number for number, name in enumerate(words_of("jan feb mar apr may jun jul aug sep oct nov dec"), start=1)
}
WEEKDAYS: Mapping[str, int] = {name: number for number, name in enumerate(words_of("mon tue wed thu fri sat sun"))}


@dataclass(frozen=True, slots=True)
class When:
    """A day or a period; ``reason`` and ``choices`` say why it has to be asked about.

    ``is_yearless``: the text named no year. A period of one day is a day. ``start`` None: nothing usable was said.
    """

    start: date | None
    end: date | None = None
    reason: Reason = Reason.NONE
    choices: tuple[date, ...] = ()
    is_yearless: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.end is None or self.start == self.end

    @property
    def last(self) -> date | None:
        """The last day of it."""
        return self.end or self.start


def day(value: date) -> When:
    """One certain day."""
    return When(value)


def unclear(reason: Reason, *choices: date) -> When:
    """Something to ask about; ``choices`` are the likely answers."""
    return When(None, None, reason, choices)


def real(year: int, month: int, number: int) -> date | None:
    """A day of the calendar, or None (April 31)."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def full_year(text: str) -> int:
    """The year of two or four digits."""
    year = int(text.strip("'"))
    return year + CENTURY if year < TWO_DIGITS else year


def dated(month: int, number: int, year: int | None, today: date) -> When:
    """A day of a month: without a year the latest one not after today, unless the next one is near."""
    if year is not None:
        value = real(year, month, number)
        return day(value) if value else unclear(Reason.IMPOSSIBLE_DATE)
    this = real(today.year, month, number)
    if this is None:
        return unclear(Reason.IMPOSSIBLE_DATE)
    before = this if this <= today else real(today.year - 1, month, number)
    after = this if this > today else real(today.year + 1, month, number)
    if after is not None and after - today <= SOON:
        choices = (before, after) if before else (after,)
        return When(None, None, Reason.AMBIGUOUS_DATE, choices, is_yearless=True)
    return When(before, is_yearless=True) if before else unclear(Reason.IMPOSSIBLE_DATE)


def of_month(number: int, today: date, *, months_ago: int | None = None) -> When:
    """A bare day such as the 4th: the latest one not after today; one that is nearly here is asked about."""
    if months_ago is not None:
        first = month_before(today, months_ago)
        value = real(first.year, first.month, number)
        return day(value) if value else unclear(Reason.IMPOSSIBLE_DATE)
    value, first = real(today.year, today.month, number), month_before(today, 1)
    before = real(first.year, first.month, number)
    if value is not None and (value <= today or value - today <= NEAR or before is None):
        return (
            day(value)
            if value <= today
            else unclear(Reason.AMBIGUOUS_DATE, *(each for each in (before, value) if each))
        )
    return day(before) if before else unclear(Reason.IMPOSSIBLE_DATE)


def month_before(today: date, months: int) -> date:
    """The first day of the month so many months back."""
    index = today.year * MONTHS_IN_YEAR + today.month - 1 - months
    return date(index // MONTHS_IN_YEAR, index % MONTHS_IN_YEAR + 1, 1)


def whole_month(year: int, month: int) -> When:
    """All of a month."""
    return When(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def named_month(month: int, year: int | None, today: date) -> When:
    """A month by name: without a year the latest one begun."""
    if year is not None:
        return whole_month(year, month)
    found = whole_month(today.year if month <= today.month else today.year - 1, month)
    return When(found.start, found.end, is_yearless=True)


def week_of(value: date, weeks_ago: int = 0) -> When:
    """Monday to Sunday around a day."""
    monday = value - DAY * value.weekday() - WEEK * weeks_ago
    return When(monday, monday + 6 * DAY)


def weekend_of(value: date, weeks_ago: int = 0) -> When:
    """The latest Saturday and Sunday begun, or earlier ones."""
    saturday = value - DAY * ((value.weekday() - WEEKDAYS["sat"]) % DAYS_IN_WEEK) - WEEK * weeks_ago
    return When(saturday, saturday + DAY)


def quarter(number: int, year: int) -> When:
    """January to March is the first."""
    first = (number - 1) * MONTHS_IN_QUARTER + 1
    return When(date(year, first, 1), whole_month(year, first + 2).end)


def quarter_before(today: date, quarters: int) -> When:
    """The quarter so many quarters back."""
    first = month_before(today, quarters * MONTHS_IN_QUARTER)
    return quarter((first.month - 1) // MONTHS_IN_QUARTER + 1, first.year)


def half(number: int, year: int) -> When:
    """January to June is the first."""
    return When(quarter(2 * number - 1, year).start, quarter(2 * number, year).end)


def whole_year(year: int) -> When:
    """All of a year."""
    return When(date(year, 1, 1), date(year, 12, 31))


def weekday(number: int, today: date, *, before_today: bool = False) -> date:
    """The latest such weekday, today included unless ``before_today``."""
    back = (today.weekday() - number) % DAYS_IN_WEEK
    return today - DAY * (back or (DAYS_IN_WEEK if before_today else 0))
