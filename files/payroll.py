"""The payroll file: one row a person, currency and project, with the part that counts as wages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from domain.completeness import whole
from domain.distances import Unit
from domain.errors import MileageError
from domain.exports import ExportRow, taxable
from domain.money import Money
from domain.projects import key_of
from domain.reports import ReportState
from files.columns import Value
from files.drives_csv import lines_of

HEADINGS = (
    "Person",
    "Email",
    "From",
    "To",
    "Drives",
    "Miles",
    "Kilometres",
    "Currency",
    "Mileage",
    "Mileage not taxable",
    "Mileage taxable",
    "Parking and tolls",
    "To pay",
    "Commute deducted (miles)",
    "Net miles",
    "Commute deducted (kilometres)",
    "Net kilometres",
    "Project",
)
Key = tuple[str, int, str, str, str]
"""Whose (a name, and an id since names repeat), their mail address, the currency, the project (empty: none)."""

PAYABLE = frozenset({ReportState.APPROVED.value, ReportState.PAID.value})


@dataclass(slots=True)
class Due:
    """What is due to somebody in one currency so far, in minor units; ``project`` is how they said it first."""

    project: str = ""
    drives: int = 0
    miles: Decimal = Decimal(0)
    kilometres: Decimal = Decimal(0)
    mileage: int = 0
    taxable: int = 0
    extras: int = 0
    commute_miles: Decimal = Decimal(0)
    commute_kilometres: Decimal = Decimal(0)

    def add(self, row: ExportRow) -> None:
        """Count one more drive."""
        self.drives += row.drives
        self.miles += row.miles
        self.kilometres += row.counted_in(Unit.KM)
        self.mileage += row.amount.minor if row.amount else 0
        self.taxable += taxable(row).minor
        self.extras += row.entry.extras.minor
        self.commute_miles += row.commute_in(Unit.MI)
        self.commute_kilometres += row.commute_in(Unit.KM)


def payroll_csv(rows: Iterable[ExportRow], from_on: date, to_on: date) -> Iterator[bytes]:
    """The file of a period; plain UTF-8 without a byte order mark, as programs read it, not people.

    ``rows`` carry their official amounts (``with_official``). Refuses drives that nobody approved yet.
    """
    found: dict[Key, Due] = {}
    waiting = 0
    for row in whole(rows):
        waiting += row.state not in PAYABLE
        key = (row.person.label, row.person.id, row.person.mail, row.currency, key_of(row.entry.project))
        found.setdefault(key, Due(row.entry.project)).add(row)
    _check_payable(waiting)
    return lines_of([HEADINGS, *(_line(key, found[key], from_on, to_on) for key in sorted(found))])


def _check_payable(waiting: int) -> None:
    if waiting:
        raise MileageError(
            "{count} drives of that period aren't approved yet. Approve their reports first, then export for payroll.",
            count=waiting,
        )


def _line(key: Key, due: Due, from_on: date, to_on: date) -> list[Value]:
    person, _, mail, currency, _ = key

    def money(minor: int) -> Decimal:
        return Money(minor, currency).amount

    return [
        person,
        mail,
        from_on,
        to_on,
        due.drives,
        due.miles,
        due.kilometres,
        currency,
        money(due.mileage),
        money(due.mileage - due.taxable),
        money(due.taxable),
        money(due.extras),
        money(due.mileage + due.extras),
        due.commute_miles,
        due.miles - due.commute_miles,
        due.commute_kilometres,
        due.kilometres - due.commute_kilometres,
        due.project,
    ]
