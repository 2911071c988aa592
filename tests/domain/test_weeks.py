"""Weeks and the instant a weekly summary is due: daylight saving, zones, every weekday."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.weeks import SummaryTime, Week, due_at, next_due, week_of

ZONES = ["UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"]
zones = st.sampled_from(ZONES)
times = st.builds(SummaryTime, st.integers(1, 7), st.times().map(lambda at: at.replace(second=0, microsecond=0)), zones)
instants = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # hypothesis adds the zone


def test_a_week_goes_from_monday_to_sunday_and_has_its_iso_name():
    week = week_of(date(2026, 11, 22))
    assert (week.monday, week.sunday, week.iso) == (date(2026, 11, 16), date(2026, 11, 22), "2026-W47")
    assert week_of(date(2027, 1, 1)).iso == "2026-W53"
    assert week.before().after() == week


@pytest.mark.parametrize(
    ("monday", "when", "expected"),
    [
        (date(2026, 11, 16), SummaryTime(1, time(8), "UTC"), "2026-11-23T08:00"),
        (date(2026, 11, 16), SummaryTime(3, time(8), "America/New_York"), "2026-11-25T13:00"),
        (date(2026, 11, 16), SummaryTime(7, time(23, 59), "Asia/Kolkata"), "2026-11-29T18:29"),
        # clocks go forward on 2027-03-14 at 2:00 in New York: 2:30 is skipped and becomes 3:30, 7:30 UTC
        (date(2027, 3, 1), SummaryTime(7, time(2, 30), "America/New_York"), "2027-03-14T07:30"),
        # clocks go back on 2026-11-01 at 2:00 in New York: 1:30 comes twice, the first is meant (UTC-4)
        (date(2026, 10, 19), SummaryTime(7, time(1, 30), "America/New_York"), "2026-11-01T05:30"),
        (date(2026, 10, 12), SummaryTime(7, time(2, 30), "Europe/Berlin"), "2026-10-25T00:30"),
    ],
)
def test_when_a_summary_is_due(monday, when, expected):
    assert due_at(Week(monday), when) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


@given(instants, times)
def test_the_next_summary_is_the_first_one_after(after, when):
    week, due = next_due(after, when)
    assert due > after >= due_at(week.before(), when)
    assert due == due_at(week, when)


@given(instants, times)
def test_a_summary_is_about_a_week_that_has_ended_where_the_person_is(after, when):
    week, due = next_due(after, when)
    assert due.astimezone(ZoneInfo(when.zone)).date() > week.sunday - timedelta(days=1)


@given(instants, times)
def test_every_week_has_exactly_one_summary(after, when):
    week, due = next_due(after, when)
    following, later = next_due(due, when)
    assert following == week.after()
    assert timedelta(days=6, hours=20) < later - due < timedelta(days=7, hours=4)
