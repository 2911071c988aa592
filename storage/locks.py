"""How organizations lock their periods."""

import json
from datetime import date

from sqlalchemy import Column, Connection, ForeignKey, Integer, Table, Text, select

from domain.locks import NO_LOCK, PeriodLock
from domain.periods import Period, month_of
from storage.tables import metadata
from storage.types import BigId
from storage.upsert import insert_for

period_locks = Table(
    "period_locks",
    metadata,
    Column("organization_id", BigId, ForeignKey("organizations.id"), primary_key=True, autoincrement=False),
    Column("days", Integer),
    Column("reopened", Text, nullable=False),
)
"""``reopened`` lists the first days of months, and the first and last ones of other periods, as JSON."""


class Locks:
    """Rows of locks, one for an organization that ever had one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, organization_id: int) -> PeriodLock:
        """How an organization locks its periods; not at all where nobody said."""
        query = select(period_locks).where(period_locks.c.organization_id == organization_id)
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return NO_LOCK
        return PeriodLock(row.days, tuple(map(_period_from, json.loads(row.reopened))))

    def save(self, organization_id: int, lock: PeriodLock) -> None:
        """Keep how an organization locks months."""
        facts = {"days": lock.days, "reopened": json.dumps([_told(one) for one in sorted(lock.reopened)])}
        self._connection.execute(
            insert_for(self._connection, period_locks)
            .values(organization_id=organization_id, **facts)
            .on_conflict_do_update(index_elements=["organization_id"], set_=facts)
        )


def _told(period: Period) -> str | list[str]:
    return period.first.isoformat() if period.is_month else [period.first.isoformat(), period.last.isoformat()]


def _period_from(told: str | list[str]) -> Period:
    if isinstance(told, str):
        return month_of(date.fromisoformat(told))
    return Period(*map(date.fromisoformat, told))
