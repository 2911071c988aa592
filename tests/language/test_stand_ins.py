"""Stand-ins in words: who, until when, and that it is over; the day is one to come."""

from datetime import date

import pytest

from language import Intent, Outcome, Role, understand

TODAY = date(2026, 11, 25)


def frame_of(text, role=Role.ADMIN):
    return understand(text, today=TODAY, locale="en-US", role=role)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Ben approves for me until 12 December", {"person": "Ben", "until": date(2026, 12, 12)}),
        ("let Ben Okafor approve for me until December 12", {"person": "Ben Okafor", "until": date(2026, 12, 12)}),
        ("ben@contoso.com approves for me until Jan 5", {"emails": ("ben@contoso.com",), "until": date(2027, 1, 5)}),
        ("I'm away until December 12, Ben approves", {"person": "Ben", "until": date(2026, 12, 12)}),
        ("Ben stands in for me until Friday", {"person": "Ben", "until": date(2026, 11, 27)}),
        ("Ben will decide on reports for me until tomorrow", {"person": "Ben", "until": date(2026, 11, 26)}),
        ("Ben covers for me", {"person": "Ben"}),
    ],
)
def test_an_administrator_says_who_stands_in_until_when(text, slots):
    frame = frame_of(text)
    assert (frame.intent, frame.outcome, dict(frame.slots)) == (Intent.APPOINT_STAND_IN, Outcome.OK, slots)
    assert frame_of(text, Role.EMPLOYEE).intent is not Intent.APPOINT_STAND_IN


@pytest.mark.parametrize("text", ["Ben no longer approves for me", "stop standing in", "I'm back", "end the stand-in"])
def test_that_it_is_over(text):
    assert frame_of(text).intent is Intent.END_STAND_IN
    assert frame_of(text, Role.EMPLOYEE).outcome is not Outcome.OK


@pytest.mark.parametrize("text", ["who approves for me?", "stand-ins", "who is standing in", "who is my stand-in?"])
def test_who_it_is(text):
    assert frame_of(text).intent is Intent.LIST_STAND_INS


@pytest.mark.parametrize("text", ["approve Ben's report", "don't approve", "do not approve it", "approve all", "back"])
def test_what_is_something_else(text):
    assert frame_of(text).intent not in (Intent.APPOINT_STAND_IN, Intent.END_STAND_IN, Intent.LIST_STAND_INS)
