"""Texts that were not understood: counted by day; kept only when their author asked for it."""

from datetime import date, datetime

from sqlalchemy import Connection, insert

from storage.outbox_tables import missed_texts, told_texts
from storage.upsert import insert_for


class MissedTexts:
    """Rows of counts and of texts people sent to the team."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self, on: date) -> None:
        """One more on a day."""
        self._connection.execute(
            insert_for(self._connection, missed_texts)
            .values(on=on, count=1)
            .on_conflict_do_update(index_elements=["on"], set_={"count": missed_texts.c.count + 1})
        )

    def keep(self, text: str, *, by: int, at: datetime) -> None:
        """Keep a text its author wants the team to see."""
        self._connection.execute(insert(told_texts).values(text=text, person_id=by, at=at))
