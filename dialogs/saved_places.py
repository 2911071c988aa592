"""Saved places: keeping an address under a name, looking at them, forgetting one; each with Undo."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.saved_places import place_card, places_card
from cards.shared_places import place_form
from cards.words import Words
from dialogs import shared_places as shared_dialog
from dialogs.saved_undo import OnUndo, with_undo, without_undo
from dialogs.shared_places import typed
from dialogs.turns import Content, OnPress, OnText, Reply, Talk, Turn, numbered
from domain.saved_places import SavedPlace
from domain.shared_places import SharedPlace
from language import Frame, Intent
from services import saved_places, shared_places
from services.transactions import Store

PLACE = "place"
"""What undo, and the names of rows on cards, call a place."""


def _changed(turn: Turn, place: SavedPlace) -> Talk:
    return with_undo(turn, PLACE, place.id, place.version)


def _row(turn: Turn, place: SavedPlace) -> str:
    return turn.name_of(PLACE, place.id) or ""


async def answer_save(turn: Turn, frame: Frame) -> Content:
    """Keep an address under a name."""
    name, address = (str(frame.slots.get(slot, "")) for slot in ("name", "address"))
    if not name and not address:
        return turn.say("Give me a name and an address, for example: home is 12 Main St, Springfield")
    return await _saved(turn, name, address)


async def answer_add(turn: Turn, frame: Frame) -> Content:
    """Ask an administrator whose place it is to be; anybody else's is their own."""
    if not turn.profile.is_administrator or turn.profile.organization is None:
        return await answer_save(turn, frame)
    name, address = (str(frame.slots.get(slot, "")) for slot in ("name", "address"))
    return place_form(turn.say, turn.profile.organization, name=name, address=address, is_for_all=False)


async def press_save(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Keep the place of a filled-in form as one's own."""
    return await _saved(turn, *typed(data))


async def _saved(turn: Turn, name: str, address: str) -> Card:
    kept = await turn.run(
        lambda store: saved_places.save(store, name, address, by=turn.profile, at=turn.at),
        talk=lambda kept: _changed(turn, kept.place) if kept.is_changed else turn.talk,
    )
    other = await _of_organization(turn, kept.place.name)
    row, done = _row(turn, kept.place), _done(turn, kept)
    return place_card(turn.say, kept.place, row=row, done=done, other=other, is_undoable=kept.is_changed)


async def _of_organization(turn: Turn, name: str) -> SharedPlace | None:
    """The organization's place of the same name, which one's own goes before; nobody looks where there are none."""
    organization = turn.profile.organization
    if organization is None or not organization.shares_places:
        return None
    return await turn.read(lambda store: shared_places.find(store, name, by=turn.profile))


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
    def work(store: Store) -> tuple[list[SavedPlace], shared_places.Listed]:
        return saved_places.mine(store, by=turn.profile), shared_places.shown_to(store, by=turn.profile)

    places, shared = await turn.read(work)
    if not places and not shared.places:
        return turn.say("You have no places yet. Save one, for example: home is 12 Main St, Springfield")
    named = [(_row(turn, place), place) for place in places]
    return places_card(turn.say, named, shared=shared.places, organization=turn.profile.organization)


async def answer_forget(turn: Turn, frame: Frame) -> Content:
    """Forget a place by its name."""
    name = str(frame.slots.get("name", ""))
    if turn.profile.is_administrator and await _is_of_organization_alone(turn, name):
        return await shared_dialog.answer_places(turn, frame)
    place = await turn.run(
        lambda store: saved_places.forget(store, name, by=turn.profile, at=turn.at),
        talk=lambda place: _changed(turn, place),
    )
    return _forgotten(turn, place)


async def _is_of_organization_alone(turn: Turn, name: str) -> bool:
    """Whether a name is not the person's own but the organization's: for that there are buttons."""
    own = await turn.read(lambda store: saved_places.find(store, name, by=turn.profile))
    return own is None and await _of_organization(turn, name) is not None


async def press_forget(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Forget the place of a button."""
    place_id = turn.number_in(data, "id", PLACE)

    def work(store: Store) -> SavedPlace:
        return saved_places.forget_one(store, place_id, by=turn.profile, at=turn.at)

    return _forgotten(turn, await turn.run(work, talk=lambda place: _changed(turn, place)))


def _forgotten(turn: Turn, place: SavedPlace) -> Card:
    return place_card(turn.say, place, row=_row(turn, place), done=turn.say("Forgotten."))


async def press_undo(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take the last change of a place back."""
    return await _undone(turn, turn.number_in(data, "id", PLACE), numbered(data, "version"))


async def _undone(turn: Turn, place_id: int, version: int) -> Card:
    def work(store: Store) -> SavedPlace:
        return saved_places.undo(store, place_id, version, by=turn.profile, at=turn.at)

    place = await turn.run(work, talk=lambda _: without_undo(turn))
    return place_card(turn.say, place, row=_row(turn, place), done=turn.say("Taken back."), is_undoable=False)


TEXTS: Mapping[Intent, OnText] = {
    Intent.SAVE_PLACE: answer_save,
    Intent.ADD_PLACE: answer_add,
    Intent.PLACES: answer_places,
    Intent.FORGET_PLACE: answer_forget,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.PLACES_SHOW: press_places,
    verbs.PLACE_SAVE: press_save,
    verbs.PLACE_FORGET: press_forget,
    verbs.PLACE_UNDO: press_undo,
}
UNDO: Mapping[str, OnUndo] = {PLACE: _undone}
