"""Taking what habit suggests: a category and a purpose by a button, a distance as an answer."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cards import verbs
from cards.habits import habit_key
from dialogs.drive_edits import shown_change, talk_of_change
from dialogs.drives import about, shown_drive
from dialogs.questions import LAST_ON
from dialogs.turns import OnPress, OnText, Reply, Turn, named, numbered
from domain.drives import DriveEntry
from domain.habits import lacks_something
from domain.priced import Priced
from language import Frame, Intent, Outcome, Reason
from services import drives, habits
from services.transactions import Store


async def press_as_usual(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Give a drive what it lacks as the earlier ones have it, if they still say what was offered; twice is once."""
    number, key = numbered(data, "number"), named(data, "name")

    def work(store: Store) -> tuple[Priced, Priced] | None:
        drive = drives.get_changeable(store, number, by=turn.profile)
        habit = habits.find_habit(store, drive, by=turn.profile)
        if habit is None or habit_key(habit) != key:
            return None
        facts: Any = {"by": turn.profile, "today": turn.today, "at": turn.at}
        return drives.edit(store, number, habit.applied_to, **facts)

    change = await turn.run(work, talk=lambda change: turn.talk if change is None else talk_of_change(change))
    if change is not None:
        return await shown_change(turn, *change)
    priced = await turn.run(
        lambda store: drives.get(store, number, by=turn.profile), talk=lambda one: {**turn.talk, **about([one])}
    )
    is_open = lacks_something(priced.drive.entry)
    done = turn.say("Your drives say something else by now. Please look again.") if is_open else turn.say("Done.")
    return await shown_drive(turn, priced, done=done)


async def offered(turn: Turn, frame: Frame) -> Frame:
    """A question for the distance with that of the last drive the same way, if the person drove it before."""
    slots = frame.slots
    is_asked = frame.outcome is Outcome.CLARIFY and frame.reason is Reason.MISSING_DISTANCE and not frame.choices
    if not is_asked or frame.intent is not Intent.LOG_DRIVE or "destination" not in slots or slots.get("via"):
        return frame

    def work(store: Store) -> DriveEntry | None:
        origin, is_round_trip = str(slots.get("origin", "")), bool(slots.get("round_trip"))
        there = str(slots["destination"])
        return habits.find_same_way(store, there, by=turn.profile, origin=origin, is_round_trip=is_round_trip)

    last = await turn.read(work)
    if last is None:
        return frame
    trip = {"round_trip": True, "distance_basis": last.basis.value} if last.round_trip else {}
    choice = {"distance": last.distance.value, "unit": last.distance.unit.value, LAST_ON: last.on, **trip}
    return replace(frame, choices=(choice,))


TEXTS: Mapping[Intent, OnText] = {}
PRESSES: Mapping[str, OnPress] = {verbs.DRIVE_AS_USUAL: press_as_usual}
