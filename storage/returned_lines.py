"""Lines that were returned out of a report, each with the reason; the line itself stays as it was reported."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, String, Table, insert, update

from domain.money import Money
from domain.reports import Report
from storage.tables import drives, metadata, person_column, reports
from storage.types import BigId, Instant

returned_lines = Table(
    "returned_lines",
    metadata,
    Column("line_id", BigId, ForeignKey("reported_drives.id"), primary_key=True, autoincrement=False),
    Column("reason", String(500), nullable=False),
    person_column("returned_by"),
    Column("returned_at", Instant, nullable=False),
)


class ReturnedLines:
    """Rows of lines that were returned."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, line_ids: Collection[int], *, reason: str, by: int, at: datetime) -> None:
        """Note why lines were returned."""
        self._connection.execute(
            insert(returned_lines),
            [{"line_id": one, "reason": reason, "returned_by": by, "returned_at": at} for one in line_ids],
        )

    def lessen(self, report: Report, *, drives: int, total: Money) -> bool:
        """Let a report count fewer drives; False if somebody changed it since it was loaded."""
        lessened = self._connection.execute(
            update(reports)
            .where(reports.c.id == report.id, reports.c.version == report.version)
            .values(drives=drives, total=total.minor, version=report.version + 1)
        )
        return lessened.rowcount > 0

    def free(self, report_id: int, drive_ids: Collection[int], *, at: datetime) -> None:
        """Take some drives out of the report that holds them; those it only corrects stay where they are."""
        self._connection.execute(
            update(drives)
            .where(drives.c.report_id == report_id, drives.c.id.in_(drive_ids))
            .values(report_id=None, deducted=0, changed_at=at, version=drives.c.version + 1)
        )
