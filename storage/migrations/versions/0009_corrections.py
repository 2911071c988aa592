"""Corrections of approved drives, and which reported lines correct which."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant, Thousandths

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

IS_OPEN = sa.text("closed_at IS NULL")


def upgrade() -> None:
    """Add."""
    op.create_table(
        "corrections",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("drive_id", BigId, nullable=False),
        sa.Column("original_id", BigId, nullable=False),
        sa.Column("is_cancelled", sa.Boolean(), nullable=False),
        *_facts_of_a_drive(),
        sa.Column("report_id", BigId),
        sa.Column("changed_at", Instant, nullable=False),
        sa.Column("closed_at", Instant),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_corrections_person_id")),
        sa.ForeignKeyConstraint(["drive_id"], ["drives.id"], name=op.f("fk_corrections_drive_id")),
        sa.ForeignKeyConstraint(["original_id"], ["reported_drives.id"], name=op.f("fk_corrections_original_id")),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_corrections_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
        sa.UniqueConstraint("original_id", name=op.f("uq_corrections_original_id")),
    )
    op.create_index(
        op.f("ix_corrections_open"), "corrections", ["person_id"], sqlite_where=IS_OPEN, postgresql_where=IS_OPEN
    )
    op.create_index(op.f("ix_corrections_report_id"), "corrections", ["report_id"])
    op.create_table(
        "correcting_lines",
        sa.Column("line_id", BigId, autoincrement=False, nullable=False),
        sa.Column("original_id", BigId, nullable=False),
        sa.Column("is_reversal", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["reported_drives.id"], name=op.f("fk_correcting_lines_line_id")),
        sa.ForeignKeyConstraint(["original_id"], ["reported_drives.id"], name=op.f("fk_correcting_lines_original_id")),
        sa.PrimaryKeyConstraint("line_id", name=op.f("pk_correcting_lines")),
    )
    op.create_index(op.f("ix_correcting_lines_original_id"), "correcting_lines", ["original_id"])


def _facts_of_a_drive() -> list["sa.Column[object]"]:
    return [
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("distance", Thousandths, nullable=False),
        sa.Column("unit", sa.String(2), nullable=False),
        sa.Column("length", BigId, nullable=False),
        sa.Column("round_trip", sa.Boolean(), nullable=False),
        sa.Column("basis", sa.String(10), nullable=False),
        sa.Column("origin", sa.String(500), nullable=False),
        sa.Column("destination", sa.String(500), nullable=False),
        sa.Column("via", sa.Text(), nullable=False),
        sa.Column("purpose", sa.String(500), nullable=False),
        sa.Column("category", sa.String(15), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("parking", BigId, nullable=False),
        sa.Column("tolls", BigId, nullable=False),
        sa.Column("vehicle", sa.String(40), nullable=False),
        sa.Column("passengers", sa.Integer(), nullable=False),
        sa.Column("notes", sa.String(500), nullable=False),
        sa.Column("odometer_start", Thousandths),
        sa.Column("odometer_end", Thousandths),
    ]


def downgrade() -> None:
    """Take away."""
    op.drop_table("correcting_lines")
    op.drop_table("corrections")
