"""When weekly summaries are due, and what was sent."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from domain.weeks import SummaryTime, Week
from storage.outbox_tables import summaries, summary_times
from storage.upsert import insert_for


def _time_from(row: Row[Any]) -> SummaryTime:
    return SummaryTime(row.weekday, time(row.minute // 60, row.minute % 60), row.zone)


MOVE = (
    update(summary_times)
    .where(summary_times.c.person_id == bindparam("whose"))
    .values(week=bindparam("next_week"), due_at=bindparam("next_at"))
)


class Summaries:
    """Rows of summary times and of summaries sent."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find_time(self, person_id: int) -> SummaryTime | None:
        """When a person wants their summary."""
        row = self._connection.execute(
            select(summary_times).where(summary_times.c.person_id == person_id)
        ).one_or_none()
        return None if row is None else _time_from(row)

    def is_on(self, person_id: int) -> bool:
        """Whether a person gets summaries."""
        return (
            self._connection.execute(
                select(summary_times.c.state).where(summary_times.c.person_id == person_id)
            ).scalar_one_or_none()
            == "on"
        )

    def save_time(self, person_id: int, when: SummaryTime, *, week: Week, due_at: datetime, on: bool = True) -> None:
        """Keep when the next summary is due, and about which week."""
        facts = {
            "state": "on" if on else "off",
            "weekday": when.weekday,
            "minute": when.at.hour * 60 + when.at.minute,
            "zone": when.zone,
            "week": week.monday,
            "due_at": due_at,
        }
        self._connection.execute(
            insert_for(self._connection, summary_times)
            .values(person_id=person_id, **facts)
            .on_conflict_do_update(index_elements=["person_id"], set_=facts)
        )

    def due(self, *, at: datetime, limit: int = 200) -> list[tuple[int, SummaryTime, Week, datetime]]:
        """Whose summary is due: person, their time, the week, the instant. Locked, so that one replica has each."""
        rows = self._connection.execute(
            select(summary_times)
            .where(summary_times.c.state == "on", summary_times.c.due_at <= at)
            .order_by(summary_times.c.due_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return [(row.person_id, _time_from(row), Week(row.week), row.due_at) for row in rows]

    def move_several(self, moved: Sequence[tuple[int, Week, datetime]]) -> None:
        """Set the next summary of several people: each one's key, the week, the instant."""
        rows = [{"whose": person_id, "next_week": week.monday, "next_at": at} for person_id, week, at in moved]
        self._connection.execute(MOVE, rows)

    def last_sent(self, person_id: int) -> str | None:
        """The figures of the summary sent last; None: none was."""
        return self._connection.execute(
            select(summaries.c.figures)
            .where(summaries.c.person_id == person_id)
            .order_by(summaries.c.week.desc())
            .limit(1)
        ).scalar_one_or_none()

    def keep_sent(self, person_id: int, monday: date, *, figures: str, at: datetime) -> None:
        """Keep what a summary said, as evidence of a weekly record."""
        self._connection.execute(
            insert_for(self._connection, summaries)
            .values(person_id=person_id, week=monday, figures=figures, sent_at=at)
            .on_conflict_do_nothing(index_elements=["person_id", "week"])
        )
