"""Projects: an organization's list says what drives may be charged to; reported copies keep it for good."""

from dataclasses import replace

import pytest

from domain.completeness import missing_in
from domain.corrections import Standing
from domain.drives import DriveSearch
from domain.errors import MileageError
from domain.exports import rows_of_filed
from domain.imports import ReadRow
from domain.projects import (
    LONGEST_CODE,
    LONGEST_KEY,
    MOST_PROJECTS,
    Project,
    UnknownProjectError,
    codes_by_words,
    find_meant,
    key_of,
    nearest_to,
    read_projects,
)
from domain.reports import ReportSearch, ReportState
from services import audit, corrections, drive_lists, drives, exports, imports, programmes, projects, reports
from tests.office import FABRIKAM, TODAY, entry

APOLLO, ZEUS, FLEET = Project("P-204", "Apollo"), Project("P-300", "Zeus"), Project("4410", "Fleet")


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


def listing(office, ada, *some):
    return office(projects.add, some or (APOLLO, ZEUS, FLEET), by=ada, at=office.later(minutes=1))


@pytest.mark.parametrize(
    ("told", "expected"),
    [("p-204", APOLLO), (" P-204 ", APOLLO), ("apollo", APOLLO), ("P-204 Apollo", APOLLO), ("P-2", None), ("", None)],
)
def test_a_project_is_meant_by_its_code_or_its_name(told, expected):
    assert find_meant([APOLLO, ZEUS, Project("", "")][:2], told) == expected


def test_a_key_is_no_longer_than_its_column_though_a_letter_becomes_eighteen():
    assert len(key_of("\ufdfa" * LONGEST_CODE)) == LONGEST_KEY


def test_a_name_of_two_projects_means_neither():
    assert find_meant([APOLLO, Project("P-9", "apollo")], "Apollo") is None


@pytest.mark.parametrize(
    ("told", "first"), [("P-240", "P-204"), ("apolo", "P-204"), ("P-30", "P-300"), ("zeus 2", "P-300"), ("44", "4410")]
)
def test_the_nearest_comes_first(told, first):
    assert nearest_to([FLEET, ZEUS, APOLLO], told)[0].code == first


def test_a_list_is_read_line_by_line():
    assert read_projects('P-204 Apollo\n P-300: Zeus; 4410\n"Blue Sky" North - 1\nP-204 Apollo 2') == [
        Project("P-204", "Apollo 2"),
        Project("P-300", "Zeus"),
        Project("4410"),
        Project("Blue Sky", "North - 1"),
    ]
    assert read_projects("P-205 Gemini, P-206 Mercury") == [Project("P-205", "Gemini"), Project("P-206", "Mercury")]
    assert read_projects("P-207 Venus, the second") == [Project("P-207", "Venus, the second")]
    for wrong in ("", " ; \n", "x" * (LONGEST_CODE + 1)):
        with pytest.raises(MileageError):
            read_projects(wrong)


def test_without_a_list_any_project_may_be_told(office, ana):
    office.log(ana, entry(project="Anything"))
    assert office(drives.get, 1, by=ana).drive.entry.project == "Anything"


def test_where_there_is_a_list_a_drive_is_charged_to_what_is_on_it(office, ada, ana):
    listing(office, ada)
    office.log(ana, entry(project="apollo"), entry(project=""))
    assert [office(drives.get, number, by=ana).drive.entry.project for number in (1, 2)] == ["P-204", ""]
    with pytest.raises(UnknownProjectError, match="“P-240” isn't one of Ada's's codes") as refused:
        office.log(ana, entry(project="P-240"))
    assert refused.value.nearest[0] == APOLLO
    with pytest.raises(UnknownProjectError):
        office(drives.edit, 1, lambda one: replace(one, project="P-9"), by=ana, today=TODAY, at=office.at)


def test_the_list_of_one_organization_is_nothing_to_another_or_to_who_is_in_none(office, ada):
    listing(office, ada)
    finn, eve = office.member(office.set_up("Zoe", FABRIKAM), "Finn"), office.meet("Eve")
    office.log(finn, entry(project="P-9"))
    office.log(eve, entry(project="P-9"))
    for row in ReadRow(1, entry(project="P-9")), ReadRow(2, entry(project="apollo")):
        assert office(projects.charged, [row], by=office.now(eve)) == [row]
    assert office(projects.page, by=finn).projects == []
    with pytest.raises(MileageError, match="once you have joined"):
        office(projects.page, by=eve)


def test_a_code_taken_off_stays_on_drives_that_have_it(office, ada, ana):
    listing(office, ada)
    office.log(ana, entry(project="P-204"))
    office(projects.remove, "apollo", by=ada, at=office.later(minutes=1))
    changed = office(drives.edit, 1, lambda one: replace(one, purpose="visit"), by=ana, today=TODAY, at=office.at)
    assert changed[1].drive.entry.project == "P-204"
    assert office(reports.submit, [1], by=ana, at=office.at).drives[0].entry.project == "P-204"
    with pytest.raises(UnknownProjectError):
        office.log(ana, entry(project="P-204"))


def test_a_file_is_held_against_the_list_too(office, ada, ana):
    listing(office, ada)
    told = ["apollo", "P-204 Apollo", "", "P-240", "zeus"]
    rows = [ReadRow(line, entry(str(line), project=one)) for line, one in enumerate(told, 1)]
    staged = office(imports.stage, "own", rows, by=ana, today=TODAY, at=office.at)
    assert [str(row.reason) for row in staged.plan.errors] == [
        "“P-240” isn't one of Ada's's codes. Type “codes” to see them."
    ]
    for code in ("P-204", "P-300", "4410"):
        office(projects.remove, code, by=ada, at=office.at)
    assert office(imports.look, staged.made.key, by=ana, today=TODAY, at=office.at).plan.errors == ()
    listing(office, ada)
    office(imports.confirm, staged.made.key, by=ana, today=TODAY, at=office.at)
    found = office(drive_lists.find, DriveSearch(), by=ana, limit=10)
    assert sorted(one.entry.project for one in found) == ["", "P-204", "P-204", "P-300"]


def test_many_words_mean_what_each_means_alone():
    some = [APOLLO, ZEUS, Project("P-9", "apollo"), Project("4410"), Project("Zeus", "")]
    codes = codes_by_words(some)
    for told in ("p-204", "Apollo", "ZEUS", "P-9 apollo", "4410", "P-300 zeus", "none", ""):
        found = find_meant(some, told)
        assert codes.get(key_of(told)) == (None if found is None else found.code)


def test_adding_twice_is_adding_once_and_removing_twice_removing_once(office, ada):
    assert (listing(office, ada, APOLLO), listing(office, ada, APOLLO)) == ([APOLLO], [])
    for _ in range(2):
        office(projects.remove, "P-204", by=ada, at=office.at)
    acts = [event.action for _, event in office(audit.recent, by=ada)]
    assert (acts.count("project.add"), acts.count("project.remove")) == (1, 1)


def test_a_list_is_not_endless(office, ada):
    with pytest.raises(MileageError, match="A list has up to"):
        listing(office, ada, *(Project(f"C{number}") for number in range(MOST_PROJECTS + 1)))
    assert office(projects.page, by=ada).total == 0


def test_a_list_is_paged_by_code(office, ada):
    listing(office, ada, *(Project(f"C{number:03}") for number in range(45)))
    pages: list[list[str]] = []
    after: str | None = ""
    while after is not None:
        found = office(projects.page, by=ada, after=after)
        pages.append([one.code for one in found.projects])
        after = found.last
    assert [len(page) for page in pages] == [20, 20, 5]
    assert pages[0] + pages[1] + pages[2] == [f"C{number:03}" for number in range(45)]


def test_a_needed_project_keeps_a_drive_out_of_reports_and_files(office, ada, ana):
    office(programmes.require_project, needed=True, by=ada, at=office.at)
    ana = office.now(ana)
    office.log(ana, entry(), entry(project="P-204"))
    preview = office(reports.preview, by=ana, at=office.at)
    assert [one.drive.number for one in preview.included] == [2]
    assert [why for _, why in preview.left_out] == [("project",)]
    assert office(reports.submit, [1, 2], by=ana, at=office.at).report.drives == 1
    rows = office(exports.own_rows, TODAY, TODAY, by=ana)
    assert [missing_in(row) for row in rows] == [("project",), ()]
    office(programmes.require_project, needed=False, by=ada, at=office.at)
    assert [missing_in(row) for row in office(exports.own_rows, TODAY, TODAY, by=office.now(ana))] == [(), ()]


def test_a_preview_may_be_of_one_project(office, ana):
    office.log(ana, entry(project="P-204"), entry(), entry(project="p-204"), entry(project="P-2041"))
    preview = office(reports.preview, by=ana, project="P-204")
    assert [one.drive.number for one in preview.included] == [1, 3]


def test_reports_are_found_by_what_their_drives_are_charged_to(office, ada, ana):
    ben = office.member(ada, "Ben")
    office.log(ana, entry(project="P-204"), entry(project="P-300"), entry())
    office.log(ben, entry(project="p-204"))
    first = office(reports.submit, [1], by=ana, at=office.later(minutes=1)).report
    office(reports.submit, [2, 3], by=ana, at=office.later(minutes=1))
    last = office(reports.submit, [1], by=ben, at=office.later(minutes=1)).report

    def keys(**within):
        search = ReportSearch(**within)
        found = office(reports.reported, by=ada, states=list(ReportState), within=search)
        return [report.key for report, _ in found.reports]

    assert keys(project="P-204") == [last.key, first.key]
    assert keys(project="P-204", person_id=ana.person.id) == [first.key]
    assert keys(project="P-20") == []
    assert keys(project="P-204", to_on=TODAY.replace(day=1)) == []
    after = office(reports.reported, by=ada, states=list(ReportState), within=ReportSearch(project="P-204"), limit=1)
    assert after.has_older
    office(reports.recall, first.key, by=ana, at=office.later(minutes=1))
    assert keys(project="P-204") == [last.key]


def test_a_copy_keeps_its_project_when_the_drive_gets_another(office, ada, ana):
    office.log(ana, entry(project="P-204"))
    filed = office(reports.submit, [1], by=ana, at=office.later(minutes=1))
    office(reports.approve, filed.report.key, by=ada, at=office.later(minutes=1))
    told = office(corrections.draft, 1, lambda one: replace(one, project="P-300"), by=ana, today=TODAY, at=office.at)
    seen = [(1, told.correction.version)]
    new = office(reports.submit, [], by=ana, at=office.later(minutes=1), correcting=seen)
    assert [(row.entry.project, row.is_reversal) for row in rows_of_filed(new)] == [("P-204", True), ("P-300", False)]
    assert new.report.total.minor == 0
    assert isinstance(office(corrections.standing_of, office(drives.get, 1, by=ana).drive, by=ana), Standing)
    for project, count in (("P-204", 2), ("P-300", 1)):
        within = ReportSearch(project=project)
        assert len(office(reports.reported, by=ada, states=list(ReportState), within=within).reports) == count
