"""The outbox worker: leases what is due, renders it, sends it at the tenant's pace, records what became of it."""

import asyncio
import logging
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from delivery.attempts import Attempts
from delivery.outcomes import OUR_ERROR, Keeper, Outcome, Prepared, Templates, Tried
from delivery.places import InFlight
from delivery.retry import Effect, Verdict
from domain.deliveries import Delivery, DeliveryState
from services.ports import Clock, Directory, Messenger
from storage.database import Database, OutOfReachError
from storage.store import Store

log = logging.getLogger("delivery")

LEASE = timedelta(seconds=15)
LATE = timedelta(seconds=0.25)
"""A message that missed its slot by more goes back and gets another: many late at once would break the pace."""
LEAST_LATE = timedelta(seconds=0.05)
RECOVER_EVERY = timedelta(seconds=1)
CLOCK_WENT_BACK = timedelta(seconds=30)
IDLE_SECONDS = 5.0
"""How long the worker sleeps at most: other replicas may have queued something meanwhile."""
IN_FLIGHT = 64
AT_ONCE = 12
"""Most messages of one lease: all of them are rendered in one read."""

MISSED = Outcome(Verdict(DeliveryState.QUEUED, ""))
"""Not tried at all: its slot had passed, or it could not be rendered now."""

Slotted = Sequence[tuple[Delivery, datetime]]


class Worker:
    """Delivers the outbox until stopped. ``rate`` is in messages a second for one tenant, ``cap`` what it never passes.

    What may be late is what the cap leaves room for: at 40 of 45 a second, the messages of an eighth of a second.
    """

    def __init__(
        self,
        database: Database,
        messenger: Messenger,
        directory: Directory,
        clock: Clock,
        templates: Templates,
        *,
        rate: float,
        cap: float | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._templates = templates
        self._interval = timedelta(seconds=1 / rate)
        self._late = LATE if cap is None else max(LEAST_LATE, min(LATE, timedelta(seconds=cap / rate - 1)))
        self._owner = secrets.token_hex(8)
        self._woken = asyncio.Event()
        self._attempts = Attempts(database, messenger, directory)
        self._places = InFlight(IN_FLIGHT)
        self._keeper = Keeper(database, self._settle, self._set_aside, self._places.give_back)
        self._recovered_at: datetime | None = None
        self._stopping = False
        self.last_look: datetime | None = None

    def wake(self) -> None:
        """Look at the outbox at once."""
        self._woken.set()

    def stop(self) -> None:
        """Take nothing more; what is being sent is finished."""
        self._stopping = self._keeper.is_stopping = True
        self._woken.set()

    async def run(self) -> None:
        """Deliver until stopped."""
        async with asyncio.TaskGroup() as sending:
            beside = [sending.create_task(self._renew()), sending.create_task(self._keeper.run())]
            while not self._stopping:
                self._woken.clear()
                self.last_look = self._clock.now()
                await self._rest(await self._look(sending))
            await self._places.all_free()
            for task in beside:
                task.cancel()

    async def _look(self, sending: asyncio.TaskGroup) -> datetime | None:
        """Lease and begin to send what is due now; when to look again (None: after a rest)."""
        places = min(await self._places.free(), AT_ONCE)
        if self._stopping:
            return None
        try:
            leased, look_at = await self._database.run(self._lease, places)
        except OutOfReachError:
            log.warning("the outbox could not be read")
            return None
        if leased:
            self._places.take(len(leased))
            sending.create_task(self._send(leased))
        return look_at

    async def _send(self, leased: Slotted) -> None:
        prepared = await self._prepare(leased)
        async with asyncio.TaskGroup() as sending:
            for (delivery, slot), ready in zip(leased, prepared, strict=True):
                sending.create_task(self._deliver(delivery, slot, ready))

    async def _renew(self) -> None:
        """Keep the leases of what is being sent: a slow connector must not make another replica send it again."""
        while True:
            await asyncio.sleep(LEASE.total_seconds() / 3)
            if self._places.is_empty:
                continue
            try:
                await self._database.run(_renew, self._owner, self._clock.now() + LEASE)
            except OutOfReachError:
                log.warning("leases could not be renewed")

    def _lease(self, store: Store, most: int) -> tuple[Slotted, datetime | None]:
        """What is due, each with its slot; and when the next gate wants to be looked at."""
        now = self._clock.now()
        if self._recovered_at is not None and now < self._recovered_at - CLOCK_WENT_BACK:
            log.warning("the clock went back", extra={"to": now.isoformat()})
            store.leases.forget_pace(at=now)
        if self._recovered_at is None or abs(now - self._recovered_at) >= RECOVER_EVERY:
            store.leases.recover(at=now)
            self._recovered_at = now
        leased = store.leases.claim(self._owner, at=now, lease=LEASE, interval=self._interval, most=most)
        return leased, store.outbox.next_wake()

    async def _prepare(self, leased: Slotted) -> Sequence[Prepared | Outcome]:
        """Everything ready to be sent, rendered in one read; an outcome for what cannot be."""
        deliveries = [delivery for delivery, _ in leased]
        if not deliveries:
            return []
        try:
            return await self._database.read(self._templates.prepare, deliveries, self._clock.now())
        except OutOfReachError:  # it goes back as soon as it can
            return [MISSED for _ in leased]
        except Exception:  # one of them fails by our own fault: which, is found by rendering each alone
            if len(leased) == 1:
                log.exception("a message can't be rendered", extra={"delivery": deliveries[0].id})
                return [OUR_ERROR]
            return [ready for one in leased for ready in await self._prepare([one])]

    async def _rest(self, look_at: datetime | None) -> None:
        pause = IDLE_SECONDS
        if look_at is not None:
            pause = min(pause, max((look_at - self._clock.now()).total_seconds(), 0.0))
        if pause > 0:
            try:
                async with asyncio.timeout(pause):
                    await self._woken.wait()
            except TimeoutError:
                return

    async def _deliver(self, delivery: Delivery, slot: datetime, prepared: Prepared | Outcome) -> None:
        try:
            outcome = prepared if isinstance(prepared, Outcome) else await self._sent_at(slot, delivery, prepared)
        except OutOfReachError:  # a chat that was opened could not be kept: the message did not leave
            outcome = Outcome(Verdict(DeliveryState.QUEUED, "database_out_of_reach", timedelta(seconds=5)))
        except Exception:  # the row goes aside with its reason, the rest goes on
            log.exception("delivery failed", extra={"delivery": delivery.id, "template": delivery.template.value})
            outcome = OUR_ERROR
        self._keeper.add(delivery, outcome)

    async def _sent_at(self, slot: datetime, delivery: Delivery, prepared: Prepared) -> Outcome:
        await asyncio.sleep(max((slot - self._clock.now()).total_seconds(), 0.0))
        if self._clock.now() - slot > self._late:
            return MISSED
        return await self._attempts.make(delivery, prepared)

    def _settle(self, store: Store, group: Sequence[Tried]) -> None:
        now = self._clock.now()
        mine = store.leases.still_leased(self._owner, [delivery.id for delivery, _ in group])
        kept = [
            (delivery, _with_one_more_chat(store, delivery, outcome))
            for delivery, outcome in group
            if delivery.id in mine
        ]
        self._keep(store, kept, now)
        for delivery, outcome in kept:
            if outcome is not MISSED:
                _apply(store, delivery, outcome.verdict, now)
                self._templates.settled(store, delivery, outcome, now)

    def _set_aside(self, store: Store, group: Sequence[Tried]) -> None:
        """Settle what failed by our own fault, without what may have made it fail."""
        mine = store.leases.still_leased(self._owner, [delivery.id for delivery, _ in group])
        self._keep(store, [one for one in group if one[0].id in mine], self._clock.now())

    def _keep(self, store: Store, group: Sequence[Tried], now: datetime) -> None:
        sent = {
            delivery.id: outcome.activity_id
            for delivery, outcome in group
            if outcome.verdict.state is DeliveryState.SENT
        }
        store.leases.settle_sent(sent, at=now)
        for delivery, outcome in group:
            verdict = outcome.verdict
            if outcome is MISSED:
                store.leases.give_back(delivery, at=now)
            elif verdict.state is not DeliveryState.SENT:
                due_at = None if verdict.again_in is None else now + verdict.again_in
                store.leases.settle(delivery, verdict.state, at=now, reason=verdict.reason, due_at=due_at)


def _with_one_more_chat(store: Store, delivery: Delivery, outcome: Outcome) -> Outcome:
    """Let a delivery whose chat was lost go once more, through a chat opened anew."""
    verdict = outcome.verdict
    if verdict.effect is not Effect.LOST_CONVERSATION or delivery.reason == verdict.reason:
        return outcome
    store.people.change_chat(delivery.person_id, conversation_id="")
    return Outcome(Verdict(DeliveryState.QUEUED, verdict.reason, timedelta(0)))


def _apply(store: Store, delivery: Delivery, verdict: Verdict, now: datetime) -> None:
    match verdict.effect:
        case Effect.SLOW_TENANT if verdict.again_in is not None:
            store.outbox.slow_down(delivery.tenant_id, until=now + verdict.again_in)
        case Effect.CLOSE_TENANT:
            log.error("a tenant refuses everything", extra={"tenant": delivery.tenant_id, "reason": verdict.reason})
            store.outbox.close(delivery.tenant_id, verdict.reason)
        case Effect.BLOCKED_BY_PERSON:
            store.people.change_chat(delivery.person_id, blocked=True)
        case Effect.NOT_INSTALLED:
            store.people.change_chat(delivery.person_id, installed=False)


def _renew(store: Store, owner: str, until: datetime) -> None:
    store.leases.renew(owner, until=until)
