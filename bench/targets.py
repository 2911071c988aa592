"""What has to be reached, and whether it was."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bench.measure import Measured, median

Runs = Mapping[str, Sequence[Measured]]
"""Every run by contestant, in the order they were made: run 3 of one stands beside run 3 of the other."""

STOCK, AGENTS, STOCK_PRESS = "stock echo", "agents echo", "stock press"
HELP, DRIVE, PRESS = "help", "drive", "press"


@dataclass(frozen=True, slots=True)
class Target:
    """One figure, and the bound it must keep. ``at_least`` says on which side."""

    words: str
    figure: Callable[[Runs], float]
    bound: float
    unit: str
    at_least: bool

    def verdict(self, runs: Runs) -> tuple[bool, str]:
        """Whether it is reached, and the line that says so."""
        reached = self.figure(runs)
        kept = reached >= self.bound if self.at_least else reached <= self.bound
        sign = "≥" if self.at_least else "≤"
        word = "PASS" if kept else "MISS"
        return kept, f"{word}  {self.words}: {reached:.2f} {self.unit} (to reach: {sign} {self.bound:g} {self.unit})"


def ratio(runs: Runs, ours: str, theirs: str) -> float:
    """How many turns we take in the CPU time of one of theirs: the median over pairs of neighbouring runs."""
    return _median_of([their.cpu / our.cpu for our, their in zip(runs[ours], runs[theirs], strict=True)])


def speed(runs: Runs, ours: str, theirs: str) -> float:
    """Our turns a second as a multiple of theirs: the median over pairs of neighbouring runs."""
    pairs = zip(runs[ours], runs[theirs], strict=True)
    return _median_of([our.turns_per_second / their.turns_per_second for our, their in pairs])


def _median_of(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


TARGETS = (
    Target(
        "help, turns per CPU-second against the stock echo", lambda r: ratio(r, HELP, STOCK), 12, "x", at_least=True
    ),
    Target(
        "drive, turns per CPU-second against the stock echo", lambda r: ratio(r, DRIVE, STOCK), 5, "x", at_least=True
    ),
    Target(
        "drive, turns per CPU-second against the Agents SDK's bare echo",
        lambda r: ratio(r, DRIVE, AGENTS),
        1,
        "x",
        at_least=True,
    ),
    Target(
        "drive, turns a second against the Agents SDK's bare echo",
        lambda r: speed(r, DRIVE, AGENTS),
        1,
        "x",
        at_least=True,
    ),
    Target("start to first answer", lambda r: median(r[HELP]).start, 2, "s", at_least=False),
    Target("memory when idle", lambda r: median(r[HELP]).idle, 130, "MB", at_least=False),
)
