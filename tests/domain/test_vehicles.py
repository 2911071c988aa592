"""Vehicles: which one a drive was with, and when that is asked about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.distances import Distance, Unit
from domain.drives import DriveEntry
from domain.errors import MileageError
from domain.vehicles import (
    Fuel,
    NotInServiceError,
    Vehicle,
    VehicleFacts,
    check_in_service,
    check_vehicle,
    find_meant,
    latest_reading,
)

TODAY = date(2026, 11, 24)
MARCH = date(2025, 3, 1)
GOLF = Vehicle(1, 1, "Golf", VehicleFacts("car", Fuel.DIESEL, MARCH))
POLO = Vehicle(2, 1, "Polo", VehicleFacts("car"))
VAN = Vehicle(3, 1, "van", VehicleFacts("van", None, MARCH))
DRIVE = DriveEntry(date(2025, 2, 28), Distance(Decimal(12)))


def test_the_name_says_which_and_else_the_only_one_of_the_kind():
    named = replace(DRIVE, vehicle_name="GOLF")
    assert find_meant([GOLF, POLO], named) is GOLF
    assert find_meant([GOLF, VAN], DRIVE) is GOLF
    assert find_meant([GOLF, POLO], DRIVE) is None
    assert find_meant([GOLF], replace(DRIVE, vehicle="bicycle")) is None
    assert find_meant([GOLF], replace(DRIVE, vehicle_name="gone")) is None


def test_a_day_before_the_service_is_asked_about():
    with pytest.raises(NotInServiceError, match="Golf is in service since") as asked:
        check_in_service([GOLF, VAN], DRIVE)
    assert asked.value.other is None
    check_in_service([GOLF, VAN], replace(DRIVE, on=MARCH))
    check_in_service([GOLF, POLO], DRIVE)
    check_in_service([POLO], DRIVE)


@pytest.mark.parametrize(
    ("name", "facts", "sentence"),
    [
        ("", VehicleFacts(), "a name with letters"),
        ("x" * 41, VehicleFacts(), "at most 40"),
        ("Golf", VehicleFacts("x" * 41), "at most 40"),
        ("Golf", VehicleFacts(in_service_on=date(2026, 11, 25)), "still to come"),
        ("Golf", VehicleFacts(in_service_on=date(1925, 3, 1)), "looks like a slip"),
    ],
)
def test_what_can_be_no_vehicle(name, facts, sentence):
    with pytest.raises(MileageError, match=sentence):
        check_vehicle(name, facts, today=TODAY)
    check_vehicle("Golf", GOLF.facts, today=TODAY)


def test_the_latest_reading_is_that_of_the_latest_day():
    miles, kilometres = Distance(Decimal(900)), Distance(Decimal(1500), Unit.KM)
    assert latest_reading([(MARCH, Decimal(1500), kilometres), (TODAY, Decimal(900), miles)]) == miles
    assert latest_reading([]) is None
