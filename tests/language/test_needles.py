"""Needles only save time: a pattern that is not tried on a text would not have matched it."""

import json
import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from language import Role, understand, warm
from language.needles import EVERYTHING, Index, file_of_needles, name_of
from language.patterns import ALL, INDEX, Pattern, expanded
from tests.language.scoring import HERE
from tools.needles import needles_of

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module", autouse=True)
def everything_is_compiled():
    warm()


def spared_wrongly(text):
    return [pattern.source for pattern in ALL if not pattern.is_worth_trying(text) and pattern.compiled.search(text)]


def test_every_pattern_was_looked_at():
    kept = json.loads(file_of_needles().read_text())
    missing = [one.source for one in ALL if name_of(expanded(one.source), int(one.flags)) not in kept]
    assert not missing, "make needles"


def texts_looked_up(sentence, monkeypatch):
    """A labelled sentence in every form that a pattern is tried on."""
    seen = [sentence["text"], sentence["text"].upper()]

    def looked_up(text):
        seen.append(text)
        return EVERYTHING

    monkeypatch.setattr(INDEX, "find", looked_up)
    understand(sentence["text"], today=TODAY, locale=sentence["locale"], role=Role.ADMIN)
    monkeypatch.undo()
    return set(seen)


@pytest.mark.parametrize("path", sorted(HERE.glob("sentences_*.jsonl")), ids=lambda path: path.stem)
def test_no_pattern_is_spared_that_would_match_a_sentence_in_any_of_its_forms(path, monkeypatch):
    for line in path.read_text().splitlines()[::8]:
        for text in texts_looked_up(json.loads(line), monkeypatch):
            assert spared_wrongly(text) == []


@pytest.mark.parametrize(
    ("source", "matches"),
    [
        ("(?:mon|tues)day", ["monday", "TUESDAY"]),
        ("mon(?:day)?s", ["mons", "mondays"]),
        (r"\bdrives?\s(?:to|from)", ["drive to", "drives\tfrom"]),
        (r"[0-9]{1,3}\s?(?:km|mi)", ["7km", "120 mi"]),
        ("a|the", ["a", "the"]),
        (r"(?=.*\?)what", ["what?"]),
        ("(?:x{2,3}y)+[.!]", ["xxy!", "xxxy."]),
        ("kilom", ["\u212ailom"]),
        ("(?:is|was) it", ["\u0131s it"]),
        ("\u00fcber|unter", ["\u00dcber", "unter"]),
    ],
)
def test_the_needles_of_a_pattern_are_in_all_its_matches(source, matches):
    index = Index()
    index.add(1, needles_of(source, re.IGNORECASE))
    for text in matches:
        assert re.search(source, text, re.IGNORECASE)
        assert index.find(text) & 1


def test_a_text_without_any_needle_is_spared():
    index = Index()
    index.add(1, needles_of(r"\b(?:yesterday|monday)\b", re.IGNORECASE))
    index.add(2, needles_of(r"\S+@\S+", re.IGNORECASE))
    index.add(4, needles_of(r"\w+", re.IGNORECASE))
    assert index.find("23 miles to Acme") == 4
    assert index.find("ana@contoso.com on Monday") == 7
    assert index.find("\u017fomething") == EVERYTHING


@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], max_examples=200)
@given(st.data())
def test_texts_made_to_match_are_tried(data):
    pattern = data.draw(st.sampled_from(ALL))
    text = data.draw(st.from_regex(re.compile(expanded(pattern.source), pattern.flags)))
    assert pattern.is_worth_trying(text)


def test_a_pattern_that_is_not_in_the_file_is_always_tried():
    made = Pattern(r"\bqwertz\b")
    ALL.remove(made)
    assert made.search("a qwertz here")
    assert made.is_worth_trying("nothing of the kind")
    assert made.search("nothing of the kind") is None
