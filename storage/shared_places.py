"""The places of organizations, which all their members may use."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    Row,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    delete,
    func,
    select,
    text,
    update,
)

from domain.saved_places import key_of
from domain.shared_places import SharedPlace
from storage.tables import key_column, metadata, organization_column, organizations
from storage.types import Instant
from storage.upsert import insert_for

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


def _place_from(row: Row[Any]) -> SharedPlace:
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


class SharedPlaces:
    """Rows of shared places, always by whose they are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def named(self, organization_id: int, keys: Collection[str]) -> list[SharedPlace]:
        """The places with some names."""
        rows = self._connection.execute(NAMED, {"whose": organization_id, "keys": list(keys)})
        return [_place_from(row) for row in rows]

    def page(self, organization_id: int, *, after: str = "", limit: int) -> list[SharedPlace]:
        """An organization's places by name, those after a key, without those removed."""
        query = KEPT.where(shared_places.c.key > after).order_by(shared_places.c.key).limit(limit)
        return [_place_from(row) for row in self._connection.execute(query, {"whose": organization_id})]

    def count(self, organization_id: int) -> int:
        """How many there are."""
        query = select(func.count()).where(
            shared_places.c.organization_id == organization_id, shared_places.c.deleted_at.is_(None)
        )
        return int(self._connection.execute(query).scalar_one())

    def find(self, organization_id: int, place_id: int) -> SharedPlace | None:
        """A place of an organization, though it was removed."""
        query = ALL.where(shared_places.c.id == place_id)
        row = self._connection.execute(query, {"whose": organization_id}).one_or_none()
        return None if row is None else _place_from(row)

    def find_by_name(self, organization_id: int, name: str) -> SharedPlace | None:
        """The place with a name, though it was removed."""
        query = ALL.where(shared_places.c.key == key_of(name))
        row = self._connection.execute(query, {"whose": organization_id}).one_or_none()
        return None if row is None else _place_from(row)

    def add(self, organization_id: int, name: str, address: str, *, at: datetime) -> SharedPlace:
        """Keep a new place, instead of a removed one of that name, or the other of two added at the same moment."""
        facts = {
            "name": name,
            "address": address,
            "was_name": "",
            "was_address": "",
            "deleted_at": None,
            "changed_at": at,
        }
        row = self._connection.execute(
            insert_for(self._connection, shared_places)
            .values(organization_id=organization_id, key=key_of(name), **facts)
            .on_conflict_do_update(
                index_elements=["organization_id", "key"], set_={**facts, "version": shared_places.c.version + 1}
            )
            .returning(shared_places)
        ).one()
        self._note(organization_id)
        return _place_from(row)

    def save(self, place: SharedPlace, *, at: datetime) -> bool:
        """Keep a changed place; False if it was changed since it was loaded."""
        saved = self._connection.execute(
            update(shared_places)
            .where(shared_places.c.id == place.id, shared_places.c.version == place.version)
            .values(
                key=key_of(place.name),
                name=place.name,
                address=place.address,
                was_name=place.was_name,
                was_address=place.was_address,
                deleted_at=place.deleted_at,
                changed_at=at,
                version=place.version + 1,
            )
        )
        self._note(place.organization_id)
        return saved.rowcount > 0

    def purge(self, organization_id: int, *, deleted_before: datetime) -> None:
        """Drop for good what was removed before an instant."""
        self._connection.execute(
            delete(shared_places).where(
                shared_places.c.organization_id == organization_id, shared_places.c.deleted_at < deleted_before
            )
        )

    def drop(self, place: SharedPlace) -> None:
        """Drop for good a removed place, whose name another gets."""
        self._connection.execute(delete(shared_places).where(shared_places.c.id == place.id))

    def _note(self, organization_id: int) -> None:
        """Note whether there are any, so that turns of an organization without them need not look."""
        has_places = select(KEPT.with_only_columns(shared_places.c.id).exists())
        found = bool(self._connection.execute(has_places, {"whose": organization_id}).scalar_one())
        self._connection.execute(
            update(organizations).where(organizations.c.id == organization_id).values(shares_places=found)
        )
