"""The outbox worker: leases what is due, renders it, sends it at the tenant's pace, records what became of it."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
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
from storage.database import Database
from storage.store import Store

log = logging.getLogger("delivery")

LEASE = timedelta(seconds=15)
IDLE_SECONDS = 5.0
"""How long the worker sleeps at most: other replicas may have queued something meanwhile."""
IN_FLIGHT = 64
DIRECTORY_RETRY = timedelta(seconds=30)
MOST_DIRECTORY_ATTEMPTS = 20

NO_INSTALL = {
    InstallOutcome.APP_NOT_IN_CATALOG: "app_not_in_catalog",
    InstallOutcome.BLOCKED_BY_POLICY: "app_blocked_by_policy",
    InstallOutcome.NOT_IN_DIRECTORY: "not_in_directory",
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A delivery made ready: what to send and where; ``activity`` None: no longer wanted.

    ``to`` is None where no chat with the person is known. ``replaces`` is the id of the message it takes the place of.
    """

    person: Person
    to: Address | None
    activity: Mapping[str, Any] | None
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class Templates:
    """How deliveries are rendered and what else their outcome changes; both run inside a transaction."""

    prepare: Callable[[Store, Delivery], Prepared]
    settled: Callable[[Store, Delivery, Verdict, str, datetime], None]


class Worker:
    """Delivers the outbox until stopped. ``rate`` is in messages a second for one tenant."""

    def __init__(  # the worker joins every remote port with the database
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
            while not self._stopping:
                self._woken.clear()
                self.last_look = self._clock.now()
                for delivery, slot in await self._database.run(self._claim):
                    await self._places.acquire()
                    sending.create_task(self._deliver(delivery, slot))
                await self._rest()

    def _claim(self, store: Store) -> list[tuple[Delivery, datetime]]:
        now = self._clock.now()
        store.outbox.recover(at=now)
        return store.outbox.claim(self._owner, at=now, lease=LEASE, interval=self._interval)

    async def _rest(self) -> None:
        wake_at = await self._database.read(lambda store: store.outbox.next_wake())
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
            verdict, activity_id = await self._attempt(delivery)
            await self._database.run(self._settle, delivery, verdict, activity_id)
        except Exception:  # the row goes aside with its reason, the rest goes on
            log.exception("delivery failed", extra={"delivery": delivery.id, "template": delivery.template.value})
            await self._database.run(self._settle, delivery, Verdict(DeliveryState.UNDELIVERABLE, "our_error"), "")
        finally:
            self._places.release()

    async def _attempt(self, delivery: Delivery) -> tuple[Verdict, str]:
        prepared = await self._database.read(self._templates.prepare, delivery)
        if prepared.activity is None:
            return Verdict(DeliveryState.CANCELLED, "no_longer_wanted"), ""
        to = prepared.to
        if to is None:
            found = await self._reach(delivery, prepared.person)
            if isinstance(found, Verdict):
                return found, ""
            to = found
        try:
            if prepared.replaces:
                await self._messenger.update(to, prepared.replaces, prepared.activity)
                return Verdict(DeliveryState.SENT, ""), prepared.replaces
            return Verdict(DeliveryState.SENT, ""), await self._messenger.send(to, prepared.activity)
        except ConnectorError as error:
            return verdict_on(error, delivery.attempts + 1), ""

    async def _reach(self, delivery: Delivery, person: Person) -> Address | Verdict:
        """Open a chat with somebody who never wrote: install the app for them, then ask for the conversation."""
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
        if conversation is None:
            return Verdict(DeliveryState.WAITING, "chat_not_open_yet")
        to = Address(person.identity.tenant_id, self._messenger.first_service_url, conversation)
        await self._database.run(_keep_chat, person, to)
        return to

    def _settle(self, store: Store, delivery: Delivery, verdict: Verdict, activity_id: str) -> None:
        now = self._clock.now()
        if verdict.effect is Effect.LOST_CONVERSATION and delivery.attempts == 0:
            store.people.change_chat(delivery.person_id, conversation_id="")
            verdict = Verdict(DeliveryState.QUEUED, verdict.reason, timedelta(0))
        due_at = None if verdict.again_in is None else now + verdict.again_in
        kept = store.outbox.settle(
            delivery,
            verdict.state,
            owner=self._owner,
            at=now,
            reason=verdict.reason,
            activity_id=activity_id,
            due_at=due_at,
        )
        if not kept:
            return
        if verdict.effect is Effect.SLOW_TENANT and due_at is not None:
            store.outbox.slow_down(delivery.tenant_id, until=due_at)
        elif verdict.effect is Effect.BLOCKED_BY_PERSON:
            store.people.change_chat(delivery.person_id, blocked=True)
        elif verdict.effect is Effect.NOT_INSTALLED:
            store.people.change_chat(delivery.person_id, installed=False)
        self._templates.settled(store, delivery, verdict, activity_id, now)


def _keep_chat(store: Store, person: Person, to: Address) -> None:
    store.people.save_chat(person.id, service_url=to.service_url, conversation_id=to.conversation_id)
