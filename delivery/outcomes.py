"""What a delivery is made into, what became of its attempt, and how outcomes are kept: in groups, a commit each."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from delivery.retry import Verdict
from domain.deliveries import Delivery, DeliveryState
from domain.people import Person
from services.ports import Address
from storage.database import Database, OutOfReachError
from storage.store import Store

log = logging.getLogger("delivery")

GATHER_SECONDS = 0.02
"""How long the first outcome waits for others to share its commit with: what it costs after a crash is a copy."""
PAUSE_SECONDS = 1.0
"""Between two tries to keep outcomes in a database that is out of reach."""
MOST_TRIES = 300


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
    """How deliveries are rendered, many in one read, and what else an outcome changes; both inside a transaction."""

    prepare: Callable[[Store, Sequence[Delivery], datetime], Sequence[Prepared]]
    settled: Callable[[Store, Delivery, Outcome, datetime], None]


OUR_ERROR = Outcome(Verdict(DeliveryState.UNDELIVERABLE, "our_error"))
Tried = tuple[Delivery, Outcome]
Keep = Callable[[Store, Sequence[Tried]], None]


class Keeper:
    """Keeps outcomes in groups until stopped; what failed by our own fault goes aside, the rest goes on.

    ``keep`` writes a group, ``set_aside`` does without what may have made that fail, ``kept`` hears how many are done.
    """

    def __init__(self, database: Database, keep: Keep, set_aside: Keep, kept: Callable[[int], None]) -> None:
        self._database = database
        self._keep_all = keep
        self._set_aside = set_aside
        self._kept = kept
        self._waiting: list[Tried] = []
        self._has_some = asyncio.Event()
        self.is_stopping = False

    def add(self, delivery: Delivery, outcome: Outcome) -> None:
        """Have an outcome kept with the next group."""
        self._waiting.append((delivery, outcome))
        self._has_some.set()

    async def run(self) -> None:
        """Keep group after group."""
        while True:
            await self._has_some.wait()
            await asyncio.sleep(GATHER_SECONDS)
            await self.keep()

    async def keep(self) -> None:
        """Keep what waits now."""
        self._has_some.clear()
        group, self._waiting = self._waiting, []
        if not group:
            return
        try:
            await self._keep(group)
        finally:
            self._kept(len(group))

    async def _keep(self, group: Sequence[Tried]) -> None:
        try:
            await self._patiently(self._keep_all, group)
        except Exception:  # one of them fails by our own fault: which, is found by keeping each alone
            if len(group) == 1:
                log.exception("an outcome can't be kept", extra={"delivery": group[0][0].id})
                await self._patiently(self._set_aside, [(group[0][0], OUR_ERROR)])
                return
            for one in group:
                await self._keep([one])

    async def _patiently(self, keep: Keep, group: Sequence[Tried]) -> None:
        """Try again while the database is out of reach: what was sent must not be sent again for that alone."""
        for _ in range(MOST_TRIES):
            try:
                await self._database.run(keep, group)
            except OutOfReachError:
                log.warning("outcomes could not be kept", extra={"outcomes": len(group)})
                if self.is_stopping:
                    return
                await asyncio.sleep(PAUSE_SECONDS)
            else:
                return
