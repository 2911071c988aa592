"""What work hours suggest: of drives that are open alone, and nothing where habit says more."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from domain.categories import Category
from domain.work_hours import WORKWEEK, Leaning, WorkHours
from services import drives, work_hours
from tests.office import TODAY, Office, entry

NINE_TO_FIVE = WorkHours(WORKWEEK, time(9), time(17))
OPEN: dict[str, Any] = {"category": Category.UNCLASSIFIED}
BUSINESS = Leaning(Category.BUSINESS, TODAY)


@pytest.fixture
def ana(office):
    ana = office.member(office.set_up(), "Ana")
    office(work_hours.save, NINE_TO_FIVE, by=ana, at=office.at)
    return ana


def leaning(office: Office, by, number: int) -> Leaning | None:
    drive = office(drives.get, number, by=by).drive
    return office(work_hours.find_leaning, drive, by=by)


def leanings(office: Office, by, *numbers: int) -> dict[int, Leaning]:
    some = [office(drives.get, number, by=by).drive for number in numbers]
    return office(work_hours.leanings_of, some, NINE_TO_FIVE, by=by)


def test_an_open_drive_leans(office, ana):
    (number,) = office.log(ana, entry(**OPEN))
    assert leaning(office, ana, number) == BUSINESS
    assert leanings(office, ana, number) == {number: BUSINESS}


def test_nothing_is_suggested_of_a_deleted_drive(office, ana):
    (number,) = office.log(ana, entry(**OPEN))
    office(drives.delete, number, by=ana, at=office.at)
    assert leaning(office, ana, number) is None


def test_nothing_is_suggested_of_a_reported_drive(office, ana):
    (number,) = office.log(ana, entry(**OPEN))
    reported = replace(office(drives.get, number, by=ana).drive, report_id=1)
    assert office(work_hours.find_leaning, reported, by=ana) is None
    assert office(work_hours.leanings_of, [reported], NINE_TO_FIVE, by=ana) == {}


def test_nothing_is_suggested_where_habit_says_more(office, ana):
    for day in (3, 4, 5):
        office.log(ana, entry(on=TODAY - timedelta(days=day)))
    usual, unusual = office.log(ana, entry(**OPEN), entry(destination="Zebra Park", **OPEN))
    assert leanings(office, ana, usual, unusual) == {unusual: BUSINESS}


def test_a_week_of_many_drives_is_not_looked_through_to_its_end(office, ana):
    numbers = office.log(ana, *(entry(**OPEN) for _ in range(21)))
    assert sorted(leanings(office, ana, *numbers)) == numbers[:20]
