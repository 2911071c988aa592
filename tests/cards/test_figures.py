"""Figures are written as Babel writes them, digit by digit, whatever the locale, the currency and the amount."""

from decimal import Decimal
from itertools import product

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from babel.numbers import format_currency, format_decimal, list_currencies
from hypothesis import given
from hypothesis import strategies as st

from cards import figures
from cards.figures import locale_of
from domain.money import EXPONENTS, Money

TAGS = sorted(name.replace("_", "-") for name in locale_identifiers() if name != "root")
KNOWN = [
    "en-US",
    "en-GB",
    "en-IE",
    "en-IN",
    "en-ZA",
    "de-DE",
    "de-AT",
    "de-CH",
    "es-ES",
    "es-MX",
    "fr-FR",
    "fr-CH",
    "ar-EG",
]
"""Those of the product's languages, and what is written in another way: lakhs, apostrophes, marks of direction."""
CURRENCIES = sorted({*EXPONENTS, "KWD", "BHD", "ISK", "CLP", "HUF", "XAU", "ZZZ", "EGP"})
afresh = figures.number.__wrapped__
"""Without what was written before: -0 equals 0 there."""
tags = st.sampled_from(KNOWN) | st.sampled_from(TAGS)
minors = st.integers(-(10**6), 10**6) | st.integers(-(10**24), 10**24)
finely = st.decimals(allow_nan=False, allow_infinity=False, places=12, min_value=-(10**12), max_value=10**12)
numbers = finely | st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**15), max_value=10**15)


@given(minors, st.sampled_from(CURRENCIES) | st.sampled_from(sorted(list_currencies())), tags)
def test_an_amount_is_written_as_babel_writes_it(minor, currency, tag):
    by_babel = format_currency(Money(minor, currency).amount, currency, locale=locale_of(tag))
    assert figures.money(minor, currency, tag) == by_babel


@given(numbers, tags)
def test_a_number_is_written_as_babel_writes_it(value, tag):
    by_babel = format_decimal(value, locale=locale_of(tag), decimal_quantization=False)
    assert afresh(value, tag) == by_babel


@pytest.mark.parametrize(
    "value",
    [
        "0",
        "-0",
        "1E+3",
        "1E+30",
        "0.000",
        "-0.50",
        "100",
        "1000",
        "999.990",
        "NaN",
        "Infinity",
        "12345678901234567890123456789012.5",
    ],
)
@pytest.mark.parametrize("tag", KNOWN)
def test_an_odd_number_is_written_as_babel_writes_it(value, tag):
    try:
        by_babel = format_decimal(Decimal(value), locale=locale_of(tag), decimal_quantization=False)
    except (ArithmeticError, TypeError, ValueError) as error:
        with pytest.raises(type(error)):
            afresh(Decimal(value), tag)
    else:
        assert afresh(Decimal(value), tag) == by_babel


def test_what_was_learned_of_any_locale_is_what_babel_writes():
    minors, currencies = (0, -1, 7, 12_345, -99_999, 100_000, -123_456_789_012), ("USD", "EUR", "JPY")
    asked = list(product(TAGS, minors, currencies))
    written = [figures.money(minor, currency, tag) for tag, minor, currency in asked]
    assert written == [
        format_currency(Money(minor, currency).amount, currency, locale=locale_of(tag))
        for tag, minor, currency in asked
    ]


def test_babel_is_not_asked_again_for_a_locale_that_was_learned(monkeypatch):
    figures.money(1, "USD", "en-US")
    figures.number(Decimal(1), "en-US")
    monkeypatch.setattr(figures, "format_currency", None)
    monkeypatch.setattr(figures, "format_decimal", None)
    assert figures.money(-123_456_701, "USD", "en-US") == "-$1,234,567.01"
    assert figures.number(Decimal("7654.3210"), "en-US") == "7,654.321"


def test_the_formats_of_an_unknown_tag_are_those_of_its_language_or_of_the_united_states():
    assert locale_of("de-XX-nonsense") == Locale("de")
    assert locale_of("qq") == Locale("en", "US")
