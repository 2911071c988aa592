"""People an organization invited or knows, found by the words of their names."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from domain.names import words_of
from storage.types import BigId

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

KNOWN = (
    "SELECT known.organization_id, people.id, people.name, people.mail FROM ("
    "SELECT organization_id, person_id FROM invitations"
    " UNION SELECT organization_id, person_id FROM memberships"
    " UNION SELECT organization_id, person_id FROM administrations WHERE ended_at IS NULL"
    ") AS known JOIN people ON people.id = known.person_id"
)
BATCH = 1000
Words = dict[str, object]


def upgrade() -> None:
    """Add."""
    word = sa.String(320).with_variant(sa.String(320, collation="C"), "postgresql")
    words = op.create_table(
        "known_words",
        sa.Column("organization_id", BigId, autoincrement=False, nullable=False),
        sa.Column("word", word, nullable=False),
        sa.Column("person_id", BigId, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["organization_id"], ["organizations.id"], name=op.f("fk_known_words_organization_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_known_words_person_id")),
        sa.PrimaryKeyConstraint("organization_id", "word", "person_id", name=op.f("pk_known_words")),
    )
    op.create_index("ix_known_words_person_id", "known_words", ["person_id"])
    people = op.get_bind().execute(sa.text(KNOWN))
    while batch := people.fetchmany(BATCH):
        op.bulk_insert(words, [row for person in batch for row in _words(*person)])


def _words(organization_id: int, person_id: int, name: str, mail: str) -> Iterator[Words]:
    found = {*words_of(name), *words_of(mail.partition("@")[0]), mail.casefold()} - {""}
    for word in sorted({word[:320] for word in found}):
        yield {"organization_id": organization_id, "word": word, "person_id": person_id}


def downgrade() -> None:
    """Take away."""
    op.drop_table("known_words")
