"""Invitations that are sent again, many at a time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, or_, select, update

from domain.deliveries import DeliveryState, Policy, Priority, Template
from domain.invitations import InvitationState
from storage.invitation_batches import in_parts
from storage.outbox import NOT_LEFT
from storage.outbox_tables import deliveries
from storage.tables import invitations
from storage.upsert import among


@dataclass(frozen=True, slots=True)
class Due:
    """An invitation that is sent again, for the ``nth`` time."""

    key: str
    person_id: int
    nth: int


class InvitationReminders:
    """Rows of invitations and of the deliveries that remind of them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self, organization_id: int, states: Collection[InvitationState], *, after: int, limit: int
    ) -> Sequence[int]:
        """Invitations of an organization in some states, by key, after one of them."""
        query = select(invitations.c.id).where(
            invitations.c.organization_id == organization_id,
            invitations.c.id > after,
            invitations.c.state.in_([state.value for state in states]),
        )
        return self._connection.execute(query.order_by(invitations.c.id).limit(limit)).scalars().all()

    def take(
        self,
        ids: Sequence[int],
        states: Collection[InvitationState],
        *,
        sent_before: datetime,
        at: datetime,
    ) -> list[Due]:
        """Note that those of some invitations are sent now whose last time is long enough ago; two never take one."""
        due = []
        for part in in_parts(ids):
            statement = (
                update(invitations)
                .where(
                    invitations.c.id.in_(part),
                    invitations.c.state.in_([state.value for state in states]),
                    or_(invitations.c.sent_at.is_(None), invitations.c.sent_at <= sent_before),
                )
                .values(
                    state=InvitationState.PENDING.value,
                    reason="",
                    changed_at=at,
                    sent_count=invitations.c.sent_count + 1,
                    sent_at=at,
                )
                .returning(invitations.c.key, invitations.c.person_id, invitations.c.sent_count)
            )
            due += [Due(row.key, row.person_id, row.sent_count) for row in self._connection.execute(statement)]
        return due

    def queue(self, tenant_id: str, due: Sequence[Due], *, campaign_id: int, at: datetime) -> None:
        """Put invitations in the outbox again as part of a campaign; what still waits of them is dropped."""
        for part in in_parts(due):
            self._connection.execute(
                update(deliveries)
                .where(
                    deliveries.c.template == Template.INVITATION.value,
                    deliveries.c.subject.in_([one.key for one in part]),
                    among(deliveries.c.state, NOT_LEFT),
                )
                .values(state=DeliveryState.CANCELLED.value, changed_at=at)
            )
            self._connection.execute(
                insert(deliveries),
                [
                    {
                        "key": f"invitation:{one.key}:{one.nth}",
                        "campaign_id": campaign_id,
                        "tenant_id": tenant_id,
                        "person_id": one.person_id,
                        "template": Template.INVITATION.value,
                        "subject": one.key,
                        "policy": Policy.RESEND.value,
                        "priority": Priority.CAMPAIGN.value,
                        "state": DeliveryState.QUEUED.value,
                        "due_at": at,
                        "changed_at": at,
                    }
                    for one in part
                ],
            )
