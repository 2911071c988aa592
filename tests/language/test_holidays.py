"""Days by rule: holidays of countries, the second Tuesday of a month, weekdays in few letters."""

from datetime import date

import pytest

from language.frames import Reason
from language.holidays import easter, nth_weekday
from language.readings import Kind
from tests.language.reading import only


@pytest.mark.parametrize(
    "day", [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25)]
)
def test_easter_moves(day):
    assert easter(day.year) == day


@pytest.mark.parametrize(
    ("nth", "day"), [(1, date(2026, 11, 2)), (4, date(2026, 11, 23)), (5, date(2026, 11, 30)), (-1, date(2026, 11, 30))]
)
def test_a_weekday_of_a_month_is_counted(nth, day):
    assert nth_weekday(2026, 11, 0, nth) == day


def test_a_month_may_have_no_fifth_monday_and_december_has_a_last():
    assert nth_weekday(2026, 10, 0, 5) is None
    assert nth_weekday(2026, 12, 3, -1) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("text", "locale", "day"),
    [
        ("12 miles on Labor Day", "en-US", date(2026, 9, 7)),
        ("12 km on Labour Day", "en-IN", date(2026, 5, 1)),
        ("12 km on Thanksgiving", "en-CA", date(2026, 10, 12)),
        ("12 miles on Good Friday", "en-GB", date(2026, 4, 3)),
        ("12 km on Victoria Day", "en-CA", date(2026, 5, 18)),
        ("12 miles on mother's day", "en-US", date(2026, 5, 10)),
        ("12 miles on August bank holiday", "en-GB", date(2026, 8, 31)),
        ("12 miles first monday of november", "en-US", date(2026, 11, 2)),
        ("12 miles on the last friday in October", "en-US", date(2026, 10, 30)),
        ("Mo 12 km Kiel", "de-DE", date(2026, 11, 16)),
        ("12 km Kiel am 5.", "de-DE", date(2026, 11, 5)),
        ("mar. 12 km Bron", "fr-FR", date(2026, 11, 17)),
        ("y'day 12 miles Kent", "en-US", date(2026, 11, 17)),
    ],
)
def test_what_a_day_is_called_depends_on_the_place(text, locale, day):
    assert only(text, Kind.DATE, locale=locale).start == day


def test_a_holiday_that_is_near_or_in_no_rule_is_asked_about():
    assert only("12 miles on Thanksgiving", Kind.DATE).reason is Reason.AMBIGUOUS_DATE
    assert only("12 km on Diwali", Kind.DATE, locale="en-IN").reason is Reason.VAGUE_DATE
    assert only("12 miles bank holiday", Kind.DATE, locale="en-GB", today=date(2026, 9, 6)).start is None


def test_few_letters_are_a_day_in_their_own_language_alone():
    with pytest.raises(AssertionError):
        only("so 12 km to Kiel", Kind.DATE, locale="en-GB")
