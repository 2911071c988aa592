"""Report periods with the whole bot: an administrator says how often; reviews, locks and words follow."""

import pytest


async def test_a_review_is_of_the_period_that_is_due_and_says_what_else_is_open(place):
    ada, ana = await place.programme()
    await ana.says("12 miles to Acme on September 3, visit")
    await ana.says("14 miles to Acme on November 10, visit")
    await ana.says("9 miles to Depot on November 20, delivery")
    assert "3 drives are ready to report" in await ana.says("review")
    saved = await ada.says("report every month from the 16th")
    assert "Reports: Every month, now Nov 16 – Dec 15, 2026" in saved
    due = await ana.says("review")
    assert "1 drive is ready to report" in due
    assert "Drives of Oct 16 – Nov 15, 2026." in due
    assert "2 drives of other days are not reported either." in due
    assert "Drives of Oct 16 – Nov 15, 2026." in await ana.says("what was not reported?")
    assert "3 drives are ready to report" in await ana.presses("Review all")
    assert "3 drives are ready to report" in await ana.says("review all")
    await ana.says("review")
    await ana.presses("Report")
    now = await ana.says("review")
    assert "Drives of Nov 16 – Dec 15, 2026." in now
    assert "1 drive of other days is not reported either." in now


async def test_this_period_and_the_last_one_are_days_of_the_organization(place):
    ada, ana = await place.programme()
    await ana.says("14 miles to Acme on November 10, visit")
    await ana.says("9 miles to Depot on November 24, delivery")
    await ada.says("report every two weeks from November 9")
    listed = await ana.says("my drives last period")
    assert "Acme" in listed
    assert "Depot" not in listed
    assert "<Drives in this report: 2>" in await ana.says("review this period")
    assert "<Drives in this report: 1>" in await ana.says("report last period")
    assert "asks for reports: Every two weeks, now Nov 23 – Dec 6, 2026." in await ana.says("report period")


async def test_locks_follow_the_period(place):
    ada, ana = await place.programme()
    await ada.says("report every week")
    await ada.says("lock periods after 0 days")
    await ana.says("12 miles to Acme on November 16, visit")
    await ana.says("9 miles to Depot yesterday, delivery")
    review = await ana.says("review all")
    assert "is of a period that is locked" in review
    assert "1 drive is ready to report" in review
    assert "Nov 16 – 22, 2026 is open for reports again." in await ada.says("reopen last period")
    assert "2 drives are ready to report" in await ana.says("review all")
    assert "Nov 16 – 22, 2026 is locked." in await ada.presses("Lock it again")
    assert "open for reports again" in await ada.says("reopen November 16")
    assert "2 drives are ready to report" in await ana.says("review all")


@pytest.mark.parametrize("typed", ["report every week", "set the report period to quarterly"])
async def test_only_administrators_choose_and_the_card_does_the_same(place, typed):
    ada, ana = await place.programme()
    await ana.says(typed)
    assert "Reports: Every month, now November 2026" in await ada.says("organization settings")
    fills = {"period": "month", "period_from": "2026-11-30", "commute": "none", "purpose": "true", "lock": "never"}
    assert "begins on a day from 1 to 28" in await ada.presses("Save", fills=fills)
    saved = await ada.presses("Save", fills={**fills, "period": "two_weeks", "period_from": "2026-11-16"})
    assert "Reports: Every two weeks, now Nov 16 – 29, 2026" in saved
    assert "changed the period of reports" in await ada.says("audit")
