"""The page speaks the reader's language, in the words of the bot's own catalogue."""

import pytest

from cards.words import Say
from tests.web.building import Building, furnish
from web.words import sentences, words_in


@pytest.fixture
async def speaking(own_database):
    async with Building(own_database, speaker_in=Say) as building:
        yield building


@pytest.mark.parametrize("tag", ["de-DE", "es-MX", "fr"])
def test_every_sentence_of_the_page_is_translated_and_keeps_its_places(tag):
    words = words_in(Say(tag))
    same = {"CSV", "Distance", "Purpose", "Notes", "Total"}
    missing = {sentence for sentence in sentences() - words.keys() if " " in sentence} - same
    assert missing == set()
    for sentence, told in words.items():
        assert sentence.count("{") == told.count("{")


def test_english_needs_no_words():
    assert words_in(Say("en-GB")) == {}
    assert words_in(Say("pt-BR")) == {}


async def test_a_browser_gets_the_words_of_its_language(speaking):
    answer = await speaking.client.get("/words/de-AT")
    assert answer.status == 200
    words = (await answer.json())["words"]
    assert words["Your rate today"] == "Ihr Satz heute"
    assert words["set by {name}"] == "festgelegt von {name}"


@pytest.mark.parametrize("tag", ["..%2F..%2Fetc", "x", "de_DE", "a" * 300, "de-<b>"])
async def test_what_is_no_language_is_not_there(speaking, tag):
    assert (await speaking.client.get(f"/words/{tag}")).status == 404


async def test_a_refusal_is_in_the_language_of_who_asked(speaking):
    _, ana = furnish(speaking)
    speaking.office(lambda store: store.people.choose(ana.person.id, chosen_locale="de-DE"))
    told = await speaking.ask("/api/reported", ana, status=400)
    assert told["error"] == "Das können nur Administratoren von Adele Vance's."
