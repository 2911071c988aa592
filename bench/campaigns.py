"""A message to everybody, measured: queued, sent as fast as it goes, sent at a pace."""

import asyncio
import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import psutil
from sqlalchemy import Engine

from bench.connector import FakeConnector
from bench.databases import size
from bench.environments import BENCH
from bench.processes import BOT_CORE, MEGABYTE
from domain.deliveries import Template
from domain.distances import Unit
from domain.rates import Fixed, OrganizationRate
from services.campaigns import tell_members
from storage.store import Store

UNPACED = 1_000_000
LOOK = 0.02
SETTLES_WITHIN = 3.0
STALLED = 60.0


class StalledError(Exception):
    """Nothing was sent for a minute."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """What a campaign cost: seconds to queue, sends a second, CPU in ms and database bytes a send, memory in MB."""

    people: int
    queued_in: float
    rate: float
    cpu: float
    memory: float
    grown: float
    bytes_a_send: float


class Sender:
    """The worker as a process on its own core."""

    def __init__(self, url: str, rate: float, log: Path) -> None:
        environment = {**os.environ, "DATABASE_URL": url, "RATE": str(rate)}
        with log.open("wb") as lines:
            self._process = psutil.Popen(
                [sys.executable, "-m", "bench.sender"], env=environment, cwd=BENCH.parent, stdout=lines, stderr=lines
            )
        self._process.cpu_affinity(sorted(BOT_CORE))

    def cpu(self) -> float:
        """CPU seconds used so far."""
        used = self._process.cpu_times()
        return float(used.user + used.system)

    def memory(self) -> float:
        """Resident memory, in MB of 2^20 bytes."""
        return float(self._process.memory_info().rss) / MEGABYTE

    def stop(self) -> None:
        """Let it finish what it sends."""
        self._process.terminate()
        self._process.wait(30)


def queue(engine: Engine, *, at: datetime) -> float:
    """Decide on a new rate and tell everybody; the seconds until all messages are queued."""
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        store = Store(connection)
        organization = store.organizations.get(1)
        boss = store.people.get(1)
        basis = Fixed(Decimal("0.70"), Unit.MI, "USD")
        wanted = OrganizationRate(0, None, None, basis, at.date(), None, boss.label, at)
        kept = store.rates.add(organization.id, wanted, by=boss, at=at)
        began = time.perf_counter()
        tell_members(store, organization, Template.RATE_CHANGED, str(kept.id), kind="rate", by=boss, at=at)
    return time.perf_counter() - began


async def send_all(engine: Engine, url: str, connector: FakeConnector, people: int, log: Path) -> Campaign:
    """Queue a message to everybody and send all as fast as it goes."""
    before, begun = size(engine), connector.taken["POST"]
    queued_in = queue(engine, at=present())
    sender = Sender(url, UNPACED, log)
    try:
        await _until(connector, begun + max(people // 10, 1))
        started, used, early = time.perf_counter(), sender.cpu(), sender.memory()
        first = connector.taken["POST"]
        await _until(connector, begun + people)
        seconds, cpu = time.perf_counter() - started, sender.cpu() - used
        memory = sender.memory()
    finally:
        sender.stop()
    sent = people - (first - begun)
    grown = (size(engine) - before) / people
    return Campaign(people, queued_in, sent / seconds, cpu * 1000 / sent, memory, memory - early, grown)


async def _until(connector: FakeConnector, taken: int) -> None:
    last, since = -1, time.perf_counter()
    while (now := connector.taken["POST"]) < taken:
        if now != last:
            last, since = now, time.perf_counter()
        elif time.perf_counter() - since > STALLED:
            raise StalledError(f"{now} of {taken} messages arrived")
        await asyncio.sleep(LOOK)


async def send_paced(
    engine: Engine, url: str, connector: FakeConnector, rate: float, seconds: float, log: Path
) -> Sequence[int]:
    """Queue a message to everybody and send at a pace; how many arrived in each whole second once it goes."""
    queue(engine, at=present())
    begun = connector.taken["POST"]
    sender = Sender(url, rate, log)
    try:
        await _until(connector, begun + 1)
        await asyncio.sleep(SETTLES_WITHIN)
        counts = []
        began, last = time.perf_counter(), connector.taken["POST"]
        for second in range(1, int(seconds) + 1):
            await asyncio.sleep(max(began + second - time.perf_counter(), 0))
            now = connector.taken["POST"]
            counts.append(now - last)
            last = now
    finally:
        sender.stop()
    return counts


def present() -> datetime:
    """The real time, a second ago, so that what is queued is due."""
    return datetime.now(UTC) - timedelta(seconds=1)  # noqa: TID251  # what is measured runs in real time


def environment_of(url: str, **more: str) -> Mapping[str, str]:
    """The environment of this bot on a database."""
    return {"LOCAL": "1", "DATABASE_URL": url, "LOG_LEVEL": "WARNING", **more}
