"""Recording drives: by a sentence, by the form, again as before; showing one."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from cards import verbs
from cards.drive_form import drive_form, empty_form, filled_from, new_drive_form
from cards.drive_words import NOTHING
from cards.drives import drive_card, drives_card, duplicate_card
from cards.elements import Card
from cards.odometers import readings_card
from cards.receipts import several_recorded_card
from cards.words import Words
from dialogs import projects
from dialogs.drive_entries import entries_from
from dialogs.drive_forms import filled_in, read_entry
from dialogs.memory import find_frame, packed
from dialogs.sent_receipts import NONE, came_with, waiting_in
from dialogs.turns import Content, OnPress, OnText, Reply, Talk, Turn, named, numbered
from domain import habits
from domain.categories import Category
from domain.corrections import NOT_REPORTED
from domain.distances import Unit
from domain.drives import Drive, DriveEntry, Source
from domain.errors import DoubtError, MileageError
from domain.habits import NOTHING_UNSAID, Unsaid
from domain.priced import Priced
from domain.projects import UnknownProjectError
from language import Frame, Intent
from language.details import asks_to_show, category_alone, number_alone, purpose_alone
from services import corrections, drive_lists, drives, receipts, saved_places, vehicles
from services.drives import Logged, Usual
from services.habits import find_habit
from services.projects import settled as projects_of_list
from services.transactions import Store
from services.work_hours import find_leaning

WAITING = "waiting"
WANTED = "wanted"
RECORDED = "recorded"
"""Where the talk tells that its drives were recorded just now, not only looked at."""


def about(shown: Sequence[Priced]) -> Talk:
    """What is talked about once drives were shown; of one without a purpose that is what its card asks for."""
    numbers = [priced.drive.number for priced in shown]
    if len(numbers) != 1:
        return {"about": "drives", "numbers": numbers}
    drive = shown[0].drive
    is_asked = not drive.entry.purpose and drive.entry.category is not Category.PERSONAL and not drive.is_reported
    return {"about": "drive", "numbers": numbers, **({WANTED: "purpose"} if is_asked else {})}


def about_recorded(logged: Sequence[Logged]) -> Talk:
    """What is talked about once drives were recorded: these alone does "undo" delete."""
    return {**about([one.priced for one in logged]), RECORDED: True}


def find_meaning(turn: Turn, said: str) -> Frame | None:
    """What a text means that nothing else understood: a drive's number, or what the drive just shown was for."""
    if (number := number_alone(said)) is not None:
        return Frame(Intent.LIST_DRIVES, {"number": number})
    if turn.talk.get("about") != "drive":
        return None
    if asks_to_show(said):
        return Frame(Intent.LIST_DRIVES, {"number": turn.talk["numbers"][0]})
    if (category := category_alone(said)) is not None:
        return Frame(Intent.CLASSIFY_DRIVE, {"category": category})
    purpose = purpose_alone(said) if turn.talk.get(WANTED) == "purpose" else None
    return None if purpose is None else Frame(Intent.EDIT_DRIVE, {"purpose": purpose})


async def answer_log(turn: Turn, frame: Frame) -> Content:
    """Record what was told; ask first where it looks recorded already."""
    if not ({"distance", "drives"} & frame.slots.keys()):
        return await ask_with_form(turn)

    def work(store: Store) -> list[Logged] | Priced:
        usual = drives.usual(store, by=turn.profile, said=unit_said(frame))
        told = entries_from(frame.slots, usual=usual, today=turn.today)
        entries = projects_of_list(store, addressed(store, turn, told), by=turn.profile)
        similar = drive_lists.find_similar(store, entries, by=turn.profile, told_in=turn.told_in)
        return similar or _log(store, turn, entries, turn.told_in)

    try:
        found = await turn.run(work, talk=lambda found: _talk_after(found, frame, turn.told_in))
    except DoubtError as doubt:
        return await ask_readings(turn, frame, doubt)
    except UnknownProjectError as doubt:
        return await projects.ask(turn, frame, doubt)
    if isinstance(found, Priced):
        return duplicate_card(turn.say, found, key=key_of(turn.told_in))
    return await recorded(turn, found)


def addressed(store: Store, turn: Turn, entries: Sequence[DriveEntry]) -> Sequence[DriveEntry]:
    """Drives with the addresses of the places they name; nobody looks where there are none."""
    return saved_places.addressed(store, entries, by=turn.profile, keeps_saved=turn.keeps_saved)


def check_vehicles(store: Store, turn: Turn, entries: Sequence[DriveEntry]) -> None:
    """Ask about drives from before their vehicles were in service; nobody looks where there can be none."""
    if turn.keeps_saved:
        vehicles.check_days(store, entries, by=turn.profile)


def unit_said(frame: Frame) -> Unit | None:
    """The unit of a single drive, where the text names it."""
    return Unit(frame.slots["unit"]) if "unit" in frame.slots and "drives" not in frame.slots else None


async def ask_readings(turn: Turn, frame: Frame, doubt: DoubtError) -> Card:
    """Ask whether readings are right that another drive contradicts, and remember what they are for."""
    await turn.remember({**turn.talk, WAITING: {**packed(frame), "told_in": turn.told_in}})
    return readings_card(turn.say, turn.say.refusal(doubt), other=doubt.other, key=key_of(turn.told_in))


def _log(store: Store, turn: Turn, entries: Sequence[DriveEntry], told_in: str) -> list[Logged]:
    check_vehicles(store, turn, entries)
    return drives.log(store, entries, by=turn.profile, told_in=told_in, today=turn.today, at=turn.at)


def _talk_after(found: list[Logged] | Priced, frame: Frame, told_in: str) -> Talk:
    if isinstance(found, Priced):
        return {**about([found]), WAITING: {**packed(frame), "told_in": told_in}}
    return about_recorded(found)


def key_of(told_in: str) -> str:
    """A short opaque name of a message, for buttons."""
    return hashlib.sha256(told_in.encode()).hexdigest()[:16]


async def recorded(turn: Turn, logged: list[Logged], *, told_in: str = "") -> Card:
    """The card of what was just recorded (or was before, when a message comes twice), with its receipts."""
    shown, keys = [one.priced for one in logged], came_with(turn.talk, told_in or turn.told_in)
    if len(shown) == 1:
        if keys:
            return await _recorded_with(turn, shown[0], keys)
        return await shown_drive(turn, shown[0], done=turn.say("Recorded."))
    done = turn.say.many("Recorded {count} drive.", "Recorded {count} drives.", len(shown))
    return several_recorded_card(turn.say, shown, keys, done=done) if keys else drives_card(turn.say, shown, done=done)


async def _recorded_with(turn: Turn, priced: Priced, keys: Sequence[str]) -> Card:
    """The card of a drive that was told together with its receipts."""
    number = priced.drive.number
    try:
        priced = await turn.run(
            lambda store: receipts.attach(store, keys, number, by=turn.profile),
            talk=lambda one: {**about_recorded([Logged(one)]), **NONE},
        )
    except MileageError as refusal:  # the drive is recorded all the same
        done = Words(f"{turn.say('Recorded.')} {turn.say.refusal(refusal)}")
        return await shown_drive(replace(turn, talk={**turn.talk, **NONE}), priced, done=done)
    done = turn.say.many("Recorded, with its receipt.", "Recorded, with its {count} receipts.", len(keys))
    return await shown_drive(replace(turn, talk={**turn.talk, **NONE}), priced, done=done)


async def shown_drive(turn: Turn, priced: Priced, *, done: Words = NOTHING, is_undoable: bool = False) -> Card:
    """The card of a drive; of one that lacks something, what it would be worth and what earlier drives say."""
    standing, unsaid = NOT_REPORTED, NOTHING_UNSAID
    if priced.drive.is_reported:
        standing = await turn.read(lambda store: corrections.standing_of(store, priced.drive, by=turn.profile))
    elif _may_tell_more(turn, priced.drive.entry):
        unsaid = await turn.read(lambda store: _unsaid(store, turn, priced.drive))
    if waiting := waiting_in(turn.talk):
        unsaid = replace(unsaid, receipts=tuple(waiting))
    return drive_card(
        turn.say, priced, today=turn.today, done=done, unsaid=unsaid, is_undoable=is_undoable, standing=standing
    )


def _may_tell_more(turn: Turn, entry: DriveEntry) -> bool:
    """Whether there is something to look up: what the drive lacks, or whose place a name stands for."""
    organization = turn.profile.organization
    has_two_meanings = bool(entry.addresses) and organization is not None and organization.shares_places
    return has_two_meanings or entry.category is Category.UNCLASSIFIED or habits.lacks_something(entry)


def _unsaid(store: Store, turn: Turn, drive: Drive) -> Unsaid:
    is_open = drive.entry.category is Category.UNCLASSIFIED
    worth = drives.worth_as(store, drive, Category.BUSINESS, by=turn.profile) if is_open else None
    overruled = saved_places.overruling(store, drive.entry, by=turn.profile) if drive.entry.addresses else []
    habit = find_habit(store, drive, by=turn.profile)
    leaning = find_leaning(store, drive, by=turn.profile) if is_open and habit is None else None
    return Unsaid(worth, habit, tuple(overruled), leaning)


async def press_log_anyway(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Record a drive although it looks recorded already."""
    frame, told_in = find_waiting(turn, data)
    if frame is None:
        raise MileageError("That was a while ago. Please tell me the drive again.")
    return await log_surely(turn, frame, told_in)


def find_waiting(turn: Turn, data: Mapping[str, Any]) -> tuple[Frame | None, str]:
    """What a button's message waits to do, and that message's name; None where it waits no more."""
    waiting = turn.talk.get(WAITING)
    told_in = str(waiting.get("told_in", "")) if isinstance(waiting, Mapping) else ""
    return (find_frame(waiting), told_in) if named(data, "name") == key_of(told_in) else (None, told_in)


async def log_surely(turn: Turn, frame: Frame, told_in: str) -> Content:
    """Record what a message told, in spite of what was asked about it."""

    def work(store: Store) -> list[Logged]:
        usual = drives.usual(store, by=turn.profile)
        entries = addressed(store, turn, entries_from(frame.slots, usual=usual, today=turn.today))
        return drives.log_surely(store, entries, by=turn.profile, told_in=told_in, today=turn.today, at=turn.at)

    kept = {WAITING: turn.talk.get(WAITING)}
    logged = await turn.run(work, talk=lambda found: {**_talk_after(found, frame, told_in), **kept})
    return await recorded(turn, logged, told_in=told_in)


async def ask_with_form(turn: Turn, frame: Frame | None = None) -> Card:
    """An empty form, for "log a drive" without anything; what a Frame told already stands in it."""
    usual = await turn.read(lambda store: drives.usual(store, by=turn.profile))
    filled = dict(empty_form(turn.today, usual.unit))
    if frame is not None:
        filled |= {name: str(value) for name, value in frame.slots.items() if isinstance(value, str)}
        filled |= {"on": frame.slots["date"].isoformat()} if "date" in frame.slots else {}
        numbers = ("distance", "parking", "tolls")
        filled |= {name: turn.say.show(frame.slots[name]) for name in numbers if name in frame.slots}
    return new_drive_form(turn.say, filled, key=key_of(turn.told_in))


async def press_add(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Record the drive of a filled-in form; what is wrong with it is said on the form."""
    key, filled = named(data, "name"), filled_in(data)

    def work(store: Store) -> list[Logged]:
        usual: Usual = drives.usual(store, by=turn.profile)
        entries = addressed(store, turn, [read_entry(filled, currency=usual.currency, locale=turn.say.locale)])
        if "sure" not in data:
            check_vehicles(store, turn, entries)
        log = drives.log_surely if "sure" in data else drives.log
        return log(
            store, entries, by=turn.profile, told_in=f"form:{key}", today=turn.today, at=turn.at, source=Source.FORM
        )

    try:
        logged = await turn.run(work, talk=about_recorded)
    except MileageError as refusal:
        is_asked = isinstance(refusal, DoubtError)
        return new_drive_form(turn.say, filled, key=key, wrong=turn.say.refusal(refusal), is_asked=is_asked)
    return await recorded(turn, logged)


async def press_new(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Open an empty form."""
    return await ask_with_form(turn)


async def press_show(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Show a drive as it is now."""
    number = numbered(data, "number")
    priced = await turn.run(lambda store: drives.get(store, number, by=turn.profile), talk=lambda one: about([one]))
    return await shown_drive(turn, priced)


async def press_edit(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Open the form of a drive."""
    number = numbered(data, "number")
    drive = await turn.read(lambda store: drives.get_changeable(store, number, by=turn.profile))
    return drive_form(turn.say, drive, filled_from(turn.say, drive.entry))


TEXTS: Mapping[Intent, OnText] = {
    Intent.LOG_DRIVE: answer_log,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.DRIVE_LOG_ANYWAY: press_log_anyway,
    verbs.DRIVE_NEW: press_new,
    verbs.DRIVE_ADD: press_add,
    verbs.DRIVE_SHOW: press_show,
    verbs.DRIVE_EDIT: press_edit,
}
