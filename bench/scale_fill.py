"""Two organizations of the same habits, one with a thousand drives and one with millions, made by the database itself.

Person 1 administers, person 2 (the courier) has by far the most drives, everybody else drives once a week. The newest
drives are open and those before them reported, by the courier every month, by the others once; personal ones never are:
every fifth of the courier's, the oldest of the others'.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Engine, Index, text

from bench.campaigns import present
from bench.crowd import gather
from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import DriveEntry
from domain.money import Money
from services import drives, reports
from storage.store import Store
from storage.tables import drives as drive_table
from storage.tables import reported_drives as copy_table
from storage.tables import reports as report_table

BOSS, COURIER, FIRST_OTHER = 1, 2, 3
A_DAY = 10
"""Drives of the courier on a day."""
A_REPORT = 300
OPEN = 140
"""Drives of the courier that are in no report: those of two weeks."""
OPEN_OTHERS, REPORTED_OTHERS = 4, 4
BATCH = 5_000
COURIER_REPORTS = 100_000_000
"""Keys of the courier's reports start here; the others' are their own."""

ROWS = "WITH RECURSIVE n(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM n WHERE n < {last})"
REPORT_FACTS = "id, key, organization_id, person_id, state, from_on, to_on, submitted_at, drives, currency, total"
DRIVE_FACTS = (
    '"on", distance, unit, length, round_trip, basis, origin, destination, via, purpose, category, currency, '
    "parking, tolls, vehicle, passengers, notes"
)
STATE = "CASE {key} % 10 WHEN 0 THEN 'submitted' WHEN 1 THEN 'approved' ELSE 'paid' END"
DRIVES = """
INSERT INTO drives (person_id, number, {facts}, source, report_id, created_at, changed_at)
{rows}
SELECT {person}, {number}, {day}, 23400, 'mi', 37658650, {no}, 'total', 'Office', 'Customer ' || ({number} % 300), '',
       'client visit', CASE WHEN {is_personal} THEN 'personal' ELSE 'business' END, 'USD',
       CASE {number} % 3 WHEN 0 THEN 400 ELSE 0 END, 0, 'car', 0, '', 'sentence',
       CASE WHEN NOT ({is_personal}) THEN {report} END, 0, 0
FROM {whom}
"""
COPIES = """
INSERT INTO reported_drives (report_id, number, drive_id, {facts}, amount, working)
SELECT report_id, id, id, {facts}, 1697, :working FROM drives WHERE report_id IS NOT NULL AND {of}
"""


@dataclass(frozen=True, slots=True)
class Size:
    """How large an organization is: members, drives of the courier, drives of each other member."""

    members: int
    courier: int
    each: int

    @property
    def drives(self) -> int:
        """All of them."""
        return self.courier + (self.members - FIRST_OTHER + 1) * self.each


SMALL = Size(22, 640, 18)
"""The small organization: a thousand drives."""


def fill(engine: Engine, size: Size) -> None:
    """Migrate a new database and fill it."""
    until = present().date() - timedelta(days=1)
    gather(engine, size.members, "http://127.0.0.1:9/", at=present())
    working = _a_working(engine, until)
    with _unindexed(engine):
        with _writing(engine) as connection:
            _file_courier(connection, size, until)
            _drive_courier(connection, size, until)
            _copy(connection, working, f"person_id = {COURIER}")
            _name_people(connection)
        for after in range(FIRST_OTHER - 1, size.members, BATCH):
            with _writing(engine) as connection:
                _file_others(connection, size, until, after)
                _drive_others(connection, size, until, after)
                _copy(connection, working, f"person_id > {max(after, COURIER)} AND person_id <= {after + BATCH}")
    _settle(engine)


def _a_working(engine: Engine, on: date) -> str:
    """How the amount of a drive comes about, as it is kept with its copy: of a real report, which is then undone."""
    with engine.connect().execution_options(write=True) as connection:
        store = Store(connection)
        by = store.people.get_profile(COURIER)
        told = DriveEntry(on, Distance(Decimal("23.4"), Unit.MI), destination="Acme", purpose="client visit",
                          category=Category.BUSINESS, parking=Money(0))  # fmt: skip
        drives.log(store, [told], by=by, told_in="bench", today=on, at=present())
        filed = reports.submit(store, [1], by=by, at=present())
        connection.rollback()
    return filed.drives[0].working


def _day(connection: Connection, until: date, days: str) -> str:
    """SQL for so many days before the last one."""
    if connection.dialect.name == "sqlite":
        return f"date('{until}', '-' || ({days}) || ' days')"
    return f"(DATE '{until}' - ({days}))"


def _file_courier(connection: Connection, size: Size, until: date) -> None:
    rows = ROWS.format(first=0, last=(size.courier - OPEN - 1) // A_REPORT)
    days = f"({size.courier} - n * {A_REPORT}) / {A_DAY}"
    first, last = (_day(connection, until, each) for each in (days, f"{days} - {A_REPORT // A_DAY}"))
    key = f"({COURIER_REPORTS} + n)"
    connection.execute(
        text(f"""INSERT INTO reports ({REPORT_FACTS}) {rows} SELECT {key}, 'r' || {key}, 1, {COURIER},
        {STATE.format(key="n")}, {first}, {last}, 0, {A_REPORT * 4 // 5}, 'USD', 407280 FROM n""")
    )


def _drive_courier(connection: Connection, size: Size, until: date) -> None:
    no = "0" if connection.dialect.name == "sqlite" else "false"
    report = f"CASE WHEN n <= {size.courier - OPEN} THEN {COURIER_REPORTS} + (n - 1) / {A_REPORT} END"
    day = _day(connection, until, f"({size.courier} - n) / {A_DAY}")
    rows = ROWS.format(first=1, last=size.courier)
    facts = {"facts": DRIVE_FACTS, "day": day, "no": no, "report": report, "rows": rows, "is_personal": "n % 5 = 0"}
    connection.execute(text(DRIVES.format(person=COURIER, number="n", whom="n", **facts)))


def _file_others(connection: Connection, size: Size, until: date, after: int) -> None:
    weeks = OPEN_OTHERS + REPORTED_OTHERS
    first, last = (_day(connection, until, f"{7 * each}") for each in (weeks, OPEN_OTHERS))
    connection.execute(
        text(f"""INSERT INTO reports ({REPORT_FACTS}) SELECT id, 'r' || id, 1, id, {STATE.format(key="id")},
        {first}, {last}, 0, {REPORTED_OTHERS}, 'USD', {1697 * REPORTED_OTHERS}
        FROM people WHERE id > {max(after, COURIER)} AND id <= {min(after + BATCH, size.members)}""")
    )


def _drive_others(connection: Connection, size: Size, until: date, after: int) -> None:
    no = "0" if connection.dialect.name == "sqlite" else "false"
    newest = size.each - OPEN_OTHERS
    report = f"CASE WHEN n <= {newest} THEN people.id END"
    is_personal = f"n <= {newest - REPORTED_OTHERS}"
    day = _day(connection, until, f"({size.each} - n) * 7")
    whom = f"people CROSS JOIN n WHERE people.id > {max(after, COURIER)} AND people.id <= {after + BATCH}"
    rows = ROWS.format(first=1, last=size.each)
    facts = {"facts": DRIVE_FACTS, "day": day, "no": no, "report": report, "rows": rows, "is_personal": is_personal}
    connection.execute(text(DRIVES.format(person="people.id", number="n", whom=whom, **facts)))


def _name_people(connection: Connection) -> None:
    """Have whoever is a member, and has reported, be found by the words of their name: ``Employee 00002``."""
    for table in ("known_words", "reporter_words"):
        for word in ("lower(substr(name, 1, 8))", "substr(name, 10)", "mail"):
            connection.execute(text(f"INSERT INTO {table} SELECT 1, {word}, id FROM people WHERE id > {BOSS}"))


def _copy(connection: Connection, working: str, of: str) -> None:
    connection.execute(text(COPIES.format(facts=DRIVE_FACTS, of=of)), {"working": working})


@contextmanager
def _writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that need not survive a power cut, nor look up whether what it refers to is there."""
    with engine.connect().execution_options(write=True) as connection:
        if engine.dialect.name == "sqlite":
            raw: Any = connection.connection.dbapi_connection
            raw.execute("PRAGMA foreign_keys = OFF")
            raw.execute("PRAGMA synchronous = OFF")
        with connection.begin():
            if engine.dialect.name == "postgresql":
                connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
                connection.exec_driver_sql("SET LOCAL synchronous_commit = off")
            yield connection


@contextmanager
def _unindexed(engine: Engine) -> Iterator[None]:
    """While rows are poured in, without the indexes that can be made at the end."""
    indexes = [index for table in (drive_table, report_table, copy_table) for index in table.indexes]
    kept = [index for index in indexes if not _is_needed(index)]
    with _writing(engine) as connection:
        for index in kept:
            index.drop(connection)
    yield
    for index in kept:
        with _writing(engine) as connection:
            index.create(connection)


def _is_needed(index: Index) -> bool:
    """The copies of a batch are found by the person of a drive."""
    return re.fullmatch("ix_drives_person_id_on", str(index.name)) is not None


def _settle(engine: Engine) -> None:
    """Let counters go on after the keys given here, and the database know what it holds."""
    with _writing(engine) as connection:
        connection.exec_driver_sql("UPDATE organizations SET next_reported = 1000000000")
        if engine.dialect.name == "postgresql":
            for table in ("drives", "reports", "reported_drives"):
                sequence = f"setval(pg_get_serial_sequence('{table}', 'id'), max(id))"
                connection.exec_driver_sql(f"SELECT {sequence} FROM {table}")
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("VACUUM ANALYZE")
        else:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
