"""What people save under names of their own: read as typed, and never mistaken for a drive."""

from datetime import date

import pytest

from language import Context, Intent, Role, understand
from language.saved import TripSaid, trip_said

TODAY = date(2026, 11, 24)


def read(text, locale="en-US", context=Context.IDLE):
    return understand(text, today=TODAY, locale=locale, role=Role.EMPLOYEE, context=context)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("home is 12 Main St, Springfield", Intent.SAVE_PLACE, {"name": "home", "address": "12 Main St, Springfield"}),
        ("save 1 Dock Road as the office", Intent.SAVE_PLACE, {"name": "office", "address": "1 Dock Road"}),
        ("save home as 12 Main St", Intent.SAVE_PLACE, {"name": "home", "address": "12 Main St"}),
        ("Acme is at 5 High St, Leeds", Intent.SAVE_PLACE, {"name": "Acme", "address": "5 High St, Leeds"}),
        ("set home to 12 Main St", Intent.SAVE_PLACE, {"name": "home", "address": "12 Main St"}),
        ("my places", Intent.PLACES, {}),
        ("forget place office", Intent.FORGET_PLACE, {"name": "office"}),
        ("delete my saved place office", Intent.FORGET_PLACE, {"name": "office"}),
        ("save this as commute to Acme", Intent.SAVE_TRIP, {"name": "commute to Acme"}),
        ("save #12 as Acme run", Intent.SAVE_TRIP, {"name": "Acme run", "number": 12}),
        ("my saved trips", Intent.SAVED_TRIPS, {}),
        ("rename trip acme to Acme HQ", Intent.RENAME_TRIP, {"name": "acme", "new_name": "Acme HQ"}),
        ("forget trip acme", Intent.FORGET_TRIP, {"name": "acme"}),
        ("delete saved trip Acme run", Intent.FORGET_TRIP, {"name": "Acme run"}),
        ("save this as business", Intent.CLASSIFY_DRIVE, {"category": "business"}),
        ("delete the trip to Acme", Intent.DELETE_DRIVE, {"target_destination": "Acme"}),
        ("my trips", Intent.LIST_DRIVES, {}),
    ],
)
def test_what_is_saved_is_read(text, intent, slots):
    frame = read(text, context=Context.AFTER_LOG)
    assert (frame.intent, dict(frame.slots)) == (intent, slots)


@pytest.mark.parametrize(
    ("locale", "text", "intent", "name"),
    [
        ("de-DE", "Zuhause ist Hauptstraße 12, Köln", Intent.SAVE_PLACE, "Zuhause"),
        ("es-ES", "casa es Calle Mayor 5, Madrid", Intent.SAVE_PLACE, "casa"),
        ("fr-FR", "maison est 5 rue de Paris, Lyon", Intent.SAVE_PLACE, "maison"),
        ("de-DE", "vergiss Ort Büro", Intent.FORGET_PLACE, "Büro"),
        ("es-ES", "guarda esto como ronda de Acme", Intent.SAVE_TRIP, "ronda de Acme"),
        ("fr-FR", "oublie trajet tournée Acme", Intent.FORGET_TRIP, "tournée Acme"),
    ],
)
def test_what_is_saved_is_read_in_other_languages(locale, text, intent, name):
    frame = read(text, locale)
    assert (frame.intent, frame.slots["name"]) == (intent, name)


MON_TO_THU = tuple(date(2026, 11, day) for day in range(16, 20))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("acme run", ()),
        ("Log my Acme run yesterday, please", (date(2026, 11, 23),)),
        ("acme run Mon-Thu", MON_TO_THU),
        ("acme run on Monday and today", (date(2026, 11, 23), TODAY)),
        ("acme run tomorrow", None),
        ("acme run 13.13.", None),
    ],
)
def test_the_days_of_a_saved_trip(text, days):
    assert trip_said(text, ["Acme", "Acme run"], today=TODAY, locale="en-US") == TripSaid("Acme run", days)


@pytest.mark.parametrize(
    "text", ["drove to acme run", "acme run 12 miles", "why acme run?", "delete acme run", "macme run"]
)
def test_a_text_that_says_more_is_no_saved_trip(text):
    assert trip_said(text, ["Acme run"], today=TODAY, locale="en-US") is None
