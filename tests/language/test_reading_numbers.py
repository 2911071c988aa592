"""Numbers in digits and words, distances with their units, and what is too unclear to be one."""

from decimal import Decimal

import pytest

from domain.distances import Unit
from language.frames import Reason
from language.numbers import has_decimal_comma, number, spoken
from language.odometers import Readings
from language.readings import Kind
from tests.language.reading import only, read


@pytest.mark.parametrize(
    ("text", "locale", "value"),
    [
        ("17.5", "en-US", "17.5"),
        ("1,250", "en-US", "1250"),
        ("1,234,567", "en-US", "1234567"),
        ("12,5", "nl-BE", "12.5"),
        ("12.5", "nl-BE", "12.5"),
        ("1.234,5", "de-AT", "1234.5"),
        ("1,234.5", "de-AT", "1234.5"),
        ("0,725", "en-US", "0.725"),
        (".8", "en-US", "0.8"),
        ("12.5", "es-MX", "12.5"),
        ("1,00,000", "en-IN", "100000"),
        ("1'200", "de-CH", "1200"),
    ],
)
def test_the_locale_reads_a_number(text, locale, value):
    assert number(text, locale=locale).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "locale"),
    [("12,5", "en-US"), ("1.200", "de-DE"), ("12,345", "de-AT"), ("1,2,3", "en-US"), ("1.2,3,4", "en-US")],
)
def test_where_the_locale_cannot_decide_there_is_no_value(text, locale):
    assert number(text, locale=locale).value is None


def test_english_keeps_its_point_wherever_it_is_spoken():
    assert not has_decimal_comma("en-CA")
    assert has_decimal_comma("de-AT")
    assert not has_decimal_comma("de-CH")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("thirty six and a half", "36.5"),
        ("one hundred and twenty", "120"),
        ("twelve hundred", "1200"),
        ("two thousand five hundred", "2500"),
        ("twenty-two point four", "22.4"),
        ("three dozen", "36"),
        ("nought point eight", "0.8"),
    ],
)
def test_number_words_have_a_value(words, value):
    assert spoken(words) == Decimal(value)


@pytest.mark.parametrize("words", ["one twenty", "five zero", "twenty thirty", "two fifty"])
def test_words_that_are_not_one_number_have_none(words):
    assert spoken(words) is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("22mi", "22", Unit.MI),
        ("a 23-mile drive", "23", Unit.MI),
        ("half a mile", "0.5", Unit.MI),
        ("a mile and a half", "1.5", Unit.MI),
        ("12 1/2 miles", "12.5", Unit.MI),
        ("300 kms", "300", Unit.KM),
        ("22 klicks", "22", Unit.KM),
        ("distance: 23 km", "23", Unit.KM),
        ("mileage was 23.4", "23.4", None),
        ("log 30 to Fourth Coffee", "30", None),
        ("61 not 16 miles", "61", Unit.MI),
        ("not 23 but 32 miles", "32", Unit.MI),
        ("45 miles, sorry 54 miles", "54", Unit.MI),
        ("45 miles to Bury, no hang on, 54", "54", Unit.MI),
    ],
)
def test_a_distance_is_read_as_typed(text, value, unit):
    length = only(text, Kind.DISTANCE)
    assert (length.value, length.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("20-25 miles", Reason.VAGUE_DISTANCE),
        ("between 20 and 25 miles", Reason.VAGUE_DISTANCE),
        ("about 20 miles", Reason.VAGUE_DISTANCE),
        ("20ish miles", Reason.VAGUE_DISTANCE),
        ("20 miles or so", Reason.VAGUE_DISTANCE),
        ("a couple of miles", Reason.VAGUE_DISTANCE),
        ("-3 miles", Reason.NOT_POSITIVE),
        ("minus three miles", Reason.NOT_POSITIVE),
        ("0 miles", Reason.NOT_POSITIVE),
        ("one twenty miles", Reason.AMBIGUOUS_NUMBER),
        ("12,5 miles", Reason.AMBIGUOUS_NUMBER),
        ("300 metres", Reason.AMBIGUOUS_NUMBER),
        ("5 nautical miles", Reason.AMBIGUOUS_NUMBER),
    ],
)
def test_an_unclear_distance_keeps_its_reason(text, reason):
    assert only(f"drove {text} to Acme", Kind.DISTANCE).reason is reason


@pytest.mark.parametrize(
    "text",
    [
        "route 66",
        "drove to building 40",
        "to 7-Eleven",
        "1200 Main St",
        "Ten Mile Creek",
        "in 45 minutes",
        "at 9:30",
        "Seven Oaks to Leeds",
    ],
)
def test_other_numbers_are_no_distance(text):
    assert read(text).all(Kind.DISTANCE) == []


def test_the_letters_m_and_k_mean_what_the_country_drives_in():
    assert only("22m to Leeds", Kind.DISTANCE, locale="en-GB").unit is Unit.MI
    assert only("22k to Hamilton", Kind.DISTANCE, locale="en-CA").unit is Unit.KM
    assert only("22m to Leeds", Kind.DISTANCE).reason is Reason.MISSING_UNIT


def test_an_odometer_gives_its_two_readings():
    both = Readings(Decimal(45210), Decimal(45232))
    for said in ("odometer 45210 to 45232 today", "odo 45,210-45,232", "odometer 45 210 to 45.232, Acme"):
        assert only(said, Kind.ODOMETER) == both
    assert only("odometer 45210.5 to 45232 km", Kind.ODOMETER) == Readings(Decimal("45210.5"), both.end, Unit.KM)


def test_an_odometer_gives_the_reading_that_was_wrong():
    assert only("odometer end 45260", Kind.ODOMETER) == Readings(None, Decimal(45260))
    assert only("the start reading was 45,200", Kind.ODOMETER) == Readings(Decimal(45200), None)


def test_what_runs_backwards_is_believed_of_what_is_called_an_odometer():
    assert only("odometer 45258 to 45210", Kind.ODOMETER) == Readings(Decimal(45258), Decimal(45210))
    assert read("starting 2026, then 1500 more").all(Kind.ODOMETER) == []
