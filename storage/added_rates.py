"""Rows that were added to the official tables: taken away before they begin, never edited."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from domain.added_rates import AddedRate
from storage.official_tables import added_rates
from storage.people import person_from
from storage.tables import people

KEY = added_rates.c.id.label("rate_id")
ROWS = (
    select(people, KEY, added_rates.c.table_key, added_rates.c.text, added_rates.c.added_at,
           added_rates.c.announcement_id)
    .join(people, people.c.id == added_rates.c.added_by)
    .where(added_rates.c.removed_at.is_(None))
    .order_by(added_rates.c.id)
)  # fmt: skip
VERSION = select(func.count(), func.max(added_rates.c.id), func.max(added_rates.c.removed_at))


def _added_from(row: Row[Any]) -> AddedRate:
    label = person_from(row).label
    return AddedRate(row.rate_id, row.table_key, row.text, label, row.added_at, row.announcement_id)


class AddedRates:
    """Rows of added rates."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def version(self) -> tuple[object, ...]:
        """Something that is another whenever a row was added or removed."""
        return tuple(self._connection.execute(VERSION).one())

    def standing(self) -> list[AddedRate]:
        """All that were not removed, in the order they were added."""
        return [_added_from(row) for row in self._connection.execute(ROWS)]

    def find(self, rate_id: int) -> AddedRate | None:
        """One that was not removed; locked until the end of the transaction."""
        query = ROWS.where(added_rates.c.id == rate_id).with_for_update(of=added_rates)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else _added_from(row)

    def add(self, table: str, text: str, *, by: int, at: datetime) -> int:
        """Keep a row; its number."""
        statement = insert(added_rates).values(table_key=table, text=text, added_by=by, added_at=at)
        return int(self._connection.execute(statement.returning(added_rates.c.id)).scalar_one())

    def announce(self, rate_id: int, announcement_id: int) -> None:
        """Note which announcement tells of a row."""
        self._connection.execute(
            update(added_rates).where(added_rates.c.id == rate_id).values(announcement_id=announcement_id)
        )

    def remove(self, rate_id: int, *, by: int, at: datetime) -> bool:
        """Take a row away; whether it was there."""
        removed = self._connection.execute(
            update(added_rates)
            .where(added_rates.c.id == rate_id, added_rates.c.removed_at.is_(None))
            .values(removed_by=by, removed_at=at)
        )
        return removed.rowcount > 0
