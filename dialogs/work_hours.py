"""One's own work hours: telling, looking, clearing; taking what they suggest for the drives of a week."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.words import Words
from cards.work_hours import hours_words, leanings_key, work_hours_card
from dialogs.categories import Was, on_button, packed, talk_of_several
from dialogs.summaries import shown_week, week_in
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named
from domain.errors import MileageError
from domain.priced import Priced
from domain.work_hours import WORKWEEK, WorkHours
from language import Frame, Intent
from services import drives, summaries, work_hours
from services.transactions import Store

Pairs = list[tuple[Priced, Priced]]


async def answer_hours(turn: Turn, frame: Frame) -> Content:
    """Keep one's own work hours as told, or forget them; with nothing told, show them."""
    slots = frame.slots
    if slots.get("forget"):
        return await _forgotten(turn)
    if slots.get("is_unclear"):
        raise MileageError("Which hours of the day are they? For example: my work hours are 9 to 5 Mon-Fri")
    if not slots.keys() & {"days", "starts"}:
        hours = await turn.read(lambda store: work_hours.find(store, by=turn.profile))
        return work_hours_card(turn.say, hours)

    def work(store: Store) -> tuple[WorkHours | None, WorkHours]:
        known = work_hours.find(store, by=turn.profile)
        wanted = _wanted(known, slots)
        return work_hours.save(store, wanted, by=turn.profile, at=turn.at), wanted

    before, hours = await turn.change(work)
    return work_hours_card(turn.say, hours, done=_done(turn, before, hours))


def _wanted(known: WorkHours | None, slots: Mapping[str, Any]) -> WorkHours:
    """What was told, over what is known: days alone keep the hours, hours alone the days."""
    days = frozenset(slots.get("days") or (WORKWEEK if known is None else known.days))
    if "starts" in slots:
        return WorkHours(days, time.fromisoformat(slots["starts"]), time.fromisoformat(slots["ends"]))
    return WorkHours(days) if known is None else WorkHours(days, known.starts, known.ends)


def _done(turn: Turn, before: WorkHours | None, hours: WorkHours | None) -> Words:
    if before == hours:
        return turn.say("It is like that already.")
    return (
        turn.say("Saved.")
        if before is None
        else turn.say("Changed. It was {hours}.", hours=hours_words(turn.say, before))
    )


async def press_forget(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Forget one's own work hours."""
    return await _forgotten(turn)


async def _forgotten(turn: Turn) -> Card:
    before = await turn.change(lambda store: work_hours.forget(store, by=turn.profile, at=turn.at))
    if before is None:
        return work_hours_card(turn.say, None)
    done = turn.say(
        "Cleared. They were {hours}; type them again to bring them back.", hours=hours_words(turn.say, before)
    )
    return work_hours_card(turn.say, None, done=done)


async def press_as_suggested(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Give the open drives of a week what work hours suggest, if they still say what was shown; twice is once."""
    week, key = week_in(data), named(data, "name")

    def work(store: Store) -> Pairs:
        found = summaries.weekly(store, week, by=turn.profile).leanings
        if leanings_key(found) != key:
            return []
        facts: Any = {"by": turn.profile, "today": turn.today, "at": turn.at}
        return [
            pair
            for number, leaning in found.items()
            for pair in drives.classify(store, [number], leaning.category, **facts)
        ]

    pairs = await turn.run(work, talk=lambda pairs: talk_of_several(pairs) if pairs else turn.talk)
    was: Was | None = on_button(packed(pairs)) if pairs else None
    return await shown_week(turn, week, was=was)


TEXTS: Mapping[Intent, OnText] = {Intent.WORK_HOURS: answer_hours}
PRESSES: Mapping[str, OnPress] = {
    verbs.WORK_HOURS_FORGET: press_forget,
    verbs.SUMMARY_AS_SUGGESTED: press_as_suggested,
}
