"""Short answers to a question."""

from datetime import date
from decimal import Decimal

import pytest

from domain.categories import Category
from domain.distances import Unit
from language.answers import (
    Unsure,
    read_category,
    read_choice,
    read_date,
    read_distance,
    read_money,
    read_number,
    read_yes_no,
    tells_anew,
)
from language.frames import Reason

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("23", "23", None),
        ("it was 23 miles", "23", Unit.MI),
        ("thirty km", "30", Unit.KM),
        ("no, 32 not 23", "32", None),
        ("32 not 23", "32", None),
        ("12 1/2 mi", "12.5", Unit.MI),
    ],
)
def test_a_distance_is_an_answer(text, value, unit):
    assert read_distance(text, locale="en-US") == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    ["cancel", "about 20", "0", "-3", "20-25", "12,5", "Tuesday", "log 12 miles to Acme", "12 miles and 14 miles"],
)
def test_what_is_no_clear_distance_is_no_answer(text):
    assert read_distance(text, locale="en-US") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tuesday", date(2026, 11, 17)),
        ("no, the 4th", date(2026, 11, 4)),
        ("yesterday morning", date(2026, 11, 17)),
        ("gestern", date(2026, 11, 17)),
    ],
)
def test_a_day_is_an_answer(text, day):
    assert read_date(text, today=TODAY, locale="en-US") == day


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("4/7", Reason.AMBIGUOUS_DATE),
        ("tomorrow", Reason.FUTURE_DATE),
        ("last week", Reason.VAGUE_DATE),
        ("April 31", Reason.IMPOSSIBLE_DATE),
    ],
)
def test_an_unclear_day_is_asked_about_once_more(text, reason):
    found = read_date(text, today=TODAY, locale="en-CA")
    assert isinstance(found, Unsure)
    assert found.reason is reason


def test_no_day_is_no_answer():
    assert read_date("the Acme one", today=TODAY, locale="en-US") is None


@pytest.mark.parametrize(
    ("text", "locale", "amount"),
    [
        ("$4", "en-US", "4"),
        ("4,50", "nl-BE", "4.50"),
        ("a fiver", "en-GB", "5"),
        ("none", "en-US", "0"),
        ("parking was $3", "en-US", "3"),
    ],
)
def test_an_amount_is_an_answer(text, locale, amount):
    assert read_money(text, locale=locale) == Decimal(amount)


@pytest.mark.parametrize("text", ["-$4", "hello", "$4 and $5"])
def test_what_is_no_amount_is_no_answer(text):
    assert read_money(text, locale="en-US") is None


def test_a_number_is_read_in_the_digits_of_its_locale():
    assert read_number("12,5", locale="de-DE") == Decimal("12.5")
    assert read_number("12,5", locale="en-US") is None
    assert read_number("twelve", locale="en-US") == Decimal(12)
    assert read_number("twelve miles", locale="en-US") is None


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("work", Category.BUSINESS),
        ("it was personal", Category.PERSONAL),
        ("c", Category.CHARITY),
        ("Acme", None),
        ("business or personal", None),
    ],
)
def test_a_category_is_an_answer(text, category):
    assert read_category(text) is category


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes please", True),
        ("\U0001f44d", True),
        ("ja", True),
        ("nope", False),
        ("no thanks", False),
        ("maybe", None),
        ("yes 12 miles", None),
    ],
)
def test_yes_and_no_are_answers(text, answer):
    assert read_yes_no(text) is answer


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("the second", 2),
        ("2", 2),
        ("first one", 1),
        ("#3", 3),
        ("last", 3),
        ("the middle one", 2),
        ("the fifth", None),
        ("0", None),
        ("Acme", None),
    ],
)
def test_one_of_three_choices_is_an_answer(text, chosen):
    assert read_choice(text, 3) == chosen


@pytest.mark.parametrize(
    ("text", "locale", "is_told"),
    [
        ("drove to Fabrikam on Friday", "en-US", True),
        ("I went to Fabrikam", "en-US", False),
        ("log a trip to Fabrikam", "en-US", True),
        ("bin am Freitag zu Fabrikam gefahren", "de-DE", True),
        ("j'ai roulé jusqu'à Fabrikam", "fr-FR", True),
        ("Friday to Fabrikam", "en-US", False),
        ("to Fabrikam, sorry", "en-US", False),
    ],
)
def test_a_drive_told_anew(text, locale, is_told):
    assert tells_anew(text, locale=locale) is is_told
