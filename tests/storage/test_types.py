"""Exact column types: what goes in comes out, and what would lose something is refused."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.types import Instant, Thousandths

instants = st.datetimes(timezones=st.just(UTC))


@given(instants)
def test_an_instant_comes_back_to_the_microsecond(at):
    assert Instant().process_result_value(Instant().process_bind_param(at, None), None) == at


def test_an_instant_of_another_zone_is_the_same_instant():
    there = datetime(2026, 11, 24, 23, 0, tzinfo=timezone(timedelta(hours=9)))
    kept = Instant().process_bind_param(there, None)
    assert Instant().process_result_value(kept, None) == datetime(2026, 11, 24, 14, 0, tzinfo=UTC)


def test_a_naive_time_is_refused():
    with pytest.raises(ValueError, match="aware"):
        Instant().process_bind_param(datetime(2026, 11, 24, 12, 0), None)  # noqa: DTZ001  # the mistake itself


@given(st.integers(-(10**12), 10**12).map(lambda thousandths: Decimal(thousandths).scaleb(-3)))
def test_a_decimal_of_three_places_comes_back(value):
    assert Thousandths().process_result_value(Thousandths().process_bind_param(value, None), None) == value


def test_a_fourth_decimal_is_refused_not_rounded():
    with pytest.raises(ValueError, match="three decimals"):
        Thousandths().process_bind_param(Decimal("1.0005"), None)


def test_nothing_stays_nothing():
    assert Instant().process_bind_param(None, None) is None
    assert Instant().process_result_value(None, None) is None
    assert Thousandths().process_bind_param(None, None) is None
    assert Thousandths().process_result_value(None, None) is None
