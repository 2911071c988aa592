"""What goes over the wire is JSON as the standard library has it, whichever package wrote or read it."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.categories import Category
from teams import wire
from teams.admission import DEEPEST, Refused, read_activity

WHOLE = st.integers(-(2**63), 2**64 - 1)
PLAIN = st.recursive(
    st.none() | st.booleans() | WHOLE | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@dataclass
class Box:
    """What is no JSON."""

    inside: int = 1


@given(PLAIN)
def test_what_is_written_says_what_the_standard_library_would_have_said(value):
    assert json.loads(wire.written(value)) == json.loads(json.dumps(value)) == value


@given(PLAIN, st.sampled_from([None, 2]), st.booleans())
def test_what_is_read_is_what_the_standard_library_reads(value, indent, ascii_only):
    content = json.dumps(value, indent=indent, ensure_ascii=ascii_only).encode()
    assert wire.read(content) == json.loads(content)


@pytest.mark.parametrize("value", ["half \ud83d of a sign", 2**70, {1: "one"}, Category.BUSINESS, ("a", "b")])
def test_what_the_fast_package_refuses_or_has_natively_is_written_all_the_same(value):
    assert json.loads(wire.written({"value": value})) == json.loads(json.dumps({"value": value}))


@pytest.mark.parametrize("value", [Decimal(1), Box(), datetime(2026, 11, 24, tzinfo=UTC), {1, 2}, b"bytes"])
def test_what_is_no_json_is_refused(value):
    with pytest.raises(TypeError):
        wire.written({"value": value})


def test_half_of_a_character_is_read():
    assert wire.read(b'{"text":"half \\ud83d"}') == {"text": "half \ud83d"}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"NaN", b"[Infinity]", b'"\xff"', b"\xef\xbb\xbf{}", b'"\x01"', b"[1,]", b"01"]
)
def test_what_is_no_json_is_not_read(content):
    with pytest.raises(ValueError):  # the kinds of both packages have only this in common
        wire.read(content)


@pytest.mark.parametrize("depth", [400, 600, 1000, 1020, 1500, 100_000])
@pytest.mark.parametrize("text", ["", "\\ud83d", "\\u00e9"])
def test_what_is_too_deep_is_refused_and_never_a_fault_of_ours(depth, text):
    body = f'{{"type":"message","text":"{text}","value":{"[" * depth}{"]" * depth}}}'.encode()
    answer = read_activity(body)
    assert answer["type"] == "message" if isinstance(answer, dict) else answer == Refused(400, "The body is not JSON.")


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_an_activity_has_an_end_before_what_reads_it_has(opening):
    def body(depth):
        closing = {"[": "]"}.get(opening, "}")
        return f'{{"type":"message","value":{opening * depth}1{closing * depth}}}'.encode()

    for depth in (DEEPEST - 1, DEEPEST, 1000):
        answer = read_activity(body(depth))
        assert isinstance(answer, dict) == (depth < DEEPEST)
        assert len(str(answer)) > depth or answer == Refused(400, "The body is not JSON.")


def test_an_activity_may_be_as_wide_as_it_is_large():
    activity = {"type": "message", "value": [[{}] * 10] * 5000}
    assert read_activity(json.dumps(activity).encode()) == activity
