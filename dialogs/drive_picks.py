"""Which of the drives shown is meant: by its button, its number, its place in the list, or its place on the map."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cards import verbs
from dialogs import drive_copies, drive_edits, drive_lists, receipts
from dialogs.drive_lists import shown_by_number
from dialogs.drive_targets import NAMING
from dialogs.drives import WAITING, key_of, log_surely
from dialogs.memory import find_frame
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named, numbered
from domain.errors import MileageError
from language import Frame, Intent
from language.details import number_alone
from language.receipts import asks_to_show_drive
from language.shown import is_another, place_alone
from services import drives

SHORT = frozenset({Intent.UNKNOWN, Intent.LIST_DRIVES, Intent.EDIT_DRIVE, Intent.LOG_DRIVE})
"""What "the Acme one" and "#12" are read as, where nothing asks for a drive."""
PICKED = {**drive_edits.TEXTS, **drive_lists.TEXTS, **drive_copies.TEXTS, **receipts.TEXTS}
"""What can be done with a drive that was picked."""


def numbers_shown(turn: Turn) -> list[int]:
    """The drives shown last, in their order."""
    shown = turn.talk.get("numbers", []) if turn.talk.get("about") in ("drives", "review") else []
    return [number for number in shown if isinstance(number, int)]


async def find_settled(turn: Turn, text: str, found: Frame) -> Content | None:
    """What comes of an answer in words to "Which drive do you mean?" or "Is it another one?"; None: it is none."""
    frame = find_frame(turn.talk.get(WAITING))
    if frame is None:
        return None
    told_in = str(turn.talk[WAITING].get("told_in", ""))
    if frame.intent is Intent.LOG_DRIVE and (is_new := is_another(text)) is not None:
        number = next(iter(turn.talk.get("numbers", [])), None)
        if is_new or number is None:
            return await log_surely(turn, frame, told_in) if is_new else None
        return await shown_by_number(turn, number)
    if frame.intent is Intent.ADD_RECEIPT and (settled := await receipts.find_settled(turn, text)) is not None:
        return settled
    is_pick = frame.intent in PICKED and found.intent in SHORT
    if frame.intent is Intent.ADD_RECEIPT and asks_to_show_drive(text):
        is_pick = False
    number = await _number_meant(turn, text) if is_pick else None
    return None if number is None else await _picked(turn, frame, number)


async def _number_meant(turn: Turn, text: str) -> int | None:
    """The drive that is named among those that were shown: by its number, or by words of its place."""
    shown = [one for one in turn.talk.get("numbers", []) if isinstance(one, int)]
    number = number_alone(text) or (int(text) if text.strip().isascii() and text.strip().isdigit() else None)
    if number is not None:
        return number if number in shown else None
    words = place_alone(text)
    if not words:
        return None
    some = await turn.read(lambda store: [drives.get(store, one, by=turn.profile).drive for one in shown])
    fitting = [one.number for one in some if words in f"{one.entry.destination} {one.entry.purpose}".casefold()]
    return fitting[0] if len(fitting) == 1 else None


async def press_pick(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Do what was wanted with the drive that was meant; once done, show it as it is."""
    waiting = turn.talk.get(WAITING)
    frame = find_frame(waiting)
    told_in = str(waiting.get("told_in", "")) if isinstance(waiting, Mapping) else ""
    number = numbered(data, "number")
    if waiting is None and number in turn.talk.get("numbers", []):
        return await shown_by_number(turn, number)
    if frame is None or frame.intent not in PICKED or named(data, "name") != key_of(told_in):
        raise MileageError("That was a while ago. Please tell me again what you need.")
    return await _picked(turn, frame, number)


async def _picked(turn: Turn, frame: Frame, number: int) -> Content:
    told = {name: value for name, value in frame.slots.items() if name not in NAMING}
    chosen = replace(frame, slots={**told, "number": number})
    return await PICKED[frame.intent](turn, chosen)


TEXTS: Mapping[Intent, OnText] = {}
PRESSES: Mapping[str, OnPress] = {verbs.DRIVE_PICK: press_pick}
