"""Days and periods as people write them, seen from Wednesday 18 November 2026."""

from datetime import date

import pytest

from language.frames import Reason
from language.readings import Kind
from tests.language.reading import TODAY, only, read

DATE, PERIOD = Kind.DATE, Kind.PERIOD


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2026-11-18"),
        ("this morning", "2026-11-18"),
        ("yesterday afternoon", "2026-11-17"),
        ("the day before yesterday", "2026-11-16"),
        ("on Thursday", "2026-11-12"),
        ("last Monday", "2026-11-16"),
        ("last Wednesday", "2026-11-11"),
        ("last week Tuesday", "2026-11-10"),
        ("Tuesday last week", "2026-11-10"),
        ("the Tuesday before last", "2026-11-10"),
        ("two days ago", "2026-11-16"),
        ("a week ago", "2026-11-11"),
        ("the 4th", "2026-11-04"),
        ("on the 30th", "2026-10-30"),
        ("November 10", "2026-11-10"),
        ("10th of November", "2026-11-10"),
        ("the twenty-third of October", "2026-10-23"),
        ("Tuesday the 17th", "2026-11-17"),
        ("Nov 10, 2025", "2025-11-10"),
        ("2026-11-02", "2026-11-02"),
        ("4/7", "2026-04-07"),
        ("11/5/26", "2026-11-05"),
        ("the 3rd of last month", "2026-10-03"),
        ("Christmas", "2025-12-25"),
        ("next Monday", "2026-11-23"),
        ("tomorrow", "2026-11-19"),
    ],
)
def test_a_day_is_read(text, day):
    assert only(f"12 miles {text}", DATE).start == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "locale", "day"),
    [
        ("07/11/2026", "en-GB", "2026-11-07"),
        ("07/11/2026", "en-US", "2026-07-11"),
        ("10/25", "en-CA", "2026-10-25"),
        ("5.11.", "de-AT", "2026-11-05"),
    ],
)
def test_the_locale_decides_the_order(text, locale, day):
    assert only(f"12 km {text}", DATE, locale=locale).start == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "locale", "reason"),
    [
        ("4/7", "en-CA", Reason.AMBIGUOUS_DATE),
        ("December 2", "en-US", Reason.AMBIGUOUS_DATE),
        ("on the 20th", "en-US", Reason.AMBIGUOUS_DATE),
        ("April 31", "en-US", Reason.IMPOSSIBLE_DATE),
        ("10/31", "en-GB", Reason.IMPOSSIBLE_DATE),
        ("13/45/2026", "en-US", Reason.IMPOSSIBLE_DATE),
        ("Monday 10 November", "en-US", Reason.IMPOSSIBLE_DATE),
        ("sometime last week", "en-US", Reason.VAGUE_DATE),
        ("Tuesday or Wednesday", "en-US", Reason.VAGUE_DATE),
        ("the other day", "en-US", Reason.VAGUE_DATE),
        ("a few days ago", "en-US", Reason.VAGUE_DATE),
        ("every Monday", "en-US", Reason.VAGUE_DATE),
        ("around the 4th", "en-US", Reason.VAGUE_DATE),
    ],
)
def test_an_unclear_day_keeps_its_reason(text, locale, reason):
    assert only(f"12 miles {text}", DATE, PERIOD, locale=locale).reason is reason


def test_a_weekday_settles_an_open_order():
    assert only("12 km Saturday 4/7", DATE, locale="en-CA").start == date(2026, 7, 4)


def test_an_open_order_offers_both_days():
    assert only("12 km on 4/7", DATE, locale="en-CA").choices == (date(2026, 7, 4), date(2026, 4, 7))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("last week", "2026-11-09", "2026-11-15"),
        ("the week before last", "2026-11-02", "2026-11-08"),
        ("this month", "2026-11-01", "2026-11-30"),
        ("last month's", "2026-10-01", "2026-10-31"),
        ("in August", "2026-08-01", "2026-08-31"),
        ("December", "2025-12-01", "2025-12-31"),
        ("Q3", "2026-07-01", "2026-09-30"),
        ("last quarter", "2026-07-01", "2026-09-30"),
        ("in 2025", "2025-01-01", "2025-12-31"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("ytd", "2026-01-01", "2026-11-18"),
        ("since Monday", "2026-11-16", "2026-11-18"),
        ("from Nov 1 to Nov 10", "2026-11-01", "2026-11-10"),
        ("between 1 and 15 October", "2026-10-01", "2026-10-15"),
        ("Oct 1-15", "2026-10-01", "2026-10-15"),
        ("from November to February", "2025-11-01", "2026-02-28"),
        ("the week of November 4", "2026-11-02", "2026-11-08"),
        ("last 30 days", "2026-10-19", "2026-11-18"),
        ("last weekend", "2026-11-14", "2026-11-15"),
        ("the first half of 2026", "2026-01-01", "2026-06-30"),
    ],
)
def test_a_period_is_read(text, first, last):
    when = only(f"show drives {text}", DATE, PERIOD)
    assert (when.start, when.end) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text", ["I sat in traffic", "may I see my rate", "from March to Ely", "sun in my eyes", "the second floor"]
)
def test_other_words_are_no_date(text):
    assert read(text).all(DATE, PERIOD) == []


def test_a_day_of_last_year_is_meant_when_this_years_is_far_ahead():
    assert only("12 miles July 4", DATE, today=date(2026, 3, 1)).start == date(2025, 7, 4)
    assert TODAY.strftime("%A") == "Wednesday"
