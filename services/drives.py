"""Logging drives and putting them right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.categories import Category
from domain.distances import Unit, unit_in
from domain.drives import TRASH_DAYS, Drive, DriveEntry, Source, check_entry, check_may_change
from domain.errors import MileageError
from domain.members import Profile
from domain.money import Money
from domain.priced import Priced
from domain.rate_tables import find_table
from services.odometers import are_changed, check_readings
from services.payers import payers_of
from services.pricing import price_all, price_by
from services.projects import settled
from services.rate_tables import tables
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Logged:
    """A drive with what it is worth, and whether it was there before (a message that arrived twice)."""

    priced: Priced
    is_repeated: bool = False


@dataclass(frozen=True, slots=True)
class Usual:
    """What somebody leaves unsaid: the unit they drive in and the currency they are paid in."""

    unit: Unit
    currency: str


def usual(store: Store, *, by: Profile, said: Unit | None = None) -> Usual:
    """The unit the person chose, else of the last drive, else of the country's rates; the currency of their rate.

    Where the unit was ``said``, there is nothing to look up.
    """
    payers = payers_of(store, by)
    if said or by.person.unit:
        return Usual(said or Unit(by.person.unit), payers.currency)
    last = store.drives.latest(by.person.id, limit=1)
    table = find_table(tables().values(), payers.country)
    fallback = unit_in(payers.country) if table is None else table.unit
    return Usual(last[0].entry.distance.unit if last else fallback, payers.currency)


def log(  # who tells what, where, when, and how
    store: Store,
    entries: Sequence[DriveEntry],
    *,
    by: Profile,
    told_in: str,
    today: date,
    at: datetime,
    source: Source = Source.SENTENCE,
) -> list[Logged]:
    """Record the drives of one message, once: ``told_in`` names the message (conversation and activity id)."""
    entries = _checked(store, entries, by=by, today=today)
    for entry in entries:
        check_readings(store, entry, by=by, but_not_told_in=told_in)
    return _log(store, entries, by=by, told_in=told_in, at=at, source=source)


def log_surely(  # as above
    store: Store,
    entries: Sequence[DriveEntry],
    *,
    by: Profile,
    told_in: str,
    today: date,
    at: datetime,
    source: Source = Source.SENTENCE,
) -> list[Logged]:
    """Record them in spite of readings that another drive contradicts: the person is sure."""
    entries = _checked(store, entries, by=by, today=today)
    return _log(store, entries, by=by, told_in=told_in, at=at, source=source)


def _checked(store: Store, entries: Sequence[DriveEntry], *, by: Profile, today: date) -> list[DriveEntry]:
    """Drives with their projects by the organization's list, when nothing is wrong with them."""
    entries = settled(store, entries, by=by)
    for entry in entries:
        check_entry(entry, today=today)
    return entries


def _log(
    store: Store, entries: Sequence[DriveEntry], *, by: Profile, told_in: str, at: datetime, source: Source
) -> list[Logged]:
    store.people.lock(by.person.id)
    payers = payers_of(store, by)
    currency = payers.currency
    logged = [
        _log_one(store, entry.paid_in(currency), f"{told_in}#{place}", by=by, at=at, source=source)
        for place, entry in enumerate(entries)
    ]
    priced = price_by(store, [drive for drive, _ in logged], payers)
    return [Logged(drive, repeated) for drive, (_, repeated) in zip(priced, logged, strict=True)]


def _log_one(
    store: Store, entry: DriveEntry, told_in: str, *, by: Profile, at: datetime, source: Source
) -> tuple[Drive, bool]:
    """The drive, and whether the message had made it before."""
    added = store.drives.add(by.person.id, entry, source=source, told_in=told_in, at=at)
    if added is not None:
        return added, False
    before = store.drives.find_told_in(by.person.id, told_in)
    if before is None:
        raise LookupError("a drive that was there is not")
    return before, True


def get(store: Store, number: int, *, by: Profile) -> Priced:
    """One's own drive with what it is worth."""
    return price_all(store, [get_own(store, number, by=by)], by=by)[0]


def get_changeable(store: Store, number: int, *, by: Profile) -> Drive:
    """One's own drive, if it may be changed now; a refusal otherwise."""
    drive = get_own(store, number, by=by)
    check_may_change(drive)
    return drive


def get_own(store: Store, number: int, *, by: Profile) -> Drive:
    """One's own drive, priced or not."""
    drive = store.drives.find(by.person.id, number)
    if drive is None:
        raise MileageError("You have no drive #{number}.", number=number)
    return drive


def edit(
    store: Store,
    number: int,
    change: Callable[[DriveEntry], DriveEntry],
    *,
    by: Profile,
    today: date,
    at: datetime,
    is_sure: bool = False,
) -> tuple[Priced, Priced]:
    """Change one's own drive; it before and after. ``is_sure``: of readings that another drive contradicts."""
    drive = get_own(store, number, by=by)
    check_may_change(drive)
    entry = _changed(store, drive, change, by)
    if entry.project != drive.entry.project:
        (entry,) = settled(store, [entry], by=by)
    check_entry(entry, today=today)
    if not is_sure and are_changed(drive.entry, entry):
        check_readings(store, entry, by=by, but_not=drive.id)
    changed = drive if entry == drive.entry else _save(store, replace(drive, entry=entry), at)
    before, after = price_all(store, [drive, changed], by=by)
    return before, after


def _changed(store: Store, drive: Drive, change: Callable[[DriveEntry], DriveEntry], by: Profile) -> DriveEntry:
    """A drive as it is changed; parking and tolls in a currency it isn't paid in give way to what is told anew."""
    if not drive.entry.extras:
        return change(drive.entry).paid_in(drive.entry.parking.currency)
    priced = price_all(store, [drive], by=by)[0]
    anew = _told_anew(drive.entry, change, priced.drive.entry.parking.currency) if priced.told_in else None
    return anew or change(drive.entry).paid_in(drive.entry.parking.currency)


def _told_anew(entry: DriveEntry, change: Callable[[DriveEntry], DriveEntry], currency: str) -> DriveEntry | None:
    """The drive with parking or tolls as a change tells them in a currency; None where it tells neither."""
    untold, nothing = Money(-1, currency), Money(0, currency)  # nobody tells less than nothing
    anew = change(replace(entry, parking=untold, tolls=untold))
    if anew.parking == anew.tolls == untold or {anew.parking.currency, anew.tolls.currency} != {currency}:
        return None
    parking, tolls = (nothing if cost == untold else cost for cost in (anew.parking, anew.tolls))
    return replace(anew, parking=parking, tolls=tolls)


def delete(store: Store, number: int, *, by: Profile, at: datetime) -> Priced:
    """Put one's own drive in the trash; deleting twice is deleting once."""
    drive = get_own(store, number, by=by)
    if not drive.is_deleted:
        check_may_change(drive)
        drive = _save(store, replace(drive, deleted_at=at), at)
    return price_all(store, [drive], by=by)[0]


def restore(store: Store, number: int, *, by: Profile, at: datetime) -> Priced:
    """Bring one's own drive back from the trash, within 30 days."""
    drive = get_own(store, number, by=by)
    if drive.deleted_at is not None:
        if at - drive.deleted_at > timedelta(days=TRASH_DAYS):
            raise MileageError("Drive #{number} was deleted more than 30 days ago and is gone.", number=number)
        drive = _save(store, replace(drive, deleted_at=None), at)
    return price_all(store, [drive], by=by)[0]


def check_in_trash(store: Store, number: int, *, by: Profile) -> None:
    """Refuse to bring back what is not away."""
    if not get_own(store, number, by=by).is_deleted:
        raise MileageError("Drive #{number} isn't in the trash. To see it, type: #{number}", number=number)


def _save(store: Store, drive: Drive, at: datetime) -> Drive:
    if not store.drives.save(drive, at=at):
        raise MileageError("Drive #{number} was changed a moment ago. Please look again.", number=drive.number)
    return replace(drive, changed_at=at, version=drive.version + 1)


def classify(
    store: Store, numbers: Sequence[int], category: Category, *, by: Profile, today: date, at: datetime
) -> list[tuple[Priced, Priced]]:
    """Give some of one's own drives a category; each before and after."""
    return [
        edit(store, number, lambda entry: replace(entry, category=category), by=by, today=today, at=at)
        for number in numbers
    ]


def worth_as(store: Store, drive: Drive, category: Category, *, by: Profile) -> Money | None:
    """What a drive would be worth with another category; None where that has no rate."""
    return price_all(store, [replace(drive, entry=replace(drive.entry, category=category))], by=by)[0].amount


def unreported(store: Store, *, by: Profile, from_on: date | None = None, to_on: date | None = None) -> list[Priced]:
    """One's own drives that are in no report, by day; of personal ones the latest, which stay with their owner."""
    free = store.drives.to_report(by.person.id, from_on=from_on, to_on=to_on)
    personal = store.drives.personal(by.person.id, from_on=from_on, to_on=to_on)
    found = sorted([*free, *personal], key=lambda drive: (drive.entry.on, drive.id))
    return price_all(store, found, by=by)


def between(store: Store, from_on: date, to_on: date, *, by: Profile) -> list[Priced]:
    """One's own drives of a period, by day."""
    return price_all(store, store.drives.between(by.person.id, from_on, to_on), by=by)


def latest(store: Store, *, by: Profile, limit: int = 20) -> list[Drive]:
    """One's own drives entered last, the newest first."""
    return store.drives.latest(by.person.id, limit=limit)
