"""Files too long to be held come in stretches, and hold the same as short ones."""

import io
import zipfile
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from domain.exports import Form, Scope, Wanted
from domain.reports import ReportSearch
from files import log_volumes
from services import exports, long_files
from tests.files.test_spreadsheets import read_csv
from tests.office import entry
from tests.web.building import furnish

DAYS = {"from": "2025-01-01", "to": "2026-12-31"}


@pytest.fixture
def crowd(building):
    """An organization with reports of three people, two of one name, some of two vehicles and years."""
    ada = building.office.set_up()
    people = [building.office.member(ada, name) for name in ("Zoe", "Ana", "Ben")]
    for who in people:
        days = [date(2026, 10, 1) - timedelta(days=40 * place) for place in range(12)]
        numbers = building.office.log(who, *(entry(str(place + 5), on) for place, on in enumerate(days)))
        for first in range(0, 12, 4):
            building.report(who, *numbers[first : first + 4])
    return ada, people[1]


@pytest.fixture
def long(monkeypatch):
    """From now on three drives are many."""
    for name, count in {"MOST": 3, "LONGEST_PDF": 3, "OWN_AT_ONCE": 5, "PEOPLE_AT_ONCE": 1}.items():
        monkeypatch.setattr(long_files, name, count)
    monkeypatch.setattr(log_volumes, "MOST", 4)


async def every_form(building, who, scope):
    """The files of one's own drives or of what was reported, by form; the PDF by its words."""
    found = {}
    for form in ("csv", "mileiq", "xlsx"):
        status, content, _ = await building.fetch("/api/export", who, scope=scope, form=form, **DAYS)
        assert status == 200
        found[form] = content
    book = load_workbook(io.BytesIO(found.pop("xlsx")))
    return {**found, "xlsx": [list(sheet.iter_rows(values_only=True)) for sheet in book]}


@pytest.mark.parametrize("scope", ["own", "reported"])
async def test_a_long_file_holds_what_a_short_one_holds(building, crowd, scope, request):
    ada, ana = crowd
    who = ana if scope == "own" else ada
    short = await every_form(building, who, scope)
    request.getfixturevalue("long")
    assert await every_form(building, who, scope) == short
    assert len(read_csv(short["csv"])) == (13 if scope == "own" else 37)


@pytest.mark.usefixtures("long")
async def test_a_long_log_comes_as_several_pdf_files_of_whole_parts(building, crowd):
    ada, _ = crowd
    status, content, headers = await building.fetch("/api/export", ada, scope="reported", form="pdf", **DAYS)
    assert (status, headers["Content-Type"]) == (200, "application/zip")
    assert headers["Content-Disposition"].endswith('2026-12-31.pdf.zip"')
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        logs = [PdfReader(io.BytesIO(packed.read(name))) for name in packed.namelist()]
    words = ["".join(page.extract_text() for page in log.pages) for log in logs]
    assert len(words) > 3
    assert sum(told.count("Acme") for told in words) == 36
    assert all(f"file {number}" in told for number, told in enumerate(words, start=1))


@pytest.mark.usefixtures("long")
async def test_incomplete_drives_are_named_before_a_byte_is_sent(building):
    _, ana = furnish(building)
    answer = await building.ask("/api/export", ana, 400, form="xlsx", **{"from": "2026-01-01", "to": "2026-12-31"})
    assert answer["error"].startswith("Some drives aren't complete: #")
    assert "(category, purpose)" in answer["error"]


def test_the_outline_counts_no_further_than_it_must(building, crowd, monkeypatch):
    monkeypatch.setattr(long_files, "MOST", 10)
    ada, ana = crowd
    reported = Wanted(Scope.REPORTED, Form.PDF, date(2025, 1, 1), date(2026, 12, 31))
    found = building.office(long_files.outline, reported, by=ada)
    assert (found.drives, found.is_long, len(found.people)) == (11, True, 3)
    own = Wanted(Scope.OWN, Form.CSV, date(2026, 9, 1), date(2026, 12, 31))
    assert building.office(long_files.outline, own, by=ana).is_long is False


def test_pages_of_reports_hold_the_lines_of_each(building, crowd):
    ada, _ = crowd
    page = building.office(exports.reported_page, ReportSearch(), by=ada)
    assert len({row.number for row in page.rows}) == len(page.rows) == 36
