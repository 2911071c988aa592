"""What is told of vehicles, and which one a drive was with."""

from datetime import date

import pytest

from language import Intent, Role, understand
from language.vehicles import vehicle_said

TODAY = date(2026, 11, 24)
MARCH = date(2025, 3, 1)


def read(text, locale="en-US"):
    return understand(text, today=TODAY, locale=locale, role=Role.EMPLOYEE)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("my van is in service since March 2025", {"name": "van", "vehicle": "van", "in_service": MARCH}),
        ("the Golf was placed in service on March 1, 2025", {"name": "Golf", "in_service": MARCH}),
        ("the van is diesel", {"name": "van", "vehicle": "van", "fuel": "diesel"}),
        ("my tesla is electric", {"name": "tesla", "fuel": "electric"}),
        ("my Golf is a car", {"name": "Golf", "vehicle": "car"}),
        ("my Golf is a plug-in hybrid car", {"name": "Golf", "vehicle": "car", "fuel": "plug_in_hybrid"}),
        ("the van runs on LPG", {"name": "van", "vehicle": "van", "fuel": "gas"}),
        (
            "add vehicle Golf: car, diesel, in service since March 2025",
            {"name": "Golf", "vehicle": "car", "fuel": "diesel", "in_service": MARCH},
        ),
    ],
)
def test_what_is_told_of_a_vehicle(text, slots):
    frame = read(text)
    assert (frame.intent, dict(frame.slots)) == (Intent.TELL_VEHICLE, slots)


@pytest.mark.parametrize(
    ("locale", "text", "slots"),
    [
        ("de-DE", "mein Transporter ist in Betrieb seit März 2025", {"name": "Transporter", "in_service": MARCH}),
        ("de-DE", "der Golf ist ein Diesel", {"name": "Golf", "fuel": "diesel"}),
        ("es-ES", "mi furgoneta está en servicio desde marzo de 2025", {"name": "furgoneta", "in_service": MARCH}),
        ("es-ES", "mi Golf es diésel", {"name": "Golf", "fuel": "diesel"}),
        ("fr-FR", "ma camionnette est en service depuis mars 2025", {"name": "camionnette", "in_service": MARCH}),
        ("fr-FR", "mon Golf est diesel", {"name": "Golf", "fuel": "diesel"}),
    ],
)
def test_what_is_told_in_other_languages(locale, text, slots):
    frame = read(text, locale)
    assert frame.intent is Intent.TELL_VEHICLE
    assert slots.items() <= dict(frame.slots).items()


@pytest.mark.parametrize(
    ("locale", "text", "intent"),
    [
        ("en-US", "my vehicles", Intent.VEHICLES),
        ("de-DE", "meine Fahrzeuge", Intent.VEHICLES),
        ("es-ES", "mis vehículos", Intent.VEHICLES),
        ("fr-FR", "mes véhicules", Intent.VEHICLES),
        ("en-US", "remove vehicle Golf", Intent.FORGET_VEHICLE),
        ("en-US", "forget my van", Intent.FORGET_VEHICLE),
        ("en-US", "drop the van drive", Intent.DELETE_DRIVE),
        ("en-US", "the drive to Acme is business", Intent.CLASSIFY_DRIVE),
    ],
)
def test_what_else_is_said(locale, text, intent):
    assert read(text, locale).intent is intent


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12 miles to Acme in the Golf, client visit", ("Golf", "12 miles to Acme , client visit")),
        ("drove the Golf 12 miles to Acme", ("Golf", "drove 12 miles to Acme")),
        ("14 mi in the blue  golf to Acme", ("Blue Golf", "14 mi to Acme")),
        ("12 km zu Acme mit dem Golf", ("Golf", "12 km zu Acme")),
        ("12 mi to Golf", None),
        ("12 mi in the Golfer to Acme", None),
    ],
)
def test_the_vehicle_of_a_drive(text, said):
    assert vehicle_said(text, ["Golf", "Blue Golf"]) == said
