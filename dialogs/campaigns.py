"""Messages to many people: watched, paused, gone on with, stopped, tried again."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cards import verbs
from cards.campaigns import ask_cancel_card, campaign_card, campaigns_card
from cards.drive_words import NOTHING
from cards.elements import Card
from cards.words import Words
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, numbered
from domain.campaigns import Progress
from domain.members import check_is_administrator
from language import Frame, Intent
from services import campaigns
from services.reminders import KIND as REMINDERS

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


async def answer_list(turn: Turn, frame: Frame) -> Content:
    """The newest of them; one that moves alone is shown as it is."""
    found = await _latest(turn, frame)
    moving = [one for one in found if one.may_cancel]
    if len(moving) == 1 and "campaign" in frame.slots:
        return _card(turn, moving[0])
    return _list(turn, found)


async def _latest(turn: Turn, frame: Frame) -> list[Progress]:
    kind = frame.slots.get("campaign")
    return await turn.read(lambda store: campaigns.latest(store, by=turn.profile, kind=kind))


def _list(turn: Turn, found: Sequence[Progress], told: Words = NOTHING) -> Card:
    return campaigns_card(turn.say, found, organization=check_is_administrator(turn.profile).name, told=told)


def _answering(fits: Callable[[Progress], bool], nothing: str, act: Act | None) -> OnText:
    """Do it where one alone can be meant; where none or several can, say so and list them. No act: ask first."""

    async def answer(turn: Turn, frame: Frame) -> Content:
        found = await _latest(turn, frame)
        meant = [one for one in found if fits(one)]
        if len(meant) != 1:
            return _list(
                turn, meant or found, turn.say("Which one? Open it and press.") if meant else turn.say(nothing)
            )
        if act is None:
            return ask_cancel_card(turn.say, meant[0])
        key = meant[0].campaign.id
        return _card(turn, await turn.run(lambda store: act(store, key, by=turn.profile, at=turn.at)))

    return answer


FOR_GOOD = ("cancel", "stop")
NOTHING_TO_PAUSE = "Nothing is on its way that could be paused. To stop your own weekly summary, type: pause summaries"
NOTHING_TO_RESUME = "Nothing is paused. To get your own weekly summary again, type: resume summaries"
NOTHING_TO_CANCEL = "Nothing is on its way that could be stopped."
NOTHING_TO_RETRY = "Nothing failed that could be tried again."
answer_pause = _answering(lambda one: one.may_pause, NOTHING_TO_PAUSE, campaigns.pause)
answer_resume = _answering(lambda one: one.may_resume, NOTHING_TO_RESUME, campaigns.resume)
answer_cancel = _answering(lambda one: one.may_cancel, NOTHING_TO_CANCEL, None)
answer_retry = _answering(lambda one: one.may_retry, NOTHING_TO_RETRY, campaigns.retry_failed)


async def about_reminders(turn: Turn, *, goes_on: bool) -> Content | None:
    """What "pause the reminders" means while an administrator's reminders are out: them; None: none are."""
    words = turn.said.casefold()
    if not turn.profile.is_administrator or "remind" not in words:
        return None
    frame = Frame(Intent.LIST_CAMPAIGNS, {"campaign": REMINDERS})
    if not any(one.may_cancel for one in await _latest(turn, frame)):
        return None
    stops = answer_cancel if words.startswith(FOR_GOOD) else answer_pause
    return await (answer_resume if goes_on else stops)(turn, frame)


TEXTS: Mapping[Intent, OnText] = {
    Intent.LIST_CAMPAIGNS: answer_list,
    Intent.PAUSE_CAMPAIGN: answer_pause,
    Intent.RESUME_CAMPAIGN: answer_resume,
    Intent.CANCEL_CAMPAIGN: answer_cancel,
    Intent.RETRY_CAMPAIGN: answer_retry,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.CAMPAIGN_SHOW: press_show,
    verbs.CAMPAIGN_PAUSE: _pressing(campaigns.pause),
    verbs.CAMPAIGN_RESUME: _pressing(campaigns.resume),
    verbs.CAMPAIGN_ASK_CANCEL: press_ask_cancel,
    verbs.CAMPAIGN_CANCEL: _pressing(campaigns.cancel),
    verbs.CAMPAIGN_RETRY: _pressing(campaigns.retry_failed),
}
