"""Saved trips: keeping a drive under a name, recording it again by that name, for one day or for several."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from cards import verbs
from cards.drives import duplicate_card
from cards.elements import Card
from cards.saved_trips import days_card, trip_card, trips_card
from dialogs.drive_entries import slots_of
from dialogs.drive_targets import meant
from dialogs.drives import WAITING, about, about_recorded, addressed, key_of, recorded
from dialogs.memory import packed
from dialogs.saved_undo import OnUndo, with_undo, without_undo
from dialogs.turns import Content, OnPress, OnText, Reply, Talk, Turn, named, numbered
from domain.drives import DriveEntry
from domain.errors import MileageError
from domain.priced import Priced
from domain.saved_trips import SavedTrip
from language import Frame, Intent
from language.saved import MOST_DAYS, trip_said
from services import drive_lists, drives, saved_trips
from services.drives import Logged
from services.transactions import Store

TRIP = "trip"
"""What undo, and the names of rows on cards, call a trip."""
MAY_NAME_ONE = frozenset({Intent.LOG_DRIVE, Intent.COPY_DRIVE, Intent.UNKNOWN})
"""What a text may seem to mean that only names a saved trip."""
PLAIN_LIST = frozenset({"trips", "my trips", "show my trips", "show me my trips", "list my trips"})
FRIDAY = 4
FindTrip = Callable[[Store], SavedTrip]


async def recognized(turn: Turn, frame: Frame) -> Frame:
    """What a text means to somebody who has trips saved: a name they gave is a drive to record."""
    if not turn.keeps_saved or not turn.said:
        return frame
    is_list = frame.intent is Intent.LIST_DRIVES and turn.said.casefold().strip(" ?.!") in PLAIN_LIST
    if not is_list and (frame.intent not in MAY_NAME_ONE or {"distance", "drives"} & frame.slots.keys()):
        return frame
    trips = await turn.read(lambda store: saved_trips.mine(store, by=turn.profile))
    if is_list:
        return Frame(Intent.SAVED_TRIPS) if trips else frame
    said = trip_said(turn.said, [trip.name for trip in trips], today=turn.today, locale=turn.say.locale)
    if said is None:
        return frame
    trip = next(trip for trip in trips if trip.name == said.name)
    return Frame(Intent.LOG_TRIP, {"number": trip.id, **({} if said.days is None else {"days": said.days})})


async def answer_log(turn: Turn, frame: Frame) -> Content:
    """Record a saved trip for the day that was said; of several days each is asked about."""
    trip_id, days = int(frame.slots["number"]), frame.slots.get("days")
    if days is None:
        return turn.say("On which day was it? Please say it with the name, for example: yesterday.")
    find = partial(saved_trips.get, trip_id=trip_id, by=turn.profile)
    if len(days) > 1:
        return await _ask_days(turn, find, days, verbs.TRIP_LOG)
    return await _recorded(turn, find, days or (turn.today,), turn.told_in)


async def ask_again_on(turn: Turn, number: int, from_on: date, to_on: date) -> Content:
    """Ask on which days of a period a drive was driven again."""
    count = (min(to_on, turn.today) - from_on).days + 1
    if not 0 < count <= MOST_DAYS:
        return turn.say("I record a drive again for at most {most} days at once, none of them to come.", most=MOST_DAYS)
    days = [from_on + timedelta(days=place) for place in range(count)]
    return await _ask_days(
        turn, partial(saved_trips.of_drive, number=number, by=turn.profile), days, verbs.DRIVE_REPEAT
    )


async def _ask_days(turn: Turn, find: FindTrip, days: Sequence[date], verb: str) -> Card:
    def work(store: Store) -> tuple[SavedTrip, set[date]]:
        trip = find(store)
        return trip, saved_trips.recorded_on(store, trip, days[0], days[-1], by=turn.profile)

    trip, recorded_on = await turn.read(work)
    is_whole_week = len(days) >= 7  # noqa: PLR2004  # days of a week
    likely = [(day, day not in recorded_on and not (is_whole_week and day.weekday() > FRIDAY)) for day in days]
    row = _row(turn, trip) if verb == verbs.TRIP_LOG else trip.id
    return days_card(turn.say, trip, likely, row=row, key=key_of(turn.told_in), verb=verb)


async def press_log(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Record a saved trip for today, or for the days that are ticked; twice is once."""
    trip_id, key = turn.number_in(data, "id", TRIP), named(data, "name")
    days = _days_in(data) if "days" in data else (turn.today,)
    find = partial(saved_trips.get, trip_id=trip_id, by=turn.profile)
    return await _recorded(turn, find, days, f"trip:{trip_id}:{key}", is_chosen="days" in data)


async def press_repeat(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Record a drive again for the days that are ticked; twice is once."""
    number, key = numbered(data, "id"), named(data, "name")
    find = partial(saved_trips.of_drive, number=number, by=turn.profile)
    return await _recorded(turn, find, _days_in(data), f"again:{number}:{key}", is_chosen=True)


def _days_in(data: Mapping[str, Any]) -> tuple[date, ...]:
    try:
        days = {date.fromisoformat(part) for part in str(data.get("days", "")).split(",") if part}
    except ValueError:
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None
    if not days:
        raise MileageError("Tick the days on which you drove it first.")
    return tuple(sorted(days))[:MOST_DAYS]


async def _recorded(turn: Turn, find: FindTrip, days: Sequence[date], told_in: str, *, is_chosen: bool = False) -> Card:
    """The drives of some days; one that looks recorded already is asked about, unless its day was chosen."""
    told = [f"{told_in}:{day}" for day in days]

    def work(store: Store) -> Made:
        trip = find(store)
        entries = addressed(store, turn, [trip.on(day) for day in days])
        similar = None if is_chosen else drive_lists.find_similar(store, entries, by=turn.profile, told_in=told[0])
        if similar is not None:
            return Made([], similar, entries[0])
        facts: Any = {"by": turn.profile, "today": turn.today, "at": turn.at}
        return Made(
            [drives.log(store, [one], told_in=name, **facts)[0] for one, name in zip(entries, told, strict=True)]
        )

    made = await turn.run(work, talk=lambda made: _talk_after(made, told[0]))
    return (
        duplicate_card(turn.say, made.similar, key=key_of(told[0]))
        if made.similar
        else await recorded(turn, made.logged)
    )


@dataclass(frozen=True, slots=True)
class Made:
    """The drives that were recorded, or the one that looks as if it was recorded before, with what was to be."""

    logged: list[Logged]
    similar: Priced | None = None
    wanted: DriveEntry | None = None


def _talk_after(made: Made, told_in: str) -> Talk:
    if made.similar is None or made.wanted is None:
        return about_recorded(made.logged)
    waiting = {**packed(Frame(Intent.LOG_DRIVE, slots_of(made.wanted))), "told_in": told_in}
    return {**about([made.similar]), WAITING: waiting}


async def answer_save(turn: Turn, frame: Frame) -> Content:
    """Keep the drive just shown, or the one named, under a name."""
    name = str(frame.slots.get("name", ""))
    found = await turn.read(lambda store: meant(store, turn, frame))
    if len(found) > 1 or not name:
        return turn.say("Tell me which drive and a name for it, for example: save #12 as commute to Acme")
    kept = await turn.run(
        lambda store: saved_trips.save(store, name, found[0], by=turn.profile, at=turn.at),
        talk=lambda kept: _changed(turn, kept.trip) if kept.is_changed else turn.talk,
    )
    done = turn.say("Saved.") if kept.is_changed else turn.say("It is like that already.")
    return _shown(turn, kept.trip, done, is_undoable=kept.is_changed)


def _changed(turn: Turn, trip: SavedTrip) -> Talk:
    return with_undo(turn, TRIP, trip.id, trip.version)


def _row(turn: Turn, trip: SavedTrip) -> str:
    return turn.name_of(TRIP, trip.id) or ""


def _shown(turn: Turn, trip: SavedTrip, done: Any, *, is_undoable: bool = True) -> Card:
    row, key = _row(turn, trip), key_of(turn.told_in)
    return trip_card(turn.say, trip, row=row, done=done, key=key, is_undoable=is_undoable)


async def answer_trips(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Show one's own saved trips."""
    return await _all(turn)


async def press_trips(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Show one's own saved trips."""
    return await _all(turn)


async def _all(turn: Turn) -> Content:
    trips = await turn.read(lambda store: saved_trips.mine(store, by=turn.profile))
    if not trips:
        return turn.say("You have no trips saved yet. After a drive, type for example: save this as commute to Acme")
    return trips_card(turn.say, [(_row(turn, trip), trip) for trip in trips], key=key_of(turn.told_in))


async def answer_rename(turn: Turn, frame: Frame) -> Content:
    """Give a trip another name."""
    name, new = (str(frame.slots.get(slot, "")) for slot in ("name", "new_name"))
    trip = await turn.run(
        lambda store: saved_trips.rename(store, name, new, by=turn.profile, at=turn.at),
        talk=lambda trip: _changed(turn, trip),
    )
    return _shown(turn, trip, turn.say("Changed. It was {name}.", name=trip.was))


async def answer_forget(turn: Turn, frame: Frame) -> Content:
    """Forget a trip by its name."""
    name = str(frame.slots.get("name", ""))

    trip = await turn.run(
        lambda store: saved_trips.forget_named(store, name, by=turn.profile, at=turn.at),
        talk=lambda trip: _changed(turn, trip),
    )
    return _shown(turn, trip, turn.say("Forgotten."))


async def press_forget(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Forget the trip of a button."""
    trip_id = turn.number_in(data, "id", TRIP)
    trip = await turn.run(
        lambda store: saved_trips.forget(store, trip_id, by=turn.profile, at=turn.at),
        talk=lambda trip: _changed(turn, trip),
    )
    return _shown(turn, trip, turn.say("Forgotten."))


async def press_undo(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take the last change of a trip back."""
    return await _undone(turn, turn.number_in(data, "id", TRIP), numbered(data, "version"))


async def _undone(turn: Turn, trip_id: int, version: int) -> Card:
    def work(store: Store) -> SavedTrip:
        return saved_trips.undo(store, trip_id, version, by=turn.profile, at=turn.at)

    trip = await turn.run(work, talk=lambda _: without_undo(turn))
    return _shown(turn, trip, turn.say("Taken back."), is_undoable=False)


TEXTS: Mapping[Intent, OnText] = {
    Intent.SAVE_TRIP: answer_save,
    Intent.SAVED_TRIPS: answer_trips,
    Intent.LOG_TRIP: answer_log,
    Intent.RENAME_TRIP: answer_rename,
    Intent.FORGET_TRIP: answer_forget,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.TRIPS_SHOW: press_trips,
    verbs.TRIP_LOG: press_log,
    verbs.DRIVE_REPEAT: press_repeat,
    verbs.TRIP_FORGET: press_forget,
    verbs.TRIP_UNDO: press_undo,
}
UNDO: Mapping[str, OnUndo] = {TRIP: _undone}
