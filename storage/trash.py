"""Deleted drives, whosever they are, when nobody can bring them back any more."""

from datetime import datetime

from sqlalchemy import Connection, Index, delete, select

from domain.reports import ReportState
from storage.drive_numbers import keep_numbers
from storage.recalled import drop_recalled
from storage.receipt_tables import receipts
from storage.tables import drives, reported_drives, reports

IS_IN_TRASH = drives.c.deleted_at.is_not(None)
Index("ix_drives_in_trash", drives.c.deleted_at, sqlite_where=IS_IN_TRASH, postgresql_where=IS_IN_TRASH)
REPORTS_OF_IT = (
    select(reports.c.id)
    .join(reported_drives, reported_drives.c.report_id == reports.c.id)
    .where(reported_drives.c.drive_id == drives.c.id)
)
IS_KEPT_BY_AN_ORGANIZATION = REPORTS_OF_IT.where(reports.c.state != ReportState.RECALLED.value).exists()
"""A drive that was returned: the organization keeps the copy, which names the drive."""
HAS_RECEIPTS = select(receipts.c.id).where(receipts.c.drive_id == drives.c.id).exists()
"""A drive whose receipts are not gone yet: too many went at once, or one was removed a moment ago."""


class Trash:
    """Drives on their way out."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def purge(self, *, deleted_before: datetime, limit: int) -> int:
        """Delete drives for good, with the reports that were taken back and hold them; how many drives.

        The numbers of drives are not given again: old cards name them.
        """
        is_over = (
            drives.c.deleted_at < deleted_before,
            drives.c.report_id.is_(None),
            ~IS_KEPT_BY_AN_ORGANIZATION,
            ~HAS_RECEIPTS,
        )
        found = self._connection.execute(select(drives.c.id, drives.c.person_id).where(*is_over).limit(limit)).all()
        if not found:
            return 0
        gone = [row.id for row in found]
        for person_id in sorted({row.person_id for row in found}):
            keep_numbers(self._connection, person_id)
        taken_back = (
            select(reported_drives.c.report_id)
            .join(reports, reports.c.id == reported_drives.c.report_id)
            .where(reported_drives.c.drive_id.in_(gone), reports.c.state == ReportState.RECALLED.value)
        )
        drop_recalled(self._connection, set(self._connection.execute(taken_back).scalars()))
        self._connection.execute(delete(drives).where(drives.c.id.in_(gone)))
        return len(gone)
