"""The way to work: telling one's own; for administrators what is deducted, from which day on."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from cards import verbs
from cards.commutes import commute_card, deduction_plan_card, deduction_set_card, deduction_unchanged_card, leg_words
from cards.drive_words import NOTHING
from cards.elements import Card
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named
from domain.commutes import CommuteMode, CommuteRule
from domain.distances import Distance, Unit
from domain.errors import MileageError
from domain.members import Profile
from language import Frame, Intent
from services import commutes, drives
from services.transactions import Store


async def answer_commute(turn: Turn, frame: Frame) -> Content:
    """Keep one's own way to work as told; with nothing told, show it."""
    slots = frame.slots
    if "distance" not in slots and "forget" not in slots:
        return commute_card(turn.say, turn.profile, today=turn.today)

    def work(store: Store) -> Profile:
        leg = None if "forget" in slots else _leg(store, turn, slots)
        return commutes.tell(store, leg, by=turn.profile)

    profile = await turn.change(work)
    done = (
        NOTHING
        if profile.commute is None
        else turn.say(
            "Your commute is {commute} now. It counts for all drives that are not reported yet.",
            commute=leg_words(turn.say, profile.commute),
        )
    )
    return commute_card(turn.say, profile, today=turn.today, done=done or turn.say("Forgotten."))


def _leg(store: Store, turn: Turn, slots: Mapping[str, Any]) -> Distance:
    """One way, in the unit named or usual; told there and back it is halved."""
    unit = Unit(slots["unit"]) if "unit" in slots else drives.usual(store, by=turn.profile).unit
    value = slots["distance"] / 2 if slots.get("distance_basis") == "total" else slots["distance"]
    if value != round(value, 3):
        raise MileageError("A commute has at most three decimals. Please say it in whole tenths.")
    return Distance(value, unit)


async def answer_deduction(turn: Turn, frame: Frame) -> Content:
    """Show what deducting the commute like that from a day on would mean; with nothing told, the settings."""
    rule = CommuteRule(CommuteMode(frame.slots["mode"]), frame.slots.get("effective_from", turn.today))
    organization = await turn.read(lambda store: commutes.plan(store, rule, by=turn.profile, today=turn.today))
    return deduction_plan_card(turn.say, organization, rule)


async def press_set(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Deduct the commute like that from the day on that was looked at."""
    if (ask := await turn.prove()) is not None:
        return ask
    rule = CommuteRule(mode_in(data, "mode"), day_in(data))
    await turn.change(lambda store: commutes.set_rule(store, rule, by=turn.profile, today=turn.today, at=turn.at))
    return deduction_set_card(turn.say, rule)


def mode_in(data: Mapping[str, Any], name: str) -> CommuteMode:
    """The mode a card names."""
    try:
        return CommuteMode(named(data, name))
    except ValueError:
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None


def day_in(data: Mapping[str, Any]) -> date:
    """The day a card names."""
    try:
        return date.fromisoformat(named(data, "from_on"))
    except ValueError:
        raise MileageError("Please choose the day from which it holds.") from None


async def press_keep(turn: Turn, data: Mapping[str, Any]) -> Card:  # noqa: ARG001  # every press has data
    """Leave everything as it is."""
    return deduction_unchanged_card(turn.say)


TEXTS: Mapping[Intent, OnText] = {
    Intent.COMMUTE: answer_commute,
    Intent.COMMUTE_DEDUCTION: answer_deduction,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.COMMUTE_SET: press_set,
    verbs.COMMUTE_KEEP: press_keep,
}
