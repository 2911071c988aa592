"""The receiving end: a connector on loopback that notes who got what when."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from aiohttp import web

from tests.world.serving import serving

LATENCY = 0.03
JUST_NOW = 0.15
"""Seconds within which an answered message may not be known as sent yet: the outcomes of a moment share a commit."""


class Receiver:
    """Takes every activity after some milliseconds; remembers the conversation and the moment."""

    def __init__(self) -> None:
        self.address = ""
        self.arrived: list[tuple[float, str]] = []
        self._came = asyncio.Condition()

    async def take(self, request: web.Request) -> web.Response:
        await request.read()
        self.arrived.append((time.monotonic(), request.match_info["conversation"]))
        async with self._came:
            self._came.notify_all()
        await asyncio.sleep(LATENCY)
        return web.json_response({"id": str(len(self.arrived))}, status=201)

    def counted(self, recipients: Collection[str]) -> Counter[str]:
        """How many messages each recipient got."""
        return Counter(conversation for _, conversation in self.arrived if conversation in recipients)

    def in_flight(self, recipients: Collection[str]) -> int:
        """How many messages are on their way now, or arrived a moment ago."""
        since = time.monotonic() - LATENCY - JUST_NOW
        return sum(at >= since and conversation in recipients for at, conversation in self.arrived)

    def most_in_a_second(self, recipients: Collection[str]) -> int:
        """The most messages that arrived in any second."""
        times = sorted(at for at, conversation in self.arrived if conversation in recipients)
        most = first = 0
        for last, at in enumerate(times):
            while times[first] <= at - 1:
                first += 1
            most = max(most, last - first + 1)
        return most

    async def wait_for(self, recipients: Collection[str], count: int) -> None:
        """Wait until so many of the recipients have got something."""
        async with self._came:
            await self._came.wait_for(lambda: len(self.counted(recipients)) >= count)


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    """Listen."""
    receiver = Receiver()
    app = web.Application(client_max_size=1024 * 1024)
    app.router.add_post("/v3/conversations/{conversation}/activities", receiver.take)
    app.router.add_put("/v3/conversations/{conversation}/activities/{id}", receiver.take)
    async with serving(app) as address:
        receiver.address = address
        yield receiver
