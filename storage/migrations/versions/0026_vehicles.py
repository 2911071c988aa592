"""People's own vehicles, and which of them a drive was with."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId, Instant

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add."""
    op.create_table(
        "vehicles",
        sa.Column("id", BigId, autoincrement=True, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        *(sa.Column(name, sa.String(length=40), nullable=False) for name in ("key", "name", "kind")),
        sa.Column("fuel", sa.String(length=15), server_default="", nullable=False),
        sa.Column("in_service_on", sa.Date()),
        sa.Column("was", sa.Text(), server_default="", nullable=False),
        sa.Column("changed_at", Instant, nullable=False),
        sa.Column("deleted_at", Instant),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_vehicles_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vehicles")),
        sa.UniqueConstraint("person_id", "key", name=op.f("uq_vehicles_person_id_key")),
        sqlite_autoincrement=True,
    )
    op.add_column("drives", sa.Column("vehicle_name", sa.String(length=40), nullable=False, server_default=""))


def downgrade() -> None:
    """Take away."""
    op.drop_column("drives", "vehicle_name")
    op.drop_table("vehicles")
