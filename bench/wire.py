"""HTTP/1.1 with nothing on top: what is left between the clock and the bot must cost next to nothing.

Bodies have a Content-Length, as everything in Teams' traffic has; connections are kept.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

HEAD_END = b"\r\n\r\n"
LENGTH = b"content-length:"


@dataclass(frozen=True, slots=True)
class Message:
    """One request or one answer: its first line and its body."""

    first_line: bytes
    body: bytes

    @property
    def status(self) -> int:
        """The status of an answer."""
        return int(self.first_line[9:12])


class Framing:
    """Cuts a stream of bytes into messages."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def messages(self, received: bytes) -> list[Message]:
        """Take what was received and return the messages that are complete now."""
        self._waiting += received
        complete = []
        while (message := self._next()) is not None:
            complete.append(message)
        return complete

    def _next(self) -> Message | None:
        end = self._waiting.find(HEAD_END)
        if end < 0:
            return None
        head = bytes(self._waiting[:end])
        start = end + len(HEAD_END)
        stop = start + _length(head)
        if len(self._waiting) < stop:
            return None
        body = bytes(self._waiting[start:stop])
        del self._waiting[:stop]
        return Message(head.partition(b"\r\n")[0], body)


def _length(head: bytes) -> int:
    lower = head.lower()
    at = lower.find(LENGTH)
    return 0 if at < 0 else int(lower[at + len(LENGTH) :].partition(b"\r\n")[0])


def framed(first_line: str, body: bytes, content_type: str = "application/json") -> bytes:
    """One message as it goes over the wire."""
    head = f"{first_line}\r\nHost: 127.0.0.1\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


class Caller(asyncio.Protocol):
    """One kept connection to a server; asks one thing at a time."""

    def __init__(self) -> None:
        self._framing = Framing()
        self._asked: deque[asyncio.Future[Message]] = deque()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the connection."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Hand each answer to who asked."""
        for message in self._framing.messages(data):
            asked = self._asked.popleft()
            if not asked.done():
                asked.set_result(message)

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell whoever still waits."""
        for asked in self._asked:
            if not asked.done():
                asked.set_exception(exc or ConnectionResetError("the bot closed the connection"))

    async def ask(self, request: bytes) -> Message:
        """Send a framed request and wait for its answer."""
        assert self._transport is not None
        answer: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
        self._asked.append(answer)
        self._transport.write(request)
        return await answer

    def close(self) -> None:
        """End the connection."""
        if self._transport is not None:
            self._transport.close()


async def call(port: int) -> Caller:
    """Connect to a server on loopback."""
    _, caller = await asyncio.get_running_loop().create_connection(Caller, "127.0.0.1", port)
    return caller


class Answerer(asyncio.Protocol):
    """One connection from a client; every request is answered by a function, at once."""

    def __init__(self, answer: Callable[[Message], bytes], after: float = 0.0) -> None:
        self._answer = answer
        self._after = after
        self._framing = Framing()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the connection."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer each request, after the latency if there is one."""
        assert self._transport is not None
        for message in self._framing.messages(data):
            reply = self._answer(message)
            if self._after:
                asyncio.get_running_loop().call_later(self._after, self._transport.write, reply)
            else:
                self._transport.write(reply)
