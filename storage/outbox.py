"""The outbox: what goes out, written in the same transaction as the fact that causes it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, case, or_, select, update

from domain.deliveries import Delivery, DeliveryState, Policy, Priority, Template
from domain.people import Person
from storage.outbox_tables import deliveries, tenant_gates
from storage.upsert import insert_for


def delivery_from(row: Row[Any]) -> Delivery:
    """A delivery from a row of the table."""
    return Delivery(
        row.id,
        row.key,
        row.tenant_id,
        row.person_id,
        Template(row.template),
        row.subject,
        Policy(row.policy),
        row.priority,
        DeliveryState(row.state),
        row.due_at,
        row.attempts,
        row.campaign_id,
        row.reason,
        row.activity_id or "",
    )


class Outbox:
    """Rows of deliveries and the gates of tenants."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.has_queued = False

    def queue(
        self,
        to: Person,
        template: Template,
        subject: str,
        *,
        key: str,
        at: datetime,
        policy: Policy = Policy.RESEND,
        priority: Priority = Priority.NOTICE,
    ) -> bool:
        """Put a message in the outbox; False if one of this key is there already."""
        added = self._connection.execute(
            insert_for(self._connection, deliveries)
            .values(
                key=key,
                tenant_id=to.identity.tenant_id,
                person_id=to.id,
                template=template.value,
                subject=subject,
                policy=policy.value,
                priority=priority.value,
                state=DeliveryState.QUEUED.value,
                due_at=at,
                changed_at=at,
            )
            .on_conflict_do_nothing(index_elements=["key"])
            .returning(deliveries.c.id)
        )
        is_new = added.one_or_none() is not None
        if is_new:
            self.wake(to.identity.tenant_id, at)
        return is_new

    def wake(self, tenant_id: str, at: datetime) -> None:
        """Have a tenant's gate looked at by ``at``, or as soon as its pace lets something go."""
        statement = insert_for(self._connection, tenant_gates).values(tenant_id=tenant_id, wake_at=at, free_at=at)
        wanted = case((tenant_gates.c.free_at > at, tenant_gates.c.free_at), else_=statement.excluded.wake_at)
        earlier = case(
            (or_(tenant_gates.c.wake_at.is_(None), tenant_gates.c.wake_at > wanted), wanted),
            else_=tenant_gates.c.wake_at,
        )
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["tenant_id"], set_={"wake_at": earlier})
        )
        self.has_queued = True

    def next_wake(self) -> datetime | None:
        """When the next gate wants to be looked at."""
        return self._connection.execute(
            select(tenant_gates.c.wake_at)
            .where(tenant_gates.c.wake_at.is_not(None), tenant_gates.c.closed_reason == "")
            .order_by(tenant_gates.c.wake_at)
            .limit(1)
        ).scalar_one_or_none()

    def claim(
        self, owner: str, *, at: datetime, lease: timedelta, interval: timedelta, most: int = 12
    ) -> list[tuple[Delivery, datetime]]:
        """Lease the next deliveries of one tenant, each with the instant at which its pace lets it go.

        The gate's row is locked meanwhile: replicas share the pace through it.
        """
        gate = self._connection.execute(
            select(tenant_gates)
            .where(tenant_gates.c.wake_at <= at, tenant_gates.c.closed_reason == "")
            .order_by(tenant_gates.c.wake_at)
            .limit(1)
            .with_for_update(skip_locked=True)
        ).one_or_none()
        if gate is None:
            return []
        rows = self._connection.execute(
            select(deliveries)
            .where(
                deliveries.c.tenant_id == gate.tenant_id,
                deliveries.c.state == DeliveryState.QUEUED.value,
                deliveries.c.due_at <= at,
            )
            .order_by(deliveries.c.priority, deliveries.c.due_at, deliveries.c.id)
            .limit(most)
        ).all()
        free_at = max(gate.free_at, at)
        slots = [free_at + interval * place for place in range(len(rows))]
        self._lease([row.id for row in rows], owner, until=at + lease + interval * len(rows), at=at)
        self._connection.execute(
            update(tenant_gates)
            .where(tenant_gates.c.tenant_id == gate.tenant_id)
            .values(
                free_at=free_at + interval * len(rows),
                wake_at=free_at + interval * len(rows) if len(rows) == most else self._next_due(gate.tenant_id, rows),
            )
        )
        return [(delivery_from(row), slot) for row, slot in zip(rows, slots, strict=True)]

    def _lease(self, ids: list[int], owner: str, *, until: datetime, at: datetime) -> None:
        if ids:
            self._connection.execute(
                update(deliveries)
                .where(deliveries.c.id.in_(ids))
                .values(
                    state=DeliveryState.LEASED.value,
                    owner=owner,
                    leased_until=until,
                    attempts=deliveries.c.attempts + 1,
                    changed_at=at,
                )
            )

    def _next_due(self, tenant_id: str, leased: Sequence[Row[Any]]) -> datetime | None:
        return self._connection.execute(
            select(deliveries.c.due_at)
            .where(
                deliveries.c.tenant_id == tenant_id,
                deliveries.c.state == DeliveryState.QUEUED.value,
                deliveries.c.id.not_in([row.id for row in leased]),
            )
            .order_by(deliveries.c.due_at)
            .limit(1)
        ).scalar_one_or_none()

    def settle(
        self,
        delivery: Delivery,
        state: DeliveryState,
        *,
        owner: str,
        at: datetime,
        reason: str = "",
        activity_id: str = "",
        due_at: datetime | None = None,
    ) -> bool:
        """Record what became of a leased delivery; False if the lease was lost meanwhile."""
        settled = self._connection.execute(
            update(deliveries)
            .where(
                deliveries.c.id == delivery.id,
                deliveries.c.owner == owner,
                deliveries.c.state == DeliveryState.LEASED.value,
            )
            .values(
                state=state.value,
                owner=None,
                leased_until=None,
                reason=reason[:120],
                activity_id=activity_id or None,
                due_at=due_at or delivery.due_at,
                changed_at=at,
            )
        )
        if due_at is not None:
            self.wake(delivery.tenant_id, due_at)
        return settled.rowcount > 0

    def slow_down(self, tenant_id: str, *, until: datetime) -> None:
        """Send nothing to a tenant before ``until``: the connector asked for it."""
        self._connection.execute(
            update(tenant_gates)
            .where(tenant_gates.c.tenant_id == tenant_id, tenant_gates.c.free_at < until)
            .values(free_at=until, wake_at=until)
        )

    def close(self, tenant_id: str, reason: str) -> None:
        """Send nothing to a tenant until somebody of it writes: the connector refuses everything."""
        self._connection.execute(
            update(tenant_gates).where(tenant_gates.c.tenant_id == tenant_id).values(closed_reason=reason)
        )

    def reopen(self, tenant_id: str, *, at: datetime) -> None:
        """Send to a tenant again, if it was closed."""
        opened = self._connection.execute(
            update(tenant_gates)
            .where(tenant_gates.c.tenant_id == tenant_id, tenant_gates.c.closed_reason != "")
            .values(closed_reason="", wake_at=at)
        )
        self.has_queued = self.has_queued or opened.rowcount > 0

    def renew(self, owner: str, *, until: datetime) -> None:
        """Keep what an owner is still sending."""
        self._connection.execute(
            update(deliveries)
            .where(
                deliveries.c.state == DeliveryState.LEASED.value,
                deliveries.c.owner == owner,
                deliveries.c.leased_until < until,
            )
            .values(leased_until=until)
        )

    def recover(self, *, at: datetime) -> None:
        """Settle what a dead owner left behind, by the policy of each: send again, or leave as unknown."""
        lost = (deliveries.c.state == DeliveryState.LEASED.value) & (deliveries.c.leased_until < at)
        tenants = self._connection.execute(select(deliveries.c.tenant_id).where(lost).distinct()).scalars().all()
        if not tenants:
            return
        held = DeliveryState.UNKNOWN.value
        self._connection.execute(
            update(deliveries)
            .where(lost)
            .values(
                state=case((deliveries.c.policy == Policy.HOLD.value, held), else_=DeliveryState.QUEUED.value),
                owner=None,
                leased_until=None,
                changed_at=at,
            )
        )
        for tenant_id in tenants:
            self.wake(tenant_id, at)

    def release(self, person: Person, *, at: datetime) -> None:
        """Queue what waited for a person's chat to open."""
        released = self._connection.execute(
            update(deliveries)
            .where(deliveries.c.person_id == person.id, deliveries.c.state == DeliveryState.WAITING.value)
            .values(state=DeliveryState.QUEUED.value, due_at=at, changed_at=at)
        )
        if released.rowcount > 0:
            self.wake(person.identity.tenant_id, at)

    def cancel(self, person_id: int, template: Template, subject: str, *, at: datetime) -> None:
        """Drop messages about something that are not sent yet."""
        open_states = [DeliveryState.QUEUED.value, DeliveryState.WAITING.value]
        self._connection.execute(
            update(deliveries)
            .where(
                deliveries.c.person_id == person_id,
                deliveries.c.template == template.value,
                deliveries.c.subject == subject,
                deliveries.c.state.in_(open_states),
            )
            .values(state=DeliveryState.CANCELLED.value, changed_at=at)
        )

    def cancel_all(self, template: Template, subject: str, *, at: datetime) -> int:
        """Drop the messages about something that are not sent yet, to whomever; how many."""
        open_states = [DeliveryState.QUEUED.value, DeliveryState.WAITING.value]
        return self._connection.execute(
            update(deliveries)
            .where(
                deliveries.c.template == template.value,
                deliveries.c.subject == subject,
                deliveries.c.state.in_(open_states),
            )
            .values(state=DeliveryState.CANCELLED.value, changed_at=at)
        ).rowcount
