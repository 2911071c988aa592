"""The forms of logs we can read, known by their headings wherever these stand in the file."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import LONGEST_TEXT, DriveEntry
from domain.errors import MileageError
from domain.odometers import Odometer
from domain.projects import LONGEST_CODE
from files.cells import one_line, restored
from files.values import Habits, local_time, money, number, time_of

Cells = Mapping[str, str]
"""A row by the plain names of its headings."""

THOUSANDTH = Decimal("0.001")
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
DISTANCES = {
    "distance": Unit.MI,
    "miles": Unit.MI,
    "distance mi": Unit.MI,
    "distance miles": Unit.MI,
    "kilometers": Unit.KM,
    "kilometres": Unit.KM,
    "km": Unit.KM,
    "kms": Unit.KM,
    "distance km": Unit.KM,
}
"""Headings of the distance, the first that occurs counts; ours has a column for its unit."""

CATEGORIES = {
    "business": Category.BUSINESS,
    "work": Category.BUSINESS,
    "personal": Category.PERSONAL,
    "commute": Category.PERSONAL,
    "medical": Category.MEDICAL,
    "charity": Category.CHARITY,
    "moving": Category.MOVING,
    "unclassified": Category.UNCLASSIFIED,
}
OWN_WORDS = (Category.MEDICAL, Category.CHARITY, Category.MOVING)
"""Categories that MileIQ puts into the purpose of a personal drive (facts: CATEGORY is only Business or Personal)."""

VEHICLES = frozenset({"car", "van", "minivan", "suv", "pickup", "motorcycle", "motorbike", "moped", "scooter"})
VEHICLES |= {"bicycle", "bike", "e-bike", "electric car", "electric van", "hybrid car"}
"""Kinds of vehicle a drive may name; any other name (``2019 Honda Civic``) is a car and goes to the notes."""


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of log: the headings it is known by (plain names) and how a row of it is read."""

    name: str
    known_by: frozenset[str]
    day: str
    read: Callable[[Cells, Habits], tuple[DriveEntry, datetime]]


def plain_name(heading: str) -> str:
    """A heading without stars, case and punctuation: ``START_DATE*`` is ``start date``."""
    return NOT_A_LETTER.sub(" ", heading.lower()).strip()


def find_form(headings: Sequence[str]) -> Form | None:
    """The form a row of headings belongs to; None: it is no row of headings."""
    names = {plain_name(heading) for heading in headings}
    if not names & DISTANCES.keys():
        return None
    return next((form for form in FORMS if form.known_by <= names), None)


def _distance(cells: Cells, habits: Habits) -> Distance:
    name = next((name for name in DISTANCES if name in cells), "miles")
    value = number(cells[name], habits)
    if value is None:
        raise MileageError("The distance can't be read: {text}", text=cells[name][:40] or "-")
    unit = Unit.KM if cells.get("unit", "").lower().startswith("k") else DISTANCES[name]
    return Distance(_short(value), unit)


def _short(value: Decimal) -> Decimal:
    value = value.quantize(THOUSANDTH, rounding=ROUND_HALF_UP)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _text(cells: Cells, *names: str) -> str:
    found = next((cells[name] for name in names if cells.get(name)), "")
    return one_line(restored(found))[:LONGEST_TEXT].strip()


def _vehicle(cells: Cells, notes: str) -> tuple[str, str]:
    """The kind of vehicle, and the notes with its name where that is no kind."""
    name = _text(cells, "vehicle")
    if not name or name.lower() in VEHICLES:
        return name.lower() or "car", notes
    return "car", "; ".join(filter(None, (notes, name)))[:LONGEST_TEXT]


def _mileiq(cells: Cells, habits: Habits) -> tuple[DriveEntry, datetime]:
    starts_at = local_time(cells["start date"], habits)
    category, purpose = _mileiq_purpose(cells["category"], _text(cells, "purpose"))
    vehicle, notes = _vehicle(cells, _text(cells, "notes"))
    entry = DriveEntry(
        starts_at.date(),
        _distance(cells, habits),
        origin=_text(cells, "start"),
        destination=_text(cells, "stop"),
        purpose=purpose,
        category=category,
        parking=money(cells.get("parking", ""), "PARKING", habits),
        tolls=money(cells.get("tolls", ""), "TOLLS", habits),
        vehicle=vehicle,
        notes=notes,
    )
    return entry, starts_at


def _mileiq_purpose(category: str, purpose: str) -> tuple[Category, str]:
    found = CATEGORIES.get(category.lower(), Category.UNCLASSIFIED)
    word, _, rest = purpose.partition(":")
    own = CATEGORIES.get(word.strip().lower())
    if found is not Category.BUSINESS and own in OWN_WORDS and own is not None:
        return own, rest.strip() or purpose.strip(": ")
    return found, purpose


def _everlance(cells: Cells, habits: Habits) -> tuple[DriveEntry, datetime]:
    day = local_time(cells["date"], habits)
    hour, minute = time_of(cells.get("time started", ""))
    starts_at = day.replace(hour=hour, minute=minute) if (hour, minute) != (0, 0) else day
    category, purpose = _everlance_purpose(_text(cells, "purpose"))
    vehicle, notes = _vehicle(cells, _text(cells, "notes"))
    entry = DriveEntry(
        day.date(),
        _distance(cells, habits),
        origin=_text(cells, "from", "from full address"),
        destination=_text(cells, "to", "to full address"),
        purpose=purpose or (notes if category is not Category.UNCLASSIFIED else ""),
        category=category,
        parking=money("", "", habits),
        tolls=money("", "", habits),
        vehicle=vehicle,
        notes=notes if purpose or category is Category.UNCLASSIFIED else "",
    )
    return entry, starts_at


def _everlance_purpose(purpose: str) -> tuple[Category, str]:
    """Everlance's purpose is a category in one word, or a team's own purpose, which is business."""
    category = CATEGORIES.get(purpose.lower())
    if category is not None:
        return category, ""
    return (Category.BUSINESS, purpose) if purpose else (Category.UNCLASSIFIED, "")


def _own(cells: Cells, habits: Habits) -> tuple[DriveEntry, datetime]:
    starts_at = local_time(cells["date"], habits)
    vehicle, notes = _vehicle(cells, _text(cells, "notes"))
    entry = DriveEntry(
        starts_at.date(),
        _distance(cells, habits),
        round_trip=cells.get("round trip", "").lower() == "yes",
        origin=_text(cells, "from"),
        destination=_text(cells, "to"),
        via=tuple(filter(None, (stop.strip() for stop in _text(cells, "via").split(";")))),
        purpose=_text(cells, "purpose"),
        category=CATEGORIES.get(cells["category"].lower(), Category.UNCLASSIFIED),
        parking=money(cells.get("parking", ""), "Parking", habits),
        tolls=money(cells.get("tolls", ""), "Tolls", habits),
        vehicle=vehicle,
        passengers=int(number(cells.get("passengers", ""), habits) or 0),
        notes=notes,
        odometer=_odometer(cells, habits),
        project=_text(cells, "project")[:LONGEST_CODE],
    )
    return entry, starts_at


def _odometer(cells: Cells, habits: Habits) -> Odometer | None:
    start, end = (number(cells.get(name, ""), habits) for name in ("odometer start", "odometer end"))
    if start is None or end is None:
        return None
    return Odometer(start.quantize(THOUSANDTH), end.quantize(THOUSANDTH))


FORMS = (
    Form("MileIQ", frozenset({"start date", "category", "start", "stop"}), "start date", _mileiq),
    Form("our own", frozenset({"date", "from", "to", "purpose", "category", "distance", "unit"}), "date", _own),
    Form("Everlance", frozenset({"date", "from", "to", "purpose"}), "date", _everlance),
)
