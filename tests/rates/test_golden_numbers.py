"""The golden numbers of the official tables, one by one."""

from datetime import date
from decimal import Decimal

import pytest

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.money import Money, total
from domain.pricing import Pricing, price, price_in_order
from domain.rate_resolution import Occasion, resolve
from domain.rates import Missing, NotPublished, Rate, Tier
from tests.rates.tables import TABLES


def rate_of(country, on, category=Category.BUSINESS, **occasion) -> Rate:
    found = resolve(Occasion(date.fromisoformat(on), category, **occasion), TABLES, country=country)
    assert isinstance(found, Rate)
    return found


def paid(country, on, distance, unit=Unit.MI, *, counted="0", passengers=0, **occasion) -> Pricing:
    so_far = Distance(Decimal(counted), unit)
    return price(Distance(Decimal(distance), unit), rate_of(country, on, **occasion), so_far, passengers=passengers)


def parts_of(pricing) -> list[tuple[str, str, int]]:
    return [(str(part.distance.value), str(part.amount), part.money.minor) for part in pricing.parts]


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
    ],
)
def test_business_miles_in_the_united_states(on, miles, cents):
    assert paid("US", on, miles).amount == Money(cents)


def test_a_week_across_a_change_has_two_sub_totals():
    days = [paid("US", "2026-06-30", "10").amount, paid("US", "2026-07-01", "10").amount]
    assert days == [Money(725), Money(760)]
    assert total(days) == Money(1485)


@pytest.mark.parametrize(("on", "cents"), [("2026-06-30", 2050), ("2026-07-01", 2350)])
@pytest.mark.parametrize("category", [Category.MEDICAL, Category.MOVING])
def test_medical_and_moving_miles_carry_the_same_number(on, cents, category):
    assert paid("US", on, "100", category=category).amount == Money(cents)


@pytest.mark.parametrize("on", ["1998-01-01", "2005-09-01", "2026-07-01", "2027-01-01", "2031-05-05"])
def test_charity_miles_are_fourteen_cents_on_any_day_since_1998(on):
    assert paid("US", on, "100", category=Category.CHARITY).amount == Money(1400)


def test_a_rate_of_the_organizations_own():
    own = Rate(Category.BUSINESS, "car", date(2026, 1, 1), None, Unit.MI, "USD", (Tier(None, Decimal("0.60")),))
    assert price(Distance(Decimal("41.7")), own).amount == Money(2502)


@pytest.mark.parametrize(("on", "pence"), [("2025-06-01", 500_000), ("2026-06-01", 600_000)])
def test_twelve_thousand_miles_by_car_in_the_united_kingdom(on, pence):
    assert paid("GB", on, "12000").amount == Money(pence, "GBP")


def test_a_drive_across_the_limit_of_the_united_kingdom_is_split():
    pricing = paid("GB", "2026-06-01", "20", counted="9990")
    assert parts_of(pricing) == [("10", "0.55", 550), ("10", "0.25", 250)]
    assert pricing.amount == Money(800, "GBP")
    assert pricing.is_split


def test_the_tax_year_of_the_united_kingdom_changes_on_the_sixth_of_april():
    assert paid("GB", "2026-04-05", "100").amount == Money(4500, "GBP")
    assert paid("GB", "2026-04-06", "100").amount == Money(5500, "GBP")


def test_the_counter_restarts_with_the_tax_year():
    drives = [
        (Distance(Decimal(10_000)), rate_of("GB", "2026-04-05"), 0),
        (Distance(Decimal(100)), rate_of("GB", "2026-04-05"), 0),
        (Distance(Decimal(100)), rate_of("GB", "2026-04-06"), 0),
    ]
    assert [one.amount.minor for one in price_in_order(drives)] == [450_000, 2_500, 5_500]


def test_motorcycles_bicycles_and_passengers_in_the_united_kingdom():
    assert paid("GB", "2026-06-01", "100", vehicle="motorcycle").amount == Money(2400, "GBP")
    assert paid("GB", "2026-06-01", "100", vehicle="bicycle").amount == Money(2000, "GBP")
    with_one = paid("GB", "2026-06-01", "100", passengers=1)
    assert [part.money.minor for part in with_one.parts] == [5500, 500]
    assert not with_one.is_split


def test_nothing_is_paid_for_a_passenger_on_a_motorcycle():
    assert paid("GB", "2026-06-01", "100", vehicle="motorcycle", passengers=1).amount == Money(2400, "GBP")


def test_six_thousand_kilometres_in_canada():
    assert paid("CA", "2026-06-01", "6000", Unit.KM).amount == Money(432_000, "CAD")
    assert paid("CA", "2026-06-01", "6000", Unit.KM, region="NU").amount == Money(456_000, "CAD")


def test_a_drive_across_the_limit_of_canada_is_split():
    assert parts_of(paid("CA", "2026-06-01", "20", Unit.KM, counted="4990")) == [
        ("10", "0.73", 730),
        ("10", "0.67", 670),
    ]
    assert paid("CA", "2026-06-01", "20", Unit.KM, counted="4990", region="YT").amount == Money(1480, "CAD")


def test_nothing_is_paid_beyond_the_cap_of_australia():
    pricing = paid("AU", "2026-08-01", "6000", Unit.KM)
    assert pricing.amount == Money(455_000, "AUD")
    assert pricing.beyond_cap == Distance(Decimal(1000), Unit.KM)


def test_a_drive_across_the_cap_of_australia():
    pricing = paid("AU", "2026-08-01", "20", Unit.KM, counted="4990")
    assert pricing.amount == Money(910, "AUD")
    assert pricing.beyond_cap == Distance(Decimal(10), Unit.KM)


def test_the_example_of_the_australian_act_counts_five_thousand_kilometres():
    pricing = paid("AU", "2026-08-01", "5085", Unit.KM)
    assert pricing.parts[0].distance == Distance(Decimal(5000), Unit.KM)
    assert pricing.beyond_cap == Distance(Decimal(85), Unit.KM)


@pytest.mark.parametrize(
    ("country", "on", "why", "last", "first"),
    [
        ("US", "2027-01-01", Missing.NOT_YET, "0.76", None),
        ("AU", "2027-07-01", Missing.NOT_YET, "0.91", None),
        ("CA", "2027-01-01", Missing.NOT_YET, "0.73", None),
        ("US", "1996-12-31", Missing.NOT_HERE, None, "0.315"),
        ("AU", "2015-06-30", Missing.NOT_HERE, None, "0.66"),
        ("GB", "2002-04-05", Missing.NOT_HERE, None, "0.4"),
    ],
)
def test_a_day_without_a_published_rate_has_no_amount(country, on, why, last, first):
    found = resolve(Occasion(date.fromisoformat(on), Category.BUSINESS), TABLES, country=country)
    assert isinstance(found, NotPublished)
    assert found.why is why
    assert found.last is None if last is None else found.last and found.last.figure.amount == Decimal(last)
    assert found.first is None if first is None else found.first and found.first.figure.amount == Decimal(first)


def test_the_second_band_of_ireland_is_higher_than_the_first():
    pricing = paid("IE", "2026-06-01", "6000", Unit.KM, band="1201-1500 cc")
    assert [part.money.minor for part in pricing.parts] == [65_100, 316_720, 15_895]
    assert pricing.amount == Money(397_715, "EUR")
    assert paid("IE", "2026-06-01", "6000", Unit.KM, vehicle="electric car").amount == pricing.amount


def test_the_scale_of_france_is_of_the_whole_distance():
    five = {"band": "5 CV"}
    assert paid("FR", "2025-06-01", "5000", Unit.KM, **five).amount == Money(318_000, "EUR")
    assert paid("FR", "2025-06-01", "6000", Unit.KM, **five).amount == Money(353_700, "EUR")


def test_either_row_of_france_gives_the_same_at_its_edge():
    rate = rate_of("FR", "2025-06-01", band="5 CV")
    beyond = price(Distance(Decimal(5001), Unit.KM), rate).amount - price(Distance(Decimal(5000), Unit.KM), rate).amount
    assert beyond == Money(36, "EUR")
