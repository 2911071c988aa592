"""Changing what an organization pays: look at the effect, press Set; the list; taking back what has not begun."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from cards import verbs
from cards.drive_words import NOTHING
from cards.elements import Card
from cards.rate_changes import Planned, Programmed, rate_plan_card, rate_set_card, rate_unchanged_card, rates_card
from cards.words import Words
from dialogs import official_rates
from dialogs.drives import WAITING, key_of
from dialogs.memory import find_frame, packed
from dialogs.rates import GOVERNMENT
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named, numbered
from domain.announcements import Followed
from domain.categories import Category
from domain.distances import Unit
from domain.errors import MileageError
from domain.members import get_organization
from domain.rate_changes import planned
from domain.rates import Fixed, Follow, OrganizationRate
from language import Frame, Intent
from language.details import table_in
from services import announcements, drives, rate_changes
from services.rate_changes import NewRate, RatePlan
from services.rate_tables import get_table
from services.transactions import Store


def new_rate(store: Store, turn: Turn, frame: Frame) -> NewRate:
    """The rate a Frame tells: follow a table, a table more or less something, or a figure; from today unless said."""
    slots = frame.slots
    return NewRate(
        _basis(store, turn, slots),
        slots.get("effective_from", turn.today),
        slots.get("effective_to"),
        Category(slots["category"]) if "category" in slots else None,
        slots.get("vehicle"),
    )


def _basis(store: Store, turn: Turn, slots: Mapping[str, Any]) -> Fixed | Follow:
    table, offset = slots.get("follows"), Decimal(slots.get("offset", 0))
    if table or "offset" in slots or "rate" not in slots:
        return Follow(get_table(str(table or GOVERNMENT)).key, offset)
    usual = drives.usual(store, by=turn.profile)
    country = get_table(get_organization(turn.profile).country)
    unit = Unit(slots["unit"]) if "unit" in slots else country.unit
    return Fixed(slots["rate"], unit, str(slots.get("paid_in", usual.currency)))


def is_waiting(talk: Mapping[str, Any]) -> bool:
    """Whether a rate was shown last, and waits for its button."""
    return talk.get("about") == "rate" and WAITING in talk


async def answer_set(turn: Turn, frame: Frame) -> Content:
    """Show what setting a rate would do."""
    frame = _settled(turn, frame)
    waiting = {**packed(frame), "told_in": turn.told_in}

    def work(store: Store) -> RatePlan:
        new = new_rate(store, turn, frame)
        return rate_changes.plan_rate(store, new, by=turn.profile, today=turn.today, at=turn.at)

    plan = await turn.run(work, talk=lambda _: {"about": "rate", WAITING: waiting})
    shown = Planned(plan.rate, plan.example, plan.now, plan.then, plan.own, plan.beside_official)
    return rate_plan_card(turn.say, shown, key=key_of(turn.told_in))


def _settled(turn: Turn, frame: Frame) -> Frame:
    """A Frame that means the same whenever Set is pressed: its first day, and the table its words name."""
    slots = {"effective_from": turn.today, **frame.slots}
    if "follows" in slots:
        slots["follows"] = table_in(turn.said) or slots["follows"]
    return replace(frame, slots=slots)


async def press_set(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Set the rate that was looked at."""
    if (ask := await turn.prove()) is not None:
        return ask
    waiting = turn.talk.get(WAITING)
    frame = find_frame(waiting)
    told_in = str(waiting.get("told_in", "")) if isinstance(waiting, Mapping) else ""
    if frame is None or frame.intent is not Intent.SET_RATE or named(data, "name") != key_of(told_in):
        raise MileageError("That was a while ago. Please type the rate again, so that you see what it does today.")

    def work(store: Store) -> OrganizationRate:
        new = new_rate(store, turn, frame)
        return rate_changes.set_rate(store, new, by=turn.profile, today=turn.today, at=turn.at)

    rate = await turn.run(work, talk=lambda _: {**turn.talk, "about": "rate set"})
    return rate_set_card(turn.say, rate, today=turn.today)


async def press_keep(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Drop the plan."""
    await turn.remember({})
    return rate_unchanged_card(turn.say)


async def answer_rates(turn: Turn, frame: Frame) -> Content:
    """List the organization's rates; to whom administers the installation alone, the rows that were added."""
    if not turn.profile.is_administrator and turn.person.identity in turn.desk.bootstrap_administrators:
        return await official_rates.answer_list(turn, frame)
    return await _listed(turn)


async def press_rates(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """List the organization's rates."""
    return await _listed(turn)


async def _listed(turn: Turn, *, done: Words = NOTHING) -> Card:
    def work(store: Store) -> tuple[list[OrganizationRate], list[Followed]]:
        decided = rate_changes.listed(store, by=turn.profile)
        return decided, announcements.coming(store, by=turn.profile, today=turn.today)

    found, coming = await turn.read(work)
    organization = get_organization(turn.profile).name
    shown = Programmed(found, coming, turn.person.identity in turn.desk.bootstrap_administrators)
    return rates_card(turn.say, shown, organization=organization, today=turn.today, done=done)


async def answer_cancel(turn: Turn, frame: Frame) -> Content:
    """Take back the planned rate that was meant: at once for who has proven themselves, else by its button."""
    found = await turn.read(lambda store: rate_changes.listed(store, by=turn.profile))
    meant = _meant(planned(found, today=turn.today), frame)
    if not meant:
        return turn.say(
            "No rate is planned, so there is nothing to cancel. A rate in force is changed by setting another."
        )
    if len(meant) > 1 or not turn.is_proven:
        return await _listed(turn)
    return await _cancelled(turn, meant[0].id)


def _meant(rates: Sequence[OrganizationRate], frame: Frame) -> list[OrganizationRate]:
    slots = frame.slots
    day = slots.get("effective_from") or slots.get("date")
    from_on, to_on = day or slots.get("date_from"), day or slots.get("date_to")
    of_kind = [rate for rate in rates if "category" not in slots or rate.category == Category(slots["category"])]
    if from_on is None or to_on is None:
        return of_kind
    of_days = [rate for rate in of_kind if from_on <= rate.from_on <= to_on]
    return of_days or [rate for rate in of_kind if rate.from_on.month == from_on.month == to_on.month]


async def press_cancel(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take back a planned rate."""
    if (ask := await turn.prove()) is not None:
        return ask
    return await _cancelled(turn, numbered(data, "rate"))


async def _cancelled(turn: Turn, rate_id: int) -> Card:
    rate = await turn.run(
        lambda store: rate_changes.cancel_rate(store, rate_id, by=turn.profile, today=turn.today, at=turn.at),
        talk=lambda _: {"about": "rate"},
    )
    return await _listed(turn, done=turn.say("Cancelled: the rate from {on}.", on=rate.from_on))


TEXTS: Mapping[Intent, OnText] = {
    Intent.SET_RATE: answer_set,
    Intent.LIST_RATES: answer_rates,
    Intent.CANCEL_RATE: answer_cancel,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.RATE_SET: press_set,
    verbs.RATE_KEEP: press_keep,
    verbs.RATES_SHOW: press_rates,
    verbs.RATE_CANCEL: press_cancel,
}
