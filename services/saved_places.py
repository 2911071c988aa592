"""A person's own saved places: keeping one, forgetting one; the addresses of the places that a drive names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.drives import TRASH_DAYS, DriveEntry
from domain.errors import MileageError
from domain.members import Profile
from domain.saved_places import MOST_PLACES, SavedPlace, check_place, key_of, tidied
from domain.shared_places import SharedPlace
from services import shared_places
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """A place as it is now, and whether anything about it changed."""

    place: SavedPlace
    is_changed: bool = True


def mine(store: Store, *, by: Profile) -> list[SavedPlace]:
    """One's own places by name."""
    return store.saved_places.of_person(by.person.id, limit=MOST_PLACES)


def find(store: Store, name: str, *, by: Profile) -> SavedPlace | None:
    """One's own place with a name, if there is one."""
    return next(iter(store.saved_places.named(by.person.id, [key_of(tidied(name))])), None)


def save(store: Store, name: str, address: str, *, by: Profile, at: datetime) -> Kept:
    """Keep an address under a name; the name of a place there is gets the new address. Twice is once."""
    name, address = tidied(name), tidied(address)
    check_place(name, address)
    _purge(store, by, at)
    known = store.saved_places.find_by_name(by.person.id, name)
    if known is not None and not known.is_deleted:
        if known.address == address:
            return Kept(known, is_changed=False)
        return Kept(_saved(store, replace(known, name=name, address=address, was=known.address), at))
    if len(mine(store, by=by)) >= MOST_PLACES:
        raise MileageError("You have {most} places already. Forget one first.", most=MOST_PLACES)
    store.people.keep_saved(by.person.id, is_on=True)
    return Kept(store.saved_places.add(by.person.id, name, address, at=at))


def forget(store: Store, name: str, *, by: Profile, at: datetime) -> SavedPlace:
    """Forget a place by its name; it can be brought back for a while."""
    place = store.saved_places.find_by_name(by.person.id, tidied(name))
    if place is None:
        raise MileageError("You have no place called {name}. Type “my places” to see them.", name=tidied(name))
    return forget_one(store, place.id, by=by, at=at)


def forget_one(store: Store, place_id: int, *, by: Profile, at: datetime) -> SavedPlace:
    """Forget one of one's own places; twice is once."""
    _purge(store, by, at)
    place = _get(store, place_id, by)
    return place if place.is_deleted else _saved(store, replace(place, deleted_at=at), at)


def undo(store: Store, place_id: int, version: int, *, by: Profile, at: datetime) -> SavedPlace:
    """Take the last change of a place back, as long as nothing changed it since; twice is once."""
    place = _get(store, place_id, by)
    if place.version == version + 1:
        return place
    if place.version != version:
        raise MileageError("That change can't be taken back any more. Type “my places” to see them.")
    if place.is_deleted:
        return _saved(store, replace(place, deleted_at=None), at)
    if place.was:
        return _saved(store, replace(place, address=place.was, was=""), at)
    return _saved(store, replace(place, deleted_at=at), at)


def _get(store: Store, place_id: int, by: Profile) -> SavedPlace:
    place = store.saved_places.find(by.person.id, place_id)
    if place is None:
        raise MileageError("I can't find that place among yours. Type “my places” to see them.")
    return place


def _saved(store: Store, place: SavedPlace, at: datetime) -> SavedPlace:
    if not store.saved_places.save(place, at=at):
        raise MileageError("That place was changed a moment ago. Type “my places” to see them.")
    return replace(place, version=place.version + 1)


def _purge(store: Store, by: Profile, at: datetime) -> None:
    store.saved_places.purge(by.person.id, deleted_before=at - timedelta(days=TRASH_DAYS))


def addressed(
    store: Store, entries: Sequence[DriveEntry], *, by: Profile, keeps_saved: bool = True
) -> list[DriveEntry]:
    """Drives with the addresses of the places they name: one's own, else the organization's.

    ``keeps_saved``: whether the person may have places; nobody looks where there can be none.
    """
    shared = {key_of(place.name): place.address for place in shared_places.of_names(store, entries, by=by)}
    own = {key_of(place.name): place.address for place in _named(store, entries, by)} if keeps_saved else {}
    return [_with_addresses(entry, shared | own) for entry in entries]


def _named(store: Store, entries: Sequence[DriveEntry], by: Profile) -> list[SavedPlace]:
    keys = {key_of(place) for entry in entries for place in entry.places} - {""}
    return store.saved_places.named(by.person.id, sorted(keys)) if keys else []


def overruling(store: Store, entry: DriveEntry, *, by: Profile) -> list[SharedPlace]:
    """The organization's places of whose names a drive has the person's own: those go before."""
    addresses = {key_of(name): address for name, address in entry.addresses}
    others = {key_of(one.name): one for one in shared_places.of_names(store, [entry], by=by)}
    own = store.saved_places.named(by.person.id, sorted(others)) if others else []
    keys = [key_of(one.name) for one in own if one.address == addresses.get(key_of(one.name))]
    return [others[key] for key in keys if others[key].address != addresses[key]]


def _with_addresses(entry: DriveEntry, found: Mapping[str, str]) -> DriveEntry:
    """An address that a drive has already stays as it was."""
    if not found and not entry.addresses:
        return entry
    known = {key_of(name): address for name, address in entry.addresses}
    named = {place: known.get(key_of(place)) or found.get(key_of(place)) for place in entry.places}
    return replace(entry, addresses=tuple((place, address) for place, address in named.items() if address))
