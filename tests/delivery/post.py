"""A post office for tests: a messenger, a directory and a clock that do as they are told and remember what happened."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from delivery.outcomes import Templates
from delivery.templates import make_templates
from delivery.worker import AT_ONCE, Slotted, Worker
from domain.people import DirectoryPerson, Identity
from services.ports import Address, ConnectorError, DirectoryError, InstallOutcome
from storage.database import Database
from tests.office import START

Failure = ConnectorError | Exception


class HandClock:
    """Stands still until it is moved; or ticks, where a test waits for real."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at
        self.ticks = False

    def now(self) -> datetime:
        return self.at + timedelta(seconds=time.monotonic()) if self.ticks else self.at

    def later(self, **span: float) -> None:
        self.at += timedelta(**span)


class Recorder:
    """Takes messages. ``failures`` are raised first, in order; ``always`` is raised every time."""

    first_service_url = "https://smba.example/first"

    def __init__(self) -> None:
        self.sent: list[tuple[Address, Mapping[str, Any]]] = []
        self.updated: list[tuple[Address, str, Mapping[str, Any]]] = []
        self.opened: list[tuple[str, Identity]] = []
        self.failures: list[Failure] = []
        self.always: Failure | None = None
        self.tries = 0
        self.before_sent: Callable[[Address], Awaitable[None]] | None = None
        self.wanted = 1
        self.has_wanted = asyncio.Event()

    def _fail(self) -> None:
        self.tries += 1
        if self.failures:
            raise self.failures.pop(0)
        if self.always is not None:
            raise self.always

    async def send(self, to: Address, activity: Mapping[str, Any], *, tries: int = 1) -> str:
        self._fail()
        if self.before_sent is not None:
            await self.before_sent(to)
        self.sent.append((to, activity))
        if len(self.sent) >= self.wanted:
            self.has_wanted.set()
        return f"activity-{len(self.sent)}"

    async def update(self, to: Address, activity_id: str, activity: Mapping[str, Any], *, tries: int = 1) -> None:
        self._fail()
        self.updated.append((to, activity_id, activity))

    async def open_chat(self, service_url: str, who: Identity) -> Address:
        self.opened.append((service_url, who))
        return Address(who.tenant_id, service_url, f"a:new-{who.object_id[-12:]}")

    @property
    def receivers(self) -> list[str]:
        return [to.conversation_id for to, _ in self.sent]


class SmallDirectory:
    """Knows how installing goes: ``outcomes`` by object id, a chat for everybody in ``chats``."""

    def __init__(self) -> None:
        self.outcomes: dict[str, InstallOutcome] = defaultdict(lambda: InstallOutcome.INSTALLED)
        self.chats: dict[str, str] = {}
        self.failures: list[DirectoryError] = []
        self.installed: list[str] = []

    async def find(self, tenant_id: str, addresses: Sequence[str]) -> Mapping[str, DirectoryPerson | None]:
        return dict.fromkeys(addresses)

    async def is_global_administrator(self, who: Identity) -> bool:
        return False

    async def subscriptions(self, tenant_id: str) -> frozenset[str]:
        return frozenset()

    async def organization_name(self, tenant_id: str) -> str:
        return "Contoso"

    async def install(self, who: Identity) -> InstallOutcome:
        if self.failures:
            raise self.failures.pop(0)
        self.installed.append(who.object_id)
        return self.outcomes[who.object_id]

    async def chat_with(self, who: Identity) -> str | None:
        return self.chats.get(who.object_id)


class Post:
    """A worker with everything it needs. ``round`` delivers what is due now, waiting for no slot."""

    def __init__(self, database: Database, *, rate: float = 1000, templates: Templates | None = None) -> None:
        self.database = database
        self.clock = HandClock()
        self.messenger = Recorder()
        self.directory = SmallDirectory()
        self.rate = rate
        self.templates = templates or make_templates("MileIQ")
        self.worker = self.replica()

    def replica(self) -> Worker:
        """Another worker on the same database."""
        return Worker(self.database, self.messenger, self.directory, self.clock, self.templates, rate=self.rate)

    async def round(self, worker: Worker | None = None) -> int:
        """One look at the outbox, with the clock moved on to each slot; how many were leased."""
        worker = worker or self.worker
        leased = await self.lease(worker)
        await self.deliver(leased, worker)
        return len(leased)

    async def lease(self, worker: Worker | None = None) -> Slotted:
        """Lease what is due now."""
        leased, _ = await self.database.run((worker or self.worker)._lease, AT_ONCE)
        return leased

    async def deliver(self, leased: Slotted, worker: Worker | None = None) -> None:
        """Deliver what was leased, each at its slot."""
        worker = worker or self.worker
        worker._places.take(len(leased))
        for one, prepared in zip(leased, await worker._prepare(leased), strict=True):
            self.clock.at = max(self.clock.at, one[1])
            await worker._deliver(*one, prepared)
            await worker._keeper.keep()

    async def all(self, **after: float) -> None:
        """Rounds until nothing is due; what only waits for its slot is waited for."""
        self.clock.later(**after)
        while await self.round() or await self._next_slot():
            pass

    async def _next_slot(self) -> bool:
        wake_at = await self.database.read(lambda store: store.outbox.next_wake())
        if wake_at is None or not self.clock.at < wake_at < self.clock.at + timedelta(seconds=0.5):
            return False
        self.clock.at = wake_at
        return True
