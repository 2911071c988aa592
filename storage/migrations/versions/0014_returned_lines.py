"""Lines that were returned out of a report, each with the reason."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.create_table(
        "returned_lines",
        sa.Column("line_id", BigId, autoincrement=False, nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("returned_by", BigId, nullable=False),
        sa.Column("returned_at", Instant, nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["reported_drives.id"], name=op.f("fk_returned_lines_line_id")),
        sa.ForeignKeyConstraint(["returned_by"], ["people.id"], name=op.f("fk_returned_lines_returned_by")),
        sa.PrimaryKeyConstraint("line_id", name=op.f("pk_returned_lines")),
    )


def downgrade() -> None:
    """Take away."""
    op.drop_table("returned_lines")
