"""A search looks through so many drives at a time: its pages together find everything, its totals are whole or none."""

from datetime import timedelta

import pytest

from domain.distances import Unit
from domain.drives import DriveSearch
from services import dashboard, drive_lists
from storage import drive_searches
from tests.office import TODAY, entry

ACME = DriveSearch(words="acme")


@pytest.fixture
def ana(office, monkeypatch):
    """Drives of 30 days, those of every tenth day to Acme; a search looks through eight."""
    monkeypatch.setattr(drive_searches, "LOOKED_THROUGH", 8)
    ana = office.member(office.set_up(), "Ana")
    office.log(ana, *(entry(on=TODAY - timedelta(days=day), destination=_place(day)) for day in range(29, -1, -1)))
    return ana


def _place(day: int) -> str:
    return "Acme" if day % 10 == 5 else "Hooli"


def numbers(page) -> list[int]:
    return [one.drive.number for one in page.drives]


def test_older_pages_find_what_lies_further_back(office, ana):
    found: list[int] = []
    after, looked = None, 0
    while looked == 0 or after is not None:
        page = office(drive_lists.page, ACME, by=ana, after=after)
        found, after, looked = found + numbers(page), page.older, looked + 1
    assert (found, looked) == ([25, 15, 5], 4)


def test_newer_pages_find_the_way_back(office, ana):
    first = office(drive_lists.page, ACME, by=ana)
    second = office(drive_lists.page, ACME, by=ana, after=first.older)
    third = office(drive_lists.page, ACME, by=ana, after=second.older)
    fourth = office(drive_lists.page, ACME, by=ana, after=third.older)
    assert (numbers(second), numbers(third), numbers(fourth)) == ([15], [], [5])
    back = office(drive_lists.page, ACME, by=ana, before=fourth.newer)
    assert numbers(back) == []
    assert numbers(office(drive_lists.page, ACME, by=ana, before=back.newer)) == [15]


def test_a_page_without_a_drive_says_where_to_go_on(office, ana):
    page = office(drive_lists.page, DriveSearch(words="initech"), by=ana)
    assert (numbers(page), page.newer, page.older is not None) == ([], None, True)


def test_totals_are_of_the_whole_list_or_not_told(office, ana):
    def total(search):
        return office(drive_lists.sums, search, by=ana, unit=Unit.MI)

    week = DriveSearch(TODAY - timedelta(days=20), TODAY)
    assert (total(DriveSearch()), total(ACME)) == (None, None)
    assert [line.drives for line in total(week)] == [21]
    few = DriveSearch(TODAY - timedelta(days=5), TODAY, words="acme")
    assert [line.drives for line in total(few)] == [1]


def test_the_dashboard_goes_on_where_a_search_stopped(office, ana):
    found: list[int] = []
    after, looked = None, 0
    while looked == 0 or after is not None:
        page = office(dashboard.own_drives, ACME, by=ana, after=after)
        found, after, looked = found + numbers(page), page.after, looked + 1
    assert found == [25, 15, 5]
