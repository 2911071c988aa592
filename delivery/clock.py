"""The clock of the week: puts due summaries and digests in the outbox, once each, across restarts and replicas."""

import asyncio
import logging
from datetime import datetime

from services.digests import queue_digests
from services.ports import Clock
from services.stand_ins import end_due
from services.summaries import BATCH, queue_due
from storage.database import Database, OutOfReachError
from storage.store import Store

log = logging.getLogger("clock")

BREATH_SECONDS = 0.02
"""Between two looks while many are due: turns go first."""
TICK_SECONDS = 2.0
"""How often the table of due times is asked (one look-up in an index)."""


class WeeklyClock:
    """Looks for due summaries until stopped."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """End after the present look."""
        self._stopped.set()

    async def run(self) -> None:
        """Look again and again."""
        while not self._stopped.is_set():
            await self._rest(BREATH_SECONDS if await self._look() == BATCH else TICK_SECONDS)

    async def _look(self) -> int:
        try:
            return await self._database.run(_queue, self._clock.now())
        except OutOfReachError:
            log.warning("the due summaries could not be looked for")
            return 0

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopped.wait()
        except TimeoutError:
            return


def _queue(store: Store, at: datetime) -> int:
    """Queue what is due of summaries and of digests, end what is over; how many of the larger part."""
    return max(queue_due(store, at=at), queue_digests(store, at=at), end_due(store, at=at))
