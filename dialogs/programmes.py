"""An organization's settings, for its administrators: looking at all of them, changing them in words or on the card."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from cards import verbs
from cards.drive_words import NOTHING
from cards.elements import Card
from cards.locks import NEVER
from cards.programmes import organization_settings_card
from cards.words import Words
from dialogs.commutes import day_in, mode_in
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, numbered
from domain.commutes import CommuteMode, CommuteRule
from domain.errors import MileageError
from domain.organizations import Organization
from domain.periods import PeriodKind, ReportPeriod
from language import Frame, Intent
from services import commutes, locks, programmes
from services.transactions import Store

REQUIRE: Mapping[str, Callable[..., Organization]] = {
    "purpose_needed": programmes.require_purpose,
    "project_needed": programmes.require_project,
}


async def answer_settings(turn: Turn, frame: Frame) -> Content:
    """Show the organization's settings; what is made necessary or optional in words is kept at once."""
    slots = frame.slots
    require = next((act for name, act in REQUIRE.items() if name in slots), None)
    if require is None:
        return await shown(turn)
    if not turn.is_proven:
        return await shown(turn, done=turn.say("Choose it here and press Save."))
    needed = bool(slots.get("purpose_needed", slots.get("project_needed")))
    await turn.change(lambda store: require(store, needed=needed, by=turn.profile, at=turn.at))
    return await shown(turn, done=turn.say("Saved."))


async def press_show(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Show the organization's settings."""
    return await shown(turn)


async def shown(turn: Turn, *, done: Words = NOTHING) -> Card:
    """The card of the organization's settings, as they are now."""
    organization, lock = await turn.read(
        lambda store: (programmes.get(store, by=turn.profile), locks.get(store, by=turn.profile))
    )
    return organization_settings_card(turn.say, organization, lock=lock, today=turn.today, done=done)


async def press_save(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Keep the settings as they are filled in, all or none of them."""
    if (ask := await turn.prove()) is not None:
        return ask
    mode = mode_in(data, "commute")
    needed = _is_on(data, "purpose")

    def work(store: Store) -> Organization:
        _set_periods(store, turn, data)
        _lock(store, turn, data)
        organization = programmes.require_purpose(store, needed=needed, by=turn.profile, at=turn.at)
        if "project" in data:
            programmes.require_project(store, needed=_is_on(data, "project"), by=turn.profile, at=turn.at)
        decided = organization.commute[-1].mode if organization.commute else CommuteMode.NONE
        if mode is decided:
            return organization
        rule = CommuteRule(mode, day_in(data))
        return commutes.set_rule(store, rule, by=turn.profile, today=turn.today, at=turn.at)

    await turn.change(work)
    return await shown(turn, done=turn.say("Saved."))


def _set_periods(store: Store, turn: Turn, data: Mapping[str, Any]) -> None:
    """Keep of which periods reports are asked for; a card from before there were such fields changes nothing."""
    if "period" not in data:
        return
    try:
        periods = ReportPeriod(PeriodKind(str(data["period"])), date.fromisoformat(str(data.get("period_from", ""))))
    except ValueError:
        raise MileageError("Please choose the day on which a period begins.") from None
    programmes.set_periods(store, periods, by=turn.profile, at=turn.at)


def _is_on(data: Mapping[str, Any], name: str) -> bool:
    return str(data.get(name, "")).casefold() == "true"


def _lock(store: Store, turn: Turn, data: Mapping[str, Any]) -> None:
    """Keep when months are locked; a card from before there was such a field changes nothing."""
    told = str(data.get("lock", ""))
    if told == NEVER:
        locks.set_days(store, None, by=turn.profile, at=turn.at)
    elif told:
        locks.set_days(store, numbered(data, "lock"), by=turn.profile, at=turn.at)


TEXTS: Mapping[Intent, OnText] = {Intent.ORGANIZATION_SETTINGS: answer_settings}
PRESSES: Mapping[str, OnPress] = {
    verbs.ORGANIZATION_SETTINGS: press_show,
    verbs.ORGANIZATION_SAVE: press_save,
}
