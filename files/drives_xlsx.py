"""Drives as a workbook: real numbers and dates, the heading frozen in row 1, totals on a sheet of their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import BinaryIO

from domain.distances import Unit
from domain.exports import ExportRow, Speaker, plainly
from domain.money import Money
from files.cells import one_line, starts_formula
from files.columns import COLUMNS, LENGTH, MONEY, Value
from files.workbook import Guarded, Workbook

Key = tuple[str, int, str, str]
"""Whose drives (a name, and an id since names repeat), of which category, in which currency."""

TOTALS = (
    ("Person", 24, ""),
    ("Category", 14, ""),
    ("Currency", 10, ""),
    ("Drives", 9, ""),
    ("Miles", 13, LENGTH),
    ("Amount", 13, MONEY),
    ("Parking", 13, MONEY),
    ("Tolls", 13, MONEY),
    ("Total", 13, MONEY),
    ("Commute deducted (miles)", 17, LENGTH),
    ("Net miles", 13, LENGTH),
)


@dataclass(slots=True)
class Sum:
    """What the drives of one person, category and currency come to so far."""

    drives: int = 0
    miles: Decimal = Decimal(0)
    amount: int = 0
    parking: int = 0
    tolls: int = 0
    commute: Decimal = Decimal(0)

    def add(self, row: ExportRow) -> None:
        """Count one more drive."""
        self.drives += row.drives
        self.miles += row.miles
        self.amount += row.amount.minor if row.amount else 0
        self.parking += row.entry.parking.minor
        self.tolls += row.entry.tolls.minor
        self.commute += row.commute_in(Unit.MI)


def drives_xlsx(rows: Iterable[ExportRow], target: BinaryIO, say: Speaker = plainly) -> None:
    """Write the workbook; rows are written as they come, only the sums are held.

    Headings are said to whoever reads it; the words of categories and states stay those that the CSV has.
    """
    workbook = Workbook(target, sorted({column.pattern for column in COLUMNS if column.pattern}))
    sums: dict[Key, Sum] = {}
    widths, patterns = [column.width for column in COLUMNS], [column.pattern for column in COLUMNS]
    with workbook.sheet(say("Drives"), widths, frozen="C2", is_filtered=True) as sheet:
        sheet.head([say(column.heading) for column in COLUMNS])
        for row in rows:
            sheet.append([_guarded(column.value(row)) for column in COLUMNS], patterns)
            sums.setdefault((row.person.label, row.person.id, row.entry.category.value, row.currency), Sum()).add(row)
    _write_totals(workbook, sums, say)
    workbook.close()


def _write_totals(workbook: Workbook, sums: dict[Key, Sum], say: Speaker) -> None:
    with workbook.sheet(say("Totals"), [width for _, width, _ in TOTALS], frozen="A2") as sheet:
        sheet.head([say(heading) for heading, _, _ in TOTALS])
        for (person, _, category, currency), found in sorted(sums.items()):
            money = [found.amount, found.parking, found.tolls, found.amount + found.parking + found.tolls]
            values: list[Value] = [person, category, currency, found.drives, found.miles]
            values += [*(Money(minor, currency).amount for minor in money), found.commute, found.miles - found.commute]
            sheet.append([_guarded(value) for value in values], [pattern for _, _, pattern in TOTALS])


def _guarded(value: Value) -> Value | Guarded:
    if not isinstance(value, str):
        return value
    text = one_line(value)
    return Guarded(text) if starts_formula(text) else text
