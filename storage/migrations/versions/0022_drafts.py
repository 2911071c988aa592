"""Who gets drafts of reports: everybody, until they say otherwise."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.add_column("people", sa.Column("has_drafts", sa.Boolean(), nullable=False, server_default=sa.text("true")))


def downgrade() -> None:
    """Take away."""
    op.drop_column("people", "has_drafts")
