"""The load: so many people at once, each of whom says the next thing when the last is answered."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.connector import FakeConnector
from bench.wire import Caller, call

PATIENCE = 30.0
"""Seconds after which turns that hang end a run."""


class TurnFailedError(Exception):
    """A turn did not end as it has to."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn to take: the request, the conversation it happens in, and the words that prove it worked."""

    request: bytes
    conversation: str
    proof: str
    in_answer: bool = False
    """Whether the proof is in the HTTP answer (a press) and not in a message to the connector."""


@dataclass(slots=True)
class Taken:
    """Turns that were taken: how long each took, and all of them together, in seconds."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)

    def percentile(self, share: float) -> float:
        """The latency, in seconds, that ``share`` (0 to 1) of the turns did not exceed."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


async def take(turn: Turn, caller: Caller, connector: FakeConnector) -> None:
    """Take one turn: it is over when the bot has answered the request and the reply has arrived."""
    reply = None if turn.in_answer else connector.next_message(turn.conversation)
    answer = await caller.ask(turn.request)
    if answer.status >= 300:  # noqa: PLR2004  # HTTP: not a success
        raise TurnFailedError(f"{answer.first_line.decode()} {answer.body[:300].decode()}")
    words = answer.body.decode() if reply is None else str(await reply)
    if turn.proof not in words:
        raise TurnFailedError(f"{turn.proof!r} is not in {words[:2000]}")


async def run(port: int, connector: FakeConnector, speakers: Sequence[Iterator[Turn]], seconds: float) -> Taken:
    """Let every speaker take turns, all at once, for so many seconds and once at least. Raises TurnFailedError."""
    taken = Taken()
    callers = [await call(port) for _ in speakers]
    began = time.perf_counter()
    try:
        async with asyncio.timeout(seconds + PATIENCE), asyncio.TaskGroup() as group:
            for caller, turns in zip(callers, speakers, strict=True):
                group.create_task(_speak(caller, connector, turns, began + seconds, taken))
    except ExceptionGroup as failed:
        raise failed.exceptions[0] from None
    finally:
        for caller in callers:
            caller.close()
    taken.seconds = time.perf_counter() - began
    return taken


async def _speak(caller: Caller, connector: FakeConnector, turns: Iterator[Turn], until: float, taken: Taken) -> None:
    while True:
        began = time.perf_counter()
        await take(next(turns), caller, connector)
        taken.latencies.append(time.perf_counter() - began)
        if time.perf_counter() >= until:
            return
