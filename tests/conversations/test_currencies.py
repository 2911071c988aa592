"""Parking and tolls in a currency that a drive is not paid in: never taken for that one."""

from tests.conversations.conftest import ADA, ANA


async def joined_after_a_drive_in_euros(place):
    ada = place.chatter("Ada Admin", ADA)
    ana = place.chatter("Ana Diaz", ANA, locale="de-DE", zone="Europe/Berlin")
    await ada.opens()
    await ana.opens()
    await ana.says("10 Meilen nach Kiel gestern, Kundenbesuch, 3 € Parken")
    await ana.says("english please")
    await ada.says("set up")
    await ada.says("invite ana@contoso.example")
    await ana.sees("Contoso")
    await ana.says("join")
    await ana.presses("Join")
    return ada, ana


async def test_euros_are_not_dollars_once_somebody_joins(place):
    _, ana = await joined_after_a_drive_in_euros(place)
    card = await ana.says("#1")
    assert "Parking: €3.00" in card
    assert "Total" not in card
    assert "told in EUR, and this drive is paid in USD" in card
    assert "Total: $7.60" in await ana.says("explain #1")
    assert "has parking or tolls in another currency" in await ana.says("review")
    assert "7.60" in await ana.says("export november")


async def test_told_anew_they_count(place):
    ada, ana = await joined_after_a_drive_in_euros(place)
    assert "kept in USD here" in await ana.says("#1 parking €4")
    assert "Parking €3.00 → $3.00" in await ana.says("#1 parking $3")
    assert "Total: $10.60" in await ana.says("#1")
    assert "1 drive is ready to report" in await ana.says("review")
    await ana.presses("Report")
    await ada.sees("$10.60")
    await ada.says("approve")
    corrected = await ana.says("correct #1: 12 miles")
    assert "Distance 10 mi → 12 mi" in corrected
    assert "$12.12" in corrected


async def test_without_them_the_drive_counts_at_once(place):
    _, ana = await joined_after_a_drive_in_euros(place)
    await ana.says("#1 parking $0")
    assert "1 drive is ready to report" in await ana.says("review")


async def test_a_drive_told_before_is_corrected_in_the_currency_it_was_paid_in(place):
    ada, ana = await joined_after_a_drive_in_euros(place)
    await ana.says("#1 parking $0")
    await ana.says("review")
    await ana.presses("Report")
    await ada.sees("$7.60")
    await ada.says("approve")
    assert "Parking none → $2.00" in await ana.says("correct #1: $2 parking")
