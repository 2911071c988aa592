"""The MileIQ-compatible CSV, in the form seen in 2026: a rate in every row. It is what other programs import.

The headings are MileIQ's; the values are plain numbers where MileIQ writes formulas. Where the commute was deducted, a
drive has the miles that are paid, so that miles times rate is its value; the summary counts the rest as commute.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
COMMUTE, ALL, PAID = "commute", "all", "paid"
"""Kinds of distance in the summary, beside the categories."""


@dataclass(slots=True)
class Sums:
    """What the drives of one vehicle come to so far: thousandths of a mile by kind, minor units."""

    miles: dict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    business: list[int] = field(default_factory=lambda: [0, 0, 0])
    everything: list[int] = field(default_factory=lambda: [0, 0, 0])

    def add(self, row: ExportRow) -> None:
        """Count one more drive."""
        is_commute = row.entry.category is Category.PERSONAL and row.entry.purpose.casefold() == COMMUTE
        is_business = row.entry.category is Category.BUSINESS
        paid = row.paid_in(Unit.MI)
        self.miles[COMMUTE if is_commute else row.entry.category.value] += paid if is_business else row.miles
        self.miles[COMMUTE] += row.commute_in(Unit.MI)
        self.miles[ALL] += row.miles
        self.miles[PAID] += paid
        money = [row.amount.minor if row.amount else 0, row.entry.parking.minor, row.entry.tolls.minor]
        self.everything = [one + more for one, more in zip(self.everything, money, strict=True)]
        if is_business:
            self.business = [one + more for one, more in zip(self.business, money, strict=True)]


def mileiq_csv(rows: Iterable[ExportRow]) -> Iterator[bytes]:
    """The file in pieces: a summary by vehicle, the detailed log, totals. Distances are miles.

    The rows are gone through twice, since the summary stands first.
    """
    sums, currency = _summed(rows)
    piece = io.StringIO()
    writer = csv.writer(piece)
    writer.writerows(_summary(sums, currency))
    writer.writerows([["DETAILED LOG"], DETAILED])
    for place, row in enumerate(rows, start=1):
        writer.writerow(_detailed(row))
        if place % LINES == 0:
            yield _taken(piece)
    miles = sum((one.miles[PAID] for one in sums.values()), Decimal(0))
    money = [sum(one.everything[place] for one in sums.values()) for place in range(3)]
    writer.writerow(["Totals", "", "", "", "", "", f"{miles:f}", *_told(money, currency), "", "", ""])
    yield _taken(piece)


def _summed(rows: Iterable[ExportRow]) -> tuple[dict[str, Sums], str]:
    sums: dict[str, Sums] = {}
    currency = ""
    for row in rows:
        currency = currency or row.currency
        sums.setdefault(row.entry.vehicle, Sums()).add(row)
    return sums, currency or "USD"


def _taken(piece: io.StringIO) -> bytes:
    taken = piece.getvalue().encode()
    piece.seek(0)
    piece.truncate()
    return taken


def _summary(sums: Mapping[str, Sums], currency: str) -> Iterator[list[str]]:
    sign = SYMBOLS.get(currency, currency)
    yield ["SUMMARY"]
    yield [
        *("VEHICLE", "ODOMETER (START OF YEAR)", "BUSINESS", "COMMUTE", "PERSONAL (OTHER)", "TOTAL DISTANCE"),
        *(f"{name} IN {sign}" for name in ("BUSINESS VALUE", "PARKING", "TOLLS", "TOTAL VALUE")),
        *("MEDICAL", "MOVING", "CHARITY"),
    ]
    kinds = (Category.BUSINESS.value, COMMUTE, Category.PERSONAL.value, ALL)
    others = (Category.MEDICAL.value, Category.MOVING.value, Category.CHARITY.value)
    for vehicle, found in sorted(sums.items()):
        money = _told(found.business, currency)
        lengths, more = ([f"{found.miles[kind]:f}" for kind in some] for some in (kinds, others))
        yield [neutral(vehicle), "", *lengths, *money, *more]


def _detailed(row: ExportRow) -> list[str]:
    entry = row.entry
    at = entry.on.strftime("%m/%d/%Y 00:00")
    rate = f"{row.rate.to(Unit.MI).amount:f}" if row.rate else "0"
    return [
        *(at, at, CATEGORY_NAMES.get(entry.category, CATEGORY_OTHERWISE)),
        *(neutral(entry.origin), neutral(entry.destination), rate, f"{row.paid_in(Unit.MI):f}"),
        *_money(row),
        *(neutral(entry.vehicle), neutral(_purpose(row)), neutral(_notes(row))),
    ]


def _purpose(row: ExportRow) -> str:
    """What MileIQ doesn't know stands in the purpose: ``Medical``, ``Charity: food bank``, ``corrects #17: visit``."""
    entry = row.entry
    name = entry.category.value.capitalize() if entry.category in IN_PURPOSE else ""
    purpose = "" if entry.purpose.casefold() == name.casefold() else entry.purpose
    return ": ".join(filter(None, (row.remark, name, purpose)))


def _notes(row: ExportRow) -> str:
    """MileIQ has no columns for the readings of a drive and its project; they stand in the notes."""
    entry = row.entry
    read = "" if entry.odometer is None else f"Odometer {entry.odometer}"
    charged = f"Project {entry.project}" if entry.project else ""
    return "; ".join(filter(None, [entry.notes, read, charged]))


def _money(row: ExportRow) -> list[str]:
    """Value of the distance, parking, tolls and total of a drive."""
    minor = [row.amount.minor if row.amount else 0, row.entry.parking.minor, row.entry.tolls.minor]
    return _told(minor, row.currency)


def _told(minor: Sequence[int], currency: str) -> list[str]:
    return [f"{Money(one, currency).amount:f}" for one in (*minor, sum(minor))]
