"""A motorcycle told in any words is the vehicle of the drive; what was no drive is told so."""

from datetime import date

import pytest

from language import Intent, Outcome, Reason, Role, understand


def by_employee(text):
    return understand(text, today=date(2026, 11, 24), locale="en-US", role=Role.EMPLOYEE)


@pytest.mark.parametrize(
    "text",
    [
        "rode my motorcycle 20 miles to Acme yesterday",
        "20 miles to Acme yesterday on my motorbike",
        "I took the moped 20 miles to Acme yesterday",
        "20 miles to Acme yesterday, motorcycle",
        "went 20 miles on the motorcycle to Acme yesterday",
        "20 miles to Acme yesterday with my own motor cycle",
    ],
)
def test_a_motorcycle_is_the_vehicle(text):
    frame = by_employee(text)
    assert (frame.intent, frame.outcome) == (Intent.LOG_DRIVE, Outcome.OK)
    assert (frame.slots["vehicle"], frame.slots["destination"]) == ("motorcycle", "Acme")
    assert "purpose" not in frame.slots


@pytest.mark.parametrize(
    "text", ["20 miles to the motorcycle shop yesterday", "20 miles to Acme yesterday to fix the motorcycle"]
)
def test_one_that_is_only_named_is_not(text):
    assert "vehicle" not in by_employee(text).slots


@pytest.mark.parametrize(
    "text",
    [
        "20 miles in my Honda to Acme yesterday",
        "in my Toyota Camry 20 miles to Acme yesterday",
        "20 miles to Acme yesterday in the old Ford",
        "took the bmw 20 miles to Acme yesterday",
        "I drove our Volvo V60 to Acme yesterday, 20 miles",
        "20 miles in my golf to Acme yesterday",
        "20 miles in the company car to Acme yesterday",
    ],
)
def test_a_car_by_its_make_is_no_place_and_no_purpose(text):
    slots = by_employee(text).slots
    assert (slots["destination"], slots["distance"]) == ("Acme", 20)
    assert slots.keys().isdisjoint({"via", "purpose", "origin", "vehicle"})


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("20 miles to the Ford dealership yesterday", "Ford dealership"),
        ("20 miles to Ford yesterday", "Ford"),
        ("20 miles to the Honda plant in Marysville", "Honda plant"),
        ("20 miles yesterday to the meeting in the car park", "car park"),
    ],
)
def test_what_is_called_like_a_car_stays_a_place(text, place):
    assert place in by_employee(text).slots["destination"]


@pytest.mark.parametrize(
    "text", ["I walked 2 miles to Acme", "took the train 30 miles to Boston", "biked 5 miles to work today"]
)
def test_what_was_no_drive_is_known_as_such(text):
    frame = by_employee(text)
    assert (frame.outcome, frame.reason) == (Outcome.CLARIFY, Reason.NOT_A_DRIVE)
