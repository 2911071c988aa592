"""What is seen of a person, and signing out."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.privacy import PAGE, privacy_card
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, numbered
from language import Frame, Intent
from services import privacy


async def answer_privacy(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # whatever the question, the list answers it
    """What the organization sees."""
    return await _visible(turn, 0)


async def press_privacy(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """What the organization sees, or another page of it."""
    return await _visible(turn, numbered(data, "page") if "page" in data else 0)


async def _visible(turn: Turn, page: int) -> Card:
    seen = await turn.read(lambda store: privacy.visible(store, by=turn.profile, page=page, size=PAGE))
    adviser = turn.desk.adviser
    return privacy_card(turn.say, seen, page=page, adviser="" if adviser is None else adviser.host)


async def answer_sign_out(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # one signs out oneself
    """Forget the proof of who the sender is."""
    await turn.desk.sign_in.sign_out(turn.person.identity, turn.channel_user_id)
    return turn.say(
        "You are signed out. Your drives stay. When something needs proof of who you are, I ask you to sign in again."
    )


TEXTS: Mapping[Intent, OnText] = {
    Intent.PRIVACY_QUESTION: answer_privacy,
    Intent.SIGN_OUT: answer_sign_out,
}
PRESSES: Mapping[str, OnPress] = {verbs.PRIVACY_SHOW: press_privacy}
