"""The hatch between the event loop and the database's threads: calls go in, answers come out.

What is asked for while each sweep of the event loop brings more goes in together, so that the writer can keep it with
one commit; what is answered while the loop is busy comes out together, so that it is woken once.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, TypeAlias

from storage.store import Store

Call: TypeAlias = Callable[[Store], Any]
Outcome: TypeAlias = "asyncio.Future[Any]"

SWEEPS = 16
"""Most sweeps of the event loop that a call waits for company: none comes when little goes on."""


@dataclass(slots=True, eq=False)
class Work:
    """A service call that waits for a thread, and where its outcome goes."""

    call: Call
    outcome: Outcome
    hatch: "Hatch"

    @property
    def is_given_up(self) -> bool:
        """Whether nobody waits for it any more."""
        return self.outcome.cancelled()

    def done(self, answer: Any) -> None:
        """Give the answer, from any thread."""
        self.hatch.hand_out(self.outcome, answer, None)

    def failed(self, failure: BaseException) -> None:
        """Give the failure instead, from any thread."""
        self.hatch.hand_out(self.outcome, None, failure)


class Hatch:
    """Belongs to one event loop; what is handed in goes to the threads by ``waiting``."""

    def __init__(self, loop: asyncio.AbstractEventLoop, waiting: "SimpleQueue[Work | None]") -> None:
        self.loop = loop
        self._waiting = waiting
        self._handed_in: list[Work] = []
        self._outcomes: deque[tuple[Outcome, Any, BaseException | None]] = deque()
        self._is_called = False

    def hand_in(self, call: Call) -> Outcome:
        """Ask for a call; on the event loop."""
        outcome = self.loop.create_future()
        if not self._handed_in:
            self.loop.call_soon(self._pass_on, 0, SWEEPS)
        self._handed_in.append(Work(call, outcome, self))
        return outcome

    def hand_out(self, outcome: Outcome, answer: Any, failure: BaseException | None) -> None:
        """Give an outcome back to the event loop; on any thread."""
        self._outcomes.append((outcome, answer, failure))
        if not self._is_called and not self.loop.is_closed():  # closed: nobody is left who waits
            self._is_called = True
            self.loop.call_soon_threadsafe(self._deliver)

    def _pass_on(self, seen: int, left: int) -> None:
        """Pass on what was handed in; where the last sweep brought more of it, wait for the next one."""
        if left and len(self._handed_in) > seen:
            self.loop.call_soon(self._pass_on, len(self._handed_in), left - 1)
            return
        works, self._handed_in = self._handed_in, []
        for work in works:
            self._waiting.put(work)

    def _deliver(self) -> None:
        self._is_called = False  # before looking: what comes out from now on calls again
        while self._outcomes:
            outcome, answer, failure = self._outcomes.popleft()
            if outcome.done():
                continue
            if failure is None:
                outcome.set_result(answer)
            else:
                outcome.set_exception(failure)


class Hatches:
    """A hatch for whichever event loop asks; nearly always there is one."""

    def __init__(self, waiting: "SimpleQueue[Work | None]") -> None:
        self._waiting = waiting
        self._hatch: Hatch | None = None

    def hand_in(self, call: Call) -> Outcome:
        """Ask for a call; on an event loop."""
        loop = asyncio.get_running_loop()
        if self._hatch is None or self._hatch.loop is not loop:
            self._hatch = Hatch(loop, self._waiting)
        return self._hatch.hand_in(call)
