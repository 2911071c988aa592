"""What a person's own earlier drives to a place suggest for one that lacks something: looked up only then."""

from domain import habits
from domain.drives import Drive, DriveEntry
from domain.habits import LOOKED_AT, Habit
from domain.members import Profile
from storage.store import Store


def find_habit(store: Store, drive: Drive, *, by: Profile) -> Habit | None:
    """What the last drives to the same place agree on; nothing is looked up for a drive with everything told."""
    if drive.is_reported or drive.is_deleted or not habits.lacks_something(drive.entry):
        return None
    last = store.habits.last_to(by.person.id, drive.entry.destination, but_not=drive.id, limit=LOOKED_AT)
    return habits.find_habit(drive.entry, [one.entry for one in last])


def find_same_way(
    store: Store, destination: str, *, by: Profile, origin: str = "", is_round_trip: bool = False
) -> DriveEntry | None:
    """The latest drive to a place that went the same way."""
    last = store.habits.last_to(by.person.id, destination, limit=LOOKED_AT)
    return habits.find_same_way([one.entry for one in last], origin=origin, is_round_trip=is_round_trip)
