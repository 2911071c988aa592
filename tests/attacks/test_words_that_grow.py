"""Words whose lower case is longer than they are, and others that look alike: kept, compared and refused as ever."""

import pytest

from domain.errors import MileageError
from domain.projects import LONGEST_CODE, MOST_PROJECTS, Project, key_of, nearest_to
from domain.reports import ReportSearch, ReportState
from services import drives, members, projects, reporters, reports, saved_places, saved_trips, shared_places, vehicles
from tests.office import TODAY, entry

STREET = "Große Straße, Ecke Weißgerberstraße Nord"
"""Forty letters, forty-five in lower case."""
LIGATURES = "\ufb03" * LONGEST_CODE
"""Each is three letters in lower case."""


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


def test_a_name_that_grows_is_refused_in_words(office, ada, ana):
    office.log(ana, entry())
    drive = office(drives.get, 1, by=ana).drive
    for save in (
        lambda: office(saved_places.save, STREET, "1 Main St", by=ana, at=office.at),
        lambda: office(saved_trips.save, STREET, drive, by=ana, at=office.at),
        lambda: office(shared_places.save, STREET, "1 Main St", by=ada, at=office.at),
        lambda: office(vehicles.tell, STREET, vehicles.Told(), by=ana, today=TODAY, at=office.at),
    ):
        with pytest.raises(MileageError, match="shorter name"):
            save()


def test_somebody_whose_name_grows_is_invited_reports_and_is_found(office, ada):
    name = "\ufb03" * 120
    long = office.member(ada, name)
    office.log(long, entry())
    office(reports.submit, [1], by=long, at=office.at)
    assert [one.id for one in office(members.meant, name, by=ada)] == [long.person.id]
    assert [one.id for one in office(reporters.meant, name, by=ada)] == [long.person.id]


def test_a_code_that_grows_is_charged_reported_and_found(office, ada, ana):
    office.log(ana, entry(project=LIGATURES))
    office(reports.submit, [1], by=ana, at=office.at)
    within = ReportSearch(project=LIGATURES)
    found = office(reports.reported, by=ada, states=[ReportState.SUBMITTED], within=within)
    assert len(found.reports) == 1
    office(projects.add, [Project(LIGATURES)], by=ada, at=office.at)
    assert office(projects.page, by=ada).total == 1
    office(projects.remove, LIGATURES, by=ada, at=office.at)
    assert office(projects.page, by=ada).total == 0


def test_a_report_of_thousands_of_projects_is_filed(office, ada, ana):
    office.log(ana, entry())
    report = office(reports.submit, [1], by=ana, at=office.at).report
    codes = [f"C{number}" for number in range(22_000)]
    office(lambda store: store.projects.note_reported(report.organization_id, report.id, codes))
    within = ReportSearch(project="c21999")
    assert office(reports.reported, by=ada, states=[ReportState.SUBMITTED], within=within).reports


@pytest.mark.parametrize("told", ["\uff30-204", "P-204\u00a0", "CAFE\u0301", "\u00a0café"])
def test_what_looks_the_same_is_the_same_code(told):
    assert key_of(told) in ("p-204", "caf\u00e9")


def test_an_endless_code_is_compared_by_its_beginning_alone():
    """Comparing letter by letter with a long list took half a minute, while others waited for the database."""
    some = [Project(f"P-{number}", f"Project {number}") for number in range(MOST_PROJECTS)]
    assert len(key_of("Project " * 500)) == len(key_of(LIGATURES)) == 2 * LONGEST_CODE
    assert nearest_to(some, "Project 7" + " of many" * 500)
