"""Orders in which every list is read from an index: reports by their first day, people by the words of their names."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from domain.names import words_of
from storage.types import BigId

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

REACH = "UPDATE reports SET reach = CASE WHEN {days} < 31 THEN 31 WHEN {days} < 366 THEN 366 ELSE 36600 END"
IS_FREE = "report_id IS NULL AND deleted_at IS NULL"
TO_REPORT, PERSONAL = (sa.text(f"{IS_FREE} AND category {one} 'personal'") for one in ("!=", "="))
REPORTERS = (
    "SELECT DISTINCT reports.organization_id, people.id, people.name, people.mail"
    " FROM reports JOIN people ON people.id = reports.person_id"
)
BATCH = 1000
Words = dict[str, object]


def upgrade() -> None:
    """Add."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    days = "(julianday(to_on) - julianday(from_on))" if is_sqlite else "(to_on - from_on)"
    op.add_column("reports", sa.Column("reach", sa.Integer(), nullable=False, server_default="31"))
    op.execute(REACH.format(days=days))
    op.create_index("ix_reports_by_day", "reports", ["organization_id", "state", "reach", "from_on", "id"])
    op.drop_index("ix_drives_unreported", "drives")
    for name, which in (("to_report", TO_REPORT), ("personal", PERSONAL)):
        facts = ["person_id", "on", "id"]
        op.create_index(f"ix_drives_{name}", "drives", facts, sqlite_where=which, postgresql_where=which)
    for name in ("memberships", "invitations"):
        op.create_index(f"ix_{name}_state", name, ["organization_id", "state", "id"])
    _add_words()


def _add_words() -> None:
    word = sa.String(320).with_variant(sa.String(320, collation="C"), "postgresql")
    words = op.create_table(
        "reporter_words",
        sa.Column("organization_id", BigId, autoincrement=False, nullable=False),
        sa.Column("word", word, nullable=False),
        sa.Column("person_id", BigId, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["organizations.id"], name=op.f("fk_reporter_words_organization_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reporter_words_person_id")),
        sa.PrimaryKeyConstraint("organization_id", "word", "person_id", name=op.f("pk_reporter_words")),
    )
    op.create_index("ix_reporter_words_person_id", "reporter_words", ["person_id"])
    rows = [row for reporter in op.get_bind().execute(sa.text(REPORTERS)).all() for row in _words(*reporter)]
    for start in range(0, len(rows), BATCH):
        op.bulk_insert(words, rows[start : start + BATCH])


def _words(organization_id: int, person_id: int, name: str, mail: str) -> Iterator[Words]:
    found = {*words_of(name), *words_of(mail.partition("@")[0]), mail.casefold()} - {""}
    for word in sorted(found):
        yield {"organization_id": organization_id, "word": word, "person_id": person_id}


def downgrade() -> None:
    """Take away."""
    op.drop_table("reporter_words")
    for name in ("memberships", "invitations"):
        op.drop_index(f"ix_{name}_state", name)
    for name in ("to_report", "personal"):
        op.drop_index(f"ix_drives_{name}", "drives")
    where = sa.text(IS_FREE)
    op.create_index(
        "ix_drives_unreported", "drives", ["person_id", "on", "id"], sqlite_where=where, postgresql_where=where
    )
    op.drop_index("ix_reports_by_day", "reports")
    op.drop_column("reports", "reach")
