"""Everything that help tells people to type is understood in the language it is told in."""

import re
from datetime import date

import pytest

from cards.help import EXAMPLE, EXAMPLES, example_in, help_card
from cards.made_people import ANA, DANA, profile
from cards.words import Say
from language import Context, Intent, Outcome, Role, understand
from tests.teams_chat import plain
from tools.catalogue import TRANSLATED

TODAY = date(2026, 11, 20)
TAGS = [f"{language}-{language.upper()}" for language in TRANSLATED]
PROFILES = {Role.ADMIN: profile(DANA, is_administrator=True), Role.EMPLOYEE: profile(ANA)}
ABBREVIATED = {"resend", "rescind"}
"""Commands whose address stands at the end of their line."""
ABOUT_A_DRIVE = 4
"""As many things are typed on the line about the drive shown last."""


def typed(tag: str, role: Role) -> list[tuple[str, Context]]:
    """What the help of a role says to type, each alternative by itself, and when it means something."""
    found = []
    for element in help_card(Say(tag), PROFILES[role]).content["body"]:
        for item in element.get("items", []):
            if item.get("weight") == "Bolder":
                alternatives = re.split(r"\s+·\s+", plain(item["text"]))
                is_about_one = len(alternatives) == ABOUT_A_DRIVE and "19" in alternatives[0]
                context = Context.AFTER_LOG if is_about_one else Context.IDLE
                found += [(text, context) for text in alternatives]
    return found


@pytest.mark.parametrize(
    ("tag", "role", "text", "context"),
    [(tag, role, *told) for tag in TAGS for role in PROFILES for told in typed(tag, role)],
)
def test_what_help_says_to_type_is_understood(tag, role, text, context):
    whole = f"{text} ana@contoso.com" if text in ABBREVIATED else text
    assert understand(whole, today=TODAY, locale=tag, role=role, context=context).intent is not Intent.UNKNOWN


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize(
    ("title", "intent"),
    [
        ("Review my drives", Intent.REVIEW),
        ("What can my organization see?", Intent.PRIVACY_QUESTION),
        ("What can I type?", Intent.HELP),
    ],
)
def test_what_stands_on_the_first_buttons_may_be_typed(tag, title, intent):
    words = plain(Say(tag)(title))
    assert understand(words, today=TODAY, locale=tag, role=Role.EMPLOYEE, context=Context.IDLE).intent is intent


@pytest.mark.parametrize("tag", [*TAGS, "es-US", "es-MX", "fr-CA", "de-AT"])
@pytest.mark.parametrize("country", ["US", *EXAMPLES])
def test_every_countrys_example_records_the_same_drive_in_every_language(tag, country):
    told = understand(example_in(Say(tag), country), today=TODAY, locale=tag, role=Role.EMPLOYEE, context=Context.IDLE)
    english = EXAMPLES.get(country, EXAMPLE)
    meant = understand(english, today=TODAY, locale="en-US", role=Role.EMPLOYEE, context=Context.IDLE)
    assert (told.intent, told.outcome) == (Intent.LOG_DRIVE, Outcome.OK)
    assert {name: told.slots[name] for name in ("destination", "date", "parking", "unit")} == {
        name: meant.slots[name] for name in ("destination", "date", "parking", "unit")
    }
    assert told.slots["purpose"]
