"""Receipts: kept for whoever sends them, given to a drive, removed; those that were reported, for who may look."""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.corrections import STANDING
from domain.drives import TRASH_DAYS, Drive
from domain.errors import MileageError
from domain.members import Profile
from domain.priced import Priced
from domain.receipts import (
    MOST_A_DAY,
    MOST_OF_A_DRIVE,
    WAITS,
    Pointer,
    Receipt,
    ReceiptKind,
    ReportedReceipt,
    Scan,
    check_is_room,
    check_may_add,
    likely_first,
)
from domain.reports import Filed
from services import reports
from services.drives import get_own
from services.pricing import price_all
from storage.store import Store

MOST_LOOKED_AT = 20
"""Drives entered last among which a receipt may find its own."""
PURGED_AT_ONCE = 200
NOT_THERE = "I can't find that receipt."


@dataclass(frozen=True, slots=True)
class OwnReceipts:
    """One's own drive with its receipts."""

    priced: Priced
    receipts: Sequence[Receipt]


@dataclass(frozen=True, slots=True)
class Opened:
    """A receipt itself; ``name`` is what a file of it is called."""

    kind: ReceiptKind
    content: bytes
    name: str


def keep(store: Store, scan: Scan, *, by: Profile, at: datetime) -> Receipt:
    """Keep what somebody sent until they say of which drive it is; the same picture again is the same receipt."""
    store.people.lock(by.person.id)
    waiting = store.receipts.find_waiting_like(by.person.id, scan.digest, since=at - WAITS)
    if waiting is not None:
        return waiting
    if store.receipts.count_since(by.person.id, at - timedelta(days=1)) >= MOST_A_DAY:
        raise MileageError(
            "That is more than {count} receipts in a day. Please send the rest tomorrow.", count=MOST_A_DAY
        )
    return store.receipts.add(by.person.id, secrets.token_urlsafe(12), scan, at=at)


def may_have(store: Store, *, by: Profile, told: int | None = None) -> list[Drive]:
    """One's own drives that a receipt may be of, the likeliest first; ``told`` is the one just talked about."""
    latest = store.drives.latest(by.person.id, limit=MOST_LOOKED_AT)
    free = [one for one in latest if not one.is_reported and one.receipts < MOST_OF_A_DRIVE]
    return likely_first(free, told=told)


def latest(store: Store, *, by: Profile) -> list[Drive]:
    """The drive one entered last, if there is any."""
    return store.drives.latest(by.person.id, limit=1)


def waiting(store: Store, keys: Collection[str], *, by: Profile) -> list[Receipt]:
    """Those of some of one's own receipts that wait for their drive."""
    return [one for one in store.receipts.named(by.person.id, keys) if one.drive_id is None]


def attach(store: Store, keys: Collection[str], number: int, *, by: Profile) -> Priced:
    """Give waiting receipts to one's own drive; twice is once."""
    store.people.lock(by.person.id)
    drive = get_own(store, number, by=by)
    some = store.receipts.named(by.person.id, keys)
    if not some:
        raise MileageError("Your receipt is no longer waiting. Please send it again.")
    free = [one for one in some if one.drive_id is None]
    if not free and any(one.drive_id != drive.id for one in some):
        raise MileageError("This receipt is of another drive already. Remove it there and send it again.")
    if free:
        _check_may_add(store, drive)
        for one in free:
            store.receipts.give(one, drive.id)
        store.receipts.count(drive.id)
        check_is_room(get_own(store, number, by=by))
    return price_all(store, [get_own(store, number, by=by)], by=by)[0]


def _check_may_add(store: Store, drive: Drive) -> None:
    state = None if drive.report_id is None else store.reports.get(drive.report_id).state
    check_may_add(drive, is_approved=state in STANDING)


def drop(store: Store, keys: Collection[str], *, by: Profile) -> None:
    """Forget one's own receipts that wait; twice is once."""
    free = waiting(store, keys, by=by)
    if free:
        store.receipts.drop([one.id for one in free])


def of_drive(store: Store, number: int, *, by: Profile) -> OwnReceipts:
    """One's own drive with its receipts; one without any costs no look for them."""
    drive = get_own(store, number, by=by)
    found = store.receipts.of_drives([drive.id]) if drive.receipts else []
    return OwnReceipts(price_all(store, [drive], by=by)[0], found)


def remove(store: Store, key: str, number: int, *, by: Profile, at: datetime) -> Priced:
    """Take a receipt from one's own drive; what was reported with it stays reported. Twice is once."""
    one, drive = _own(store, key, number, by)
    if one.removed_at is None:
        store.receipts.set_removed(one.id, at)
        store.receipts.count(drive.id)
    return price_all(store, [get_own(store, number, by=by)], by=by)[0]


def bring_back(store: Store, key: str, number: int, *, by: Profile) -> Priced:
    """Give a receipt that was removed back to one's own drive, in a report only what is in it; twice is once."""
    one, drive = _own(store, key, number, by)
    if one.removed_at is not None:
        if drive.report_id is None or not store.reported_receipts.is_in(drive.report_id, one.id):
            _check_may_add(store, drive)
        store.receipts.set_removed(one.id, None)
        store.receipts.count(drive.id)
        check_is_room(get_own(store, number, by=by))
    return price_all(store, [get_own(store, number, by=by)], by=by)[0]


def _own(store: Store, key: str, number: int, by: Profile) -> tuple[Receipt, Drive]:
    """A receipt of one's own drive, removed or not."""
    store.people.lock(by.person.id)
    drive = get_own(store, number, by=by)
    found = next((one for one in store.receipts.named(by.person.id, [key]) if one.drive_id == drive.id), None)
    if found is None:
        raise MileageError(NOT_THERE)
    return found, drive


def of_report(
    store: Store, key: str, *, by: Profile, after: int = 0, limit: int
) -> tuple[Filed, list[ReportedReceipt]]:
    """The receipts in a report that an administrator may look at, from the line after one on."""
    filed = reports.get_for_administrator(store, key, by=by)
    return filed, store.reported_receipts.of_report(filed.report.id, after=after, limit=limit)


def of_line(store: Store, key: str, number: int, *, by: Profile) -> list[Pointer]:
    """The receipts of one line of a report that an administrator may look at."""
    _, found = of_report(store, key, by=by, after=number - 1, limit=MOST_OF_A_DRIVE)
    return [Pointer(key, one.number, one.place) for one in found if one.number == number]


def open_one(store: Store, pointer: Pointer, *, by: Profile) -> Opened:
    """A receipt itself: one's own, or with a number one in a report that an administrator may look at."""
    if pointer.number:
        report = reports.get_for_administrator(store, pointer.key, by=by).report
        found = store.reported_receipts.find(report.id, pointer.number, pointer.place)
        if found is None:
            raise MileageError(NOT_THERE)
        return Opened(*found, f"receipt-{pointer.number}-{pointer.place}.{found[0].ending}")
    one = next((one for one in store.receipts.named(by.person.id, [pointer.key]) if one.removed_at is None), None)
    if one is None:
        raise MileageError(NOT_THERE)
    return Opened(one.kind, store.receipts.content(one.id), f"receipt.{one.kind.ending}")


def purge(store: Store, *, at: datetime) -> int:
    """Delete for good the receipts nobody can get at any more; how many of them."""
    in_trash_since = at - timedelta(days=TRASH_DAYS)
    return store.reported_receipts.purge(waiting_since=at - WAITS, in_trash_since=in_trash_since, limit=PURGED_AT_ONCE)
