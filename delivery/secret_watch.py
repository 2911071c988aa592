"""Keeps this replica's secrets those that all replicas have: a new month brings a new one for links to files."""

import asyncio
import logging
from collections.abc import Callable, Sequence

from domain.secrets import Purpose
from services import shared_secrets
from services.ports import Clock
from storage.database import Database, OutOfReachError

log = logging.getLogger("delivery.secret_watch")

LOOK_SECONDS = 3600.0
"""Far sooner than a secret of another replica is let go."""


class SecretWatch:
    """Looks for the secrets of links until stopped; ``learn`` takes what it finds."""

    def __init__(self, database: Database, clock: Clock, learn: Callable[[Sequence[str]], None]) -> None:
        self._database = database
        self._clock = clock
        self._learn = learn
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """End after the present look."""
        self._stopped.set()

    async def run(self) -> None:
        """Look again and again."""
        while not self._stopped.is_set():
            await self.look()
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._stopped.wait()
            except TimeoutError:
                continue

    async def look(self) -> None:
        """Look once."""
        try:
            self._learn(await self._database.run(shared_secrets.of, Purpose.LINKS, at=self._clock.now()))
        except OutOfReachError:
            log.warning("the secrets of links could not be looked for")
