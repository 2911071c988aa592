"""Days, categories and small words that are part of what a place is called."""

from datetime import date

import pytest

from language import Context, Intent, Outcome, Role, understand
from tests.language.reading import TODAY


def frame_of(text, *, locale="en-US"):
    return understand(text, today=TODAY, locale=locale, role=Role.EMPLOYEE, context=Context.IDLE)


@pytest.mark.parametrize(
    ("text", "destination", "day"),
    [
        ("17 miles to Friday Harbor yesterday", "Friday Harbor", date(2026, 11, 17)),
        ("9 miles to May's Flowers on Monday", "May's Flowers", date(2026, 11, 16)),
        ("14 miles to June Lake Lodge last Friday", "June Lake Lodge", date(2026, 11, 13)),
        ("8 mi to Ruby Tuesday on Monday", "Ruby Tuesday", date(2026, 11, 16)),
        ("6 mi to 24 Hour Fitness yesterday", "24 Hour Fitness", date(2026, 11, 17)),
        ("22 miles to Best For You Organics yesterday", "Best For You Organics", date(2026, 11, 17)),
        ("4 miles to Left Bank Brasserie on Monday", "Left Bank Brasserie", date(2026, 11, 16)),
        ("4 miles to Inn on the Park yesterday", "Inn on the Park", date(2026, 11, 17)),
        ("4 miles to Center for the Arts yesterday", "Center for the Arts", date(2026, 11, 17)),
        ("4 miles to the hotel yesterday", "hotel", date(2026, 11, 17)),
        ("8 miles to the dentist on Friday", "dentist", date(2026, 11, 13)),
        ("8 miles from Boise to Salem for Fabrikam on Friday", "Salem", date(2026, 11, 13)),
    ],
)
def test_a_name_stays_whole_and_the_day_is_the_one_told(text, destination, day):
    frame = frame_of(text)
    assert (frame.intent, frame.outcome) == (Intent.LOG_DRIVE, Outcome.OK)
    assert (frame.slots["destination"], frame.slots["date"]) == (destination, day)


@pytest.mark.parametrize("text", ["12 miles to the Monday meeting yesterday", "12 miles to Boise on Monday or Tuesday"])
def test_two_days_of_which_none_is_a_name_are_asked_about(text):
    assert frame_of(text).outcome is Outcome.CLARIFY


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("4 miles to Medical Arts Building on Monday", None),
        ("4 miles to Personal Best Fitness on Monday", None),
        ("4 miles to the clinic on Monday, medical", "medical"),
        ("4 miles to Personal Best Fitness on Monday, personal", "personal"),
    ],
)
def test_a_category_in_a_name_is_none(text, category):
    assert frame_of(text).slots.get("category") == category


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("6 miles one way to Boise, and the same way back", "each_way"),
        ("6 miles to Boise, same distance coming home", "each_way"),
        ("6 miles one way to Boise and I also drove back", "each_way"),
        ("7 miles up to the lake and 7 down again", "each_way"),
        ("6 miles to Boise and back the same way", None),
    ],
)
def test_the_way_back_counts_when_it_is_like_the_way_there(text, basis):
    slots = frame_of(text).slots
    assert slots["round_trip"] is True
    assert slots.get("distance_basis") == basis


@pytest.mark.parametrize(
    "text",
    [
        "6 miles one way to Boise, no return",
        "6 miles one way to Boise, didn't drive back",
        "6 miles one way to Boise, came back with a colleague",
    ],
)
def test_a_way_back_that_was_not_driven_is_none(text):
    assert "round_trip" not in frame_of(text).slots
