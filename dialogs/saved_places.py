"""Saved places: keeping an address under a name, looking at them, forgetting one; each with Undo."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.saved_places import place_card, places_card
from cards.words import Words
from dialogs.saved_undo import find_undo, with_undo, without_undo
from dialogs.turns import Content, OnPress, OnText, Reply, Talk, Turn, numbered
from domain.saved_places import SavedPlace
from language import Frame, Intent
from services import saved_places
from services.transactions import Store

PLACE = "place"


def _changed(turn: Turn, place: SavedPlace) -> Talk:
    return with_undo(turn, PLACE, place.id, place.version)


async def answer_save(turn: Turn, frame: Frame) -> Content:
    """Keep an address under a name."""
    name, address = (str(frame.slots.get(slot, "")) for slot in ("name", "address"))
    if not name and not address:
        return turn.say("Give me a name and an address, for example: home is 12 Main St, Springfield")
    kept = await turn.run(
        lambda store: saved_places.save(store, name, address, by=turn.profile, at=turn.at),
        talk=lambda kept: _changed(turn, kept.place) if kept.is_changed else turn.talk,
    )
    return place_card(turn.say, kept.place, done=_done(turn, kept), is_undoable=kept.is_changed)


def _done(turn: Turn, kept: saved_places.Kept) -> Words:
    if not kept.is_changed:
        return turn.say("It is like that already.")
    if kept.place.was:
        return turn.say("Changed. It was {address}.", address=kept.place.was)
    return turn.say("Saved. Say “{name}” when you tell a drive.", name=kept.place.name)


async def answer_places(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Show one's own places."""
    return await _all(turn)


async def press_places(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Show one's own places."""
    return await _all(turn)


async def _all(turn: Turn) -> Content:
    places = await turn.read(lambda store: saved_places.mine(store, by=turn.profile))
    if not places:
        return turn.say("You have no places yet. Save one, for example: home is 12 Main St, Springfield")
    return places_card(turn.say, places)


async def answer_forget(turn: Turn, frame: Frame) -> Content:
    """Forget a place by its name."""
    name = str(frame.slots.get("name", ""))
    place = await turn.run(
        lambda store: saved_places.forget(store, name, by=turn.profile, at=turn.at),
        talk=lambda place: _changed(turn, place),
    )
    return _forgotten(turn, place)


async def press_forget(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Forget the place of a button."""
    place_id = numbered(data, "id")

    def work(store: Store) -> SavedPlace:
        return saved_places.forget_one(store, place_id, by=turn.profile, at=turn.at)

    return _forgotten(turn, await turn.run(work, talk=lambda place: _changed(turn, place)))


def _forgotten(turn: Turn, place: SavedPlace) -> Card:
    return place_card(turn.say, place, done=turn.say("Forgotten."))


async def press_undo(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take the last change of a place back."""
    return await _undone(turn, numbered(data, "id"), numbered(data, "version"))


async def _undone(turn: Turn, place_id: int, version: int) -> Card:
    def work(store: Store) -> SavedPlace:
        return saved_places.undo(store, place_id, version, by=turn.profile, at=turn.at)

    place = await turn.run(work, talk=lambda _: without_undo(turn))
    return place_card(turn.say, place, done=turn.say("Taken back."), is_undoable=False)


def takes_back(turn: Turn, frame: Frame) -> bool:
    """Whether a message takes back what was just done to a place."""
    return find_undo(turn, frame, PLACE) is not None


async def answer_undo(turn: Turn, frame: Frame) -> Content:
    """Take the last change of a place back."""
    return await _undone(turn, *(find_undo(turn, frame, PLACE) or (0, 0)))


TEXTS: Mapping[Intent, OnText] = {
    Intent.SAVE_PLACE: answer_save,
    Intent.PLACES: answer_places,
    Intent.FORGET_PLACE: answer_forget,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.PLACES_SHOW: press_places,
    verbs.PLACE_FORGET: press_forget,
    verbs.PLACE_UNDO: press_undo,
}
