"""Progress of campaigns: the card of whoever began one is replaced as it goes, every few seconds and at its end."""

from delivery.watch import Watch
from services.campaigns import show_progress


class ProgressCards(Watch):
    """Looks how far the campaigns have come."""

    looks_for = "the progress of campaigns"
    rest = 5.0

    async def _look(self) -> bool:
        await self._database.run(show_progress, at=self._clock.now())
        return False
