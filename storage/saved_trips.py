"""People's own saved trips. Nothing here is ever read for anybody else."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, select

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import Basis, DriveEntry
from domain.saved_trips import SavedTrip
from storage.kept_by_name import KeptByName
from storage.saved_tables import saved_trips

OWN = select(saved_trips).where(saved_trips.c.person_id == bindparam("whose"))
KEPT = OWN.where(saved_trips.c.deleted_at.is_(None))
NO_DAY = date(2000, 1, 1)
"""The day of a pattern, which has none."""


def _columns_of(pattern: DriveEntry) -> dict[str, Any]:
    return {
        "distance": pattern.distance.value,
        "unit": pattern.distance.unit.value,
        "round_trip": pattern.round_trip,
        "basis": pattern.basis.value,
        "origin": pattern.origin,
        "destination": pattern.destination,
        "via": json.dumps(pattern.via, ensure_ascii=False) if pattern.via else "",
        "purpose": pattern.purpose,
        "category": pattern.category.value,
        "vehicle": pattern.vehicle,
        "passengers": pattern.passengers,
        "project": pattern.project or None,
    }


def trip_from(row: Row[Any]) -> SavedTrip:
    """The trip a row holds."""
    pattern = DriveEntry(
        on=NO_DAY,
        distance=Distance(row.distance, Unit(row.unit)),
        round_trip=row.round_trip,
        basis=Basis(row.basis),
        origin=row.origin,
        destination=row.destination,
        via=tuple(json.loads(row.via)) if row.via else (),
        purpose=row.purpose,
        category=Category(row.category),
        vehicle=row.vehicle,
        passengers=row.passengers,
        project=row.project or "",
    )
    return SavedTrip(row.id, row.person_id, row.name, pattern, row.was, row.deleted_at, row.version)


class SavedTrips(KeptByName[SavedTrip]):
    """Rows of saved trips, always by whose they are. Their pattern never changes."""

    table, own = saved_trips, OWN

    def _from(self, row: Row[Any]) -> SavedTrip:
        return trip_from(row)

    def _changes(self, kept: SavedTrip) -> Mapping[str, Any]:
        return {"was": kept.was}

    def of_person(self, person_id: int, *, limit: int) -> list[SavedTrip]:
        """A person's trips by name, without those forgotten."""
        rows = self._connection.execute(KEPT.order_by(saved_trips.c.key).limit(limit), {"whose": person_id})
        return [trip_from(row) for row in rows]

    def add(self, person_id: int, name: str, pattern: DriveEntry, *, at: datetime) -> SavedTrip:
        """Keep a new trip."""
        return self._add(person_id, name, {**_columns_of(pattern), "was": ""}, at=at)
