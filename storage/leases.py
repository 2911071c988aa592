"""What a worker is sending: leased from the outbox, kept while it lasts, settled by what became of it."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, case, func, literal_column, select, union_all, update

from domain.campaigns import CampaignState
from domain.deliveries import Delivery, DeliveryState, Policy, Priority
from storage.outbox import Outbox, delivery_from
from storage.outbox_tables import campaigns, deliveries, tenant_gates

IS_LEASED = deliveries.c.state == literal_column("'leased'")
IS_QUEUED = deliveries.c.state == literal_column("'queued'")
"""Written out, as the partial indexes have them: a database matches the two only as constants."""

GATE = (
    select(tenant_gates)
    .where(tenant_gates.c.wake_at <= bindparam("at"), tenant_gates.c.closed_reason == "")
    .order_by(tenant_gates.c.wake_at)
    .limit(1)
    .with_for_update(skip_locked=True)
)
IS_DUE = (deliveries.c.tenant_id == bindparam("tenant")) & IS_QUEUED & (deliveries.c.due_at <= bindparam("at"))
DUE = (
    select(deliveries)
    .where(IS_DUE)
    .order_by(deliveries.c.priority, deliveries.c.due_at, deliveries.c.id)
    .limit(bindparam("most"))
)
FIRST_DUE = union_all(
    *(
        select(func.min(deliveries.c.due_at).label("due_at")).where(
            deliveries.c.tenant_id == bindparam("tenant"), deliveries.c.priority == priority.value, IS_QUEUED
        )
        for priority in Priority
    )
)
"""By priority, as the index has them: each is one look into it, however many wait."""
LEASE = (
    update(deliveries)
    .where(deliveries.c.id.in_(bindparam("ids", expanding=True)))
    .values(
        state=DeliveryState.LEASED.value,
        owner=bindparam("by"),
        leased_until=bindparam("until"),
        attempts=deliveries.c.attempts + 1,
        changed_at=bindparam("at"),
    )
)
MOVE_GATE = (
    update(tenant_gates)
    .where(tenant_gates.c.tenant_id == bindparam("tenant"))
    .values(free_at=bindparam("free"), wake_at=bindparam("wake"))
)
STILL_LEASED = (
    select(deliveries.c.id)
    .where(deliveries.c.id.in_(bindparam("ids", expanding=True)), deliveries.c.owner == bindparam("by"), IS_LEASED)
    .with_for_update()
)
SENT = (
    update(deliveries)
    .where(deliveries.c.id == bindparam("which"))
    .values(
        state=DeliveryState.SENT.value,
        owner=None,
        leased_until=None,
        reason="",
        activity_id=bindparam("activity"),
        changed_at=bindparam("at"),
    )
)
RENEW = (
    update(deliveries)
    .where(IS_LEASED, deliveries.c.owner == bindparam("by"), deliveries.c.leased_until < bindparam("until"))
    .values(leased_until=bindparam("until"))
)
LOST = IS_LEASED & (deliveries.c.leased_until < bindparam("at"))
LOST_TENANTS = select(deliveries.c.tenant_id).where(LOST).distinct()
AGAIN = func.coalesce(
    select(
        case(
            (campaigns.c.state == CampaignState.PAUSED.value, DeliveryState.PAUSED.value),
            (campaigns.c.state == CampaignState.CANCELLED.value, DeliveryState.CANCELLED.value),
        )
    )
    .where(campaigns.c.id == deliveries.c.campaign_id)
    .scalar_subquery(),
    DeliveryState.QUEUED.value,
)
"""The state of what has to go again: what its campaign, paused or cancelled meanwhile, lets it have."""


class Leases:
    """Rows of deliveries that are being sent, and the gates of their tenants."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection = connection
        self._outbox = outbox

    def claim(
        self, owner: str, *, at: datetime, lease: timedelta, interval: timedelta, most: int = 12
    ) -> list[tuple[Delivery, datetime]]:
        """Lease the next deliveries of one tenant, each with the instant at which its pace lets it go.

        The gate's row is locked meanwhile: replicas share the pace through it.
        """
        gate = self._connection.execute(GATE, {"at": at}).one_or_none()
        if gate is None:
            return []
        tenant = gate.tenant_id
        rows = self._connection.execute(DUE, {"tenant": tenant, "at": at, "most": most}).all()
        free_at = max(gate.free_at, at)
        until = free_at + interval * len(rows)
        if rows:
            facts = {"ids": [row.id for row in rows], "by": owner, "until": until + lease, "at": at}
            self._connection.execute(LEASE, facts)
        wake_at = until if len(rows) == most else self._first_due(tenant)
        self._connection.execute(MOVE_GATE, {"tenant": tenant, "free": until, "wake": wake_at})
        return [(delivery_from(row), free_at + interval * place) for place, row in enumerate(rows)]

    def _first_due(self, tenant: str) -> datetime | None:
        found = self._connection.execute(FIRST_DUE, {"tenant": tenant}).scalars()
        return min((due_at for due_at in found if due_at is not None), default=None)

    def still_leased(self, owner: str, ids: Collection[int]) -> set[int]:
        """Those of some deliveries that nobody took over meanwhile; locked, so that nobody does now."""
        return set(self._connection.execute(STILL_LEASED, {"ids": list(ids), "by": owner}).scalars())

    def settle_sent(self, activities: Mapping[int, str], *, at: datetime) -> None:
        """Record that deliveries were sent; the ids of the messages (empty: none) by delivery."""
        rows = [{"which": key, "activity": activity or None, "at": at} for key, activity in activities.items()]
        if rows:
            self._connection.execute(SENT, rows)

    def settle(
        self,
        delivery: Delivery,
        state: DeliveryState,
        *,
        at: datetime,
        reason: str = "",
        due_at: datetime | None = None,
    ) -> None:
        """Record what became of a leased delivery that was not sent; it goes again at ``due_at`` (None: as before)."""
        self._connection.execute(
            update(deliveries)
            .where(deliveries.c.id == delivery.id)
            .values(
                state=AGAIN if state is DeliveryState.QUEUED else state.value,
                owner=None,
                leased_until=None,
                reason=reason[:120],
                due_at=due_at or delivery.due_at,
                changed_at=at,
            )
        )
        if state is DeliveryState.QUEUED:
            self._outbox.wake(delivery.tenant_id, due_at or at)

    def give_back(self, delivery: Delivery, *, at: datetime) -> None:
        """Put back what was not tried at all."""
        self._connection.execute(
            update(deliveries)
            .where(deliveries.c.id == delivery.id)
            .values(state=AGAIN, owner=None, leased_until=None, attempts=delivery.attempts, changed_at=at)
        )
        self._outbox.wake(delivery.tenant_id, at)

    def renew(self, owner: str, *, until: datetime) -> None:
        """Keep what an owner is still sending."""
        self._connection.execute(RENEW, {"by": owner, "until": until})

    def forget_pace(self, *, at: datetime) -> None:
        """Free every gate: what was written ahead of the present by a clock that was wrong would hold it."""
        self._connection.execute(update(tenant_gates).where(tenant_gates.c.free_at > at).values(free_at=at, wake_at=at))

    def recover(self, *, at: datetime) -> None:
        """Settle what a dead owner left behind, by the policy of each: send again, or leave as unknown."""
        tenants = self._connection.execute(LOST_TENANTS, {"at": at}).scalars().all()
        if not tenants:
            return
        self._connection.execute(
            update(deliveries)
            .where(LOST)
            .values(
                state=case((deliveries.c.policy == Policy.HOLD.value, DeliveryState.UNKNOWN.value), else_=AGAIN),
                owner=None,
                leased_until=None,
                changed_at=at,
            ),
            {"at": at},
        )
        for tenant_id in tenants:
            self._outbox.wake(tenant_id, at)
