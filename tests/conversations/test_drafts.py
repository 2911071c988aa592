"""Drafts of reports with the whole bot: one comes when a period is over, is pressed or left, and can be stopped."""

from datetime import UTC, datetime

DECEMBER_7 = datetime(2026, 12, 7, 15, tzinfo=UTC)
"""A Monday, at ten in New York."""


async def test_a_draft_comes_when_the_month_is_over_and_is_reported_by_a_press(place):
    ada, ana = await place.programme()
    await ana.says("12 miles to Acme yesterday, visit")
    place.clock.began_at = DECEMBER_7
    draft = await ana.sees("November 2026 is over: here is a draft of your report")
    assert "Nothing is reported until you press Report." in draft
    assert "No report is waiting for you." in await ada.says("reported")
    assert "Reported to Contoso." in await ana.presses("Report")
    await ada.sees("Ana Diaz")


async def test_drafts_are_stopped_by_a_press_in_words_and_on_the_card(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme yesterday, visit")
    assert "<Also send me a draft of my report when a period is over; I report it myself: true>" in await ana.says(
        "settings"
    )
    place.clock.began_at = DECEMBER_7
    await ana.sees("here is a draft of your report")
    assert "You get no more drafts." in await ana.presses("No more drafts")
    assert "I report it myself: false>" in await ana.says("settings")
    assert "I report it myself: true>" in await ana.says("send me drafts again")
    assert "I report it myself: false>" in await ana.says("no drafts")


async def test_a_draft_may_be_asked_for(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme on October 20, visit")
    await ana.says("9 miles to Depot yesterday, delivery")
    assert "<Drives in this report: 1>" in await ana.says("draft")
