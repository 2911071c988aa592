"""What can be a drive, what can be changed, and what a report needs."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.categories import Category
from domain.distances import Distance, Unit, unit_in
from domain.drives import (
    Basis,
    Drive,
    DriveEntry,
    Source,
    check_entry,
    check_may_change,
    is_late_to_report,
    missing_for_report,
)
from domain.errors import MileageError
from domain.money import Money, currency_in, is_same_currency, total
from domain.odometers import Odometer
from domain.summaries import unit_of

TODAY = date(2026, 11, 24)
AT = datetime(2026, 11, 24, 12, tzinfo=UTC)


def entry(miles="10", **facts) -> DriveEntry:
    known = {"destination": "Acme", "purpose": "visit", "category": Category.BUSINESS}
    return DriveEntry(
        facts.pop("on", TODAY), Distance(Decimal(miles), facts.pop("unit", Unit.MI)), **{**known, **facts}
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (entry(on=TODAY + timedelta(days=1)), "still to come"),
        (entry("0"), "above zero"),
        (entry("-3"), "above zero"),
        (entry("2000.1"), "looks like a slip"),
        (entry("1000.1", round_trip=True, basis=Basis.EACH_WAY), "looks like a slip"),
        (entry("3219", unit=Unit.KM), "looks like a slip"),
        (entry(parking=Money(-1)), "can't be negative"),
        (entry(tolls=Money(-1)), "can't be negative"),
        (entry(passengers=-1), "passengers"),
    ],
)
def test_what_can_not_be_a_drive_is_refused(wrong, sentence):
    with pytest.raises(MileageError, match=sentence):
        check_entry(wrong, today=TODAY)


@pytest.mark.parametrize(
    "right", [entry(), entry("2000"), entry("0.1"), entry("3218.6", unit=Unit.KM), entry(on=date(2001, 1, 1))]
)
def test_what_can_be_a_drive_is_let_pass(right):
    check_entry(right, today=TODAY)


def test_each_way_counts_twice_and_a_total_once():
    assert entry("10", round_trip=True, basis=Basis.EACH_WAY).driven.value == 20
    assert entry("10", round_trip=True, basis=Basis.TOTAL).driven.value == 10
    assert entry("10", basis=Basis.EACH_WAY).driven.value == 10


def test_a_report_needs_a_category_a_destination_and_a_purpose():
    assert missing_for_report(entry()) == ()
    assert missing_for_report(entry(purpose="", destination="")) == ("destination", "purpose")
    assert missing_for_report(entry(category=Category.UNCLASSIFIED)) == ("category",)
    assert missing_for_report(entry(category=Category.PERSONAL)) == ("category",)


def test_sixty_days_are_in_time_and_sixty_one_are_late():
    assert not is_late_to_report(TODAY - timedelta(days=60), today=TODAY)
    assert is_late_to_report(TODAY - timedelta(days=61), today=TODAY)


def test_what_is_in_the_trash_or_in_a_report_can_not_be_changed():
    drive = Drive(1, 1, 7, entry(), Source.SENTENCE, AT, AT)
    check_may_change(drive)
    with pytest.raises(MileageError, match="#7 is in the trash"):
        check_may_change(replace(drive, deleted_at=AT))
    with pytest.raises(MileageError, match="#7 is in a report"):
        check_may_change(replace(drive, report_id=3))


def test_telling_extras_in_another_currency_keeps_the_figures():
    told = entry(parking=Money(400), tolls=Money(150)).paid_in("GBP")
    assert told.extras == Money(550, "GBP")
    assert told.paid_in("GBP") is told


values = st.integers(1, 10**7).map(lambda thousandths: Decimal(thousandths).scaleb(-3))


@given(values)
def test_miles_and_kilometres_convert_without_loss(value):
    assert Distance(value, Unit.MI).micrometres == Distance(value * Decimal("1.609344"), Unit.KM).micrometres
    assert Distance(value, Unit.KM).to(Unit.KM) == value


def test_money_of_two_currencies_is_never_added():
    with pytest.raises(ValueError, match="cannot be added"):
        Money(1, "USD") + Money(1, "GBP")


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [("16.675", "USD", 1668), ("0.725", "USD", 73), ("3.625", "USD", 363), ("-0.005", "USD", -1), ("99.5", "JPY", 100)],
)
def test_money_rounds_half_up_to_the_minor_unit(amount, currency, minor):
    assert Money.of(Decimal(amount), currency) == Money(minor, currency)


@given(st.lists(st.integers(-(10**6), 10**6).map(Money)))
def test_a_total_is_the_sum_of_what_is_shown(amounts):
    assert total(amounts).minor == sum(money.minor for money in amounts)


def test_what_an_organization_may_see_of_a_drive_has_no_address():
    told = entry(origin="home", via=("depot",), addresses=(("home", "12 Main St"), ("depot", "1 Dock Road")))
    assert told.to_report() == replace(told, addresses=())
    assert entry(origin="home").with_own_of(told).addresses == (("home", "12 Main St"),)


def test_the_time_and_the_vehicles_name_are_the_persons_alone():
    told = entry(began=time(19, 30), vehicle_name="Golf")
    assert (told.to_report().began, told.to_report().vehicle_name) == (None, "")
    assert entry().with_own_of(told) == told


def test_readings_make_the_distance_of_the_whole_way():
    told = entry(round_trip=True, basis=Basis.EACH_WAY, unit=Unit.KM)
    read = told.read_off(Odometer(Decimal(100), Decimal(148)))
    assert (read.driven, read.distance) == (Distance(Decimal(48), Unit.KM), Distance(Decimal(48), Unit.KM))
    check_entry(read, today=TODAY)


@pytest.mark.parametrize(
    ("country", "currency", "unit"),
    [
        ("DE", "EUR", Unit.KM),
        ("GB", "GBP", Unit.MI),
        ("CH", "CHF", Unit.KM),
        ("US", "USD", Unit.MI),
        ("", "USD", Unit.MI),
    ],
)
def test_what_a_country_pays_with_and_counts_roads_in(country, currency, unit):
    assert currency_in(country) == currency
    assert unit_in(country) is unit


@pytest.mark.parametrize(
    ("named", "currency", "is_same"),
    [("EUR", "EUR", True), ("EUR", "USD", False), ("$", "USD", True), ("$", "CAD", True), ("$", "EUR", False)],
)
def test_a_bare_dollar_sign_is_any_dollar(named, currency, is_same):
    assert is_same_currency(named, currency) is is_same


def test_a_week_is_counted_in_what_most_of_its_drives_were_told_in():
    told = [
        Drive(number, 1, number, entry(unit=unit), Source.SENTENCE, AT, AT)
        for number, unit in enumerate((Unit.KM, Unit.MI, Unit.MI), start=1)
    ]
    assert unit_of(told) is Unit.MI
    assert unit_of(told[:1]) is Unit.KM
    assert unit_of(told[:2]) is Unit.MI
    assert unit_of([]) is Unit.MI
