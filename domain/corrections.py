"""Corrections: nothing approved is edited; a reversing entry takes a line back, a new one may stand for it."""

from dataclasses import dataclass, replace
from datetime import date

from domain.categories import Category
from domain.distances import Distance
from domain.drives import Drive, DriveEntry
from domain.errors import MileageError
from domain.money import Money
from domain.priced import Priced
from domain.pricing import Part
from domain.rate_workings import Working, kept, read_working
from domain.reports import ReportedDrive, ReportState

STANDING = (ReportState.APPROVED, ReportState.PAID)
"""States of a report whose lines stand for good: they are corrected, never edited."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What somebody wants an approved drive to say; without an ``entry`` it was never driven.

    ``original`` is the line that stands, in a report to ``organization_id``. ``report_id`` is set while the correction
    is in a report; ``version`` grows with every change, so that nobody reports what they have not seen.
    """

    id: int
    drive: Drive
    original: ReportedDrive
    organization_id: int
    entry: DriveEntry | None = None
    report_id: int | None = None
    version: int = 1

    @property
    def is_reported(self) -> bool:
        """Whether it waits for a decision."""
        return self.report_id is not None

    @property
    def is_paid(self) -> bool:
        """Whether a new line stands for the old one: not where nothing was driven, or nothing for the organization."""
        return self.entry is not None and self.entry.category not in (Category.PERSONAL, Category.UNCLASSIFIED)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction with what the drive is worth told anew (None: nothing)."""

    correction: Correction
    replacement: Priced | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """The day a correction takes back, and the one it is about now."""
        now = () if self.replacement is None else (self.replacement.drive.entry.on,)
        return (self.correction.original.entry.on, *now)

    @property
    def before(self) -> Money:
        """What was approved."""
        return self.correction.original.total

    @property
    def after(self) -> Money:
        """What it should have been."""
        return Money(0, self.before.currency) if self.replacement is None else self.replacement.total

    @property
    def difference(self) -> Money:
        """What the organization owes more, or, below zero, less."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one's own drive stands: the state of the report it is in (None: in none), its undecided correction."""

    state: ReportState | None = None
    correction: Correction | None = None

    @property
    def is_approved(self) -> bool:
        """Whether the drive is corrected, not edited."""
        return self.state in STANDING


NOT_REPORTED = Standing()


def check_may_correct(drive: Drive, state: ReportState | None) -> None:
    """Refuse to correct what nobody approved: that can be changed itself."""
    if drive.is_deleted:
        raise MileageError(
            "Drive #{number} is in the trash. To bring it back first, type: restore #{number}", number=drive.number
        )
    if state is None:
        raise MileageError(
            "Drive #{number} was not approved yet, so you can change the drive itself.", number=drive.number
        )
    if state not in STANDING:
        raise MileageError(
            "Drive #{number} is in a report and can't be changed there. Recall the report first.", number=drive.number
        )


def check_may_change(correction: Correction) -> None:
    """Refuse to change a correction that waits for a decision."""
    if correction.is_reported:
        raise MileageError(
            "A correction of drive #{number} waits for a decision. Recall its report first.",
            number=correction.drive.number,
        )


def check_says_something(entry: DriveEntry, original: ReportedDrive) -> None:
    """Refuse a correction that corrects nothing."""
    if entry == original.entry:
        raise MileageError("That is what was approved, so there is nothing to correct.")


def reversal_of(original: ReportedDrive, report_id: int, number: int) -> ReportedDrive:
    """The line that takes another back exactly: everything counted in it, negative."""
    entry = original.entry
    taken_back = replace(entry, distance=_negative(entry.distance), parking=-entry.parking, tolls=-entry.tolls)
    working = kept(_reversed(read_working(original.working)))
    return ReportedDrive(
        0,
        report_id,
        number,
        original.drive_id,
        taken_back,
        -original.amount,
        working,
        original.id,
        is_reversal=True,
        deducted=-original.deducted,
    )


def _negative(distance: Distance) -> Distance:
    return Distance(-distance.value, distance.unit)


def _reversed(working: Working) -> Working:
    parts = tuple(_reversed_part(part) for part in working.parts)
    return replace(working, distance=_negative(working.distance), parts=parts, deducted=-working.deducted)


def _reversed_part(part: Part) -> Part:
    return replace(part, micrometres=-part.micrometres, money=-part.money)
