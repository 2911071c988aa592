"""An organization's places: every member looks at them; administrators add, rename and remove them, with Undo."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.shared_places import place_form, shared_place_card, shared_places_card
from cards.words import Words
from dialogs.saved_undo import OnUndo, with_undo, without_undo
from dialogs.turns import Content, OnPress, OnText, Reply, Talk, Turn, numbered
from domain.errors import MileageError
from domain.members import check_is_administrator, get_organization
from domain.saved_places import LONGEST_ADDRESS, LONGEST_NAME
from domain.shared_places import SharedPlace
from language import Frame, Intent
from services import saved_places, shared_places
from services.transactions import Store

SHARED = "shared_place"
"""What undo, and the names of rows on cards, call an organization's place."""


def _changed(turn: Turn, place: SharedPlace) -> Talk:
    return with_undo(turn, SHARED, place.id, place.version)


def _card(turn: Turn, place: SharedPlace, done: Words, *, is_undoable: bool = True) -> Card:
    row = turn.name_of(SHARED, place.id) or ""
    return shared_place_card(turn.say, place, row=row, done=done, is_undoable=is_undoable)


async def answer_share(turn: Turn, frame: Frame) -> Content:
    """Share a place that was told whole; else, or where the sender is not proven, ask on the form."""
    organization = check_is_administrator(turn.profile)
    name, address = (str(frame.slots.get(slot, "")) for slot in ("name", "address"))
    if not (turn.is_proven and name and address):
        return place_form(turn.say, organization, name=name, address=address)
    place, is_changed = await turn.run(
        lambda store: shared_places.save(store, name, address, by=turn.profile, at=turn.at),
        talk=lambda saved: _changed(turn, saved[0]) if saved[1] else turn.talk,
    )
    return _card(turn, place, _done(turn, place) if is_changed else turn.say("It is like that already."))


def _done(turn: Turn, place: SharedPlace) -> Words:
    if place.was_name and place.was_name != place.name:
        return turn.say("Renamed. It was {name}.", name=place.was_name)
    if place.was_address:
        return turn.say("Changed. It was {address}.", address=place.was_address)
    return turn.say("Saved for everybody at {organization}.", organization=get_organization(turn.profile).name)


async def press_form(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Open the empty form of a place."""
    return place_form(turn.say, check_is_administrator(turn.profile))


async def press_save(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Share the place of a filled-in form; what is wrong with it is said on the form."""
    if (ask := await turn.prove()) is not None:
        return ask
    name, address = typed(data)
    place_id = turn.number_in(data, "id", SHARED) if "id" in data else None

    def work(store: Store) -> tuple[SharedPlace, bool]:
        if place_id is None:
            return shared_places.save(store, name, address, by=turn.profile, at=turn.at)
        return shared_places.change_one(store, place_id, name, address, by=turn.profile, at=turn.at)

    try:
        place, _ = await turn.run(work, talk=lambda saved: _changed(turn, saved[0]))
    except MileageError as refusal:
        organization = check_is_administrator(turn.profile)
        row, wrong = str(data.get("id", "")), turn.say.refusal(refusal)
        return place_form(turn.say, organization, name=name, address=address, row=row, wrong=wrong)
    return _card(turn, place, _done(turn, place))


def typed(data: Mapping[str, Any]) -> tuple[str, str]:
    """The name and the address of a form, each cut where it is longer than any may be."""
    most = (("name", LONGEST_NAME), ("address", LONGEST_ADDRESS))
    name, address = (str(data.get(field, ""))[: longest + 1] for field, longest in most)
    return name, address


async def answer_rename(turn: Turn, frame: Frame) -> Content:
    """Give a place another name, at once if the sender is proven, else on the form."""
    name, new_name = (str(frame.slots.get(slot, "")) for slot in ("name", "new_name"))
    if not turn.profile.is_administrator or not frame.slots.get("is_shared"):
        await _point_to_own(turn, name, new_name)
    organization = check_is_administrator(turn.profile)
    if not turn.is_proven:
        found = await turn.read(lambda store: shared_places.find(store, name, by=turn.profile))
        if found is not None:
            row = turn.name_of(SHARED, found.id) or ""
            return place_form(turn.say, organization, name=new_name, address=found.address, row=row)
    place, is_changed = await turn.run(
        lambda store: shared_places.rename(store, name, new_name, by=turn.profile, at=turn.at),
        talk=lambda saved: _changed(turn, saved[0]) if saved[1] else turn.talk,
    )
    return _card(turn, place, _done(turn, place) if is_changed else turn.say("It is like that already."))


async def _point_to_own(turn: Turn, name: str, new_name: str) -> None:
    """Refuse where the person's own place is meant, with what to type instead."""
    own = await turn.read(lambda store: saved_places.find(store, name, by=turn.profile))
    if own is not None:
        raise MileageError(
            "To give your own place another name, save it again: save {address} as {new}",
            new=new_name,
            address=own.address,
        )


async def answer_remove(turn: Turn, frame: Frame) -> Content:
    """Remove a place by its name, at once if the sender is proven."""
    name = str(frame.slots.get("name", ""))
    if not turn.is_proven:
        check_is_administrator(turn.profile)
        return await _listed(turn)
    place = await turn.run(
        lambda store: shared_places.remove(store, name, by=turn.profile, at=turn.at),
        talk=lambda place: _changed(turn, place),
    )
    return _card(turn, place, turn.say("Removed for everybody."))


async def press_remove(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Remove the place of a button."""
    if (ask := await turn.prove()) is not None:
        return ask
    place_id = turn.number_in(data, "id", SHARED)

    def work(store: Store) -> SharedPlace:
        return shared_places.remove_one(store, place_id, by=turn.profile, at=turn.at)

    place = await turn.run(work, talk=lambda place: _changed(turn, place))
    return _card(turn, place, turn.say("Removed for everybody."))


async def answer_places(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Show the organization's places."""
    return await _listed(turn)


async def press_places(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Show a page of the organization's places."""
    return await _listed(turn, turn.number_in(data, "after", SHARED) if "after" in data else None)


async def _listed(turn: Turn, after: int | None = None) -> Content:
    organization = get_organization(turn.profile)
    if not (turn.profile.is_member or turn.profile.is_administrator):
        raise MileageError(
            "Only members of {organization} see its places. Its administrators can invite you.",
            organization=organization.name,
        )
    page = await turn.read(lambda store: shared_places.shown_to(store, by=turn.profile, after=after))
    rows = [(turn.name_of(SHARED, place.id) or "", place) for place in page.places]
    following = turn.name_of(SHARED, page.following.id if page.following else None)
    is_administrator = turn.profile.is_administrator
    return shared_places_card(turn.say, organization, rows, after=following, is_administrator=is_administrator)


async def press_undo(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take the last change of a place back."""
    if (ask := await turn.prove()) is not None:
        return ask
    return await _undone(turn, turn.number_in(data, "id", SHARED), numbered(data, "version"))


async def _undone(turn: Turn, place_id: int, version: int) -> Card:
    def work(store: Store) -> SharedPlace:
        return shared_places.undo(store, place_id, version, by=turn.profile, at=turn.at)

    place = await turn.run(work, talk=lambda _: without_undo(turn))
    return _card(turn, place, turn.say("Taken back."), is_undoable=False)


async def _undone_in_words(turn: Turn, place_id: int, version: int) -> Content:
    """Take a change back that was typed; who is not proven presses a button instead."""
    return await _undone(turn, place_id, version) if turn.is_proven else await _listed(turn)


TEXTS: Mapping[Intent, OnText] = {
    Intent.SHARE_PLACE: answer_share,
    Intent.SHARED_PLACES: answer_places,
    Intent.REMOVE_SHARED_PLACE: answer_remove,
    Intent.RENAME_PLACE: answer_rename,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.SHARED_PLACES_SHOW: press_places,
    verbs.SHARED_PLACE_FORM: press_form,
    verbs.SHARED_PLACE_SAVE: press_save,
    verbs.SHARED_PLACE_REMOVE: press_remove,
    verbs.SHARED_PLACE_UNDO: press_undo,
}
UNDO: Mapping[str, OnUndo] = {SHARED: _undone_in_words}
