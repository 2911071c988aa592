"""Saved places: one address under a name, its changes taken back, and the addresses on a person's own drives."""

from dataclasses import replace

import pytest

from domain.errors import MileageError
from domain.saved_places import MOST_PLACES
from services import drives, reports, saved_places
from tests.office import TODAY, entry


@pytest.fixture
def ana(office):
    return office.member(office.set_up(), "Ana")


@pytest.fixture
def saving(office, ana):
    def save(name: str, address: str, by=None):
        return office(saved_places.save, name, address, by=by or ana, at=office.later(minutes=1))

    return save


def names(office, by):
    return [(place.name, place.address) for place in office(saved_places.mine, by=by)]


def test_a_name_has_one_address_whatever_its_capitals(office, ana, saving):
    saving("Home", "12 Main St.")
    again = saving("home", "12 Main St")
    assert not again.is_changed
    assert saving("HOME", "7 Elm St").place.was == "12 Main St"
    assert names(office, ana) == [("HOME", "7 Elm St")]


def test_each_change_is_taken_back_once(office, ana, saving):
    new = saving("home", "12 Main St").place
    changed = saving("home", "7 Elm St").place
    gone = office(saved_places.forget, "Home", by=ana, at=office.at)
    assert names(office, ana) == []
    for place, left in ((gone, [("home", "7 Elm St")]), (gone, [("home", "7 Elm St")])):
        office(saved_places.undo, place.id, place.version, by=ana, at=office.at)
        assert names(office, ana) == left
    for place in (new, changed):
        with pytest.raises(MileageError, match="can't be taken back"):
            office(saved_places.undo, place.id, place.version, by=ana, at=office.at)


def test_a_new_place_and_a_new_address_are_taken_back(office, ana, saving):
    new = saving("home", "12 Main St").place
    office(saved_places.undo, new.id, new.version, by=ana, at=office.at)
    assert names(office, ana) == []
    saving("home", "12 Main St")
    changed = saving("home", "7 Elm St").place
    office(saved_places.undo, changed.id, changed.version, by=ana, at=office.at)
    assert names(office, ana) == [("home", "12 Main St")]


def test_what_was_forgotten_is_dropped_after_thirty_days(office, ana, saving):
    place = saving("home", "12 Main St").place
    office(saved_places.forget, "home", by=ana, at=office.at)
    assert office(saved_places.forget, "home", by=ana, at=office.at).is_deleted
    office.later(days=31)
    saving("office", "1 Dock Road")
    with pytest.raises(MileageError, match="I can't find that place"):
        office(saved_places.undo, place.id, place.version + 1, by=ana, at=office.at)


@pytest.mark.parametrize(
    ("called", "where", "sentence"),
    [
        ("", "12 Main St", "a name with letters"),
        ("12", "12 Main St", "a name with letters"),
        ("h" * 41, "12 Main St", "at most 40"),
        ("home", "", "What is the address of home"),
        ("home", "Home", "What is the address of home"),
        ("home", "1 " + "x" * 200, "at most 200"),
    ],
)
def test_what_is_no_place_is_refused(saving, called, where, sentence):
    with pytest.raises(MileageError, match=sentence):
        saving(called, where)


def test_there_are_at_most_so_many(saving):
    for number in range(MOST_PLACES):
        saving(f"place {number}", "12 Main St")
    with pytest.raises(MileageError, match=f"{MOST_PLACES} places already"):
        saving("one more", "12 Main St")
    assert saving("place 1", "7 Elm St").is_changed


def test_drives_get_the_addresses_of_the_places_they_name(office, ana, saving):
    saving("home", "12 Main St")
    told = entry(origin="Home", via=("Depot", "home"))
    [drive] = office(saved_places.addressed, [told], by=ana)
    assert drive.addresses == (("Home", "12 Main St"), ("home", "12 Main St"))
    saving("home", "7 Elm St")
    [again] = office(saved_places.addressed, [replace(drive, origin="", destination="HOME")], by=ana)
    assert again.addresses == (("home", "12 Main St"), ("HOME", "12 Main St"))


def test_nobody_elses_places_are_found(office, ana, saving):
    ben = office.meet("Ben")
    place = saving("home", "12 Main St").place
    assert office(saved_places.addressed, [entry(origin="home")], by=ben)[0].addresses == ()
    for act in (saved_places.forget_one, saved_places.undo):
        more = (place.version,) if act is saved_places.undo else ()
        with pytest.raises(MileageError, match="I can't find that place"):
            office(act, place.id, *more, by=ben, at=office.at)


def test_a_copy_has_the_name_and_the_persons_own_drive_keeps_the_address(office, ana, saving):
    saving("home", "12 Main St")
    office.log(ana, *office(saved_places.addressed, [entry(origin="home")], by=ana))
    filed = office(reports.submit, [1], by=ana, at=office.at)
    assert (filed.drives[0].entry.origin, filed.drives[0].entry.addresses) == ("home", ())
    assert office(drives.get, 1, by=ana).drive.entry.addresses == (("home", "12 Main St"),)
    assert filed.drives[0].entry == entry(origin="home", on=TODAY)
