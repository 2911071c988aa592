"""The watch on official rates: rows that were added reach every replica, and new figures reach who follows them."""

from delivery.watch import Watch
from services.announcements import notice, tell_next
from services.ports import Clock
from services.rate_tables import refresh
from storage.database import Database


class RateWatch(Watch):
    """Asks for added rows, one small question however many turns there are; the shipped tables once, at its start."""

    looks_for = "new official rates"
    rest = 10.0

    def __init__(self, database: Database, clock: Clock) -> None:
        super().__init__(database, clock)
        self._has_noticed = False

    async def _look(self) -> bool:
        await self._database.read(refresh)
        if not self._has_noticed:
            await self._database.run(notice, at=self._clock.now())
            self._has_noticed = True
        return await self._database.run(tell_next, at=self._clock.now())
