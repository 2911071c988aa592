"""What somebody may take with them as a file: their own drives, or what was reported to their organization."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from domain.completeness import check_complete
from domain.errors import MileageError
from domain.exports import ExportRow, rows_of_drives, rows_of_filed, with_official
from domain.members import Profile, check_is_administrator
from domain.people import Person
from domain.reports import Filed, Report, ReportSearch, ReportState
from services.audit import fresh
from services.corrections import originals_of
from services.pricing import price_all
from services.rate_tables import get_table
from services.vehicles import in_service
from storage.store import Store

MOST = 20_000
"""Most drives in a file that is made as a whole (a workbook, a PDF); a longer one asks for a shorter period."""

LONGEST_PDF = 5_000
"""Drives in a single PDF: some 200 pages, made in seven seconds; more come as several files."""

REPORTS = 50
"""Reports of one page: bounds how long a transaction reads."""

VISIBLE = frozenset(ReportState) - {ReportState.RECALLED}
COUNTING = VISIBLE - {ReportState.RETURNED}
"""States whose drives count: a returned one is reported again, and would be in a list twice."""
PAYABLE = frozenset({ReportState.APPROVED, ReportState.PAID})


@dataclass(frozen=True, slots=True)
class ReportedPage:
    """The drives of some reports; ``last`` is the report after which the next page begins (None: that was all)."""

    rows: Sequence[ExportRow]
    last: Report | None


def own_rows(store: Store, from_on: date, to_on: date, *, by: Profile) -> list[ExportRow]:
    """All of one's own drives of a period, complete or not, by day."""
    drives = store.drives.between(by.person.id, from_on, to_on, limit=MOST + 1)
    if len(drives) > MOST:
        raise MileageError("More than {count} drives fit no single file. Choose a shorter period.", count=MOST)
    states = {report.id: report.state for report in store.reports.of_person(by.person.id, limit=MOST)}
    return in_service(store, rows_of_drives(price_all(store, drives, by=by), by.person, states), by=by)


def reported_page(
    store: Store,
    within: ReportSearch,
    *,
    by: Profile,
    states: Collection[ReportState] = COUNTING,
    after: Report | None = None,
) -> ReportedPage:
    """Drives reported to an administrator's organization, as the copies made at that moment; never one taken back."""
    organization = check_is_administrator(fresh(store, by))
    wanted = [state for state in ReportState if state in states and state in VISIBLE]
    found = store.report_searches.page(organization.id, states=wanted, within=within, after=after, limit=REPORTS)
    people = store.people.named({report.person_id for report in found})
    rows = [
        row
        for filed in filed_of(store, found, people, organization.name)
        for row in rows_of_filed(filed)
        if _is_within(row, within)
    ]
    return ReportedPage(rows, found[-1] if len(found) == REPORTS else None)


def filed_of(store: Store, found: Sequence[Report], people: dict[int, Person], organization: str) -> list[Filed]:
    """Some reports without what was returned out of them, in as many queries as one takes."""
    lines = [line for line in store.reports.copies_of({report.id for report in found}) if not line.is_returned]
    originals = originals_of(store, lines)
    by_report = {key: tuple(group) for key, group in groupby(lines, key=lambda line: line.report_id)}
    return [
        Filed(report, by_report.get(report.id, ()), people[report.person_id], organization, originals=originals)
        for report in found
    ]


def _is_within(row: ExportRow, within: ReportSearch) -> bool:
    on = row.entry.on
    return (within.from_on is None or within.from_on <= on) and (within.to_on is None or on <= within.to_on)


def reported_rows(
    store: Store, within: ReportSearch, *, by: Profile, states: Collection[ReportState] = COUNTING
) -> list[ExportRow]:
    """All reported drives of a period in the order of days, for a file that is made as a whole; refused if too many."""
    rows: list[ExportRow] = []
    page = reported_page(store, within, by=by, states=states)
    rows.extend(page.rows)
    while page.last is not None and len(rows) <= MOST:
        page = reported_page(store, within, by=by, states=states, after=page.last)
        rows.extend(page.rows)
    if len(rows) > MOST:
        raise MileageError("More than {count} drives fit no single file. Choose a shorter period.", count=MOST)
    check_complete(rows)
    return sorted(rows, key=lambda row: (row.person.label, row.person.id, row.entry.on, row.number))


def payroll_rows(store: Store, within: ReportSearch, *, by: Profile) -> list[ExportRow]:
    """The approved and paid drives of a period with what the government's rate pays for each."""
    organization = check_is_administrator(fresh(store, by))
    return with_official(reported_rows(store, within, by=by, states=PAYABLE), get_table(organization.country))
