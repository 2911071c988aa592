"""A person's vehicles: one under a name, changes taken back, and what a log is told of them."""

from datetime import date
from decimal import Decimal

import pytest

from domain.distances import Distance
from domain.errors import MileageError
from domain.exports import Form, Scope, Wanted
from domain.odometers import Odometer, ReadingsDisagreeError
from domain.vehicles import MOST_VEHICLES, Fuel, NotInServiceError
from services import drives, exports, long_files, reports, vehicles
from services.vehicles import Told
from tests.office import TODAY, entry

MARCH = date(2026, 3, 1)


@pytest.fixture
def ana(office):
    return office.member(office.set_up(), "Ana")


@pytest.fixture
def telling(office, ana):
    def tell(name: str, by=None, **told):
        return office(vehicles.tell, name, Told(**told), by=by or ana, today=TODAY, at=office.later(minutes=1))

    return tell


def told(office, by):
    return [(one.name, one.facts.kind, one.facts.fuel, one.facts.in_service_on) for one in office(vehicles.mine, by=by)]


def test_what_is_told_adds_up_and_each_change_is_taken_back_once(office, ana, telling):
    new = telling("Golf").vehicle
    telling("golf", in_service_on=MARCH)
    last = telling("GOLF", fuel=Fuel.DIESEL).vehicle
    assert not telling("Golf", fuel=Fuel.DIESEL).is_changed
    assert told(office, ana) == [("Golf", "car", Fuel.DIESEL, MARCH)]
    for _ in range(2):
        office(vehicles.undo, last.id, last.version, by=ana, at=office.at)
        assert told(office, ana) == [("Golf", "car", None, MARCH)]
    with pytest.raises(MileageError, match="can't be taken back"):
        office(vehicles.undo, new.id, new.version, by=ana, at=office.at)
    gone = office(vehicles.remove, "golf", by=ana, at=office.at)
    assert office(vehicles.remove, "golf", by=ana, at=office.at) == gone
    assert told(office, ana) == []
    office(vehicles.undo, gone.id, gone.version, by=ana, at=office.at)
    assert told(office, ana) == [("Golf", "car", None, MARCH)]
    fresh = telling("Polo").vehicle
    assert office(vehicles.undo, fresh.id, fresh.version, by=ana, at=office.at).is_deleted


def test_a_removed_vehicle_comes_anew_and_is_dropped_after_thirty_days(office, ana, telling):
    old = telling("Golf", fuel=Fuel.DIESEL).vehicle
    office(vehicles.remove, "Golf", by=ana, at=office.at)
    telling("Golf", kind="van")
    assert told(office, ana) == [("Golf", "van", None, None)]
    office(vehicles.remove, "Golf", by=ana, at=office.at)
    office.later(days=31)
    telling("Polo")
    with pytest.raises(MileageError, match="I can't find that vehicle"):
        office(vehicles.remove_one, old.id, by=ana, at=office.at)


def test_nobody_elses_vehicles_are_found(office, ana, telling):
    ben = office.meet("Ben")
    vehicle = telling("Golf").vehicle
    assert told(office, ben) == []
    for act, more in ((vehicles.remove_one, ()), (vehicles.undo, (vehicle.version,))):
        with pytest.raises(MileageError, match="I can't find that vehicle"):
            office(act, vehicle.id, *more, by=ben, at=office.at)
    with pytest.raises(MileageError, match="no vehicle called Golf"):
        office(vehicles.remove, "Golf", by=ben, at=office.at)


def test_there_are_at_most_so_many(telling):
    for number in range(MOST_VEHICLES):
        telling(f"car {number}")
    with pytest.raises(MileageError, match=f"{MOST_VEHICLES} vehicles already"):
        telling("one more")
    assert telling("car 1", fuel=Fuel.GAS).is_changed


def read(start: int, end: int, **facts):
    return entry(**facts).read_off(Odometer(Decimal(start), Decimal(end)))


def test_the_list_shows_the_last_reading_of_each(office, ana, telling):
    telling("Golf")
    office.log(ana, read(100, 120), read(900, 950, vehicle_name="Golf"))
    assert [one.odometer for one in office(vehicles.listed, by=ana)] == [Distance(Decimal(950))]
    telling("Polo")
    office.log(ana, read(5000, 5010, vehicle_name="Polo"), read(9000, 9010))
    shown = {one.vehicle.name: one.odometer for one in office(vehicles.listed, by=ana)}
    assert shown == {"Golf": Distance(Decimal(950)), "Polo": Distance(Decimal(5010))}, "9010 is of either"


def test_the_last_reading_is_the_highest_of_its_day_and_of_no_deleted_drive(office, ana, telling):
    telling("Golf")
    (highest, _) = office.log(ana, read(950, 980), read(900, 950))
    assert [one.odometer for one in office(vehicles.listed, by=ana)] == [Distance(Decimal(980))]
    office(drives.delete, highest, by=ana, at=office.at)
    assert [one.odometer for one in office(vehicles.listed, by=ana)] == [Distance(Decimal(950))]


def test_readings_of_two_cars_do_not_contradict_each_other(office, ana):
    office.log(ana, read(900, 950, vehicle_name="Golf"), read(100, 120, vehicle_name="Polo"))
    with pytest.raises(ReadingsDisagreeError):
        office.log(ana, read(910, 930, vehicle_name="Golf"))


def test_a_day_before_the_service_is_asked_about(office, ana, telling):
    telling("Golf", in_service_on=MARCH)
    office(vehicles.check_days, [entry(on=MARCH)], by=ana)
    with pytest.raises(NotInServiceError):
        office(vehicles.check_days, [entry(on=date(2026, 2, 28))], by=ana)


def test_ones_own_log_has_the_day_and_a_reported_copy_has_nothing(office, ana, telling):
    telling("Golf", in_service_on=MARCH)
    telling("Vito", kind="van")
    office.log(ana, entry(vehicle_name="Golf"), entry(), entry(vehicle="van"))
    rows = office(exports.own_rows, TODAY, TODAY, by=ana)
    assert [row.in_service_on for row in rows] == [MARCH, MARCH, None]
    wanted = Wanted(Scope.OWN, Form.PDF, TODAY, TODAY)
    outline = office(long_files.outline, wanted, by=ana)
    assert [row.in_service_on for row in office(long_files.stretch, outline, None, by=ana).rows] == [MARCH, MARCH, None]
    filed = office(reports.submit, [1], by=ana, at=office.at)
    assert (filed.drives[0].entry.vehicle, filed.drives[0].entry.vehicle_name) == ("car", "")
