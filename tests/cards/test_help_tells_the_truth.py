"""Everything that help and greetings tell people to type is understood."""

import re
from datetime import date

import pytest

from cards.help import EXAMPLE, EXAMPLES, greeting_card, help_card
from cards.made_people import ANA, DANA, ENGLISH, profile
from language import Context, Intent, Outcome, Role, understand
from tests.teams_chat import plain

ROLES = {
    Role.ADMIN: profile(DANA, is_administrator=True),
    Role.EMPLOYEE: profile(ANA),
}
ASKING = {"delete it", "Tuesday", "make it 19"}
"""What is answered with a question, or only means something after a drive."""


def typed(role: Role) -> list[str]:
    """Every line in bold of the help for a role, each alternative by itself."""
    found = []
    for element in help_card(ENGLISH, ROLES[role]).content["body"]:
        for item in element.get("items", []):
            if item.get("weight") == "Bolder":
                found += re.split(r"\s+·\s+", plain(item["text"]))
    return found


@pytest.mark.parametrize(("role", "text"), [(role, text) for role in ROLES for text in typed(role)])
def test_every_example_is_understood(role, text):
    context = Context.AFTER_LOG if text in ASKING else Context.IDLE
    frame = understand(_whole(text), today=date(2026, 11, 20), locale="en-US", role=role, context=context)
    assert frame.intent is not Intent.UNKNOWN
    assert frame.outcome is Outcome.OK or text in ASKING


def _whole(text: str) -> str:
    """An abbreviated command with the address that stands at the end of its line."""
    return f"{text} ana@contoso.com" if text in {"resend", "rescind"} else text


@pytest.mark.parametrize("text", sorted({EXAMPLE, *EXAMPLES.values()}))
def test_every_countrys_example_records_a_drive(text):
    frame = understand(text, today=date(2026, 11, 20), locale="en-US", role=Role.EMPLOYEE, context=Context.IDLE)
    assert (frame.intent, frame.outcome) == (Intent.LOG_DRIVE, Outcome.OK)
    assert {"distance", "destination", "purpose", "parking", "date"} <= set(frame.slots)


def test_greetings_end_in_buttons():
    for who in ROLES.values():
        assert greeting_card(ENGLISH, who).content["actions"]
