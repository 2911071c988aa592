"""What an administrator looks through: pages in one order that lose nothing, and people by the words of their names."""

from datetime import date, timedelta

import pytest

from domain.errors import MileageError
from domain.reports import ReportSearch, ReportState
from services import belongings, reporters, reports
from storage.store import Store
from tests.office import FABRIKAM, TODAY, entry

ALL = list(ReportState)


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


def reporting(office, by, *days):
    """One report with a drive on each of some days, so many before today."""
    numbers = office.log(by, *(entry(on=TODAY - timedelta(days=day)) for day in days))
    return office(reports.submit, numbers, by=by, at=office.later(minutes=1)).report


def pages(office, ada, within=ReportSearch(), states=ALL, limit=2):  # noqa: B008  # frozen
    """All pages of a list; the keys of the reports in their order."""
    found, after = [], ""
    while True:
        page = office(reports.reported, by=ada, states=states, within=within, after=after, limit=limit)
        found += [report.key for report, _ in page.reports]
        if not page.has_older:
            return found
        after = found[-1]


def test_every_state_is_in_one_list_the_newest_first(office, ada, ana):
    made = [reporting(office, ana, day).key for day in range(1, 8)]
    office(reports.approve, made[1], by=ada, at=office.at)
    office(reports.send_back, made[3], by=ada, at=office.at, reason="No")
    office(reports.approve, made[5], by=ada, at=office.at)
    office(reports.mark_paid, made[5], by=ada, at=office.at)
    office(reports.recall, made[6], by=ana, at=office.at)
    assert pages(office, ada) == made[5::-1]
    assert pages(office, ada, states=[ReportState.APPROVED, ReportState.PAID]) == [made[5], made[1]]


def test_of_a_period_come_those_first_that_begin_latest_however_long_they_are(office, ada, ana):
    short, long, whole, later = (reporting(office, ana, *days) for days in [(40,), (80, 38), (600, 35), (2,)])
    same_day = reporting(office, ana, 40)
    period = ReportSearch(None, TODAY - timedelta(days=50), TODAY - timedelta(days=30))
    assert pages(office, ada, period) == [one.key for one in (same_day, short, long, whole)]
    until = ReportSearch(None, None, TODAY - timedelta(days=50))
    assert pages(office, ada, until) == [long.key, whole.key]
    since = ReportSearch(None, TODAY - timedelta(days=36), None)
    assert pages(office, ada, since, limit=1) == [later.key, whole.key]


def test_one_persons_reports_are_listed_alone(office, ada, ana):
    bob = office.member(ada, "Bob")
    hers, his = [reporting(office, ana, day).key for day in (9, 5)], reporting(office, bob, 7).key
    assert pages(office, ada, ReportSearch(ana.person.id), limit=1) == hers[::-1]
    assert pages(office, ada, ReportSearch(bob.person.id)) == [his]
    within = ReportSearch(ana.person.id, TODAY - timedelta(days=6), TODAY)
    assert pages(office, ada, within) == [hers[1]]


def test_a_list_goes_on_after_a_report_of_ones_own_organization_only(office, ada, ana):
    reporting(office, ana, 1)
    eve = office.set_up("Eve", FABRIKAM)
    foreign = reporting(office, office.member(eve, "Fay"), 1).key
    for name in (foreign, "none-such"):
        with pytest.raises(MileageError, match="can't find that report in your organization"):
            office(reports.reported, by=ada, states=ALL, after=name)


@pytest.mark.parametrize("words", ["ana", "An", "Ana DI", "dia", "Díaz", "ana@contoso.com", " ANA@contoso.com "])
def test_whoever_reported_is_found_by_the_beginnings_of_their_name(office, ada, words):
    office.member(ada, "Ana")
    ana = office.meet("Ana")
    office(lambda store: store.people.save(ana.person.identity, at=office.at, name="Ana Díaz"))
    reporting(office, office.now(ana), 1)
    assert [one.label for one in office(reporters.meant, words, by=ada)] == ["Ana Díaz"]


@pytest.mark.parametrize("words", ["na", "ana bob", "", "%", "_", "nobody@contoso.com", "ana@"])
def test_nothing_else_finds_them(office, ada, ana, words):
    reporting(office, ana, 1)
    assert office(reporters.meant, words, by=ada) == []


def test_who_took_everything_back_or_never_reported_is_not_found(office, ada, ana):
    office.member(ada, "Anders")
    key = reporting(office, ana, 1).key
    assert [one.label for one in office(reporters.meant, "an", by=ada)] == ["Ana"]
    office(reports.recall, key, by=ana, at=office.at)
    assert office(reporters.meant, "an", by=ada) == []
    office(belongings.forget, by=ana, at=office.at)
    assert _words(office) == set()


def test_the_names_of_who_reported_stay_when_the_rest_is_forgotten(office, ada, ana):
    reporting(office, ana, 1)
    office(belongings.forget, by=ana, at=office.at)
    assert [one.label for one in office(reporters.meant, "ana", by=ada)] == ["Ana"]


def test_another_organization_finds_nobody(office, ada, ana):
    reporting(office, ana, 1)
    eve = office.set_up("Eve", FABRIKAM)
    assert office(reporters.meant, "ana", by=eve) == []


def test_a_new_name_is_found_after_the_next_report_and_the_old_one_no_more(office, ada, ana):
    reporting(office, ana, 1)
    office(lambda store: store.people.save(ana.person.identity, at=office.at, name="Zoe Ek"))
    reporting(office, office.now(ana), 2)
    assert [one.label for one in office(reporters.meant, "zoe", by=ada)] == ["Zoe Ek"]
    assert office(reporters.meant, "ek ana x", by=ada) == []


def _words(office) -> set[str]:
    with office.engine.connect() as connection:
        return {row[0] for row in connection.exec_driver_sql("SELECT word FROM reporter_words")}


def test_personal_drives_take_no_place_of_those_to_report(office, ada, ana):
    personal = {"category": "personal"}
    office.log(ana, *(entry(on=date(2026, 10, day), miles=f"{day}.5") for day in range(1, 4)))
    office(lambda store: _make_personal(store, ana.person.id))
    office.log(ana, entry(on=date(2026, 10, 20)))
    found = office(lambda store: store.drives.to_report(ana.person.id, limit=1))
    assert [(one.number, one.entry.category.value == personal["category"]) for one in found] == [(4, False)]
    assert [one.number for one in office(lambda store: store.drives.personal(ana.person.id, limit=2))] == [2, 3]
    assert len(office(reports.preview, by=ana).left_out) == 3


def _make_personal(store: Store, person_id: int) -> None:
    store._connection.exec_driver_sql(f"UPDATE drives SET category = 'personal' WHERE person_id = {person_id}")
