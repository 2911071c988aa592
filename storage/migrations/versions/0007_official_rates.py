"""Rows added to the official tables, the figures that are known, and how far their announcements have come."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

UNFINISHED = sa.text("done_at IS NULL")


def upgrade() -> None:
    """Add."""
    op.create_table(
        "rate_announcements",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("table_key", sa.String(20), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("after", BigId, server_default=sa.text("0"), nullable=False),
        sa.Column("done_at", Instant),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rate_announcements")),
    )
    op.create_index(
        op.f("ix_rate_announcements_unfinished"),
        "rate_announcements",
        ["id"],
        sqlite_where=UNFINISHED,
        postgresql_where=UNFINISHED,
    )
    op.create_table(
        "known_rates",
        sa.Column("mark", sa.String(64), nullable=False),
        sa.Column("announcement_id", BigId),
        sa.ForeignKeyConstraint(
            ["announcement_id"], ["rate_announcements.id"], name=op.f("fk_known_rates_announcement_id")
        ),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_known_rates")),
    )
    op.create_index(op.f("ix_known_rates_announcement_id"), "known_rates", ["announcement_id"])
    _add_added_rates()


def _add_added_rates() -> None:
    op.create_table(
        "added_rates",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("table_key", sa.String(20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("added_by", BigId, nullable=False),
        sa.Column("added_at", Instant, nullable=False),
        sa.Column("announcement_id", BigId),
        sa.Column("removed_by", BigId),
        sa.Column("removed_at", Instant),
        sa.ForeignKeyConstraint(["added_by"], ["people.id"], name=op.f("fk_added_rates_added_by")),
        sa.ForeignKeyConstraint(
            ["announcement_id"], ["rate_announcements.id"], name=op.f("fk_added_rates_announcement_id")
        ),
        sa.ForeignKeyConstraint(["removed_by"], ["people.id"], name=op.f("fk_added_rates_removed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_added_rates")),
    )


def downgrade() -> None:
    """Take away."""
    op.drop_table("added_rates")
    op.drop_table("known_rates")
    op.drop_table("rate_announcements")
