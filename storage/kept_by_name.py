"""Rows that somebody keeps under names: places, trips, vehicles. Removed ones can be brought back for a while."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, delete, update

from domain.saved_places import SavedPlace, key_of
from domain.saved_trips import SavedTrip
from domain.shared_places import SharedPlace
from domain.vehicles import Vehicle
from storage.upsert import insert_for

T = TypeVar("T", bound=SavedPlace | SavedTrip | SharedPlace | Vehicle)


class KeptByName(ABC, Generic[T]):
    """Rows of one table, always by whose they are.

    ``own`` selects those of ``whose``, the removed ones too; ``owner`` is the column that says whose they are.
    """

    table: ClassVar[Table]
    own: ClassVar[Select[Any]]
    owner: ClassVar[str] = "person_id"

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @abstractmethod
    def _from(self, row: Row[Any]) -> T:
        """What a row holds."""

    @abstractmethod
    def _changes(self, kept: T) -> Mapping[str, Any]:
        """What a change may have changed beside the name."""

    def find(self, whose: int, row_id: int) -> T | None:
        """One of somebody's by its key, though it was removed."""
        return self._find(whose, self.table.c.id == row_id)

    def find_by_name(self, whose: int, name: str) -> T | None:
        """The one with a name, though it was removed."""
        return self._find(whose, self.table.c.key == key_of(name))

    def _find(self, whose: int, which: ColumnElement[bool]) -> T | None:
        row = self._connection.execute(self.own.where(which), {"whose": whose}).one_or_none()
        return None if row is None else self._from(row)

    def _add(self, whose: int, name: str, facts: Mapping[str, Any], *, at: datetime) -> T:
        """Keep a new one, instead of a removed one of that name, or the other of two told at the same moment."""
        told = {**facts, "name": name, "deleted_at": None, "changed_at": at}
        row = self._connection.execute(
            insert_for(self._connection, self.table)
            .values(**told, key=key_of(name), **{self.owner: whose})
            .on_conflict_do_update(
                index_elements=[self.owner, "key"], set_={**told, "version": self.table.c.version + 1}
            )
            .returning(self.table)
        ).one()
        return self._from(row)

    def save(self, kept: T, *, at: datetime) -> bool:
        """Keep a changed one; False if it was changed since it was loaded."""
        told = {"key": key_of(kept.name), "name": kept.name, "deleted_at": kept.deleted_at, "changed_at": at}
        saved = self._connection.execute(
            update(self.table)
            .where(self.table.c.id == kept.id, self.table.c.version == kept.version)
            .values(**self._changes(kept), **told, version=kept.version + 1)
        )
        return saved.rowcount > 0

    def drop(self, kept: T) -> None:
        """Drop for good a removed one, whose name another gets."""
        self._connection.execute(delete(self.table).where(self.table.c.id == kept.id))

    def purge(self, whose: int, *, deleted_before: datetime) -> None:
        """Drop for good what somebody removed before an instant."""
        is_over = self.table.c[self.owner] == whose, self.table.c.deleted_at < deleted_before
        self._connection.execute(delete(self.table).where(*is_over))
