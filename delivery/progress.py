"""Progress of campaigns: the card of whoever began one is replaced as it goes, every few seconds and at its end."""

import asyncio
import logging

from services.campaigns import show_progress
from services.ports import Clock
from storage.database import Database, OutOfReachError

log = logging.getLogger("progress")

LOOK_SECONDS = 5.0


class ProgressCards:
    """Looks how far the campaigns have come, until stopped."""

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
            try:
                await self._database.run(show_progress, at=self._clock.now())
            except OutOfReachError:
                log.warning("the progress of campaigns could not be looked for")
            await self._rest()

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                await self._stopped.wait()
        except TimeoutError:
            return
