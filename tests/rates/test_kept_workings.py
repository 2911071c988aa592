"""A working that was kept with a reported drive says the same for ever, and can be shown like any other."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.pricing import exactly, price
from domain.rate_resolution import Occasion, Programme, resolve
from domain.rate_workings import kept, pricing_of, read_working, working_of
from domain.rates import Fixed, Follow, OrganizationRate, Rate
from tests.rates.tables import TABLES

AT = datetime(2026, 11, 2, tzinfo=UTC)


def decision(basis) -> OrganizationRate:
    return OrganizationRate(7, None, None, basis, date(2026, 1, 1), None, "Ada", AT)


RATES = [
    ("US", "2026-08-01", {}, None),
    ("GB", "2026-08-01", {}, None),
    ("CA", "2026-08-01", {"region": "YT"}, None),
    ("AU", "2026-08-01", {}, None),
    ("FR", "2025-08-01", {"band": "4 CV"}, None),
    ("US", "2026-08-01", {}, Follow("us")),
    ("US", "2026-08-01", {}, Follow("us", Decimal("-0.05"))),
    ("GB", "2026-08-01", {}, Fixed(Decimal("0.6"), Unit.MI, "GBP")),
]


def rate_of(country, on, facts, basis) -> Rate:
    programme = None if basis is None else Programme(country, [decision(basis)])
    occasion = Occasion(date.fromisoformat(on), Category.BUSINESS, **facts)
    found = resolve(occasion, TABLES, country=country, programme=programme)
    assert isinstance(found, Rate)
    return found


distances = st.builds(
    Distance, st.integers(1, 10**7).map(lambda value: Decimal(value).scaleb(-3)), st.sampled_from(Unit)
)
counted = st.integers(0, 3 * 10**13)


@given(st.sampled_from([rate_of(*case) for case in RATES]), distances, counted, st.integers(0, 3))
def test_what_is_read_is_what_was_kept_and_prices_the_same(rate, distance, before, passengers):
    pricing = price(distance, rate, exactly(before), passengers=passengers)
    working = working_of(pricing)
    read = read_working(kept(working))
    assert read == working
    again = pricing_of(read, rate.category, rate.vehicle)
    assert again.amount == pricing.amount
    assert working_of(again) == working
    assert again.rate.is_official is rate.is_official


def test_a_form_from_the_future_is_refused_not_guessed():
    with pytest.raises(ValueError, match="form 2"):
        read_working('{"form": 2}')
