"""Words are shown as they are written, whatever marks they hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.elements import escaped


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("1. Jan. – 24. Nov. 2026", r"1\. Jan. – 24. Nov. 2026"),
        ("12) Acme", r"12\) Acme"),
        ("- Acme", r"\- Acme"),
        ("> Acme", r"\> Acme"),
        ("1.–24. Nov. 2026", "1.–24. Nov. 2026"),
        ("3.5 miles", "3.5 miles"),
    ],
)
def test_a_line_never_becomes_a_list_or_a_quotation(words, marked):
    assert escaped(words) == marked


def test_what_people_typed_becomes_no_link():
    assert escaped("[Acme](https://acme.example)") == r"\[Acme\](https://acme.example)"


@given(st.text("a1 .)->+*_[]\\#`~\n\t\r\u2028", max_size=12) | st.text(max_size=40))
def test_one_line_is_escaped_as_a_line_of_several_is(words):
    lines = escaped(f"first\n{words}").removeprefix("first\n\n")
    assert escaped(words) == lines
