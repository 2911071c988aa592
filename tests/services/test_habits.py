"""Looking up habits: of the person alone, from an index, and only where something is lacking."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from domain.categories import Category
from domain.habits import Habit
from services import drives, habits, saved_places
from tests.office import TODAY, entry

OPEN: dict[str, Any] = {"purpose": "", "category": Category.UNCLASSIFIED}


@pytest.fixture
def ana(office):
    return office.member(office.set_up(), "Ana")


@pytest.fixture
def statements(office):
    """What the database is asked."""
    asked: list[str] = []

    def note(_connection, _cursor, statement, *_more):
        if not statement.startswith("BEGIN"):
            asked.append(statement)

    event.listen(office.engine, "before_cursor_execute", note)
    return asked


def logging(office, by, *entries):
    for one in entries:
        office.log(by, one)


def habit_of(office, by, number):
    return office(habits.find_habit, office(drives.get, number, by=by).drive, by=by)


def test_the_last_five_drives_of_the_person_count_and_deleted_ones_do_not(office, ana):
    ben = office.meet("Ben")
    logging(office, ben, *(entry(purpose="lunch") for _ in range(5)))
    logging(office, ana, *(entry(on=TODAY - timedelta(days=day)) for day in range(9, 3, -1)), entry("15", **OPEN))
    assert habit_of(office, ana, 7) == Habit(Category.BUSINESS, "client visit", 5, 5)
    for number in (4, 5, 6):
        office(drives.delete, number, by=ana, at=office.at)
    assert habit_of(office, ana, 7) == Habit(Category.BUSINESS, "client visit", 3, 3)
    office(drives.delete, 3, by=ana, at=office.at)
    assert habit_of(office, ana, 7) is None
    assert habit_of(office, ben, 1) is None


def test_a_place_is_the_same_in_capitals_and_a_changed_one_counts_where_it_is(office, ana):
    logging(office, ana, entry(destination="ZÜRICH  Office"), entry(destination="zürich office"), entry())
    office(drives.edit, 3, lambda _: entry(destination="Zürich Office"), by=ana, today=TODAY, at=office.at)
    logging(office, ana, entry("15", destination="Zürich office", **OPEN))
    assert habit_of(office, ana, 4) == Habit(Category.BUSINESS, "client visit", 3, 3)


def test_the_same_way_is_found_by_its_place(office, ana):
    logging(office, ana, entry("14.2", origin="home"), entry("9"))
    assert office(habits.find_same_way, "ACME", by=ana, origin="Home") == entry("14.2", origin="home")
    assert office(habits.find_same_way, "Globex", by=ana) is None


def test_a_drive_with_everything_told_asks_the_database_nothing(office, ana, statements):
    logging(office, ana, entry(), entry("15", **OPEN))
    full, lacking = (office(drives.get, number, by=ana).drive for number in (1, 2))
    statements.clear()
    office(habits.find_habit, full, by=ana)
    assert statements == []
    office(habits.find_habit, lacking, by=ana)
    assert len(statements) == 1
    statements.clear()
    office(saved_places.addressed, [entry(origin="home"), entry(origin="office")], by=ana)
    assert len(statements) == 1
