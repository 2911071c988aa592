"""Recording drives: by a sentence, by the form, twice, several at once."""

from datetime import date
from decimal import Decimal

import pytest

from domain.errors import MileageError
from language import Intent

ACME = {
    "distance": Decimal("23.4"),
    "unit": "mi",
    "destination": "Acme",
    "date": date(2026, 11, 23),
    "purpose": "client visit",
    "parking": Decimal(4),
}


async def test_a_sentence_becomes_a_drive_with_its_rate_its_amount_and_its_total(ana):
    words = await ana.means(Intent.LOG_DRIVE, **ACME)
    for line in (
        "Recorded.",
        "Acme",
        "Date: Mon, Nov 23, 2026",
        "Purpose: client visit",
        "Category: Business",
        "Distance: 23.4 mi",
        "Rate: $0.76 per mile, IRS rate, since Jul 1, 2026",
        "Amount: $17.78",
        "Parking: $4.00",
        "Total: $21.78",
    ):
        assert line in words.splitlines()
    assert ana.buttons == ["Edit", "Delete"]


async def test_no_day_is_today_and_no_unit_is_the_unit_of_the_country(ana):
    words = await ana.means(Intent.LOG_DRIVE, distance=Decimal(12), destination="Acme")
    assert "Tue, Nov 24, 2026" in words
    assert "12 mi" in words


async def test_today_is_the_day_where_the_driver_is(town, pat):
    kiwi = await town.joins("Kim", zone="Pacific/Auckland")
    assert "Wed, Nov 25, 2026" in await kiwi.means(Intent.LOG_DRIVE, distance=Decimal(12))


async def test_no_unit_is_the_unit_of_the_last_drive(ana):
    await ana.means(Intent.LOG_DRIVE, distance=Decimal(64), unit="km", destination="Ghent")
    words = await ana.means(Intent.LOG_DRIVE, distance=Decimal(12), destination="Acme", purpose="visit")
    assert "12 km (7.5 mi)" in words


async def test_a_drive_without_a_purpose_waits_for_a_category_and_says_what_it_would_be_worth(ana):
    words = await ana.means(Intent.LOG_DRIVE, distance=Decimal(10), destination="Northwind")
    assert "Not classified yet" in words
    assert "As a business drive it is worth $7.60." in words
    assert "Amount" not in words
    words = await ana.presses("Personal")
    assert "Category: Personal" in words
    assert "$" not in words


async def test_a_distance_each_way_counts_twice_and_says_so(ana):
    words = await ana.means(
        Intent.LOG_DRIVE, distance=Decimal(9), destination="Litware", round_trip=True, distance_basis="each_way"
    )
    assert "Distance: 18 mi: 9 mi each way" in words


async def test_a_total_there_and_back_counts_once_and_says_so(ana):
    words = await ana.means(
        Intent.LOG_DRIVE, distance=Decimal(64), unit="km", round_trip=True, distance_basis="total", purpose="check"
    )
    assert "Distance: 64 km there and back (39.8 mi)" in words


async def test_several_drives_of_one_message_come_on_one_card(ana):
    told = (
        {"distance": Decimal(11), "destination": "Tailspin Toys", "date": date(2026, 11, 16), "purpose": "demo"},
        {"distance": Decimal(13), "destination": "Lucerne", "date": date(2026, 11, 17)},
    )
    words = await ana.means(Intent.LOG_DRIVE, drives=told)
    assert "Recorded 2 drives." in words
    assert "Total: $8.36" in words
    assert ana.buttons == ["Edit #1", "Edit #2", "Delete all of these"]
    assert "Deleted 2 drives" in await ana.presses("Delete all of these")
    assert "2 drives are back." in await ana.presses("Undo")


async def test_a_message_that_arrives_twice_is_recorded_once(ana):
    first = await ana.means(Intent.LOG_DRIVE, told_in="chat:7", **ACME)
    assert await ana.means(Intent.LOG_DRIVE, told_in="chat:7", **ACME) == first
    assert "1 drive, 23.4 mi" in await ana.means(Intent.LIST_DRIVES)


async def test_a_drive_that_looks_recorded_already_is_asked_about_first(ana):
    await ana.means(Intent.LOG_DRIVE, **ACME)
    words = await ana.means(Intent.LOG_DRIVE, **ACME)
    assert "You already have a drive like this." in words
    assert "1 drive," in await ana.means(Intent.LIST_DRIVES)


async def test_a_look_alike_is_recorded_once_however_often_the_button_is_pressed(ana):
    await ana.means(Intent.LOG_DRIVE, **ACME)
    await ana.means(Intent.LOG_DRIVE, **ACME)
    button = ana.action("Record it too")
    assert "Drive #2" in await ana.presses_again(button)
    assert "Drive #2" in await ana.presses_again(button)
    assert "2 drives" in await ana.means(Intent.LIST_DRIVES)


async def test_it_is_the_same_shows_the_drive_that_was_there(ana):
    await ana.means(Intent.LOG_DRIVE, **ACME)
    await ana.means(Intent.LOG_DRIVE, **ACME)
    assert "Drive #1" in await ana.presses("It is the same")


async def test_a_future_or_absurd_drive_is_refused(ana):
    with pytest.raises(MileageError, match="still to come"):
        await ana.means(Intent.LOG_DRIVE, distance=Decimal(10), date=date(2026, 11, 25))
    with pytest.raises(MileageError, match="looks like a slip"):
        await ana.means(Intent.LOG_DRIVE, distance=Decimal(2001))


async def test_a_drive_of_more_than_sixty_days_ago_warns(ana):
    words = await ana.means(Intent.LOG_DRIVE, **{**ACME, "date": date(2026, 9, 24)})
    assert "More than 60 days ago" in words
    words = await ana.means(Intent.LOG_DRIVE, **{**ACME, "date": date(2026, 9, 25)})
    assert "More than 60 days ago" not in words


async def test_log_a_drive_without_anything_opens_the_form(ana):
    words = await ana.means(Intent.LOG_DRIVE)
    assert "<Date: 2026-11-24>" in words
    words = await ana.presses("Record", distance="12.5", destination="Acme", category="business", tolls="2.40")
    assert "Recorded." in words
    assert "Total: $11.90" in words


async def test_the_form_records_once_however_often_it_is_pressed(ana):
    await ana.means(Intent.LOG_DRIVE)
    button = ana.action("Record")
    fields = {**ana.filled(), "distance": "12.5", "destination": "Acme", "category": "business"}
    await ana.presses_again(button, **fields)
    assert "Drive #1" in await ana.presses_again(button, **fields)
    assert "1 drive," in await ana.means(Intent.LIST_DRIVES)


async def test_a_form_filled_in_wrongly_comes_back_with_what_was_typed(ana):
    await ana.means(Intent.LOG_DRIVE)
    words = await ana.presses("Record", distance="about twenty", destination="Acme")
    assert "Please give the distance as a number, such as 23.4." in words
    assert "<To: Acme>" in words
    assert "<Distance: about twenty>" in words


async def test_the_form_reads_the_decimal_comma_of_the_reader(town, pat):
    uwe = await town.joins("Uwe", locale="de-DE", zone="Europe/Berlin")
    await uwe.means(Intent.LOG_DRIVE)
    words = await uwe.presses("Eintragen", distance="12,5", unit="km", parking="4,20", category="business")
    assert "12,5 km" in words
    assert "4,20 $" in words


async def test_nobody_sees_somebody_elses_drive(town, ana):
    await ana.means(Intent.LOG_DRIVE, **ACME)
    edit = ana.action("Edit")
    ben = await town.joins("Ben")
    with pytest.raises(MileageError, match="You have no drive #1"):
        await ben.presses_again(edit)
