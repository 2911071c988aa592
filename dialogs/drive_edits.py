"""Putting drives right: in words, on the form, by a button; deleting, bringing back, classifying; each with Undo."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from cards import verbs
from cards.drive_form import drive_form
from cards.drives import changes, drives_card
from cards.elements import Card
from cards.trash import deleted_card, trash_card
from cards.words import Words
from dialogs import categories, corrections, projects, uploads
from dialogs.categories import classified_card, talk_of_several
from dialogs.drive_entries import changed, kept_entry, read_kept_entry
from dialogs.drive_forms import filled_in, read_entry
from dialogs.drive_targets import ALL, MOST_AT_ONCE, ask_which, meant, number_of
from dialogs.drives import RECORDED, about, addressed, ask_readings, find_waiting, log_surely, shown_drive
from dialogs.sent_receipts import NONE, came_with
from dialogs.turns import Content, OnPress, OnText, Reply, Talk, Turn, named, numbered
from domain.categories import Category
from domain.drives import Drive
from domain.errors import DoubtError, MileageError
from domain.priced import Priced
from domain.projects import UnknownProjectError
from language import Frame, Intent
from language.details import asks_for_trash, basis_in, is_about_all, is_undo
from services import drive_lists, drives, receipts
from services.transactions import Store

BEFORE = "before"
NOTHING_TO_UNDO = "There is nothing to take back. To delete a drive, give its number, for example: delete #12"
NEW_VALUES = (
    *("distance", "unit", "round_trip", "distance_basis", "new_date", "origin", "destination", "via", "purpose"),
    *("category", "parking", "tolls", "vehicle", "passengers", "notes", "odometer_start", "odometer_end"),
    *("project", "paid_in"),
)


async def answer_edit(turn: Turn, frame: Frame) -> Content:
    """Change a drive as told."""
    found = await turn.read(lambda store: meant(store, turn, frame))
    if len(found) > 1:
        return await ask_which(turn, frame, found)
    new = {name: value for name, value in frame.slots.items() if name in NEW_VALUES}
    if (basis := basis_in(turn.said)) is not None and new.keys() & {"distance", "round_trip"}:
        new = {"distance_basis": basis, "round_trip": True, **new}
    if not new:
        return turn.say("What should I change? For example: 19 miles, or Tuesday.")
    if await corrections.is_approved(turn, found[0]):
        return await corrections.corrected(turn, found[0].number, new)
    try:
        return await _edited(turn, found[0].number, new)
    except DoubtError as doubt:
        return await ask_readings(turn, replace(frame, slots={"number": found[0].number, **new}), doubt)
    except UnknownProjectError as doubt:
        return await projects.ask(turn, replace(frame, slots={"number": found[0].number, **new}), doubt)


async def _edited(turn: Turn, number: int, new: Mapping[str, Any], *, is_sure: bool = False) -> Card:
    facts: Any = {"by": turn.profile, "today": turn.today, "at": turn.at, "is_sure": is_sure}

    def work(store: Store) -> tuple[Priced, Priced]:
        return drives.edit(store, number, lambda entry: addressed(store, turn, [changed(entry, new)])[0], **facts)

    before, after = await turn.run(work, talk=talk_of_change)
    return await shown_change(turn, before, after)


async def press_sure(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Record or change a drive although another drive contradicts its readings."""
    frame, told_in = find_waiting(turn, data)
    if frame is not None and frame.intent is Intent.LOG_DRIVE:
        return await log_surely(turn, frame, told_in)
    number = None if frame is None else number_of(frame.slots)
    if frame is None or number is None:
        raise MileageError("That was a while ago. Please tell me again what you need.")
    new = {name: value for name, value in frame.slots.items() if name in NEW_VALUES}
    return await _edited(turn, number, new, is_sure=True)


def talk_of_change(change: tuple[Priced, Priced]) -> Talk:
    """What is talked about once a drive was changed: "undo" takes that back."""
    before, after = change
    if before.drive.entry == after.drive.entry:
        return about([after])
    return {**about([after]), BEFORE: {"version": after.drive.version, **kept_entry(before.drive.entry)}}


async def shown_change(turn: Turn, before: Priced, after: Priced) -> Card:
    """The card of a drive with what was changed about it."""
    is_changed, words = before.drive.entry != after.drive.entry, changes(turn.say, before, after)
    if keys := came_with(turn.talk, turn.told_in):
        after = await turn.run(
            lambda store: receipts.attach(store, keys, after.drive.number, by=turn.profile),
            talk=lambda one: {**talk_of_change((before, one)), **NONE},
        )
        turn = replace(turn, talk={**turn.talk, **NONE})
    return await shown_drive(turn, after, done=words, is_undoable=is_changed)


async def press_undo(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take the last change of a drive back, as long as nothing changed it since."""
    return await _undone(turn, numbered(data, "number"), numbered(data, "version"))


async def _undone(turn: Turn, number: int, version: int) -> Card:
    entry = read_kept_entry(turn.talk.get(BEFORE), version=version)

    def work(store: Store) -> tuple[Priced, Priced]:
        drive = drives.get_changeable(store, number, by=turn.profile)
        if entry is None or drive.version not in (version, version + 1):
            raise MileageError("That change can't be taken back any more. Tell me what the drive should say.")
        facts: Any = {"by": turn.profile, "today": turn.today, "at": turn.at, "is_sure": True}
        return drives.edit(store, number, lambda _: entry, **facts)

    _, after = await turn.run(work, talk=lambda change: {**turn.talk, **about([change[1]])})
    return await shown_drive(turn, after, done=turn.say("Taken back."))


async def press_save(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Keep what the form of a drive says; what is wrong with it is said on the form."""
    number, filled = numbered(data, "number"), filled_in(data)
    drive = await turn.read(lambda store: drives.get_changeable(store, number, by=turn.profile))
    try:
        before, after = await turn.run(lambda store: _save(store, turn, drive, data), talk=talk_of_change)
    except MileageError as refusal:
        is_asked = isinstance(refusal, DoubtError)
        return drive_form(turn.say, drive, filled, wrong=turn.say.refusal(refusal), is_asked=is_asked)
    return await shown_change(turn, before, after)


def _save(store: Store, turn: Turn, drive: Drive, data: Mapping[str, Any]) -> tuple[Priced, Priced]:
    entry = read_entry(filled_in(data), currency=drive.entry.parking.currency, locale=turn.say.locale)
    entry = replace(entry.with_own_of(drive.entry), addresses=drive.entry.addresses)
    entry = replace(entry, vehicle_name=entry.vehicle_name if entry.vehicle == drive.entry.vehicle else "")
    entry = addressed(store, turn, [entry])[0]
    if entry != drive.entry and numbered(data, "version") != drive.version:
        raise MileageError("This drive was changed since the form was opened. Check it, and save again.")
    facts: Any = {"by": turn.profile, "today": turn.today, "at": turn.at, "is_sure": "sure" in data}
    return drives.edit(store, drive.number, lambda _: entry, **facts)


async def answer_delete(turn: Turn, frame: Frame) -> Content:
    """Put a drive in the trash; "undo" takes back a change first, and brings back what was deleted."""
    if asks_for_trash(turn.said):
        return await answer_trash(turn, frame)
    if is_undo(turn.said) and RECORDED not in turn.talk:
        return await _taken_back(turn, frame)
    found = await turn.read(lambda store: meant(store, turn, frame))
    if len(found) > 1 and not is_undo(turn.said):
        return await ask_which(turn, frame, found)
    if len(found) == 1 and await corrections.is_approved(turn, found[0]):
        return await corrections.cancelled(turn, found[0].number)
    return await deleted(turn, [one.number for one in found])


async def _taken_back(turn: Turn, frame: Frame) -> Content:
    """Take back what was done last, where that was not recording drives."""
    talked = turn.talk.get("about")
    if talked == corrections.CORRECTION:
        return await corrections.dropped(turn, int(turn.talk["numbers"][0]))
    if talked == "import":
        return await uploads.answer_undo(turn, frame)
    if categories.can_undo(turn):
        return await categories.undone(turn)
    if BEFORE in turn.talk or talked == "deleted":
        return await answer_restore(turn, frame)
    return turn.say(NOTHING_TO_UNDO)


async def press_delete(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Put the drives of a card in the trash."""
    return await deleted(turn, numbers_in(data))


async def deleted(turn: Turn, numbers: Sequence[int]) -> Card:
    """Put drives in the trash, those that lie there already too."""
    gone = await turn.run(
        lambda store: [drives.delete(store, number, by=turn.profile, at=turn.at) for number in numbers],
        talk=lambda gone: {"about": "deleted", "numbers": [priced.drive.number for priced in gone]},
    )
    return deleted_card(turn.say, gone)


async def answer_restore(turn: Turn, frame: Frame) -> Content:
    """Take the last change back, or bring back a drive: the one named, those just deleted, the last one deleted."""
    number, kept = number_of(frame.slots), turn.talk.get(BEFORE)
    if number is None and isinstance(kept, Mapping) and turn.talk.get("about") == "drive":
        return await _undone(turn, int(turn.talk["numbers"][0]), int(kept["version"]))
    if number is None and is_undo(turn.said) and turn.talk.get("about") == "import":
        return await uploads.answer_undo(turn, frame)
    if number is None and is_undo(turn.said) and categories.can_undo(turn):
        return await categories.undone(turn)
    talked = turn.talk.get("numbers", []) if turn.talk.get("about") == "deleted" else []
    numbers = [number] if number is not None else talked
    if not numbers and is_undo(turn.said):
        return turn.say(NOTHING_TO_UNDO)
    if not numbers:
        trash = await turn.read(lambda store: drive_lists.trash(store, by=turn.profile, at=turn.at, limit=1))
        numbers = [drive.number for drive in trash]
    if not numbers:
        return turn.say("Your trash is empty: there is nothing to bring back.")
    if number is not None:
        await turn.read(lambda store: drives.check_in_trash(store, number, by=turn.profile))
    return await _restored(turn, numbers)


async def press_restore(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Bring back the drives of a card."""
    return await _restored(turn, numbers_in(data))


async def _restored(turn: Turn, numbers: Sequence[int]) -> Card:
    back = await turn.run(
        lambda store: [drives.restore(store, number, by=turn.profile, at=turn.at) for number in numbers], talk=about
    )
    return await shown(turn, back, turn.say.many("It's back.", "{count} drives are back.", len(back)))


async def shown(turn: Turn, some: Sequence[Priced], done: Words) -> Card:
    """One drive as itself, several as a list."""
    if len(some) == 1:
        return await shown_drive(turn, some[0], done=done)
    return drives_card(turn.say, some, done=done)


async def answer_trash(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Show what can be brought back."""
    trash = await turn.read(lambda store: drive_lists.trash(store, by=turn.profile, at=turn.at))
    if not trash:
        return turn.say("Your trash is empty.")
    await turn.remember({"about": "deleted", "numbers": [trash[0].number]})
    return trash_card(turn.say, trash)


async def answer_classify(turn: Turn, frame: Frame) -> Content:
    """Say what one drive was for, or several where all of them are meant."""
    category = Category(frame.slots["category"])
    found = await turn.read(lambda store: meant(store, turn, frame))
    is_for_all = ALL in (frame.slots.get("target"), frame.slots.get("scope")) or is_about_all(turn.said)
    if len(found) > 1 and not is_for_all and "date_from" not in frame.slots:
        return await ask_which(turn, frame, found)
    if len(found) == 1 and await corrections.is_approved(turn, found[0]):
        return await corrections.corrected(turn, found[0].number, {"category": category})
    return await _classified(turn, [drive.number for drive in found if not drive.is_reported], category, frame.slots)


async def press_classify(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Say what the drives of a card were for."""
    try:
        category = Category(named(data, "category"))
    except ValueError:
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None
    return await _classified(turn, numbers_in(data), category, {})


async def _classified(turn: Turn, numbers: Sequence[int], category: Category, slots: Mapping[str, Any]) -> Content:
    if not numbers:
        return turn.say("These drives are in a report and can't be changed there. Recall the report first.")
    new = {**{name: slots[name] for name in ("purpose",) if name in slots}, "category": category}
    pairs = await turn.run(
        lambda store: [
            drives.edit(store, number, lambda entry: changed(entry, new), by=turn.profile, today=turn.today, at=turn.at)
            for number in numbers
        ],
        talk=lambda pairs: talk_of_change(pairs[0]) if len(pairs) == 1 else talk_of_several(pairs),
    )
    if len(pairs) == 1:
        return await shown_change(turn, *pairs[0])
    done = turn.say.many(
        "{count} drive is {category} now.", "{count} drives are {category} now.", len(pairs), category=category
    )
    return classified_card(turn, pairs, done)


def numbers_in(data: Mapping[str, Any]) -> list[int]:
    """The numbers of the drives a button is about, each once, not more than a card of several may be about."""
    several = data.get("numbers")
    if not isinstance(several, list) or not several:
        return [numbered(data, "number")]
    return list(dict.fromkeys(numbered({"number": one}, "number") for one in several))[:MOST_AT_ONCE]


TEXTS: Mapping[Intent, OnText] = {
    Intent.EDIT_DRIVE: answer_edit,
    Intent.DELETE_DRIVE: answer_delete,
    Intent.RESTORE_DRIVE: answer_restore,
    Intent.LIST_TRASH: answer_trash,
    Intent.CLASSIFY_DRIVE: answer_classify,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.DRIVE_SAVE: press_save,
    verbs.DRIVE_UNDO: press_undo,
    verbs.DRIVE_SURE: press_sure,
    verbs.DRIVE_DELETE: press_delete,
    verbs.DRIVE_RESTORE: press_restore,
    verbs.DRIVE_CLASSIFY: press_classify,
}
