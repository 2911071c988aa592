"""Readings of the odometer on drives and on their reported copies."""

import sqlalchemy as sa
from alembic import op

from storage.types import Thousandths

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLES = ("drives", "reported_drives")
HAS_READINGS = "odometer_end IS NOT NULL AND deleted_at IS NULL"


def upgrade() -> None:
    """Add."""
    for table in TABLES:
        op.add_column(table, sa.Column("odometer_start", Thousandths()))
        op.add_column(table, sa.Column("odometer_end", Thousandths()))
    op.create_index(
        "ix_drives_odometer",
        "drives",
        ["person_id", "vehicle", "unit", "on"],
        sqlite_where=sa.text(HAS_READINGS),
        postgresql_where=sa.text(HAS_READINGS),
    )


def downgrade() -> None:
    """Take away."""
    op.drop_index("ix_drives_odometer", "drives")
    for table in TABLES:
        op.drop_column(table, "odometer_end")
        op.drop_column(table, "odometer_start")
