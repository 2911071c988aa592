"""Lets go of receipts nobody can get at any more: of drives gone from the trash, removed ones, those of no drive."""

import asyncio
import logging

from services import receipts
from services.ports import Clock
from storage.database import Database, OutOfReachError

log = logging.getLogger("delivery.receipt_watch")

LOOK_SECONDS = 900.0
BREATH_SECONDS = 0.5
"""Between two groups of receipts while there are more: turns go first."""


class ReceiptWatch:
    """Looks for receipts to let go until stopped."""

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
            return await self._database.run(receipts.purge, at=self._clock.now()) > 0
        except OutOfReachError:
            log.warning("old receipts could not be looked for")
            return False

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopped.wait()
        except TimeoutError:
            return
