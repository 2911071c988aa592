"""Needles only save time: a pattern that is not tried on a text, or at a place, would not have matched there."""

import json
import re
from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from language import Role, patterns, understand, warm
from language.alternatives import Alternatives, alternatives, parts_of
from language.needles import EVERYTHING, FIRST_PART, MOST_TEXTS, Index, file_of_needles, name_of
from language.patterns import ALL, INDEX, Pattern, expanded
from tests.language.scoring import HERE
from tools.first_characters import first_of
from tools.needles import needles_of

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module", autouse=True)
def everything_is_compiled():
    warm()


@cache
def plain(pattern):
    """A pattern as it is written."""
    return re.compile(expanded(pattern.source), pattern.flags)


def spared_wrongly(text):
    """Patterns that are not tried on a text, as a whole or in a part, and would have matched it there."""
    return [each.source for each in ALL if place_of(each.search(text)) != place_of(plain(each).search(text))]


def place_of(match):
    return match and match.span()


def test_every_pattern_was_looked_at():
    kept = json.loads(file_of_needles().read_text())
    sources = ((source, int(one.flags)) for one in ALL for source in sources_of(expanded(one.source)))
    missing = [source for source, flags in sources if name_of(source, flags) not in kept]
    assert not missing, "make needles"


def sources_of(whole):
    return [whole, *parts_of(whole)]


def texts_looked_up(sentence):
    """A labelled sentence in every form that a pattern is tried on."""
    INDEX.clear()
    understand(sentence["text"], today=TODAY, locale=sentence["locale"], role=Role.ADMIN)
    return {sentence["text"], sentence["text"].upper(), *INDEX}


@pytest.mark.parametrize("path", sorted(HERE.glob("sentences_*.jsonl")), ids=lambda path: path.stem)
def test_no_pattern_is_spared_that_would_match_a_sentence_in_any_of_its_forms(path):
    for line in path.read_text().splitlines()[::8]:
        for text in texts_looked_up(json.loads(line)):
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
    index.add(needles_of(source, re.IGNORECASE))
    for text in matches:
        assert re.search(source, text, re.IGNORECASE)
        assert index[text] & 0b10


@pytest.mark.parametrize(
    ("source", "flags", "first"),
    [
        ("(?:mon|tues)day", re.NOFLAG, ""),
        ("(?:mon|tues)day", re.IGNORECASE, "MTmt"),
        (r"(?<!\w)(?:a\s)?(?:few|bit)", re.NOFLAG, "abf"),
        (r"(?:(?-i:A)|b)c", re.IGNORECASE, "ABb"),
        (r"(?:a|(?i:b))c", re.NOFLAG, "Bab"),
        ("(?:is|km)", re.IGNORECASE, "IKik\u0130\u0131\u212a"),
        (r"\b(?:[0-3]|-)x", re.NOFLAG, r"\-0-3"),
        ("x?(?:[\ue000-\ue0ff]|[a-c])", re.IGNORECASE, "ABCXabcx\ue000-\ue0ff"),
        (r"\b(?:\s|,)and", re.NOFLAG, r",\s"),
        ("(?:a|b*)", re.NOFLAG, ""),
        (r"(?:a|\w+)b", re.NOFLAG, ""),
        (r"(?:a|[^b])c", re.NOFLAG, ""),
        (r"(?:(b)|c)\1", re.NOFLAG, "bc"),
        ("same", re.NOFLAG, ""),
        ("[ab]c", re.NOFLAG, ""),
        ("^(?:a|b)", re.NOFLAG, ""),
    ],
)
def test_a_pattern_is_tried_where_a_match_can_begin(source, flags, first):
    assert first_of(source, flags) == first


def test_a_text_without_any_needle_is_spared():
    index = Index()
    sources = (r"\b(?:yesterday|monday)\b", r"\S+@\S+", r"\w+")
    assert [index.add(needles_of(source, re.IGNORECASE)) for source in sources] == [0b10, 0b100, 0b1000]
    assert index["23 miles to Acme"] == 0b1001
    assert index["ana@contoso.com on Monday"] == 0b1111
    assert index["\u017fomething"] == EVERYTHING


@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], max_examples=200)
@given(st.data())
def test_texts_made_to_match_are_tried(data):
    pattern = data.draw(st.sampled_from(ALL))
    text = data.draw(st.from_regex(re.compile(expanded(pattern.source), pattern.flags)))
    assert place_of(pattern.search(text)) == place_of(plain(pattern).search(text)) is not None


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("a|b", ["a", "b"]),
        ("a(?:b|c)|d", ["a(?:b|c)", "d"]),
        (r"a\|b|[|)]c|\(", [r"a\|b", "[|)]c", r"\("]),
        (r"[]|]a|[^]|]b|[\]|]c", ["[]|]a", "[^]|]b", r"[\]|]c"]),
        ("|a", ["", "a"]),
    ],
)
def test_alternatives_are_what_stands_between_bars_in_no_bracket(source, parts):
    assert alternatives(source) == parts


@pytest.mark.parametrize(
    "source", ["a|b|c|d", "a" * 300, "(?:a|b|c|d)" * 30, "(a)|" + "b|" * 150, "(?P<x>a)|" + "b|" * 150]
)
def test_what_is_short_or_one_or_keeps_groups_stays_whole(source):
    assert parts_of(source) == []


@pytest.mark.parametrize("text", ["xaab", "baax", "nothing", "aa", ""])
@pytest.mark.parametrize("start", [0, 2])
def test_parts_find_what_the_whole_finds(text, start):
    parts = ["b", "a", "aa", "x$"]
    apart, whole = Alternatives(parts, re.NOFLAG, 3), re.compile("|".join(parts))
    assert place_of(apart.search(EVERYTHING, text, start)) == place_of(whole.search(text, start))
    assert place_of(apart.match(EVERYTHING, text, start)) == place_of(whole.match(text, start))
    assert apart.search(0b111, text, start) is None  # bits of other patterns


def test_a_pattern_is_tried_before_the_index_knows_any(monkeypatch):
    monkeypatch.setattr(patterns, "INDEX", Index())
    made = Pattern("a")
    ALL.remove(made)
    assert made.search("a")


def test_a_pattern_that_is_not_in_the_file_is_always_tried():
    made = Pattern(r"\bqwertz\b")
    ALL.remove(made)
    assert made.search("a qwertz here")
    assert made.is_worth_trying("nothing of the kind")
    assert made.search("nothing of the kind") is None


@pytest.mark.parametrize("tried", [Pattern.search, Pattern.without, lambda made, text: list(made.each(text))])
def test_what_a_text_was_tried_with_in_vain_is_not_tried_again(tried):
    made = Pattern("(?:qwertz|asdfg)h")
    ALL.remove(made)
    made.prepare()
    tried(made, "a qwertz here")
    assert not made.is_worth_trying("a qwertz here")
    assert made.search("a qwertz here") is None
    assert made.search("a qwertzh here")


@pytest.mark.parametrize("tried", [Pattern.without, lambda made, text: list(made.each(text))])
def test_a_pattern_outside_the_index_keeps_no_other_from_being_tried(tried):
    known, unknown = Pattern("herbs"), Pattern("nothing of it")
    ALL.remove(known)
    ALL.remove(unknown)
    assert known.search("no herb") is None
    tried(unknown, "herbs here")
    assert known.search("herbs here")


def test_a_text_that_was_looked_at_from_further_on_is_tried_again():
    made = Pattern("ab")
    ALL.remove(made)
    assert made.search("abc", 1) is None
    assert made.search("abc")


def test_a_match_at_another_place_is_not_forgotten():
    made = Pattern("bc")
    ALL.remove(made)
    assert made.match("abc") is None
    assert made.whole("abc") is None
    assert made.search("abc")


def test_the_parts_of_patterns_have_bits_above_those_of_all_patterns():
    index = Index()
    assert [index.add_part(None), index.add(["abc"]), index.add_part(["bcd"])] == [1 << FIRST_PART, 2, 2 << FIRST_PART]
    assert index["abc"] == 0b11 | 1 << FIRST_PART
    for _ in range(2, FIRST_PART):
        index.add(None)
    with pytest.raises(OverflowError, match="more patterns than there are places"):
        index.add(None)


def test_few_texts_are_remembered():
    index = Index()
    index.add(needles_of("zq", re.IGNORECASE))
    for number in range(3 * MOST_TEXTS):
        index[f"text {number}"]
        assert len(index) <= MOST_TEXTS
