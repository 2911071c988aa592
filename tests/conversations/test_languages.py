"""Everything is said in the language a person chose, or else in that of their client: refusals and failures too."""

import pytest

from bot import MileageBot
from cards.messages import sign_in_request
from cards.words import Say
from dialogs.turns import Desk
from tests.conversations.conftest import ADA, ANA
from tests.teams_chat import actions_of


@pytest.mark.parametrize(
    ("locale", "refusal"),
    [
        ("de-DE", "Sie haben keine Fahrt #999"),
        ("es-ES", "No tienes ningún trayecto #999"),
        ("fr-FR", "Vous n'avez pas de trajet #999"),
    ],
)
async def test_a_refusal_is_in_the_clients_language(place, locale, refusal):
    ana = place.chatter("Ana Diaz", ANA, locale=locale)
    await ana.opens()
    assert refusal in await ana.says("explain #999")


async def test_a_refusal_is_in_the_language_that_was_chosen(place):
    ana = place.chatter("Ana Diaz", ANA)
    await ana.opens()
    await ana.says("language: German")
    assert "Sie haben keine Fahrt #999" in await ana.says("explain #999")
    answer = await ana.invokes({"verb": "drive.show", "data": {"v": 1, "number": 999}})
    assert "Sie haben keine Fahrt #999" in str(answer["value"])


def test_an_own_fault_is_in_the_clients_language():
    bot = MileageBot(Desk(None, None, None, None, None))  # type: ignore[arg-type]  # nobody is asked for these words
    assert "schiefgegangen" in bot.own_fault({"locale": "de-DE"})
    assert "wrong" in bot.own_fault({"locale": 5})


async def test_the_words_of_the_sign_in_are_in_the_readers_language():
    ask = {
        "statusCode": 401,
        "value": {"text": "x", "buttons": [{"type": "signin", "title": "x", "value": "https://x"}]},
    }
    said = sign_in_request(Say("de-DE"), ask)
    assert said["value"]["text"] == "Bitte melden Sie sich an"
    assert said["value"]["buttons"] == [
        {"type": "signin", "title": "Anmelden", "text": "Anmelden", "value": "https://x"},
    ]
    consent = {"statusCode": 412, "value": {"code": "412"}}
    assert sign_in_request(Say("de-DE"), consent) == consent


async def test_a_card_in_english_says_so(place):
    ana = place.chatter("Ana Diaz", ANA, locale="pt-BR")
    await ana.opens()
    await ana.says("help")
    assert ana.messages[-1].activity["attachments"][0]["content"]["lang"] == "en"


@pytest.mark.parametrize(
    ("words", "rate"),
    [("set up in Canada", "(CA)"), ("set up in the UK", "(UK)"), ("set up", "(IRS)"), ("set up for Australia", "(AU)")],
)
async def test_an_organization_is_set_up_in_the_country_that_was_named(place, words, rate):
    ada = place.chatter("Ada Admin", ADA)
    await ada.opens()
    await ada.says(words)
    assert rate in await ada.says("rates")


async def test_an_unknown_country_is_asked_about(place):
    ada = place.chatter("Ada Admin", ADA)
    await ada.opens()
    assert "Whose government rate applies?" in await ada.says("set up in Germany")
    assert actions_of(ada.messages[-1].activity)[0]["title"] == "Set up"
