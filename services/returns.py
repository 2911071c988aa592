"""Returning single drives out of a report that waits, each with a reason; the rest of the report goes on waiting."""

from collections.abc import Collection, Sequence
from datetime import datetime

from domain.deliveries import Template
from domain.errors import MileageError
from domain.members import Profile, check_is_administrator
from domain.money import total
from domain.reports import LONGEST_REASON, Filed, Report, ReportedDrive, ReportState, check_may_decide
from services import reports
from services.audit import fresh
from services.stand_ins import record_decision
from storage.store import Store


def send_back(store: Store, key: str, numbers: Collection[int], *, by: Profile, at: datetime, reason: str) -> Filed:
    """Return some drives of a waiting report by their numbers; all of them is the report. Twice is once."""
    filed = reports.get_for_administrator(store, key, by=by)
    if not reason.strip():
        raise MileageError("Please say why, so that {name} knows what to change.", name=filed.person.label)
    chosen = _chosen(filed, numbers)
    if all(line.is_returned for line in chosen):
        return filed
    report = store.reports.find(key, lock=True)
    if report is None or report.version != filed.report.version:
        raise MileageError("This report was changed a moment ago. Please look at it again.")
    check_may_decide(report, by=by.person.id)
    left = [line for line in filed.counting if line not in chosen]
    if not left:
        return reports.send_back(store, key, by=by, at=at, reason=reason)
    _return(store, report, [line for line in chosen if not line.is_returned], left, by=by, at=at, reason=reason)
    return reports.get_for_administrator(store, key, by=by)


def _chosen(filed: Filed, numbers: Collection[int]) -> list[ReportedDrive]:
    """The lines of some numbers; of a correction both, since neither stands without the other."""
    named = [line for line in filed.drives if line.number in numbers]
    if len(named) != len(set(numbers)):
        missing = min(set(numbers) - {line.number for line in named})
        raise MileageError("There is no drive #{number} in that report.", number=missing)
    corrected = {line.original_id for line in named if line.original_id is not None}
    return [line for line in filed.drives if line in named or line.original_id in corrected]


def _return(
    store: Store,
    report: Report,
    lines: Sequence[ReportedDrive],
    left: Sequence[ReportedDrive],
    *,
    by: Profile,
    at: datetime,
    reason: str,
) -> None:
    profile, told = fresh(store, by), reason.strip()[:LONGEST_REASON]
    check_is_administrator(profile)
    store.returned_lines.add([line.id for line in lines], reason=told, by=by.person.id, at=at)
    store.returned_lines.free(report.id, {line.drive_id for line in lines if line.original_id is None}, at=at)
    store.corrections.take_out_of_report(
        report.id, at=at, originals={line.original_id for line in lines if line.original_id is not None}
    )
    drives = len({line.drive_id for line in left})
    if not store.returned_lines.lessen(report, drives=drives, total=total(line.total for line in left)):
        raise MileageError("This report was changed a moment ago. Please look at it again.")
    person = store.people.get(report.person_id)
    names = ", ".join(f"#{line.number}" for line in lines if not line.is_reversal or len(lines) == 1)
    store.outbox.queue(
        person, Template.REPORT_DECIDED, report.key, key=f"report:{report.key}:lessened:{report.version}", at=at
    )
    reports.update_administrators(store, report, at)
    record_decision(store, "report.drive_returned", by=profile, at=at, subject=person.label, after=names, reason=told)


def find_waiting(store: Store, number: int, *, by: Profile) -> Filed | None:
    """The waiting report that holds a drive of a number, for an administrator."""
    organization = check_is_administrator(fresh(store, by))
    found = store.reports.holding(organization.id, number, ReportState.SUBMITTED)
    return None if found is None else reports.get_filed(store, found)


def own_numbers(store: Store, filed: Filed) -> dict[int, int]:
    """The person's own numbers of the drives in their report that are free again, by drive: for the person alone."""
    returned = {line.drive_id for line in filed.drives if line.is_returned}
    return store.drives.free_numbers(filed.report.person_id, returned) if returned else {}
