"""The half-finished conversations: always safe to delete."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete

from storage.tables import memories
from storage.upsert import insert_for


class Memories:
    """Rows of memories: one small JSON object per person."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, person_id: int, body: Mapping[str, Any], *, version: int, at: datetime) -> None:
        """Remember."""
        facts = {"version": version, "body": json.dumps(body, separators=(",", ":")), "at": at}
        statement = insert_for(self._connection, memories)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["person_id"],
                set_={
                    "version": statement.excluded.version,
                    "body": statement.excluded.body,
                    "at": statement.excluded.at,
                },
            ),
            {"person_id": person_id, **facts},
        )

    def forget(self, person_id: int) -> None:
        """Forget."""
        self._connection.execute(delete(memories).where(memories.c.person_id == person_id))
