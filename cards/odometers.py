"""Asking about the readings of an odometer."""

from cards import verbs
from cards.elements import Card, button, card, text, warning
from cards.words import Say, Words


def readings_card(say: Say, doubt: Words, *, other: int, key: str) -> Card:
    """Ask whether readings are right that another drive contradicts. ``key`` names the waiting message."""
    question = say("Are these readings right?")
    actions = [
        button(say("They are right"), verbs.DRIVE_SURE, is_primary=True, name=key),
        button(say("Show #{number}", number=str(other)), verbs.DRIVE_SHOW, number=other),
        button(say("Never mind"), verbs.CANCEL),
    ]
    body = [warning(doubt), text(question, is_strong=True)]
    return card(say, body=body, summary=Words(f"{doubt} {question}"), actions=actions)
