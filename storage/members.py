"""Memberships."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from domain.members import Membership, MembershipState
from storage.prepared import Prepared
from storage.stretches import merged
from storage.tables import memberships


def _membership_from(row: Row[Any]) -> Membership:
    return Membership(
        row.id, row.organization_id, row.person_id, MembershipState(row.state), row.joined_at, row.ended_at
    )


SPELLS = Prepared(select(memberships).where(memberships.c.person_id == bindparam("whose")).order_by(memberships.c.id))

SPELLS_OF_SEVERAL = (
    select(memberships).where(memberships.c.person_id.in_(bindparam("ids", expanding=True))).order_by(memberships.c.id)
)


class Members:
    """Rows of memberships; what was read in a transaction is remembered until something changes them in it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._spells: dict[int, list[Membership]] = {}

    def find_active(self, person_id: int) -> Membership | None:
        """The spell that goes on now."""
        row = self._connection.execute(
            select(memberships).where(memberships.c.person_id == person_id, memberships.c.ended_at.is_(None))
        ).one_or_none()
        return None if row is None else _membership_from(row)

    def spells(self, person_id: int) -> list[Membership]:
        """All spells of a person, the earliest first."""
        if person_id not in self._spells:
            rows = SPELLS.rows(self._connection, {"whose": person_id})
            self._spells[person_id] = [_membership_from(row) for row in rows]
        return list(self._spells[person_id])

    def recall(self, person_ids: Collection[int]) -> None:
        """Read the spells of several people at once."""
        self._spells.update({person_id: [] for person_id in person_ids})
        for row in self._connection.execute(SPELLS_OF_SEVERAL, {"ids": list(person_ids)}):
            self._spells[row.person_id].append(_membership_from(row))

    def get(self, membership_id: int) -> Membership:
        """A spell by key."""
        return _membership_from(
            self._connection.execute(select(memberships).where(memberships.c.id == membership_id)).one()
        )

    def add(self, organization_id: int, person_id: int, *, at: datetime) -> Membership:
        """Begin a spell."""
        self._spells.clear()
        row = self._connection.execute(
            insert(memberships)
            .values(
                organization_id=organization_id, person_id=person_id, state=MembershipState.ACTIVE.value, joined_at=at
            )
            .returning(memberships)
        ).one()
        return _membership_from(row)

    def end(self, membership_id: int, state: MembershipState, *, at: datetime, by: int) -> bool:
        """End a spell; whether it went on until now."""
        self._spells.clear()
        ended = self._connection.execute(
            update(memberships)
            .where(memberships.c.id == membership_id, memberships.c.ended_at.is_(None))
            .values(state=state.value, ended_at=at, ended_by=by)
        )
        return ended.rowcount > 0

    def page(
        self,
        organization_id: int,
        *,
        states: Collection[MembershipState] = (MembershipState.ACTIVE,),
        after: int = 0,
        limit: int = 10,
    ) -> list[Membership]:
        """Memberships of an organization in some states, by key."""
        parts = [
            select(memberships)
            .where(
                memberships.c.organization_id == organization_id,
                memberships.c.state == state.value,
                memberships.c.id > after,
            )
            .order_by(memberships.c.id)
            .limit(limit)
            for state in states
        ]
        return [_membership_from(row) for row in self._connection.execute(merged(parts, limit, "id"))]
