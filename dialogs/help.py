"""Hello, help, thanks."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.help import greeting_card, help_card, thanks_words
from cards.links import places_card
from dialogs import invitations
from dialogs.turns import Content, OnPress, OnText, Reply, Turn
from language import Frame, Intent
from language.details import asks_to_start
from language.shown import is_nod


def welcome(turn: Turn) -> Content:
    """The first words to somebody who opened the chat."""
    return greeting_card(turn.say, turn.profile)


async def answer_greeting(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # nothing to read in a hello
    """Hello; somebody who is invited sees the invitation again. A nod and a goodbye want no card."""
    if is_nod(turn.said):
        return turn.say("All right. Tell me when you have driven.")
    offer = await invitations.find_offer(turn)
    return welcome(turn) if offer is None else await invitations.offered(turn, offer)


async def answer_help(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # help is for the person, not for a word
    """What can be typed; somebody invited who wants to start sees the invitation."""
    offer = await invitations.find_offer(turn) if asks_to_start(turn.said) else None
    if offer is not None:
        return await invitations.offered(turn, offer)
    return help_card(turn.say, turn.profile)


async def answer_thanks(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # nothing to read in thanks
    """You're welcome."""
    return thanks_words(turn.say)


async def answer_dashboard(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # nothing to read in the word
    """Where the dashboard and the apps are."""
    return places_card(turn.say, turn.sender.device, invitations.links_of(turn))


async def press_help(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """What can be typed."""
    return help_card(turn.say, turn.profile)


TEXTS: Mapping[Intent, OnText] = {
    Intent.GREETING: answer_greeting,
    Intent.HELP: answer_help,
    Intent.THANKS: answer_thanks,
    Intent.DASHBOARD: answer_dashboard,
}
PRESSES: Mapping[str, OnPress] = {verbs.HELP: press_help}
