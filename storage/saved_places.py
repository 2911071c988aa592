"""People's own saved places. Nothing here is ever read for anybody else."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select

from domain.saved_places import SavedPlace
from storage.kept_by_name import KeptByName
from storage.saved_tables import saved_places

OWN = select(saved_places).where(saved_places.c.person_id == bindparam("whose"))
KEPT = OWN.where(saved_places.c.deleted_at.is_(None))
NAMED = KEPT.where(saved_places.c.key.in_(bindparam("keys", expanding=True)))


def place_from(row: Row[Any]) -> SavedPlace:
    """The place a row holds."""
    return SavedPlace(row.id, row.person_id, row.name, row.address, row.was, row.deleted_at, row.version)


class SavedPlaces(KeptByName[SavedPlace]):
    """Rows of saved places, always by whose they are."""

    table, own = saved_places, OWN

    def _from(self, row: Row[Any]) -> SavedPlace:
        return place_from(row)

    def _changes(self, kept: SavedPlace) -> Mapping[str, Any]:
        return {"address": kept.address, "was": kept.was}

    def named(self, person_id: int, keys: Collection[str]) -> list[SavedPlace]:
        """The places with some names."""
        rows = self._connection.execute(NAMED, {"whose": person_id, "keys": list(keys)})
        return [place_from(row) for row in rows]

    def of_person(self, person_id: int, *, limit: int) -> list[SavedPlace]:
        """A person's places by name, without those forgotten."""
        rows = self._connection.execute(KEPT.order_by(saved_places.c.key).limit(limit), {"whose": person_id})
        return [place_from(row) for row in rows]

    def add(self, person_id: int, name: str, address: str, *, at: datetime) -> SavedPlace:
        """Keep a new place."""
        return self._add(person_id, name, {"address": address, "was": ""}, at=at)
