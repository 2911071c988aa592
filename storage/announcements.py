"""Which official rates are known, and how far their announcements have come."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from domain.announcements import Announcement
from storage.official_tables import known_rates, rate_announcements
from storage.upsert import insert_for


class Announcements:
    """Rows of announcements, and a mark of every official figure that is known."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def know(self, marks: Collection[str]) -> set[str]:
        """Take note of marks; those nobody had taken note of. One replica alone hears of each."""
        if not marks:
            return set()
        statement = insert_for(self._connection, known_rates).values([{"mark": mark} for mark in sorted(marks)])
        added = statement.on_conflict_do_nothing(index_elements=["mark"]).returning(known_rates.c.mark)
        return set(self._connection.execute(added).scalars())

    def lock(self, mark: str) -> None:
        """Let nobody else who asks for the same mark go on until this transaction ends."""
        self._connection.execute(select(known_rates).where(known_rates.c.mark == mark).with_for_update())

    def forget(self, announcement_id: int) -> None:
        """Know nothing of the figures of an announcement: the same ones again are new."""
        self._connection.execute(known_rates.delete().where(known_rates.c.announcement_id == announcement_id))

    def begin(self, table: str, from_on: date, marks: Collection[str], *, at: datetime) -> int:
        """Announce marked figures; the announcement's key."""
        statement = insert(rate_announcements).values(table_key=table, from_on=from_on, at=at)
        key = int(self._connection.execute(statement.returning(rate_announcements.c.id)).scalar_one())
        self._connection.execute(
            update(known_rates).where(known_rates.c.mark.in_(list(marks))).values(announcement_id=key)
        )
        return key

    def unfinished(self, *, limit: int = 10) -> list[tuple[Announcement, int]]:
        """Announcements that not every organization was looked at for, the oldest first, each with the last that was.

        Locked, so that one replica has them.
        """
        rows = self._connection.execute(
            select(rate_announcements)
            .where(rate_announcements.c.done_at.is_(None))
            .order_by(rate_announcements.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return [(self._announcement(row), row.after) for row in rows.all()]

    def find(self, announcement_id: int) -> Announcement | None:
        """An announcement by key."""
        row = self._connection.execute(
            select(rate_announcements).where(rate_announcements.c.id == announcement_id)
        ).one_or_none()
        return None if row is None else self._announcement(row)

    def go_on(self, announcement_id: int, *, after: int, done_at: datetime | None) -> None:
        """Note the last organization that was looked at, and whether all were."""
        self._connection.execute(
            update(rate_announcements)
            .where(rate_announcements.c.id == announcement_id)
            .values(after=after, done_at=done_at)
        )

    def _announcement(self, row: Row[Any]) -> Announcement:
        marks = self._connection.execute(
            select(known_rates.c.mark).where(known_rates.c.announcement_id == row.id)
        ).scalars()
        return Announcement(row.id, row.table_key, row.from_on, frozenset(marks))
