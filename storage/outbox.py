"""The outbox: what goes out, written in the same transaction as the fact that causes it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Executable, Row, case, or_, select, update
from sqlalchemy.dialects import sqlite

from domain.deliveries import Delivery, DeliveryState, Policy, Priority, Template
from domain.people import Person
from storage.outbox_tables import deliveries, tenant_gates
from storage.upsert import PerDialect, among

NOT_LEFT = [DeliveryState.QUEUED.value, DeliveryState.WAITING.value, DeliveryState.PAUSED.value]


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


def _facts(
    to: Person, template: Template, subject: str, key: str, at: datetime, policy: Policy, priority: Priority
) -> dict[str, Any]:
    return {
        "key": key,
        "tenant_id": to.identity.tenant_id,
        "person_id": to.id,
        "template": template.value,
        "subject": subject,
        "policy": policy.value,
        "priority": priority.value,
        "state": DeliveryState.QUEUED.value,
        "due_at": at,
        "changed_at": at,
    }


def _wake(adding: sqlite.Insert) -> Executable:
    wanted = case(
        (tenant_gates.c.free_at > adding.excluded.wake_at, tenant_gates.c.free_at), else_=adding.excluded.wake_at
    )
    earlier = case(
        (or_(tenant_gates.c.wake_at.is_(None), tenant_gates.c.wake_at > wanted), wanted), else_=tenant_gates.c.wake_at
    )
    return adding.on_conflict_do_update(index_elements=["tenant_id"], set_={"wake_at": earlier})


WAKE = PerDialect(_wake, tenant_gates)
QUEUE = PerDialect(
    lambda adding: adding.on_conflict_do_nothing(index_elements=["key"]).returning(deliveries.c.id), deliveries
)
QUEUE_SEVERAL = PerDialect(lambda adding: adding.on_conflict_do_nothing(index_elements=["key"]), deliveries)
NEXT_WAKE = (
    select(tenant_gates.c.wake_at)
    .where(tenant_gates.c.wake_at.is_not(None), tenant_gates.c.closed_reason == "")
    .order_by(tenant_gates.c.wake_at)
    .limit(1)
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
        facts = _facts(to, template, subject, key, at, policy, priority)
        added = self._connection.execute(QUEUE.on(self._connection), facts)
        is_new = added.one_or_none() is not None
        if is_new:
            self.wake(to.identity.tenant_id, at)
        return is_new

    def queue_several(
        self,
        messages: Sequence[tuple[Person, str, str]],
        template: Template,
        *,
        at: datetime,
        policy: Policy = Policy.RESEND,
        priority: Priority = Priority.NOTICE,
    ) -> None:
        """Put messages of one kind in the outbox, each to a person, about a subject, under a key."""
        facts = [_facts(to, template, subject, key, at, policy, priority) for to, subject, key in messages]
        self._connection.execute(QUEUE_SEVERAL.on(self._connection), facts)
        for tenant_id in {to.identity.tenant_id for to, _, _ in messages}:
            self.wake(tenant_id, at)

    def wake(self, tenant_id: str, at: datetime) -> None:
        """Have a tenant's gate looked at by ``at``, or as soon as its pace lets something go."""
        self._connection.execute(WAKE.on(self._connection), {"tenant_id": tenant_id, "wake_at": at, "free_at": at})
        self.has_queued = True

    def next_wake(self) -> datetime | None:
        """When the next gate wants to be looked at."""
        return self._connection.execute(NEXT_WAKE).scalar_one_or_none()

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
        self._connection.execute(
            update(deliveries)
            .where(
                deliveries.c.person_id == person_id,
                deliveries.c.template == template.value,
                deliveries.c.subject == subject,
                among(deliveries.c.state, NOT_LEFT),
            )
            .values(state=DeliveryState.CANCELLED.value, changed_at=at)
        )

    def cancel_all(self, template: Template, subject: str, *, at: datetime) -> int:
        """Drop the messages about something that are not sent yet, to whomever; how many."""
        return self._connection.execute(
            update(deliveries)
            .where(
                deliveries.c.template == template.value,
                deliveries.c.subject == subject,
                among(deliveries.c.state, NOT_LEFT),
            )
            .values(state=DeliveryState.CANCELLED.value, changed_at=at)
        ).rowcount
