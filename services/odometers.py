"""Holding the readings of an odometer against the person's other drives with the same vehicle."""

from domain.drives import Drive, DriveEntry
from domain.members import Profile
from domain.odometers import Odometer, ReadingsDisagreeError
from storage.store import Store


def check_readings(
    store: Store, entry: DriveEntry, *, by: Profile, but_not: int = 0, but_not_told_in: str = ""
) -> None:
    """Refuse readings that another drive contradicts, naming it; the person may know better.

    ``but_not`` is the key of the drive itself, ``but_not_told_in`` the message that may have made it before.
    """
    if entry.odometer is None:
        return
    found = store.odometers.neighbours(
        by.person.id, entry, entry.odometer, but_not=but_not, but_not_told_in=but_not_told_in
    )
    for other in found:
        if other.entry.odometer is not None and _disagree(entry, entry.odometer, other, other.entry.odometer):
            raise ReadingsDisagreeError(
                "On drive #{number} of {on} the odometer went from {from_reading} to {to_reading}. "
                "That doesn't fit {start} to {end} on {day}.",
                other=other.number,
                number=str(other.number),
                on=other.entry.on,
                from_reading=other.entry.odometer.start,
                to_reading=other.entry.odometer.end,
                start=entry.odometer.start,
                end=entry.odometer.end,
                day=entry.on,
            )


def _disagree(entry: DriveEntry, read: Odometer, other: Drive, shown: Odometer) -> bool:
    if other.entry.on == entry.on:
        return read.start < shown.end and shown.start < read.end
    return shown.end > read.start if other.entry.on < entry.on else shown.start < read.end


def are_changed(before: DriveEntry, after: DriveEntry) -> bool:
    """Whether a change of a drive makes its readings worth another look."""
    return (before.odometer, before.on, before.vehicle, before.vehicle_name, before.distance.unit) != (
        after.odometer,
        after.on,
        after.vehicle,
        after.vehicle_name,
        after.distance.unit,
    )
