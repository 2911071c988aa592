"""Empties the trash: drives deleted too long ago, their receipts, and receipts that were removed or are of no drive."""

from delivery.watch import Watch
from services import trash


class TrashWatch(Watch):
    """Lets a group go at a time."""

    looks_for = "the trash"
    rest = 900.0
    breath = 0.5

    async def _look(self) -> bool:
        return await self._database.run(trash.purge, at=self._clock.now()) > 0
