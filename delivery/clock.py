"""The clock of the week: puts due summaries and digests in the outbox, once each, across restarts and replicas."""

from datetime import datetime

from delivery.watch import Watch
from services.digests import queue_digests
from services.stand_ins import end_due
from services.summaries import BATCH, queue_due
from storage.store import Store


class WeeklyClock(Watch):
    """Looks for what is due: one look-up in an index, every two seconds."""

    looks_for = "due summaries"
    rest = 2.0

    async def _look(self) -> bool:
        return await self._database.run(_queue, self._clock.now()) == BATCH


def _queue(store: Store, at: datetime) -> int:
    """Queue what is due of summaries and of digests, end what is over; how many of the larger part."""
    return max(queue_due(store, at=at), queue_digests(store, at=at), end_due(store, at=at))
