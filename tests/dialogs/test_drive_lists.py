"""Lists of drives, explaining an amount, doing a drive again."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.errors import MileageError
from language import Intent

MONDAY = date(2026, 11, 2)


async def log(talker, destination: str, on: date = date(2026, 11, 23), miles: str = "10", **more) -> str:
    told = {"purpose": "visit", **more}
    return await talker.means(Intent.LOG_DRIVE, distance=Decimal(miles), destination=destination, date=on, **told)


async def test_a_long_list_turns_its_pages_on_one_card(ana):
    for day in range(23):
        await log(ana, f"Stop {day}", MONDAY + timedelta(days=day // 2))
    first = await ana.means(Intent.LIST_DRIVES)
    assert "23 drives, 230 mi" in first
    assert "Stop 22" in first
    assert "Stop 12" not in first
    assert "Newer" not in ana.buttons
    second = await ana.presses("Older")
    assert "Stop 12" in second
    assert "Stop 13" not in second
    third = await ana.presses("Older")
    assert "Stop 0 " in third
    assert "Older" not in ana.buttons
    assert await ana.presses("Newer") == second
    assert await ana.presses("Newer") == first


async def test_a_list_of_some_days_a_place_a_category(ana):
    await log(ana, "Acme", date(2026, 10, 30))
    await log(ana, "Acme", date(2026, 11, 3))
    await log(ana, "Clinic", date(2026, 11, 4), category="medical")
    october = await ana.means(Intent.LIST_DRIVES, date_from=date(2026, 10, 1), date_to=date(2026, 10, 31))
    assert "1 drive," in october
    assert "2 drives," in await ana.means(Intent.LIST_DRIVES, target_destination="acme")
    assert "Clinic" in await ana.means(Intent.LIST_DRIVES, category="medical")
    assert "none" in await ana.means(Intent.LIST_DRIVES, target_destination="100%")


async def test_a_tampered_page_is_refused(ana):
    await log(ana, "Acme")
    await ana.means(Intent.LIST_DRIVES)
    for wrong in ({"after": "x"}, {"after": "2026-11-01:x"}, {"from": "soon"}, {"category": "lunch"}):
        with pytest.raises(MileageError, match="This card is incomplete"):
            await ana.presses_again({"verb": "drives.page", "data": wrong})


async def test_explain_shows_the_working_and_its_source(ana):
    await log(ana, "Acme", miles="23.4", parking=Decimal(4))
    words = await ana.means(Intent.EXPLAIN_DRIVE, number=1)
    assert "23.4 mi × $0.76 = $17.78" in words
    assert "Total: $21.78" in words
    assert "Source: Announcement 2026-11, IRB 2026-29" in words
    assert "Set by: Pat, Nov 24, 2026" in words


async def test_explain_of_a_drive_that_nobody_pays_says_so(ana):
    await log(ana, "Home", category="personal")
    assert "has no amount: Personal" in await ana.means(Intent.EXPLAIN_DRIVE)


async def test_an_administrator_has_a_reported_drive_explained_by_its_number_in_the_report(pat, ana):
    await log(ana, "Secret")
    await ana.means(Intent.DELETE_DRIVE, target="last")
    await log(ana, "Acme", miles="23.4")
    await ana.means(Intent.REVIEW)
    await ana.presses("Report")
    await pat.means(Intent.REPORTED)
    await pat.presses("Open")
    words = await pat.means(Intent.EXPLAIN_DRIVE, number=1)
    assert "23.4 mi × $0.76 = $17.78" in words
    assert "Secret" not in words


async def test_same_as_last_tuesday_is_recorded_today_without_parking(ana):
    await log(ana, "Acme", date(2026, 11, 17), "23.4", parking=Decimal(4))
    words = await ana.means(Intent.COPY_DRIVE, date=date(2026, 11, 17))
    assert "Recorded, the same as #1, without parking and tolls." in words
    assert "Date: Tue, Nov 24, 2026" in words
    assert "Amount: $17.78" in words
    assert "Parking" not in words.replace("parking", "")


async def test_same_as_a_day_with_two_drives_asks_which(ana):
    await log(ana, "Acme", date(2026, 11, 17))
    await log(ana, "Fabrikam", date(2026, 11, 17))
    assert "Which drive do you mean?" in await ana.means(Intent.COPY_DRIVE, date=date(2026, 11, 17))
    assert "the same as #2" in await ana.presses("#2")


async def test_a_copy_that_looks_recorded_already_is_asked_about(ana):
    await log(ana, "Acme", date(2026, 11, 24))
    await ana.means(Intent.COPY_DRIVE, target="last")
    assert "Is it another one?" in ana.words
    assert "Drive #2" in await ana.presses("Record it too")


async def test_a_numbered_drive_is_copied_to_the_day_named(ana):
    await log(ana, "Acme", date(2026, 11, 17))
    words = await ana.means(Intent.COPY_DRIVE, number=1, date=date(2026, 11, 20))
    assert "Date: Fri, Nov 20, 2026" in words
