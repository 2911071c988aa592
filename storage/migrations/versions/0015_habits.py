"""Finding the last drives to a place, however its name was written."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

FILL = "UPDATE drives SET place_key = lower(substr(destination, 1, 100)) WHERE destination <> ''"
IS_KEPT = "deleted_at IS NULL"


def upgrade() -> None:
    """Add."""
    op.add_column("drives", sa.Column("place_key", sa.String(length=100), nullable=False, server_default=""))
    op.execute(FILL)
    op.create_index(
        "ix_drives_place",
        "drives",
        ["person_id", "place_key", "on", "id"],
        sqlite_where=sa.text(IS_KEPT),
        postgresql_where=sa.text(IS_KEPT),
    )


def downgrade() -> None:
    """Take away."""
    op.drop_index("ix_drives_place", "drives")
    op.drop_column("drives", "place_key")
