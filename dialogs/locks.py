"""Locked months, for administrators: saying when months are locked, opening one again, locking it again."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.locks import periods_changed, periods_question
from dialogs import programmes
from dialogs.periods import periods_of
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named
from domain.errors import MileageError
from domain.locks import PeriodLock
from domain.periods import Period
from language import Frame, Intent
from services import locks
from services.transactions import Store


async def answer_locks(turn: Turn, frame: Frame) -> Content:
    """Lock periods some days after their end, or never; open one again, or lock it again; else show how it is."""
    slots = frame.slots
    if "is_open" in slots:
        touched = periods_of(turn).touched(slots["date_from"], slots.get("date_to", slots["date_from"]))
        over = [one for one in touched if one.last < turn.today]
        return await _answer_periods(turn, over or touched[:1], is_open=bool(slots["is_open"]))
    if "days" not in slots and not slots.get("never"):
        return await programmes.shown(turn)
    if not turn.is_proven:
        return await programmes.shown(turn, done=turn.say("Choose it here and press Save."))
    days = None if slots.get("never") else int(slots["days"])
    await turn.change(lambda store: locks.set_days(store, days, by=turn.profile, at=turn.at))
    return await programmes.shown(turn, done=turn.say("Saved."))


async def _answer_periods(turn: Turn, periods: Sequence[Period], *, is_open: bool) -> Card:
    if not turn.is_proven:
        await turn.read(lambda store: locks.get(store, by=turn.profile))
        return periods_question(turn.say, periods, is_open=is_open)
    return await _changed(turn, periods, is_open=is_open)


async def _changed(turn: Turn, periods: Sequence[Period], *, is_open: bool) -> Card:
    act = locks.reopen if is_open else locks.close

    def work(store: Store) -> PeriodLock:
        return [act(store, one, by=turn.profile, at=turn.at) for one in periods][-1]

    return periods_changed(turn.say, periods, await turn.change(work), is_open=is_open)


def _press(*, is_open: bool) -> OnPress:
    async def press(turn: Turn, data: Mapping[str, Any]) -> Reply:
        """Open or lock the periods a card names."""
        if (ask := await turn.prove()) is not None:
            return ask
        return await _changed(turn, _periods(turn, data), is_open=is_open)

    return press


def _periods(turn: Turn, data: Mapping[str, Any]) -> list[Period]:
    """The periods that begin on a card's days, as they are counted now."""
    try:
        days = [date.fromisoformat(day) for day in named(data, "month").split(",")]
    except ValueError:
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None
    return sorted({periods_of(turn).of(day) for day in days})


TEXTS: Mapping[Intent, OnText] = {Intent.LOCK_PERIODS: answer_locks}
PRESSES: Mapping[str, OnPress] = {
    verbs.MONTH_REOPEN: _press(is_open=True),
    verbs.MONTH_LOCK: _press(is_open=False),
}
