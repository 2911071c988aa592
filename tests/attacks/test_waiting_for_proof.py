"""The older way to prove oneself, a button that only submits, then a token: once, one's own, not for ever."""

import json
from datetime import timedelta

import pytest

from tests.attacks.programme import MAILS, running
from tests.teams.conftest import message, press
from tests.world.people import ADELE, ANA, BEN


async def answered(chat, who, activity):
    """What somebody is sent in their chat because of an activity, and the status of the answer."""
    world = chat.world
    before, token = len(world.connector.sent), world.entra.connector_token(world.connector.service_url)
    place = {"Authorization": f"Bearer {token}"}
    async with chat._client.post(f"{chat._address}/api/messages", json=activity, headers=place) as response:
        status = response.status
    sent = [one.activity for one in world.connector.sent[before:] if one.conversation == f"a:{who}"]
    return status, json.dumps(sent)


async def submits(chat, who, button):
    """Press a button of a client that knows no Execute; what was sent because of it."""
    value = {"verb": button["verb"], **button["data"]}
    return (await answered(chat, who, message(chat.world.connector.service_url, "", value=value, **chat._of(who))))[1]


async def exchanges(chat, who, *, of=None, status=200):
    """The client sends a token by itself; what was sent because of it."""
    value = {"id": "1", "connectionName": "mileage", **chat.token(of or who)["authentication"]}
    invoke = press(chat.world.connector.service_url, value=value, **chat._of(who)) | {"name": "signin/tokenExchange"}
    got, sent = await answered(chat, who, invoke)
    assert got == status
    return sent


@pytest.fixture
async def programme(chat):
    return await running(chat)


async def waiting_removal(chat, programme):
    asked = await submits(chat, ADELE, {"verb": "member.remove", "data": programme.data})
    assert "oauth" in asked


async def is_member(chat):
    return "Ana Diaz isn't a member now" not in await chat.say(ADELE, f"remove {MAILS[ANA]}")


async def test_a_rate_is_set_by_an_older_client_too(chat, programme):
    await chat.say(ADELE, "set rate to 0.72 from 2027-04-01")
    assert "oauth" in await submits(chat, ADELE, chat.button(ADELE, "rate.set"))
    assert "0.72" in await exchanges(chat, ADELE)
    assert "0.72" in await chat.say(ADELE, "rates")


async def test_a_press_goes_on_once_however_often_the_token_comes(chat, programme):
    await waiting_removal(chat, programme)
    assert "is removed" in await exchanges(chat, ADELE)
    assert await exchanges(chat, ADELE) == "[]"
    assert not await is_member(chat)


async def test_a_token_of_somebody_else_does_not_let_a_press_go_on(chat, programme):
    await waiting_removal(chat, programme)
    assert "could not confirm" in await exchanges(chat, ADELE, of=BEN)
    assert await is_member(chat)


async def test_somebody_elses_sign_in_does_not_let_a_press_go_on(chat, programme):
    await waiting_removal(chat, programme)
    assert await exchanges(chat, BEN) == "[]"
    assert await is_member(chat)


async def test_a_press_of_long_ago_does_not_go_on_by_surprise(chat, programme):
    await waiting_removal(chat, programme)
    chat.world.clock.at += timedelta(minutes=45)
    assert await exchanges(chat, ADELE) == "[]"
    assert await is_member(chat)


async def test_consent_that_is_missing_keeps_the_press_for_the_sign_in_page(chat, programme):
    await waiting_removal(chat, programme)
    chat.world.token_service.consent_required = True
    await exchanges(chat, ADELE, status=412)
    chat.world.token_service.consent_required = False
    assert "is removed" in await exchanges(chat, ADELE)


async def test_a_forged_submit_of_an_administrators_act_does_nothing(chat, programme):
    for verb in ("report.approve", "report.return", "administrator.make", "invitation.rescind", "rate.cancel"):
        answer = await submits(chat, ANA, {"verb": verb, "data": {**programme.data, "authentication": {"token": "x"}}})
        assert "oauth" in answer, verb
        assert "Only administrators" in await exchanges(chat, ANA), verb
