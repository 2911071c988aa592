"""Returning single drives out of a report that waits, by ticking them or by their numbers, with a reason."""

from collections.abc import Collection, Mapping
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.reported import return_drives_form
from cards.reports import report_card
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named, numbered
from domain.errors import MileageError
from domain.reports import Filed
from language import Intent
from services import reports, returns
from services.transactions import Store


async def answer(turn: Turn, number: int, *, reason: str) -> Content:
    """Return a drive by its number out of the report just shown, else the waiting one that holds it."""
    filed = await turn.read(lambda store: holding(store, turn, number))
    if not reason or not turn.is_proven:
        return return_drives_form(turn.say, filed, numbers=[number], reason=reason)
    return await _returned(turn, filed.report.key, [number], reason)


def holding(store: Store, turn: Turn, number: int) -> Filed:
    """The report that holds a drive of a number: the one just shown, else the one that waits."""
    shown = turn.talk.get("keys", []) if turn.talk.get("about") == "report" else []
    if len(shown) == 1:
        filed = reports.get_for_administrator(store, str(shown[0]), by=turn.profile)
        if any(line.number == number for line in filed.drives):
            return filed
    found = returns.find_waiting(store, number, by=turn.profile)
    if found is None:
        raise MileageError("No waiting report holds a drive #{number}. Type “reported” to see them.", number=number)
    return found


async def press_ask(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Ask which drives go back, and why."""
    key = named(data, "name")
    filed = await turn.read(lambda store: reports.get_for_administrator(store, key, by=turn.profile))
    return return_drives_form(turn.say, filed)


async def press_return(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Return the ticked drives with the reason that was given."""
    if (ask := await turn.prove()) is not None:
        return ask
    key, reason = named(data, "name"), str(data.get("reason", ""))
    numbers = [numbered({"number": one}, "number") for one in str(data.get("drives", "")).split(",") if one]
    if numbers and reason.strip():
        return await _returned(turn, key, numbers, reason)
    wrong = turn.say("Please say why.") if numbers else turn.say("Please tick the drives that go back.")
    filed = await turn.read(lambda store: reports.get_for_administrator(store, key, by=turn.profile))
    return return_drives_form(turn.say, filed, numbers=numbers, reason=reason, wrong=wrong)


async def _returned(turn: Turn, key: str, numbers: Collection[int], reason: str) -> Card:
    filed = await turn.run(
        lambda store: returns.send_back(store, key, numbers, by=turn.profile, at=turn.at, reason=reason),
        talk=lambda filed: {"about": "report", "keys": [filed.report.key]},
    )
    return report_card(turn.say, filed, for_administrator=True, today=turn.today, done=turn.say("Done."))


TEXTS: Mapping[Intent, OnText] = {}
PRESSES: Mapping[str, OnPress] = {
    verbs.REPORT_ASK_RETURN_DRIVES: press_ask,
    verbs.REPORT_RETURN_DRIVES: press_return,
}
