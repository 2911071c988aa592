"""Report periods: every day lies in exactly one, they follow each other without a gap, and begin where they should."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import MileageError
from domain.periods import MONTHLY, Period, PeriodKind, ReportPeriod, check_start, month_of

DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
STARTS = st.builds(lambda on, day: on.replace(day=day), DAYS, st.integers(1, 28))
periods = st.builds(ReportPeriod, st.sampled_from(PeriodKind), STARTS)


@given(periods, DAYS)
def test_every_day_lies_in_one_period_and_the_next_follows_at_once(counted, on):
    found = counted.of(on)
    assert found.has(on)
    assert counted.of(found.first) == counted.of(found.last) == found
    assert counted.of(found.last + timedelta(days=1)).first == found.last + timedelta(days=1)
    assert counted.before(found).last == found.first - timedelta(days=1)


@given(periods, st.sampled_from([date.min, date.max, date(1, 2, 1), date(9999, 11, 30)]))
def test_the_calendar_ends_with_a_period(counted, on):
    found = counted.of(on)
    assert found.has(on)
    assert counted.of(found.first) == counted.of(found.last) == found


@given(periods)
def test_a_period_begins_on_the_day_that_was_said(counted):
    assert counted.of(counted.start).first == counted.start


@pytest.mark.parametrize(
    ("kind", "start", "on", "first", "last"),
    [
        (PeriodKind.MONTH, date(2024, 1, 1), date(2026, 2, 28), date(2026, 2, 1), date(2026, 2, 28)),
        (PeriodKind.MONTH, date(2026, 11, 16), date(2026, 11, 15), date(2026, 10, 16), date(2026, 11, 15)),
        (PeriodKind.MONTH, date(2026, 11, 16), date(2026, 12, 31), date(2026, 12, 16), date(2027, 1, 15)),
        (PeriodKind.WEEK, date(2024, 1, 1), date(2026, 11, 25), date(2026, 11, 23), date(2026, 11, 29)),
        (PeriodKind.WEEK, date(2026, 11, 22), date(2026, 11, 25), date(2026, 11, 22), date(2026, 11, 28)),
        (PeriodKind.TWO_WEEKS, date(2026, 12, 7), date(2026, 11, 25), date(2026, 11, 23), date(2026, 12, 6)),
        (PeriodKind.QUARTER, date(2024, 1, 1), date(2026, 11, 25), date(2026, 10, 1), date(2026, 12, 31)),
        (PeriodKind.QUARTER, date(2026, 2, 16), date(2026, 2, 15), date(2025, 11, 16), date(2026, 2, 15)),
    ],
)
def test_the_days_of_a_period(kind, start, on, first, last):
    assert ReportPeriod(kind, start).of(on) == Period(first, last)


def test_the_periods_some_days_lie_in():
    weekly = ReportPeriod(PeriodKind.WEEK)
    assert len(weekly.touched(date(2026, 10, 1), date(2026, 10, 31))) == 5
    assert MONTHLY.touched(date(2026, 10, 5), date(2026, 11, 1)) == [
        month_of(date(2026, 10, 1)),
        month_of(date(2026, 11, 1)),
    ]
    assert len(weekly.touched(date(2020, 1, 1), date(2026, 1, 1))) == 14


def test_periods_are_alike_that_begin_on_the_same_days():
    sixteenth = ReportPeriod(PeriodKind.MONTH, date(2026, 11, 16))
    assert sixteenth.is_like(ReportPeriod(PeriodKind.MONTH, date(2020, 2, 16)))
    assert not sixteenth.is_like(MONTHLY)
    assert not MONTHLY.is_like(ReportPeriod(PeriodKind.QUARTER))


def test_a_month_begins_on_a_day_that_all_have():
    check_start(ReportPeriod(PeriodKind.WEEK, date(2026, 10, 31)))
    with pytest.raises(MileageError, match="1 to 28"):
        check_start(ReportPeriod(PeriodKind.MONTH, date(2026, 10, 29)))


def test_a_period_is_called_by_its_month_or_its_days():
    assert str(month_of(date(2026, 10, 9))) == "October 2026"
    assert str(Period(date(2026, 10, 16), date(2026, 11, 15))) == "2026-10-16 to 2026-11-15"
