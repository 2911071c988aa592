"""Files that people send to import, and files that are offered to them."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.create_table(
        "imports",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("form", sa.String(20), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("duplicates", sa.Integer(), nullable=False),
        sa.Column("problems", sa.Integer(), nullable=False),
        sa.Column("taken_back", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_imports_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
        sa.UniqueConstraint("key", name=op.f("uq_imports_key")),
    )
    op.create_index(op.f("ix_imports_person_id_at"), "imports", ["person_id", "at"])
    op.create_table(
        "file_offers",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("scope", sa.String(10), nullable=False),
        sa.Column("form", sa.String(12), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_file_offers_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_offers")),
        sa.UniqueConstraint("key", name=op.f("uq_file_offers_key")),
    )
    op.create_index(op.f("ix_file_offers_person_id_at"), "file_offers", ["person_id", "at"])


def downgrade() -> None:
    """Take away."""
    op.drop_table("file_offers")
    op.drop_table("imports")
