"""People's own drives. Nothing here is ever read for an organization: that sees reported copies only."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, func, or_, select, update

from domain.categories import Category
from domain.drives import Drive, DriveEntry, Place, Source
from storage.drive_numbers import NEXT_NUMBER
from storage.drive_rows import own_columns_of, own_entry_from
from storage.prepared import Prepared
from storage.tables import IS_FREE, IS_NOT_PERSONAL, IS_PERSONAL, drives
from storage.upsert import PerDialect

LARGEST_NUMBER = 2**31 - 1
"""What the column of a drive's number holds."""

TOLD_IN = Prepared(
    select(drives).where(drives.c.person_id == bindparam("person_id"), drives.c.told_in == bindparam("told_in"))
)
ADD = Prepared(
    PerDialect(
        lambda adding: (
            adding.values(number=NEXT_NUMBER)
            .on_conflict_do_nothing(index_elements=["person_id", "told_in"])
            .returning(drives.c.id, drives.c.number)
        ),
        drives,
    )
)
ALIKE = Prepared(
    select(drives)
    .where(
        drives.c.person_id == bindparam("person_id"),
        drives.c.on == bindparam("on_day"),
        drives.c.length == bindparam("length_driven"),
        drives.c.deleted_at.is_(None),
        or_(drives.c.told_in.is_(None), drives.c.told_in.not_like(bindparam("but_not"))),
    )
    .order_by(drives.c.id)
    .limit(20)
)
OWN = Prepared(
    select(drives).where(drives.c.person_id == bindparam("person_id"), drives.c.number == bindparam("number"))
)


def drive_from(row: Row[Any]) -> Drive:
    """The drive a row holds."""
    return Drive(
        row.id,
        row.person_id,
        row.number,
        own_entry_from(row),
        Source(row.source),
        row.created_at,
        row.changed_at,
        row.deleted_at,
        row.report_id,
        row.version,
        row.deducted,
        row.receipts,
    )


def _counts(person_id: int, vehicles: Collection[str]) -> ColumnElement[bool]:
    """Whether a drive counts towards the tiers of a rate: a business drive with one of the vehicles."""
    return and_(
        drives.c.person_id == person_id,
        drives.c.deleted_at.is_(None),
        drives.c.category == Category.BUSINESS.value,
        func.lower(drives.c.vehicle).in_(vehicles),
    )


class Drives:
    """Rows of drives, always by whose they are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find_told_in(self, person_id: int, told_in: str) -> Drive | None:
        """The drive a message already made."""
        rows = TOLD_IN.rows(self._connection, {"person_id": person_id, "told_in": told_in})
        return next(map(drive_from, rows), None)

    def add(
        self, person_id: int, entry: DriveEntry, *, source: Source, told_in: str | None, at: datetime
    ) -> Drive | None:
        """Add a drive under the person's next number; None if the message it was told in made it already."""
        facts = {
            **own_columns_of(entry),
            "person_id": person_id,
            "whose": person_id,
            "source": source.value,
            "told_in": told_in,
            "created_at": at,
            "changed_at": at,
        }
        added = ADD.rows(self._connection, facts)
        return Drive(added[0].id, person_id, added[0].number, entry, source, at, at) if added else None

    def alike(self, person_id: int, entry: DriveEntry, *, but_not_told_in: str) -> list[Drive]:
        """Drives of the same day and length, but for those of a message; the first entered first."""
        wanted = {
            "person_id": person_id,
            "on_day": entry.on,
            "length_driven": entry.driven.micrometres,
            "but_not": f"{but_not_told_in}#%",
        }
        return [drive_from(row) for row in ALIKE.rows(self._connection, wanted)]

    def find(self, person_id: int, number: int) -> Drive | None:
        """A person's drive by its number."""
        if number > LARGEST_NUMBER:
            return None
        rows = OWN.rows(self._connection, {"person_id": person_id, "number": number})
        return next(map(drive_from, rows), None)

    def save(self, drive: Drive, *, at: datetime) -> bool:
        """Keep a changed drive; False if somebody changed it since it was loaded."""
        saved = self._connection.execute(
            update(drives)
            .where(drives.c.id == drive.id, drives.c.version == drive.version)
            .values(
                **own_columns_of(drive.entry),
                deleted_at=drive.deleted_at,
                report_id=drive.report_id,
                deducted=drive.deducted,
                changed_at=at,
                version=drive.version + 1,
            )
        )
        return saved.rowcount > 0

    def to_report(
        self, person_id: int, *, from_on: date | None = None, to_on: date | None = None, limit: int = 500
    ) -> list[Drive]:
        """Drives that are in no report and not deleted, but for personal ones, by day."""
        query = select(drives).where(drives.c.person_id == person_id, IS_FREE, IS_NOT_PERSONAL)
        return self._listed(query, from_on, to_on, limit)

    def personal(
        self, person_id: int, *, from_on: date | None = None, to_on: date | None = None, limit: int = 100
    ) -> list[Drive]:
        """Personal drives, which are in no report, the latest of them, by day."""
        query = _within(select(drives).where(drives.c.person_id == person_id, IS_FREE, IS_PERSONAL), from_on, to_on)
        rows = self._connection.execute(query.order_by(drives.c.on.desc(), drives.c.id.desc()).limit(limit))
        return [drive_from(row) for row in rows][::-1]

    def between(
        self, person_id: int, from_on: date, to_on: date, *, after: Place | None = None, limit: int = 500
    ) -> list[Drive]:
        """All drives of a period that are not deleted, by day; those after a place in that order."""
        query = select(drives).where(drives.c.person_id == person_id, drives.c.deleted_at.is_(None))
        if after is not None:
            same_day = and_(drives.c.on == after.on, drives.c.id > after.id)
            query = query.where(drives.c.on >= after.on, or_(drives.c.on > after.on, same_day))
        return self._listed(query, from_on, to_on, limit)

    def latest(self, person_id: int, *, limit: int = 20) -> list[Drive]:
        """The drives entered last, the newest first."""
        rows = self._connection.execute(
            select(drives)
            .where(drives.c.person_id == person_id, drives.c.deleted_at.is_(None))
            .order_by(drives.c.number.desc())
            .limit(limit)
        )
        return [drive_from(row) for row in rows]

    def counted_by_day(
        self, person_id: int, vehicles: Collection[str], from_on: date, to_on: date
    ) -> list[tuple[date, bool, int]]:
        """Business distance of a period by day: the day, whether it is in reports, the length in micrometres.

        What was deducted of reported drives does not count; what may be deducted of others is not known here.
        """
        is_reported = drives.c.report_id.is_not(None).label("is_reported")
        rows = self._connection.execute(
            select(drives.c.on, is_reported, func.sum(drives.c.length - drives.c.deducted).label("length"))
            .where(_counts(person_id, vehicles), drives.c.on.between(from_on, to_on))
            .group_by(drives.c.on, is_reported)
        )
        return [(row.on, bool(row.is_reported), int(row.length)) for row in rows]

    def counted_on(
        self, person_id: int, vehicles: Collection[str], days: Collection[date]
    ) -> list[tuple[date, int, int]]:
        """The unreported business drives of some days: the day, the drive's key, the length in micrometres."""
        rows = self._connection.execute(
            select(drives.c.on, drives.c.id, drives.c.length).where(
                _counts(person_id, vehicles), drives.c.on.in_(days), drives.c.report_id.is_(None)
            )
        )
        return [(row.on, row.id, row.length) for row in rows]

    def numbered(self, person_id: int, numbers: Collection[int]) -> list[Drive]:
        """A person's drives by their numbers, by day; deleted ones too. Sorted here: the order would cost the index."""
        known = [number for number in numbers if number <= LARGEST_NUMBER]
        rows = self._connection.execute(
            select(drives).where(drives.c.person_id == person_id, drives.c.number.in_(known))
        )
        return sorted(map(drive_from, rows), key=lambda drive: (drive.entry.on, drive.id))

    def free_numbers(self, person_id: int, drive_ids: Collection[int]) -> dict[int, int]:
        """The numbers of some drives that are in no report and not deleted, by drive."""
        rows = self._connection.execute(
            select(drives.c.id, drives.c.number).where(
                drives.c.person_id == person_id,
                drives.c.id.in_(drive_ids),
                drives.c.report_id.is_(None),
                drives.c.deleted_at.is_(None),
            )
        )
        return {row.id: row.number for row in rows}

    def put_in_report(self, person_id: int, drive_ids: Collection[int], report_id: int, *, at: datetime) -> int:
        """Mark drives as being in a report; how many were still free. Their keys find them, not the person's."""
        return self._connection.execute(
            update(drives)
            .where(drives.c.id.in_(drive_ids), drives.c.person_id + 0 == person_id, IS_FREE)
            .values(report_id=report_id, changed_at=at, version=drives.c.version + 1)
        ).rowcount

    def take_out_of_report(self, report_id: int, *, at: datetime) -> None:
        """Free the drives of a report that was recalled or returned."""
        self._connection.execute(
            update(drives)
            .where(drives.c.report_id == report_id)
            .values(report_id=None, deducted=0, changed_at=at, version=drives.c.version + 1)
        )

    def _listed(self, query: Select[Any], from_on: date | None, to_on: date | None, limit: int) -> list[Drive]:
        found = _within(query, from_on, to_on).order_by(drives.c.on, drives.c.id).limit(limit)
        return [drive_from(row) for row in self._connection.execute(found)]


def _within(query: Select[Any], from_on: date | None, to_on: date | None) -> Select[Any]:
    if from_on is not None:
        query = query.where(drives.c.on >= from_on)
    return query if to_on is None else query.where(drives.c.on <= to_on)
