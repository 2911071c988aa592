"""Drafts of reports: their person wants no more of them, or wants them again."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.drafts import stopped_card
from dialogs.turns import OnPress, OnText, Reply, Turn
from language import Intent
from services import drafts


async def press_stop(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Send no more drafts."""
    return await _chosen(turn, is_on=False)


async def press_resume(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Send drafts again."""
    return await _chosen(turn, is_on=True)


async def _chosen(turn: Turn, *, is_on: bool) -> Reply:
    await turn.change(lambda store: drafts.choose(store, is_on=is_on, by=turn.profile))
    return stopped_card(turn.say, is_on=is_on)


TEXTS: Mapping[Intent, OnText] = {}
PRESSES: Mapping[str, OnPress] = {verbs.DRAFTS_STOP: press_stop, verbs.DRAFTS_RESUME: press_resume}
