"""The watch on official rates: rows that were added reach every replica, and new figures reach who follows them."""

import asyncio
import logging

from services.announcements import notice, tell_next
from services.ports import Clock
from services.rate_tables import refresh
from storage.database import Database, OutOfReachError

log = logging.getLogger("rates")

LOOK_SECONDS = 10.0
"""How often the added rows are asked for: one small question, however many turns there are meanwhile."""
BREATH_SECONDS = 0.02
"""Between two groups of organizations while there is somebody to tell: turns go first."""


class RateWatch:
    """Looks for new official rates until stopped; the shipped tables are looked at once, when it begins."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._stopped = asyncio.Event()
        self._has_noticed = False

    def stop(self) -> None:
        """End after the present look."""
        self._stopped.set()

    async def run(self) -> None:
        """Look again and again."""
        while not self._stopped.is_set():
            await self._rest(BREATH_SECONDS if await self.look() else LOOK_SECONDS)

    async def look(self) -> bool:
        """Look once; whether there is more to do."""
        try:
            await self._database.read(refresh)
            if not self._has_noticed:
                await self._database.run(notice, at=self._clock.now())
                self._has_noticed = True
            return await self._database.run(tell_next, at=self._clock.now())
        except OutOfReachError:
            log.warning("new official rates could not be looked for")
            return False

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopped.wait()
        except TimeoutError:
            return
