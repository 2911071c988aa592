"""Texts that people sent to the team."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.create_table(
        "told_texts",
        sa.Column("id", BigId, primary_key=True, autoincrement=True),
        sa.Column("person_id", BigId, sa.ForeignKey("people.id", name="fk_told_texts_person_id"), nullable=False),
        sa.Column("text", sa.String(500), nullable=False),
        sa.Column("at", Instant, nullable=False),
    )


def downgrade() -> None:
    """Take away."""
    op.drop_table("told_texts")
