"""Offering a file, and its rows when it is taken: for the one it was offered to, with the roles they have then."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.completeness import check_complete
from domain.errors import MileageError
from domain.exports import ExportRow, FileOffer, Form, Scope, Wanted
from domain.members import Profile, check_is_administrator
from domain.people import Person
from domain.rate_tables import find_table
from domain.reports import ReportSearch, ReportState
from services.audit import fresh, record
from services.exports import COUNTING, LONGEST_PDF, PAYABLE, own_rows, payroll_rows, reported_rows
from services.rate_tables import tables
from storage.store import Store

OFFERED_FOR = timedelta(days=1)
"""How long an offer can be taken."""

MOST_COUNTED = 100
"""Waiting reports that are counted; more are as many for whoever reads it."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds, and what its cover says: whose it is, how their country counts years.

    ``person`` is the one who reported it, where it is of one alone.
    """

    wanted: Wanted
    rows: Sequence[ExportRow]
    waiting: int
    organization: str
    country: str
    year_starts: tuple[int, int]
    person: Person | None = None


def contents(store: Store, wanted: Wanted, *, by: Profile) -> Contents:
    """What a file holds now; refuses a period without drives, or with drives that are incomplete or have no price.

    ``waiting`` counts the reports that are not in a payroll file because nobody has decided on them.
    """
    profile = fresh(store, by)
    organization = profile.organization
    country = organization.country if organization is not None else by.person.country
    table = find_table(tables().values(), country)
    waiting = _waiting(store, wanted, profile)
    rows = _rows(store, wanted, profile)
    check_complete(rows)
    if wanted.form is Form.PDF and len(rows) > LONGEST_PDF:
        wanted = replace(wanted, form=Form.PDFS)
    name = organization.name if organization is not None else ""
    person = rows[0].person if wanted.person_id is not None else None
    return Contents(wanted, rows, waiting, name, country, table.year_starts if table else (1, 1), person)


def _rows(store: Store, wanted: Wanted, by: Profile) -> Sequence[ExportRow]:
    if wanted.scope is Scope.OWN:
        if wanted.form is Form.PAYROLL:
            raise MileageError("A payroll file is made of what was reported, by an administrator. Choose another form.")
        return own_rows(store, wanted.from_on, wanted.to_on, by=by)
    within = ReportSearch(wanted.person_id, wanted.from_on, wanted.to_on)
    if wanted.form is Form.PAYROLL:
        return payroll_rows(store, within, by=by)
    return reported_rows(store, within, by=by, states=COUNTING)


def _waiting(store: Store, wanted: Wanted, by: Profile) -> int:
    if wanted.form is not Form.PAYROLL:
        return 0
    organization = check_is_administrator(by)
    within = ReportSearch(wanted.person_id, wanted.from_on, wanted.to_on)

    def count(states: frozenset[ReportState]) -> int:
        return len(store.report_searches.page(organization.id, states=states, within=within, limit=MOST_COUNTED))

    waiting = count(frozenset({ReportState.SUBMITTED}))
    if waiting and not count(PAYABLE):
        raise MileageError(
            "Nothing of that period is approved yet. Approve the reports first; to see them, type: reported"
        )
    return waiting


def keep(store: Store, wanted: Wanted, *, by: Profile, at: datetime) -> FileOffer:
    """Offer a file for a day; what is reported, to administrators only."""
    if wanted.scope is Scope.REPORTED:
        check_is_administrator(fresh(store, by))
    store.file_offers.forget_before(by.person.id, at - OFFERED_FOR)
    offer = FileOffer(secrets.token_urlsafe(12), by.person.id, wanted, at)
    store.file_offers.add(offer)
    return offer


def get(store: Store, key: str, *, by: Profile, at: datetime) -> FileOffer:
    """One's own offer; a refusal once it is older than a day, or somebody else's."""
    offer = store.file_offers.find(by.person.id, key)
    if offer is None or at - offer.at > OFFERED_FOR:
        raise MileageError("This offer of a file is too old. Please ask for the export again.")
    return offer


def taken(store: Store, offer: FileOffer, *, by: Profile, at: datetime) -> None:
    """Note that an administrator took a file of what was reported: it leaves our sight there."""
    wanted = offer.wanted
    if wanted.scope is Scope.REPORTED:
        days = f"{wanted.from_on.isoformat()} to {wanted.to_on.isoformat()}"
        if wanted.person_id is not None:
            days += f", {store.people.get(wanted.person_id).label}"
        record(store, "report.export", by=by, at=at, subject=wanted.form.value, after=days)
