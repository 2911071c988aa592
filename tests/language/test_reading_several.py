"""Several drives in one message: what is said once for all, and what each is for."""

from datetime import date

import pytest

from language import Outcome, Reason, Role, understand

TODAY = date(2026, 11, 25)
YESTERDAY = date(2026, 11, 24)
MONDAY = date(2026, 11, 23)


def told(text):
    frame = understand(text, today=TODAY, locale="en-US", role=Role.EMPLOYEE)
    return frame, [drive.get("date") for drive in frame.slots.get("drives", ())]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("10 mi to Smith and 14 mi to Jones yesterday", [YESTERDAY, YESTERDAY]),
        ("10 mi to Smith, 14 mi to Jones, 8 miles to the bank on Monday", [MONDAY] * 3),
        ("yesterday 10 mi to Smith, then 14 mi to Jones", [YESTERDAY, YESTERDAY]),
        ("10 mi to Smith yesterday and 14 mi to Jones yesterday", [YESTERDAY, YESTERDAY]),
        ("Mon 10 mi to Smith, 14 mi to Jones, Tue 9 mi to Smith", [MONDAY, MONDAY, YESTERDAY]),
    ],
)
def test_a_day_said_last_or_first_holds_for_all(text, days):
    frame, found = told(text)
    assert frame.outcome is Outcome.OK
    assert found == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("10 mi to Smith yesterday and 14 mi to Jones", [YESTERDAY, None]),
        ("12 miles to Acme and yesterday 7 miles to Fabrikam", [None, YESTERDAY]),
        ("10 mi to Smith; 14 mi to Jones yesterday", [None, YESTERDAY]),
    ],
)
def test_a_day_said_in_between_is_asked_about_with_today_among_the_answers(text, days):
    frame, found = told(text)
    assert (frame.outcome, frame.reason) == (Outcome.CLARIFY, Reason.AMBIGUOUS_DATE)
    assert frame.choices == (YESTERDAY, TODAY)
    assert found == days


def test_a_day_that_may_be_two_is_asked_about_for_all():
    frame, found = told("12 miles to Acme and 14 to Globex on December 2")
    assert frame.choices == (date(2025, 12, 2), date(2026, 12, 2))
    assert found == [None, None]


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("12 mi to the warehouse today, stock count", "stock count"),
        ("12 mi to Acme today, data entry", "data entry"),
        ("log this run: 12 miles to Acme, insurance claim", "insurance claim"),
        ("expense claim 12 miles to Acme", None),
    ],
)
def test_a_purpose_keeps_its_last_word(text, purpose):
    assert understand(text, today=TODAY, locale="en-US", role=Role.EMPLOYEE).slots.get("purpose") == purpose
