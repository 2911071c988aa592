"""Correcting what was approved: a draft only its person sees, a reversing entry once it is reported, never an edit."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from domain.corrections import (
    NOT_REPORTED,
    Corrected,
    Correction,
    Standing,
    check_may_change,
    check_may_correct,
    check_says_something,
    reversal_of,
)
from domain.drives import Drive, DriveEntry, check_entry, missing_for_report
from domain.errors import MileageError
from domain.members import Profile
from domain.priced import Priced
from domain.reports import Report, ReportedDrive, ReportState
from services.deductions import NOTHING_BESIDE, Beside, kept_of
from services.drives import get_own
from services.payers import Payers, payers_of
from services.pricing import price_all, price_instead, working_of
from services.projects import settled
from storage.store import Store

Chosen = tuple[int, int]
"""A correction as somebody saw it: the number of its drive, its version."""
Change = Callable[[DriveEntry], DriveEntry]


def standing_of(store: Store, drive: Drive, *, by: Profile) -> Standing:
    """Where one's own drive stands."""
    if drive.report_id is None:
        return NOT_REPORTED
    correction = store.corrections.find_open(by.person.id, drive.id)
    return Standing(store.reports.get(drive.report_id).state, correction)


def draft(store: Store, number: int, change: Change, *, by: Profile, today: date, at: datetime) -> Corrected:
    """Note what an approved drive should say; a second time changes what was noted. Nothing is reported yet."""
    drive, original = _correctable(store, number, by)
    before = store.corrections.find_open(by.person.id, drive.id)
    told = original.entry if before is None or before.entry is None else before.entry
    entry = change(told).paid_in(original.entry.parking.currency)
    if entry.project != told.project:
        (entry,) = settled(store, [entry], by=by)
    check_entry(entry, today=today)
    check_says_something(entry, original)
    return _kept(store, drive, original, entry, before, by=by, at=at)


def cancel(store: Store, number: int, *, by: Profile, at: datetime) -> Corrected:
    """Note that an approved drive was never driven. Nothing is reported yet."""
    drive, original = _correctable(store, number, by)
    before = store.corrections.find_open(by.person.id, drive.id)
    return _kept(store, drive, original, None, before, by=by, at=at)


def _correctable(store: Store, number: int, by: Profile) -> tuple[Drive, ReportedDrive]:
    """One's own approved drive with the line that stands for it."""
    store.people.lock(by.person.id)
    drive = get_own(store, number, by=by)
    report = None if drive.report_id is None else store.reports.get(drive.report_id)
    check_may_correct(drive, None if report is None else report.state)
    if report is not None:
        _check_is_theirs(store, report.organization_id, by)
    return drive, store.corrections.standing_line(drive)


def _check_is_theirs(store: Store, organization_id: int, by: Profile) -> None:
    """Refuse what another organization approved, or one that is left behind: it is corrected with them directly."""
    organization = by.organization
    if not by.is_member or organization is None or organization.id != organization_id:
        raise MileageError(
            "{organization} approved this drive, and you aren't in its programme now. Please ask them to correct it.",
            organization=store.organizations.get(organization_id).name,
        )


def _kept(
    store: Store,
    drive: Drive,
    original: ReportedDrive,
    entry: DriveEntry | None,
    before: Correction | None,
    *,
    by: Profile,
    at: datetime,
) -> Corrected:
    if before is None:
        store.corrections.add(drive, original, entry, at=at)
    elif before.entry != entry or before.is_reported:
        check_may_change(before)
        store.corrections.change(before, entry, at=at)
    found = store.corrections.find_open(by.person.id, drive.id)
    if found is None:
        raise LookupError("a correction vanished within its transaction")
    return _checked(corrected(store, found, payers_of(store, by)))


def corrected(store: Store, correction: Correction, payers: Payers, *, beside: Beside = NOTHING_BESIDE) -> Corrected:
    """A correction with what the drive is worth told anew, ``beside`` what its report holds; refused if unknown."""
    if correction.entry is None or not correction.is_paid:
        return Corrected(correction)
    told_anew = replace(correction.drive, entry=correction.entry)
    replacement = price_instead(store, told_anew, correction.original, payers, beside=beside)
    _check_worth(replacement, correction.original)
    return Corrected(correction, replacement)


def _checked(found: Corrected) -> Corrected:
    """The same; refused where it lacks what a report needs."""
    new = found.replacement
    if new is not None and missing_for_report(new.drive.entry, needs_purpose=new.needs_purpose):
        raise MileageError("A correction needs a place and a purpose too, as the drive had when it was approved.")
    if new is not None and new.needs_project and not new.drive.entry.project:
        raise MileageError(
            "A correction needs a project too, for example: #{number} project P-204", number=new.drive.number
        )
    return found


def _check_worth(replacement: Priced, original: ReportedDrive) -> None:
    if replacement.amount is None:
        raise MileageError("There is no rate for {on}, so I can't correct it so.", on=replacement.drive.entry.on)
    if replacement.amount.currency != original.amount.currency:
        raise MileageError(
            "This drive was approved in {old} and would be paid in {new} now. Please ask your administrator.",
            old=original.amount.currency,
            new=replacement.amount.currency,
        )


def find(store: Store, number: int, *, by: Profile) -> Corrected:
    """The undecided correction of one's own drive."""
    found = store.corrections.find_open(by.person.id, get_own(store, number, by=by).id)
    if found is None:
        raise MileageError("There is no open correction of drive #{number}.", number=number)
    return corrected(store, found, payers_of(store, by))


def told(store: Store, drive: Drive, *, by: Profile) -> Drive:
    """One's own approved drive as its correction says it now: what a form starts from."""
    found = store.corrections.find_open(by.person.id, drive.id)
    if found is not None:
        check_may_change(found)
    standing = standing_of(store, drive, by=by)
    check_may_correct(drive, standing.state)
    return drive if found is None or found.entry is None else replace(drive, entry=found.entry)


def drop(store: Store, number: int, *, by: Profile, at: datetime) -> Priced:  # noqa: ARG001  # who writes says when
    """Forget a correction that is in no report; the drive stays as it was approved. Twice is once."""
    store.people.lock(by.person.id)
    drive = get_own(store, number, by=by)
    found = store.corrections.find_open(by.person.id, drive.id)
    if found is not None:
        check_may_change(found)
        store.corrections.drop(found)
    return price_all(store, [drive], by=by)[0]


def drafts(store: Store, *, by: Profile, beside: Sequence[Priced] = ()) -> list[Corrected]:
    """One's own corrections that could be reported now, with drives of the same report.

    Those of an organization that was left are none, nor one that lacks what it did not need when it was noted.
    """
    organization = by.organization if by.is_member else None
    free = [
        one
        for one in store.corrections.open_ones(by.person.id)
        if not one.is_reported and organization is not None and one.organization_id == organization.id
    ]
    return [found for found in _in_one_report(store, free, by, beside) if isinstance(found, Corrected)]


def chosen(store: Store, wanted: Sequence[Chosen], *, by: Profile, beside: Sequence[Priced] = ()) -> list[Corrected]:
    """The corrections somebody saw and wants to report; those in a report already are left to whoever asks."""
    versions = dict(wanted)
    free = [one for one in store.corrections.numbered(by.person.id, list(versions)) if one.report_id is None]
    for one in free:
        _check_is_theirs(store, one.organization_id, by)
        if versions[one.drive.number] != one.version:
            raise MileageError(
                "The correction of drive #{number} was changed since. Please look at it again.",
                number=one.drive.number,
            )
    found = []
    for one_of_them in _in_one_report(store, free, by, beside):
        if isinstance(one_of_them, MileageError):
            raise one_of_them
        found.append(one_of_them)
    return found


def _in_one_report(
    store: Store, some: Sequence[Correction], by: Profile, drives: Sequence[Priced]
) -> Iterator[Corrected | MileageError]:
    """Corrections as one report with drives has them, each beside those before it, or why one can't be reported."""
    if not some:
        return
    payers, beside = payers_of(store, by), {one.drive.id: kept_of(one) for one in drives}
    for one in some:
        try:
            found = _checked(corrected(store, one, payers, beside=beside))
        except MileageError as refusal:
            yield refusal
            continue
        beside[one.drive.id] = None if found.replacement is None else kept_of(found.replacement)
        yield found


def reports_of(store: Store, wanted: Sequence[Chosen], *, by: Profile) -> set[int]:
    """The reports that hold what somebody wants to report: a second press finds the first."""
    found = store.corrections.numbered(by.person.id, [number for number, _ in wanted])
    return {one.report_id for one in found if one.report_id is not None}


def line_count(some: Sequence[Corrected]) -> int:
    """How many lines of a report corrections are: one takes back, one may stand for it."""
    return sum(1 if one.replacement is None else 2 for one in some)


def lines_of(some: Sequence[Corrected], report: Report, first: int) -> list[ReportedDrive]:
    """The lines of corrections in a report, each reversal before what stands for it, numbered from ``first`` on."""
    lines: list[ReportedDrive] = []
    for one in some:
        original, replacement = one.correction.original, one.replacement
        lines.append(reversal_of(original, report.id, first + len(lines)))
        if replacement is not None and replacement.amount is not None:
            number, entry, working = first + len(lines), replacement.drive.entry, working_of(replacement)
            lines.append(
                ReportedDrive(
                    0,
                    report.id,
                    number,
                    original.drive_id,
                    entry,
                    replacement.amount,
                    working,
                    original.id,
                    deducted=replacement.deducted,
                    receipts=original.receipts,
                )
            )
    return lines


def originals_of(store: Store, lines: Sequence[ReportedDrive]) -> tuple[ReportedDrive, ...]:
    """The approved lines that some lines of a report correct: whoever may see these may see those."""
    ids = {line.original_id for line in lines if line.original_id is not None}
    return tuple(store.reports.lines(ids)) if ids else ()


def settle(store: Store, report: Report, state: ReportState, *, by: Profile, at: datetime) -> None:  # noqa: ARG001  # who writes says by whom
    """Let a decision on a report take effect on the corrections in it: approved, or the person's own again."""
    if state is ReportState.APPROVED:
        for one in store.corrections.in_report(report.id):
            _apply(store, one, report, at)
        store.corrections.close(report.id, at=at)
    elif state in (ReportState.RETURNED, ReportState.RECALLED):
        store.corrections.take_out_of_report(report.id, at=at)


def _apply(store: Store, one: Correction, report: Report, at: datetime) -> None:
    """The drive says what was approved; what the organization does not pay is in no report any more."""
    drive = one.drive
    changed = (
        replace(drive, deleted_at=at, report_id=None)
        if one.entry is None
        else replace(drive, entry=one.entry.with_own_of(drive.entry), report_id=report.id if one.is_paid else None)
    )
    deducted = store.corrections.standing_line(changed).deducted if one.is_paid else 0
    if not store.drives.save(replace(changed, deducted=deducted), at=at):
        raise LookupError("a drive in a report was changed by somebody else")
