"""Work hours: which days and times lie within, what they make likely, and what can be none."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from domain.categories import Category
from domain.distances import Distance
from domain.drives import DriveEntry
from domain.errors import MileageError
from domain.work_hours import WORKWEEK, Leaning, WorkHours, check_hours, leaning_of, runs_of

MONDAY = date(2026, 11, 23)
OFFICE = WorkHours(WORKWEEK, time(9), time(17))
NIGHT = WorkHours(frozenset({5}), time(22), time(6))
DAYS = WorkHours(WORKWEEK)


@pytest.mark.parametrize(
    ("hours", "day", "at", "is_within"),
    [
        (OFFICE, 0, time(9), True),
        (OFFICE, 0, time(8, 59), False),
        (OFFICE, 4, time(16, 59), True),
        (OFFICE, 4, time(17), False),
        (OFFICE, 5, time(10), False),
        (OFFICE, 4, None, True),
        (OFFICE, 5, None, False),
        (DAYS, 2, time(3), True),
        (DAYS, 6, time(10), False),
        (NIGHT, 4, time(22), True),
        (NIGHT, 4, time(21, 59), False),
        (NIGHT, 5, time(5, 59), True),
        (NIGHT, 5, time(6), False),
        (NIGHT, 4, time(5), False),
        (NIGHT, 5, time(23), False),
        (NIGHT, 4, None, True),
        (WorkHours(frozenset({7}), time(22), time(6)), 0, time(1), True),
    ],
)
def test_what_lies_within(hours, day, at, is_within):
    assert hours.covers(MONDAY + timedelta(days=day), at) is is_within


def drive(day: int, at: time | None = None, category: Category = Category.UNCLASSIFIED) -> DriveEntry:
    return DriveEntry(MONDAY + timedelta(days=day), Distance(Decimal(12)), category=category, began=at)


def test_a_drive_leans_to_business_within_and_to_personal_without():
    assert leaning_of(OFFICE, drive(0)) == Leaning(Category.BUSINESS, MONDAY)
    assert leaning_of(OFFICE, drive(0, time(19))) == Leaning(Category.PERSONAL, MONDAY, time(19))
    assert leaning_of(OFFICE, drive(0, time(10))) == Leaning(Category.BUSINESS, MONDAY, time(10))
    assert leaning_of(DAYS, drive(0, time(19))) == Leaning(Category.BUSINESS, MONDAY), "the time does not count"


@pytest.mark.parametrize("category", [one for one in Category if one is not Category.UNCLASSIFIED])
def test_a_drive_that_has_a_category_leans_nowhere(category):
    assert leaning_of(OFFICE, drive(0, category=category)) is None


@pytest.mark.parametrize(
    ("hours", "sentence"),
    [
        (WorkHours(frozenset()), "On which days"),
        (WorkHours(frozenset({0})), "On which days"),
        (WorkHours(frozenset({8})), "On which days"),
        (WorkHours(WORKWEEK, time(9)), "From when to when"),
        (WorkHours(WORKWEEK, None, time(9)), "From when to when"),
        (WorkHours(WORKWEEK, time(9), time(9)), "at the same time"),
    ],
)
def test_what_can_be_no_work_hours(hours, sentence):
    with pytest.raises(MileageError, match=sentence):
        check_hours(hours)
    check_hours(OFFICE)


def test_days_in_a_row_are_runs():
    assert runs_of({1, 2, 3, 5, 7, 6}) == [(1, 3), (5, 7)]
    assert runs_of(set()) == []
