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
ABBREVIATED = {"resend", "remind", "rescind"}
"""Commands whose address stands at the end of their line."""
ABOUT_THE_LAST = {"make it 19", "Tuesday", "delete it", "undo"}
"""What is about the drive shown last."""


def typed(tag: str, role: Role) -> list[str]:
    """What the help of a role says to type, each alternative by itself."""
    items = [
        item for element in help_card(Say(tag), PROFILES[role]).content["body"] for item in element.get("items", [])
    ]
    lines = [plain(item["text"]) for item in items if item.get("weight") == "Bolder"]
    return [text for line in lines for text in re.split(r"\s+·\s+", line)]


@pytest.mark.parametrize(
    ("tag", "role", "english", "text"),
    [
        (tag, role, *pair)
        for tag in TAGS
        for role in PROFILES
        for pair in zip(typed("en", role), typed(tag, role), strict=True)
    ],
)
def test_what_help_says_to_type_does_what_it_does_in_english(tag, role, english, text):
    mail = " ana@contoso.com" if english in ABBREVIATED else ""
    context = Context.AFTER_LOG if english in ABOUT_THE_LAST else Context.IDLE
    told = understand(text + mail, today=TODAY, locale=tag, role=role, context=context)
    meant = understand(english + mail, today=TODAY, locale="en-US", role=role, context=context)
    assert told.intent is not Intent.UNKNOWN
    assert (told.intent, told.outcome, set(told.slots)) == (meant.intent, meant.outcome, set(meant.slots))


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
