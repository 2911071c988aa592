"""Messages to many people: watched, paused, gone on with, stopped, tried again."""

from collections.abc import Callable, Mapping
from typing import Any

from cards import verbs
from cards.campaigns import ask_cancel_card, campaign_card
from cards.elements import Card
from dialogs.turns import OnPress, OnText, Reply, Turn, numbered
from domain.campaigns import Progress
from domain.members import check_is_administrator
from language import Intent
from services import campaigns

Act = Callable[..., Progress]


def _card(turn: Turn, progress: Progress) -> Card:
    return campaign_card(turn.say, progress, organization=check_is_administrator(turn.profile).name)


async def _progress(turn: Turn, data: Mapping[str, Any]) -> Progress:
    key = numbered(data, "campaign")
    return await turn.read(lambda store: campaigns.progress(store, key, by=turn.profile))


async def press_show(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """How far it has come."""
    return _card(turn, await _progress(turn, data))


async def press_ask_cancel(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Ask before it is stopped for good."""
    return ask_cancel_card(turn.say, await _progress(turn, data))


def _pressing(act: Act) -> OnPress:
    async def press(turn: Turn, data: Mapping[str, Any]) -> Reply:
        key = numbered(data, "campaign")
        return _card(turn, await turn.run(lambda store: act(store, key, by=turn.profile, at=turn.at)))

    return press


TEXTS: Mapping[Intent, OnText] = {}
PRESSES: Mapping[str, OnPress] = {
    verbs.CAMPAIGN_SHOW: press_show,
    verbs.CAMPAIGN_PAUSE: _pressing(campaigns.pause),
    verbs.CAMPAIGN_RESUME: _pressing(campaigns.resume),
    verbs.CAMPAIGN_ASK_CANCEL: press_ask_cancel,
    verbs.CAMPAIGN_CANCEL: _pressing(campaigns.cancel),
    verbs.CAMPAIGN_RETRY: _pressing(campaigns.retry_failed),
}
