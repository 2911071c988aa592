"""When people work, by their own word. Nothing here is ever read for anybody else."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Integer, Row, String, Table, delete, select

from domain.work_hours import WorkHours
from storage.tables import metadata
from storage.types import BigId, minutes_of, time_of
from storage.upsert import insert_for

work_hours = Table(
    "work_hours",
    metadata,
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("days", String(7), nullable=False),
    Column("starts", Integer),
    Column("ends", Integer),
)
"""``days`` are ISO weekdays, one digit each; times are minutes of the day."""


def _hours_from(row: Row[Any]) -> WorkHours:
    return WorkHours(frozenset(map(int, row.days)), time_of(row.starts), time_of(row.ends))


class KeptWorkHours:
    """Rows of work hours, one for a person who told them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, person_id: int) -> WorkHours | None:
        """When somebody works, if they told."""
        return self.of_several([person_id]).get(person_id)

    def of_several(self, person_ids: Collection[int]) -> dict[int, WorkHours]:
        """When several people work, those who told."""
        query = select(work_hours).where(work_hours.c.person_id.in_(person_ids))
        return {row.person_id: _hours_from(row) for row in self._connection.execute(query)}

    def save(self, person_id: int, hours: WorkHours) -> None:
        """Keep when somebody works."""
        days = "".join(map(str, sorted(hours.days)))
        facts = {"days": days, "starts": minutes_of(hours.starts), "ends": minutes_of(hours.ends)}
        self._connection.execute(
            insert_for(self._connection, work_hours)
            .values(person_id=person_id, **facts)
            .on_conflict_do_update(index_elements=["person_id"], set_=facts)
        )

    def forget(self, person_id: int) -> None:
        """Drop when somebody works."""
        self._connection.execute(delete(work_hours).where(work_hours.c.person_id == person_id))
