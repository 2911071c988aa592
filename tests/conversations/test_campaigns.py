"""Messages to many people, watched, held and stopped by typing, with the whole bot."""

from datetime import timedelta

from tests.conversations.conftest import BEN


async def said_until(chatter, text, words) -> str:
    """What is answered once what was sent is recorded as sent, a moment after it was seen."""
    for _ in range(100):
        if words in await chatter.says(text):
            break
    return chatter.last


async def test_an_administrator_types_about_them(place):
    ada, ana = await place.programme()
    assert "Nothing was sent to many people yet." in await ada.says("campaigns")
    await ada.says("set rate 0.68 from 2027-01-01")
    await ada.presses("Set")
    await ana.sees("pays a new rate")
    assert "Telling everybody the new rate: 1 of 1 sent" in await said_until(ada, "campaigns", "1 of 1 sent")
    assert "Nothing is on its way that could be paused." in await ada.says("pause the campaign")
    assert "Nothing is paused." in await ada.says("resume")
    assert "Nothing is on its way that could be stopped." in await ada.says("cancel the campaign")
    assert "Nothing failed that could be tried again." in await ada.says("retry failed")
    assert "Who was not reached" in await ada.says("how far are the invitations?")
    assert "Everything" in await ada.says("undelivered")
    assert "administrators can do that" in await ana.says("campaigns")


async def test_everybody_who_has_not_answered_is_reminded_as_one(place):
    ada, _ = await place.programme()
    ben = place.chatter("Ben Ek", BEN)
    await ben.opens()
    await ada.says("invite ben@contoso.example")
    await ben.sees("Join Contoso")
    assert "Nobody to remind now" in await ada.says("remind everybody")
    place.clock.began_at += timedelta(days=2)
    reminded = await ada.says("remind everybody")
    assert "1 invitation is sent again" in reminded
    assert "To hold it, type: pause the reminders" in reminded
    assert "Reminding those who have not answered: " in await ada.says("campaigns")
    assert "Ada Admin reminded everybody who has not answered an invitation: 1" in await ada.says("audit")


async def test_pausing_the_reminders_means_ones_own_summaries_where_none_are_out(place):
    ada, _ = await place.programme()
    assert "summar" in await ada.says("pause the reminders")
