"""Links to files: for one person, one file, ten minutes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.exports import Form, Scope, Wanted
from web.links import Links

AT = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
WANTED = Wanted(Scope.OWN, Form.PDF, date(2026, 1, 1), date(2026, 12, 31))
LINKS = Links(["a secret"], "https://mileage.example")


def token(links=LINKS, at=AT) -> str:
    return links.address(7, WANTED, at=at).removeprefix("https://mileage.example/files/")


def test_a_link_to_what_one_person_reported_names_that_person():
    one = replace(WANTED, scope=Scope.REPORTED, person_id=9)
    told = LINKS.address(7, one, at=AT).removeprefix("https://mileage.example/files/")
    assert LINKS.read(told, at=AT) == (7, one)


def test_a_link_reads_back_as_it_was_made():
    assert LINKS.read(token(), at=AT + timedelta(minutes=9, seconds=59)) == (7, WANTED)


def test_a_link_ends_after_ten_minutes():
    assert LINKS.read(token(), at=AT + timedelta(minutes=10)) is None


def test_a_link_of_another_key_is_nothing():
    assert Links(["another"]).read(token(), at=AT) is None


def test_replicas_with_one_secret_read_each_others_links():
    assert Links(["a newer one", "a secret"]).read(token(), at=AT) == (7, WANTED)


@given(st.integers(0, 200), st.characters(codec="ascii"))
def test_a_changed_link_is_nothing(place, letter):
    made = token()
    place %= len(made)
    if made[place] == letter:
        return
    changed = made[:place] + letter + made[place + 1 :]
    found = LINKS.read(changed, at=AT)
    assert found is None or found == (7, WANTED)  # the last letter of base64 has bits that mean nothing


@pytest.mark.parametrize("text", ["", ".", "a.b", "....", "\u00e9.\u00e9", "%00.%00", "a" * 5000])
def test_nonsense_is_nothing(text):
    assert LINKS.read(text, at=AT) is None
