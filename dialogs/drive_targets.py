"""Which drive somebody means: by number, day, place, "the last one", or the one just talked about."""

from collections.abc import Mapping
from typing import Any

from cards.drives import MOST_EDITABLE, pick_card
from cards.elements import Card
from dialogs.drives import WAITING, key_of
from dialogs.memory import packed
from dialogs.turns import Turn
from domain.categories import Category
from domain.drives import Drive, DriveSearch
from domain.errors import MileageError
from language import Frame
from services import drive_lists, drives
from services.transactions import Store

LAST, ALL = "last", "all"
MOST_AT_ONCE = 100
NAMING = ("date", "date_from", "date_to", "target_destination")


def meant(store: Store, turn: Turn, frame: Frame) -> list[Drive]:
    """The drives that may be meant; a refusal where there is none."""
    slots, by = frame.slots, turn.profile
    number = number_of(slots)
    if number is not None:
        return [drives.get(store, number, by=by).drive]
    if slots.get("target") == LAST and not slots.keys() & set(NAMING):
        return _some(drives.latest(store, by=by, limit=1))
    if slots.keys() & set(NAMING) or slots.get("target") == ALL:
        found = _some(drive_lists.find(store, search_of(slots), by=by, limit=MOST_AT_ONCE))
        return found[:1] if slots.get("target") == LAST else found
    talked = [one for one in turn.talk.get("numbers", []) if isinstance(one, int)]
    if turn.talk.get("about") in ("drive", "drives", "correction") and talked:
        return [drives.get(store, one, by=by).drive for one in talked]
    return _some(drives.latest(store, by=by, limit=1))


def _some(found: list[Drive]) -> list[Drive]:
    if not found:
        raise MileageError("I can't find that drive among yours. Type “my drives” to see them.")
    return found


def number_of(slots: Mapping[str, Any]) -> int | None:
    """The drive's number, if it was told: ``#12`` or 12."""
    for told in (slots.get("number"), slots.get("target")):
        digits = str(told).removeprefix("#")
        if told is not None and digits.isascii() and digits.isdigit():
            return int(digits[:9])
    return None


def search_of(slots: Mapping[str, Any], *, category: Category | None = None) -> DriveSearch:
    """The days and places by which a drive was named."""
    return DriveSearch(
        from_on=slots.get("date") or slots.get("date_from"),
        to_on=slots.get("date") or slots.get("date_to"),
        category=category,
        words=str(slots.get("target_destination", "")),
    )


async def ask_which(turn: Turn, frame: Frame, found: list[Drive]) -> Card:
    """Ask which of several drives is meant, and remember what is to be done with it."""
    shown = found[:MOST_EDITABLE]
    waiting = {**packed(frame), "told_in": turn.told_in}
    await turn.remember({"about": "drives", "numbers": [drive.number for drive in shown], WAITING: waiting})
    return pick_card(turn.say, shown, key=key_of(turn.told_in))
