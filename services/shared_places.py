"""An organization's places: administrators add, rename and remove them, every member uses them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.drives import TRASH_DAYS, DriveEntry
from domain.errors import MileageError
from domain.members import Profile, check_is_administrator, get_organization
from domain.saved_places import check_place, key_of, tidied
from domain.shared_places import GONE, TOO_LATE, SharedPlace, check_room
from services.audit import fresh, fresh_alone, record
from storage.store import Store

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of places by name; ``following`` is the key of the place that the next page begins after."""

    places: tuple[SharedPlace, ...]
    following: SharedPlace | None = None


def shown_to(store: Store, *, by: Profile, after: int | None = None) -> Listed:
    """The places of the organization that somebody belongs to or administers; to everybody else none."""
    profile = fresh(store, by)
    if profile.organization is None or not (profile.is_member or profile.is_administrator):
        return Listed(())
    last = None if after is None else store.shared_places.find(profile.organization.id, after)
    begun = "" if last is None else key_of(last.name)
    found = store.shared_places.page(profile.organization.id, after=begun, limit=SHOWN + 1)
    return Listed(tuple(found[:SHOWN]), found[SHOWN - 1] if len(found) > SHOWN else None)


def find(store: Store, name: str, *, by: Profile) -> SharedPlace | None:
    """The place of one's organization with a name, if there is one."""
    organization = by.organization
    if organization is None or not organization.shares_places or not (by.is_member or by.is_administrator):
        return None
    return next(iter(store.shared_places.named(organization.id, [key_of(tidied(name))])), None)


def save(store: Store, name: str, address: str, *, by: Profile, at: datetime) -> tuple[SharedPlace, bool]:
    """Share an address under a name, or give the place of that name another; and whether anything changed."""
    name, address = tidied(name), tidied(address)
    check_place(name, address)
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    store.shared_places.purge(organization.id, deleted_before=at - timedelta(days=TRASH_DAYS))
    known = store.shared_places.find_by_name(organization.id, name)
    if known is not None and not known.is_deleted:
        return _change(store, known, name, address, by=profile, at=at)
    check_room(store.shared_places.count(organization.id))
    record(store, "place.add", by=profile, at=at, subject=name, after=address)
    return store.shared_places.add(organization.id, name, address, at=at), True


def rename(store: Store, name: str, new_name: str, *, by: Profile, at: datetime) -> tuple[SharedPlace, bool]:
    """Give a place another name; and whether anything changed."""
    profile = fresh_alone(store, by)
    place = _named(store, name, profile)
    return _change(store, place, new_name, place.address, by=profile, at=at)


def change_one(
    store: Store, place_id: int, name: str, address: str, *, by: Profile, at: datetime
) -> tuple[SharedPlace, bool]:
    """Give a place another name and address; and whether anything changed."""
    profile = fresh_alone(store, by)
    return _change(store, _get(store, place_id, profile), name, address, by=profile, at=at)


def _change(
    store: Store, place: SharedPlace, name: str, address: str, *, by: Profile, at: datetime
) -> tuple[SharedPlace, bool]:
    name, address = tidied(name), tidied(address)
    check_place(name, address)
    if place.is_deleted:
        raise MileageError(GONE, organization=get_organization(by).name, name=place.name)
    if (place.name, place.address) == (name, address):
        return place, False
    _free_name(store, place, name)
    if place.name != name:
        record(store, "place.rename", by=by, at=at, subject=name, before=place.name)
    if place.address != address:
        record(store, "place.change", by=by, at=at, subject=name, before=place.address, after=address)
    return _saved(store, replace(_with_before(place), name=name, address=address), at), True


def _free_name(store: Store, place: SharedPlace, new_name: str) -> None:
    """Refuse a name that another place has; a removed one gives it up."""
    other = store.shared_places.find_by_name(place.organization_id, new_name)
    if other is None or other.id == place.id:
        return
    if not other.is_deleted:
        raise MileageError(
            "There is a place called {name} already, at {address}.", name=other.name, address=other.address
        )
    store.shared_places.drop(other)


def remove(store: Store, name: str, *, by: Profile, at: datetime) -> SharedPlace:
    """Remove a place by its name; it can be brought back for a while."""
    return _remove(store, _named(store, name, profile := fresh_alone(store, by)), by=profile, at=at)


def remove_one(store: Store, place_id: int, *, by: Profile, at: datetime) -> SharedPlace:
    """Remove a place; twice is once."""
    profile = fresh_alone(store, by)
    return _remove(store, _get(store, place_id, profile), by=profile, at=at)


def _remove(store: Store, place: SharedPlace, *, by: Profile, at: datetime) -> SharedPlace:
    if place.is_deleted:
        return place
    record(store, "place.remove", by=by, at=at, subject=place.name, before=place.address)
    return _saved(store, replace(place, deleted_at=at), at)


def undo(store: Store, place_id: int, version: int, *, by: Profile, at: datetime) -> SharedPlace:
    """Take the last change of a place back, as long as nothing changed it since; twice is once."""
    profile = fresh_alone(store, by)
    place = _get(store, place_id, profile)
    if place.version == version + 1:
        return place
    if place.version != version:
        raise MileageError(TOO_LATE)
    record(store, "place.undo", by=profile, at=at, subject=place.name)
    if place.is_deleted:
        return _saved(store, replace(place, deleted_at=None), at)
    if not place.was_name:
        return _saved(store, replace(place, deleted_at=at), at)
    _free_name(store, place, place.was_name)
    before = replace(place, name=place.was_name, address=place.was_address, was_name="", was_address="")
    return _saved(store, before, at)


def _with_before(place: SharedPlace) -> SharedPlace:
    return replace(place, was_name=place.name, was_address=place.address)


def _named(store: Store, name: str, profile: Profile) -> SharedPlace:
    organization = check_is_administrator(profile)
    place = store.shared_places.find_by_name(organization.id, tidied(name))
    if place is None or place.is_deleted:
        raise MileageError(GONE, organization=organization.name, name=tidied(name))
    return place


def _get(store: Store, place_id: int, profile: Profile) -> SharedPlace:
    place = store.shared_places.find(check_is_administrator(profile).id, place_id)
    if place is None:
        raise MileageError("I can't find that place any more. Type “company places” to see them.")
    return place


def _saved(store: Store, place: SharedPlace, at: datetime) -> SharedPlace:
    if not store.shared_places.save(place, at=at):
        raise MileageError("That place was changed a moment ago. Type “company places” to see them.")
    return replace(place, version=place.version + 1)


def of_names(store: Store, entries: Sequence[DriveEntry], *, by: Profile) -> list[SharedPlace]:
    """The places of a member's organization that drives name; nobody looks where there are none."""
    organization = by.organization
    if organization is None or not by.is_member or not organization.shares_places:
        return []
    keys = {key_of(place) for entry in entries for place in entry.places} - {""}
    return store.shared_places.named(organization.id, sorted(keys)) if keys else []
