"""What drives are charged to, the lists of it that organizations keep, and whether a report needs it."""

import sqlalchemy as sa
from alembic import op

from storage.types import BigId

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

CHARGED = ("drives", "reported_drives", "corrections", "saved_trips")


def upgrade() -> None:
    """Add."""
    for table in CHARGED:
        op.add_column(table, sa.Column("project", sa.String(40)))
    op.add_column(
        "organizations", sa.Column("needs_project", sa.Boolean(), nullable=False, server_default=sa.text("false"))
    )
    op.create_table(
        "projects",
        sa.Column("organization_id", BigId, autoincrement=False, nullable=False),
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.ForeignKeyConstraint(["organization_id"], ["organizations.id"], name=op.f("fk_projects_organization_id")),
        sa.PrimaryKeyConstraint("organization_id", "key", name=op.f("pk_projects")),
    )
    op.create_table(
        "report_projects",
        sa.Column("organization_id", BigId, autoincrement=False, nullable=False),
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("report_id", BigId, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_report_projects_organization_id")
        ),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_report_projects_report_id")),
        sa.PrimaryKeyConstraint("organization_id", "key", "report_id", name=op.f("pk_report_projects")),
    )
    op.create_index(op.f("ix_report_projects_report_id"), "report_projects", ["report_id"])


def downgrade() -> None:
    """Take away."""
    op.drop_table("report_projects")
    op.drop_table("projects")
    op.drop_column("organizations", "needs_project")
    for table in CHARGED:
        op.drop_column(table, "project")
