"""Asking about a drive that something contradicts, such as the readings of an odometer."""

from cards import verbs
from cards.elements import Card, button, card, text, warning
from cards.words import Say, Words


def readings_card(say: Say, doubt: Words, *, other: int | None, key: str) -> Card:
    """Ask whether a drive is right that something contradicts: readings of drive ``other``, or its own vehicle.

    ``key`` names the waiting message.
    """
    question = say("Are these readings right?") if other is not None else say("Record it all the same?")
    yes = say("They are right") if other is not None else say("Record it")
    actions = [button(yes, verbs.DRIVE_SURE, is_primary=True, name=key)]
    if other is not None:
        actions.append(button(say("Show #{number}", number=str(other)), verbs.DRIVE_SHOW, number=other))
    actions.append(button(say("Never mind"), verbs.CANCEL))
    body = [warning(doubt), text(question, is_strong=True)]
    return card(say, body=body, summary=Words(f"{doubt} {question}"), actions=actions)
