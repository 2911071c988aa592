"""Sentences that are easily taken for a neighbour: told or to be deleted, driven or not, one command or two."""

from decimal import Decimal

import pytest

from language import Context, Frame, Intent, Outcome, Role, understand
from tests.language.reading import TODAY


def said(text: str, role: Role = Role.EMPLOYEE, context: Context = Context.IDLE) -> Frame:
    return understand(text, today=TODAY, locale="en-US", role=role, context=context)


@pytest.mark.parametrize(
    "text",
    [
        *("delete the 12 miles to Ajo", "remove the 12 bloody miles to Ajo", "scrap those 12 miles to Ajo"),
        *("get rid of the 12 miles to Ajo", "undo the 12 miles to Ajo", "drop the 12 miles to Ajo"),
    ],
)
def test_a_drive_called_by_its_distance_is_deleted_and_not_logged(text):
    frame = said(text)
    assert (frame.intent, frame.slots["target_destination"]) == (Intent.DELETE_DRIVE, "Ajo")


def test_a_drive_called_by_its_distance_alone_is_asked_for():
    assert said("delete the 12 miles").outcome is Outcome.CLARIFY


@pytest.mark.parametrize(
    "text",
    [
        "open day at the college, 12 miles on Monday",
        "open house on Elm St, 12 mi, Monday",
        "well check 12 miles Monday",
        "drop in at Boise, 12 miles, Monday",
        "dropped the van off for a service, 12 miles, Monday",
        "12 miles of patient visits on Monday",
        "service call to the Hendersons, 12 miles, Monday",
        "sorry this is late: 12 miles to Hove on Monday",
        "lol 12 miles to Hove on Monday",
    ],
)
def test_a_drive_told_in_odd_words_is_logged(text):
    frame = said(text)
    assert (frame.intent, frame.outcome, frame.slots["distance"]) == (Intent.LOG_DRIVE, Outcome.OK, Decimal(12))


@pytest.mark.parametrize(
    "text",
    [
        "morning run 5 miles",
        "park run, 3 miles, Saturday",
        "we were 12 miles from the border",
        "the meeting was 12 miles from here",
        "client visit 12 miles away",
        "visit to mom is 12 miles",
        "the last call, 12 miles, was wrong",
        "took the train to Hillsboro yesterday, can you log it?",
        "made a mistake yesterday, can you record it?",
    ],
)
def test_what_nobody_drove_is_not_logged(text):
    frame = said(text)
    assert frame.outcome is Outcome.CLARIFY


@pytest.mark.parametrize(
    "tail",
    [
        *("delete home trip", "grant bob admin rights", "list everyone", "show me all drives", "clear all drives"),
        *("mark as personal", "cancel meeting", "send report", "update home rate"),
    ],
)
def test_a_second_command_is_never_taken_for_a_purpose(tail):
    assert said(f"12 miles to Boise yesterday, {tail}").outcome is Outcome.CLARIFY


@pytest.mark.parametrize(
    "tail", ["grant interview", "transfer station run", "show home viewing", "change order review"]
)
def test_a_purpose_is_never_taken_for_a_second_command(tail):
    frame = said(f"12 miles to Boise yesterday, {tail}")
    assert (frame.outcome, frame.slots["purpose"]) == (Outcome.OK, tail)


@pytest.mark.parametrize("text", ["log 12 miles to Boise, ticket 20260512", "12 miles to Boise today, PO 20260512"])
def test_eight_digits_that_are_not_called_a_day_are_none(text):
    assert said(text).slots.get("date") in (None, TODAY)


@pytest.mark.parametrize(
    ("text", "intent", "outcome"),
    [
        ("What rate did we have back in 2025", Intent.RATE_QUESTION, Outcome.OK),
        ("has the irs published 2027 yet", Intent.IRS_RATE_QUESTION, Outcome.OK),
        ("did the irs publish next year yet", Intent.IRS_RATE_QUESTION, Outcome.OK),
        ("May I ask whether my mileage rate could be increased?", Intent.CHANGE_RATE_REQUEST, Outcome.OK),
        ("I was wondering whether my rate might be raised", Intent.CHANGE_RATE_REQUEST, Outcome.OK),
        ("mak sal@contoso.com an admn", Intent.MAKE_ADMIN, Outcome.REFUSE),
    ],
)
def test_questions_of_rates_and_slips(text, intent, outcome):
    frame = said(text)
    assert (frame.intent, frame.outcome) == (intent, outcome)


@pytest.mark.parametrize(
    "text", ["mak sal@contoso.com an admn", "mke sal@contoso.com admin", "promte sal@contoso.com to admin"]
)
def test_slips_of_an_administrator(text):
    frame = said(text, Role.ADMIN)
    assert (frame.intent, frame.slots["emails"]) == (Intent.MAKE_ADMIN, ("sal@contoso.com",))


@pytest.mark.parametrize(
    ("text", "origin", "destination", "purpose"),
    [
        ("12 miles to Phoenix, AZ yesterday, client visit", None, "Phoenix, AZ", "client visit"),
        ("12 miles from Tucson, AZ to Phoenix, AZ yesterday", "Tucson, AZ", "Phoenix, AZ", None),
        ("12 miles to Springfield, Illinois", None, "Springfield, Illinois", None),
        ("12 miles to 415 Pine Street, suite 310, yesterday", None, "415 Pine Street, suite 310", None),
        ("drove to flat 4, 19 Kings Road, 12 miles, boiler service", None, "flat 4, 19 Kings Road", "boiler service"),
        ("12 miles from home to Tamworth to value a house", "home", "Tamworth", "value a house"),
        ("left the warehouse for Savannah yesterday, 12 miles", "warehouse", "Savannah", None),
        ("12 miles to the site and I need to be reimbursed for lunch", None, "site", "lunch"),
        ("the run to the Tacoma warehouse yesterday came to 12 miles", None, "Tacoma warehouse", None),
        ("12 miles to Dartmouth yesterday, bridge toll $1.25", None, "Dartmouth", None),
        ("MOT for the van, 12 miles, yesterday", None, None, "MOT"),
        ("wound care for Mrs. Lee, 12 miles, yesterday", None, None, "wound care"),
    ],
)
def test_an_address_goes_on_after_its_comma(text, origin, destination, purpose):
    slots = said(text).slots
    found = tuple(slots.get(name) for name in ("origin", "destination", "purpose"))
    assert found == (origin, destination, purpose)


@pytest.mark.parametrize(
    ("text", "place"), [("submit my Contoso drives", "Contoso"), ("submit my drives to Contoso", None)]
)
def test_who_gets_a_report_is_no_place_and_a_place_of_that_name_is(text, place):
    assert said(text).slots.get("target_destination") == place


def test_somebody_is_still_brought_back():
    assert said("put ana@contoso.com back in the program", Role.ADMIN).intent is Intent.REINSTATE


@pytest.mark.parametrize(
    ("text", "is_there_and_back"),
    [
        ("33 mi, warehouse to Glendale, pallet return", False),
        ("33 mi to Glendale, return visit", False),
        ("33 mi to Glendale, return", True),
        ("33 mi to Glendale, back-to-back meetings", False),
        ("36 round-trip miles to Glendale", True),
    ],
)
def test_what_is_returned_is_no_way_back(text, is_there_and_back):
    frame = said(text)
    assert frame.slots.get("round_trip", False) is is_there_and_back
    assert frame.slots.get("origin") in (None, "warehouse")
