"""Files of drives that somebody sent: what was read, until it is imported, and what became of it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)

from domain.distances import Distance, Unit
from domain.drives import Basis, DriveEntry, Source
from domain.imports import Import, ImportState, ReadRow
from storage.drive_numbers import next_number
from storage.drive_rows import own_columns_of
from storage.read_rows import packed, unpacked
from storage.tables import drives, key_column, metadata, person_column
from storage.types import Instant

imports = Table(
    "imports",
    metadata,
    key_column(),
    Column("key", String(32), nullable=False, unique=True),
    person_column(),
    Column("form", String(20), nullable=False),
    Column("state", String(10), nullable=False),
    Column("body", Text, nullable=False),
    Column("added", Integer, nullable=False),
    Column("duplicates", Integer, nullable=False),
    Column("problems", Integer, nullable=False),
    Column("taken_back", Integer, nullable=False),
    Column("kept", Integer, nullable=False),
    Column("at", Instant, nullable=False),
)
Index("ix_imports_person_id_at", imports.c.person_id, imports.c.at)

AT_ONCE = 500
"""Drives of one statement: bounds its size."""


class Imports:
    """Rows of imports, always by whose they are, and the drives that came of them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, made: Import) -> None:
        """Keep an import."""
        self._connection.execute(insert(imports).values(key=made.key, person_id=made.person_id, **_columns_of(made)))

    def find(self, person_id: int, key: str, *, lock: bool = False) -> Import | None:
        """A person's import by its opaque name; locked until the end of the transaction if asked."""
        query = select(imports).where(imports.c.person_id == person_id, imports.c.key == key)
        row = self._connection.execute(query.with_for_update() if lock else query).one_or_none()
        return None if row is None else _import_from(row)

    def newest(self, person_id: int, state: ImportState) -> Import | None:
        """Somebody's newest import in a state."""
        wanted = (imports.c.person_id == person_id) & (imports.c.state == state.value)
        query = select(imports).where(wanted).order_by(imports.c.at.desc(), imports.c.key).limit(1)
        row = self._connection.execute(query).first()
        return None if row is None else _import_from(row)

    def save(self, made: Import) -> None:
        """Keep what became of an import; the rows of one that is no longer staged are let go."""
        self._connection.execute(update(imports).where(imports.c.key == made.key).values(**_columns_of(made)))

    def forget_before(self, person_id: int, *, staged_before: datetime, before: datetime) -> None:
        """Drop a person's files that were never imported, and all older than an instant: they hold places."""
        is_old = (imports.c.at < before) | (
            (imports.c.state == ImportState.STAGED.value) & (imports.c.at < staged_before)
        )
        self._connection.execute(delete(imports).where(imports.c.person_id == person_id, is_old))

    def forget_all(self, person_id: int) -> None:
        """Drop all of a person's."""
        self._connection.execute(delete(imports).where(imports.c.person_id == person_id))

    def known(self, person_id: int, from_on: date, to_on: date) -> list[DriveEntry]:
        """What tells a person's drives of a period apart, and no more; deleted ones count as gone."""
        told = (drives.c.on, drives.c.distance, drives.c.unit, drives.c.round_trip, drives.c.basis)
        rows = self._connection.execute(
            select(*told, drives.c.origin, drives.c.destination).where(
                drives.c.person_id == person_id, drives.c.deleted_at.is_(None), drives.c.on.between(from_on, to_on)
            )
        )
        return [_told(row) for row in rows]

    def add_drives(self, person_id: int, key: str, entries: Sequence[DriveEntry], *, at: datetime) -> None:
        """Add the drives of an import under the person's next numbers; each carries the import's name."""
        first = self._connection.execute(select(next_number(person_id))).scalar_one()
        shared = {"person_id": person_id, "source": Source.IMPORT.value, "created_at": at, "changed_at": at}
        rows = [
            {**own_columns_of(entry), **shared, "number": first + place, "told_in": f"{_told_in(key)}{place}"}
            for place, entry in enumerate(entries)
        ]
        for start in range(0, len(rows), AT_ONCE):
            self._connection.execute(insert(drives), rows[start : start + AT_ONCE])

    def delete_drives(self, person_id: int, key: str, *, at: datetime) -> int:
        """Put the drives of an import in the trash that are in no report; how many."""
        mine = (drives.c.person_id == person_id, drives.c.told_in.startswith(_told_in(key), autoescape=True))
        is_free = (drives.c.report_id.is_(None), drives.c.deleted_at.is_(None))
        deleted = update(drives).where(*mine, *is_free)
        return self._connection.execute(
            deleted.values(deleted_at=at, changed_at=at, version=drives.c.version + 1)
        ).rowcount

    def count_reported(self, person_id: int, key: str) -> int:
        """How many drives of an import are in reports."""
        mine = (drives.c.person_id == person_id, drives.c.told_in.startswith(_told_in(key), autoescape=True))
        reported = select(func.count()).where(*mine, drives.c.report_id.is_not(None))
        return int(self._connection.execute(reported).scalar_one())


def _told_in(key: str) -> str:
    return f"import:{key}#"


def _columns_of(made: Import) -> dict[str, Any]:
    return {
        "form": made.form,
        "state": made.state.value,
        "body": packed(made.rows),
        "added": made.added,
        "duplicates": made.duplicates,
        "problems": made.problems,
        "taken_back": made.taken_back,
        "kept": made.kept,
        "at": made.at,
    }


def _import_from(row: Row[Any]) -> Import:
    read: tuple[ReadRow, ...] = unpacked(row.body)
    counts = (row.added, row.duplicates, row.problems, row.taken_back, row.kept)
    return Import(row.key, row.person_id, row.form, ImportState(row.state), row.at, read, *counts)


def _told(row: Any) -> DriveEntry:
    return DriveEntry(
        row.on,
        Distance(row.distance, Unit(row.unit)),
        round_trip=row.round_trip,
        basis=Basis(row.basis),
        origin=row.origin,
        destination=row.destination,
    )
