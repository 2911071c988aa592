"""From the slots of a Frame to the facts of a drive, and back to what is shown as understood."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Any

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import LONGEST_TEXT, Basis, DriveEntry
from domain.errors import MileageError
from domain.money import Money, is_same_currency
from domain.odometers import Odometer
from domain.projects import LONGEST_CODE
from services.drives import Usual

Slots = Mapping[str, Any]
PLACES_AND_WORDS = ("origin", "destination", "purpose", "notes", "project")
READINGS = ("odometer_start", "odometer_end")


def entries_from(slots: Slots, *, usual: Usual, today: date) -> list[DriveEntry]:
    """The drives a message tells, in order; what it leaves unsaid is today and the usual unit."""
    told = slots.get("drives") or (slots,)
    return [entry_from(one, usual=usual, today=today) for one in told]


def entry_from(slots: Slots, *, usual: Usual, today: date) -> DriveEntry:
    """One drive. A purpose makes it business; without one it waits for a category."""
    blank = DriveEntry(
        on=today,
        distance=Distance(slots["distance"], _unit(slots, usual.unit)),
        parking=Money(0, usual.currency),
        tolls=Money(0, usual.currency),
    )
    return changed(blank, slots)


def changed(entry: DriveEntry, slots: Slots) -> DriveEntry:
    """A drive with the slots' new values; a first purpose makes an unclassified drive business."""
    check_currency(slots, entry.parking.currency)
    distance = slots.get("distance")
    told: dict[str, Any] = {name: str(slots[name])[: _longest(name)] for name in PLACES_AND_WORDS if name in slots}
    entry = replace(
        entry,
        **told,
        on=slots.get("new_date") or slots.get("date") or entry.on,
        distance=Distance(entry.distance.value if distance is None else distance, _unit(slots, entry.distance.unit)),
        via=tuple(slots.get("via", entry.via)),
        vehicle=slots.get("vehicle", entry.vehicle),
        vehicle_name=slots.get("vehicle_name", "" if "vehicle" in slots else entry.vehicle_name),
        passengers=int(slots.get("passengers", entry.passengers)),
        began=time.fromisoformat(slots["began"]) if "began" in slots else entry.began,
        parking=_money(slots, "parking", entry.parking),
        tolls=_money(slots, "tolls", entry.tolls),
        category=_category(entry, slots, told),
    )
    return _with_readings(_with_trip(entry, slots), slots)


def _longest(name: str) -> int:
    return LONGEST_CODE if name == "project" else LONGEST_TEXT


def check_currency(slots: Slots, currency: str) -> None:
    """Refuse parking and tolls named in another currency than the person is paid in: nothing is converted here."""
    if {"parking", "tolls"} & slots.keys() and not is_same_currency(slots.get("paid_in", currency), currency):
        raise MileageError(
            "Parking and tolls are kept in {currency} here. Please say it again with the amount in {currency}.",
            currency=currency,
        )


def _with_readings(entry: DriveEntry, slots: Slots) -> DriveEntry:
    """The distance by the odometer; a distance told instead of the readings puts them aside."""
    start, end = (slots.get(name) for name in READINGS)
    if start is None and end is None:
        return replace(entry, odometer=None) if entry.odometer is not None and "distance" in slots else entry
    if (start is None or end is None) and entry.odometer is None:
        raise MileageError("I need both readings of the odometer, for example: odometer 45210 to 45258")
    before = entry.odometer or Odometer(start or Decimal(0), end or Decimal(0))
    read = Odometer(before.start if start is None else start, before.end if end is None else end)
    if slots.get("distance", read.driven) != read.driven:
        return replace(entry, odometer=None)
    return entry.read_off(read)


def _with_trip(entry: DriveEntry, slots: Slots) -> DriveEntry:
    if "distance_basis" in slots:
        return replace(entry, round_trip=slots.get("round_trip", True), basis=Basis(slots["distance_basis"]))
    if "round_trip" not in slots:
        return entry
    if not slots["round_trip"]:
        return replace(entry, round_trip=False, basis=Basis.TOTAL)
    return replace(entry, round_trip=bool(slots["round_trip"]), basis=_basis_of(entry, slots))


def _basis_of(entry: DriveEntry, slots: Slots) -> Basis:
    """A drive told one way that becomes a round trip was told each way; a distance told with it is the total."""
    if "distance" in slots or entry.round_trip:
        return entry.basis
    return Basis.EACH_WAY


def _category(before: DriveEntry, slots: Slots, told: Slots) -> Category:
    if "category" in slots:
        return Category(slots["category"])
    has_purpose = bool(told.get("purpose", before.purpose))
    return Category.BUSINESS if before.category is Category.UNCLASSIFIED and has_purpose else before.category


def _unit(slots: Slots, fallback: Unit) -> Unit:
    return Unit(slots["unit"]) if "unit" in slots else fallback


def _money(slots: Slots, name: str, fallback: Money) -> Money:
    return Money.of(slots[name], fallback.currency) if name in slots else fallback


def slots_of(entry: DriveEntry) -> dict[str, Any]:
    """The slots of a text that would tell a drive."""
    return {
        "distance": entry.distance.value,
        "unit": entry.distance.unit.value,
        "date": entry.on,
        "via": list(entry.via),
        "category": entry.category.value,
        "round_trip": entry.round_trip,
        "distance_basis": entry.basis.value,
        "vehicle": entry.vehicle,
        "passengers": entry.passengers,
        **{name: getattr(entry, name) for name in PLACES_AND_WORDS},
    }


def kept_entry(entry: DriveEntry) -> dict[str, Any]:
    """A drive as plain JSON, to take a change back."""
    return {
        "on": entry.on.isoformat(),
        "distance": [str(entry.distance.value), entry.distance.unit.value],
        "trip": [entry.round_trip, entry.basis.value],
        "via": list(entry.via),
        "category": entry.category.value,
        "extras": [entry.parking.minor, entry.tolls.minor, entry.parking.currency],
        "vehicle": [entry.vehicle, entry.passengers],
        "addresses": [list(pair) for pair in entry.addresses],
        "vehicle_name": entry.vehicle_name,
        "began": entry.began.isoformat() if entry.began else "",
        "odometer": [str(entry.odometer.start), str(entry.odometer.end)] if entry.odometer else [],
        **{name: getattr(entry, name) for name in PLACES_AND_WORDS},
    }


def read_kept_entry(kept: object, *, version: int) -> DriveEntry | None:
    """The drive that was kept before it got a version; None where none was."""
    if not isinstance(kept, Mapping) or kept.get("version") != version:
        return None
    value, unit = kept["distance"]
    parking, tolls, currency = kept["extras"]
    return DriveEntry(
        on=date.fromisoformat(kept["on"]),
        distance=Distance(Decimal(value), Unit(unit)),
        round_trip=kept["trip"][0],
        basis=Basis(kept["trip"][1]),
        via=tuple(kept["via"]),
        category=Category(kept["category"]),
        parking=Money(parking, currency),
        tolls=Money(tolls, currency),
        vehicle=kept["vehicle"][0],
        passengers=kept["vehicle"][1],
        addresses=tuple((name, address) for name, address in kept.get("addresses", [])),
        vehicle_name=kept.get("vehicle_name", ""),
        began=time.fromisoformat(kept["began"]) if kept.get("began") else None,
        odometer=Odometer(*map(Decimal, kept["odometer"])) if kept.get("odometer") else None,
        **{name: kept.get(name, "") for name in PLACES_AND_WORDS},
    )
