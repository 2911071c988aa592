"""A person's own belongings: taking all of it along, and having forgotten what was never reported."""

from collections.abc import Iterator
from datetime import datetime

from domain.belongings import Belongings, Forgettable, KeptReceipt, OwnDrive
from domain.drives import Drive
from domain.exports import rows_of_drives
from domain.members import Profile
from domain.priced import Priced
from domain.reports import ReportState
from services.audit import fresh
from services.payers import payers_of
from services.pricing import price_by
from services.reports import get_filed
from storage.store import Store

AT_ONCE = 1000
"""Drives that are priced together: bounds the size of a query."""

MOST_REPORTS = 10_000

LARGEST_PACKED = 40 * 1024 * 1024
"""Bytes of receipts in a file of belongings, which is held and stored as a whole; the rest is named in it."""


def collect(store: Store, *, by: Profile) -> Belongings:
    """All that is kept about somebody, for themselves alone."""
    profile = fresh(store, by)
    spells = store.members.spells(by.person.id)
    names = {one: store.organizations.get(one).name for one in {spell.organization_id for spell in spells}}
    reports = store.reports.of_person(by.person.id, limit=MOST_REPORTS)
    states = {report.id: report.state for report in reports}
    return Belongings(
        profile.person,
        tuple((names[spell.organization_id], spell) for spell in spells),
        tuple(store.belongings.invitations(by.person.id)),
        tuple(_own(priced, profile, states) for priced in _all_drives(store, profile)),
        tuple(get_filed(store, report) for report in reports),
        profile.is_administrator,
        profile.commute,
        tuple(store.belongings.places(by.person.id)),
        tuple(store.belongings.trips(by.person.id)),
        store.work_hours.find(by.person.id),
        tuple(_receipts(store, profile)),
        tuple(store.vehicles.all_of(by.person.id)),
    )


def _receipts(store: Store, by: Profile) -> Iterator[KeptReceipt]:
    """A person's receipts, the newest first, and as many of their pictures as fit."""
    room = LARGEST_PACKED
    for one, number in store.belongings.receipts(by.person.id):
        room -= one.size
        yield KeptReceipt(one, number, store.receipts.content(one.id) if room >= 0 else None)


def _all_drives(store: Store, by: Profile) -> list[Priced]:
    payers = payers_of(store, by)
    found: list[Priced] = []
    page: list[Drive] = store.belongings.drives(by.person.id, limit=AT_ONCE)
    while page:
        found += price_by(store, page, payers)
        page = store.belongings.drives(by.person.id, after=page[-1].number, limit=AT_ONCE)
    return found


def _own(priced: Priced, by: Profile, states: dict[int, ReportState]) -> OwnDrive:
    drive = priced.drive
    row = rows_of_drives([priced], by.person, states)[0]
    return OwnDrive(row, drive.source.value, drive.changed_at, drive.deleted_at)


def forgettable(store: Store, *, by: Profile) -> Forgettable:
    """What would go and what would stay, and with whom."""
    kept = store.belongings.count(by.person.id)
    names = tuple(store.organizations.get(one).name for one in kept.organization_ids)
    return Forgettable(kept.drives, kept.trash, kept.reports, kept.reported, names)


def forget(store: Store, *, by: Profile, at: datetime) -> Forgettable:  # noqa: ARG001  # who writes says when
    """Delete for good what somebody never reported, and what they said; what it was. Twice is once."""
    store.people.lock(by.person.id)
    found = forgettable(store, by=by)
    store.reported_receipts.forget(by.person.id)
    store.belongings.forget(by.person.id)
    store.report_searches.forget_reporter(by.person.id)
    store.imports.forget_all(by.person.id)
    store.file_offers.forget_all(by.person.id)
    store.commutes.save_leg(by.person.id, None)
    return found
