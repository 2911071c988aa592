"""The periods an organization asks for reports of; calendar months where it never said."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.add_column("organizations", sa.Column("period_kind", sa.String(12)))
    op.add_column("organizations", sa.Column("period_start", sa.Date()))


def downgrade() -> None:
    """Take away."""
    op.drop_column("organizations", "period_start")
    op.drop_column("organizations", "period_kind")
