"""The columns of an exported drive: the same in every file, in an order that never changes (new ones go to the end)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from domain.distances import Unit
from domain.exports import ExportRow

Value = str | int | Decimal | date | datetime | None
"""What a cell holds; instants are UTC."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters and where its value comes from."""

    heading: str
    width: int
    value: Callable[[ExportRow], Value]
    pattern: str = ""


MONEY = "#,##0.00"
LENGTH = "#,##0.0##"

COLUMNS = (
    Column("Number", 9, lambda row: row.number),
    Column("Date", 12, lambda row: row.entry.on, "yyyy-mm-dd"),
    Column("Person", 22, lambda row: row.person.label),
    Column("Email", 28, lambda row: row.person.mail),
    Column("From", 24, lambda row: row.entry.origin),
    Column("Via", 18, lambda row: "; ".join(row.entry.via)),
    Column("To", 24, lambda row: row.entry.destination),
    Column("Round trip", 11, lambda row: "yes" if row.entry.round_trip else "no"),
    Column("Purpose", 26, lambda row: row.entry.purpose),
    Column("Category", 13, lambda row: row.entry.category.value),
    Column("Distance", 11, lambda row: row.entry.driven.value, LENGTH),
    Column("Unit", 6, lambda row: row.entry.distance.unit.value),
    Column("Miles", 11, lambda row: row.miles, LENGTH),
    Column("Kilometres", 11, lambda row: row.counted_in(Unit.KM), LENGTH),
    Column("Rate", 9, lambda row: row.rate.amount if row.rate else None, "0.000#"),
    Column("Rate unit", 10, lambda row: row.rate.unit.value if row.rate else None),
    Column("Rate source", 24, lambda row: row.source),
    Column("Working", 24, lambda row: row.arithmetic),
    Column("Amount", 11, lambda row: None if row.amount is None else row.amount.amount, MONEY),
    Column("Parking", 10, lambda row: row.entry.parking.amount, MONEY),
    Column("Tolls", 10, lambda row: row.entry.tolls.amount, MONEY),
    Column("Total", 11, lambda row: row.total.amount, MONEY),
    Column("Currency", 9, lambda row: row.currency),
    Column("Vehicle", 12, lambda row: row.entry.vehicle),
    Column("Passengers", 11, lambda row: row.entry.passengers),
    Column("Notes", 30, lambda row: row.notes),
    Column("Report", 11, lambda row: row.state),
    Column("Entered by", 22, lambda row: row.person.label),
    Column("Entered (UTC)", 17, lambda row: row.entered_at, "yyyy-mm-dd hh:mm"),
    Column("Reported (UTC)", 17, lambda row: row.reported_at, "yyyy-mm-dd hh:mm"),
    Column("Odometer start", 15, lambda row: row.entry.odometer.start if row.entry.odometer else None, LENGTH),
    Column("Odometer end", 15, lambda row: row.entry.odometer.end if row.entry.odometer else None, LENGTH),
    Column("Corrects", 10, lambda row: row.corrects),
    Column("Commute deducted", 13, lambda row: row.commute_in(row.entry.distance.unit), LENGTH),
    Column("Net distance", 12, lambda row: row.paid_in(row.entry.distance.unit), LENGTH),
    Column("Net miles", 11, lambda row: row.paid_in(Unit.MI), LENGTH),
    Column("Net kilometres", 13, lambda row: row.paid_in(Unit.KM), LENGTH),
    Column("Project", 16, lambda row: row.entry.project),
    Column("Receipts", 9, lambda row: row.receipts),
)
HEADINGS = tuple(column.heading for column in COLUMNS)
