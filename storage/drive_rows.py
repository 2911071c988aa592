"""How a drive's facts become columns and come back: shared by drives and their reported copies."""

import json
from dataclasses import replace
from typing import Any

from sqlalchemy import Row

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import Basis, DriveEntry
from domain.money import Money
from domain.odometers import Odometer
from storage.types import minutes_of, time_of


def columns_of(entry: DriveEntry) -> dict[str, Any]:
    """The columns of DRIVE_FACTS for an entry."""
    return {
        "on": entry.on,
        "distance": entry.distance.value,
        "unit": entry.distance.unit.value,
        "length": entry.driven.micrometres,
        "round_trip": entry.round_trip,
        "basis": entry.basis.value,
        "origin": entry.origin,
        "destination": entry.destination,
        "via": json.dumps(entry.via, ensure_ascii=False) if entry.via else "",
        "purpose": entry.purpose,
        "category": entry.category.value,
        "currency": entry.parking.currency,
        "parking": entry.parking.minor,
        "tolls": entry.tolls.minor,
        "vehicle": entry.vehicle,
        "passengers": entry.passengers,
        "notes": entry.notes,
        "odometer_start": None if entry.odometer is None else entry.odometer.start,
        "odometer_end": None if entry.odometer is None else entry.odometer.end,
        "project": entry.project or None,
    }


def own_columns_of(entry: DriveEntry) -> dict[str, Any]:
    """The same with what is for the person alone."""
    addresses = json.dumps(entry.addresses, ensure_ascii=False) if entry.addresses else ""
    own = {"addresses": addresses, "began": minutes_of(entry.began), "vehicle_name": entry.vehicle_name}
    return {**columns_of(entry), **own, "place_key": place_key(entry.destination)}


def place_key(destination: str) -> str:
    """A place as its drives are looked for: without regard to capitals."""
    return " ".join(destination.casefold().split())[:100]


def own_entry_from(row: Row[Any]) -> DriveEntry:
    """The entry a row of the person's own holds."""
    entry = entry_from(row)
    if not row.addresses and row.began is None and not row.vehicle_name:
        return entry
    addresses = tuple((name, address) for name, address in json.loads(row.addresses or "[]"))
    return replace(entry, addresses=addresses, began=time_of(row.began), vehicle_name=row.vehicle_name)


def entry_from(row: Row[Any]) -> DriveEntry:
    """The entry a row holds."""
    return DriveEntry(
        on=row.on,
        distance=Distance(row.distance, Unit(row.unit)),
        round_trip=row.round_trip,
        basis=Basis(row.basis),
        origin=row.origin,
        destination=row.destination,
        via=tuple(json.loads(row.via)) if row.via else (),
        purpose=row.purpose,
        category=Category(row.category),
        parking=Money(row.parking, row.currency),
        tolls=Money(row.tolls, row.currency),
        vehicle=row.vehicle,
        passengers=row.passengers,
        notes=row.notes,
        odometer=None if row.odometer_end is None else Odometer(row.odometer_start, row.odometer_end),
        project=row.project or "",
    )
