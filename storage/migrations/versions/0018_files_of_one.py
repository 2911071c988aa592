"""Whose reported drives an offered file holds, where it is of one person."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.add_column("file_offers", sa.Column("of_person", BigId))


def downgrade() -> None:
    """Take away."""
    op.drop_column("file_offers", "of_person")
