"""A person's own vehicles: telling of one, removing it, and which one a drive is with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.drives import TRASH_DAYS, DriveEntry
from domain.errors import MileageError
from domain.exports import ExportRow
from domain.members import Profile
from domain.saved_places import tidied
from domain.vehicles import (
    MOST_VEHICLES,
    Fuel,
    OwnVehicle,
    Vehicle,
    VehicleFacts,
    check_in_service,
    check_vehicle,
    find_meant,
)
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a vehicle; None: it is not said."""

    kind: str | None = None
    fuel: Fuel | None = None
    in_service_on: date | None = None

    def over(self, before: VehicleFacts) -> VehicleFacts:
        """What is known once it was told."""
        return VehicleFacts(
            self.kind or before.kind, self.fuel or before.fuel, self.in_service_on or before.in_service_on
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """A vehicle as it is now, and whether anything about it changed."""

    vehicle: Vehicle
    is_changed: bool = True


def mine(store: Store, *, by: Profile) -> list[Vehicle]:
    """One's own vehicles by name."""
    return store.vehicles.of_person(by.person.id)


def listed(store: Store, *, by: Profile) -> list[OwnVehicle]:
    """One's own vehicles with what their odometers showed last."""
    own = mine(store, by=by)
    kinds = [one.facts.kind for one in own]
    alone = frozenset(one.id for one in own if kinds.count(one.facts.kind) == 1)
    return store.vehicles.with_readings(by.person.id, own, alone=alone)


def tell(store: Store, name: str, told: Told, *, by: Profile, today: date, at: datetime) -> Kept:
    """Keep what is told of a vehicle; a new name is a new vehicle. Twice is once."""
    name = tidied(name)
    store.vehicles.purge(by.person.id, deleted_before=at - timedelta(days=TRASH_DAYS))
    known = store.vehicles.find_by_name(by.person.id, name)
    before = VehicleFacts() if known is None or known.is_deleted else known.facts
    facts = told.over(before)
    check_vehicle(name, facts, today=today)
    if known is not None and not known.is_deleted:
        if known.facts == facts:
            return Kept(known, is_changed=False)
        return Kept(_saved(store, replace(known, facts=facts, was=known.facts), at))
    if len(mine(store, by=by)) >= MOST_VEHICLES:
        raise MileageError("You have {most} vehicles already. Remove one first.", most=MOST_VEHICLES)
    store.people.keep_saved(by.person.id, is_on=True)
    return Kept(store.vehicles.add(by.person.id, name, facts, at=at))


def remove(store: Store, name: str, *, by: Profile, at: datetime) -> Vehicle:
    """Remove a vehicle by its name; it can be brought back for a while, and drives stay as they are."""
    vehicle = store.vehicles.find_by_name(by.person.id, tidied(name))
    if vehicle is None:
        raise MileageError("You have no vehicle called {name}. Type “my vehicles” to see them.", name=tidied(name))
    return remove_one(store, vehicle.id, by=by, at=at)


def remove_one(store: Store, vehicle_id: int, *, by: Profile, at: datetime) -> Vehicle:
    """Remove one of one's own vehicles; twice is once."""
    vehicle = _get(store, vehicle_id, by)
    return vehicle if vehicle.is_deleted else _saved(store, replace(vehicle, deleted_at=at), at)


def undo(store: Store, vehicle_id: int, version: int, *, by: Profile, at: datetime) -> Vehicle:
    """Take the last change of a vehicle back, as long as nothing changed it since; twice is once."""
    vehicle = _get(store, vehicle_id, by)
    if vehicle.version == version + 1:
        return vehicle
    if vehicle.version != version:
        raise MileageError("That change can't be taken back any more. Type “my vehicles” to see them.")
    if vehicle.is_deleted:
        return _saved(store, replace(vehicle, deleted_at=None), at)
    if vehicle.was is not None:
        return _saved(store, replace(vehicle, facts=vehicle.was, was=None), at)
    return _saved(store, replace(vehicle, deleted_at=at), at)


def _get(store: Store, vehicle_id: int, by: Profile) -> Vehicle:
    vehicle = store.vehicles.find(by.person.id, vehicle_id)
    if vehicle is None:
        raise MileageError("I can't find that vehicle among yours. Type “my vehicles” to see them.")
    return vehicle


def _saved(store: Store, vehicle: Vehicle, at: datetime) -> Vehicle:
    if not store.vehicles.save(vehicle, at=at):
        raise MileageError("That vehicle was changed a moment ago. Type “my vehicles” to see them.")
    return replace(vehicle, version=vehicle.version + 1)


def check_days(store: Store, entries: Sequence[DriveEntry], *, by: Profile) -> None:
    """Ask about drives from before their vehicles were in service."""
    own = mine(store, by=by)
    for entry in entries:
        check_in_service(own, entry)


def in_service(store: Store, rows: Sequence[ExportRow], *, by: Profile) -> list[ExportRow]:
    """The rows of one's own file with the days since which their vehicles are in service."""
    own = mine(store, by=by)
    if not own:
        return list(rows)
    found = [find_meant(own, row.entry) for row in rows]
    return [
        replace(row, in_service_on=None if one is None else one.facts.in_service_on)
        for row, one in zip(rows, found, strict=True)
    ]
