"""Whatever is typed is answered, in time, and the command line answers every line."""

import io
import json
import re
import string
import subprocess
import sys
from datetime import date
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from language import Context, Outcome, Role, shown, understand
from language.__main__ import main
from language.frames import Intent
from language.patterns import ALL
from language.scored import SCORED_AS
from language.understanding import LONGEST_COMMAND

TODAY = date(2026, 11, 18)
SECONDS_FOR_HOSTILE = 0.5
"""Generous for a shared machine; bench/language.py gives the figures."""
LENGTH = 4000
PIECES = [
    *(
        "a",
        "1 ",
        "to ",
        "- ",
        "1,1,",
        "12 miles ",
        "delete ",
        "my ",
        "a b c d e f ",
        "@",
        "a@",
        "no sorry ",
        "between 1 and ",
    ),
    *(
        "monday ",
        "1/1/",
        "one hundred and ",
        "x ",
        "the ",
        "parking $4 ",
        ".,",
        "''",
        " ",
        "drive ",
        "how much ",
        "i i ",
        "rate ",
    ),
    *(
        "the drive to ",
        "please ",
        "<b>",
        "[",
        "\n",
        "\u00e9",
        "ayer de ",
        "a.b@c.d ",
        "0",
        "((( ",
        "from a to b ",
        "not 1 ",
        "$",
    ),
    *(
        "MAIL ",
        "DIST ",
        "and back ",
        "invite ",
        "irs ",
        "\ue000",
        "set my rate ",
        "can you see ",
        "who ",
        "half a ",
        "two fifty ",
    ),
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_hostile_message_takes_no_long_time(piece):
    text = (piece * LENGTH)[:LENGTH]
    understand(text, today=TODAY, locale="en-US", role=Role.ADMIN)
    started = perf_counter()
    understand(text, today=TODAY, locale="en-US", role=Role.EMPLOYEE)
    assert perf_counter() - started < SECONDS_FOR_HOSTILE


@pytest.mark.parametrize("word", ["asap", "mate", "thanks", "ok", "too", "will you"])
def test_words_at_the_end_may_be_said_many_times(word):
    text = f"12 miles to Acme {' '.join([word] * 26)} x"
    started = perf_counter()
    understand(text, today=TODAY, locale="en-US", role=Role.EMPLOYEE)
    assert perf_counter() - started < SECONDS_FOR_HOSTILE


@pytest.mark.parametrize("piece", PIECES)
def test_no_pattern_blows_up(piece):
    text = (piece * LONGEST_COMMAND)[:LONGEST_COMMAND]
    for pattern in ALL:
        pattern.search("")
        started = perf_counter()
        pattern.search(text)
        assert perf_counter() - started < SECONDS_FOR_HOSTILE, pattern.source


ALONE = [each for each in vars(shown).values() if isinstance(each, re.Pattern)]
PIECES_AFTER_A_CARD = ["k", "see you later ", "good night", "haha", "the ", "yes ", " ", ".", "a'"]


@pytest.mark.parametrize("piece", PIECES_AFTER_A_CARD)
@pytest.mark.parametrize("length", [40, LENGTH])
def test_no_word_after_a_card_takes_a_long_time(piece, length):
    text = f"{(piece * LENGTH)[:length]}\u00e9?1x@"
    for pattern in ALONE:
        started = perf_counter()
        pattern.search(text)
        assert perf_counter() - started < SECONDS_FOR_HOSTILE, pattern.pattern


@pytest.mark.parametrize(
    "text", ["k", "kkkk", "ok, cool!", "good night", "goodbye", "goodbyeee", "good, bye", "see you later, haha"]
)
def test_a_nod_is_heard(text):
    assert shown.is_nod(text)
    assert not shown.is_nod(f"{text} 12 miles")


WORDS = [
    *("log", "drove", "12", "miles", "to", "Acme", "yesterday", "and", "back", "$4", "parking", "delete", "my", "last"),
    *("rate", "invite", "a@b.co", "set", "0.7", "the", "#3", "/", "-", ",", ".", "?", "not", "4/7", "one", "hundred"),
]


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)),
    st.sampled_from(["en-US", "en-CA", "de-AT", "fr-FR", "es-MX", "", "x"]),
    st.sampled_from(list(Context)),
)
def test_every_text_is_answered(text, locale, context):
    frame = understand(text, today=TODAY, locale=locale, role=Role.EMPLOYEE, context=context)
    assert frame.outcome in set(Outcome)


@pytest.mark.parametrize("other", ["\u0131", "\u0130"])
@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("30 km, ich meine 13 km nach Ulm gestern", "de-DE"),
        ("hier 45 km de Nantes \u00e0 Cholet pour le client", "fr-FR"),
        ("put $7 parking on friday's trip", "en-US"),
        ("show my trips in the first quarter", "en-US"),
        ("what rate did i have on the first of may?", "en-US"),
        ("drives of the first week of november", "en-US"),
        ("drives of the third friday of october", "en-US"),
        ("federal rate in the first half of 2022", "en-US"),
        ("loonie for parking, 7 km to the bank", "en-CA"),
        ("twenty six point five miles to Acme", "en-US"),
    ],
)
def test_the_letters_of_a_turkish_keyboard_are_read(text, locale, other):
    meant = understand(text, today=TODAY, locale=locale, role=Role.ADMIN)
    told = understand(text.replace("i", other), today=TODAY, locale=locale, role=Role.ADMIN)
    assert told.intent is meant.intent


def test_the_same_text_is_always_understood_alike():
    first = understand("12 miles to Acme", today=TODAY, locale="en-US", role=Role.EMPLOYEE)
    assert understand("12 miles to Acme", today=TODAY, locale="en-US", role=Role.EMPLOYEE) == first


def test_a_long_list_of_addresses_is_read_to_its_end():
    addresses = [f"person{number}@contoso.com" for number in range(90)]
    frame = understand("invite " + ", ".join(addresses), today=TODAY, locale="en-US", role=Role.ADMIN)
    assert (frame.outcome, frame.slots["emails"]) == (Outcome.OK, tuple(addresses))


def test_a_message_too_long_to_read_is_not_acted_on():
    frame = understand(
        "log 12 miles to Acme " + string.ascii_lowercase * 40, today=TODAY, locale="en-US", role=Role.EMPLOYEE
    )
    assert frame.outcome is Outcome.CLARIFY


def test_every_intent_of_the_product_has_a_scored_one():
    scored = list(Intent)[: list(Intent).index(Intent.UNKNOWN) + 1]
    assert set(SCORED_AS) == set(Intent) - set(scored)
    assert set(SCORED_AS.values()) <= set(scored)


def test_every_line_in_is_a_line_out():
    lines = [
        json.dumps(
            {
                "id": "1",
                "text": "12.50 miles, $3 parking",
                "today": "2026-11-18T09:00:00",
                "locale": "en-US",
                "role": "employee",
            }
        ),
        "not json",
        json.dumps({"id": "3", "text": None}),
        json.dumps([1]),
        "",
        json.dumps({"id": "4", "text": "help", "today": "2026-11-18", "role": "nobody", "context": "nowhere"}),
    ]
    out = io.StringIO()
    main([line + "\n" for line in lines], out)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [answer["id"] for answer in answers] == ["1", None, "3", None, "4"]
    assert answers[0]["slots"] == {"distance": "12.5", "unit": "mi", "parking": "3.00"}
    assert answers[4] == {"id": "4", "intent": "help", "slots": {}, "expect": "ok"}


def test_importing_the_room_compiles_no_pattern():
    code = "import language.patterns as p, language; print(sum(x.is_prepared for x in p.ALL))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
