"""The MileIQ-compatible CSV, in the form seen in 2026: a rate in every row. It is what other programs import.

The headings are MileIQ's; the values are plain numbers where MileIQ writes formulas. Where the commute was deducted, a
drive has the miles that are paid, so that miles times rate is its value; the summary counts the rest as commute.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.categories import Category
from domain.distances import Unit
from domain.exports import ExportRow
from domain.money import Money
from files.cells import neutral

SYMBOLS = {"USD": "$", "CAD": "$", "AUD": "$", "GBP": "\u00a3", "EUR": "\u20ac"}
DETAILED = (
    "START_DATE", "END_DATE", "CATEGORY", "START", "STOP", "RATE", "MILES", "MILES_VALUE", "PARKING", "TOLLS",
    "TOTAL", "VEHICLE", "PURPOSE", "NOTES",
)  # fmt: skip
CATEGORY_NAMES = {Category.BUSINESS: "Business", Category.UNCLASSIFIED: "Unclassified"}
CATEGORY_OTHERWISE = "Personal"
IN_PURPOSE = (Category.MEDICAL, Category.CHARITY, Category.MOVING)
LINES = 500


def mileiq_csv(rows: Sequence[ExportRow]) -> Iterator[bytes]:
    """The file in pieces: a summary by vehicle, the detailed log, totals. Distances are miles."""
    piece = io.StringIO()
    writer = csv.writer(piece)
    writer.writerows(_summary(rows))
    writer.writerows([["DETAILED LOG"], DETAILED])
    for place, row in enumerate(rows, start=1):
        writer.writerow(_detailed(row))
        if place % LINES == 0:
            yield _taken(piece)
    writer.writerow(["Totals", "", "", "", "", "", _paid(rows), *_money(rows), "", "", ""])
    yield _taken(piece)


def _taken(piece: io.StringIO) -> bytes:
    taken = piece.getvalue().encode()
    piece.seek(0)
    piece.truncate()
    return taken


def _summary(rows: Sequence[ExportRow]) -> Iterator[list[str]]:
    sign = SYMBOLS.get(rows[0].currency, rows[0].currency) if rows else "$"
    yield ["SUMMARY"]
    yield [
        *("VEHICLE", "ODOMETER (START OF YEAR)", "BUSINESS", "COMMUTE", "PERSONAL (OTHER)", "TOTAL DISTANCE"),
        *(f"{name} IN {sign}" for name in ("BUSINESS VALUE", "PARKING", "TOLLS", "TOTAL VALUE")),
        *("MEDICAL", "MOVING", "CHARITY"),
    ]
    for vehicle in sorted({row.entry.vehicle for row in rows}):
        yield _summary_of(vehicle, [row for row in rows if row.entry.vehicle == vehicle])


def _summary_of(vehicle: str, rows: Sequence[ExportRow]) -> list[str]:
    of = {category: [row for row in rows if row.entry.category is category] for category in Category}
    commute = [row for row in of[Category.PERSONAL] if row.entry.purpose.casefold() == "commute"]
    other = [row for row in of[Category.PERSONAL] if row not in commute]
    return [
        *(neutral(vehicle), "", _paid(of[Category.BUSINESS]), _commute(commute, rows), _length(other), _length(rows)),
        *_money(of[Category.BUSINESS]),
        *(_length(of[category]) for category in (Category.MEDICAL, Category.MOVING, Category.CHARITY)),
    ]


def _detailed(row: ExportRow) -> list[str]:
    entry = row.entry
    at = entry.on.strftime("%m/%d/%Y 00:00")
    rate = f"{row.rate.to(Unit.MI).amount:f}" if row.rate else "0"
    return [
        *(at, at, CATEGORY_NAMES.get(entry.category, CATEGORY_OTHERWISE)),
        *(neutral(entry.origin), neutral(entry.destination), rate, f"{row.paid_in(Unit.MI):f}"),
        *_money([row]),
        *(neutral(entry.vehicle), neutral(_purpose(row)), neutral(_notes(row))),
    ]


def _purpose(row: ExportRow) -> str:
    """What MileIQ doesn't know stands in the purpose: ``Medical``, ``Charity: food bank``, ``corrects #17: visit``."""
    entry = row.entry
    name = entry.category.value.capitalize() if entry.category in IN_PURPOSE else ""
    purpose = "" if entry.purpose.casefold() == name.casefold() else entry.purpose
    return ": ".join(filter(None, (row.remark, name, purpose)))


def _notes(row: ExportRow) -> str:
    """MileIQ has no columns for the readings of a drive; they stand in the notes."""
    entry = row.entry
    read = "" if entry.odometer is None else f"Odometer {entry.odometer}"
    return "; ".join(filter(None, [entry.notes, read]))


def _length(rows: Sequence[ExportRow]) -> str:
    return f"{sum((row.miles for row in rows), Decimal(0)):f}"


def _paid(rows: Sequence[ExportRow]) -> str:
    return f"{sum((row.paid_in(Unit.MI) for row in rows), Decimal(0)):f}"


def _commute(driven: Sequence[ExportRow], rows: Sequence[ExportRow]) -> str:
    """The way to work: what was driven for nothing else, and what was deducted from other drives."""
    deducted = sum((row.commute_in(Unit.MI) for row in rows), Decimal(0))
    return f"{sum((row.miles for row in driven), deducted):f}"


def _money(rows: Sequence[ExportRow]) -> list[str]:
    """Value of the distance, parking, tolls and total of some rows."""
    currency = rows[0].currency if rows else "USD"
    minor = [
        sum(row.amount.minor for row in rows if row.amount),
        sum(row.entry.parking.minor for row in rows),
        sum(row.entry.tolls.minor for row in rows),
    ]
    return [f"{Money(one, currency).amount:f}" for one in (*minor, sum(minor))]
