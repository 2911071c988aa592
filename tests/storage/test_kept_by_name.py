"""What is kept under a name, whatever it is: a change of a moment ago wins, a name has one row, nobody else's goes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.vehicles import VehicleFacts
from storage.kept_by_name import KeptByName
from tests.office import FABRIKAM, entry

KEEP = {
    "saved_places": ("1 Main St",),
    "shared_places": ("1 Main St",),
    "saved_trips": (entry(),),
    "vehicles": (VehicleFacts(),),
}
MOMENT = timedelta(minutes=1)


@pytest.fixture(params=KEEP)
def kind(request) -> str:
    return request.param


@pytest.fixture
def keep(office, kind):
    """Keep one under a name; of the first or the second of two people and organizations."""
    owners = [office.set_up(), office.set_up("Bea", FABRIKAM)]

    def keep(name: str, whose: int = 0):
        owner = owners[whose].organization if kind == "shared_places" else owners[whose].person
        return office(lambda store: getattr(store, kind).add(owner.id, name, *KEEP[kind], at=office.at))

    return keep


@pytest.fixture
def rows(office, kind):
    """Do something with all rows of the kind."""
    return lambda act: office(lambda store: act(getattr(store, kind)))


def whose(kept) -> int:
    return kept.organization_id if hasattr(kept, "organization_id") else kept.person_id


def test_every_kind_is_tried():
    assert {one.table.name for one in KeptByName.__subclasses__()} == set(KEEP)


def test_what_was_changed_since_it_was_loaded_is_not_changed(office, keep, rows):
    loaded = keep("First")
    assert rows(lambda every: every.save(replace(loaded, name="Second"), at=office.at))
    assert not rows(lambda every: every.save(replace(loaded, name="Third"), at=office.at))
    found = rows(lambda every: every.find(whose(loaded), loaded.id))
    assert (found.name, found.version) == ("Second", loaded.version + 1)


def test_a_name_kept_again_is_the_same_row_in_a_version_no_old_card_names(office, keep, rows):
    first = keep("First")
    rows(lambda every: every.save(replace(first, deleted_at=office.at), at=office.at))
    again = keep("first")
    assert (again.id, again.name, again.deleted_at, again.version) == (first.id, "first", None, first.version + 2)


def test_what_was_removed_long_ago_goes_and_nobody_elses(office, keep, rows):
    mine, young, others = keep("First"), keep("Second"), keep("First", whose=1)
    removed = [replace(mine, deleted_at=office.at), replace(young, deleted_at=office.at + MOMENT)]
    for one in (*removed, replace(others, deleted_at=office.at)):
        rows(lambda every, one=one: every.save(one, at=office.at))
    rows(lambda every: every.purge(whose(mine), deleted_before=office.at + MOMENT))
    left = [rows(lambda every, one=one: every.find(whose(one), one.id)) for one in (mine, young, others)]
    assert [one is not None for one in left] == [False, True, True]


def test_a_dropped_one_leaves_its_name(keep, rows):
    first, second = keep("First"), keep("Second")
    rows(lambda every: every.drop(first))
    assert rows(lambda every: every.find_by_name(whose(first), "first")) is None
    assert rows(lambda every: every.find_by_name(whose(second), "SECOND")) == second
