"""The way to work: whose it is, what organizations deduct for it, what was deducted of reported drives; purposes."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Thousandths

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.add_column("people", sa.Column("commute", Thousandths, nullable=True))
    op.add_column("people", sa.Column("commute_unit", sa.String(2), nullable=False, server_default=""))
    op.add_column("organizations", sa.Column("commute_rules", sa.Text(), nullable=False, server_default=""))
    op.add_column(
        "organizations", sa.Column("needs_purpose", sa.Boolean(), nullable=False, server_default=sa.text("true"))
    )
    for table in ("drives", "reported_drives"):
        op.add_column(table, sa.Column("deducted", BigId, nullable=False, server_default=sa.text("0")))


def downgrade() -> None:
    """Take away."""
    for table in ("reported_drives", "drives"):
        op.drop_column(table, "deducted")
    for column in ("needs_purpose", "commute_rules"):
        op.drop_column("organizations", column)
    op.drop_column("people", "commute_unit")
    op.drop_column("people", "commute")
