"""Corrections of approved drives: their person's own until reported, so no query here is for anybody else."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from domain.corrections import Correction
from domain.drives import Drive, DriveEntry
from domain.reports import ReportedDrive
from storage.correction_tables import corrections
from storage.drive_rows import columns_of, entry_from
from storage.drives import LARGEST_NUMBER, drive_from
from storage.reports import LINES, copy_from
from storage.tables import drives, reported_drives, reports


class Corrections:
    """Rows of corrections, always by whose they are or by the report they are in."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, drive: Drive, original: ReportedDrive, entry: DriveEntry | None, *, at: datetime) -> None:
        """Add a correction of a line; IntegrityError if there is one."""
        self._connection.execute(
            insert(corrections).values(
                person_id=drive.person_id,
                drive_id=drive.id,
                original_id=original.id,
                **_facts(entry, drive),
                changed_at=at,
                version=1,
            )
        )

    def change(self, correction: Correction, entry: DriveEntry | None, *, at: datetime) -> None:
        """Say something else in a correction that is in no report."""
        self._connection.execute(
            update(corrections)
            .where(corrections.c.id == correction.id, corrections.c.report_id.is_(None))
            .values(**_facts(entry, correction.drive), changed_at=at, version=correction.version + 1)
        )

    def drop(self, correction: Correction) -> None:
        """Forget a correction that is in no report."""
        self._connection.execute(
            delete(corrections).where(corrections.c.id == correction.id, corrections.c.report_id.is_(None))
        )

    def open_ones(self, person_id: int, *, limit: int = 100) -> list[Correction]:
        """A person's corrections that are not decided, the oldest first."""
        return self._found(corrections.c.person_id == person_id, corrections.c.closed_at.is_(None), limit=limit)

    def find_open(self, person_id: int, drive_id: int) -> Correction | None:
        """The undecided correction of a drive."""
        found = self._found(
            corrections.c.person_id == person_id,
            corrections.c.closed_at.is_(None),
            corrections.c.drive_id == drive_id,
            limit=1,
        )
        return found[0] if found else None

    def numbered(self, person_id: int, numbers: Sequence[int]) -> list[Correction]:
        """A person's undecided corrections by the numbers of their drives."""
        known = [number for number in numbers if number <= LARGEST_NUMBER]
        return self._found(
            corrections.c.person_id == person_id,
            corrections.c.closed_at.is_(None),
            drives.c.number.in_(known),
            limit=len(known),
        )

    def in_report(self, report_id: int) -> list[Correction]:
        """The corrections that are in a report."""
        return self._found(corrections.c.report_id == report_id, limit=None)

    def put_in_report(self, chosen: Sequence[Correction], report_id: int, *, at: datetime) -> int:
        """Mark corrections as being in a report; how many were still free and as they were seen."""
        return sum(
            self._connection.execute(
                update(corrections)
                .where(
                    corrections.c.id == one.id,
                    corrections.c.version == one.version,
                    corrections.c.report_id.is_(None),
                )
                .values(report_id=report_id, changed_at=at, version=one.version + 1)
            ).rowcount
            for one in chosen
        )

    def take_out_of_report(self, report_id: int, *, at: datetime, originals: Collection[int] | None = None) -> None:
        """Give back the corrections of a report that was recalled or returned; those of some lines only, if named."""
        mine = [corrections.c.report_id == report_id]
        if originals is not None:
            mine.append(corrections.c.original_id.in_(originals))
        self._connection.execute(
            update(corrections).where(*mine).values(report_id=None, changed_at=at, version=corrections.c.version + 1)
        )

    def close(self, report_id: int, *, at: datetime) -> None:
        """Note that the corrections of a report were approved."""
        self._connection.execute(update(corrections).where(corrections.c.report_id == report_id).values(closed_at=at))

    def standing_line(self, drive: Drive) -> ReportedDrive:
        """The line of a drive in the report that holds it."""
        row = self._connection.execute(
            LINES.where(reported_drives.c.report_id == drive.report_id, reported_drives.c.drive_id == drive.id)
        )
        return next(line for line in map(copy_from, row) if not line.is_reversal)

    def _found(self, *conditions: ColumnElement[bool], limit: int | None) -> list[Correction]:
        query = (
            select(corrections, drives.c.number, reports.c.organization_id)
            .join(drives, drives.c.id == corrections.c.drive_id)
            .join(reported_drives, reported_drives.c.id == corrections.c.original_id)
            .join(reports, reports.c.id == reported_drives.c.report_id)
            .where(*conditions)
            .order_by(corrections.c.id)
            .limit(limit)
        )
        rows = self._connection.execute(query).all()
        originals = self._by_id(LINES.where(reported_drives.c.id.in_([row.original_id for row in rows])), copy_from)
        own = self._by_id(select(drives).where(drives.c.id.in_([row.drive_id for row in rows])), drive_from)
        return [_correction_from(row, own[row.drive_id], originals[row.original_id]) for row in rows]

    def _by_id(self, query: Any, read: Any) -> dict[int, Any]:
        return {row.id: read(row) for row in self._connection.execute(query)}


def _facts(entry: DriveEntry | None, drive: Drive) -> dict[str, Any]:
    return {**columns_of(entry or drive.entry), "is_cancelled": entry is None}


def _correction_from(row: Row[Any], drive: Drive, original: ReportedDrive) -> Correction:
    entry = None if row.is_cancelled else entry_from(row)
    return Correction(row.id, drive, original, row.organization_id, entry, row.report_id, row.version)
