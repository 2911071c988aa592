"""Migrations go up, down and up again on both databases, and make exactly the tables the code knows."""

import subprocess
import sys
from datetime import timedelta

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect

import storage.outbox_tables  # noqa: F401  # its tables belong to the metadata
from services import reports
from storage.engine import make_engine
from storage.migrate import MIGRATIONS, migrate, migrate_down
from storage.tables import metadata
from tests.office import TODAY, entry
from tests.tree import ROOT

BOOKKEEPING = {"alembic_version"}


def tables_at(address) -> set[str]:
    engine = make_engine(address)
    found = set(inspect(engine).get_table_names()) - BOOKKEEPING
    engine.dispose()
    return found


def test_up_down_and_up_again_leaves_the_same_tables(empty_address):
    engine = make_engine(empty_address)
    migrate(engine)
    first = tables_at(empty_address)
    migrate_down(engine)
    assert tables_at(empty_address) == set()
    migrate(engine)
    assert tables_at(empty_address) == first == set(metadata.tables)
    engine.dispose()


def test_every_single_step_can_be_taken_back(empty_address):
    engine = make_engine(empty_address)
    migrate(engine)
    for _ in range(number_of_steps()):
        migrate_down(engine, "-1")
    assert tables_at(empty_address) == set()
    engine.dispose()


def number_of_steps() -> int:
    return len(list((MIGRATIONS / "versions").glob("0*.py")))


def test_migrating_twice_changes_nothing(empty_address):
    engine = make_engine(empty_address)
    migrate(engine)
    migrate(engine)
    assert tables_at(empty_address) == set(metadata.tables)
    engine.dispose()


def test_the_tables_are_those_the_code_knows(address):
    engine = make_engine(address)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_reports_of_before_are_found_by_their_days_and_by_who_made_them(office):
    ana = office.member(office.set_up(), "Ana")
    for days in ((1,), (400, 3)):
        numbers = office.log(ana, *(entry(on=TODAY - timedelta(days=day)) for day in days))
        office(reports.submit, numbers, by=ana, at=office.at)
    kept = _found(office.engine)
    migrate_down(office.engine, "0009")
    migrate(office.engine)
    assert _found(office.engine) == kept == ([31, 36_600], ["ana", "ana@contoso.com"])


def _found(engine: Engine) -> tuple[list[int], list[str]]:
    with engine.connect() as connection:
        reaches = connection.exec_driver_sql("SELECT reach FROM reports ORDER BY id").scalars().all()
        words = connection.exec_driver_sql("SELECT word FROM reporter_words ORDER BY word").scalars().all()
    return list(reaches), list(words)


STARTS = """
import sys
from storage.engine import make_engine
from storage.migrate import migrate
migrate(make_engine(sys.argv[1]))
"""


def test_three_processes_that_start_at_once_migrate_once(empty_address):
    processes = [
        subprocess.Popen((sys.executable, "-c", STARTS, empty_address), cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = [process.communicate(timeout=120)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], said
    assert tables_at(empty_address) == set(metadata.tables)
