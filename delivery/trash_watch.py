"""Empties the trash: drives deleted too long ago, their receipts, and receipts that were removed or are of no drive."""

import asyncio
import logging

from services import trash
from services.ports import Clock
from storage.database import Database, OutOfReachError

log = logging.getLogger("delivery.trash_watch")

LOOK_SECONDS = 900.0
BREATH_SECONDS = 0.5
"""Between two groups while there are more: turns go first."""


class TrashWatch:
    """Looks for what to let go until stopped."""

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
            await self._rest(BREATH_SECONDS if await self.look() else LOOK_SECONDS)

    async def look(self) -> bool:
        """Let a group of them go; whether there may be more."""
        try:
            return await self._database.run(trash.purge, at=self._clock.now()) > 0
        except OutOfReachError:
            log.warning("the trash could not be looked through")
            return False

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopped.wait()
        except TimeoutError:
            return
