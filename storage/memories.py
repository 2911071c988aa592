"""The half-finished conversations: always safe to delete."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from storage.prepared import Prepared
from storage.tables import memories
from storage.upsert import PerDialect

REMEMBERED = ("version", "body", "at")
SAVE = Prepared(
    PerDialect(
        lambda adding: adding.on_conflict_do_update(
            index_elements=["person_id"], set_={name: adding.excluded[name] for name in REMEMBERED}
        ),
        memories,
    )
)


class Memories:
    """Rows of memories: one small JSON object per person."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, person_id: int, body: Mapping[str, Any], *, version: int, at: datetime) -> None:
        """Remember."""
        facts = {"version": version, "body": json.dumps(body, separators=(",", ":")), "at": at}
        SAVE.rows(self._connection, {"person_id": person_id, **facts})

    def take(self, person_id: int) -> tuple[int, str, datetime] | None:
        """What is remembered, as (version, body, at), locked until the end of the transaction."""
        query = select(memories.c.version, memories.c.body, memories.c.at).where(memories.c.person_id == person_id)
        row = self._connection.execute(query.with_for_update()).one_or_none()
        return None if row is None else (row.version, row.body, row.at)

    def forget(self, person_id: int) -> None:
        """Forget."""
        self._connection.execute(delete(memories).where(memories.c.person_id == person_id))
