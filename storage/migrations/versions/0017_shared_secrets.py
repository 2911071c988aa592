"""Secrets that all replicas share."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.create_table(
        "shared_secrets",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("purpose", sa.String(20), nullable=False),
        sa.Column("period", sa.String(20), nullable=False),
        sa.Column("secret", sa.String(64), nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shared_secrets")),
        sa.UniqueConstraint("purpose", "period", name=op.f("uq_shared_secrets_purpose_period")),
    )


def downgrade() -> None:
    """Take away."""
    op.drop_table("shared_secrets")
