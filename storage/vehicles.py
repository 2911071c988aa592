"""People's own vehicles. Nothing here is ever read for anybody else."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Date,
    Integer,
    Row,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    delete,
    select,
    text,
    update,
)

from domain.distances import Distance, Unit
from domain.saved_places import key_of
from domain.vehicles import Fuel, OwnVehicle, Vehicle, VehicleFacts, latest_reading
from storage.odometers import HAS_READINGS
from storage.tables import drives, key_column, metadata, person_column
from storage.types import Instant
from storage.upsert import insert_for

vehicles = Table(
    "vehicles",
    metadata,
    key_column(),
    person_column(),
    Column("key", String(40), nullable=False),
    Column("name", String(40), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("fuel", String(15), nullable=False, server_default=""),
    Column("in_service_on", Date),
    Column("was", Text, nullable=False, server_default=""),
    Column("changed_at", Instant, nullable=False),
    Column("deleted_at", Instant),
    Column("version", Integer, nullable=False, server_default=text("1")),
    UniqueConstraint("person_id", "key"),
    sqlite_autoincrement=True,
)
"""``was`` holds what was told before the last change as JSON. A key is never used again, even on SQLite."""

OWN = select(vehicles).where(vehicles.c.person_id == bindparam("whose"))
KEPT = OWN.where(vehicles.c.deleted_at.is_(None)).order_by(vehicles.c.key)
LAST_READING = (
    select(drives.c.on, drives.c.odometer_end, drives.c.unit)
    .where(
        drives.c.person_id == bindparam("whose"),
        drives.c.vehicle == bindparam("of_kind"),
        drives.c.unit == bindparam("in_unit"),
        drives.c.vehicle_name.in_(bindparam("names", expanding=True)),
        HAS_READINGS,
    )
    .order_by(drives.c.on.desc(), drives.c.odometer_end.desc())
    .limit(1)
)


def vehicle_from(row: Row[Any]) -> Vehicle:
    """The vehicle a row holds."""
    facts = VehicleFacts(row.kind, Fuel(row.fuel) if row.fuel else None, row.in_service_on)
    was = _read(row.was) if row.was else None
    return Vehicle(row.id, row.person_id, row.name, facts, was, row.deleted_at, row.version)


def _read(told: str) -> VehicleFacts:
    kind, fuel, since = json.loads(told)
    return VehicleFacts(kind, Fuel(fuel) if fuel else None, date.fromisoformat(since) if since else None)


def _packed(facts: VehicleFacts | None) -> str:
    if facts is None:
        return ""
    since = "" if facts.in_service_on is None else facts.in_service_on.isoformat()
    return json.dumps([facts.kind, facts.fuel or "", since])


def _columns_of(vehicle: Vehicle) -> dict[str, Any]:
    facts = vehicle.facts
    return {
        "name": vehicle.name,
        "kind": facts.kind,
        "fuel": facts.fuel or "",
        "in_service_on": facts.in_service_on,
        "was": _packed(vehicle.was),
        "deleted_at": vehicle.deleted_at,
    }


class Vehicles:
    """Rows of vehicles, always by whose they are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_person(self, person_id: int) -> list[Vehicle]:
        """A person's vehicles by name, without those removed."""
        return [vehicle_from(row) for row in self._connection.execute(KEPT, {"whose": person_id})]

    def all_of(self, person_id: int) -> list[Vehicle]:
        """The same with those removed lately."""
        query = OWN.order_by(vehicles.c.key)
        return [vehicle_from(row) for row in self._connection.execute(query, {"whose": person_id})]

    def find(self, person_id: int, vehicle_id: int) -> Vehicle | None:
        """A person's vehicle, though it was removed."""
        row = self._connection.execute(OWN.where(vehicles.c.id == vehicle_id), {"whose": person_id}).one_or_none()
        return None if row is None else vehicle_from(row)

    def find_by_name(self, person_id: int, name: str) -> Vehicle | None:
        """The vehicle with a name, though it was removed."""
        query = OWN.where(vehicles.c.key == key_of(name))
        row = self._connection.execute(query, {"whose": person_id}).one_or_none()
        return None if row is None else vehicle_from(row)

    def add(self, person_id: int, name: str, facts: VehicleFacts, *, at: datetime) -> Vehicle:
        """Keep a new vehicle, instead of a removed one of that name, or the other of two told at the same moment."""
        told = {**_columns_of(Vehicle(0, person_id, name, facts)), "changed_at": at}
        row = self._connection.execute(
            insert_for(self._connection, vehicles)
            .values(person_id=person_id, key=key_of(name), **told)
            .on_conflict_do_update(
                index_elements=["person_id", "key"], set_={**told, "version": vehicles.c.version + 1}
            )
            .returning(vehicles)
        ).one()
        return vehicle_from(row)

    def save(self, vehicle: Vehicle, *, at: datetime) -> bool:
        """Keep a changed vehicle; False if it was changed since it was loaded."""
        saved = self._connection.execute(
            update(vehicles)
            .where(vehicles.c.id == vehicle.id, vehicles.c.version == vehicle.version)
            .values(**_columns_of(vehicle), changed_at=at, version=vehicle.version + 1)
        )
        return saved.rowcount > 0

    def purge(self, person_id: int, *, deleted_before: datetime) -> None:
        """Drop for good what a person removed before an instant."""
        self._connection.execute(
            delete(vehicles).where(vehicles.c.person_id == person_id, vehicles.c.deleted_at < deleted_before)
        )

    def with_readings(self, person_id: int, own: Iterable[Vehicle], *, alone: frozenset[int]) -> list[OwnVehicle]:
        """Vehicles with what their odometers showed last; ``alone`` are those that are the only one of their kind.

        A drive that names no vehicle is one with the only one of its kind.
        """
        return [OwnVehicle(one, self._last_reading(person_id, one, is_alone=one.id in alone)) for one in own]

    def _last_reading(self, person_id: int, vehicle: Vehicle, *, is_alone: bool) -> Distance | None:
        wanted = {"whose": person_id, "of_kind": vehicle.facts.kind}
        wanted["names"] = [vehicle.name, *([""] if is_alone else [])]
        found = [self._connection.execute(LAST_READING, {**wanted, "in_unit": unit.value}).first() for unit in Unit]
        return latest_reading(
            (row.on, row.odometer_end, Distance(row.odometer_end, Unit(row.unit))) for row in found if row is not None
        )
