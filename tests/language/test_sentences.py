"""What the room makes of every labelled sentence, against the bounds the product promises."""

import json

import pytest

from tests.language.scoring import Score, predicted, score, sentences

INTENTS, FRAMES, WRONG_WRITES = 0.985, 0.98, 0.002


@pytest.fixture(scope="module")
def total() -> Score:
    return score()


def test_nearly_every_intent_is_understood(total):
    assert total.intents / total.sentences >= INTENTS


def test_nearly_every_frame_is_right(total):
    assert total.frames / total.sentences >= FRAMES


def test_nothing_is_done_where_it_must_be_asked_or_refused(total):
    assert total.unsafe == []


def test_hardly_anything_wrong_is_written(total):
    assert len(total.wrong_writes) / total.sentences <= WRONG_WRITES, total.wrong_writes


def test_every_prediction_is_plain_json():
    for sentence in sentences():
        assert json.loads(json.dumps(predicted(sentence)))["id"] == sentence["id"]
