"""A file too long to be held: made on a thread of its own while it is sent, a stretch of rows in memory at a time."""

import asyncio
import io
import threading
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from domain.completeness import whole
from domain.exports import ExportRow, Imprint, Scope
from domain.members import Profile
from files.papers import Papers
from services import long_files
from services.long_files import Outline, Stretch
from services.transactions import Transactions

T = TypeVar("T")
PIECE = 256 * 1024
AHEAD = 4
"""Pieces that may wait to be sent: the maker waits for the network, not the other way round."""


class AbandonedError(Exception):
    """Nobody waits for the file any more."""


class Pipe(io.RawIOBase):
    """What the maker writes to: hands pieces over to the event loop, and waits while enough are waiting there."""

    def __init__(self, hand_over: Callable[[bytes], None]) -> None:
        super().__init__()
        self._hand_over = hand_over
        self._piece = bytearray()

    def writable(self) -> bool:
        """It is all it can be."""
        return True

    def write(self, content: Any) -> int:
        """Take some bytes."""
        self._piece += content
        if len(self._piece) >= PIECE:
            self.flush()
        return len(content)

    def flush(self) -> None:
        """Hand over what there is."""
        if self._piece:
            self._hand_over(bytes(self._piece))
            self._piece.clear()


@dataclass(slots=True)
class LongFile:
    """The making of one long file for somebody."""

    database: Transactions
    papers: Papers
    outline: Outline
    by: Profile
    imprint: Imprint
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.get_running_loop)
    _waiting: asyncio.Queue[bytes] = field(default_factory=lambda: asyncio.Queue(AHEAD))
    _is_abandoned: threading.Event = field(default_factory=threading.Event)

    async def pieces(self) -> AsyncGenerator[bytes, None]:
        """The file in pieces. Refusals are raised before the first one, once one's own drives have been looked at.

        What was reported is complete: otherwise it could not have been.
        """
        if self.outline.wanted.scope is Scope.OWN:
            await asyncio.to_thread(self._look)
        return self._sent()

    async def _sent(self) -> AsyncGenerator[bytes, None]:
        making = asyncio.ensure_future(asyncio.to_thread(self._make))
        making.add_done_callback(self._wake)
        try:
            while not (making.done() and self._waiting.empty()):
                if piece := await self._waiting.get():
                    yield piece
            await making
        finally:
            self._is_abandoned.set()
            while not self._waiting.empty():
                self._waiting.get_nowait()

    def _wake(self, making: "asyncio.Future[None]") -> None:
        """Let the sender see that all is made, or that the making failed; that it was abandoned is no failure."""
        if not making.cancelled():
            making.exception()
        if not self._waiting.full():
            self._waiting.put_nowait(b"")

    def _look(self) -> None:
        for _ in self:
            pass

    def _make(self) -> None:
        pipe = Pipe(lambda piece: self._on_loop(self._waiting.put(piece)))
        self.papers.write_to(pipe, self.outline.wanted, self, self.imprint)  # type: ignore[arg-type]  # it writes, which is all that is asked
        pipe.flush()

    def __iter__(self) -> Iterator[ExportRow]:
        """The rows from the first on, asked for by the maker's thread."""
        return whole(self._rows())

    def _rows(self) -> Iterator[ExportRow]:
        after, is_first = None, True
        while is_first or after is not None:
            found: Stretch = self._on_loop(self.database.read(long_files.stretch, self.outline, after, by=self.by))
            yield from found.rows
            after, is_first = found.after, False

    def _on_loop(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something on the event loop, from the maker's thread."""
        if self._is_abandoned.is_set():
            work.close()
            raise AbandonedError
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()
