"""Reporting drives to the organization, and deciding on reports."""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.corrections import Corrected
from domain.deliveries import Template
from domain.drives import Drive
from domain.errors import MileageError
from domain.members import Profile, check_is_administrator, get_organization
from domain.money import total
from domain.organizations import Organization
from domain.people import Person
from domain.previews import Preview
from domain.priced import Priced
from domain.reports import (
    ANY_REPORT,
    LONGEST_REASON,
    Filed,
    Report,
    ReportedDrive,
    ReportSearch,
    ReportState,
    check_may_decide,
    check_may_pay,
    check_may_recall,
)
from services import corrections, locks
from services.audit import fresh, fresh_alone
from services.drives import unreported
from services.previews import as_one_report, missing_of, preview_of
from services.pricing import price_all, working_of
from services.projects import charged_to
from services.stand_ins import record_decision
from storage.store import Store


def preview(
    store: Store,
    *,
    by: Profile,
    from_on: date | None = None,
    to_on: date | None = None,
    at: datetime | None = None,
    project: str = "",
) -> Preview:
    """Sort one's unreported drives into what can be reported ``at`` an instant and what cannot (None: ever)."""
    found = charged_to(unreported(store, by=by, from_on=from_on, to_on=to_on), project)
    return preview_of(store, found, by=by, at=at, has_corrections=not project)


def preview_of_drives(store: Store, numbers: Collection[int], *, by: Profile, at: datetime | None = None) -> Preview:
    """The same of some drives alone, by their numbers."""
    return preview_of(store, [one for one in unreported(store, by=by) if one.drive.number in numbers], by=by, at=at)


def submit(
    store: Store,
    numbers: Collection[int],
    *,
    by: Profile,
    at: datetime,
    correcting: Sequence[corrections.Chosen] = (),
) -> Filed:
    """Report the chosen drives: copies of them go to the organization, priced as of now, for good.

    ``correcting`` are corrections of approved drives, each reported as the person saw it: its reversing line, and the
    one that stands for it.

    A rate that is set meanwhile, or the end of the membership, is before the report or after it.
    """
    profile = fresh_alone(store, by)
    organization = get_organization(profile)
    if not profile.is_member:
        raise MileageError("You can report drives once you have joined {organization}.", organization=organization.name)
    store.people.lock(by.person.id)
    drives = store.drives.numbered(by.person.id, numbers)
    free = price_all(store, [drive for drive in drives if not drive.is_reported and not drive.is_deleted], by=profile)
    chosen = as_one_report(store, [priced for priced in free if not missing_of(priced)], profile)
    corrected = corrections.chosen(store, correcting, by=profile, beside=chosen)
    if not chosen and not corrected:
        return _reported_before(store, drives, corrections.reports_of(store, correcting, by=by))
    days = [one.drive.entry.on for one in chosen] + [on for one in corrected for on in one.days]
    locks.check_open(store, days, by=profile, at=at)
    report = _add_report(store, chosen, corrected, profile, at)
    moved = store.drives.put_in_report(by.person.id, [priced.drive.id for priced in chosen], report.id, at=at)
    moved += store.corrections.put_in_report([one.correction for one in corrected], report.id, at=at)
    if moved != len(chosen) + len(corrected):
        raise MileageError("Some of these drives were changed a moment ago. Please look at the review again.")
    store.commutes.keep_deducted({priced.drive.id: priced.deducted for priced in chosen if priced.deducted})
    _tell_administrators(store, report, by=profile, at=at)
    return get_filed(store, report)


def _tell_administrators(store: Store, report: Report, *, by: Profile, at: datetime) -> None:
    organization = get_organization(by)
    for administrator in store.organizations.administrators(organization.id):
        if administrator.id != by.person.id:
            store.outbox.queue(
                administrator, Template.REPORT, report.key, key=f"report:{report.key}:{administrator.id}", at=at
            )


def _reported_before(store: Store, drives: Sequence[Drive], correcting: Collection[int]) -> Filed:
    """The report that holds the drives already: reporting twice is reporting once."""
    before = {drive.report_id for drive in drives if drive.report_id is not None} | set(correcting)
    if len(before) != 1:
        raise MileageError("There is nothing left to report there. Type “review” to see what is open.")
    return get_filed(store, store.reports.get(before.pop()))


def _add_report(
    store: Store, chosen: Sequence[Priced], corrected: Sequence[Corrected], by: Profile, at: datetime
) -> Report:
    organization = get_organization(by)
    first = store.organizations.take_numbers(organization.id, len(chosen) + corrections.line_count(corrected))
    days = [priced.drive.entry.on for priced in chosen] + [on for one in corrected for on in one.days]
    report = store.reports.add(
        key=secrets.token_urlsafe(12),
        organization_id=organization.id,
        person_id=by.person.id,
        from_on=min(days),
        to_on=max(days),
        submitted_at=at,
        drives=len(chosen) + len(corrected),
        total=total([*(priced.total for priced in chosen), *(one.difference for one in corrected)]),
    )
    copies = [_copy(priced, report, first + place) for place, priced in enumerate(chosen)]
    lines = [*copies, *corrections.lines_of(corrected, report, first + len(copies))]
    store.reports.add_copies(lines)
    store.projects.note_reported(organization.id, report.id, (one.entry.project for one in lines))
    store.reported_receipts.add(report.id, lines)
    store.report_searches.note_reporter(organization.id, by.person)
    return report


def _copy(priced: Priced, report: Report, number: int) -> ReportedDrive:
    if priced.amount is None:
        raise ValueError("an unpriced drive cannot be reported")
    drive, entry = priced.drive, priced.drive.entry.to_report()
    amount, working = priced.amount, working_of(priced)
    copy = ReportedDrive(0, report.id, number, drive.id, entry, amount, working, deducted=priced.deducted)
    return replace(copy, receipts=drive.receipts)


def get_filed(store: Store, report: Report) -> Filed:
    """A report with all that its card shows."""
    organization = store.organizations.get(report.organization_id)
    wanted = {report.person_id} | ({report.decided_by} if report.decided_by is not None else set())
    people = store.people.named(wanted)
    decided_by = people.get(report.decided_by) if report.decided_by is not None else None
    drives = tuple(store.reports.copies(report.id))
    originals = corrections.originals_of(store, drives)
    return Filed(report, drives, people[report.person_id], organization.name, decided_by, originals)


def find_filed(store: Store, key: str) -> Filed | None:
    """A report by the name on its cards, for rendering; whoever shows it checks who looks."""
    report = store.reports.find(key)
    return None if report is None else get_filed(store, report)


def recall(store: Store, key: str, *, by: Profile, at: datetime) -> Filed:
    """Take back one's own report before it is decided; its drives are free again."""
    report = _own(store, key, by, lock=True)
    if report.state is not ReportState.RECALLED:
        check_may_recall(report)
        store.reports.change(report, ReportState.RECALLED, at=at, by=by.person.id)
        store.drives.take_out_of_report(report.id, at=at)
        corrections.settle(store, report, ReportState.RECALLED, by=by, at=at)
        update_administrators(store, report, at)
    return get_filed(store, _get(store, key))


def approve(store: Store, key: str, *, by: Profile, at: datetime) -> Filed:
    """Approve a report; approving twice is approving once."""
    return _decide(store, key, ReportState.APPROVED, by=by, at=at)


def send_back(store: Store, key: str, *, by: Profile, at: datetime, reason: str) -> Filed:
    """Return a report with a reason; its drives can be changed and reported again."""
    if not reason.strip():
        name = get_for_administrator(store, key, by=by).person.label
        raise MileageError("Please say why, so that {name} knows what to change.", name=name)
    filed = _decide(store, key, ReportState.RETURNED, by=by, at=at, reason=reason.strip()[:LONGEST_REASON])
    store.drives.take_out_of_report(filed.report.id, at=at)
    return filed


def mark_paid(store: Store, key: str, *, by: Profile, at: datetime) -> Filed:
    """Note that an approved report was paid out."""
    return _decide(store, key, ReportState.PAID, by=by, at=at)


def _decide(store: Store, key: str, state: ReportState, *, by: Profile, at: datetime, reason: str = "") -> Filed:
    profile = fresh(store, by)
    organization = check_is_administrator(profile)
    report = _in_organization(store, key, organization, lock=True)
    if report.state is state:
        return get_filed(store, report)
    (check_may_pay if state is ReportState.PAID else check_may_decide)(report, by=by.person.id)
    store.reports.change(report, state, at=at, by=by.person.id, reason=reason)
    corrections.settle(store, report, state, by=profile, at=at)
    person = store.people.get(report.person_id)
    store.outbox.queue(person, Template.REPORT_DECIDED, key, key=f"report:{key}:{state.value}:{report.version}", at=at)
    update_administrators(store, report, at)
    record_decision(store, f"report.{state.value}", by=profile, at=at, subject=person.label, reason=reason)
    return get_filed(store, _get(store, key))


def _get(store: Store, key: str) -> Report:
    report = store.reports.find(key)
    if report is None:
        raise LookupError("a report vanished within its transaction")
    return report


def update_administrators(store: Store, report: Report, at: datetime) -> None:
    """Have the cards that show a report changed; ``report`` is as it was before."""
    for person_id in store.shown_cards.of(Template.REPORT, report.key):
        store.outbox.queue(
            store.people.get(person_id),
            Template.REPORT_UPDATE,
            report.key,
            key=f"report:{report.key}:update:{report.version}:{person_id}",
            at=at,
        )


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page of reports with whose they are, the newest first; whether there are older ones."""

    reports: Sequence[tuple[Report, Person]]
    has_older: bool


def reported(
    store: Store,
    *,
    by: Profile,
    states: Collection[ReportState],
    within: ReportSearch = ANY_REPORT,
    after: str = "",
    limit: int = 10,
) -> Waiting:
    """Reports to an administrator's organization in the order of the list; never those that were taken back.

    ``after`` is the name of the last report of the page before.
    """
    organization = check_is_administrator(fresh(store, by))
    wanted = [state for state in ReportState if state in states and state is not ReportState.RECALLED]
    last = _in_organization(store, after, organization) if after else None
    found = store.report_searches.page(organization.id, states=wanted, within=within, after=last, limit=limit + 1)
    people = store.people.named({report.person_id for report in found})
    return Waiting([(report, people[report.person_id]) for report in found[:limit]], len(found) > limit)


def get_for_administrator(store: Store, key: str, *, by: Profile) -> Filed:
    """A report an administrator may look at: one to their organization that was not taken back."""
    organization = check_is_administrator(fresh(store, by))
    report = _in_organization(store, key, organization)
    if report.state is ReportState.RECALLED:
        raise MileageError("I can't find that report in your organization.")
    return get_filed(store, report)


def _in_organization(store: Store, key: str, organization: Organization, *, lock: bool = False) -> Report:
    report = store.reports.find(key, lock=lock)
    if report is None or report.organization_id != organization.id:
        raise MileageError("I can't find that report in your organization.")
    return report


def get_own(store: Store, key: str, *, by: Profile) -> Filed:
    """One of one's own reports."""
    return get_filed(store, _own(store, key, by))


def _own(store: Store, key: str, by: Profile, *, lock: bool = False) -> Report:
    report = store.reports.find(key, lock=lock)
    if report is None or report.person_id != by.person.id:
        raise MileageError("I can't find that report among yours.")
    return report


def find_copy(store: Store, key: str, number: int, *, by: Profile) -> ReportedDrive | None:
    """A reported drive by its number, in a report an administrator may look at."""
    report = get_for_administrator(store, key, by=by).report
    return next(
        (copy for copy in store.reports.copies(report.id, after=number - 1, limit=1) if copy.number == number), None
    )


def mine(store: Store, *, by: Profile) -> list[Report]:
    """One's own reports, the newest first."""
    return store.reports.of_person(by.person.id)
