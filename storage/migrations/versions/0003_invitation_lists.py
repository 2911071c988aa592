"""Lists of people to invite; finding what could not be delivered."""

import sqlalchemy as sa
from alembic import op

import storage.types

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "invitation_lists",
        sa.Column("id", key, autoincrement=True, nullable=False),
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("organization_id", key, nullable=False),
        sa.Column("made_by", key, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("sent", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("at", storage.types.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_invitation_lists_made_by")),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_invitation_lists_organization_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation_lists")),
        sa.UniqueConstraint("key", name=op.f("uq_invitation_lists_key")),
    )
    with op.batch_alter_table("invitation_lists") as batch:
        batch.create_index(batch.f("ix_invitation_lists_made_by_at"), ["made_by", "at"], unique=False)
    failed = sa.text("state IN ('undeliverable', 'unknown', 'waiting')")
    with op.batch_alter_table("deliveries") as batch:
        batch.create_index(
            batch.f("ix_deliveries_failed"),
            ["tenant_id", "id"],
            unique=False,
            sqlite_where=failed,
            postgresql_where=failed,
        )


def downgrade() -> None:
    """Take away."""
    with op.batch_alter_table("deliveries") as batch:
        batch.drop_index(batch.f("ix_deliveries_failed"))
    op.drop_table("invitation_lists")
