"""One measurement: start a bot, let it answer once, rest, warm up, then count what so many seconds of turns cost."""

import asyncio
import os
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from bench.connector import FakeConnector
from bench.contestants import Contestant
from bench.load import run
from bench.processes import Running

REST = 1.0
"""Seconds of quiet before idle memory is read."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run showed: rates a second, latencies and CPU in ms, memory in MB, start in s."""

    turns_per_second: float
    p50: float
    p99: float
    cpu: float
    peak: float
    idle: float
    start: float
    turns: int
    in_all: int
    """Turns taken since the start, those not counted included."""


@dataclass(frozen=True, slots=True)
class Span:
    """How long to warm up and how long to count, in seconds."""

    warm: float
    counted: float


async def measure(contestant: Contestant, span: Span, log: Path) -> Measured:
    """Measure one bot from its start to its end. Raises TurnFailedError when a turn goes wrong."""
    connector = FakeConnector()
    service_url = f"http://127.0.0.1:{await connector.start()}/"
    bot = Running(contestant.program, log)
    try:
        return await _measured(contestant, bot, connector, service_url, span)
    finally:
        bot.stop()
        connector.close()


async def _measured(
    contestant: Contestant, bot: Running, connector: FakeConnector, service_url: str, span: Span
) -> Measured:
    speakers = contestant.speakers(service_url)
    await bot.listening()
    first = await run(bot.port, connector, speakers[:1], 0)
    start = time.perf_counter() - bot.started
    await asyncio.sleep(REST)
    idle = bot.memory()
    warmed = await run(bot.port, connector, speakers, span.warm)
    used = bot.cpu_seconds()
    taken = await run(bot.port, connector, speakers, span.counted)
    turns = len(taken.latencies)
    return Measured(
        turns_per_second=turns / taken.seconds,
        p50=taken.percentile(0.5) * 1000,
        p99=taken.percentile(0.99) * 1000,
        cpu=(bot.cpu_seconds() - used) * 1000 / turns,
        peak=bot.peak_memory(),
        idle=idle,
        start=start,
        turns=turns,
        in_all=len(first.latencies) + len(warmed.latencies) + turns,
    )


def median(runs: Sequence[Measured]) -> Measured:
    """The median of every figure."""
    return Measured(
        **{each.name: statistics.median(getattr(run, each.name) for run in runs) for each in fields(Measured)}
    )


def busy() -> float:
    """How many processes wanted a core in the last minute: well above 1 at the start means a noisy machine."""
    return os.getloadavg()[0]
