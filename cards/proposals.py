"""What a message was taken for by somebody who guesses: shown, with Yes and No."""

from collections.abc import Sequence

from cards import verbs
from cards.elements import Card, button, card, facts, hint, text
from cards.words import Say, Words


def proposal_card(say: Say, question: Words, understood: Sequence[tuple[Words, Words]], *, name: str) -> Card:
    """Ask whether what was understood is what was meant. ``name`` names the waiting message."""
    shown = [(label, value) for label, value in understood if value]
    body = [
        text(question, is_strong=True),
        *([facts(shown)] if shown else []),
        hint(say("I'm not sure I understood you. Nothing is done until you say yes.")),
    ]
    actions = [
        button(say("Yes"), verbs.PROPOSAL_ACCEPT, is_primary=True, name=name),
        button(say("No"), verbs.PROPOSAL_DROP, name=name),
    ]
    return card(say, body=body, summary=question, actions=actions)
