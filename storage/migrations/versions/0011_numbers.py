"""Up to which number the drives of a person counted when some of them were forgotten."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.create_table(
        "forgotten_numbers",
        sa.Column("person_id", BigId, autoincrement=False, nullable=False),
        sa.Column("up_to", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_forgotten_numbers_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_forgotten_numbers")),
    )


def downgrade() -> None:
    """Take away."""
    op.drop_table("forgotten_numbers")
