"""The golden numbers of the official tables, one by one."""

from datetime import date
from decimal import Decimal

import pytest

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.money import Money
from domain.pricing import Pricing, price
from domain.rate_resolution import Occasion, resolve
from domain.rates import Missing, NotPublished, Rate
from tests.rates.tables import TABLES


def paid(
    country, on, distance, unit=Unit.MI, *, category=Category.BUSINESS, counted="0", passengers=0, **occasion
) -> Pricing:
    rate = resolve(Occasion(date.fromisoformat(on), category, **occasion), TABLES, country=country)
    assert isinstance(rate, Rate)
    so_far = Distance(Decimal(counted), unit)
    return price(Distance(Decimal(distance), unit), rate, so_far, passengers=passengers)


@pytest.mark.parametrize(
    ("on", "miles", "cents"),
    [
        ("2025-06-01", "120", 8400),
        ("2026-06-30", "120", 8700),
        ("2026-07-01", "120", 9120),
        ("2022-06-30", "100", 5850),
        ("2022-07-01", "100", 6250),
        ("2026-06-30", "12", 870),
        ("2026-06-30", "23", 1668),
        ("2026-06-30", "1", 73),
        ("2026-06-30", "5", 363),
        ("2026-06-30", "10", 725),
        ("2026-07-01", "10", 760),
    ],
)
def test_business_miles_in_the_united_states(on, miles, cents):
    assert paid("US", on, miles).amount == Money(cents)


@pytest.mark.parametrize(("on", "cents"), [("2026-06-30", 2050), ("2026-07-01", 2350)])
@pytest.mark.parametrize("category", [Category.MEDICAL, Category.MOVING])
def test_medical_and_moving_miles_carry_the_same_number(on, cents, category):
    assert paid("US", on, "100", category=category).amount == Money(cents)


@pytest.mark.parametrize("on", ["1998-01-01", "2005-09-01", "2026-07-01", "2027-01-01", "2031-05-05"])
def test_charity_miles_are_fourteen_cents_on_any_day_since_1998(on):
    assert paid("US", on, "100", category=Category.CHARITY).amount == Money(1400)


@pytest.mark.parametrize(("country", "on", "last"), [("US", "2027-01-01", "0.76"), ("US", "1996-12-31", None)])
def test_a_day_without_a_published_rate_has_no_amount(country, on, last):
    found = resolve(Occasion(date.fromisoformat(on), Category.BUSINESS), TABLES, country=country)
    assert isinstance(found, NotPublished)
    assert found.why is (Missing.NOT_YET if last else Missing.NOT_HERE)
    assert (found.last.figure.amount if found.last else None) == (Decimal(last) if last else None)
