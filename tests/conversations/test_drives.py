"""Drives told and put right in plain words, through the whole bot."""

import pytest

from tests.conversations.conftest import ADA, ANA, BEN

TALKS = {
    "a purpose alone answers what a drive was for": [
        ("12 miles to Acme", "What was it for? As a business drive it is worth $9.12."),
        ("client visit", "Category Not classified yet → Business"),
    ],
    "a category alone classifies the drive just shown": [
        ("12 miles to Acme, visit", "Category: Business"),
        ("personal", "Changed: Category Business → Personal."),
        ("no, business", "Changed: Category Personal → Business."),
    ],
    "corrections are about the drive just shown": [
        ("12 miles to Acme, visit", "Distance: 12 mi"),
        ("make it 19", "Changed: Distance 12 mi → 19 mi."),
        ("undo", "Distance: 12 mi"),
        ("it was yesterday", "Changed: Date Tue, Nov 24, 2026 → Mon, Nov 23, 2026."),
        ("add $5 parking", "Total: $14.12"),
    ],
    "a round trip says what it counts": [
        ("12 miles to Acme, visit", "Distance: 12 mi"),
        ("make it a round trip", "Distance 12 mi → 24 mi: 12 mi each way."),
        ("no, 20 miles in total", "→ 20 mi there and back."),
    ],
    "undo brings back what was deleted": [
        ("12 miles to Acme, visit", "Recorded."),
        ("delete the Acme drive", "Deleted drive #1"),
        ("undo", "It's back."),
        ("trash", "Your trash is empty."),
    ],
    "bring it back does so": [
        ("12 miles to Acme, visit", "Recorded."),
        ("delete the Acme drive", "Deleted drive #1"),
        ("bring it back", "It's back."),
        ("delete #1", "Deleted drive #1"),
        ("bring #1 back", "It's back."),
        ("trash", "Your trash is empty."),
    ],
    "a number alone shows the drive": [
        ("12 miles to Acme, visit", "Recorded."),
        ("5 miles to Fabrikam, visit", "Recorded."),
        ("#1", "Drive #1"),
        ("show #2", "Drive #2"),
        ("explain #1", "12 mi × $0.76 = $9.12"),
    ],
    "log a drive opens the form": [("log a drive", "<Distance: >")],
    "lists": [
        ("12 miles to Acme, visit", "Recorded."),
        ("my drives", "1 drive, 12 mi"),
        ("my last drive", "Drive #1"),
        ("my unreported drives", "Not reported yet"),
        ("drives to Acme", "1 drive, 12 mi"),
        ("same as today", "You already have a drive like this."),
    ],
    "rates": [
        ("what's my rate?", "since Jul 1, 2026"),
        ("why is my rate different from the IRS rate?", "It is the same as the IRS rate."),
        ("has the 2027 rate been announced?", "IRS hasn't published a rate for Jan 1, 2027 yet."),
        ("what was the IRS rate in 2022?", "Jan 1 – Jun 30, 2022: $0.585 per mile"),
        ("hmrc rate 2024", "£0.45 per mile"),
        ("what would 120 miles have paid in June?", "120 mi × $0.725 = $87.00"),
        ("can I change my rate?", "neither you nor I can change it"),
    ],
    "settings": [
        ("my time zone is Europe/Madrid", "<Time zone: Europe/Madrid>"),
        ("send my summary on friday at 4pm", "<Day of the summary: 5>"),
        ("use kilometers", "<Unit where I name none: km>"),
    ],
}


@pytest.mark.parametrize("lines", TALKS.values(), ids=TALKS.keys())
async def test_a_talk(place, lines):
    _, ana = await place.programme()
    for said, expected in lines:
        assert expected in await ana.says(said)


async def test_an_administrator_decides_in_words(place):
    ada, ana = await place.programme()
    await ana.says("12 miles to Acme, visit")
    await ana.says("review")
    await ana.presses("Report")
    assert "[Approve the ticked ones]" in await ada.says("reported by ana")
    assert "Returned by Ada Admin: which customer?" in await ada.says("return ana's report: which customer?")
    assert "1 drive is ready to report" in await ana.says("review")
    await ana.presses("Report")
    assert "Approved by Ada Admin" in await ada.says("approve ana's report")
    assert "Marked as paid by Ada Admin" in await ada.says("mark ana's report as paid")
    assert "1 drive · Paid" in await ana.says("status of november")


async def test_a_rate_is_set_and_cancelled_in_words(place):
    ada, _ = await place.programme()
    assert "Set this rate?" in await ada.says("set rate 0.80 from 1 January 2027")
    assert "Set: $0.80 per mile from Jan 1, 2027." in await ada.presses("Set")
    assert "Planned: it begins on Jan 1, 2027." in await ada.says("rates")
    assert "Cancelled" in await ada.says("cancel the January rate")


async def test_somebody_without_an_organization_moves_to_another_country(place):
    ana = place.chatter("Ana Diaz", ANA)
    await ana.opens()
    assert "$11.60" in await ana.says("10 miles to Acme today, client visit, $4 parking")
    await ana.says("5 miles to the gym today, personal, $2 parking")
    await ana.says("settings")
    await ana.presses("Save", fills={"locale": "en-GB", "weekday": "1", "hour": "08:00"})
    assert "#1 (Acme, Tue 24 Nov) has parking or tolls in another currency" in await ana.says("review")
    assert "£5.50" in await ana.says("summary of this week")
    assert "£" in await ana.says("my drives")
    await ana.says("#1 parking £4")
    assert "£9.50" in await ana.says("review")


async def test_what_was_told_in_another_currency_is_reported_once_it_is_told_in_that_of_the_rate(place):
    ada, ana = place.chatter("Ada Admin", ADA, locale="en-GB"), place.chatter("Ana Diaz", ANA)
    await ada.opens()
    await ana.opens()
    assert "$11.60" in await ana.says("10 miles to Acme today, client visit, $4 parking")
    await ada.says("set up")
    await ada.says("invite ana@contoso.example")
    await ana.sees("Join Contoso")
    await ana.presses("Get started with MileIQ")
    await ana.presses("Join")
    assert "has parking or tolls in another currency" in await ana.says("review")
    await ana.says("#1 parking £4")
    assert "£9.50" in await ana.says("review")
    await ana.presses("Report")
    for asked in ("show #1", "my drives", "summary of this week", "explain #1"):
        assert "£9.50" in await ana.says(asked)


@pytest.mark.parametrize("words", ["12 miles to Acme, visit, €4 parking", "12 miles to Acme, visit, £4 tolls"])
async def test_another_currency_is_never_taken_for_ones_own(place, words):
    _, ana = await place.programme()
    assert "Parking and tolls are kept in USD here." in await ana.says(words)
    assert "Acme" not in await ana.says("my drives")


async def test_another_currency_is_not_taken_in_a_change_either(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme, visit, $4 parking")
    assert "kept in USD here" in await ana.says("make the parking €5")
    assert "Parking $4.00 → $5.00" in await ana.says("make the parking $5")


async def test_somebody_of_a_country_without_a_table_has_its_currency_and_its_kilometres(place):
    ben = place.chatter("Ben Ek", BEN, locale="de-DE", zone="Europe/Berlin")
    await ben.opens()
    assert "Zum Beispiel: 23,4 km" in await ben.says("drove to Globex today")
    assert "Strecke: 12,5 km" in await ben.says("12,5")
    drive = await ben.says("gestern 23,5 km zu Acme gefahren, Kundenbesuch, 4 € Parken")
    assert "Parken: 4,00 €" in drive
    assert "Satz: die amtlichen Sätze Ihres Landes sind hier nicht bekannt" in drive
    assert "37,5 km" in await ben.says("qwertz")
