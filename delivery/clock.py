"""The clock of the week: puts due summaries in the outbox, once each, across restarts and replicas."""

import asyncio
import logging

from services.ports import Clock
from services.summaries import BATCH, queue_due
from storage.database import Database, OutOfReachError

log = logging.getLogger("clock")

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
            if await self._look() < BATCH:
                await self._rest()

    async def _look(self) -> int:
        try:
            return await self._database.run(lambda store: queue_due(store, at=self._clock.now()))
        except OutOfReachError:
            log.warning("the due summaries could not be looked for")
            return 0

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(TICK_SECONDS):
                await self._stopped.wait()
        except TimeoutError:
            return
