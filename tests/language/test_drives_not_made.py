"""A drive not made, not by oneself, or only guessed at is never written: labelled drives, told in such ways."""

import pytest

from tests.language.scoring import WRITES, predicted, sentences

TOLD = [
    "{}, but I didn't go in the end",
    "{} - cancelled though",
    "{}?? not sure",
    "my wife did {}",
    "don't log {}",
    "what if I drove {}",
    "{} - that was my colleague, not me",
    "I might do {}",
    "tomorrow: {}",
    "how much would I get for {}",
    "do I need to log {}?",
    "did you log {}?",
    "{} or so",
    "{}, no wait, that was the train",
    "I'm planning {}",
    "can I claim {} if I was a passenger?",
    "{} (I was a passenger)",
    "why did you log {}",
    "{} lol just kidding",
]
LONGEST = 90


def drives():
    """The short sentences that log a drive at once."""
    for sentence in sentences():
        is_told = sentence["expect"] == "ok" and sentence["intent"] == "log_drive" and "context" not in sentence
        if is_told and sentence["locale"].startswith("en") and len(sentence["text"]) <= LONGEST:
            yield {**sentence, "text": sentence["text"].rstrip(".!?")}


DRIVES = list(drives())


@pytest.mark.parametrize("told", TOLD)
def test_nothing_is_written(told):
    some = DRIVES[TOLD.index(told) :: len(TOLD)]
    found = [(each["text"], predicted({**each, "text": told.format(each["text"])})) for each in some]
    assert [text for text, what in found if what["expect"] == "ok" and what["intent"] in WRITES] == []


def test_there_are_many():
    assert len(DRIVES) >= 1000
