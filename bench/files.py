"""`make bench-files`: what long files cost, going out and coming in.

Each file is made in a process of its own, at 2,000 and at 200,000 drives (a log in PDF files at 20,000): its memory
must not grow with them. A log of 10,000 rows is read, looked at, imported and taken back on both databases. Ends with
PASS or MISS for every target; the exit status is 1 when one is missed.
"""

import argparse
import gc
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from bench.databases import ENGINES, fresh
from bench.environments import BENCH
from bench.measure import busy
from bench.scale_fill import COURIER, SMALL, fill
from domain.categories import Category
from domain.distances import Distance
from domain.drives import DriveEntry
from domain.exports import ExportRow, Form, Imprint, Scope, Wanted
from domain.money import Money
from domain.people import Identity, Person
from domain.pricing import price
from domain.rate_resolution import Occasion, official
from domain.rate_workings import working_of
from domain.rates import Rate
from files.papers import Papers
from services import imports
from services.rate_tables import get_table
from storage.engine import make_engine
from storage.store import Store

FEW, MANY = 2_000, 200_000
FORMS = {Form.CSV: MANY, Form.XLSX: MANY, Form.MILEIQ: MANY, Form.PDFS: MANY // 10}
MOST_GROWTH = 40
"""MB that the memory of the maker may grow by while a file becomes a hundred times as long."""
IMPORTED, MOST_SECONDS = 10_000, 5.0
PER_PERSON = 2_000
AT = datetime(2026, 11, 24, tzinfo=UTC)


class Rows:
    """Drives of several people, made as they are asked for; they can be gone through again."""

    def __init__(self, count: int) -> None:
        self._count = count
        table = get_table("US")
        entry = DriveEntry(date(2026, 3, 2), Distance(Decimal("23.4")), destination="Acme", purpose="client visit",
                           category=Category.BUSINESS, parking=Money(400))  # fmt: skip
        rate = official(Occasion(entry.on, entry.category, entry.vehicle), table)
        if not isinstance(rate, Rate):
            raise TypeError("there is no rate of that day")
        pricing = price(entry.driven, rate)
        person = Person(1, Identity("t", "o"), "Employee 1", "employee.1@contoso.com")
        self._row = ExportRow(1, person, entry, pricing.rate.figure, pricing.amount, working_of(pricing), "approved")

    def __iter__(self) -> Iterator[ExportRow]:
        for place in range(self._count):
            who = place // PER_PERSON + 1
            person = replace(self._row.person, id=who, name=f"Employee {who:06}")
            entry = replace(
                self._row.entry, on=date(2026, 1, 1) + timedelta(days=place % 180), purpose=f"Visit {place}"
            )
            yield replace(self._row, number=place + 1, person=person, entry=entry)


class Sink:
    """Counts what is written, and keeps nothing of it."""

    def __init__(self) -> None:
        self.size = 0

    def write(self, content: bytes) -> int:
        """Take some bytes."""
        self.size += len(content)
        return len(content)

    def writelines(self, pieces: Iterator[bytes]) -> None:
        """Take several pieces."""
        for piece in pieces:
            self.write(piece)

    def flush(self) -> None:
        """Nothing waits here."""


def make(form: Form, count: int) -> None:
    """Make one file in this process; prints what it cost as JSON."""
    wanted = Wanted(Scope.REPORTED, form, date(2026, 1, 1), date(2026, 12, 31))
    sink, used = Sink(), time.process_time()
    Papers().write_to(sink, wanted, Rows(count), Imprint("MileIQ", AT, "Contoso", "US", (1, 1)))  # type: ignore[arg-type]  # it writes
    cpu = (time.process_time() - used) * 1000 / count
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"cpu": cpu, "peak": peak, "bytes": sink.size}))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--make", nargs=2, metavar=("FORM", "DRIVES"))
    wanted = parser.parse_args()
    if wanted.make:
        make(Form(wanted.make[0]), int(wanted.make[1]))
        return
    print(f"load average before the start: {busy():.1f} (above 1: a noisy machine)", flush=True)
    kept = [_grows(form, count) for form, count in FORMS.items()]
    kept += [_imports(name) for name in ENGINES]
    sys.exit(0 if all(kept) else 1)


def _made(form: Form, count: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.files", "--make", form.value, str(count)]
    done = subprocess.run(command, cwd=BENCH.parent, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _grows(form: Form, count: int) -> bool:
    few, many = _made(form, FEW if form is not Form.PDFS else FEW * 2), _made(form, count)
    growth = many["peak"] - few["peak"]
    is_kept = bool(growth <= MOST_GROWTH)
    print(
        f"{'PASS' if is_kept else 'MISS'}  {form.value}: {count:,} drives, {many['bytes'] / 1e6:.1f} MB, "
        f"{many['cpu']:.2f} ms CPU each, peak {many['peak']:.0f} MB, {growth:+.0f} MB beside a short one "
        f"(\u2264 {MOST_GROWTH})",
        flush=True,
    )
    return is_kept


def _log() -> bytes:
    """A MileIQ log of many rows, all different."""
    heading = (
        "START_DATE*,END_DATE*,CATEGORY*,START*,STOP*,MILES*,MILES_VALUE,PARKING,TOLLS,TOTAL,VEHICLE,PURPOSE,NOTES"
    )
    days = [f"{_day(n):%m/%d/%Y}" for n in range(IMPORTED)]
    lines = [
        f"{on} 09:00,{on} 10:00,Business,Office,Customer {n},{n % 90 + 5}.5,0,0,0,0,Car,Visit,"
        for n, on in enumerate(days)
    ]
    return "\r\n".join([heading, *lines]).encode()


def _day(n: int) -> date:
    return date(2024, 1, 1) + timedelta(days=n % 700)


def _imports(name: str) -> bool:
    """Read, look at, import and take back a log; the first three together are what a person waits for."""
    content, papers = _log(), Papers()
    with fresh(name) as url:
        engine = make_engine(url)
        fill(engine, SMALL)
        gc.collect()
        began = time.perf_counter()
        read = papers.read(content, currency="USD")
        with engine.connect().execution_options(write=True) as connection:
            took = {"read": time.perf_counter() - began}
            key = _step(connection, took, "look at", lambda store, by: _stage(store, read, by))
            _step(
                connection, took, "import", lambda store, by: imports.confirm(store, key, by=by, today=AT.date(), at=AT)
            )
            waited = sum(took.values())
            _step(connection, took, "take back", lambda store, by: imports.undo(store, key, by=by, at=AT))
        engine.dispose()
    is_kept = waited <= MOST_SECONDS
    steps = ", ".join(f"{step} {seconds:.2f} s" for step, seconds in took.items())
    print(f"{'PASS' if is_kept else 'MISS'}  {name}: {len(read.rows):,} rows imported in {waited:.2f} s "
          f"(\u2264 {MOST_SECONDS:g}): {steps}", flush=True)  # fmt: skip
    return is_kept


def _stage(store: Store, read: Any, by: Any) -> str:
    return imports.stage(store, read.form, read.rows, by=by, today=AT.date(), at=AT).made.key


def _step(connection: Any, took: dict[str, float], name: str, work: Any) -> Any:
    began = time.perf_counter()
    with connection.begin():
        store = Store(connection)
        answer = work(store, store.people.get_profile(COURIER))
    took[name] = time.perf_counter() - began
    return answer


if __name__ == "__main__":
    main()
