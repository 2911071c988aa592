"""Reports: what a person chose to show their organization, as copies made at that moment."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.distances import Distance
from domain.drives import DriveEntry
from domain.errors import MileageError
from domain.money import Money
from domain.people import Person
from domain.pricing import measured, without

LONGEST_REASON = 500
"""Characters of a reason that are kept."""


class ReportState(StrEnum):
    """Where a report stands. Stored, never renamed."""

    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"
    RECALLED = "recalled"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class ReportedDrive:
    """The copy of a drive inside a report.

    ``number`` counts the organization's reported drives (never the person's own, which would tell how many they keep
    to themselves). ``working`` is how the amount came about, as data: the rate, its source and its parts.
    ``original_id`` names the approved line that this one corrects: a reversal takes it back, with every amount
    negative; otherwise the line stands for it from now on. ``deducted`` is the commute in it, in micrometres: it is
    not paid. ``returned`` says why it was returned, if it was. ``receipts`` counts those that were reported with it.
    """

    id: int
    report_id: int
    number: int
    drive_id: int
    entry: DriveEntry
    amount: Money
    working: str
    original_id: int | None = None
    is_reversal: bool = False
    deducted: int = 0
    returned: str = ""
    receipts: int = 0

    @property
    def commute(self) -> Distance:
        """The commute in it, in the unit of the drive."""
        return measured(self.deducted, self.entry.distance.unit)

    @property
    def paid(self) -> Distance:
        """What is left to be paid; with the commute it is all that was driven."""
        return without(self.entry.driven, self.deducted)

    @property
    def is_returned(self) -> bool:
        """Whether it was returned out of its report: it counts no more, and its driver reports it again."""
        return bool(self.returned)

    @property
    def total(self) -> Money:
        """Mileage value with parking and tolls."""
        return self.amount + self.entry.extras


@dataclass(frozen=True, slots=True)
class Report:
    """One submission of one person to one organization. ``key`` is its opaque name on cards."""

    id: int
    key: str
    organization_id: int
    person_id: int
    state: ReportState
    from_on: date
    to_on: date
    submitted_at: datetime
    drives: int
    total: Money
    decided_at: datetime | None = None
    decided_by: int | None = None
    reason: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class ReportSearch:
    """Which reports an administrator looks for: of one person, with drives between two days (both inclusive).

    ``project`` is what one of its drives is charged to.
    """

    person_id: int | None = None
    from_on: date | None = None
    to_on: date | None = None
    project: str = ""


ANY_REPORT = ReportSearch()


def check_may_decide(report: Report, *, by: int) -> None:
    """Refuse a decision on one's own report, or on one that is not waiting."""
    if report.person_id == by:
        raise MileageError("Nobody decides on their own report. Please ask another administrator.")
    if report.state is not ReportState.SUBMITTED:
        raise MileageError("This report isn't waiting for a decision any more.")


def check_may_recall(report: Report) -> None:
    """Refuse to take back what was decided."""
    if report.state is not ReportState.SUBMITTED:
        raise MileageError("Only a report that is still waiting can be recalled.")


def check_may_pay(report: Report, *, by: int) -> None:
    """Refuse to mark as paid what was not approved, or one's own."""
    if report.person_id == by:
        raise MileageError("Nobody decides on their own report. Please ask another administrator.")
    if report.state is not ReportState.APPROVED:
        raise MileageError("Only an approved report can be marked as paid.")


@dataclass(frozen=True, slots=True)
class Filed:
    """A report with its drives and the person it is from; ``originals`` are the approved lines it corrects."""

    report: Report
    drives: tuple[ReportedDrive, ...]
    person: Person
    organization: str
    decided_by: Person | None = None
    originals: tuple[ReportedDrive, ...] = ()

    @property
    def counting(self) -> tuple[ReportedDrive, ...]:
        """The lines that count: all but those that were returned."""
        return tuple(one for one in self.drives if not one.is_returned)

    def original_of(self, drive: ReportedDrive) -> ReportedDrive | None:
        """The approved line that a line corrects."""
        return next((one for one in self.originals if one.id == drive.original_id), None)

    def replacement_of(self, reversal: ReportedDrive) -> ReportedDrive | None:
        """The line that stands for what a reversal takes back; None where nothing does."""
        return next(
            (one for one in self.drives if one.original_id == reversal.original_id and not one.is_reversal), None
        )
