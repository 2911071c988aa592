"""The outbox worker: leases what is due, renders it, sends it at the tenant's pace, records what became of it."""

import asyncio
import logging
import random
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from delivery.retry import Effect, Verdict, verdict_on
from domain.deliveries import Delivery, DeliveryState
from domain.people import Person
from services.ports import (
    Address,
    Clock,
    ConnectorError,
    Directory,
    DirectoryError,
    InstallOutcome,
    Messenger,
)
from storage.database import Database, OutOfReachError
from storage.store import Store

log = logging.getLogger("delivery")

LEASE = timedelta(seconds=15)
IDLE_SECONDS = 5.0
"""How long the worker sleeps at most: other replicas may have queued something meanwhile."""
IN_FLIGHT = 64
TOO_BIG = 413
DIRECTORY_RETRY = timedelta(seconds=30)
MOST_DIRECTORY_ATTEMPTS = 20

NO_INSTALL = {
    InstallOutcome.APP_NOT_IN_CATALOG: "app_not_in_catalog",
    InstallOutcome.BLOCKED_BY_POLICY: "app_blocked_by_policy",
    InstallOutcome.NOT_IN_DIRECTORY: "not_in_directory",
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A delivery made ready: what to send and where; ``verdict``: what becomes of it where nothing is to be sent.

    ``to`` is None where no chat with the person is known; its conversation id is empty where the chat was lost.
    ``replaces`` is the id of the message it takes the place of. ``evidence`` is kept once it was sent.
    """

    person: Person
    to: Address | None = None
    activity: Mapping[str, Any] = field(default_factory=dict)
    replaces: str = ""
    evidence: str = ""
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an attempt, with the id of the message (empty: none) and the evidence of what was sent."""

    verdict: Verdict
    activity_id: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Templates:
    """How deliveries are rendered and what else their outcome changes; both run inside a transaction."""

    prepare: Callable[[Store, Delivery, datetime], Prepared]
    settled: Callable[[Store, Delivery, Outcome, datetime], None]


class Worker:
    """Delivers the outbox until stopped. ``rate`` is in messages a second for one tenant."""

    def __init__(
        self,
        database: Database,
        messenger: Messenger,
        directory: Directory,
        clock: Clock,
        templates: Templates,
        *,
        rate: float,
    ) -> None:
        self._database = database
        self._messenger = messenger
        self._directory = directory
        self._clock = clock
        self._templates = templates
        self._interval = timedelta(seconds=1 / rate)
        self._owner = secrets.token_hex(8)
        self._woken = asyncio.Event()
        self._places = asyncio.Semaphore(IN_FLIGHT)
        self._stopping = False
        self.last_look: datetime | None = None

    def wake(self) -> None:
        """Look at the outbox at once."""
        self._woken.set()

    def stop(self) -> None:
        """Take nothing more; what is being sent is finished."""
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        """Deliver until stopped."""
        async with asyncio.TaskGroup() as sending:
            renewing = sending.create_task(self._renew())
            while not self._stopping:
                self._woken.clear()
                self.last_look = self._clock.now()
                try:
                    for delivery, slot in await self._database.run(self._claim):
                        await self._places.acquire()
                        sending.create_task(self._deliver(delivery, slot))
                    await self._rest(await self._database.read(_next_wake))
                except OutOfReachError:
                    log.warning("the outbox could not be read")
                    await self._rest(None)
            await self._all_places()
            renewing.cancel()

    async def _all_places(self) -> None:
        """Wait until what is being sent is settled."""
        for _ in range(IN_FLIGHT):
            await self._places.acquire()

    async def _renew(self) -> None:
        """Keep the leases of what is being sent: a slow connector must not make another replica send it again."""
        while True:
            await asyncio.sleep(LEASE.total_seconds() / 3)
            try:
                await self._database.run(_renew, self._owner, self._clock.now() + LEASE)
            except OutOfReachError:
                log.warning("leases could not be renewed")

    def _claim(self, store: Store) -> list[tuple[Delivery, datetime]]:
        now = self._clock.now()
        store.outbox.recover(at=now)
        return store.outbox.claim(self._owner, at=now, lease=LEASE, interval=self._interval)

    async def _rest(self, wake_at: datetime | None) -> None:
        pause = IDLE_SECONDS
        if wake_at is not None:
            pause = min(pause, max((wake_at - self._clock.now()).total_seconds(), 0.0))
        if pause > 0:
            try:
                async with asyncio.timeout(pause):
                    await self._woken.wait()
            except TimeoutError:
                return

    async def _deliver(self, delivery: Delivery, slot: datetime) -> None:
        try:
            await asyncio.sleep(max((slot - self._clock.now()).total_seconds(), 0.0))
            outcome = await self._attempt(delivery)
            await self._database.run(self._settle, delivery, outcome)
        except OutOfReachError:  # the lease ends, and whoever finds the row settles it by its policy
            log.warning("the outcome could not be kept", extra={"delivery": delivery.id})
        except Exception:  # the row goes aside with its reason, the rest goes on
            log.exception("delivery failed", extra={"delivery": delivery.id, "template": delivery.template.value})
            aside = Outcome(Verdict(DeliveryState.UNDELIVERABLE, "our_error"))
            with suppress(OutOfReachError):
                await self._database.run(self._set_aside, delivery, aside)
        finally:
            self._places.release()

    async def _attempt(self, delivery: Delivery) -> Outcome:
        prepared = await self._database.read(self._templates.prepare, delivery, self._clock.now())
        if prepared.verdict is not None:
            return Outcome(prepared.verdict)
        try:
            to = prepared.to
            if to is None or not to.conversation_id:
                found = await self._reach(delivery, prepared)
                if isinstance(found, Verdict):
                    return Outcome(found)
                to = found
            activity_id = await self._send(to, prepared)
        except ConnectorError as error:
            jitter = random.random()  # noqa: S311  # spreads retries, keeps no secret
            return Outcome(verdict_on(error, delivery.attempts + 1, policy=delivery.policy, jitter=jitter))
        return Outcome(Verdict(DeliveryState.SENT, ""), activity_id, prepared.evidence)

    async def _send(self, to: Address, prepared: Prepared) -> str:
        if prepared.replaces:
            await self._messenger.update(to, prepared.replaces, prepared.activity)
            return prepared.replaces
        try:
            return await self._messenger.send(to, prepared.activity)
        except ConnectorError as error:
            if error.status != TOO_BIG or "attachments" not in prepared.activity:
                raise
            return await self._messenger.send(to, {"type": "message", "text": prepared.activity.get("summary", "")})

    async def _reach(self, delivery: Delivery, prepared: Prepared) -> Address | Verdict:
        """Find the chat with somebody: open again one that was lost, or install the app for who never wrote."""
        person = prepared.person
        if prepared.to is not None:
            to = await self._messenger.open_chat(prepared.to.service_url, person.identity)
        else:
            found = await self._install(delivery, person)
            if isinstance(found, Verdict):
                return found
            to = Address(person.identity.tenant_id, self._messenger.first_service_url, found)
        await self._database.run(_keep_chat, person, to)
        return to

    async def _install(self, delivery: Delivery, person: Person) -> str | Verdict:
        """Install the app for somebody; the id of the chat that makes."""
        try:
            outcome = await self._directory.install(person.identity)
            if outcome in NO_INSTALL:
                return Verdict(DeliveryState.UNDELIVERABLE, NO_INSTALL[outcome])
            conversation = await self._directory.chat_with(person.identity)
        except DirectoryError as error:
            if delivery.attempts + 1 >= MOST_DIRECTORY_ATTEMPTS:
                return Verdict(DeliveryState.UNDELIVERABLE, "directory_unreachable")
            delay = DIRECTORY_RETRY if error.retry_after is None else timedelta(seconds=error.retry_after)
            return Verdict(DeliveryState.QUEUED, "directory_unreachable", delay)
        return conversation or Verdict(DeliveryState.WAITING, "chat_not_open_yet")

    def _settle(self, store: Store, delivery: Delivery, outcome: Outcome) -> None:
        now = self._clock.now()
        outcome = _with_one_more_chat(store, delivery, outcome)
        if self._keep(store, delivery, outcome, now):
            _apply(store, delivery, outcome.verdict, now)
            self._templates.settled(store, delivery, outcome, now)

    def _set_aside(self, store: Store, delivery: Delivery, outcome: Outcome) -> None:
        """Settle what failed by our own fault, without what may have made it fail."""
        self._keep(store, delivery, outcome, self._clock.now())

    def _keep(self, store: Store, delivery: Delivery, outcome: Outcome, now: datetime) -> bool:
        again_in = outcome.verdict.again_in
        return store.outbox.settle(
            delivery,
            outcome.verdict.state,
            owner=self._owner,
            at=now,
            reason=outcome.verdict.reason,
            activity_id=outcome.activity_id,
            due_at=None if again_in is None else now + again_in,
        )


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


def _next_wake(store: Store) -> datetime | None:
    return store.outbox.next_wake()


def _renew(store: Store, owner: str, until: datetime) -> None:
    store.outbox.renew(owner, until=until)


def _keep_chat(store: Store, person: Person, to: Address) -> None:
    store.people.save_chat(person.id, service_url=to.service_url, conversation_id=to.conversation_id)
