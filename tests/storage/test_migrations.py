"""Migrations go up, down and up again on both databases, and make exactly the tables the code knows."""

import subprocess
import sys
from datetime import time, timedelta

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

import storage.outbox_tables  # noqa: F401  # its tables belong to the metadata
from domain.members import Profile
from domain.money import Money
from domain.people import Person
from domain.periods import PeriodKind, ReportPeriod
from domain.projects import Project
from domain.receipts import scan_of
from domain.work_hours import WorkHours
from services import (
    drafts,
    drives,
    organizations,
    programmes,
    projects,
    receipts,
    reports,
    shared_places,
    stand_ins,
    vehicles,
    work_hours,
)
from storage.engine import make_engine
from storage.migrate import MIGRATIONS, configuration, migrate, migrate_down, newest
from storage.tables import metadata
from tests.office import TODAY, Office, entry
from tests.pictures import jpeg
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


def test_a_database_of_the_newest_form_is_known_as_such_without_loading_the_steps(address):
    program = (
        "import sys; from storage.engine import make_engine; from storage.migrate import migrate;"
        f"migrate(make_engine({address!r})); print('alembic' in sys.modules)"
    )
    ended = subprocess.run((sys.executable, "-c", program), cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout == "False\n"


def test_one_that_lacks_a_step_is_not(address):
    engine = make_engine(address)
    migrate_down(engine, "0027")
    migrate(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == newest()
        assert ScriptDirectory.from_config(configuration(connection)).get_current_head() == newest()
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


def test_people_an_organization_knew_before_are_found_by_their_names(office):
    ada = office.set_up()
    ana = office.member(ada, "Ana").person
    office(lambda store: store.people.save(ana.identity, at=office.at, name="Zoe Ek"))
    office(lambda store: store.known_people.follow(store.people.get(ana.id)))
    office.invite(ada, "Bea")
    cem, nobody = office.meet("Cem").person, office.meet("Eve").person
    office(organizations.make_administrator, cem, by=ada, at=office.at)
    office(organizations.make_administrator, nobody, by=ada, at=office.at)
    office(organizations.remove_administrator, nobody, by=ada, at=office.at)
    kept = _known(office.engine)
    migrate_down(office.engine, "0026")
    migrate(office.engine)
    assert _known(office.engine) == kept
    assert {"ada", "zoe", "ek", "ana", "ana@contoso.com", "bea", "cem"} <= set(kept)
    assert "eve" not in kept


def test_steps_are_taken_back_and_made_again_where_everything_is_in_use(office):
    """Somebody's drive and report outlive what later steps added to them."""
    ada = office.set_up()
    bea, ana = office.member(ada, "Bea"), office.member(ada, "Ana")
    office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    _use_everything(office, ada, bea.person, ana)
    for _ in range(2):
        while _version(office.engine) > "0018":
            migrate_down(office.engine, "-1")
        migrate(office.engine)
    (report,) = office(reports.mine, by=ana)
    filed = office(reports.get_for_administrator, report.key, by=ada)
    assert [(one.entry.destination, one.entry.parking.minor) for one in filed.drives] == [("Acme", 400)]
    assert office(drives.get, 1, by=ana).drive.entry.purpose == "client visit"
    assert office(lambda store: store.drafts.is_on(ana.person.id)), "until they say otherwise"
    assert office.now(ada).organization.shares_places is False, "what was shared went with its step"


def _use_everything(office: Office, ada: Profile, bea: Person, ana: Profile) -> None:
    told, at = {"today": TODAY, "at": office.at}, office.at
    office(projects.add, [Project("P-1", "Apollo")], by=ada, at=at)
    office(programmes.require_project, needed=True, by=ada, at=at)
    office(shared_places.save, "HQ", "1 Main St", by=ada, at=at)
    office(programmes.set_periods, ReportPeriod(PeriodKind.WEEK, TODAY), by=ada, at=at)
    office(stand_ins.appoint, bea, TODAY, by=ada, at=at)
    office(drafts.choose, is_on=False, by=ana)
    office(work_hours.save, WorkHours(frozenset({1}), time(9), time(17)), by=ana, at=at)
    office(vehicles.tell, "Golf", vehicles.Told(), by=ana, **told)
    (number,) = office.log(ana, entry(project="P-1", vehicle_name="Golf", began=time(9), parking=Money(400)))
    receipt = office(receipts.keep, scan_of(jpeg()), by=ana, at=at)
    office(receipts.attach, [receipt.key], number, by=ana)
    office(reports.submit, [number], by=ana, at=at)


def _version(engine: Engine) -> str:
    with engine.connect() as connection:
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())


def _found(engine: Engine) -> tuple[list[int], list[str]]:
    with engine.connect() as connection:
        reaches = connection.exec_driver_sql("SELECT reach FROM reports ORDER BY id").scalars().all()
        words = connection.exec_driver_sql("SELECT word FROM reporter_words ORDER BY word").scalars().all()
    return list(reaches), list(words)


def _known(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.exec_driver_sql("SELECT word FROM known_words ORDER BY word").scalars())


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
