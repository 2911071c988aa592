"""The places of organizations, which all their members may use."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Integer,
    Row,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    func,
    select,
    text,
    update,
)

from domain.shared_places import SharedPlace
from storage.kept_by_name import KeptByName
from storage.tables import key_column, metadata, organization_column, organizations
from storage.types import Instant

shared_places = Table(
    "shared_places",
    metadata,
    key_column(),
    organization_column(),
    Column("key", String(40), nullable=False),
    Column("name", String(40), nullable=False),
    Column("address", String(200), nullable=False),
    Column("was_name", String(40), nullable=False, server_default=""),
    Column("was_address", String(200), nullable=False, server_default=""),
    Column("changed_at", Instant, nullable=False),
    Column("deleted_at", Instant),
    Column("version", Integer, nullable=False, server_default=text("1")),
    UniqueConstraint("organization_id", "key"),
    sqlite_autoincrement=True,
)
"""A key is never used again, even on SQLite: a button of an old card must not mean something else."""

ALL = select(shared_places).where(shared_places.c.organization_id == bindparam("whose"))
KEPT = ALL.where(shared_places.c.deleted_at.is_(None))
NAMED = KEPT.where(shared_places.c.key.in_(bindparam("keys", expanding=True)))


class SharedPlaces(KeptByName[SharedPlace]):
    """Rows of shared places, always by whose they are."""

    table, own, owner = shared_places, ALL, "organization_id"

    def _from(self, row: Row[Any]) -> SharedPlace:
        return SharedPlace(
            row.id,
            row.organization_id,
            row.name,
            row.address,
            row.was_name,
            row.was_address,
            row.deleted_at,
            row.version,
        )

    def _changes(self, kept: SharedPlace) -> Mapping[str, Any]:
        return {"address": kept.address, "was_name": kept.was_name, "was_address": kept.was_address}

    def named(self, organization_id: int, keys: Collection[str]) -> list[SharedPlace]:
        """The places with some names."""
        rows = self._connection.execute(NAMED, {"whose": organization_id, "keys": list(keys)})
        return [self._from(row) for row in rows]

    def page(self, organization_id: int, *, after: str = "", limit: int) -> list[SharedPlace]:
        """An organization's places by name, those after a key, without those removed."""
        query = KEPT.where(shared_places.c.key > after).order_by(shared_places.c.key).limit(limit)
        return [self._from(row) for row in self._connection.execute(query, {"whose": organization_id})]

    def count(self, organization_id: int) -> int:
        """How many there are."""
        query = select(func.count()).where(
            shared_places.c.organization_id == organization_id, shared_places.c.deleted_at.is_(None)
        )
        return int(self._connection.execute(query).scalar_one())

    def add(self, organization_id: int, name: str, address: str, *, at: datetime) -> SharedPlace:
        """Keep a new place."""
        place = self._add(organization_id, name, {"address": address, "was_name": "", "was_address": ""}, at=at)
        self._note(organization_id)
        return place

    def save(self, kept: SharedPlace, *, at: datetime) -> bool:
        """Keep a changed place; False if it was changed since it was loaded."""
        is_saved = super().save(kept, at=at)
        self._note(kept.organization_id)
        return is_saved

    def _note(self, organization_id: int) -> None:
        """Note whether there are any, so that turns of an organization without them need not look."""
        has_places = select(KEPT.with_only_columns(shared_places.c.id).exists())
        found = bool(self._connection.execute(has_places, {"whose": organization_id}).scalar_one())
        self._connection.execute(
            update(organizations).where(organizations.c.id == organization_id).values(shares_places=found)
        )
