"""Lists of people to invite, kept from the look at them until they are sent."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column, Connection, Index, String, Table, Text, delete, insert, select, text, update

from domain.errors import MileageError
from domain.invitations import InvitationList, Prospect, Row
from domain.people import DirectoryPerson, Identity
from storage.tables import key_column, metadata, organization_column, person_column
from storage.types import Instant

invitation_lists = Table(
    "invitation_lists",
    metadata,
    key_column(),
    Column("key", String(32), nullable=False, unique=True),
    organization_column(),
    person_column("made_by"),
    Column("body", Text, nullable=False),
    Column("sent", Boolean, nullable=False, server_default=text("false")),
    Column("at", Instant, nullable=False),
)
Index("ix_invitation_lists_made_by_at", invitation_lists.c.made_by, invitation_lists.c.at)


class InvitationLists:
    """Rows of lists."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, found: InvitationList, *, at: datetime) -> None:
        """Keep a list."""
        self._connection.execute(
            insert(invitation_lists).values(
                key=found.key,
                organization_id=found.organization_id,
                made_by=found.made_by,
                body=_packed(found),
                sent=found.is_sent,
                at=at,
            )
        )

    def find(self, key: str, *, lock: bool = False) -> InvitationList | None:
        """A list by its opaque name; locked until the end of the transaction if asked."""
        query = select(invitation_lists).where(invitation_lists.c.key == key)
        row = self._connection.execute(query.with_for_update() if lock else query).one_or_none()
        if row is None:
            return None
        rows = tuple(_row_from(kept) for kept in json.loads(row.body))
        return InvitationList(row.key, row.organization_id, row.made_by, rows, row.sent)

    def save(self, found: InvitationList) -> None:
        """Keep what became of a list."""
        self._connection.execute(
            update(invitation_lists)
            .where(invitation_lists.c.key == found.key)
            .values(body=_packed(found), sent=found.is_sent)
        )

    def forget(self, key: str) -> None:
        """Drop a list."""
        self._connection.execute(delete(invitation_lists).where(invitation_lists.c.key == key))

    def forget_before(self, made_by: int, *, at: datetime) -> None:
        """Drop somebody's lists older than an instant: they hold names and addresses."""
        self._connection.execute(
            delete(invitation_lists).where(invitation_lists.c.made_by == made_by, invitation_lists.c.at < at)
        )


def _packed(found: InvitationList) -> str:
    return json.dumps([_plain(row) for row in found.rows], separators=(",", ":"), ensure_ascii=False)


def _plain(row: Row) -> dict[str, Any]:
    kept: dict[str, Any] = {"typed": row.typed, "prospect": row.prospect.value}
    if row.who is not None:
        kept["who"] = [*_identity(row.who), row.who.name, row.who.mail, row.who.locale]
    if row.problem is not None:
        kept["problem"] = [row.problem.sentence, dict(row.problem.values)]
    return kept


def _identity(who: DirectoryPerson) -> tuple[str, str]:
    return who.identity.tenant_id, who.identity.object_id


def _row_from(kept: dict[str, Any]) -> Row:
    who = None
    if "who" in kept:
        tenant_id, object_id, name, mail, locale = kept["who"]
        who = DirectoryPerson(Identity(tenant_id, object_id), name, mail, locale=locale)
    sentence, values = kept.get("problem", (None, {}))
    problem = None if sentence is None else MileageError(sentence, **values)
    return Row(kept["typed"], Prospect(kept["prospect"]), who, problem)
