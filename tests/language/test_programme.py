"""One's own commute, what is deducted for it, and the organization's settings, in words."""

from datetime import date
from decimal import Decimal

import pytest

from domain.distances import Unit
from language import Intent, Outcome, Reason, Role, understand
from tests.language.reading import TODAY

EACH, BACK = {"distance_basis": "each_way"}, {"distance_basis": "total"}


def said(text, role=Role.EMPLOYEE, locale="en-US"):
    return understand(text, today=TODAY, locale=locale, role=role)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("my commute is 12 miles each way", {"distance": Decimal(12), "unit": Unit.MI, **EACH}),
        ("My commute is 12.5 each way", {"distance": Decimal("12.5"), **EACH}),
        ("set my commute to 19.5 km one way", {"distance": Decimal("19.5"), "unit": Unit.KM, **EACH}),
        ("my daily commute is 24 miles there and back", {"distance": Decimal(24), "unit": Unit.MI, **BACK}),
        ("my commute is 24 miles round trip", {"distance": Decimal(24), "unit": Unit.MI, **BACK}),
        ("my commute is 0 miles", {"distance": Decimal(0), **EACH}),
        ("I have no commute", {"distance": Decimal(0)}),
        ("forget my commute", {"forget": True}),
        ("what's my commute?", {}),
        ("my commute", {}),
        ("how is my commute deducted?", {}),
        ("mein Arbeitsweg ist 12 km pro Strecke", {"distance": Decimal(12), "unit": Unit.KM, **EACH}),
        ("mon trajet domicile-travail fait 12 km", {"distance": Decimal(12), "unit": Unit.KM, **EACH}),
        ("mi trayecto al trabajo es de 12 km", {"distance": Decimal(12), "unit": Unit.KM, **EACH}),
    ],
)
def test_ones_own_commute(text, slots):
    frame = said(text)
    assert (frame.intent, frame.outcome) == (Intent.COMMUTE, Outcome.OK)
    assert frame.slots == slots


@pytest.mark.parametrize(
    "text",
    ["my commute was 12 miles yesterday", "commute 12 miles", "12 miles commute", "drove my commute 12 miles today"],
)
def test_a_commute_that_was_driven_is_a_drive(text):
    assert said(text).intent is Intent.LOG_DRIVE


@pytest.mark.parametrize(
    ("text", "mode", "on"),
    [
        ("commute deduction per day from 1 January", "per_day", date(2027, 1, 1)),
        ("deduct the commute daily", "per_day", None),
        ("deduct the commute from the first and last drive from December 1, 2026", "first_and_last", date(2026, 12, 1)),
        ("commute deduction first and last drive", "first_and_last", None),
        ("commute deduction off", "none", None),
        ("no commute deduction", "none", None),
        ("stop deducting the commute from today", "none", TODAY),
    ],
)
def test_what_is_deducted(text, mode, on):
    frame = said(text, Role.ADMIN)
    assert (frame.intent, frame.outcome) == (Intent.COMMUTE_DEDUCTION, Outcome.OK)
    assert (frame.slots["mode"], frame.slots.get("effective_from")) == (mode, on)
    assert said(text).reason is Reason.FOR_ADMINISTRATORS


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("organization settings", {}),
        ("Contoso's settings", {}),
        ("commute deduction", {}),
        ("require a purpose", {"purpose_needed": True}),
        ("purpose is mandatory", {"purpose_needed": True}),
        ("purpose is optional", {"purpose_needed": False}),
        ("don't require a purpose", {"purpose_needed": False}),
    ],
)
def test_settings_of_the_organization(text, slots):
    frame = said(text, Role.ADMIN)
    assert (frame.intent, frame.outcome, frame.slots) == (Intent.ORGANIZATION_SETTINGS, Outcome.OK, slots)


def test_settings_alone_are_ones_own():
    assert said("settings", Role.ADMIN).intent is Intent.SETTINGS_SUMMARY
