"""Stand-ins with the whole bot: named in a sentence, told, in the audit, over by itself."""

from datetime import UTC, datetime

from tests.conversations.conftest import BEN


async def test_another_administrator_stands_in_and_it_ends_by_itself(place):
    ada, ana = await place.programme()
    ben = place.chatter("Ben Cole", BEN)
    await ben.opens()
    assert "A stand-in is another administrator of Contoso." in await ada.says("Ben approves for me until 12 December")
    await ada.says("make ben@contoso.example an administrator")
    set_ = await ada.says("Ben approves for me until 12 December")
    assert "Ben Cole stands in for you until Dec 12, 2026." in set_
    assert "Please decide on the reports that come in." in await ben.sees(
        "You stand in for Ada Admin until Dec 12, 2026"
    )
    assert "Ben Cole for Ada Admin, until Dec 12, 2026" in await ada.says("who approves for me?")
    await ana.says("12 miles to Acme yesterday, visit")
    await ana.says("review")
    await ana.presses("Report")
    assert "12 mi" in await ben.sees("You stand in for Ada Admin.")
    await ben.presses("Approve")
    assert "Ben Cole, standing in for Ada Admin, approved a report of Ana Diaz" in await ada.says("audit")
    place.clock.began_at = datetime(2026, 12, 14, 12, tzinfo=UTC)
    await ben.sees("You no longer stand in for Ada Admin.")
    await ada.sees("You decide yourself again; Ben Cole no longer stands in for you.")
    assert "Nobody stands in for anybody now." in await ada.says("stand-ins")


async def test_it_can_be_ended_and_needs_an_administrator(place):
    ada, ana = await place.programme()
    ben = place.chatter("Ben Cole", BEN)
    await ben.opens()
    await ada.says("make ben@contoso.example an administrator")
    assert "Who stands in, and until when?" in await ada.says("Ben covers for me")
    await ada.says("ben@contoso.example approves for me until 12 December")
    assert "Ben Cole no longer stands in for you." in await ada.presses("I decide myself again")
    assert "Nobody stands in for you now." in await ada.says("I'm back")
    assert "administrator" in await ana.says("who approves for me?")
