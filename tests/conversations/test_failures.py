"""Refusals and failures: the person hears of each, and nothing is lost."""

import pytest

from tests.conversations.conftest import ANA


async def test_nobody_joins_with_a_forwarded_card(place):
    ada = place.chatter("Ada Admin", "3f0c1f6e-3333-4c1e-9a51-0000000000aa")
    ana, ben = place.chatter("Ana Diaz", ANA), place.chatter("Ben Ek", "3f0c1f6e-3333-4c1e-9a51-0000000000cc")
    for one in (ada, ana, ben):
        await one.opens()
    await ada.says("set up")
    await ada.says("invite ana@contoso.example")
    await ana.sees("Join Contoso")
    forwarded = ana.messages[-1]
    refusal = await ben.presses("Get started with MileIQ", on=forwarded)
    assert "isn't for you" in refusal
    assert "Ana" not in refusal


async def test_an_employee_is_told_who_may_invite(place):
    _, ana = await place.programme()
    assert "administrators" in await ana.says("invite ben@contoso.example")


async def test_when_the_connector_is_down_the_drive_is_kept(place):
    _, ana = await place.programme()
    place.teams.refuse = 500
    await ana.says("23.4 miles to Acme yesterday, client visit")
    place.teams.refuse = 0
    assert "1 drive is ready" in await ana.says("review")


@pytest.mark.parametrize("verb", ["drive.delete", "drive.restore", "drive.edit"])
async def test_somebody_elses_drive_is_not_there(place, verb):
    ada, ana = await place.programme()
    await ana.says("23.4 miles to Acme yesterday, client visit")
    body = await ada.invokes({"verb": verb, "data": {"v": 1, "n": 1, "number": 1, "d": 1}})
    assert "Acme" not in str(body)
    assert "1 drive is ready" in await ana.says("review")
