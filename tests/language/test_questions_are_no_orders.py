"""What is asked, denied or only meant is no order: every order of the labelled sentences, said in such a way."""

import pytest

from tests.language.scoring import WRITES, predicted, sentences

VERBS = frozenset(
    [
        *(
            "log",
            "add",
            "record",
            "submit",
            "send",
            "report",
            "delete",
            "remove",
            "erase",
            "mark",
            "make",
            "set",
            "change",
        ),
        *("invite", "rescind", "cancel", "uninvite", "promote", "demote", "remind", "nudge", "export", "download"),
        *("classify", "edit", "fix", "update", "move", "kick", "drop", "take", "give", "put", "withdraw", "revoke"),
        *("raise", "lower"),
    ]
)
SAID = [
    "should I {}",
    "don't {}",
    "did you {}?",
    "what happens if I {}?",
    "why did you {}",
    "I never told you to {}",
    "do not {} yet",
    "I was about to {} but no",
    "who told you to {}",
    "is it ok to {}?",
    "can you explain what happens when you {}",
    "I didn't want to {}",
    "must I {}?",
    "if I {} can I undo it?",
    "please never {}",
]


def orders():
    """The sentences that are done at once, from the verb on."""
    for sentence in sentences():
        words = sentence["text"].split()
        is_done = sentence["expect"] == "ok" and sentence["intent"] in WRITES and "context" not in sentence
        if is_done and sentence["locale"].startswith("en") and words and words[0].lower() in VERBS:
            yield {**sentence, "text": sentence["text"].rstrip(".!?")}


ORDERS = list(orders())


@pytest.mark.parametrize("said", SAID)
def test_nothing_is_done(said):
    some = ORDERS[SAID.index(said) % 4 :: 4]
    found = [(each["text"], predicted({**each, "text": said.format(each["text"])})) for each in some]
    assert [text for text, what in found if what["expect"] == "ok" and what["intent"] in WRITES] == []


def test_there_are_orders_of_every_kind():
    assert {each["intent"] for each in ORDERS} >= WRITES - {"leave_org", "sign_out"}
