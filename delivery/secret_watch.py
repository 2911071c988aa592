"""Keeps this replica's secrets those that all replicas have: a new month brings a new one for links to files."""

from collections.abc import Callable, Sequence

from delivery.watch import Watch
from domain.secrets import Purpose
from services import shared_secrets
from services.ports import Clock
from storage.database import Database


class SecretWatch(Watch):
    """Looks far sooner than a secret of another replica is let go; ``learn`` takes what it finds."""

    looks_for = "the secrets of links"
    rest = 3600.0

    def __init__(self, database: Database, clock: Clock, learn: Callable[[Sequence[str]], None]) -> None:
        super().__init__(database, clock)
        self._learn = learn

    async def _look(self) -> bool:
        self._learn(await self._database.run(shared_secrets.of, Purpose.LINKS, at=self._clock.now()))
        return False
