"""One's own week, month, quarter and year are the present ones."""

from datetime import date

import pytest

from language import Intent, Role, understand

TODAY = date(2026, 11, 25)
WEEK, MONTH = (date(2026, 11, 23), date(2026, 11, 29)), (date(2026, 11, 1), date(2026, 11, 30))
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def by_employee(text):
    return understand(text, today=TODAY, locale="en-US", role=Role.EMPLOYEE)


@pytest.mark.parametrize(
    ("text", "intent", "days"),
    [
        ("my week", Intent.SUMMARY, WEEK),
        ("how was my week?", Intent.SUMMARY, WEEK),
        ("show me my month", Intent.SUMMARY, MONTH),
        ("my year to date", Intent.SUMMARY, YEAR),
        ("summary of my month", Intent.SUMMARY, MONTH),
        ("review my week", Intent.REVIEW, WEEK),
        ("export my year", Intent.REPORT_EXPORT, YEAR),
    ],
)
def test_ones_own_period_is_the_present_one(text, intent, days):
    frame = by_employee(text)
    assert (frame.intent, frame.slots["date_from"], frame.slots["date_to"]) == (intent, *days)


@pytest.mark.parametrize("text", ["my year was good", "20 miles to Acme yesterday, my week of visits"])
def test_words_that_ask_for_nothing_stay(text):
    assert by_employee(text).intent is not Intent.SUMMARY
