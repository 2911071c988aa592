"""One thing of the question before is changed, and what says more is a question of its own."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from language.follow_ups import follow_up, question_of
from language.frames import Context, Frame, Intent, Role
from language.shown import goes_back, is_another, is_on_another_day, place_alone, with_number
from language.understanding import understand

TODAY = date(2026, 11, 24)
ESTIMATE = Frame(
    Intent.REIMBURSEMENT_ESTIMATE,
    {"distance_q": Decimal(120), "unit": "mi", "date_from": date(2026, 7, 1), "date_to": date(2026, 7, 31)},
)
RATE = Frame(Intent.RATE_QUESTION)
OFFICIAL = Frame(Intent.IRS_RATE_QUESTION, {"year": 2024})
LIST = Frame(Intent.LIST_DRIVES, {"date_from": date(2026, 11, 1), "date_to": date(2026, 11, 30)})


def followed(before: Frame, text: str, locale: str = "en-US") -> Frame | None:
    alone = understand(text, today=TODAY, locale=locale, role=Role.EMPLOYEE)
    return follow_up(before, text, alone, today=TODAY, locale=locale)


def slots(before: Frame, text: str, locale: str = "en-US") -> dict[str, Any]:
    frame = followed(before, text, locale)
    assert frame is not None
    return dict(frame.slots)


JUNE = {"date_from": date(2026, 6, 1), "date_to": date(2026, 6, 30)}


@pytest.mark.parametrize(
    "text",
    ["what about June?", "and June?", "and in June?", "June?", "how about june", "same for June", "ok, June?"],
)
def test_another_month(text):
    assert slots(ESTIMATE, text) == {"distance_q": Decimal(120), "unit": "mi", **JUNE}
    assert slots(RATE, text) == JUNE


@pytest.mark.parametrize("text", ["and for 300 miles?", "same but 300 miles", "what about 300 miles", "or 300 miles?"])
def test_another_distance(text):
    july = {"date_from": date(2026, 7, 1), "date_to": date(2026, 7, 31)}
    assert slots(ESTIMATE, text) == {"distance_q": Decimal(300), "unit": "mi", **july}
    frame = followed(RATE, text)
    assert frame is not None
    assert frame.intent is Intent.REIMBURSEMENT_ESTIMATE


def test_a_bare_number_is_a_distance_or_a_year():
    assert slots(ESTIMATE, "and 80?")["distance_q"] == Decimal(80)
    assert slots(ESTIMATE, "and 2025?")["date_from"] == date(2025, 1, 1)
    assert slots(OFFICIAL, "and 2023?") == {"date_from": date(2023, 1, 1), "date_to": date(2023, 12, 31)}


def test_another_category_vehicle_or_table():
    assert slots(RATE, "and for medical?") == {"category": "medical"}
    assert slots(OFFICIAL, "and for a motorcycle?") == {"year": 2024, "vehicle": "motorcycle"}
    frame = followed(RATE, "what about Canada?")
    assert frame is not None
    assert (frame.intent, frame.slots) == (Intent.IRS_RATE_QUESTION, {"table": "ca"})


def test_another_week_of_a_list():
    assert slots(LIST, "and last week?") == {"date_from": date(2026, 11, 16), "date_to": date(2026, 11, 22)}


@pytest.mark.parametrize(
    "text",
    [
        "and 12 miles to Acme yesterday",
        "12 miles to Acme",
        "12 miles",
        "and what's my rate?",
        "and back",
        "delete it",
        "and for Bob?",
        "yes",
        "and?",
        "what about it?",
        "set rate to 0.70 from June",
        "and for June and July?",
        "and for 300 or 400 miles?",
        "invite ana@contoso.com",
        "and " + "x" * 100,
    ],
)
def test_what_is_no_follow_up(text):
    assert followed(RATE, text) is None
    assert followed(LIST, text) is None


def test_nothing_that_writes_is_followed():
    for intent in (Intent.LOG_DRIVE, Intent.SET_RATE, Intent.INVITE, Intent.DELETE_DRIVE, Intent.SUBMIT_DRIVES):
        assert followed(Frame(intent), "and in June?") is None
        assert question_of(Frame(intent), "x") is None


def test_a_distance_changes_no_list():
    assert followed(LIST, "and for 300 miles?") is None


def test_what_the_text_names_is_kept_with_the_question():
    kept = question_of(Frame(Intent.IRS_RATE_QUESTION), "what does HMRC pay for a motorcycle?")
    assert kept is not None
    assert kept.slots == {"table": "uk", "vehicle": "motorcycle"}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("the second", "#7"),
        ("The 2nd one", "#7"),
        ("delete the second", "delete #7"),
        ("please delete the first one", "please delete #5"),
        ("change the third to 19 miles", "change #9 to 19 miles"),
        ("lösche die zweite", "lösche #7"),
        ("borra el primero", "borra #5"),
        ("supprime le deuxième", "supprime #7"),
        ("delete the fifth", "delete the fifth"),
        ("5 miles on the second", "5 miles on the second"),
        ("the first of November", "the first of November"),
        ("the first week", "the first week"),
        ("delete the last one", "delete the last one"),
        ("the second and the third", "the second and the third"),
        ("second", "#7"),
    ],
)
def test_places_in_a_list(text, meant):
    assert with_number(text, [5, 7, 9]) == meant


def test_without_a_list_nothing_is_replaced():
    assert with_number("the second", []) == "the second"


@pytest.mark.parametrize(
    ("text", "is_new"),
    [
        ("yes", True),
        ("another one", True),
        ("it's a different drive", True),
        ("record it anyway", True),
        ("no", False),
        ("it's the same", False),
        ("no, it's the same one", False),
        ("12 miles to Acme", None),
        ("review", None),
    ],
)
def test_whether_it_is_another_one(text, is_new):
    assert is_another(text) is is_new


@pytest.mark.parametrize(("text", "place"), [("the Acme one", "acme"), ("Globex", "globex"), ("a, b", "")])
def test_a_place_alone(text, place):
    assert place_alone(text) == place


def test_a_new_day_or_the_day_of_a_drive():
    assert is_on_another_day("and the same on Monday")
    assert not is_on_another_day("same as last Tuesday")
    assert not is_on_another_day("repeat Friday's drive")
    assert goes_back("and back on Monday")
    assert not goes_back("the same on Monday")


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("12 km zu Acme hin und zurück", "de-DE"),
        ("zu Acme und wieder zurück, 12 km", "de-DE"),
        ("12 km a Acme ida y vuelta", "es-ES"),
        ("12 km chez Acme aller-retour", "fr-FR"),
        ("12 km to Acme round trip", "en-GB"),
        ("12 km to Acme there and back", "en-GB"),
    ],
)
def test_there_and_back_is_no_part_of_a_place(text, locale):
    told = understand(text, today=TODAY, locale=locale, role=Role.EMPLOYEE)
    assert told.slots["destination"] == "Acme"
    assert told.slots["round_trip"] is True
    assert "purpose" not in told.slots


@pytest.mark.parametrize("text", ["das war hin und zurück", "und zurück", "auch zurück", "hin und zurück"])
def test_there_and_back_of_the_drive_just_shown(text):
    told = understand(text, today=TODAY, locale="de-DE", role=Role.EMPLOYEE, context=Context.AFTER_LOG)
    assert (told.intent, told.slots) == (Intent.EDIT_DRIVE, {"round_trip": True})


@pytest.mark.parametrize(
    ("text", "locale", "intent"),
    [
        ("es waren 19", "de-DE", Intent.EDIT_DRIVE),
        ("was ist das wert?", "de-DE", Intent.EXPLAIN_DRIVE),
        ("nochmal am Freitag", "de-DE", Intent.COPY_DRIVE),
        ("eran 19", "es-ES", Intent.EDIT_DRIVE),
        ("era personal", "es-ES", Intent.CLASSIFY_DRIVE),
        ("¿cuánto vale?", "es-ES", Intent.EXPLAIN_DRIVE),
        ("lo mismo el viernes", "es-ES", Intent.COPY_DRIVE),
        ("combien ça vaut ?", "fr-FR", Intent.EXPLAIN_DRIVE),
        ("la même chose vendredi", "fr-FR", Intent.COPY_DRIVE),
        ("et vendredi aussi", "fr-FR", Intent.COPY_DRIVE),
        ("no the 3rd of November", "en-GB", Intent.EDIT_DRIVE),
        ("what is that?", "en-US", Intent.UNKNOWN),
    ],
)
def test_what_is_said_of_the_drive_just_shown(text, locale, intent):
    told = understand(text, today=TODAY, locale=locale, role=Role.EMPLOYEE, context=Context.AFTER_LOG)
    assert told.intent is intent


def test_a_distance_without_a_unit_keeps_the_one_before():
    before = Frame(Intent.REIMBURSEMENT_ESTIMATE, {"distance_q": Decimal(100), "unit": "km"})
    assert slots(before, "und für 250?", "de-DE") == {"distance_q": Decimal(250), "unit": "km"}
    assert slots(before, "and for 250 miles?")["unit"] == "mi"
