"""`make bench-scale`: what a turn costs with a thousand drives in the database and with five million.

Two organizations of the same habits, one of 22 members and one of 100,000, in one of which somebody has 20,000 drives
(bench/scale_fill.py), on SQLite and on PostgreSQL. Every kind of turn is taken in both by turns, so that a noisy
machine disturbs both alike; a figure is the median. CPU counts this process and the database's server. Ends with PASS
or MISS for each; the exit status is 1 when one is missed. The figures are kept in `bench/results/scale.json`.
"""

import argparse
import asyncio
import json
import statistics
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, fields
from functools import partial

from sqlalchemy import Engine

from bench.databases import ENGINES, SQLITE, fresh, size
from bench.environments import BENCH
from bench.measure import busy
from bench.scale_fill import SMALL, Size, fill
from bench.scale_gauge import Cost, Gauge
from bench.scale_turns import Kind, Office, kinds
from storage.engine import make_engine

MEMBERS = 100_000
COURIER = 20_140
EACH = 50
ROUNDS = 15
MOST_TIMES = 1.5
"""How many times the CPU of the small organization a turn may take in the large one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The same turn in both organizations."""

    small: Cost
    large: Cost

    @property
    def times(self) -> float:
        """How many times the CPU it takes in the large one."""
        return self.large.all_cpu / self.small.all_cpu

    @property
    def is_kept(self) -> bool:
        """Whether it costs about the same, in as many statements."""
        return self.times <= MOST_TIMES and self.large.statements <= self.small.statements + 1


def main() -> None:
    """Fill, measure, print, keep."""
    wanted = _arguments()
    print(f"load average before the start: {busy():.1f} (above 1: a noisy machine)", flush=True)
    measured = {name: asyncio.run(_measure(name, wanted)) for name in wanted.databases}
    (BENCH / "results").mkdir(exist_ok=True)
    kept = {name: {turn: asdict(pair) for turn, pair in pairs.items()} for name, (pairs, _) in measured.items()}
    (BENCH / "results" / "scale.json").write_text(json.dumps(kept, indent=1) + "\n")
    missed = [name for name, (pairs, scans) in measured.items() if scans or not all(p.is_kept for p in pairs.values())]
    sys.exit(1 if missed else 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=MEMBERS, help="of the large organization, 50 drives each")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--databases", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--only", default="", help="turns whose name holds this")
    return parser.parse_args()


async def _measure(name: str, wanted: argparse.Namespace) -> tuple[Mapping[str, Pair], Sequence[str]]:
    """All pairs by the name of the turn, and the whole tables that were read."""
    sizes = (SMALL, Size(wanted.members, COURIER, EACH))
    with _two_databases(name) as engines:
        offices = [_opened(name, engine, one) for engine, one in zip(engines, sizes, strict=True)]
        found = {}
        for kind in kinds(offices[0].today):
            if wanted.only in kind.name:
                found[kind.name] = await _pair(kind, offices, wanted.rounds)
                print(_line(name, kind, found[kind.name]), flush=True)
        scans = sorted({scan for office in offices for scan in office.gauge.scans})
        print("\n".join(f"MISS  {name}: reads a whole table: {scan}" for scan in scans), end="\n" if scans else "")
        for office in offices:
            office.gauge.close()
    return found, scans


@contextmanager
def _two_databases(name: str) -> Iterator[list[Engine]]:
    """Engines of two empty databases; in PostgreSQL of one server."""
    with ExitStack() as stack:
        if name == SQLITE:
            urls = [stack.enter_context(fresh(name)) for _ in range(2)]
        else:
            server = stack.enter_context(fresh(name))
            _divide(server)
            urls = [server.replace("/postgres?", f"/{one}?") for one in ("small", "large")]
        yield [make_engine(url) for url in urls]


def _divide(server: str) -> None:
    engine = make_engine(server)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ALTER SYSTEM SET max_wal_size = '256MB'")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
        for name in ("small", "large"):
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()


def _opened(name: str, engine: Engine, one: Size) -> Office:
    began = time.perf_counter()
    fill(engine, one)
    took = time.perf_counter() - began
    print(f"{name}: {one.drives:,} drives of {one.members:,} people, {size(engine) / 1e6:,.0f} MB, {took:.0f} s")
    return Office(Gauge(engine), one)


async def _pair(kind: Kind, offices: Sequence[Office], rounds: int) -> Pair:
    """The medians of a turn; the first round warms up and has its plans looked at."""
    costs: list[list[Cost]] = [[], []]
    for turn in range(rounds + 1):
        for office, taken in zip(offices, costs, strict=True):
            ready = await kind.prepare(office, turn)
            office.gauge.watches_plans = turn == 0
            cost = await office.gauge.measured(partial(kind.act, office, turn, ready))
            if turn:
                taken.append(cost)
    return Pair(_median(costs[0]), _median(costs[1]))


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(**{each.name: statistics.median(getattr(cost, each.name) for cost in costs) for each in fields(Cost)})


def _line(name: str, kind: Kind, pair: Pair) -> str:
    small, large = pair.small, pair.large
    return (
        f"{'PASS' if pair.is_kept else 'MISS'}  {name:10} {kind.name:38} CPU {small.all_cpu:6.2f} ms and "
        f"{large.all_cpu:6.2f} ms: {pair.times:.2f} x (\u2264 {MOST_TIMES:g}); in {small.wall:.1f} and "
        f"{large.wall:.1f} ms, {large.statements:.0f} statements"
    )


if __name__ == "__main__":
    main()
