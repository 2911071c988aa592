"""Commutes with the whole bot: an administrator decides, a driver tells their own, both see what was deducted."""

from datetime import timedelta


async def deducting(place, words="per day"):
    ada, ana = await place.programme()
    plan = await ada.says(f"commute deduction {words} from today")
    assert "Nothing is deducted" in plan
    assert "Members are told when you set it" in plan
    await ada.presses("Set")
    notice = await ana.sees("Contoso deducts the commute from")
    assert "Tell me yours" in notice
    return ada, ana


async def test_a_driver_tells_their_commute_and_sees_it_on_every_drive(place):
    _, ana = await deducting(place)
    told = await ana.says("my commute is 12 miles each way")
    assert "Your commute is 12 mi each way now" in told
    assert "Only you see this" in told
    drive = await ana.says("46 miles to Acme today, client visit")
    for words in ("46 mi", "Commute deducted", "24 mi", "Paid distance", "22 mi", "$16.72"):
        assert words in drive
    second = await ana.says("10 miles to Fabrikam today, client visit")
    assert "Commute deducted" not in second
    explained = await ana.says("explain #1")
    assert "46 mi less 24 mi commute = 22 mi to be paid" in explained
    assert "22 mi × $0.76 = $16.72" in explained
    assert "24 mi of 56 mi: 32 mi are paid" in await ana.says("review")
    assert "24 mi of 56 mi: 32 mi are paid" in await ana.says("how much did I drive this week?")


async def test_the_review_asks_for_a_commute_that_was_never_told(place):
    _, ana = await deducting(place)
    await ana.says("46 miles to Acme today, client visit")
    assert "Contoso deducts the commute. Tell me yours" in await ana.says("review")
    await ana.says("I have no commute")
    assert "Tell me yours" not in await ana.says("review")
    await ana.presses("Report")
    assert "46 mi, Acme" in await ana.says("what can my organization see?")


async def test_the_report_shows_both_sides_what_was_driven_deducted_and_paid(place):
    ada, ana = await deducting(place)
    await ana.says("my commute is 24 miles there and back")
    await ana.says("46 miles to Acme today, client visit")
    await ana.says("review")
    own = await ana.presses("Report")
    theirs = await ada.sees("Waiting for a decision")
    for card in (own, theirs):
        assert "46 mi, less 24 mi commute" in card
        assert "24 mi of 46 mi: 22 mi are paid" in card
        assert "$16.72" in card


async def test_first_and_last_takes_one_way_of_each(place):
    _, ana = await deducting(place, "first and last drive of the day")
    await ana.says("my commute is 20 km each way")
    for _ in range(3):
        place.clock.began_at += timedelta(minutes=1)
        await ana.says(f"{30 + _} km to Acme {_} today, client visit")
    listed = await ana.says("my drives")
    assert listed.count("less 20 km commute") == 2


async def test_the_commute_is_shown_changed_and_forgotten(place):
    _, ana = await place.programme()
    assert "not told yet" in await ana.says("my commute")
    assert "Contoso deducts" in ana.last
    await ana.says("my commute is 8 miles each way")
    assert "8 mi each way" in await ana.says("settings")
    assert "Forgotten." in await ana.says("forget my commute")
    assert "No commute now" in await ana.says("I have no commute")
    assert "looks like a slip" in await ana.says("my commute is 900 miles each way")


async def test_a_driver_cannot_decide_and_learns_what_is_deducted(place):
    _, ana = await deducting(place)
    assert "Only your organization's administrators" in await ana.says("commute deduction off")
    assert "There and back, once a day" in await ana.says("how is my commute deducted?")


async def test_the_settings_of_the_organization_stand_on_one_card(place):
    ada, ana = await place.programme()
    own = await ada.says("settings")
    for words in ("Your settings", "Settings of Contoso", "Country", "Commute", "Purpose", "needed to report a drive"):
        assert words in own
    await ada.presses("Settings of Contoso")
    tomorrow = (place.clock.now().date() + timedelta(days=1)).isoformat()
    saved = await ada.presses("Save", fills={"commute": "per_day", "from_on": tomorrow, "purpose": "false"})
    assert "Saved." in saved
    assert "Nothing is deducted; from" in saved
    assert "optional" in saved
    assert "made the purpose of a reported drive optional" in await ada.says("audit")
    assert "changed what is deducted for the commute" in ada.last
    await ana.sees("Contoso deducts the commute from")
    assert "Settings of Contoso" not in await ana.says("settings")
    assert "Only your organization's administrators" in await ana.says("purpose is required")


async def test_without_a_needed_purpose_the_drive_does_not_ask_for_one(place):
    ada, ana = await place.programme()
    assert "tell me the purpose" in await ana.says("12 miles to Acme today, business")
    assert "has no purpose" in await ana.says("review")
    await ada.says("purpose is optional")
    await ada.presses("Save", fills={"purpose": "false"})
    assert "1 drive is ready to report" in await ana.says("review")
    assert "tell me the purpose" not in await ana.says("show #1")


async def test_a_drive_of_before_joining_is_paid_by_the_government_and_says_so(place):
    _, ana = await place.programme()
    drive = await ana.says("10 miles to Acme yesterday, client visit")
    assert "Before you joined Contoso: the government's rate." in drive
    assert "Before you joined Contoso" in await ana.says("explain #1")
    assert "1 of them is from before you joined Contoso" in await ana.says("review")
    assert "Before you joined" not in await ana.says("10 miles to Acme today, client visit")
