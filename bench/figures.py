"""Prepares the figures of everybody's last week, as the delivery worker does for each lease, and says what it cost.

Environment: DATABASE_URL, CORE. Prints JSON.
"""

import json
import os
import resource
import time

from bench.campaigns import present
from domain.weeks import week_of
from services.summaries import figures_of, weekly_of_several
from storage.engine import make_engine
from storage.store import Store

AT_ONCE = 200


def main() -> None:
    """Prepare and report."""
    os.sched_setaffinity(0, {int(os.environ["CORE"])})
    engine = make_engine(os.environ["DATABASE_URL"])
    week = week_of(present().date()).before()
    began, used, people, kept = time.perf_counter(), time.process_time(), 0, 0
    with engine.connect() as connection:
        while True:
            store = Store(connection)
            profiles = [
                known.profile for known in store.people.known_among(range(people + 1, people + AT_ONCE + 1)).values()
            ]
            if not profiles:
                break
            summaries = weekly_of_several(store, week, profiles)
            kept += sum(len(figures_of(summary)) > 2 for summary in summaries.values())  # noqa: PLR2004  # "{}": no drives
            people += len(profiles)
    cpu = (time.process_time() - used) * 1000 / people
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"people": kept, "seconds": time.perf_counter() - began, "cpu": cpu, "memory": memory}))


if __name__ == "__main__":
    main()
