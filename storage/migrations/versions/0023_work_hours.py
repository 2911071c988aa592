"""When people work, and at what time of day drives were told to be."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.create_table(
        "work_hours",
        sa.Column("person_id", BigId, autoincrement=False, nullable=False),
        sa.Column("days", sa.String(length=7), nullable=False),
        sa.Column("starts", sa.Integer()),
        sa.Column("ends", sa.Integer()),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_work_hours_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_work_hours")),
    )
    op.add_column("drives", sa.Column("began", sa.Integer()))


def downgrade() -> None:
    """Take away."""
    op.drop_column("drives", "began")
    op.drop_table("work_hours")
