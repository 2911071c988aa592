"""A person's own saved trips: keeping one by the drive it was, naming it anew, forgetting it, finding it again."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.drives import TRASH_DAYS, Drive
from domain.errors import MileageError
from domain.members import Profile
from domain.saved_places import check_name, key_of, tidied
from domain.saved_trips import MOST_TRIPS, SavedTrip, pattern_of
from storage.store import Store


@dataclass(frozen=True, slots=True)
class KeptTrip:
    """A trip as it is now, and whether anything about it changed."""

    trip: SavedTrip
    is_changed: bool = True


def mine(store: Store, *, by: Profile) -> list[SavedTrip]:
    """One's own trips by name."""
    return store.saved_trips.of_person(by.person.id, limit=MOST_TRIPS)


def save(store: Store, name: str, drive: Drive, *, by: Profile, at: datetime) -> KeptTrip:
    """Keep what is the same every time of one's own drive under a name that is free. Twice is once."""
    name = tidied(name)
    check_name(name)
    _purge(store, by, at)
    known, pattern = store.saved_trips.find_by_name(by.person.id, name), pattern_of(drive.entry)
    if known is not None and not known.is_deleted:
        if known.pattern == replace(
            pattern, on=known.pattern.on, parking=known.pattern.parking, tolls=known.pattern.tolls
        ):
            return KeptTrip(known, is_changed=False)
        raise MileageError("You have a trip called {name} already. Forget it first, or choose another name.", name=name)
    if len(mine(store, by=by)) >= MOST_TRIPS:
        raise MileageError("You have {most} trips saved already. Forget one first.", most=MOST_TRIPS)
    store.people.keep_saved(by.person.id, is_on=True)
    return KeptTrip(store.saved_trips.add(by.person.id, name, pattern, at=at))


def of_drive(store: Store, number: int, *, by: Profile) -> SavedTrip:
    """One's own drive as a trip under its number, without saving it."""
    drive = store.drives.find(by.person.id, number)
    if drive is None:
        raise MileageError("You have no drive #{number}.", number=number)
    if drive.is_deleted:
        raise MileageError(
            "Drive #{number} is in the trash. To bring it back first, type: restore #{number}", number=number
        )
    return SavedTrip(drive.number, by.person.id, f"#{drive.number}", pattern_of(drive.entry))


def recorded_on(store: Store, trip: SavedTrip, from_on: date, to_on: date, *, by: Profile) -> set[date]:
    """The days of a period on which a trip is recorded already."""
    drives = store.drives.between(by.person.id, from_on, to_on)
    return {drive.entry.on for drive in drives if trip.is_like(drive.entry)}


def get(store: Store, trip_id: int, *, by: Profile) -> SavedTrip:
    """One of one's own trips, though it was forgotten."""
    trip = store.saved_trips.find(by.person.id, trip_id)
    if trip is None:
        raise MileageError("I can't find that trip among those you saved. Type “saved trips” to see them.")
    return trip


def _get_named(store: Store, name: str, by: Profile, *, or_forgotten: bool = False) -> SavedTrip:
    trip = store.saved_trips.find_by_name(by.person.id, tidied(name))
    if trip is None or (trip.is_deleted and not or_forgotten):
        raise MileageError("You have no trip called {name}. Type “saved trips” to see them.", name=tidied(name))
    return trip


def rename(store: Store, name: str, new: str, *, by: Profile, at: datetime) -> SavedTrip:
    """Give a trip another name that is free; twice is once."""
    name, new = tidied(name), tidied(new)
    check_name(new)
    done = store.saved_trips.find_by_name(by.person.id, new)
    if done is not None and not done.is_deleted and key_of(done.was) == key_of(name) != key_of(new):
        return done
    trip = _get_named(store, name, by)
    _make_room(store, trip, new, by)
    return _saved(store, replace(trip, name=new, was=trip.name), at)


def _make_room(store: Store, trip: SavedTrip, name: str, by: Profile) -> None:
    other = store.saved_trips.find_by_name(by.person.id, name)
    if other is None or other.id == trip.id:
        return
    if not other.is_deleted:
        raise MileageError("You have a trip called {name} already. Forget it first, or choose another name.", name=name)
    store.saved_trips.drop(other)


def forget_named(store: Store, name: str, *, by: Profile, at: datetime) -> SavedTrip:
    """Forget a trip by its name."""
    return forget(store, _get_named(store, name, by, or_forgotten=True).id, by=by, at=at)


def forget(store: Store, trip_id: int, *, by: Profile, at: datetime) -> SavedTrip:
    """Forget one of one's own trips; it can be brought back for a while. Twice is once."""
    _purge(store, by, at)
    trip = get(store, trip_id, by=by)
    return trip if trip.is_deleted else _saved(store, replace(trip, deleted_at=at, was=""), at)


def undo(store: Store, trip_id: int, version: int, *, by: Profile, at: datetime) -> SavedTrip:
    """Take the last change of a trip back, as long as nothing changed it since; twice is once."""
    trip = get(store, trip_id, by=by)
    if trip.version == version + 1:
        return trip
    if trip.version != version:
        raise MileageError("That change can't be taken back any more. Type “saved trips” to see them.")
    if trip.is_deleted:
        return _saved(store, replace(trip, deleted_at=None), at)
    if trip.was:
        _make_room(store, trip, trip.was, by)
        return _saved(store, replace(trip, name=trip.was, was=""), at)
    return _saved(store, replace(trip, deleted_at=at), at)


def _saved(store: Store, trip: SavedTrip, at: datetime) -> SavedTrip:
    if not store.saved_trips.save(trip, at=at):
        raise MileageError("That trip was changed a moment ago. Type “saved trips” to see them.")
    return replace(trip, version=trip.version + 1)


def _purge(store: Store, by: Profile, at: datetime) -> None:
    store.saved_trips.purge(by.person.id, deleted_before=at - timedelta(days=TRASH_DAYS))
