"""Invitations."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from domain.invitations import OPEN, Invitation, InvitationState
from storage.stretches import merged
from storage.tables import invitations

OPEN_STATES = [state.value for state in OPEN]


def _invitation_from(row: Row[Any]) -> Invitation:
    return Invitation(
        row.id,
        row.key,
        row.organization_id,
        row.person_id,
        row.invited_by,
        InvitationState(row.state),
        row.created_at,
        row.changed_at,
        row.sent_count,
        row.sent_at,
        row.reason,
    )


class Invitations:
    """Rows of invitations."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, key: str, *, lock: bool = False) -> Invitation | None:
        """An invitation by the opaque name on its card; locked until the end of the transaction if asked."""
        query = select(invitations).where(invitations.c.key == key)
        row = self._connection.execute(query.with_for_update() if lock else query).one_or_none()
        return None if row is None else _invitation_from(row)

    def find_open(self, organization_id: int, person_id: int) -> Invitation | None:
        """The invitation somebody can still answer."""
        row = self._connection.execute(
            select(invitations).where(
                invitations.c.organization_id == organization_id,
                invitations.c.person_id == person_id,
                invitations.c.state.in_(OPEN_STATES),
            )
        ).one_or_none()
        return None if row is None else _invitation_from(row)

    def find_latest(self, organization_id: int, person_id: int) -> Invitation | None:
        """The newest invitation of somebody, whatever became of it."""
        row = self._connection.execute(
            select(invitations)
            .where(invitations.c.organization_id == organization_id, invitations.c.person_id == person_id)
            .order_by(invitations.c.id.desc())
            .limit(1)
        ).one_or_none()
        return None if row is None else _invitation_from(row)

    def add(self, organization_id: int, person_id: int, *, key: str, by: int, at: datetime) -> Invitation:
        """Add an invitation in state pending."""
        row = self._connection.execute(
            insert(invitations)
            .values(
                key=key,
                organization_id=organization_id,
                person_id=person_id,
                invited_by=by,
                state=InvitationState.PENDING.value,
                created_at=at,
                changed_at=at,
                sent_count=1,
                sent_at=at,
            )
            .returning(invitations)
        ).one()
        return _invitation_from(row)

    def change(
        self, invitation: Invitation, state: InvitationState, *, at: datetime, reason: str = "", resent: bool = False
    ) -> None:
        """Move an invitation to another state."""
        sent = {"sent_count": invitation.sent_count + 1, "sent_at": at} if resent else {}
        self._connection.execute(
            update(invitations)
            .where(invitations.c.id == invitation.id)
            .values(state=state.value, reason=reason, changed_at=at, **sent)
        )

    def page(
        self, organization_id: int, *, states: Collection[InvitationState] = (), after: int = 0, limit: int = 10
    ) -> list[Invitation]:
        """Invitations of an organization by key, only of some states if named."""
        later = select(invitations).where(invitations.c.organization_id == organization_id, invitations.c.id > after)
        parts = [later.where(invitations.c.state == state.value) for state in states] or [later]
        parts = [part.order_by(invitations.c.id).limit(limit) for part in parts]
        return [_invitation_from(row) for row in self._connection.execute(merged(parts, limit, "id"))]
