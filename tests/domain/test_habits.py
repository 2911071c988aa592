"""What earlier drives to a place agree on: three of the last five, and never more than a drive lacks."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.categories import Category
from domain.distances import Distance
from domain.drives import DriveEntry
from domain.habits import Habit, find_habit, find_same_way, lacks_something

OPEN = DriveEntry(date(2026, 11, 24), Distance(Decimal(12)), destination="Acme")
BUSINESS, PERSONAL = Category.BUSINESS, Category.PERSONAL


def earlier(*told):
    """The latest first: pairs of category and purpose."""
    return [
        replace(OPEN, on=OPEN.on - timedelta(days=place), category=category, purpose=purpose)
        for place, (category, purpose) in enumerate(told, start=1)
    ]


VISIT, LUNCH, GYM = (BUSINESS, "client visit"), (BUSINESS, "lunch"), (PERSONAL, "")
UNTOLD = (Category.UNCLASSIFIED, "")


@pytest.mark.parametrize(
    ("told", "habit"),
    [
        ([VISIT] * 3, Habit(*VISIT, 3, 3)),
        ([(BUSINESS, "Client Visit"), VISIT, VISIT, LUNCH], Habit(BUSINESS, "Client Visit", 3, 4)),
        ([LUNCH, VISIT, VISIT, GYM, VISIT], Habit(*VISIT, 3, 5)),
        ([LUNCH, LUNCH, VISIT], Habit(BUSINESS, "", 3, 3)),
        ([GYM] * 4, Habit(PERSONAL, "", 4, 4)),
        ([UNTOLD, VISIT, VISIT, VISIT], Habit(*VISIT, 3, 4)),
        ([VISIT] * 2, None),
        ([VISIT, VISIT, GYM, GYM, UNTOLD], None),
        ([GYM, GYM, VISIT, LUNCH, VISIT, VISIT], Habit(BUSINESS, "", 3, 5)),
        ([], None),
    ],
)
def test_enough_of_the_last_drives_make_a_habit(told, habit):
    assert find_habit(OPEN, earlier(*told)) == habit


def test_a_category_that_was_told_is_never_contradicted():
    told = replace(OPEN, category=BUSINESS)
    assert find_habit(told, earlier(*[GYM] * 5)) is None
    assert find_habit(told, earlier(VISIT, GYM, VISIT, VISIT)) == Habit(*VISIT, 3, 4)
    assert find_habit(told, earlier(*[(BUSINESS, "")] * 3)) is None


def test_a_habit_gives_what_is_lacking_and_nothing_else():
    habit = Habit(*VISIT, 3, 3)
    assert habit.applied_to(OPEN) == replace(OPEN, category=BUSINESS, purpose="client visit")
    told = replace(OPEN, category=Category.MEDICAL, purpose="check-up")
    assert habit.applied_to(told) == told


@pytest.mark.parametrize(
    ("entry", "is_lacking"),
    [
        (OPEN, True),
        (replace(OPEN, category=BUSINESS), True),
        (replace(OPEN, category=BUSINESS, purpose="visit"), False),
        (replace(OPEN, category=PERSONAL), False),
        (replace(OPEN, destination=""), False),
    ],
)
def test_only_what_lacks_something_is_looked_up(entry, is_lacking):
    assert lacks_something(entry) is is_lacking


def test_a_distance_is_that_of_the_latest_drive_the_same_way():
    far = replace(OPEN, distance=Distance(Decimal(20)))
    before = [replace(far, origin="Home"), replace(far, round_trip=True), replace(far, via=("Depot",)), OPEN, far]
    assert find_same_way(before) == OPEN
    assert find_same_way(before, origin="home") == before[0]
    assert find_same_way(before, is_round_trip=True) == before[1]
    assert find_same_way(before, origin="Office") is None
