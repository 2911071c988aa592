"""Deleted drives are found when their time is over."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

IN_TRASH = sa.text("deleted_at IS NOT NULL")
WITH_RECEIPTS = sa.text("receipts > 0 AND deleted_at IS NOT NULL")
NAMING = ("reported_drives", "corrections")
"""Tables that name drives: each is asked whether it does before a drive goes."""


def upgrade() -> None:
    """Take deleted drives without receipts into the index; find at once what names one."""
    op.drop_index("ix_drives_receipts_in_trash", table_name="drives")
    _index("ix_drives_in_trash", IN_TRASH)
    for table in NAMING:
        op.create_index(f"ix_{table}_drive_id", table, ["drive_id"])


def downgrade() -> None:
    """Leave them out again."""
    for table in NAMING:
        op.drop_index(f"ix_{table}_drive_id", table_name=table)
    op.drop_index("ix_drives_in_trash", table_name="drives")
    _index("ix_drives_receipts_in_trash", WITH_RECEIPTS)


def _index(name: str, which: sa.TextClause) -> None:
    op.create_index(name, "drives", ["deleted_at"], sqlite_where=which, postgresql_where=which)
