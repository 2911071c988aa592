"""An organization's places: one address under a name, changes taken back, used by members and nobody else."""

from dataclasses import replace

import pytest

from domain.errors import MileageError
from domain.shared_places import MOST_SHARED
from services import audit, members, saved_places, shared_places
from tests.office import FABRIKAM, entry


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


@pytest.fixture
def sharing(office, ada):
    def save(name: str, address: str, by=None):
        return office(shared_places.save, name, address, by=by or ada, at=office.later(minutes=1))[0]

    return save


def names(office, by):
    return [(one.name, one.address) for one in office(shared_places.shown_to, by=by).places]


def found(office, by, name="HQ"):
    return office(saved_places.addressed, [entry(origin=name)], by=office.now(by))[0].addresses


def test_a_name_has_one_address_whatever_its_capitals(office, ada, sharing):
    sharing("HQ", "100 Market St.")
    again, is_changed = office(shared_places.save, "HQ", "100 Market St", by=ada, at=office.at)
    assert (again.address, is_changed) == ("100 Market St", False)
    assert sharing("hq", "5 Dock Rd").was_address == "100 Market St"
    assert names(office, ada) == [("hq", "5 Dock Rd")]


def test_each_change_is_taken_back_once(office, ada, sharing):
    new = sharing("HQ", "100 Market St")
    renamed, _ = office(shared_places.rename, "hq", "Office", by=ada, at=office.at)
    gone = office(shared_places.remove, "office", by=ada, at=office.at)
    for _ in range(2):
        office(shared_places.undo, gone.id, gone.version, by=ada, at=office.at)
        assert names(office, ada) == [("Office", "100 Market St")]
    for place in (new, renamed):
        with pytest.raises(MileageError, match="can't be taken back"):
            office(shared_places.undo, place.id, place.version, by=ada, at=office.at)
    renamed, _ = office(shared_places.rename, "office", "Depot", by=ada, at=office.at)
    office(shared_places.undo, renamed.id, renamed.version, by=ada, at=office.at)
    assert names(office, ada) == [("Office", "100 Market St")]


def test_a_new_place_is_taken_back_and_leaves_no_trace_in_turns(office, ada, sharing):
    new = sharing("HQ", "100 Market St")
    assert office.now(ada).organization.shares_places
    assert office(shared_places.undo, new.id, new.version, by=ada, at=office.at).is_deleted
    assert not office.now(ada).organization.shares_places


def test_a_name_that_is_taken_is_refused_and_a_removed_one_is_free(office, ada, sharing):
    sharing("HQ", "100 Market St")
    other = sharing("Depot", "5 Dock Rd")
    for act in (
        lambda: office(shared_places.rename, "HQ", "depot", by=ada, at=office.at),
        lambda: office(shared_places.change_one, other.id, "hq", "9 Elm St", by=ada, at=office.at),
    ):
        with pytest.raises(MileageError, match="already, at"):
            act()
    office(shared_places.remove, "Depot", by=ada, at=office.at)
    office(shared_places.rename, "HQ", "Depot", by=ada, at=office.at)
    assert names(office, ada) == [("Depot", "100 Market St")]
    with pytest.raises(MileageError, match="can't find that place"):
        office(shared_places.undo, other.id, 2, by=ada, at=office.at)


def test_the_audit_says_what_of_a_place_was_changed(office, ada, sharing):
    place = sharing("HQ", "100 Market St")
    office(shared_places.rename, "HQ", "Office", by=ada, at=office.later(minutes=1))
    office(shared_places.change_one, place.id, "Office", "5 Dock Rd", by=ada, at=office.later(minutes=1))
    acts = [(event.action, event.before, event.after) for _, event in office(audit.recent, by=ada)]
    assert [act for act in acts if act[0].startswith("place.")] == [
        ("place.change", "100 Market St", "5 Dock Rd"),
        ("place.rename", "HQ", ""),
        ("place.add", "", "100 Market St"),
    ]


def test_a_taken_back_name_that_another_got_is_refused(office, ada, sharing):
    sharing("HQ", "100 Market St")
    renamed, _ = office(shared_places.rename, "HQ", "Office", by=ada, at=office.at)
    sharing("HQ", "5 Dock Rd")
    with pytest.raises(MileageError, match="There is a place called HQ already"):
        office(shared_places.undo, renamed.id, renamed.version, by=ada, at=office.at)


def test_a_removed_place_is_changed_no_more_and_dropped_after_thirty_days(office, ada, sharing):
    place = sharing("HQ", "100 Market St")
    office(shared_places.remove_one, place.id, by=ada, at=office.at)
    assert office(shared_places.remove_one, place.id, by=ada, at=office.at).is_deleted
    with pytest.raises(MileageError, match="has no place called HQ"):
        office(shared_places.change_one, place.id, "HQ", "5 Dock Rd", by=ada, at=office.at)
    office.later(days=31)
    sharing("Depot", "5 Dock Rd")
    with pytest.raises(MileageError, match="can't find that place"):
        office(shared_places.undo, place.id, place.version + 1, by=ada, at=office.at)


def test_members_use_them_until_they_leave(office, ada, ana, sharing):
    sharing("HQ", "100 Market St")
    assert found(office, ana, "hq") == (("hq", "100 Market St"),)
    assert names(office, ana) == [("HQ", "100 Market St")]
    office(members.leave, by=ana, at=office.at)
    assert found(office, ana) == ()
    assert names(office, ana) == []
    assert names(office, ada) == [("HQ", "100 Market St")]
    assert found(office, ada) == (), "who administers and does not drive here"


def test_a_place_is_named_to_whom_it_is_shown_and_to_nobody_else(office, ada, ana, sharing):
    sharing("HQ", "100 Market St")
    for by, address in ((ada, "100 Market St"), (ana, "100 Market St"), (office.meet("Eve"), None)):
        place = office(shared_places.find, "hq", by=office.now(by))
        assert (place and place.address) == address


def test_ones_own_place_goes_before(office, ana, sharing):
    shared = sharing("HQ", "100 Market St")
    office(saved_places.save, "hq", "7 Elm St", by=ana, at=office.at)
    ana = office.now(ana)
    [drive] = office(saved_places.addressed, [entry(origin="HQ")], by=ana)
    assert drive.addresses == (("HQ", "7 Elm St"),)
    assert office(saved_places.overruling, drive, by=ana) == [shared]
    office(saved_places.forget, "hq", by=ana, at=office.at)
    assert office(saved_places.overruling, drive, by=ana) == [], "the place of then is no place of now"
    assert found(office, ana) == (("HQ", "100 Market St"),)


def test_a_drive_that_goes_elsewhere_loses_the_address(office, ana, sharing):
    sharing("HQ", "100 Market St")
    [drive] = office(saved_places.addressed, [entry(destination="HQ")], by=office.now(ana), keeps_saved=False)
    moved = replace(drive, destination="Acme")
    assert office(saved_places.addressed, [moved], by=office.now(ana), keeps_saved=False)[0].addresses == ()


def test_no_organization_sees_anothers(office, ada, sharing):
    place = sharing("HQ", "100 Market St")
    bea = office.set_up("Bea", FABRIKAM)
    sharing("Lab", "9 Elm St", by=bea)
    assert names(office, bea) == [("Lab", "9 Elm St")]
    assert found(office, office.member(bea, "Cem")) == ()
    for act, more in (
        (shared_places.remove_one, ()),
        (shared_places.undo, (1,)),
        (shared_places.change_one, ("HQ", "1 Elm St")),
    ):
        with pytest.raises(MileageError, match="can't find that place"):
            office(act, place.id, *more, by=bea, at=office.at)
    assert names(office, ada) == [("HQ", "100 Market St")]


def test_nobody_but_an_administrator_changes_them(office, ada, ana, sharing):
    place = sharing("HQ", "100 Market St")
    before = office(audit.recent, by=ada)
    for act, arguments in (
        (shared_places.save, ("Lab", "9 Elm St")),
        (shared_places.rename, ("HQ", "Lab")),
        (shared_places.change_one, (place.id, "Lab", "9 Elm St")),
        (shared_places.remove, ("HQ",)),
        (shared_places.remove_one, (place.id,)),
        (shared_places.undo, (place.id, 1)),
    ):
        for by in (ana, office.meet("Eve")):
            with pytest.raises(MileageError, match="Only administrators"):
                office(act, *arguments, by=by, at=office.at)
    assert office(audit.recent, by=ada) == before


def test_there_are_at_most_so_many_and_they_come_in_pages(office, ada, sharing):
    for number in range(MOST_SHARED):
        sharing(f"place {number:03d}", "12 Main St")
    with pytest.raises(MileageError, match=f"{MOST_SHARED} places already"):
        sharing("one more", "12 Main St")
    seen, after = [], None
    while True:
        page = office(shared_places.shown_to, by=ada, after=after)
        seen += [one.name for one in page.places]
        if page.following is None:
            break
        after = page.following.id
    assert seen == [f"place {number:03d}" for number in range(MOST_SHARED)]
