"""What looks again and again beside the turns: a watch looks, rests, and looks sooner while there is more to do."""

import asyncio
import logging
from abc import ABC, abstractmethod

from services.ports import Clock
from storage.database import Database, OutOfReachError

log = logging.getLogger("delivery.watch")


class Watch(ABC):
    """Looks until it is stopped; while the database is out of reach it says so and looks again after its rest.

    ``looks_for`` is what the log calls it, ``rest`` the seconds between two looks, ``breath`` those while there is more
    to do: turns go first.
    """

    looks_for: str
    rest: float
    breath: float = 0.02

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._stopped = asyncio.Event()

    @abstractmethod
    async def _look(self) -> bool:
        """Look once; whether there is more to do."""

    async def look(self) -> bool:
        """Look once; whether there is more to do. Where nothing can be reached, there is not."""
        try:
            return await self._look()
        except OutOfReachError:
            log.warning("could not look", extra={"looks_for": self.looks_for})
            return False

    def stop(self) -> None:
        """End after the present look."""
        self._stopped.set()

    async def run(self) -> None:
        """Look again and again."""
        while not self._stopped.is_set():
            await self._wait(self.breath if await self.look() else self.rest)

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopped.wait()
        except TimeoutError:
            return
