"""The whole program with credentials, in the world: from setting up to joining, each act proven by a token."""

import json
import shutil

import pytest

from tests.world.chat import chatting
from tests.world.people import ADELE, ANA, APP_ID, BEN
from tests.world.serving import Fault

MAILS = {ANA: "ana@contoso.example", BEN: "ben@contoso.example"}


@pytest.fixture
async def chat(tmp_path, sqlite_template):
    shutil.copy(sqlite_template, tmp_path / "mileage.db")
    async with chatting(tmp_path) as chat:
        yield chat


async def set_up(chat):
    """Adele makes Contoso an organization."""
    await chat.say(ADELE, "set up")
    return await chat.press(ADELE, chat.button(ADELE, "organization.set_up"), chat.token(ADELE))


async def invite(chat, who=ANA):
    """Adele, proven, invites somebody; the button on the card that reached them."""
    await chat.say(ADELE, f"invite {MAILS[who]}")
    return await chat.wait_for(who, "invitation.start")


def kind(answer):
    return answer["type"].rpartition(".")[2]


async def test_setting_up_asks_for_a_token_and_goes_on_with_it(chat):
    await chat.say(ADELE, "set up")
    button = chat.button(ADELE, "organization.set_up")
    asked = await chat.press(ADELE, button)
    assert (asked["statusCode"], kind(asked)) == (401, "loginRequest")
    assert asked["value"]["tokenExchangeResource"]["uri"] == f"api://botid-{APP_ID}"
    assert asked["value"]["buttons"][0]["title"] == "Sign in"
    done = await chat.press(ADELE, button, chat.token(ADELE))
    assert (done["statusCode"], kind(done)) == (200, "adaptive")
    assert "Contoso" in json.dumps(done)


async def test_who_is_no_global_administrator_sets_nothing_up(chat):
    await chat.say(BEN, "set up")
    answer = await chat.press(BEN, chat.button(BEN, "organization.set_up"), chat.token(BEN))
    assert kind(answer) == "message"
    assert "Global Administrator" in answer["value"]


@pytest.mark.parametrize(
    "claims", [{"oid": BEN}, {"idtyp": "app"}, {"aud": "x"}, {"iss": "x"}, {"azp": "x"}, {"scp": "x"}, {"exp": 1}]
)
async def test_a_false_token_sets_nothing_up(chat, claims):
    await chat.say(ADELE, "set up")
    token = {"authentication": {"token": chat.world.entra.person_token(**{"oid": ADELE, **claims})}}
    answer = await chat.press(ADELE, chat.button(ADELE, "organization.set_up"), token)
    assert kind(answer) == "message"
    assert "administrator" in answer["value"]
    assert kind(await chat.press(ADELE, chat.button(ADELE, "organization.set_up"))) == "loginRequest"


async def test_somebody_who_never_opened_the_bot_is_reached_and_joins(chat):
    await set_up(chat)
    start = await invite(chat)
    assert ANA in chat.world.graph.installed
    asked = await chat.press(ANA, start)
    assert asked["statusCode"] == 401
    verified = await chat.press(ANA, start, chat.token(ANA))
    assert "Ana Diaz" in json.dumps(verified)
    join = chat.button_in(verified, "invitation.join")
    joined = await chat.press(ANA, join, chat.token(ANA))
    assert (joined["statusCode"], kind(joined)) == (200, "adaptive")
    again = await chat.press(ANA, join, chat.token(ANA))
    assert again == joined


async def test_a_forwarded_card_is_of_no_use_and_names_nobody(chat):
    await set_up(chat)
    start = await invite(chat)
    answer = await chat.press(BEN, start, chat.token(BEN))
    assert kind(answer) == "message"
    assert "administrator" in answer["value"]
    assert "Ana" not in json.dumps(answer)


async def test_where_consent_is_missing_the_sign_in_page_leads_on(chat):
    await set_up(chat)
    start = await invite(chat)
    chat.world.token_service.consent_required = True
    assert (await chat.press(ANA, start, chat.token(ANA)))["statusCode"] == 412
    wrong = await chat.press(ANA, start, {"state": "000000"})
    assert wrong["statusCode"] == 401
    token = chat.world.entra.person_token(oid=ANA, azp=APP_ID)
    chat.world.token_service.codes[f"29:{ANA}", "123456"] = token
    assert "Ana Diaz" in json.dumps(await chat.press(ANA, start, {"state": "123456"}))


async def test_a_directory_that_is_away_changes_nothing_and_is_said(chat):
    await chat.say(ADELE, "set up")
    button = chat.button(ADELE, "organization.set_up")
    chat.world.graph.faults.always(Fault(503, headers={"Retry-After": "60"}))
    answer = await chat.press(ADELE, button, chat.token(ADELE))
    assert "Nothing was changed" in answer["value"]
    chat.world.graph.faults.always(None)
    assert kind(await chat.press(ADELE, button, chat.token(ADELE))) == "adaptive"


async def test_an_organization_without_an_eligible_subscription_is_turned_away(chat):
    chat.world.graph.skus = []
    assert "subscriptions" in await chat.say(ADELE, "set up")


async def test_a_connector_that_asks_to_wait_gets_the_answer_a_little_later(chat):
    chat.world.connector.faults.next(Fault(429, headers={"Retry-After": "0.1"}), Fault(502))
    assert "Set up" in await chat.say(ADELE, "set up")
