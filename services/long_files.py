"""Files of any length: what is to be in one is told first, then its rows come a stretch at a time, in their order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.drives import Drive, DriveSearch, Place
from domain.exports import ExportRow, Form, Scope, Wanted, rows_of_drives, rows_of_filed, with_official
from domain.members import Profile, check_is_administrator
from domain.rate_tables import find_table
from domain.reports import ReportSearch, ReportState
from services.audit import fresh
from services.exports import COUNTING, LONGEST_PDF, MOST, PAYABLE, filed_of
from services.pricing import price_all
from services.rate_tables import get_table, tables
from services.vehicles import in_service
from storage.store import Store

OWN_AT_ONCE, PEOPLE_AT_ONCE = 500, 20


@dataclass(frozen=True, slots=True)
class Outline:
    """What a file is to hold: how many drives (counted up to one more than is long), whose, and what its cover says."""

    wanted: Wanted
    drives: int
    people: tuple[int, ...]
    organization: str
    country: str
    year_starts: tuple[int, int]

    @property
    def is_long(self) -> bool:
        """Whether it is too long to be held as a whole."""
        return self.drives > MOST


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some rows of a file; ``after`` begins the next ones (None: these are the last)."""

    rows: Sequence[ExportRow]
    after: Place | int | None


def outline(store: Store, wanted: Wanted, *, by: Profile) -> Outline:
    """What a file would hold; of what is reported for administrators only."""
    profile = fresh(store, by)
    organization = profile.organization
    people: tuple[int, ...] = ()
    if wanted.scope is Scope.REPORTED:
        own = check_is_administrator(profile)
        states, within = _states(wanted), _within(wanted)
        count = store.report_files.count_lines(own.id, states, within, limit=MOST + 1)
        if count > MOST:
            people = tuple(store.report_files.people(own.id, states, within))
    else:
        count = store.drive_searches.count(by.person.id, DriveSearch(wanted.from_on, wanted.to_on), limit=MOST + 1)
    country = organization.country if organization is not None else by.person.country
    table = find_table(tables().values(), country)
    is_parted = wanted.form is Form.PDF and count > LONGEST_PDF
    return Outline(
        replace(wanted, form=Form.PDFS) if is_parted else wanted,
        count,
        people,
        organization.name if organization is not None else "",
        country,
        table.year_starts if table else (1, 1),
    )


def _states(wanted: Wanted) -> tuple[ReportState, ...]:
    return tuple(PAYABLE if wanted.form is Form.PAYROLL else COUNTING)


def _within(wanted: Wanted) -> ReportSearch:
    return ReportSearch(wanted.person_id, wanted.from_on, wanted.to_on)


def stretch(store: Store, found: Outline, after: Place | int | None, *, by: Profile) -> Stretch:
    """The next rows: one's own by day; what was reported person by person, each one's by day."""
    if found.wanted.scope is Scope.OWN:
        return _own(store, found.wanted, after if isinstance(after, Place) else None, by)
    start = after if isinstance(after, int) else 0
    people = found.people[start : start + PEOPLE_AT_ONCE]
    rest = start + PEOPLE_AT_ONCE
    return Stretch(_reported(store, found.wanted, people, by), rest if rest < len(found.people) else None)


def _own(store: Store, wanted: Wanted, after: Place | None, by: Profile) -> Stretch:
    found = store.drives.between(by.person.id, wanted.from_on, wanted.to_on, after=after, limit=OWN_AT_ONCE)
    drives = _of_whole_days(found) if len(found) == OWN_AT_ONCE else found
    reports = {drive.report_id for drive in drives if drive.report_id is not None}
    states = {report.id: report.state for report in store.reports.several(reports)}
    last = Place(drives[-1].entry.on, drives[-1].id) if len(found) == OWN_AT_ONCE else None
    rows = rows_of_drives(price_all(store, drives, by=by), by.person, states)
    return Stretch(in_service(store, rows, by=by) if wanted.form in (Form.PDF, Form.PDFS) else rows, last)


def _of_whole_days(drives: Sequence[Drive]) -> Sequence[Drive]:
    """But for the last day, which may go on: what is deducted of a drive depends on the others of its day."""
    last = drives[-1].entry.on
    return [drive for drive in drives if drive.entry.on < last] or drives


def _reported(store: Store, wanted: Wanted, people: Sequence[int], by: Profile) -> list[ExportRow]:
    organization = check_is_administrator(fresh(store, by))
    states, within = _states(wanted), _within(wanted)
    found = store.report_files.of_people(organization.id, people, states, within)
    named = store.people.named(set(people))
    rows = [
        row
        for filed in filed_of(store, found, named, organization.name)
        for row in rows_of_filed(filed)
        if wanted.from_on <= row.entry.on <= wanted.to_on
    ]
    rows.sort(key=lambda row: (people.index(row.person.id), row.entry.on, row.number))
    return with_official(rows, get_table(organization.country)) if wanted.form is Form.PAYROLL else rows
