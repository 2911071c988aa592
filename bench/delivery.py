"""`make bench-delivery`: what a message to a large organization costs, on SQLite and on PostgreSQL.

The worker runs on one core, the fake connector (and the PostgreSQL server) on the other; beside it, in the same run,
the stock SDK sends through `continue_conversation`. Ends with PASS or MISS for every target; the exit status is 1 when
one is missed. The figures are kept in `bench/results/delivery.json`.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.campaigns import Campaign, present, send_all, send_paced
from bench.connector import FakeConnector
from bench.crowd import gather
from bench.databases import ENGINES, fresh
from bench.environments import BENCH, python_of
from bench.history import DRIVES_EACH, drive_for_a_year
from bench.measure import busy
from bench.processes import BOT_CORE, CORES, LOAD_CORE
from bench.week import Prepared, Turns, prepare_all, talk_meanwhile
from storage.engine import make_engine

STOCK_SENDS = 500
STOCK_AT_ONCE = 64
WHOLE = 100_000
"""People the bounds of queueing and of preparing are meant for; with fewer people they shrink in proportion."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything measured on one database."""

    campaign: Campaign
    paced: Sequence[int]
    prepared: Prepared
    turns: Turns


def main() -> None:
    """Measure, print, keep."""
    wanted = _arguments()
    print(f"{len(CORES)} cores; load average before the start: {busy():.1f} (above 1: a noisy machine)", flush=True)
    if len(CORES) > 1:
        os.sched_setaffinity(0, LOAD_CORE)
    with tempfile.TemporaryDirectory(prefix="mileage-bench-") as folder:
        stock = asyncio.run(_stock())
        print(f"stock continue_conversation: {stock['rate']:.0f} sends/s, {stock['cpu']:.2f} ms CPU a send", flush=True)
        measured = {name: asyncio.run(_measure(name, wanted, Path(folder))) for name in wanted.databases}
    verdicts = [line for name, figures in measured.items() for line in _verdicts(name, figures, wanted)]
    print("\n" + "\n".join(("PASS  " if kept else "MISS  ") + words for kept, words in verdicts))
    _keep(stock, measured)
    sys.exit(0 if all(kept for kept, _ in verdicts) else 1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=WHOLE)
    parser.add_argument("--drives", type=int, default=DRIVES_EACH, help="each person's, one a week")
    parser.add_argument("--rate", type=float, default=45, help="of the paced campaign, messages a second")
    parser.add_argument("--seconds", type=int, default=60, help="of the paced campaign")
    parser.add_argument("--turns", type=float, default=20, help="seconds of chat turns, idle and busy")
    parser.add_argument("--databases", nargs="+", choices=ENGINES, default=list(ENGINES))
    return parser.parse_args()


async def _stock() -> Mapping[str, float]:
    """The stock SDK on the worker's core."""
    connector = FakeConnector()
    service_url = f"http://127.0.0.1:{await connector.start()}/"
    asked = {"SERVICE_URL": service_url, "COUNT": str(STOCK_SENDS), "IN_FLIGHT": str(STOCK_AT_ONCE)}
    process = await asyncio.create_subprocess_exec(
        python_of("stock"),
        BENCH / "stock" / "send.py",
        env={**os.environ, **asked},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    os.sched_setaffinity(process.pid, BOT_CORE)
    said, _ = await process.communicate()
    connector.close()
    used = json.loads(said)
    return {"rate": STOCK_SENDS / used["seconds"], "cpu": used["cpu"] * 1000 / STOCK_SENDS}


async def _measure(name: str, wanted: argparse.Namespace, folder: Path) -> Figures:
    connector = FakeConnector()
    service_url = f"http://127.0.0.1:{await connector.start()}/"
    with fresh(name) as url:
        engine = make_engine(url)
        try:
            gather(engine, wanted.people, service_url, at=present())
            campaign = await send_all(engine, url, connector, wanted.people, folder / "sender.log")
            print(f"{name}: {_campaign_words(campaign)}", flush=True)
            paced = await send_paced(engine, url, connector, wanted.rate, wanted.seconds, folder / "sender.log")
            print(f"{name}: paced at {wanted.rate:g}/s, each second: {' '.join(map(str, paced))}", flush=True)
            _forget_the_rest(engine)
            drives = drive_for_a_year(engine, wanted.people, until=present().date(), each=wanted.drives)
            prepared = await asyncio.to_thread(prepare_all, url)
            print(f"{name}: the week of {prepared.people} people with {drives} drives: {prepared}", flush=True)
            turns = await talk_meanwhile(engine, url, connector, wanted.turns, folder / "bot.log")
            print(f"{name}: {turns}", flush=True)
        finally:
            engine.dispose()
            connector.close()
    return Figures(campaign, paced, prepared, turns)


def _forget_the_rest(engine: Any) -> None:
    """What the paced campaign did not send is not to disturb what follows."""
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        connection.exec_driver_sql("UPDATE deliveries SET state = 'cancelled' WHERE state IN ('queued', 'leased')")


def _campaign_words(campaign: Campaign) -> str:
    return (
        f"{campaign.people} queued in {campaign.queued_in:.2f} s, {campaign.rate:.0f} sends/s, "
        f"{campaign.cpu:.2f} ms CPU and {campaign.bytes_a_send:.0f} bytes of database a send, "
        f"{campaign.memory:.0f} MB ({campaign.grown:+.1f} MB from the first tenth on)"
    )


MOST_QUEUEING, MOST_PREPARING = 5.0, 60.0
LEAST_RATE, MOST_CPU, MOST_MEMORY, MOST_GROWTH, MOST_BYTES, NEAR, TIMES_IDLE = 700, 1.2, 150, 15, 1024, 2, 3
"""Sends a second; ms and bytes a send; MB, and MB of growth that still is flat; messages a second off the pace."""


def _verdicts(name: str, figures: Figures, wanted: argparse.Namespace) -> list[tuple[bool, str]]:
    """Whether each target is reached, and the line that says so."""
    campaign, prepared, turns = figures.campaign, figures.prepared, figures.turns
    queueing, preparing = (most * wanted.people / WHOLE for most in (MOST_QUEUEING, MOST_PREPARING))
    slowest, fastest = min(figures.paced), max(figures.paced)
    is_flat = campaign.memory <= MOST_MEMORY and campaign.grown <= MOST_GROWTH
    is_paced = wanted.rate - NEAR <= slowest <= fastest <= wanted.rate + NEAR
    lines = [
        (campaign.queued_in <= queueing, f"queued in {campaign.queued_in:.2f} s (≤ {queueing:g})"),
        (campaign.rate >= LEAST_RATE, f"{campaign.rate:.0f} sends/s unpaced (≥ {LEAST_RATE})"),
        (campaign.cpu <= MOST_CPU, f"{campaign.cpu:.2f} ms CPU a send (≤ {MOST_CPU})"),
        (is_flat, f"{campaign.memory:.0f} MB, {campaign.grown:+.1f} while sending (≤ {MOST_MEMORY}, flat)"),
        (campaign.bytes_a_send <= MOST_BYTES, f"{campaign.bytes_a_send:.0f} bytes a send (≤ {MOST_BYTES})"),
        (is_paced, f"{slowest} to {fastest} a second at {wanted.rate:g} (± {NEAR})"),
        (prepared.seconds <= preparing, f"figures prepared in {prepared.seconds:.1f} s (≤ {preparing:g})"),
        (
            turns.busy <= TIMES_IDLE * turns.idle,
            f"p99 {turns.busy:.1f} ms, idle {turns.idle:.1f} ms (≤ {TIMES_IDLE} x)",
        ),
    ]
    return [(kept, f"{name}: {words}") for kept, words in lines]


def _keep(stock: Mapping[str, float], measured: Mapping[str, Figures]) -> None:
    results = BENCH / "results"
    results.mkdir(exist_ok=True)
    kept = {"stock": stock, **{name: asdict(figures) for name, figures in measured.items()}}
    (results / "delivery.json").write_text(json.dumps(kept, indent=1) + "\n")


if __name__ == "__main__":
    main()
