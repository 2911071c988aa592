"""The whole line, as a manager could read it."""

from datetime import timedelta


async def test_from_set_up_to_an_approved_report(place):
    ada, ana = await place.programme()
    assert "Ana Diaz" in await ada.says("invitations")

    drive = await ana.says("23.4 miles to Acme yesterday, client visit, $4 parking")
    for line in ("Acme", "Mon, Nov 23, 2026", "client visit", "23.4 mi", "$0.76 per mile", "$17.78", "$4.00", "$21.78"):
        assert line in drive
    assert {"Edit", "Delete"} <= set(ana.buttons())
    assert "trash" in await ana.presses("Delete")
    assert "Acme" in await ana.presses("Undo")

    rate = await ana.says("what's my rate?")
    assert "$0.76 per mile" in rate
    assert "Set by: Ada Admin" in rate

    await ana.says("12 miles to the dentist today, personal")
    review = await ana.says("review")
    assert "1 drive is ready to report" in review
    assert "Waiting for a decision" in await ana.presses("Report")
    reported = await ada.sees("$21.78")
    assert "Acme · client visit" in reported
    assert not any("entist" in shown.words for shown in ada.messages)
    assert "Approved by Ada Admin" in await ada.presses("Approve")
    await ana.sees("approved it")


async def test_the_summary_comes_by_itself_on_monday_once(place):
    _, ana = await place.programme()
    await ana.says("23.4 miles to Acme yesterday, client visit")
    place.clock.began_at += timedelta(days=6, hours=1)
    summary = await ana.sees("Your week")
    assert "23.4 mi" in summary
    assert "Only you see this." in summary
    assert [shown for shown in ana.messages if "Your week" in shown.words] == [ana.messages[-1]]


async def test_asking_for_the_summary_shows_it_now(place):
    _, ana = await place.programme()
    await ana.says("23.4 miles to Acme yesterday, client visit")
    assert "23.4 mi" in await ana.says("summary")
