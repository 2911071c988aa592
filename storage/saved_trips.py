"""People's own saved trips. Nothing here is ever read for anybody else."""

import json
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import Basis, DriveEntry
from domain.saved_places import key_of
from domain.saved_trips import SavedTrip
from storage.saved_tables import saved_trips
from storage.upsert import insert_for

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


class SavedTrips:
    """Rows of saved trips, always by whose they are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_person(self, person_id: int, *, limit: int) -> list[SavedTrip]:
        """A person's trips by name, without those forgotten."""
        rows = self._connection.execute(KEPT.order_by(saved_trips.c.key).limit(limit), {"whose": person_id})
        return [trip_from(row) for row in rows]

    def find(self, person_id: int, trip_id: int) -> SavedTrip | None:
        """A person's trip, though it was forgotten."""
        row = self._connection.execute(OWN.where(saved_trips.c.id == trip_id), {"whose": person_id}).one_or_none()
        return None if row is None else trip_from(row)

    def find_by_name(self, person_id: int, name: str) -> SavedTrip | None:
        """The trip with a name, though it was forgotten."""
        query = OWN.where(saved_trips.c.key == key_of(name))
        row = self._connection.execute(query, {"whose": person_id}).one_or_none()
        return None if row is None else trip_from(row)

    def add(self, person_id: int, name: str, pattern: DriveEntry, *, at: datetime) -> SavedTrip:
        """Keep a trip in place of one forgotten under its name, or of the other one saved at the same moment."""
        facts = {**_columns_of(pattern), "name": name, "was": "", "deleted_at": None, "changed_at": at}
        row = self._connection.execute(
            insert_for(self._connection, saved_trips)
            .values(person_id=person_id, key=key_of(name), **facts)
            .on_conflict_do_update(
                index_elements=["person_id", "key"], set_={**facts, "version": saved_trips.c.version + 1}
            )
            .returning(saved_trips)
        ).one()
        return trip_from(row)

    def save(self, trip: SavedTrip, *, at: datetime) -> bool:
        """Keep the changed name or end of a trip; False if it was changed since it was loaded."""
        saved = self._connection.execute(
            update(saved_trips)
            .where(saved_trips.c.id == trip.id, saved_trips.c.version == trip.version)
            .values(
                key=key_of(trip.name),
                name=trip.name,
                was=trip.was,
                deleted_at=trip.deleted_at,
                changed_at=at,
                version=trip.version + 1,
            )
        )
        return saved.rowcount > 0

    def drop(self, trip: SavedTrip) -> None:
        """Drop a trip for good."""
        self._connection.execute(delete(saved_trips).where(saved_trips.c.id == trip.id))

    def purge(self, person_id: int, *, deleted_before: datetime) -> None:
        """Drop for good what a person forgot before an instant."""
        self._connection.execute(
            delete(saved_trips).where(saved_trips.c.person_id == person_id, saved_trips.c.deleted_at < deleted_before)
        )
