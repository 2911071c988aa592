"""Having forgotten what was never reported."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.exports import forget_card, forgotten_card
from cards.questions import answered_card
from dialogs.turns import Content, OnPress, OnText, Reply, Turn
from language import Frame, Intent
from services import belongings


async def answer_forget(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every handler gets the frame
    """Ask first, and say what stays with whom."""
    found = await turn.read(lambda store: belongings.forgettable(store, by=turn.profile))
    return forget_card(turn.say, found, is_member=turn.profile.is_member)


async def press_forget(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Delete for good; by the person alone, proven."""
    if (ask := await turn.prove()) is not None:
        return ask
    found = await turn.run(lambda store: belongings.forget(store, by=turn.profile, at=turn.at))
    return forgotten_card(turn.say, found)


async def press_keep(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Leave everything as it is."""
    return answered_card(turn.say, turn.say("All right, everything stays as it is."))


TEXTS: Mapping[Intent, OnText] = {Intent.FORGET_ME: answer_forget}
PRESSES: Mapping[str, OnPress] = {verbs.FORGET: press_forget, verbs.FORGET_KEEP: press_keep}
