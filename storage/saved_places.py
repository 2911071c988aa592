"""People's own saved places. Nothing here is ever read for anybody else."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from domain.saved_places import SavedPlace, key_of
from storage.saved_tables import saved_places
from storage.upsert import insert_for

OWN = select(saved_places).where(saved_places.c.person_id == bindparam("whose"))
KEPT = OWN.where(saved_places.c.deleted_at.is_(None))
NAMED = KEPT.where(saved_places.c.key.in_(bindparam("keys", expanding=True)))


def place_from(row: Row[Any]) -> SavedPlace:
    """The place a row holds."""
    return SavedPlace(row.id, row.person_id, row.name, row.address, row.was, row.deleted_at, row.version)


class SavedPlaces:
    """Rows of saved places, always by whose they are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def named(self, person_id: int, keys: Collection[str]) -> list[SavedPlace]:
        """The places with some names."""
        rows = self._connection.execute(NAMED, {"whose": person_id, "keys": list(keys)})
        return [place_from(row) for row in rows]

    def of_person(self, person_id: int, *, limit: int) -> list[SavedPlace]:
        """A person's places by name, without those forgotten."""
        rows = self._connection.execute(KEPT.order_by(saved_places.c.key).limit(limit), {"whose": person_id})
        return [place_from(row) for row in rows]

    def find(self, person_id: int, place_id: int) -> SavedPlace | None:
        """A person's place, though it was forgotten."""
        row = self._connection.execute(OWN.where(saved_places.c.id == place_id), {"whose": person_id}).one_or_none()
        return None if row is None else place_from(row)

    def find_by_name(self, person_id: int, name: str) -> SavedPlace | None:
        """The place with a name, though it was forgotten."""
        query = OWN.where(saved_places.c.key == key_of(name))
        row = self._connection.execute(query, {"whose": person_id}).one_or_none()
        return None if row is None else place_from(row)

    def add(self, person_id: int, name: str, address: str, *, at: datetime) -> SavedPlace:
        """Keep a new place, or the other one of two saved at the same moment."""
        facts = {"name": name, "address": address, "was": "", "deleted_at": None, "changed_at": at}
        row = self._connection.execute(
            insert_for(self._connection, saved_places)
            .values(person_id=person_id, key=key_of(name), **facts)
            .on_conflict_do_update(
                index_elements=["person_id", "key"], set_={**facts, "version": saved_places.c.version + 1}
            )
            .returning(saved_places)
        ).one()
        return place_from(row)

    def save(self, place: SavedPlace, *, at: datetime) -> bool:
        """Keep a changed place; False if it was changed since it was loaded."""
        saved = self._connection.execute(
            update(saved_places)
            .where(saved_places.c.id == place.id, saved_places.c.version == place.version)
            .values(
                name=place.name,
                address=place.address,
                was=place.was,
                deleted_at=place.deleted_at,
                changed_at=at,
                version=place.version + 1,
            )
        )
        return saved.rowcount > 0

    def purge(self, person_id: int, *, deleted_before: datetime) -> None:
        """Drop for good what a person forgot before an instant."""
        self._connection.execute(
            delete(saved_places).where(
                saved_places.c.person_id == person_id, saved_places.c.deleted_at < deleted_before
            )
        )
