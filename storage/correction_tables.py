"""The tables of corrections: what people want approved drives to say, and which reported lines correct which."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table

from storage.drive_facts import drive_columns
from storage.tables import key_column, metadata, person_column
from storage.types import BigId, Instant


def line_column(name: str) -> Column[int]:
    """A reference to a line of a report."""
    return Column(name, BigId, ForeignKey("reported_drives.id"), nullable=False)


corrections = Table(
    "corrections",
    metadata,
    key_column(),
    person_column(),
    Column("drive_id", BigId, ForeignKey("drives.id"), nullable=False),
    Column("original_id", BigId, ForeignKey("reported_drives.id"), nullable=False, unique=True),
    Column("is_cancelled", Boolean, nullable=False),
    *drive_columns(),
    Column("report_id", BigId, ForeignKey("reports.id")),
    Column("changed_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("version", Integer, nullable=False),
)
"""One row for each line that is or was corrected: the unique key is why a line is never reversed twice."""
Index(
    "ix_corrections_open",
    corrections.c.person_id,
    sqlite_where=corrections.c.closed_at.is_(None),
    postgresql_where=corrections.c.closed_at.is_(None),
)
Index("ix_corrections_report_id", corrections.c.report_id)
Index("ix_corrections_drive_id", corrections.c.drive_id)

correcting_lines = Table(
    "correcting_lines",
    metadata,
    Column("line_id", BigId, ForeignKey("reported_drives.id"), primary_key=True, autoincrement=False),
    line_column("original_id"),
    Column("is_reversal", Boolean, nullable=False),
)
Index("ix_correcting_lines_original_id", correcting_lines.c.original_id)
