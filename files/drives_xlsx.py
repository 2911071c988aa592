"""Drives as a workbook: real numbers and dates, the heading frozen in row 1, totals on a sheet of their own."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from domain.distances import Unit
from domain.exports import ExportRow
from domain.money import Money
from files.cells import one_line, starts_formula
from files.columns import COLUMNS, LENGTH, MONEY, Column, Value

Key = tuple[str, int, str, str]
"""Whose drives (a name, and an id since names repeat), of which category, in which currency."""

BOLD = Font(bold=True, color="FFFFFF")
GROUND = PatternFill("solid", fgColor="1F4E79")
TOTALS = (
    ("Person", 24),
    ("Category", 14),
    ("Currency", 10),
    ("Drives", 9),
    ("Miles", 13),
    ("Amount", 13),
    ("Parking", 13),
    ("Tolls", 13),
    ("Total", 13),
    ("Commute deducted (miles)", 17),
    ("Net miles", 13),
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


def drives_xlsx(rows: Iterable[ExportRow]) -> bytes:
    """The workbook; rows are written as they come, only the sums are held."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Drives")
    sheet.freeze_panes = "C2"
    _set_widths(sheet, [column.width for column in COLUMNS])
    _write_heading(sheet, [column.heading for column in COLUMNS])
    sums: dict[Key, Sum] = {}
    last = 1
    for last, row in enumerate(rows, start=2):  # noqa: B007  # the number of the last line bounds the filter
        sheet.append([_cell(sheet, column, row) for column in COLUMNS])
        sums.setdefault((row.person.label, row.person.id, row.entry.category.value, row.currency), Sum()).add(row)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{last}"
    _write_totals(workbook.create_sheet("Totals"), sums)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def _write_totals(sheet: Any, sums: dict[Key, Sum]) -> None:
    sheet.freeze_panes = "A2"
    _set_widths(sheet, [width for _, width in TOTALS])
    _write_heading(sheet, [heading for heading, _ in TOTALS])
    for (person, _, category, currency), found in sorted(sums.items()):
        money = [found.amount, found.parking, found.tolls, found.amount + found.parking + found.tolls]
        sheet.append(
            [
                *(_text(sheet, text) for text in (person, category, currency)),
                found.drives,
                _number(sheet, found.miles, LENGTH),
                *(_number(sheet, Money(minor, currency).amount, MONEY) for minor in money),
                _number(sheet, found.commute, LENGTH),
                _number(sheet, found.miles - found.commute, LENGTH),
            ]
        )


def _set_widths(sheet: Any, widths: Iterable[int]) -> None:
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width


def _write_heading(sheet: Any, headings: Iterable[str]) -> None:
    cells = []
    for heading in headings:
        cell = WriteOnlyCell(sheet, heading)
        cell.font, cell.fill, cell.alignment = BOLD, GROUND, Alignment(vertical="center")
        cells.append(cell)
    sheet.append(cells)


def _cell(sheet: Any, column: Column, row: ExportRow) -> object:
    value: Value = column.value(row)
    if isinstance(value, str):
        return _text(sheet, value)
    if isinstance(value, datetime):
        value = value.replace(tzinfo=None)  # a workbook knows no zones; the heading says UTC
    return _number(sheet, value, column.pattern) if column.pattern and value is not None else value


def _number(sheet: Any, value: Any, pattern: str) -> Any:
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = pattern
    return cell


def _text(sheet: Any, text: str) -> object:
    text = one_line(text)
    if not starts_formula(text):
        return text
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"  # text, whatever it starts with
    cell.quotePrefix = True  # and it stays text when somebody edits the cell
    return cell
