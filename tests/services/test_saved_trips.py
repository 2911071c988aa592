"""Saved trips: one under a name, its changes taken back, nobody else's, and never more than so many."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from domain.drives import Basis
from domain.errors import MileageError
from domain.money import Money
from domain.odometers import Odometer
from domain.saved_trips import MOST_TRIPS
from services import drives, saved_trips
from tests.office import TODAY, entry


@pytest.fixture
def ana(office):
    return office.member(office.set_up(), "Ana")


@pytest.fixture
def saving(office, ana):
    def save(name: str, **facts):
        [number] = office.log(ana, entry(**facts))
        drive = office(drives.get, number, by=ana).drive
        return office(saved_trips.save, name, drive, by=ana, at=office.later(minutes=1))

    return save


def names(office, by):
    return [trip.name for trip in office(saved_trips.mine, by=by)]


def test_a_trip_is_what_is_the_same_every_time(office, saving):
    told: dict[str, Any] = {
        "origin": "home",
        "via": ("Depot",),
        "round_trip": True,
        "basis": Basis.EACH_WAY,
        "passengers": 2,
    }
    trip = saving("run", **told, notes="snow", parking=Money(400), addresses=(("home", "12 Main St"),)).trip
    assert trip.on(TODAY) == entry(**told)
    read = entry().read_off(Odometer(Decimal(10), Decimal("33.4")))
    assert saving("read", odometer=read.odometer).trip.on(TODAY) == entry()


def test_each_change_is_taken_back_once(office, ana, saving):
    new = saving("run").trip
    named = office(saved_trips.rename, "RUN", "round", by=ana, at=office.at)
    gone = office(saved_trips.forget, new.id, by=ana, at=office.at)
    assert names(office, ana) == []
    for _ in range(2):
        office(saved_trips.undo, gone.id, gone.version, by=ana, at=office.at)
        assert names(office, ana) == ["round"]
    for trip in (new, named):
        with pytest.raises(MileageError, match="can't be taken back"):
            office(saved_trips.undo, trip.id, trip.version, by=ana, at=office.at)


def test_said_twice_is_done_once(office, ana, saving):
    saving("run")
    first = office(saved_trips.rename, "run", "round", by=ana, at=office.at)
    assert office(saved_trips.rename, "run", "round", by=ana, at=office.at) == first
    gone = office(saved_trips.forget_named, "round", by=ana, at=office.at)
    assert office(saved_trips.forget_named, "round", by=ana, at=office.at) == gone


def test_a_new_name_and_a_new_trip_are_taken_back(office, ana, saving):
    saving("run")
    named = office(saved_trips.rename, "run", "round", by=ana, at=office.at)
    assert office(saved_trips.undo, named.id, named.version, by=ana, at=office.at).name == "run"
    other = saving("other").trip
    assert office(saved_trips.undo, other.id, other.version, by=ana, at=office.at).is_deleted


def test_a_name_is_free_once_its_trip_is_forgotten(office, ana, saving):
    first, second = saving("run").trip, saving("round", destination="Globex").trip
    with pytest.raises(MileageError, match="a trip called RUN already"):
        office(saved_trips.rename, "round", "RUN", by=ana, at=office.at)
    with pytest.raises(MileageError, match="a trip called run already"):
        saving("run", destination="Globex")
    office(saved_trips.forget, first.id, by=ana, at=office.at)
    renamed = office(saved_trips.rename, "round", "run", by=ana, at=office.at)
    assert (renamed.id, renamed.pattern.destination) == (second.id, "Globex")
    office(saved_trips.forget, second.id, by=ana, at=office.at)
    assert saving("run", destination="Initech").trip.pattern.destination == "Initech"


def test_what_was_forgotten_is_dropped_after_thirty_days(office, ana, saving):
    trip = saving("run").trip
    office(saved_trips.forget, trip.id, by=ana, at=office.at)
    office.later(days=31)
    saving("other")
    with pytest.raises(MileageError, match="I can't find that trip"):
        office(saved_trips.undo, trip.id, trip.version + 1, by=ana, at=office.at)


def test_there_are_at_most_so_many(office, ana, saving):
    drive = replace(office(drives.get, *office.log(ana, entry()), by=ana).drive)
    for number in range(MOST_TRIPS):
        office(saved_trips.save, f"run {number}", drive, by=ana, at=office.at)
    with pytest.raises(MileageError, match=f"{MOST_TRIPS} trips saved already"):
        saving("one more")


def test_nobody_elses_trips_are_found(office, saving):
    trip, ben = saving("run").trip, office.meet("Ben")
    assert names(office, ben) == []
    acts = {
        saved_trips.get: (trip.id,),
        saved_trips.forget: (trip.id,),
        saved_trips.undo: (trip.id, trip.version),
        saved_trips.rename: ("run", "mine"),
    }
    for act, arguments in acts.items():
        when = {} if act is saved_trips.get else {"at": office.at}
        with pytest.raises(MileageError, match=r"I can't find that trip|You have no trip"):
            office(act, *arguments, by=ben, **when)


def test_the_days_it_is_recorded_on_are_known(office, ana, saving):
    trip = saving("run", origin="Home").trip
    office.log(ana, entry(on=TODAY - timedelta(days=2), origin="home"), entry(miles="9", on=TODAY - timedelta(days=1)))
    days = {TODAY, TODAY - timedelta(days=2)}
    assert office(saved_trips.recorded_on, trip, TODAY - timedelta(days=5), TODAY, by=ana) == days
