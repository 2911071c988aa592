"""Places that an organization gives its members."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

TEXTS = (("key", 40), ("name", 40), ("address", 200))
BEFORE = (("was_name", 40), ("was_address", 200))


def upgrade() -> None:
    """Add."""
    op.create_table(
        "shared_places",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("organization_id", BigId, nullable=False),
        *(sa.Column(name, sa.String(length=length), nullable=False) for name, length in TEXTS),
        *(sa.Column(name, sa.String(length=length), server_default="", nullable=False) for name, length in BEFORE),
        sa.Column("changed_at", Instant, nullable=False),
        sa.Column("deleted_at", Instant),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_shared_places_organization_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shared_places")),
        sa.UniqueConstraint("organization_id", "key", name=op.f("uq_shared_places_organization_id_key")),
        sqlite_autoincrement=True,
    )
    off = sa.text("false")
    op.add_column("organizations", sa.Column("shares_places", sa.Boolean(), nullable=False, server_default=off))


def downgrade() -> None:
    """Take away."""
    op.drop_column("organizations", "shares_places")
    op.drop_table("shared_places")
