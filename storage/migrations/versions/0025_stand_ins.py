"""Who stands in for which administrator, until when."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

GOES_ON = sa.text("ended_at IS NULL")


def upgrade() -> None:
    """Add."""
    op.create_table(
        "stand_ins",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("organization_id", BigId, nullable=False),
        sa.Column("away_id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("until_at", Instant, nullable=False),
        sa.Column("set_at", Instant, nullable=False),
        sa.Column("ended_at", Instant),
        sa.ForeignKeyConstraint(["organization_id"], ["organizations.id"], name=op.f("fk_stand_ins_organization_id")),
        sa.ForeignKeyConstraint(["away_id"], ["people.id"], name=op.f("fk_stand_ins_away_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_stand_ins_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stand_ins")),
    )
    op.create_index(
        "uq_stand_ins_active",
        "stand_ins",
        ["organization_id", "away_id"],
        unique=True,
        sqlite_where=GOES_ON,
        postgresql_where=GOES_ON,
    )
    op.create_index(
        op.f("ix_stand_ins_until_at"), "stand_ins", ["until_at"], sqlite_where=GOES_ON, postgresql_where=GOES_ON
    )


def downgrade() -> None:
    """Take away."""
    op.drop_table("stand_ins")
