"""`make bench`: what a turn costs, beside the stock SDK and its successor, in one go.

Every round starts each bot anew on one core, with the load and a fake connector on the other, and measures them in
turn; the figures are medians over the rounds, the ratios medians over neighbours. Ends with PASS or MISS for every
target; the exit status is 1 when one is missed. The runs are kept in `bench/results/turns.json`.
"""

import argparse
import asyncio
import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from bench.contestants import echo, stock_press
from bench.environments import BENCH
from bench.measure import Measured, Span, busy, measure, median
from bench.office import Office
from bench.processes import CORES, LOAD_CORE
from bench.targets import PRESS, STOCK, STOCK_PRESS, TARGETS, ratio

HEADINGS = ("turns/s", "p50 ms", "p99 ms", "CPU ms", "x stock", "peak MB", "idle MB", "start s")


def main() -> None:
    """Measure, print, keep."""
    arguments = _arguments()
    print(f"{len(CORES)} cores; load average before the start: {busy():.1f} (above 1: a noisy machine)", flush=True)
    if len(CORES) > 1:
        os.sched_setaffinity(0, LOAD_CORE)
    with tempfile.TemporaryDirectory(prefix="mileage-bench-") as folder:
        runs = asyncio.run(_rounds(Path(folder), arguments.rounds, Span(arguments.warm, arguments.seconds)))
    _print_table(runs)
    verdicts = [target.verdict(runs) for target in TARGETS]
    print("\n".join(line for _, line in verdicts))
    _keep(runs)
    sys.exit(0 if all(kept for kept, _ in verdicts) else 1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0, help="counted, each bot and round")
    parser.add_argument("--warm", type=float, default=1.5, help="not counted")
    return parser.parse_args()


async def _rounds(folder: Path, rounds: int, span: Span) -> dict[str, list[Measured]]:
    theirs = [echo("stock", "echo, stock botbuilder"), echo("agents", "echo, Agents SDK"), stock_press()]
    office = Office(folder)
    await office.open()
    runs: dict[str, list[Measured]] = {}
    for number in range(1, rounds + 1):
        for contestant in [*theirs, *(make() for make in (office.help, office.drive, office.press))]:
            measured = await measure(contestant, span, folder / "bot.log")
            contestant.check(measured.in_all)
            runs.setdefault(contestant.name, []).append(measured)
            print(f"round {number}  {contestant.name:12} {_figures(measured)}", flush=True)
    return runs


def _figures(measured: Measured, stock: float | None = None) -> str:
    share = "" if stock is None else f"{stock:.1f}"
    return (
        f"{measured.turns_per_second:8.0f} {measured.p50:8.1f} {measured.p99:8.1f} {measured.cpu:8.2f} "
        f"{share:>8} {measured.peak:8.0f} {measured.idle:8.0f} {measured.start:8.2f}"
    )


def _print_table(runs: dict[str, list[Measured]]) -> None:
    print(f"\nMedians of {len(runs[STOCK])} rounds; x stock: turns per CPU-second against the stock echo")
    print(f"{'':14}" + " ".join(f"{heading:>8}" for heading in HEADINGS))
    for name, measured in runs.items():
        print(f"{name:14}{_figures(median(measured), ratio(runs, name, STOCK))}")
    print(f"A press costs the stock bot (mended) {ratio(runs, PRESS, STOCK_PRESS):.1f} times as much CPU.\n")


def _keep(runs: dict[str, list[Measured]]) -> None:
    results = BENCH / "results"
    results.mkdir(exist_ok=True)
    kept = {name: [asdict(measured) for measured in measurements] for name, measurements in runs.items()}
    (results / "turns.json").write_text(json.dumps(kept, indent=1) + "\n")


if __name__ == "__main__":
    main()
