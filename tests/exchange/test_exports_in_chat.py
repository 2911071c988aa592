"""Drives of a period as a file: offered, allowed, made then and stored; or through a link where the client can't."""

import csv
import io
import json
import zipfile
from datetime import date, timedelta
from typing import Any

import pytest

from dialogs import exports
from domain.categories import Category
from domain.errors import MileageError
from language import Intent
from services import organizations
from services import reports as report_service
from services.ports import StoredFile
from tests.exchange.mailroom import Links
from tests.office import FABRIKAM, entry

OCTOBER = {"date_from": date(2026, 10, 1), "date_to": date(2026, 10, 31)}


def october(day: int, **facts: Any):
    return entry(on=date(2026, 10, day), **facts)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


async def approve(ada, key: str) -> None:
    by = await ada.profile()
    await ada.room.database.run(lambda store: report_service.approve(store, key, by=by, at=ada.room.at))


async def test_ones_own_drives_are_offered_allowed_and_stored(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5), october(6, miles="10"))
    words = await ana.says("export my drives for October as csv", Intent.REPORT_EXPORT, **OCTOBER)
    assert "Your drives to export" in words
    assert "Drives: 2" in words
    assert "Total: $25.38" in words  # 23.4 and 10 miles at 76 cents: 17.78 + 7.60
    [consent] = ana.consents()
    assert consent["name"] == "mileage-own-2026-10-01-2026-10-31.csv"
    assert await ana.allows() == consent["name"]
    assert len(ana.stored()) == consent["content"]["sizeInBytes"]
    assert room.cupboard.ranges == [f"bytes 0-{len(ana.stored()) - 1}/{len(ana.stored())}"]
    assert [row["Amount"] for row in rows(ana.stored())] == ["17.78", "7.60"]


async def test_the_file_is_made_when_it_is_taken(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    await ana.says("export my drives as csv", Intent.REPORT_EXPORT, **OCTOBER)
    await ana.logs(october(7))
    await ana.allows()
    assert len(rows(ana.stored())) == 2


async def test_the_cards_carry_opaque_keys_only(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    await ana.says("export", Intent.REPORT_EXPORT, **OCTOBER)
    [consent] = ana.consents()
    assert consent["content"]["acceptContext"].keys() == {"key", "v"}
    assert set(ana.action("PDF mileage log")["data"]) == {"verb", "v", "name", "form"}
    assert "2026" not in json.dumps(consent["content"]["acceptContext"])


async def test_other_forms_are_a_press_away(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    await ana.says("export", Intent.REPORT_EXPORT, **OCTOBER)
    assert ana.buttons == ["PDF mileage log", "CSV", "CSV in MileIQ's form"]
    await ana.presses("PDF mileage log")
    await ana.allows()
    assert ana.stored().startswith(b"%PDF")
    await ana.presses("XLSX (Excel)")
    await ana.allows()
    assert ana.stored().startswith(b"PK")


async def test_an_incomplete_drive_is_named_and_nothing_is_offered(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5), october(6, purpose=""))
    with pytest.raises(MileageError, match=r"#2 \(purpose\)"):
        await ana.says("export", Intent.REPORT_EXPORT, **OCTOBER)
    assert ana.consents() == []


async def test_a_drive_without_a_price_is_named(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5, category=Category.MOVING, vehicle="bicycle"), october(6))
    with pytest.raises(MileageError, match=r"#1 \(price\)"):
        await ana.says("export", Intent.REPORT_EXPORT, **OCTOBER)


async def test_declining_stores_nothing(room):
    ana = await room.arrives("Ana")
    assert await exports.answer_consent(await ana.turn(), {}, None) == "All right, no file was stored."
    assert room.cupboard.stored == {}


async def test_a_client_that_takes_no_files_gets_a_link_alone(room):
    room.links, room.sends_files = Links(), False
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    words = await ana.says("export as pdf", Intent.REPORT_EXPORT, **OCTOBER)
    assert "Download it within ten minutes" in words
    assert ana.action("Download")["url"].endswith("/own/pdf/1500")
    assert ana.consents() == []


async def test_a_client_that_takes_files_gets_both(room):
    room.links = Links()
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    assert "Allow the file above" in await ana.says("export", Intent.REPORT_EXPORT, **OCTOBER)
    assert "Download" in ana.buttons
    assert len(ana.consents()) == 1


async def test_an_administrator_gets_reported_copies_only(room):
    ada = await room.sets_up("Ada")
    ana = await room.joins("Ana")
    ben = await room.joins("Ben")
    await ana.logs(october(5, destination="Acme"), october(6, destination="Secret place"))
    await ben.logs(october(7, destination="Ben's secret"))
    await ana.reports(1)
    words = await ada.says("export October as csv", Intent.REPORT_EXPORT, **OCTOBER)
    assert "Reported drives to export" in words
    await ada.allows()
    assert [(row["Person"], row["To"]) for row in rows(ada.stored())] == [("Ana", "Acme")]
    assert b"ecret" not in ada.stored()


async def reported_by_two(room):
    ada = await room.sets_up("Ada")
    ana, ben = await room.joins("Ana"), await room.joins("Ben")
    await ana.logs(october(5, destination="Acme"), october(6, destination="Secret place"))
    await ben.logs(october(7, destination="Fabrikam"))
    await ana.reports(1)
    await ben.reports(1)
    return ada


@pytest.mark.parametrize(
    "said", ["export Ana October as csv", "export Ana's October as csv", "export October for Ana csv"]
)
async def test_an_administrator_exports_what_one_person_reported(room, said):
    ada = await reported_by_two(room)
    words = await ada.says(said, Intent.REPORT_EXPORT, **OCTOBER)
    assert "Reported by: Ana" in words
    assert "Drives: 1" in words
    await ada.allows()
    assert [(row["Person"], row["To"]) for row in rows(ada.stored())] == [("Ana", "Acme")]
    organization = (await ada.profile()).organization
    _, event = (await room.database.read(lambda store: store.audit.page(organization.id)))[0]
    assert (event.action, event.after) == ("report.export", "2026-10-01 to 2026-10-31, Ana")
    await ada.says(said, Intent.REPORT_EXPORT, **OCTOBER)
    assert "Reported by: Ana" in await ada.presses("XLSX (Excel)")


async def test_a_mail_address_names_the_person_and_nobody_who_reported_nothing_is_found(room):
    ada = await reported_by_two(room)
    cem = await room.joins("Cem")
    await cem.logs(october(9, destination="Secret"))
    for words in ("export Cem October", "export Nobody October"):
        with pytest.raises(MileageError, match=r"Nobody called \w+ has reported anything to you\."):
            await ada.says(words, Intent.REPORT_EXPORT, **OCTOBER)
    with pytest.raises(MileageError, match="of one person or of everybody"):
        await ada.says("export", Intent.REPORT_EXPORT, emails=("ana@contoso.com", "ben@contoso.com"), **OCTOBER)


async def test_administrators_who_drive_can_ask_for_their_own(room):
    ada = await room.sets_up("Ada")
    await ada.logs(october(5, destination="Mine"))
    assert "Your drives to export" in await ada.says("export my drives as csv", Intent.REPORT_EXPORT, **OCTOBER)
    await ada.allows()
    assert [row["To"] for row in rows(ada.stored())] == ["Mine"]


async def test_payroll_holds_what_is_approved_and_says_what_waits(room):
    ada = await room.sets_up("Ada")
    ana = await room.joins("Ana")
    await ana.logs(october(5), october(6))
    with pytest.raises(MileageError, match="no drives in that period"):
        await ada.says("payroll file", Intent.REPORT_EXPORT, **OCTOBER)
    first = await ana.reports(1)
    await ana.reports(2)
    with pytest.raises(MileageError, match="Nothing of that period is approved yet"):
        await ada.says("payroll file", Intent.REPORT_EXPORT, **OCTOBER)
    await approve(ada, first)
    words = await ada.says("payroll file", Intent.REPORT_EXPORT, **OCTOBER)
    assert "1 report of that period still waits" in words
    await ada.allows()
    [line] = rows(ada.stored())
    assert (line["Person"], line["Drives"], line["To pay"], line["Mileage taxable"]) == ("Ana", "1", "17.78", "0.00")


async def test_a_returned_report_is_not_in_the_file_twice(room):
    ada = await room.sets_up("Ada")
    ana = await room.joins("Ana")
    await ana.logs(october(5))
    key = await ana.reports(1)
    by = await ada.profile()
    await room.database.run(lambda store: report_service.send_back(store, key, by=by, at=room.at, reason="why?"))
    await ana.reports(1)
    await ada.says("export as csv", Intent.REPORT_EXPORT, **OCTOBER)
    await ada.allows()
    assert len(rows(ada.stored())) == 1


async def test_whoever_is_no_administrator_any_more_gets_nothing_from_an_old_offer(room):
    ada = await room.sets_up("Ada")
    ana = await room.joins("Ana")
    await ana.logs(october(5))
    await ana.reports(1)
    await ada.says("export as csv", Intent.REPORT_EXPORT, **OCTOBER)
    by, person = await ada.profile(), (await ana.profile()).person
    await room.database.run(lambda store: organizations.make_administrator(store, person, by=by, at=room.at))
    by, person = await ana.profile(), by.person
    await room.database.run(lambda store: organizations.remove_administrator(store, person, by=by, at=room.at))
    with pytest.raises(MileageError, match="Only administrators"):
        await ada.allows()
    assert room.cupboard.stored == {}


async def test_somebody_elses_offer_is_not_there(room):
    ada = await room.sets_up("Ada")
    ana = await room.joins("Ana")
    zoe = await room.sets_up("Zoe", FABRIKAM)
    await ana.logs(october(5))
    await ana.reports(1)
    await ada.says("export as csv", Intent.REPORT_EXPORT, **OCTOBER)
    [consent] = ada.consents()
    for other in (ana, zoe):
        with pytest.raises(MileageError, match="too old"):
            await other.allows(consent)
        with pytest.raises(MileageError, match="too old"):
            await other.presses_again(ada.action("CSV in MileIQ's form"))
    assert room.cupboard.stored == {}


async def test_an_offer_ends_after_a_day(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    await ana.says("export", Intent.REPORT_EXPORT, **OCTOBER)
    room.at += timedelta(days=1, minutes=1)
    with pytest.raises(MileageError, match="ask for the export again"):
        await ana.allows()


@pytest.mark.parametrize("status", [401, 404, 500, 507])
async def test_a_storage_that_refuses_is_told_kindly(room, status):
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    await ana.says("export", Intent.REPORT_EXPORT, **OCTOBER)
    room.cupboard.refuse = status
    with pytest.raises(MileageError, match="ask for the export again"):
        await ana.allows()


async def test_a_storage_that_is_not_microsofts_gets_no_file(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    await ana.says("export", Intent.REPORT_EXPORT, **OCTOBER)
    [consent] = ana.consents()
    target = StoredFile("a.xlsx", "https://evil.example/up", "https://evil.example/a", "1", "xlsx")
    with pytest.raises(MileageError, match="can't store a file there"):
        await exports.answer_consent(await ana.turn(), {"context": consent["content"]["acceptContext"]}, target)


async def test_without_a_period_an_administrator_gets_last_month_and_a_driver_this_year(room):
    ada = await room.sets_up("Ada")
    ana = await room.joins("Ana")
    await ana.logs(october(5), entry(on=date(2026, 11, 3)))
    await ana.reports(1, 2)
    assert "Oct 1 – 31, 2026" in await ada.says("export", Intent.REPORT_EXPORT)
    assert "Jan 1 – Nov 24, 2026" in await ana.says("download my drives", Intent.REPORT_EXPORT)


async def test_a_taken_file_of_reported_drives_is_in_the_audit(room):
    ada = await room.sets_up("Ada")
    ana = await room.joins("Ana")
    await ana.logs(october(5))
    await ana.reports(1)
    await ada.says("export as csv", Intent.REPORT_EXPORT, **OCTOBER)
    await ada.allows()
    organization = (await ada.profile()).organization
    found = await room.database.read(lambda store: store.audit.page(organization.id))
    assert next(event.action for _, event in found) == "report.export"
    await ana.says("export my drives as csv", Intent.REPORT_EXPORT, **OCTOBER)
    await ana.allows()
    assert len(await room.database.read(lambda store: store.audit.page(organization.id))) == len(found)


async def test_all_that_is_kept_about_somebody_is_theirs_to_take(room):
    await room.sets_up("Ada")
    ana = await room.joins("Ana")
    await ana.logs(october(5), october(6, purpose="", destination="Unfinished"))
    await ana.reports(1)
    assert "Everything I keep about you" in await ana.says("export my data", Intent.EXPORT_MY_DATA)
    await ana.allows()
    with zipfile.ZipFile(io.BytesIO(ana.stored())) as packed:
        assert packed.namelist() == ["READ-ME.txt", "about-you.json", "drives.csv", "reported-drives.csv"]
        assert [row["To"] for row in rows(packed.read("drives.csv"))] == ["Acme", "Unfinished"]
        assert [row["To"] for row in rows(packed.read("reported-drives.csv"))] == ["Acme"]
        about = json.loads(packed.read("about-you.json"))
    assert about["memberships"][0]["organization"] == "Ada's"
    assert about["reports"][0]["total"] == "17.78"


async def test_a_period_to_come_holds_nothing(room):
    ana = await room.arrives("Ana")
    days = {"date_from": date(2027, 1, 1), "date_to": date(2027, 1, 31)}
    with pytest.raises(MileageError, match="still to come"):
        await ana.says("export", Intent.REPORT_EXPORT, **days)
