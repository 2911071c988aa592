"""Locked months, for administrators: saying when months are locked, opening one again, locking it again."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.locks import month_changed, month_question
from dialogs import programmes
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named
from domain.errors import MileageError
from domain.locks import Month, month_of
from language import Frame, Intent
from services import locks


async def answer_locks(turn: Turn, frame: Frame) -> Content:
    """Lock months some days after their end, or never; open one again, or lock it again; else show how it is."""
    slots = frame.slots
    if "is_open" in slots:
        return await _answer_month(turn, month_of(slots["date_from"]), is_open=bool(slots["is_open"]))
    if "days" not in slots and not slots.get("never"):
        return await programmes.shown(turn)
    if not turn.is_proven:
        return await programmes.shown(turn, done=turn.say("Choose it here and press Save."))
    days = None if slots.get("never") else int(slots["days"])
    await turn.run(lambda store: locks.set_days(store, days, by=turn.profile, at=turn.at))
    return await programmes.shown(turn, done=turn.say("Saved."))


async def _answer_month(turn: Turn, month: Month, *, is_open: bool) -> Card:
    if not turn.is_proven:
        await turn.read(lambda store: locks.get(store, by=turn.profile))
        return month_question(turn.say, month, is_open=is_open)
    return await _changed(turn, month, is_open=is_open)


async def _changed(turn: Turn, month: Month, *, is_open: bool) -> Card:
    act = locks.reopen if is_open else locks.close
    lock = await turn.run(lambda store: act(store, month, by=turn.profile, at=turn.at))
    return month_changed(turn.say, month, lock, is_open=is_open)


def _press(*, is_open: bool) -> OnPress:
    async def press(turn: Turn, data: Mapping[str, Any]) -> Reply:
        """Open or lock the month a card names."""
        if (ask := await turn.prove()) is not None:
            return ask
        return await _changed(turn, _month(data), is_open=is_open)

    return press


def _month(data: Mapping[str, Any]) -> Month:
    try:
        return month_of(date.fromisoformat(named(data, "month")))
    except ValueError:
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None


TEXTS: Mapping[Intent, OnText] = {Intent.LOCK_PERIODS: answer_locks}
PRESSES: Mapping[str, OnPress] = {
    verbs.MONTH_REOPEN: _press(is_open=True),
    verbs.MONTH_LOCK: _press(is_open=False),
}
