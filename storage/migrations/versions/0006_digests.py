"""When the weekly digests of organizations are due, and what was sent. Organizations there are begin at once."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

BEGIN = "INSERT INTO digest_times (organization_id, week, due_at) SELECT id, '1970-01-05', 0 FROM organizations"
"""Long ago: the clock takes the newest week that is due, and goes on from there."""


def upgrade() -> None:
    """Add."""
    op.create_table(
        "digest_times",
        sa.Column("organization_id", BigId, autoincrement=False, nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("due_at", Instant, nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_digest_times_organization_id")
        ),
        sa.PrimaryKeyConstraint("organization_id", name=op.f("pk_digest_times")),
    )
    op.create_index(op.f("ix_digest_times_due_at"), "digest_times", ["due_at"])
    op.create_table(
        "digests",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("organization_id", BigId, nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("sent_at", Instant, nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["organization_id"], ["organizations.id"], name=op.f("fk_digests_organization_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
        sa.UniqueConstraint("organization_id", "week", name=op.f("uq_digests_organization_id_week")),
    )
    op.create_index(op.f("ix_reports_organization_id_submitted_at"), "reports", ["organization_id", "submitted_at"])
    op.create_index(op.f("ix_reports_organization_id_decided_at"), "reports", ["organization_id", "decided_at"])
    op.execute(BEGIN)


def downgrade() -> None:
    """Take away."""
    op.drop_index("ix_reports_organization_id_decided_at", "reports")
    op.drop_index("ix_reports_organization_id_submitted_at", "reports")
    op.drop_table("digests")
    op.drop_table("digest_times")
