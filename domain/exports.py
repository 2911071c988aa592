"""Exports: the rows of a file somebody takes with them, and when there may be one."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from domain.distances import Distance, Unit
from domain.drives import DriveEntry
from domain.errors import MileageError
from domain.money import Money
from domain.people import Person
from domain.priced import Priced
from domain.pricing import Part, measured, price
from domain.rate_resolution import Occasion, official
from domain.rate_tables import RateTable
from domain.rate_workings import Reason, Working, read_working, working_of
from domain.rates import PerUnit, Rate
from domain.reports import Filed, ReportedDrive, ReportState


class Scope(StrEnum):
    """Whose drives a file holds: one's own, or the copies reported to one's organization. Stored, never renamed."""

    OWN = "own"
    REPORTED = "reported"


class Form(StrEnum):
    """What kind of file it is. Stored, never renamed.

    ``everything`` is all that is kept about a person, ``pdfs`` a PDF log that is too long for one file, as a ZIP.
    """

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"
    PDFS = "pdfs"
    MILEIQ = "mileiq"
    PAYROLL = "payroll"
    EVERYTHING = "everything"


ENDINGS = {Form.MILEIQ: "mileiq.csv", Form.PAYROLL: "payroll.csv", Form.EVERYTHING: "zip", Form.PDFS: "pdf.zip"}
"""How the names of files end where not with their form."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file somebody asks for; the days are inclusive. ``person_id``: of what one person reported alone."""

    scope: Scope
    form: Form
    from_on: date
    to_on: date
    person_id: int | None = None

    @property
    def file_name(self) -> str:
        """What the file is called."""
        ending = ENDINGS.get(self.form, self.form.value)
        return f"mileage-{self.scope}-{self.from_on}-{self.to_on}.{ending}"


Speaker = Callable[..., str]
"""Says an English sentence with its values to somebody: what a file tells them, in their language."""


def plainly(sentence: str, /, **values: object) -> str:
    """The sentence as it is, in English."""
    return sentence.format(**values) if values else sentence


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a file says about itself: who made it when (UTC), for which organization and country.

    ``say`` speaks to whoever takes it. Files for programs (CSV) speak English whoever takes them.
    """

    brand: str
    made_at: datetime
    organization: str
    country: str
    year_starts: tuple[int, int]
    say: Speaker = plainly


@dataclass(frozen=True, slots=True)
class FileOffer:
    """A file offered to one person, under an opaque name, made anew when they take it."""

    key: str
    person_id: int
    wanted: Wanted
    at: datetime


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One drive in a file.

    ``number`` is the person's own in a file for themselves, the organization's in one for its administrators. ``entry``
    is as the person entered it. ``rate``, ``amount`` and ``working`` are None where nothing is paid (personal) or no
    rate is known yet. ``state`` is that of the report, empty outside one; ``entered_at`` and ``reported_at`` are UTC
    instants where known. ``official`` is what the government's rate pays for the same drive, where somebody asked.
    ``corrects`` is the number of the approved drive that a row corrects; a reversal takes it back, with every amount
    and distance negative.
    ``deducted`` is the commute in it, in micrometres. ``needs_purpose`` says whether it is incomplete without a
    purpose, ``needs_project`` without a project: what was reported never is. ``receipts`` counts those of the drive,
    or those reported with it. ``in_service_on`` is since when the vehicle is in service, where its owner told and
    takes the file. ``uncounted`` tells the parking and tolls that count for nothing, as they are in another currency.
    """

    number: int
    person: Person
    entry: DriveEntry
    rate: PerUnit | None = None
    amount: Money | None = None
    working: Working | None = None
    state: str = ""
    entered_at: datetime | None = None
    reported_at: datetime | None = None
    official: Money | None = None
    corrects: int | None = None
    is_reversal: bool = False
    deducted: int = 0
    needs_purpose: bool = True
    needs_project: bool = False
    receipts: int = 0
    in_service_on: date | None = None
    uncounted: str = ""

    @property
    def drives(self) -> int:
        """How many drives it adds: a reversal takes one away."""
        return -1 if self.is_reversal else 1

    @property
    def miles(self) -> Decimal:
        """The whole distance in miles, to a thousandth."""
        return self.counted_in(Unit.MI)

    @property
    def currency(self) -> str:
        """The currency of all its amounts."""
        return self.entry.parking.currency if self.amount is None else self.amount.currency

    @property
    def total(self) -> Money:
        """Amount, parking and tolls."""
        extras = self.entry.extras
        return extras if self.amount is None else self.amount + Money(extras.minor, self.amount.currency)

    @property
    def source(self) -> str:
        """On whose word the rate is paid, in a few words; empty without one."""
        return "" if self.working is None else source_of(self.working.reason)

    @property
    def arithmetic(self) -> str:
        """The working as a sum: ``23.4 mi x 0.725``; empty without a rate."""
        if self.working is None:
            return ""
        told = " + ".join(_arithmetic(part, sign=self.drives) for part in self.working.parts)
        return f"less ({told})" if self.is_reversal else told

    @property
    def notes(self) -> str:
        """What the person noted, and what of the drive does not count."""
        return "; ".join(filter(None, (self.entry.notes, self.uncounted)))

    @property
    def remark(self) -> str:
        """What a row of a correction, or with money that does not count, says of itself where no column does."""
        if self.corrects is None:
            return self.uncounted
        return f"reverses #{self.corrects}" if self.is_reversal else f"corrects #{self.corrects}"

    def counted_in(self, unit: Unit) -> Decimal:
        """The whole distance in a unit, to a thousandth."""
        return measured(self.entry.driven.micrometres, unit).value

    def commute_in(self, unit: Unit) -> Decimal:
        """The commute that was deducted from it in a unit, to a thousandth."""
        return measured(self.deducted, unit).value

    def paid_in(self, unit: Unit) -> Decimal:
        """What is left to be paid in a unit; with the commute it is the whole distance."""
        return self.counted_in(unit) - self.commute_in(unit)


def source_of(reason: Reason) -> str:
    """On whose word a rate is paid: ``IRS``, ``IRS - 0.05``, ``set by Ana Silva``, with the day it began."""
    offset = f" {'+' if reason.offset > 0 else '-'} {abs(reason.offset).normalize():f}" if reason.offset else ""
    who = f"{reason.short}{offset}" if reason.short else f"set by {reason.set_by or 'the organization'}"
    return f"{who} from {reason.from_on.isoformat()}"


def _arithmetic(part: Part, *, sign: int) -> str:
    """A part as a sum; ``sign`` is -1 for one that is taken back, whose parts are negative."""
    if part.whole is None:
        times = f" x {part.passengers} passengers" if part.passengers else ""
        return f"{measured(sign * part.micrometres, part.unit)} x {part.amount.normalize():f}{times}"
    whole = part.whole
    return f"{whole.year} x {part.amount.normalize():f} + {whole.plus.normalize():f} - {whole.before.amount}"


def rows_of_filed(filed: Filed) -> list[ExportRow]:
    """The rows of a report: what an organization's administrators may take with them."""
    return [_reported(drive, filed) for drive in filed.drives]


def _reported(drive: ReportedDrive, filed: Filed) -> ExportRow:
    report, person, original = filed.report, filed.person, filed.original_of(drive)
    working = read_working(drive.working)
    return ExportRow(
        drive.number,
        person,
        drive.entry,
        working.figure,
        drive.amount,
        working,
        ReportState.RETURNED.value if drive.is_returned else report.state.value,
        reported_at=report.submitted_at,
        corrects=original.number if original else None,
        is_reversal=drive.is_reversal,
        deducted=drive.deducted,
        needs_purpose=False,
        receipts=drive.receipts,
    )


def rows_of_drives(drives: Iterable[Priced], person: Person, states: Mapping[int, ReportState]) -> list[ExportRow]:
    """The rows of a person's own drives, for themselves alone; ``states`` are of their reports by id."""
    return [_own(priced, person, states) for priced in drives]


def _own(priced: Priced, person: Person, states: Mapping[int, ReportState]) -> ExportRow:
    drive, pricing = priced.drive, priced.pricing
    state = states.get(drive.report_id) if drive.report_id is not None else None
    return ExportRow(
        drive.number,
        person,
        priced.counting,
        pricing.rate.figure if pricing else None,
        priced.amount,
        working_of(pricing) if pricing else None,
        state.value if state else "",
        drive.created_at,
        deducted=priced.deducted,
        needs_purpose=priced.needs_purpose and not drive.is_reported,
        needs_project=priced.needs_project and not drive.is_reported,
        receipts=drive.receipts,
        uncounted=_uncounted(priced),
    )


def _uncounted(priced: Priced) -> str:
    told = " + ".join(f"{what} {cost.amount} {cost.currency}" for what, cost in priced.uncounted.items())
    return f"not counted: {told}" if told else ""


def with_official(rows: Iterable[ExportRow], table: RateTable) -> list[ExportRow]:
    """The same rows with what the government's rate pays; refuses a day whose rate is not published yet."""
    return [replace(row, official=_official(row, table)) for row in rows]


def _official(row: ExportRow, table: RateTable) -> Money:
    if row.working is not None and row.working.reason.is_official and row.amount is not None:
        return row.amount
    entry = row.entry
    found = official(Occasion(entry.on, entry.category, entry.vehicle), table)
    if not isinstance(found, Rate):
        raise MileageError(
            "There is no official rate of {on} yet for drive #{number}, so its taxable part isn't known. "
            "Export an earlier period.",
            on=entry.on,
            number=row.number,
        )
    before = row.working.year_to_date if row.working else Distance(Decimal(0))
    driven = replace(entry.driven, value=abs(entry.driven.value))
    amount = price(driven, found, before, passengers=entry.passengers, deducted=abs(row.deducted)).amount
    return -amount if row.is_reversal else amount


def taxable(row: ExportRow) -> Money:
    """The part of an amount above what the government's rate pays (IRS Publication 463: wages)."""
    if row.amount is None or row.official is None:
        raise ValueError("the taxable part is only known of a priced row with its official amount")
    excess = row.amount - row.official
    return excess if excess.minor * row.drives > 0 else Money(0, excess.currency)
