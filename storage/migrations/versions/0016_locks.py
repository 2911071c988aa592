"""How organizations lock months."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.create_table(
        "period_locks",
        sa.Column("organization_id", BigId, autoincrement=False, nullable=False),
        sa.Column("days", sa.Integer()),
        sa.Column("reopened", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_period_locks_organization_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", name=op.f("pk_period_locks")),
    )


def downgrade() -> None:
    """Take away."""
    op.drop_table("period_locks")
