"""Files: whole, safe, refused with a sentence, and through links with the roles of the moment."""

import io
import zipfile
from datetime import date, timedelta

from openpyxl import load_workbook
from pypdf import PdfReader

from domain.reports import ReportSearch, ReportState
from services import audit, exports, organizations, reports
from tests.files.test_spreadsheets import read_csv
from tests.office import entry
from tests.web.building import furnish, set_rate

DAYS = {"from": "2026-01-01", "to": "2026-12-31"}
COMPLETE = {"from": "2026-01-01", "to": "2026-10-01"}
"""Days of which every drive of Ana's is complete."""


async def test_ones_own_csv_has_every_drive_of_the_days(building):
    _, ana = furnish(building)
    status, content, headers = await building.fetch("/api/export", ana, **COMPLETE)
    assert (status, len(read_csv(content))) == (200, 3)
    assert headers["Content-Disposition"] == 'attachment; filename="mileage-own-2026-01-01-2026-10-01.csv"'
    assert (headers["Cache-Control"], headers["X-Content-Type-Options"]) == ("no-store", "nosniff")


async def test_everything_comes_complete_or_not(building):
    _, ana = furnish(building)
    status, content, _ = await building.fetch("/api/export", ana, form="everything")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        drives = read_csv(packed.read("drives.csv"))
    assert (status, len(drives)) == (200, 9)


async def test_ones_own_files_come_in_every_form(building):
    _, ana = furnish(building)
    days = {"from": "2026-01-01", "to": "2026-10-01"}
    files = {
        form: (await building.fetch("/api/export", ana, form=form, **days))[1] for form in ("xlsx", "pdf", "mileiq")
    }
    workbook = load_workbook(io.BytesIO(files["xlsx"]))
    garage = "Joe's Garage, 1200 Market St, San Francisco"
    assert [row[6] for row in workbook["Drives"].iter_rows(values_only=True)] == ["To", "Acme", garage]
    assert "Joe's Garage" in PdfReader(io.BytesIO(files["pdf"])).pages[0].extract_text()
    assert garage in files["mileiq"].decode()


async def test_a_log_of_incomplete_drives_is_refused_by_number(building):
    _, ana = furnish(building)
    for path in ("/api/export", "/api/link"):
        answer = await building.ask(path, ana, 400, form="pdf", **DAYS)
        assert answer["error"].startswith("Some drives aren't complete: #6 (category, purpose), #4 (purpose).")


async def test_a_period_without_drives_is_refused(building):
    ada, ana = furnish(building)
    empty = {"from": "2020-01-01", "to": "2020-12-31"}
    for who, scope in ((ana, "own"), (ada, "reported")):
        for form in ("csv", "xlsx", "pdf", "mileiq"):
            answer = await building.ask("/api/link", who, 400, scope=scope, form=form, **empty)
            assert "no drives in that period" in answer["error"]


async def test_what_was_reported_comes_as_a_stream_of_every_page(building, monkeypatch):
    monkeypatch.setattr(exports, "REPORTS", 3)
    ada = building.office.set_up()
    ana = building.office.member(ada, "Ana")
    for number in building.office.log(ana, *(entry(str(miles), date(2026, 10, miles)) for miles in range(1, 12))):
        building.report(ana, number)
    status, content, _ = await building.fetch("/api/export", ada, scope="reported", **DAYS)
    heading, *rows = read_csv(content)
    assert (status, sorted(int(row[0]) for row in rows)) == (200, list(range(1, 12)))
    half = {"from": "2026-10-03", "to": "2026-10-05"}
    _, content, _ = await building.fetch("/api/export", ada, scope="reported", **half)
    assert [row[heading.index("Date")] for row in read_csv(content)[1:]] == ["2026-10-03", "2026-10-04", "2026-10-05"]


async def test_the_payroll_file_holds_approved_drives_with_the_taxable_part(building):
    ada = building.office.set_up()
    ana = building.office.member(ada, "Ana")
    building.office.later(days=10)
    set_rate(building, ada, "0.90", building.office.today)
    (number,) = building.office.log(ana, entry("100", building.office.today))
    key = building.report(ana, number)
    refused = await building.ask("/api/export", ada, 400, scope="reported", form="payroll", **DAYS)
    assert "Nothing of that period is approved yet" in refused["error"]
    building.office(reports.approve, key, by=ada, at=building.office.later(minutes=1))
    _, content, _ = await building.fetch("/api/export", ada, scope="reported", form="payroll", **DAYS)
    told = dict(zip(*read_csv(content), strict=True))
    assert (told["Mileage"], told["Mileage taxable"], told["To pay"]) == ("90.00", "14.00", "90.00")


async def test_who_is_no_administrator_gets_no_file_of_what_was_reported(building):
    _, ana = furnish(building)
    for form in ("csv", "xlsx", "pdf", "payroll"):
        answer = await building.ask("/api/export", ana, 400, scope="reported", form=form, **DAYS)
        assert answer == {"error": "Only administrators of Adele Vance's can do that."}


async def test_a_link_gives_the_file_without_a_token_until_it_ends(building):
    _, ana = furnish(building)
    address = (await building.ask("/api/link", ana, form="csv", **COMPLETE))["address"]
    assert "Ana" not in address
    status, content, _ = await building.fetch(address)
    assert (status, len(read_csv(content))) == (200, 3)
    building.office.at += timedelta(minutes=10)
    status, content, _ = await building.fetch(address)
    assert (status, content) == (410, b'{"error":"This link is no longer valid. Ask for a new one in Teams."}')


async def test_a_link_of_somebody_who_is_no_administrator_any_more_gives_nothing(building):
    ada, ana = furnish(building)
    office = building.office
    office(organizations.make_administrator, ana.person, by=ada, at=office.later(minutes=1))
    address = (await building.ask("/api/link", ana, scope="reported", **DAYS))["address"]
    office(organizations.remove_administrator, ana.person, by=ada, at=office.later(minutes=1))
    status, content, _ = await building.fetch(address)
    assert (status, b"Only administrators" in content) == (400, True)


async def test_a_file_of_what_was_reported_leaves_a_trace_and_ones_own_does_not(building):
    ada, ana = furnish(building)
    await building.fetch("/api/export", ada, scope="reported", **DAYS)
    await building.fetch("/api/export", ana, **COMPLETE)
    events = [event for _, event in building.office(audit.recent, by=ada) if event.action == "report.export"]
    assert [(event.subject, event.after) for event in events] == [("csv", "2026-01-01 to 2026-12-31")]


async def test_a_returned_report_is_in_no_file_since_its_drives_come_again(building):
    ada, _ = furnish(building)
    for form in ("csv", "mileiq"):
        _, content, _ = await building.fetch("/api/export", ada, scope="reported", form=form, **DAYS)
        assert content.decode().count("Acme") == 2


async def test_a_forged_link_gives_nothing(building):
    furnish(building)
    for token in ("x", "a.b", "WzEsIm93biJd.AAAA"):
        status, _, _ = await building.fetch(f"/files/{token}")
        assert status == 410


def test_a_page_of_reports_never_holds_one_that_was_taken_back(building):
    assert exports.VISIBLE.isdisjoint({ReportState.RECALLED})
    ada, _ = furnish(building)
    page = building.office(exports.reported_page, ReportSearch(), by=ada, states=[ReportState.RECALLED])
    assert page.rows == []
