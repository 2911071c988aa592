"""Adding rows to the official tables, for administrators of the installation: say or fill in, look, add, take back."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from cards import verbs
from cards.drive_words import NOTHING
from cards.elements import Card
from cards.official_rates import (
    Filled,
    Shown,
    added_rates_card,
    row_added_card,
    row_form,
    row_left_card,
    row_plan_card,
)
from cards.words import Words
from dialogs.drives import WAITING, key_of
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named, numbered
from domain.added_rates import NewRow, check_administers_installation, row_text
from domain.categories import Category
from domain.errors import MileageError
from domain.rates import OfficialRate
from language import Frame, Intent
from language.official_rates import words_of_authority
from services import added_rates
from services.added_rates import Added
from services.rate_tables import get_table, refresh, tables
from services.transactions import Store

ABOUT = "official_rate"


def _check(turn: Turn) -> None:
    check_administers_installation(turn.person.identity, turn.desk.bootstrap_administrators)


async def answer_add(turn: Turn, frame: Frame) -> Content:
    """Show what a row says where it is told as a whole; else a form with what was told."""
    _check(turn)
    slots = frame.slots
    filled = Filled(
        str(slots.get("table", "")),
        slots.get("categories", ()),
        str(slots.get("vehicle", "car")),
        f"{slots['rate']:f}" if "rate" in slots else "",
        slots.get("effective_from"),
        slots.get("effective_to"),
        words_of_authority(turn.said),
    )
    is_whole = (
        filled.table and filled.categories and filled.figures and len(filled.words) == len(("authority", "source"))
    )
    if not is_whole or filled.from_on is None:
        return _form(turn, filled)
    new = NewRow(filled.categories, filled.vehicle, filled.figures, filled.from_on, filled.to_on, **filled.words)
    return await _plan(turn, filled.table, row_text(new, get_table(filled.table), verified_on=turn.today))


def _form(turn: Turn, filled: Filled) -> Card:
    return row_form(turn.say, filled, list(tables().values()))


async def press_form(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """An empty form."""
    _check(turn)
    return _form(turn, Filled())


async def press_plan(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Show what the row of a form says."""
    _check(turn)
    if not data.get("table"):
        raise MileageError("Please choose the table the row belongs to.")
    table = get_table(named(data, "table"))
    written = str(data.get("toml") or "").strip()
    return await _plan(turn, table.key, written or row_text(_new_row(data), table, verified_on=turn.today))


def _new_row(data: Mapping[str, Any]) -> NewRow:
    from_on = _day(data, "from")
    if from_on is None:
        raise MileageError("Please say from which day the rate is in force.")
    asked = str(data.get("categories") or "").split(",")
    return NewRow(
        [category for category in Category if category.value in asked],
        str(data.get("vehicle") or "car").strip(),
        str(data.get("figures") or ""),
        from_on,
        _day(data, "to"),
        str(data.get("authority") or ""),
        str(data.get("source") or ""),
    )


def _day(data: Mapping[str, Any], name: str) -> date | None:
    try:
        return date.fromisoformat(str(data.get(name) or ""))
    except ValueError:
        return None


async def _plan(turn: Turn, table: str, text: str) -> Card:
    def work(store: Store) -> OfficialRate:
        return added_rates.plan(
            store, table, text, by=turn.profile, at=turn.at, named=turn.desk.bootstrap_administrators
        )

    waiting = {"table": table, "text": text, "told_in": turn.told_in}
    row = await turn.run(work, talk=lambda _: {"about": ABOUT, WAITING: waiting})
    return row_plan_card(turn.say, row, key=key_of(turn.told_in))


async def press_add(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Add the row that was looked at."""
    _check(turn)
    if (ask := await turn.prove()) is not None:
        return ask
    waiting = turn.talk.get(WAITING)
    told = waiting if isinstance(waiting, Mapping) and turn.talk.get("about") == ABOUT else {}
    if named(data, "name") != key_of(str(told.get("told_in", ""))):
        raise MileageError("That was a while ago. Please tell me the row again, so that you see what it does today.")

    def work(store: Store) -> Added:
        return added_rates.add(
            store,
            str(told["table"]),
            str(told["text"]),
            by=turn.profile,
            at=turn.at,
            named=turn.desk.bootstrap_administrators,
        )

    added = await turn.run(work)
    await turn.read(refresh)
    if added.row is None:
        return await _list(turn)
    return row_added_card(turn.say, added.row, number=added.kept.id, today=turn.today)


async def press_leave(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Drop the row."""
    await turn.remember({})
    return row_left_card(turn.say)


async def answer_list(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """The rows that were added."""
    return await _list(turn)


async def press_list(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """The rows that were added."""
    return await _list(turn)


async def _list(turn: Turn, done: Words = NOTHING) -> Card:
    found = await turn.read(
        lambda store: added_rates.listed(store, by=turn.profile, named=turn.desk.bootstrap_administrators)
    )
    return added_rates_card(turn.say, _shown(turn, found), done=done)


def _shown(turn: Turn, rows: Sequence[Added]) -> list[Shown]:
    return [
        Shown(
            one.kept.id,
            one.kept.table,
            one.row,
            one.problem,
            one.kept.added_by,
            turn.say.day_of(one.kept.added_at),
            one.may_remove(turn.today),
        )
        for one in rows
    ]


async def answer_remove(turn: Turn, frame: Frame) -> Content:
    """Take a row back: at once for who has proven themselves, else by its button."""
    _check(turn)
    number = frame.slots.get("number")
    if number is None or not turn.is_proven:
        return await _list(turn)
    return await _remove(turn, int(number))


async def press_remove(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take a row back."""
    _check(turn)
    if (ask := await turn.prove()) is not None:
        return ask
    return await _remove(turn, numbered(data, "row"))


async def _remove(turn: Turn, number: int) -> Card:
    named_ones = turn.desk.bootstrap_administrators
    await turn.run(
        lambda store: added_rates.remove(store, number, by=turn.profile, today=turn.today, at=turn.at, named=named_ones)
    )
    await turn.read(refresh)
    return await _list(
        turn, turn.say("Row {number} is taken back; who heard of it hears that too.", number=str(number))
    )


TEXTS: Mapping[Intent, OnText] = {
    Intent.ADD_OFFICIAL_RATE: answer_add,
    Intent.LIST_OFFICIAL_RATES: answer_list,
    Intent.REMOVE_OFFICIAL_RATE: answer_remove,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.OFFICIAL_RATE_FORM: press_form,
    verbs.OFFICIAL_RATE_PLAN: press_plan,
    verbs.OFFICIAL_RATE_ADD: press_add,
    verbs.OFFICIAL_RATE_LEAVE: press_leave,
    verbs.OFFICIAL_RATE_REMOVE: press_remove,
    verbs.OFFICIAL_RATES_SHOW: press_list,
}
