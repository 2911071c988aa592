"""Vehicles: what a person drives, under names of their own. The rate follows the kind, never the name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from domain.distances import Distance
from domain.drives import DriveEntry
from domain.errors import DoubtError, MileageError
from domain.saved_places import check_name, key_of

MOST_VEHICLES = 20
OLDEST = timedelta(days=60 * 365)
"""A vehicle longer in service than this is a slip of the year."""
LONGEST_KIND = 40


class Fuel(StrEnum):
    """What a vehicle runs on. Stored, never renamed."""

    PETROL = "petrol"
    DIESEL = "diesel"
    ELECTRIC = "electric"
    HYBRID = "hybrid"
    PLUG_IN_HYBRID = "plug_in_hybrid"
    GAS = "gas"
    HYDROGEN = "hydrogen"


@dataclass(frozen=True, slots=True)
class VehicleFacts:
    """What is told of a vehicle: its kind as drives and rates name it, its fuel, since when it is in service."""

    kind: str = "car"
    fuel: Fuel | None = None
    in_service_on: date | None = None


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A vehicle under a name. ``was`` is what was told before the last change; ``version`` grows with every change."""

    id: int
    person_id: int
    name: str
    facts: VehicleFacts
    was: VehicleFacts | None = None
    deleted_at: datetime | None = None
    version: int = 1

    @property
    def is_deleted(self) -> bool:
        """Whether the person removed the vehicle."""
        return self.deleted_at is not None


@dataclass(frozen=True, slots=True)
class OwnVehicle:
    """A vehicle with what its odometer showed last (None: it was never told), in the unit of that drive."""

    vehicle: Vehicle
    odometer: Distance | None = None


class NotInServiceError(DoubtError):
    """A drive of a day on which its vehicle was not in service yet: it may still be right."""


def check_vehicle(name: str, facts: VehicleFacts, *, today: date) -> None:
    """Refuse a vehicle without a name, and one that is in service from a day that can't be."""
    check_name(name)
    if len(facts.kind) > LONGEST_KIND:
        raise MileageError("Please give it a shorter name, of at most {most} characters.", most=LONGEST_KIND)
    day = facts.in_service_on
    if day is not None and day > today:
        raise MileageError("{on} is still to come. Since when is {name} in service?", on=day, name=name)
    if day is not None and day < today - OLDEST:
        raise MileageError("{on} looks like a slip. Since when is {name} in service?", on=day, name=name)


def find_meant(vehicles: Iterable[Vehicle], entry: DriveEntry) -> Vehicle | None:
    """The vehicle of a drive: the one it names, else the only one of its kind."""
    if entry.vehicle_name:
        return next((one for one in vehicles if key_of(one.name) == key_of(entry.vehicle_name)), None)
    alike = [one for one in vehicles if one.facts.kind.casefold() == entry.vehicle.casefold()]
    return alike[0] if len(alike) == 1 else None


def check_in_service(vehicles: Iterable[Vehicle], entry: DriveEntry) -> None:
    """Ask about a drive from before its vehicle was in service."""
    vehicle = find_meant(vehicles, entry)
    since = None if vehicle is None else vehicle.facts.in_service_on
    if vehicle is not None and since is not None and entry.on < since:
        raise NotInServiceError(
            "{name} is in service since {since}, and this drive is of {on}.",
            name=vehicle.name,
            since=since,
            on=entry.on,
        )


def latest_reading(readings: Iterable[tuple[date, Decimal, Distance]]) -> Distance | None:
    """The reading of the latest day among those in several units; the highest of the day."""
    return max(readings, key=lambda one: one[:2], default=(None, None, None))[2]
