"""Receipts of drives, and those that were reported."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

IN_TRASH = sa.text("receipts > 0 AND deleted_at IS NOT NULL")


def upgrade() -> None:
    """Add."""
    for table in ("drives", "reported_drives"):
        op.add_column(table, sa.Column("receipts", sa.Integer(), nullable=False, server_default=sa.text("0")))
    _partial_index("ix_drives_receipts_in_trash", "drives", "deleted_at", IN_TRASH)
    _add_receipts()
    _add_contents()
    _add_reported()


def _add_receipts() -> None:
    op.create_table(
        "receipts",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("drive_id", BigId),
        sa.Column("kind", sa.String(4), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("added_at", Instant, nullable=False),
        sa.Column("removed_at", Instant),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_receipts_person_id")),
        sa.ForeignKeyConstraint(["drive_id"], ["drives.id"], name=op.f("fk_receipts_drive_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipts")),
        sa.UniqueConstraint("key", name=op.f("uq_receipts_key")),
        sa.UniqueConstraint("drive_id", "digest", name=op.f("uq_receipts_drive_id_digest")),
    )
    op.create_index(op.f("ix_receipts_person_id_added_at"), "receipts", ["person_id", "added_at"])
    _partial_index("ix_receipts_waiting", "receipts", "added_at", sa.text("drive_id IS NULL"))
    _partial_index("ix_receipts_removed", "receipts", "removed_at", sa.text("removed_at IS NOT NULL"))


def _add_contents() -> None:
    op.create_table(
        "receipt_contents",
        sa.Column("receipt_id", BigId, autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["receipt_id"], ["receipts.id"], name=op.f("fk_receipt_contents_receipt_id")),
        sa.PrimaryKeyConstraint("receipt_id", name=op.f("pk_receipt_contents")),
    )


def _add_reported() -> None:
    op.create_table(
        "reported_receipts",
        sa.Column("line_id", BigId, autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("receipt_id", BigId, nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["reported_drives.id"], name=op.f("fk_reported_receipts_line_id")),
        sa.ForeignKeyConstraint(["receipt_id"], ["receipts.id"], name=op.f("fk_reported_receipts_receipt_id")),
        sa.PrimaryKeyConstraint("line_id", "place", name=op.f("pk_reported_receipts")),
    )
    op.create_index(op.f("ix_reported_receipts_receipt_id"), "reported_receipts", ["receipt_id"])


def _partial_index(name: str, table: str, column: str, which: sa.TextClause) -> None:
    op.create_index(name, table, [column], sqlite_where=which, postgresql_where=which)


def downgrade() -> None:
    """Take away."""
    for table in ("reported_receipts", "receipt_contents", "receipts"):
        op.drop_table(table)
    op.drop_index("ix_drives_receipts_in_trash", "drives")
    for table in ("reported_drives", "drives"):
        op.drop_column(table, "receipts")
