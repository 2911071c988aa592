"""What is left of a message does not depend on its figures, and what was understood before changes nothing."""

import json
import re
from datetime import date

import pytest

from language import Role, edges, naming, places, spelling, understand
from language.left import left_of
from language.patterns import INDEX
from language.places import route
from language.understanding import read
from tests.language.scoring import HERE

TODAY = date(2026, 11, 25)
REMEMBERED = (places._route, edges.tidy, edges.is_noise, naming.naming_of, spelling.nearest)


def reading(text):
    return read(text, today=TODAY, locale="en-US", role=Role.EMPLOYEE)


def left(text):
    return left_of(reading(text))


def frame(sentence):
    return understand(sentence["text"], today=TODAY, locale=sentence["locale"], role=Role.EMPLOYEE)


def forget():
    INDEX.clear()
    for remembered in REMEMBERED:
        remembered.cache_clear()


def test_the_same_words_with_other_figures_leave_the_same():
    assert left("23.4 miles to Acme yesterday, $4 parking") == left("71.9 miles to Acme yesterday, $7 parking")


@pytest.mark.parametrize(
    "other",
    [
        "23.4 miles to Acorn yesterday",
        "23.4 miles from Acme yesterday",
        "23.4 miles to acme yesterday",
        "23.44 miles to Acme yesterday",
        "23.4 MILES TO ACME YESTERDAY",
    ],
)
def test_other_words_leave_something_else(other):
    assert left(other) != left("23.4 miles to Acme yesterday")


def test_a_period_is_left_since_it_may_be_part_of_what_a_drive_was_for():
    one, other = "12 miles to Acme, Q4 planning", "12 miles to Acme, Q3 planning"
    assert [route(reading(text)).purpose for text in (one, other)] == ["Q4 planning", "Q3 planning"]


def test_what_was_typed_of_a_word_that_was_swapped_is_left():
    typed = "12 miles too the warehose, delivry"
    assert left(typed).swaps
    assert left("twenty miles to Acme").swaps == ()


@pytest.mark.parametrize(
    ("text", "locale", "slots"),
    [
        ("HIGHWAY 9 SITE 12 MILES MONDAY", "en-US", {"purpose": "HIGHWAY 9 SITE"}),
        ("HIER 27 KM NAMUR - CHARLEROI", "fr-BE", {"origin": "NAMUR", "destination": "CHARLEROI"}),
    ],
)
def test_capitals_are_weighed_in_the_whole_message(text, locale, slots):
    told = frame({"text": text, "locale": locale}).slots
    assert slots.items() <= told.items()


def test_a_route_that_is_changed_later_is_read_anew():
    first = route(reading("12 miles to Acme via Kent"))
    first.via.append("elsewhere")
    first.destination = "elsewhere"
    again = route(reading("34 miles to Acme via Kent"))
    assert (again.destination, again.via) == ("Acme", ["Kent"])


@pytest.mark.parametrize("path", sorted(HERE.glob("sentences_*.jsonl")), ids=lambda path: path.stem)
def test_what_was_understood_before_changes_nothing(path):
    for line in path.read_text().splitlines()[::12]:
        sentence = json.loads(line)
        forget()
        alone = frame(sentence)
        forget()
        for digits in ("7", "2"):
            frame({**sentence, "text": re.sub("[0-9]", digits, sentence["text"])})
        assert frame(sentence) == alone
