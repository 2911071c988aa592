"""One loopback server, and the faults it can be told to make."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


@dataclass(frozen=True)
class Fault:
    """An answer that is given instead of the right one (status 0: the connection is cut); after a delay, if any."""

    status: int = 503
    body: Mapping[str, Any] | str = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0


class Faults:
    """What goes wrong next, and what was asked so far."""

    def __init__(self) -> None:
        self._next: deque[Fault] = deque()
        self._always: Fault | None = None
        self.latency = 0.0
        self.asked: list[str] = []
        """Method and path of every request, in order."""

    def next(self, *faults: Fault) -> None:
        self._next.extend(faults)

    def always(self, fault: Fault | None) -> None:
        self._always = fault

    def count(self, part: str) -> int:
        return sum(part in asked for asked in self.asked)

    @web.middleware
    async def middleware(self, request: web.Request, handler) -> web.StreamResponse:
        self.asked.append(f"{request.method} {request.path}")
        fault = self._next.popleft() if self._next else self._always
        await asyncio.sleep(self.latency + (fault.delay if fault else 0.0))
        if fault is None:
            return await handler(request)
        if fault.status == 0:
            assert request.transport is not None
            request.transport.close()
            return web.Response()
        if isinstance(fault.body, str):
            return web.Response(status=fault.status, text=fault.body, headers=fault.headers)
        return web.json_response(fault.body, status=fault.status, headers=fault.headers)


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[str]:
    """Serve on a free port of loopback; the address, without a slash at the end."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()
