"""Receipts on the dashboard: counted on every drive, opened by who may, through links that end."""

import io
import json
import zipfile
from datetime import timedelta

import pytest

from domain.receipts import Pointer, scan_of
from services import organizations, receipts, reports
from tests.files.test_spreadsheets import read_csv
from tests.office import FABRIKAM, entry
from tests.pictures import jpeg, pdf
from tests.web.building import SECRETS
from web.links import LIFE, Links


@pytest.fixture
def told(building):
    """An administrator, a driver, and a report of hers with a drive that has a photo and a PDF."""
    office = building.office
    ada = office.set_up("Ada")
    ana = office.member(ada, "Ana")
    (number,) = office.log(ana, entry())
    keys = [office(receipts.keep, scan_of(one), by=ana, at=office.at).key for one in (jpeg(), pdf())]
    office(receipts.attach, keys, number, by=ana)
    return ada, ana, number, building.report(ana, number)


async def test_drives_say_how_many_they_have(building, told):
    ada, ana, _, key = told
    (one,) = (await building.drives(ana))["drives"]
    (row,) = (await building.ask(f"/api/reported/{key}", ada))["rows"]
    assert (one["receipts"], row["receipts"]) == (2, 2)


async def test_a_person_opens_their_own(building, told):
    _, ana, number, _ = told
    photo, paper = (await building.ask("/api/receipts", ana, drive=str(number)))["addresses"]
    status, content, headers = await building.fetch(photo)
    assert (status, content) == (200, scan_of(jpeg()).content)
    assert (headers["Content-Type"], headers["Content-Disposition"]) == ("image/jpeg", 'inline; filename="receipt.jpg"')
    status, content, headers = await building.fetch(paper)
    assert (status, content) == (200, pdf())
    assert headers["Content-Disposition"] == 'attachment; filename="receipt.pdf"'
    for name, value in (("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")):
        assert headers[name] == value
    assert "sandbox" in headers["Content-Security-Policy"]


async def test_an_administrator_opens_what_was_reported(building, told):
    ada, ana, number, key = told
    photo, _ = (await building.ask(f"/api/reported/{key}/receipts/1", ada))["addresses"]
    assert (await building.fetch(photo))[0] == 200
    building.office(reports.recall, key, by=ana, at=building.office.later(minutes=1))
    assert (await building.fetch(photo))[0] == 404
    await building.ask(f"/api/reported/{key}/receipts/1", ada, 400)
    await building.ask("/api/receipts", ada, 400, drive=str(number))


@pytest.mark.parametrize("number", ["2", "0", "-1", "x", "99999999999999999999"])
async def test_other_numbers_have_none(building, told, number):
    ada, _, _, key = told
    assert await building.ask(f"/api/reported/{key}/receipts/{number}", ada) == {"addresses": []}


async def test_nobody_else_gets_an_address(building, told):
    ada, ana, number, key = told
    for somebody in (building.office.member(ada, "Bob"), building.office.set_up("Bea", FABRIKAM)):
        await building.ask("/api/receipts", somebody, 400, drive=str(number))
        await building.ask(f"/api/reported/{key}/receipts/1", somebody, 400)
    await building.ask(f"/api/reported/{key}/receipts/1", ana, 400)


async def test_a_link_is_as_good_as_who_it_was_made_for(building, told):
    ada, ana, _, key = told
    office = building.office
    office(organizations.make_administrator, ana.person, by=ada, at=office.later(minutes=1))
    address, _ = (await building.ask(f"/api/reported/{key}/receipts/1", ana))["addresses"]
    assert (await building.fetch(address))[0] == 200
    office(organizations.remove_administrator, ana.person, by=ada, at=office.later(minutes=1))
    assert (await building.fetch(address))[0] == 404


async def test_a_link_ends(building, told):
    _, ana, number, _ = told
    photo, _ = (await building.ask("/api/receipts", ana, drive=str(number)))["addresses"]
    building.office.at += LIFE - timedelta(seconds=1)
    assert (await building.fetch(photo))[0] == 200
    building.office.at += timedelta(seconds=1)
    assert (await building.fetch(photo))[0] == 410


async def test_a_link_made_by_hand_or_for_a_file_gives_nothing(building, told):
    _, ana, number, key = told
    photo, _ = (await building.ask("/api/receipts", ana, drive=str(number)))["addresses"]
    body, _, signature = photo.removeprefix("/receipts/").partition(".")
    forged = Links(["another secret"]).receipt_address(ana.person.id, Pointer(key, 1, 1), at=building.office.at)
    other = Links(SECRETS).receipt_address(ana.person.id, Pointer("no such receipt"), at=building.office.at)
    assert (await building.fetch(other))[0] == 404
    file = (await building.ask("/api/link", ana, form="csv"))["address"].removeprefix("/files/")
    for token in ("x", "a.b", f"{body}.", f"{body}.{signature[:-4]}AAAA", forged.removeprefix("/receipts/"), file):
        assert (await building.fetch(f"/receipts/{token}"))[0] == 410
    assert (await building.fetch(f"/files/{body}.{signature}"))[0] == 410


async def test_everything_about_oneself_holds_them(building, told):
    _, ana, number, _ = told
    _, content, _ = await building.fetch("/api/export", ana, form="everything")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        photo, paper = sorted(name for name in packed.namelist() if name.startswith("receipts/"))[::-1]
        assert {packed.read(photo), packed.read(paper)} == {scan_of(jpeg()).content, pdf()}
        about = json.loads(packed.read("about-you.json"))
    assert [(one["drive"], one["kind"]) for one in about["receipts"]] == [(number, "pdf"), (number, "jpeg")]
    assert {one["file"] for one in about["receipts"]} == {photo, paper}


async def test_files_count_them(building, told):
    ada, ana, _, _ = told
    days = {"from": "2026-01-01", "to": "2026-12-31", "form": "csv"}
    for who, scope in ((ana, "own"), (ada, "reported")):
        _, content, _ = await building.fetch("/api/export", who, scope=scope, **days)
        heading, row = read_csv(content)
        assert row[heading.index("Receipts")] == "2"
