"""The week of a large organization, measured: its figures prepared, and chat turns while its summaries go out."""

import asyncio
import itertools
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, text

from bench.activities import Colleague, colleague, message, posted
from bench.campaigns import environment_of, present
from bench.connector import FakeConnector
from bench.environments import BENCH
from bench.load import Taken, Turn, take
from bench.processes import BOT_CORE, Program, Running
from bench.wire import Caller, call

TALKERS = 8
EVERY = 0.1
"""Seconds between two turns of one person: eighty turns a second of all."""
WARM = 2.0
LOOK = 0.25


@dataclass(frozen=True, slots=True)
class Prepared:
    """The figures of everybody's week: how many had drives, in how many seconds, CPU in ms a person."""

    people: int
    seconds: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Turns:
    """The p99 of a turn in ms, idle and while everybody's summary goes out; seconds until all were queued."""

    idle: float
    busy: float
    queued_in: float
    sent: int


def prepare_all(url: str) -> Prepared:
    """Prepare the figures of everybody's last week in a process on the bot's core."""
    command = [sys.executable, "-m", "bench.figures"]
    environment = {**os.environ, "DATABASE_URL": url, "CORE": str(min(BOT_CORE))}
    done = subprocess.run(command, env=environment, cwd=BENCH.parent, check=True, capture_output=True, text=True)
    return Prepared(**json.loads(done.stdout))


async def talk_meanwhile(engine: Engine, url: str, connector: FakeConnector, seconds: float, log: Path) -> Turns:
    """Take turns with the running bot: first idle, then from the moment at which every summary is due."""
    service_url = f"http://127.0.0.1:{connector.port}/"
    _change_due(engine, f"due_at + {2**52}, state = CASE WHEN person_id <= {TALKERS} THEN 'off' ELSE 'on' END")
    bot = Running(Program([sys.executable, BENCH.parent / "app.py"], environment_of(url), BENCH.parent), log)
    try:
        await bot.listening()
        await _talk(bot.port, connector, service_url, WARM)
        idle = await _talk(bot.port, connector, service_url, seconds)
        _change_due(engine, f"due_at - {2**52}")
        before = connector.taken["POST"]
        queued = asyncio.ensure_future(_all_queued(engine))
        busy = await _talk(bot.port, connector, service_url, seconds)
        sent = connector.taken["POST"] - before - len(busy.latencies)
        queued_in = await queued
    finally:
        bot.stop()
    return Turns(idle.percentile(0.99) * 1000, busy.percentile(0.99) * 1000, queued_in, sent)


def _change_due(engine: Engine, due: str) -> None:
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        connection.execute(text(f"UPDATE summary_times SET due_at = {due}"))


async def _all_queued(engine: Engine) -> float:
    began = time.perf_counter()
    now = int(present().timestamp() * 1_000_000)
    await asyncio.to_thread(_wait_until_queued, engine, now)
    return time.perf_counter() - began


def _wait_until_queued(engine: Engine, now: int) -> None:
    waiting = text("SELECT count(*) FROM summary_times WHERE state = 'on' AND due_at <= :now")
    while True:
        with engine.connect() as connection:
            if not connection.execute(waiting, {"now": now}).scalar_one():
                return
        time.sleep(LOOK)


async def _talk(port: int, connector: FakeConnector, service_url: str, seconds: float) -> Taken:
    taken = Taken()
    until = time.perf_counter() + seconds
    callers = [await call(port) for _ in range(TALKERS)]
    try:
        async with asyncio.TaskGroup() as group:
            for number, caller in enumerate(callers, start=1):
                turns = _turns(colleague(number), service_url)
                group.create_task(_take_turns(caller, connector, turns, until, taken, number / TALKERS))
    finally:
        for caller in callers:
            caller.close()
    return taken


async def _take_turns(
    caller: Caller, connector: FakeConnector, turns: Iterator[Turn], until: float, taken: Taken, share: float
) -> None:
    await asyncio.sleep(EVERY * share)
    while time.perf_counter() < until:
        began = time.perf_counter()
        await take(next(turns), caller, connector)
        taken.latencies.append(time.perf_counter() - began)
        await asyncio.sleep(max(began + EVERY - time.perf_counter(), 0))


def _turns(who: Colleague, service_url: str) -> Iterator[Turn]:
    for number in itertools.count():
        said = "help" if number % 2 else f"{number % 300 + 5}.{number % 10} miles to Acme, client visit"
        proof = "What you can type" if number % 2 else "Acme"
        with suppress(StopIteration):
            yield Turn(posted(message(who, said, service_url)), who.conversation, proof)
