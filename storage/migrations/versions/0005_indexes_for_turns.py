"""Indexes, so that the cost of a turn does not grow with the tables."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

HAS_NOT_LEFT = sa.text("state IN ('queued', 'waiting', 'paused')")
IS_REPORTED = sa.text("report_id IS NOT NULL")


def upgrade() -> None:
    """Add."""
    op.create_index("ix_memberships_person_id_id", "memberships", ["person_id", "id"])
    op.create_index(
        "ix_drives_report_id", "drives", ["report_id"], sqlite_where=IS_REPORTED, postgresql_where=IS_REPORTED
    )
    op.create_index(
        "ix_deliveries_subject",
        "deliveries",
        ["subject", "template"],
        sqlite_where=HAS_NOT_LEFT,
        postgresql_where=HAS_NOT_LEFT,
    )


def downgrade() -> None:
    """Take away."""
    op.drop_index("ix_deliveries_subject", "deliveries")
    op.drop_index("ix_drives_report_id", "drives")
    op.drop_index("ix_memberships_person_id_id", "memberships")
