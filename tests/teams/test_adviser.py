"""The adviser over real HTTP: what counts as an answer, how long it is waited for, and when nobody is asked."""

import asyncio
import logging
from datetime import timedelta

import pytest
from aiohttp import ClientSession

from teams.adviser import FIRST_REST, LONGEST_ANSWER, LONGEST_REST, MOST_AT_ONCE, PATIENCE, HttpAdviser, object_in
from tests.world.model import open_model
from tests.world.people import StoppedClock

MESSAGE = {"text": "blargh", "locale": "en-US", "role": "employee", "today": "2026-11-24"}


@pytest.fixture
async def model():
    async with open_model() as model:
        yield model


@pytest.fixture
def watch():
    return StoppedClock()


@pytest.fixture
async def adviser(model, watch):
    async with ClientSession() as session:
        yield HttpAdviser(session, watch, address=model.address, model="small", key="k3y", patience=0.2)


async def test_an_answer(adviser, model):
    model.proposes("help")
    assert await adviser.propose("Sort.", MESSAGE) == {"intent": "help", "slots": {}}
    assert model.asked[0]["model"] == "small"
    assert model.asked[0]["messages"][0] == {"role": "system", "content": "Sort."}
    assert model.message() == MESSAGE
    assert model.headers["Authorization"] == "Bearer k3y"
    assert adviser.host == "127.0.0.1"


async def test_the_whole_path_may_be_named(model, watch):
    async with ClientSession() as session:
        named = HttpAdviser(session, watch, address=f"{model.address}/chat/completions", model="small")
        assert await named.propose("Sort.", MESSAGE) == {}
    assert "Authorization" not in model.headers


NO_ANSWERS = [
    {"status": 500},
    {"status": 404},
    {"status": 429},
    {"status": 302},
    {"status": 307},
    {"body": b"not JSON"},
    {"body": b"[]"},
    {"body": b'{"choices": []}'},
    {"body": b'{"choices": [{"message": {"content": null}}]}'},
    {"body": b'{"choices": [{"message": {"content": ["x"]}}]}'},
    {"body": b"[" * 20_000},
    {"body": b"x" * (LONGEST_ANSWER + 1)},
    {"is_slow": True},
]


@pytest.mark.parametrize("how", NO_ANSWERS, ids=str)
async def test_what_is_no_answer_is_asked_for_once(adviser, model, how):
    for name, value in how.items():
        setattr(model, name, value)
    assert await adviser.propose("Sort.", MESSAGE) is None
    assert await adviser.propose("Sort.", MESSAGE) is None
    assert len(model.asked) == 1


@pytest.mark.parametrize("words", ["I think it is help.", "[]", "12", "", '{"intent": }', "{" * 3000, "x" * 5000])
async def test_other_words_are_no_proposal_and_no_failure(adviser, model, words):
    model.words = words
    assert await adviser.propose("Sort.", MESSAGE) is None
    model.proposes("help")
    assert await adviser.propose("Sort.", MESSAGE) is not None


def test_a_fenced_object():
    assert object_in('```json\n{"intent": "help"}\n```') == {"intent": "help"}


async def test_nobody_is_there(watch):
    async with ClientSession() as session:
        adviser = HttpAdviser(session, watch, address="http://127.0.0.1:9", model="small")
        assert await adviser.propose("Sort.", MESSAGE) is None


async def test_it_rests_ever_longer_and_recovers(adviser, model, watch):
    model.status = 503
    await adviser.propose("Sort.", MESSAGE)
    watch.at += FIRST_REST
    await adviser.propose("Sort.", MESSAGE)
    assert len(model.asked) == 2
    watch.at += FIRST_REST
    await adviser.propose("Sort.", MESSAGE)
    assert len(model.asked) == 2
    watch.at += FIRST_REST
    model.status = 200
    assert await adviser.propose("Sort.", MESSAGE) == {}
    assert await adviser.propose("Sort.", MESSAGE) == {}


async def test_the_longest_rest(adviser, model, watch):
    model.status = 503
    for _ in range(12):
        await adviser.propose("Sort.", MESSAGE)
        watch.at += LONGEST_REST
    assert len(model.asked) == 12


async def test_only_so_many_are_asked_about_at_once(adviser, model):
    model.is_slow = True
    await asyncio.gather(*(adviser.propose("Sort.", MESSAGE) for _ in range(3 * MOST_AT_ONCE)))
    assert len(model.asked) == MOST_AT_ONCE


async def test_after_a_rest_one_message_tries(adviser, model, watch):
    model.is_slow = True
    await adviser.propose("Sort.", MESSAGE)
    watch.at += timedelta(hours=1)
    await asyncio.gather(*(adviser.propose("Sort.", MESSAGE) for _ in range(5)))
    assert len(model.asked) == 2


async def test_nothing_of_a_message_or_an_answer_is_logged(adviser, model, caplog):
    model.body = b"the secret answer"
    with caplog.at_level(logging.DEBUG):
        await adviser.propose("Sort.", MESSAGE)
    told = "".join(
        f"{record.getMessage()}{vars(record)}" for record in caplog.records if record.name.startswith("teams")
    )
    assert "gave no answer" in told
    assert "blargh" not in told
    assert "secret" not in told
    assert "k3y" not in told


def test_two_seconds_for_the_whole_of_it():
    assert PATIENCE == 2
