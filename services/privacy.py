"""What an organization can see of a person, for that person."""

from domain.members import Profile
from domain.privacy import Seen, Visible
from domain.reports import ReportState
from services.audit import fresh
from storage.store import Store

MOST_REPORTS = 100
"""Reports looked through for a page of the list."""


def visible(store: Store, *, by: Profile, page: int = 0, size: int = 10) -> Visible:
    """The copies of one's own drives that the organization has, the newest report first; recalled ones are gone."""
    organization = fresh(store, by).organization
    reports = [
        report
        for report in store.reports.of_person(by.person.id, limit=MOST_REPORTS)
        if report.state is not ReportState.RECALLED
    ]
    lines = store.reports.line_counts([report.id for report in reports])
    rows: list[Seen] = []
    first, last = page * size, (page + 1) * size
    passed = 0
    for report in reports:
        if passed + lines[report.id] > first and passed < last:
            copies = store.reports.copies(report.id)
            rows += [Seen(report, drive) for place, drive in enumerate(copies, passed) if first <= place < last]
        passed += lines[report.id]
    administrators = () if organization is None else tuple(store.organizations.administrators(organization.id))
    return Visible(organization, tuple(rows), passed, administrators)
