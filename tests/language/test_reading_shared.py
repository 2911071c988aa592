"""An organization's places: read as typed, apart from a person's own, and by administrators alone."""

from datetime import date

import pytest

from language import Context, Intent, Outcome, Role, understand

TODAY = date(2026, 11, 24)


def read(text, locale="en-US", role=Role.ADMIN):
    return understand(text, today=TODAY, locale=locale, role=role, context=Context.AFTER_LOG)


HQ = {"name": "HQ", "address": "100 Market St"}


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("add company place HQ: 100 Market St", Intent.SHARE_PLACE, HQ),
        ("add the organization's place HQ at 100 Market St", Intent.SHARE_PLACE, HQ),
        ("company place HQ is 100 Market St", Intent.SHARE_PLACE, HQ),
        ("share a shared place called HQ: 100 Market St", Intent.SHARE_PLACE, HQ),
        (
            "add company place Depot: 12 km stone, Old Road",
            Intent.SHARE_PLACE,
            {"name": "Depot", "address": "12 km stone, Old Road"},
        ),
        ("add company place", Intent.SHARE_PLACE, {}),
        ("company places", Intent.SHARED_PLACES, {}),
        ("show the organization's places", Intent.SHARED_PLACES, {}),
        ("remove company place HQ", Intent.REMOVE_SHARED_PLACE, {"name": "HQ"}),
        (
            "rename company place HQ to Head office",
            Intent.RENAME_PLACE,
            {"name": "HQ", "new_name": "Head office", "is_shared": True},
        ),
        ("rename place HQ to Head office", Intent.RENAME_PLACE, {"name": "HQ", "new_name": "Head office"}),
        ("add place HQ: 100 Market St", Intent.ADD_PLACE, HQ),
        ("save place HQ at 100 Market St", Intent.ADD_PLACE, HQ),
        ("office Denver is 100 Market St", Intent.SAVE_PLACE, {"name": "office Denver", "address": "100 Market St"}),
        ("remove place HQ", Intent.FORGET_PLACE, {"name": "HQ"}),
        ("my places", Intent.PLACES, {}),
        ("12 miles to the company place", Intent.LOG_DRIVE, None),
    ],
)
def test_what_is_shared_is_read(text, intent, slots):
    frame = read(text)
    assert frame.intent is intent
    assert slots is None or dict(frame.slots) == slots


@pytest.mark.parametrize(
    ("locale", "text", "intent", "name"),
    [
        ("de-DE", "Firmenort HQ: Marktstr. 5", Intent.SHARE_PLACE, "HQ"),
        ("de-DE", "Firmenorte", Intent.SHARED_PLACES, None),
        ("de-DE", "entferne Firmenort HQ", Intent.REMOVE_SHARED_PLACE, "HQ"),
        ("de-DE", "benenne Firmenort HQ in Zentrale", Intent.RENAME_PLACE, "HQ"),
        ("fr-FR", "ajoute le lieu de l'entreprise HQ: 5 rue de Paris", Intent.SHARE_PLACE, "HQ"),
        ("fr-FR", "lieux de l'entreprise", Intent.SHARED_PLACES, None),
        ("fr-FR", "renomme le lieu de l'entreprise HQ en Bureau", Intent.RENAME_PLACE, "HQ"),
        ("es-ES", "añade el lugar de la empresa HQ: Calle Mayor 5", Intent.SHARE_PLACE, "HQ"),
        ("es-ES", "lugares de la empresa", Intent.SHARED_PLACES, None),
        ("es-ES", "quita el lugar de la empresa HQ", Intent.REMOVE_SHARED_PLACE, "HQ"),
        ("es-ES", "renombra el lugar compartido HQ a Central", Intent.RENAME_PLACE, "HQ"),
    ],
)
def test_what_is_shared_is_read_in_other_languages(locale, text, intent, name):
    frame = read(text, locale)
    assert (frame.intent, frame.slots.get("name")) == (intent, name)


@pytest.mark.parametrize("text", ["add company place HQ: 100 Market St", "remove company place HQ"])
def test_sharing_is_for_administrators(text):
    assert read(text, role=Role.EMPLOYEE).outcome is Outcome.REFUSE
