"""Places and trips that people save under names of their own; the addresses of places on drives."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant, Thousandths

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

PLACE = (("name", 40), ("address", 200))
TRIP = (
    *(("name", 40), ("unit", 2), ("basis", 10), ("origin", 500), ("destination", 500), ("purpose", 500)),
    *(("category", 15), ("vehicle", 40)),
)


def upgrade() -> None:
    """Add."""
    _create("saved_places", PLACE, was=200)
    _create(
        "saved_trips",
        TRIP,
        sa.Column("distance", Thousandths(), nullable=False),
        sa.Column("round_trip", sa.Boolean(), nullable=False),
        sa.Column("via", sa.Text(), nullable=False),
        sa.Column("passengers", sa.Integer(), nullable=False),
        was=40,
    )
    op.add_column("drives", sa.Column("addresses", sa.Text(), nullable=False, server_default=""))
    off = sa.text("false")
    op.add_column("people", sa.Column("keeps_saved", sa.Boolean(), nullable=False, server_default=off))


def _create(table: str, texts: tuple[tuple[str, int], ...], *more: "sa.Column[object]", was: int) -> None:
    op.create_table(
        table,
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        *(sa.Column(name, sa.String(length=length), nullable=False) for name, length in texts),
        sa.Column("was", sa.String(length=was), server_default="", nullable=False),
        *more,
        sa.Column("changed_at", Instant, nullable=False),
        sa.Column("deleted_at", Instant),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f(f"fk_{table}_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("person_id", "key", name=op.f(f"uq_{table}_person_id_key")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    """Take away."""
    op.drop_column("people", "keeps_saved")
    op.drop_column("drives", "addresses")
    op.drop_table("saved_trips")
    op.drop_table("saved_places")
