"""Who stands in for which administrator, until when."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Date, Index, Row, Table, insert, or_, select, update

from domain.stand_ins import StandIn
from storage.tables import key_column, metadata, organization_column, person_column
from storage.types import Instant

stand_ins = Table(
    "stand_ins",
    metadata,
    key_column(),
    organization_column(),
    person_column("away_id"),
    person_column(),
    Column("until_on", Date, nullable=False),
    Column("until_at", Instant, nullable=False),
    Column("set_at", Instant, nullable=False),
    Column("ended_at", Instant),
)
GOES_ON = stand_ins.c.ended_at.is_(None)
Index(
    "uq_stand_ins_active",
    stand_ins.c.organization_id,
    stand_ins.c.away_id,
    unique=True,
    sqlite_where=GOES_ON,
    postgresql_where=GOES_ON,
)
Index("ix_stand_ins_until_at", stand_ins.c.until_at, sqlite_where=GOES_ON, postgresql_where=GOES_ON)


def _stand_in_from(row: Row[Any]) -> StandIn:
    return StandIn(row.id, row.organization_id, row.away_id, row.person_id, row.until_on, row.until_at, row.ended_at)


class StandIns:
    """Rows of stand-ins: at most one for an administrator at a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self, organization_id: int, away_id: int, person_id: int, *, until_on: date, until_at: datetime, at: datetime
    ) -> StandIn:
        """Begin one; IntegrityError if the administrator has one."""
        row = self._connection.execute(
            insert(stand_ins)
            .values(
                organization_id=organization_id,
                away_id=away_id,
                person_id=person_id,
                until_on=until_on,
                until_at=until_at,
                set_at=at,
            )
            .returning(stand_ins)
        ).one()
        return _stand_in_from(row)

    def end(self, stand_in: StandIn, *, at: datetime) -> bool:
        """End one; whether it went on until now."""
        ended = update(stand_ins).where(stand_ins.c.id == stand_in.id, GOES_ON).values(ended_at=at)
        return self._connection.execute(ended).rowcount > 0

    def get(self, stand_in_id: int) -> StandIn:
        """One by key."""
        return _stand_in_from(self._connection.execute(select(stand_ins).where(stand_ins.c.id == stand_in_id)).one())

    def of_organization(self, organization_id: int) -> list[StandIn]:
        """Those of an organization that go on, the earliest to end first."""
        return self._found(stand_ins.c.organization_id == organization_id)

    def about(self, organization_id: int, person_id: int) -> list[StandIn]:
        """Those that go on and are of somebody or for them."""
        is_theirs = or_(stand_ins.c.away_id == person_id, stand_ins.c.person_id == person_id)
        return self._found(stand_ins.c.organization_id == organization_id, is_theirs)

    def due(self, *, at: datetime, limit: int) -> Sequence[StandIn]:
        """Those that are over. Locked, so that one replica has each."""
        rows = self._connection.execute(
            select(stand_ins)
            .where(GOES_ON, stand_ins.c.until_at <= at)
            .order_by(stand_ins.c.until_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return [_stand_in_from(row) for row in rows]

    def _found(self, *conditions: ColumnElement[bool]) -> list[StandIn]:
        rows = self._connection.execute(
            select(stand_ins).where(GOES_ON, *conditions).order_by(stand_ins.c.until_on, stand_ins.c.id)
        )
        return [_stand_in_from(row) for row in rows]
