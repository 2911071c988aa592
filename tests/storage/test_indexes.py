"""No question of a turn or of the clock reads a whole table: its cost must not grow with it."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import event

from domain.deliveries import Template
from domain.distances import Distance, Unit
from domain.drives import DriveSearch
from domain.odometers import Odometer
from domain.rates import Fixed
from domain.receipts import Pointer, scan_of
from domain.reports import ANY_REPORT, ReportState
from domain.weeks import Week
from services import (
    audit,
    drive_lists,
    drives,
    exports,
    habits,
    invitations,
    members,
    people,
    rate_changes,
    rates,
    receipts,
    reports,
    saved_places,
    saved_trips,
    summaries,
    trash,
    undelivered,
)
from storage.engine import make_engine
from tests.office import TODAY, Office, chat, entry, object_id, sender, wanted
from tests.pictures import pdf

SMALL = {"organizations", "administrations", "tenant_gates", "organization_rates", "campaigns"}
"""Tables that do not grow with people or drives; a gate is one for a tenant."""


@pytest.fixture
def office(sqlite_template, tmp_path):
    """On SQLite, whose plans tell a scan from a search."""
    path = tmp_path / "mileage.db"
    path.write_bytes(sqlite_template.read_bytes())
    engine = make_engine(f"sqlite:///{path}")
    yield Office(engine)
    engine.dispose()


@pytest.fixture
def scans(office) -> list[str]:
    """Plans that read a whole table, with the statement."""
    found: list[str] = []

    def explain(connection, cursor, statement, parameters, context, executemany):
        if executemany or not re.match(r"\s*(SELECT|UPDATE|DELETE)", statement):
            return
        for row in cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters):
            scanned = re.match(r"SCAN (?!CONSTANT|anon_)(\w+)", row[3])  # not a list the plan made itself
            if scanned and scanned[1] not in SMALL and "USING" not in row[3]:
                found.append(f"{row[3]}: {statement}")

    event.listen(office.engine, "before_cursor_execute", explain)
    return found


def test_a_turn_of_a_driver(office, scans):
    ana = office.member(office.set_up(country="GB"), "Ana")
    office(people.find_known, sender("Ana"), chat("Ana"), at=office.at)
    office.log(ana, *(entry() for _ in range(5)))
    office(drives.edit, 1, lambda one: one, by=ana, today=TODAY, at=office.at)
    office(drives.delete, 1, by=ana, at=office.at)
    office(drives.restore, 1, by=ana, at=office.at)
    read = entry().read_off(Odometer(Decimal(100), Decimal(120)))
    office.log(ana, read)
    place = office(saved_places.save, "home", "12 Main St", by=ana, at=office.at).place
    office(saved_places.addressed, [entry(origin="home")], by=ana)
    office(saved_places.mine, by=ana)
    office(saved_places.undo, place.id, place.version, by=ana, at=office.at)
    trip = office(saved_trips.save, "run", office(drives.get, 1, by=ana).drive, by=ana, at=office.at).trip
    office(saved_trips.mine, by=ana)
    office(habits.find_same_way, "Acme", by=ana)
    office(saved_trips.recorded_on, trip, TODAY, TODAY, by=ana)
    office(saved_trips.rename, "run", "walk", by=ana, at=office.at)
    office(saved_trips.forget, trip.id, by=ana, at=office.at)
    office(drives.unreported, by=ana)
    office(drives.latest, by=ana)
    office(drive_lists.page, DriveSearch(), by=ana)
    office(drive_lists.trash, by=ana, at=office.at)
    office(rates.estimate, Distance(Decimal(10)), by=ana, on=TODAY)
    office(reports.preview, by=ana)
    key = office(reports.submit, [1, 2], by=ana, at=office.at).report.key
    office(reports.mine, by=ana)
    office(reports.recall, key, by=ana, at=office.at)
    office(summaries.weekly, Week(TODAY), by=ana)
    assert scans == []


def test_receipts_from_their_coming_to_their_going(office, scans):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    first, second = office.log(ana, entry(), entry())
    keys = [office(receipts.keep, scan_of(pdf(mark)), by=ana, at=office.at).key for mark in (b"1", b"2", b"3")]
    office(receipts.waiting, keys, by=ana)
    office(receipts.may_have, by=ana)
    office(receipts.attach, keys[:2], first, by=ana)
    office(receipts.of_drive, first, by=ana)
    office(receipts.remove, keys[0], first, by=ana, at=office.at)
    office(receipts.bring_back, keys[0], first, by=ana)
    office(receipts.open_one, Pointer(keys[0]), by=ana)
    office(receipts.drop, keys[2:], by=ana)
    key = office(reports.submit, [first], by=ana, at=office.at).report.key
    office(receipts.of_report, key, by=ada, limit=5)
    office(receipts.open_one, Pointer(key, 1, 2), by=ada)
    office(drives.delete, second, by=ana, at=office.at)
    office(trash.purge, at=office.at + timedelta(days=99))
    assert scans == []


def test_a_turn_of_an_administrator(office, scans):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    office.log(ana, entry(), entry())
    key = office(reports.submit, [1], by=ana, at=office.at).report.key
    office(reports.reported, by=ada, states=list(ReportState))
    office(reports.get_for_administrator, key, by=ada)
    office(reports.approve, key, by=ada, at=office.at)
    office(exports.reported_page, ANY_REPORT, by=ada)
    office(invitations.plan, wanted("Bob", "Cem"), by=ada)
    office.invite(ada, "Bob", "Cem")
    office(invitations.listed, by=ada)
    office(members.listed, by=ada)
    office(members.get_person, object_id("Ana"), by=ada)
    office(invitations.rescind, office.meet("Bob").person, by=ada, at=office.at)
    office(audit.recent, by=ada)
    office(undelivered.recent, by=ada)
    new = rate_changes.NewRate(Fixed(Decimal("0.6"), Unit.MI, "USD"), TODAY + timedelta(days=3))
    rate = office(rate_changes.set_rate, new, by=ada, today=TODAY, at=office.at)
    office(rate_changes.cancel_rate, rate.id, by=ada, today=TODAY, at=office.at)
    assert scans == []


def test_the_clock_and_what_turns_change_in_the_outbox(office, scans):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    office.log(ana, entry())
    office(reports.submit, [1], by=ana, at=office.at)
    office(summaries.queue_due, at=office.at + timedelta(days=7))
    office(lambda store: store.outbox.next_wake())
    office(lambda store: store.outbox.release(ana.person, at=office.at))
    office(lambda store: store.outbox.cancel(ana.person.id, Template.INVITATION, "x", at=office.at))
    assert scans == []
