"""What understanding costs: ``python -m bench.language`` prints import, warm-up, and milliseconds a message."""

import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from time import process_time

from language import Role, understand, warm
from tests.language.scoring import predicted, sentences

HOSTILE = (
    "a",
    "1 ",
    "to ",
    "- ",
    "1,1,",
    "12 miles ",
    "monday ",
    "x\n",
    "no sorry ",
    "what the irs ",
    "'",
    "1/1/",
    "a@",
)
LONG = 4000
TODAY = date(2026, 11, 18)


def milliseconds(work: object) -> float:
    """How much of one core a call takes: on a machine that others share, the time on the wall tells less."""
    started = process_time()
    work()  # type: ignore[operator]  # a function without arguments
    return (process_time() - started) * 1000


def percentile(values: Iterable[float], share: float) -> float:
    """The value below which a share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def importing() -> float:
    """Milliseconds to import the room in a fresh interpreter, beyond starting it: the best of five."""
    code = "import time; t = time.process_time(); import language; print((time.process_time() - t) * 1000)"
    return min(float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(5))


def main() -> None:
    """Print the figures."""
    print(f"import           {importing():7.1f} ms")
    print(f"warm             {milliseconds(warm):7.1f} ms, once a process")
    spent = [milliseconds(lambda line=line: predicted(line)) for line in sentences()]
    print(f"message      p50 {percentile(spent, 0.5):7.2f} ms   p99 {percentile(spent, 0.99):.2f} ms   of {len(spent)}")
    for piece in HOSTILE:
        texts = [first + (piece * LONG)[: LONG - 1] for first in "bcd"]  # three: what was read once is remembered
        cost = min(
            milliseconds(lambda text=text: understand(text, today=TODAY, locale="en-US", role=Role.ADMIN))
            for text in texts
        )
        print(f"4,000 characters {cost:7.2f} ms   {piece!r}")


if __name__ == "__main__":
    main()
