"""A fast fake of the Bot Connector: takes every activity, gives it an id, wakes who waits for it."""

import asyncio
import json
from collections import Counter
from typing import Any
from urllib.parse import unquote

from bench.wire import Answerer, Message, framed

CREATED = "HTTP/1.1 201 Created"
CONVERSATIONS = "/v3/conversations/"


class FakeConnector:
    """Listens on loopback; every request is answered ``latency`` seconds after it arrived."""

    def __init__(self, latency: float = 0.0) -> None:
        self.taken = Counter[str]()
        """Activities taken, by method."""
        self.latency = latency
        self._waiting: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self._server: asyncio.Server | None = None
        self.port = 0

    async def start(self) -> int:
        """Listen; return the port."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Answerer(self._answer, self.latency), "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self.port

    def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()

    def next_message(self, conversation: str) -> asyncio.Future[dict[str, Any]]:
        """The next message that arrives in a conversation."""
        waiter: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._waiting[conversation] = waiter
        return waiter

    def _answer(self, request: Message) -> bytes:
        method, _, rest = request.first_line.decode().partition(" ")
        self.taken[method] += 1
        path = rest.partition(" ")[0]
        if self._waiting and method == "POST":
            self._wake(path, request.body)
        return framed(CREATED, b'{"id":"%d"}' % self.taken.total())

    def _wake(self, path: str, body: bytes) -> None:
        conversation = unquote(path.partition(CONVERSATIONS)[2].partition("/")[0])
        waiter = self._waiting.get(conversation)
        if waiter is None or waiter.done():
            return
        activity = json.loads(body)
        if activity.get("type") == "message":
            del self._waiting[conversation]
            waiter.set_result(activity)
