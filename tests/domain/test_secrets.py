"""Names hide the numbers of rows, and lead back to them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.secrets import LARGEST, Purpose, RowNames, period_of

NAMES = RowNames("a secret")


@given(st.integers(0, LARGEST - 1), st.sampled_from(["audit", "membership"]))
def test_a_name_leads_back_to_its_row(number, kind):
    name = NAMES.name(kind, number)
    assert (len(name), NAMES.number(kind, name)) == (16, number)


def test_names_of_neighbours_tell_nothing_of_their_numbers():
    names = [NAMES.name("audit", number) for number in range(1, 200)]
    assert len({*names}) == 199
    assert len({name[0] for name in names}) > 10
    assert sorted(names) != names


def test_another_secret_or_kind_has_other_names():
    name = NAMES.name("audit", 7)
    assert RowNames("another").number("audit", name) != 7
    assert NAMES.number("membership", name) != 7


@pytest.mark.parametrize("text", ["", "7", "x" * 16, "0" * 15, "0" * 17, "\u0660" * 16, " " * 16, "F" * 16])
def test_what_is_no_name_leads_nowhere(text):
    assert NAMES.number("audit", text) is None


def test_an_invented_name_is_hardly_ever_that_of_a_row():
    assert NAMES.number("audit", NAMES.name("audit", LARGEST)) is None
    assert not any(NAMES.number("audit", f"{number:016x}") for number in range(1000))


def test_links_change_their_secret_every_month_and_names_never():
    months = [datetime(2026, month, 1, tzinfo=UTC) for month in (11, 12)]
    assert [period_of(Purpose.LINKS, at) for at in months] == ["2026-11", "2026-12"]
    assert [period_of(Purpose.NAMES, at) for at in months] == ["", ""]
