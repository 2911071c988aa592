"""People's own vehicles. Nothing here is ever read for anybody else."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    Integer,
    Row,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    select,
    text,
)

from domain.distances import Distance, Unit
from domain.vehicles import Fuel, OwnVehicle, Vehicle, VehicleFacts, latest_reading
from storage.kept_by_name import KeptByName
from storage.odometers import HAS_READINGS
from storage.tables import drives, key_column, metadata, person_column
from storage.types import Instant

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


def _columns_of(facts: VehicleFacts, was: VehicleFacts | None) -> dict[str, Any]:
    return {
        "kind": facts.kind,
        "fuel": facts.fuel or "",
        "in_service_on": facts.in_service_on,
        "was": _packed(was),
    }


class Vehicles(KeptByName[Vehicle]):
    """Rows of vehicles, always by whose they are."""

    table, own = vehicles, OWN

    def _from(self, row: Row[Any]) -> Vehicle:
        return vehicle_from(row)

    def _changes(self, kept: Vehicle) -> Mapping[str, Any]:
        return _columns_of(kept.facts, kept.was)

    def of_person(self, person_id: int) -> list[Vehicle]:
        """A person's vehicles by name, without those removed."""
        return [vehicle_from(row) for row in self._connection.execute(KEPT, {"whose": person_id})]

    def all_of(self, person_id: int) -> list[Vehicle]:
        """The same with those removed lately."""
        query = OWN.order_by(vehicles.c.key)
        return [vehicle_from(row) for row in self._connection.execute(query, {"whose": person_id})]

    def add(self, person_id: int, name: str, facts: VehicleFacts, *, at: datetime) -> Vehicle:
        """Keep a new vehicle."""
        return self._add(person_id, name, _columns_of(facts, None), at=at)

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
