"""Report periods in words: setting them is an administrator's; "this" and "the last period" are anybody's to say."""

from datetime import date

import pytest

from language import Intent, Outcome, Role, understand

TODAY = date(2026, 11, 25)


def frame_of(text, role=Role.ADMIN):
    return understand(text, today=TODAY, locale="en-US", role=role)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("report every two weeks", {"kind": "two_weeks"}),
        ("report every week", {"kind": "week"}),
        ("report every month from the 16th", {"kind": "month", "starts_on": date(2026, 11, 16)}),
        ("reporting period is quarterly", {"kind": "quarter"}),
        ("set report period to two weeks starting December 7", {"kind": "two_weeks", "starts_on": date(2026, 12, 7)}),
        ("reports are due every quarter", {"kind": "quarter"}),
        ("report every week from Monday", {"kind": "week", "starts_on": date(2026, 11, 23)}),
        ("report each week starting November 30", {"kind": "week", "starts_on": date(2026, 11, 30)}),
        ("report every two weeks from Monday", {"kind": "two_weeks", "starts_on": date(2026, 11, 23)}),
        ("pay period is biweekly", {"kind": "two_weeks"}),
        ("everybody reports weekly", None),
        ("what is our report period?", {}),
        ("report period", {}),
    ],
)
def test_an_administrator_says_of_which_periods_reports_are_asked_for(text, slots):
    frame = frame_of(text)
    if slots is None:
        assert frame.intent is not Intent.REPORT_PERIODS
    else:
        assert (frame.intent, frame.outcome, dict(frame.slots)) == (Intent.REPORT_PERIODS, Outcome.OK, slots)


def test_the_week_of_a_day_is_reported_and_no_period():
    frame = frame_of("report the week from November 2")
    assert (frame.intent, frame.slots["date_to"]) == (Intent.SUBMIT_DRIVES, date(2026, 11, 8))


def test_anybody_may_ask_and_nobody_else_may_set():
    assert frame_of("what is our report period?", Role.EMPLOYEE).intent is Intent.REPORT_PERIODS
    assert frame_of("report period is monthly", Role.EMPLOYEE).outcome is Outcome.REFUSE
    assert frame_of("report every week", Role.EMPLOYEE).intent is not Intent.REPORT_PERIODS


@pytest.mark.parametrize(
    ("text", "intent", "said"),
    [
        ("review last period", Intent.REVIEW, "last"),
        ("report this period", Intent.SUBMIT_DRIVES, "this"),
        ("report my drives for the last period", Intent.SUBMIT_DRIVES, "last"),
        ("my drives this period", Intent.LIST_DRIVES, "this"),
        ("summary last period", Intent.SUMMARY, "last"),
        ("reported last period", Intent.REPORTED, "last"),
        ("export the previous pay period", Intent.REPORT_EXPORT, "last"),
        ("reopen last period", Intent.LOCK_PERIODS, "last"),
    ],
)
def test_a_period_may_be_named(text, intent, said):
    frame = frame_of(text)
    assert (frame.intent, frame.outcome, frame.slots["period"]) == (intent, Outcome.OK, said)


def test_days_that_are_said_go_before_the_word_period():
    assert "period" not in frame_of("my drives in May, the last period", Role.EMPLOYEE).slots


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("no drafts", Intent.CHANGE_SETTING, {"drafts": False}),
        ("turn off report drafts", Intent.CHANGE_SETTING, {"drafts": False}),
        ("send me drafts again", Intent.CHANGE_SETTING, {"drafts": True}),
        ("draft", Intent.REVIEW, {"period": "last"}),
        ("show me the report draft", Intent.REVIEW, {"period": "last"}),
    ],
)
def test_drafts_are_asked_for_and_switched_off(text, intent, slots):
    frame = frame_of(text, Role.EMPLOYEE)
    assert (frame.intent, frame.outcome, dict(frame.slots)) == (intent, Outcome.OK, slots)
