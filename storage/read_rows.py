"""Rows of a file as one text: short, since a file may have ten thousand, and exact."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import Basis, DriveEntry
from domain.errors import MileageError
from domain.imports import ReadRow
from domain.money import Money
from domain.odometers import Odometer


def packed(rows: Iterable[ReadRow]) -> str:
    """The rows as JSON; empty for none."""
    told = [_row(row) for row in rows]
    return json.dumps(told, separators=(",", ":"), ensure_ascii=False) if told else ""


def unpacked(body: str) -> tuple[ReadRow, ...]:
    """The rows again."""
    return tuple(_row_from(kept) for kept in json.loads(body)) if body else ()


def _row(row: ReadRow) -> dict[str, Any]:
    kept: dict[str, Any] = {"line": row.line}
    if row.entry is not None:
        kept["entry"] = _entry(row.entry)
        kept |= {"project": row.entry.project} if row.entry.project else {}
    if row.problem is not None:
        kept["problem"] = [row.problem.sentence, {name: str(value) for name, value in row.problem.values.items()}]
    if row.starts_at is not None:
        kept["starts"] = row.starts_at.isoformat()
    return kept


def _row_from(kept: Mapping[str, Any]) -> ReadRow:
    entry = replace(_entry_from(kept["entry"]), project=kept.get("project", "")) if "entry" in kept else None
    problem = MileageError(kept["problem"][0], **kept["problem"][1]) if "problem" in kept else None
    starts_at = datetime.fromisoformat(kept["starts"]) if "starts" in kept else None
    return ReadRow(kept["line"], entry, problem, starts_at)


def _entry(entry: DriveEntry) -> list[Any]:
    distance = [str(entry.distance.value), entry.distance.unit.value, entry.round_trip, entry.basis.value]
    places = [entry.origin, entry.destination, list(entry.via), entry.purpose, entry.category.value]
    money = [entry.parking.currency, entry.parking.minor, entry.tolls.minor]
    read = [str(entry.odometer.start), str(entry.odometer.end)] if entry.odometer else []
    return [entry.on.isoformat(), *distance, *places, *money, entry.vehicle, entry.passengers, entry.notes, *read]


def _entry_from(kept: list[Any]) -> DriveEntry:
    on, value, unit, round_trip, basis, origin, destination, via, purpose, category, *rest = kept
    currency, parking, tolls, vehicle, passengers, notes, *read = rest
    return DriveEntry(
        date.fromisoformat(on),
        Distance(Decimal(value), Unit(unit)),
        round_trip=round_trip,
        basis=Basis(basis),
        origin=origin,
        destination=destination,
        via=tuple(via),
        purpose=purpose,
        category=Category(category),
        parking=Money(parking, currency),
        tolls=Money(tolls, currency),
        vehicle=vehicle,
        passengers=passengers,
        notes=notes,
        odometer=Odometer(*map(Decimal, read)) if read else None,
    )
