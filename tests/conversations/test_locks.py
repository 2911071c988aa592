"""Locked months with the whole bot: an administrator locks and opens, a driver is told why and whom to ask."""

from datetime import timedelta


async def test_a_month_is_locked_some_days_after_its_end_and_opened_again(place):
    ada, ana = await place.programme()
    assert "Periods: never locked" in await ada.says("settings")
    assert "Periods: locked 5 days after their end" in await ada.says("lock periods after 5 days")
    await ana.says("12 miles to Acme on October 30, visit")
    review = await ana.says("review")
    assert "#1 (Acme, Fri, Oct 30) is of a period that is locked" in review
    assert "To have a period opened again, ask Ada Admin." in review
    assert "October 2026 is open for reports again." in await ada.says("reopen October")
    assert "open again: October 2026" in await ada.says("organization settings")
    assert "1 drive is ready to report" in await ana.says("review")
    assert "Reported to Contoso." in await ana.presses("Report")
    assert "October 2026 is locked." in await ada.says("lock October")
    audit = await ada.says("audit")
    for words in (
        "set periods to lock 5 days after their end",
        "opened October 2026 again",
        "locked October 2026 again",
    ):
        assert words in audit


async def test_a_press_that_comes_after_the_lock_is_refused_as_a_whole(place):
    ada, ana = await place.programme()
    await ana.says("12 miles to Acme on October 30, visit")
    await ana.says("9 miles to Fabrikam on November 2, visit")
    assert "2 drives are ready to report" in await ana.says("review")
    await ada.says("lock months after 3 days")
    refused = await ana.presses("Report")
    assert "October 2026 is locked at Contoso" in refused
    assert "Ask Ada Admin to reopen it." in refused
    assert "1 drive is ready to report" in await ana.says("review")
    assert "Periods: never locked" in await ada.says("don't lock months")
    assert "2 drives are ready to report" in await ana.says("review")


async def test_only_administrators_lock_and_only_what_is_over(place):
    ada, ana = await place.programme()
    assert "administrator" in await ana.says("lock months after 5 days")
    assert "No months are locked." in await ada.says("reopen October")
    await ada.says("lock months after 5 days")
    assert "isn't over yet" in await ada.says("reopen this month")
    place.clock.began_at += timedelta(days=40)
    await ada.says("hello")
    assert "November 2026 is open for reports again." in await ada.says("reopen November")
    assert "November 2026 is locked." in await ada.presses("Lock it again")
