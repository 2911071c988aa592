"""Whatever a log holds: importing it again adds nothing, undoing it leaves what was there, no row is lost."""

from collections import Counter
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import Basis, DriveEntry
from domain.errors import MileageError
from domain.imports import ImportState, ReadRow, sameness
from domain.money import Money
from domain.odometers import Odometer
from services import imports
from storage.read_rows import packed, unpacked
from storage.store import Store
from tests.office import START, TODAY, Office

PLACES = st.sampled_from(["", "Acme", "acme ", "Depot", "Zürich", "=1+1"])
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
"""What readers make of cells: one line without control characters."""

entries = st.builds(
    DriveEntry,
    on=st.dates(date(2026, 10, 1), date(2026, 10, 4)),
    distance=st.builds(
        Distance, st.sampled_from([Decimal(1), Decimal("23.4"), Decimal("23.405")]), st.sampled_from(Unit)
    ),
    round_trip=st.booleans(),
    basis=st.sampled_from(Basis),
    origin=PLACES,
    destination=PLACES,
    via=st.lists(TEXTS, max_size=2).map(tuple),
    purpose=TEXTS,
    category=st.sampled_from(Category),
    parking=st.builds(Money, st.integers(0, 500)),
    tolls=st.builds(Money, st.integers(0, 500)),
    vehicle=st.sampled_from(["car", "bicycle"]),
    passengers=st.integers(0, 3),
    notes=TEXTS,
)
times = st.sampled_from([None, datetime(2026, 10, 1, 8, 0), datetime(2026, 10, 1, 9, 0)])  # noqa: DTZ001  # logs name no zone
good = st.builds(lambda line, entry, at: ReadRow(line, entry, None, at), st.integers(1, 99), entries, times)
problems = st.sampled_from([MileageError("Plain."), MileageError("The date can't be read: {text}", text="{x} % 7")])
bad = st.builds(lambda line, problem: ReadRow(line, None, problem), st.integers(1, 99), problems)
logs = st.lists(st.one_of(good, good, bad), max_size=12)


def test_readings_of_the_odometer_come_back_from_the_database():
    read = DriveEntry(date(2026, 10, 1), Distance(Decimal(1))).read_off(Odometer(Decimal(45210), Decimal("45258.5")))
    assert unpacked(packed([ReadRow(1, read)]))[0].entry == read


@given(logs)
def test_rows_come_back_from_the_database_as_they_were(rows):
    again = unpacked(packed(rows))
    assert [(row.line, row.entry, row.starts_at) for row in again] == [
        (row.line, row.entry, row.starts_at) for row in rows
    ]
    assert [str(row.problem) for row in again] == [str(row.problem) for row in rows]


@contextmanager
def rolled_back(office: Office):
    """An office whose calls share one transaction that is never kept."""
    with office.engine.connect().execution_options(write=True) as connection, connection.begin() as transaction:
        yield lambda service, *args, **kwargs: service(Store(connection), *args, **kwargs)
        transaction.rollback()


@pytest.fixture
def ana(office):
    return office.meet("Ana")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=logs, second=logs)
def test_importing_again_adds_nothing_and_no_row_is_lost(office, ana, first, second):
    with rolled_back(office) as call:
        for rows in (first, second):
            staged = call(imports.stage, "MileIQ", rows, by=ana, today=TODAY, at=START)
            plan = staged.plan
            assert len(plan.rows) == len(rows)
            assert len(plan.entries) + len(plan.duplicates) + len(plan.errors) == len(rows)
            before = call(lambda store: store.imports.known(ana.person.id, date.min, date.max))
            if plan.entries:
                done = call(imports.confirm, staged.made.key, by=ana, today=TODAY, at=START)
                assert done.added == len(plan.entries)
                assert call(imports.confirm, staged.made.key, by=ana, today=TODAY, at=START) == done
            after = call(lambda store: store.imports.known(ana.person.id, date.min, date.max))
            added = Counter(map(sameness, after)) - Counter(map(sameness, before))
            assert added == Counter(map(sameness, plan.entries))
            assert call(imports.stage, "MileIQ", rows, by=ana, today=TODAY, at=START).plan.entries == ()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=logs, second=logs)
def test_undoing_an_import_leaves_what_was_there(office, ana, first, second):
    with rolled_back(office) as call:

        def own():
            return Counter(map(sameness, call(lambda store: store.imports.known(ana.person.id, date.min, date.max))))

        def bring(rows):
            staged = call(imports.stage, "MileIQ", rows, by=ana, today=TODAY, at=START)
            return (
                call(imports.confirm, staged.made.key, by=ana, today=TODAY, at=START) if staged.plan.entries else None
            )

        bring(first)
        before = own()
        done = bring(second)
        if done is not None:
            undone = call(imports.undo, done.key, by=ana, at=START)
            assert (undone.state, undone.taken_back, undone.kept) == (ImportState.UNDONE, done.added, 0)
            assert call(imports.undo, done.key, by=ana, at=START) == undone
        assert own() == before


def test_an_import_is_all_or_nothing(office, ana):
    rows = [ReadRow(1, DriveEntry(TODAY, Distance(Decimal(1)))), ReadRow(2, DriveEntry(TODAY, Distance(Decimal(2))))]
    staged = office(imports.stage, "MileIQ", rows, by=ana, today=TODAY, at=office.at)

    def broken(store):
        imports.confirm(store, staged.made.key, by=ana, today=TODAY, at=office.at)
        raise RuntimeError("the computer stops here")

    with pytest.raises(RuntimeError):
        office(broken)
    assert office(lambda store: store.drives.latest(ana.person.id)) == []
    assert office(imports.confirm, staged.made.key, by=ana, today=TODAY, at=office.at).added == 2


def test_what_is_a_day_old_is_let_go_with_the_next_file(office, ana):
    office(
        imports.stage,
        "MileIQ",
        [ReadRow(1, DriveEntry(TODAY, Distance(Decimal(1))))],
        by=ana,
        today=TODAY,
        at=office.at,
    )
    office.at += timedelta(days=1, minutes=1)
    office(imports.stage, "MileIQ", [], by=ana, today=TODAY, at=office.at)
    with office.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM imports").scalar_one() == 1


def test_the_rows_of_a_file_are_let_go_once_it_is_dealt_with(office, ana):
    rows = [ReadRow(1, DriveEntry(TODAY, Distance(Decimal(1)), destination="Secret place"))]
    staged = office(imports.stage, "MileIQ", rows, by=ana, today=TODAY, at=office.at)
    office(imports.drop, staged.made.key, by=ana, at=office.at)
    with office.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT body FROM imports").scalar_one() == ""
