"""Pricing: tiers, caps, conversion and rounding, for any distance."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.categories import Category
from domain.distances import MICROMETRES, Distance, Unit
from domain.money import Money, total
from domain.pricing import price, price_in_order
from domain.rate_resolution import Occasion, resolve
from domain.rates import Counter, Follow, Mode, Rate, TaxYear, Tier
from tests.rates.tables import TABLES

CASES = [
    ("US", "2026-08-01", {}),
    ("GB", "2026-08-01", {}),
    ("GB", "2025-08-01", {"vehicle": "bicycle"}),
    ("CA", "2026-08-01", {"region": "YT"}),
    ("AU", "2026-08-01", {}),
    ("IE", "2026-08-01", {"band": "over 1500 cc"}),
    ("FR", "2025-08-01", {"band": "4 CV"}),
]
values = st.integers(1, 3_000_000).map(lambda thousandths: Decimal(thousandths).scaleb(-3))
distances = st.builds(Distance, values, st.sampled_from(Unit))


def rate_in(country, on, occasion) -> Rate:
    found = resolve(Occasion(date.fromisoformat(on), Category.BUSINESS, **occasion), TABLES, country=country)
    assert isinstance(found, Rate)
    return found


rates = st.sampled_from([rate_in(*case) for case in CASES])


def flat(amount, unit=Unit.MI) -> Rate:
    return Rate(Category.BUSINESS, "car", date(2026, 1, 1), None, unit, "USD", (Tier(None, Decimal(amount)),))


def tiered(mode, *tiers, unit=Unit.KM) -> Rate:
    year = TaxYear(date(2026, 1, 1), date(2026, 12, 31))
    made = tuple(Tier(upto and Decimal(upto), Decimal(amount)) for upto, amount in tiers)
    counter = Counter("test", year, frozenset({"car"}))
    return Rate(Category.BUSINESS, "car", year.from_on, None, unit, "EUR", made, mode, counter=counter)


def half_up(exact) -> int:
    return int((exact * 100 + Fraction(1, 2)) // 1)


def test_a_half_cent_goes_up_after_an_exact_conversion():
    distance = Distance(Decimal("83.82"), Unit.KM)
    exact = Fraction(distance.micrometres, MICROMETRES[Unit.MI]) * Fraction(3, 10)
    assert exact * 100 == Fraction(3125, 2)
    assert price(distance, flat("0.30")).amount == Money(1563)


@given(distances, st.integers(1, 9_999).map(lambda amount: Decimal(amount).scaleb(-4)), st.sampled_from(Unit))
def test_a_flat_rate_is_the_exact_product_rounded_once(distance, amount, unit):
    exact = Fraction(distance.value) * MICROMETRES[distance.unit] / MICROMETRES[unit] * Fraction(amount)
    assert price(distance, flat(amount, unit)).amount.minor == half_up(exact)


@given(values)
def test_miles_and_their_kilometres_are_worth_the_same(miles):
    kilometres = Distance(miles * Decimal("1.609344"), Unit.KM)
    assert price(kilometres, flat("0.76")).amount == price(Distance(miles), flat("0.76")).amount


@given(distances, values, rates)
def test_the_parts_cover_the_distance_and_add_up(distance, counted, rate):
    pricing = price(distance, rate, Distance(counted, rate.unit))
    assert sum(part.micrometres for part in pricing.parts) == distance.micrometres
    assert pricing.amount == total(part.money for part in pricing.parts)
    assert all(part.money.minor >= 0 for part in pricing.parts)


@given(st.lists(distances, min_size=1, max_size=8), st.data(), rates)
def test_splitting_a_period_never_changes_the_total(found, data, rate):
    drives = [(distance, rate, 0) for distance in found]
    cut = data.draw(st.integers(0, len(drives)))
    counted = {rate.counter: sum(distance.micrometres for distance, _, _ in drives[:cut])} if rate.counter else {}
    parts = price_in_order(drives[:cut]) + price_in_order(drives[cut:], counted)
    assert parts == price_in_order(drives)


@given(st.lists(distances, min_size=1, max_size=8), st.data(), rates)
def test_a_late_drive_never_takes_more_of_a_tier_than_the_year_has(found, data, rate):
    reported = data.draw(st.integers(0, len(found)))
    drives = [(distance, rate, 0) for distance in found]
    first = price_in_order(drives[:reported])
    counted = {rate.counter: sum(one.distance.micrometres for one in first)} if rate.counter else {}
    together = first + price_in_order(drives[reported:], counted)
    year = Distance(Decimal(sum(distance.micrometres for distance in found)).scaleb(-9), Unit.KM)
    at_once = price(year, rate)
    for tier in rate.tiers if rate.mode is not Mode.WHOLE else ():
        taken = [part.micrometres for one in together for part in one.parts if part.amount == tier.amount]
        assert sum(taken) == sum(part.micrometres for part in at_once.parts if part.amount == tier.amount)


@given(values, values, values, rates)
def test_further_never_pays_less(one, other, counted, rate):
    near, far = sorted((one, other))
    so_far = Distance(counted, rate.unit)
    assert price(Distance(near), rate, so_far).amount.minor <= price(Distance(far), rate, so_far).amount.minor


def test_each_part_of_a_split_drive_rounds_by_itself():
    rate = tiered(Mode.MARGINAL, ("1", "0.125"), (None, "0.125"))
    assert [part.money.minor for part in price(Distance(Decimal(2), Unit.KM), rate).parts] == [13, 13]


@pytest.mark.parametrize(
    ("counted", "parts"),
    [("0", [("10", 100)]), ("90", [("10", 100)]), ("95", [("5", 50), ("5", 25)]), ("100", [("10", 50)])],
)
def test_a_tier_ends_exactly_at_its_limit(counted, parts):
    rate = tiered(Mode.MARGINAL, ("100", "0.10"), (None, "0.05"))
    pricing = price(Distance(Decimal(10), Unit.KM), rate, Distance(Decimal(counted), Unit.KM))
    assert [(str(part.distance.value), part.money.minor) for part in pricing.parts] == parts


def test_a_drive_wholly_beyond_a_cap_is_worth_nothing_and_says_so():
    rate = tiered(Mode.CAP, ("100", "0.10"))
    pricing = price(Distance(Decimal(10), Unit.KM), rate, Distance(Decimal(100), Unit.KM))
    assert pricing.amount == Money(0, "EUR")
    assert pricing.beyond_cap == Distance(Decimal(10), Unit.KM)
    assert not pricing.is_split


def test_a_later_drive_of_a_whole_distance_scale_gets_what_the_year_is_worth_more():
    rate = rate_in("FR", "2025-08-01", {"band": "5 CV"})
    pricing = price(Distance(Decimal(1000), Unit.KM), rate, Distance(Decimal(5000), Unit.KM))
    assert pricing.amount == Money(35_700, "EUR")
    working = pricing.parts[0].whole
    assert working is not None
    assert (working.year, working.plus, working.before) == (
        Distance(Decimal(6000), Unit.KM),
        Decimal(1395),
        Money(318_000, "EUR"),
    )


def test_vehicles_of_one_kind_count_together_and_kinds_apart():
    car, van, bicycle = (rate_in("GB", "2026-08-01", {"vehicle": one}) for one in ("car", "van", "bicycle"))
    assert car.counter == van.counter
    assert bicycle.counter is None
    drives = [(Distance(Decimal(10_000)), car, 0), (Distance(Decimal(9)), bicycle, 0), (Distance(Decimal(1)), van, 0)]
    assert [one.amount.minor for one in price_in_order(drives)] == [550_000, 180, 25]


def test_each_car_has_a_cap_of_its_own_in_australia():
    car, ute = (rate_in("AU", "2026-08-01", {"vehicle": one}) for one in ("car", "ute"))
    drives = [(Distance(Decimal(5000), Unit.KM), car, 0), (Distance(Decimal(100), Unit.KM), ute, 0)]
    assert [one.amount.minor for one in price_in_order(drives)] == [455_000, 9_100]


def test_all_cars_count_together_in_ireland():
    petrol = rate_in("IE", "2026-08-01", {"band": "over 1500 cc"})
    electric = rate_in("IE", "2026-08-01", {"vehicle": "electric car"})
    assert petrol.counter == electric.counter


def test_passengers_are_paid_for_on_the_whole_distance_and_round_once():
    rate = rate_in("GB", "2026-08-01", {})
    pricing = price(Distance(Decimal("12.3")), rate, passengers=2)
    exact = (Decimal("12.3") * Decimal("0.10") * 100).quantize(Decimal(1), ROUND_HALF_UP)
    assert pricing.parts[-1].money.minor == int(exact)
    assert pricing.parts[-1].passengers == 2


@pytest.mark.parametrize(
    ("offset", "expected"), [("0", ["0.55", "0.25"]), ("0.05", ["0.60", "0.30"]), ("-0.3", ["0.25", "0"])]
)
def test_an_offset_moves_every_tier_and_none_below_nothing(offset, expected):
    tiers = rate_in("GB", "2026-08-01", {}).tiers
    shifted = Follow("gb", Decimal(offset)).shifted(tiers)
    assert [(tier.upto, tier.amount) for tier in shifted] == [
        (tier.upto, Decimal(amount)) for tier, amount in zip(tiers, expected, strict=True)
    ]
