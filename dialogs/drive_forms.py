"""Reading the form of a drive: every field is text, hostile until checked, with the reader's decimal comma."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from cards.drive_form import ONE_WAY, Filled
from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import LONGEST_TEXT, Basis, DriveEntry
from domain.errors import MileageError
from domain.money import Money
from domain.odometers import Odometer
from domain.projects import LONGEST_CODE
from language.numbers import number

FIELDS = (
    "on", "origin", "destination", "via", "purpose", "category", "distance", "unit", "trip", "parking", "tolls",
    "vehicle", "passengers", "notes", "odometer_start", "odometer_end", "project",
)  # fmt: skip
SHAPE = re.compile(r"[^0-9.,-]*(?P<digits>[0-9]+(?:\s[0-9]{3})*(?:[.,'][0-9]+)*|[.,][0-9]+)[^0-9]*")
"""One number, with a currency sign or a unit beside it; groups of three may stand apart."""

DECIMALS = 3
LARGEST = Decimal(100_000)
MOST_PASSENGERS = 20
MOST_STOPS = 20


def filled_in(data: Mapping[str, Any]) -> Filled:
    """The fields of a press, as text; what is not text is left out."""
    return {name: str(data[name]).strip() for name in FIELDS if isinstance(data.get(name), str | int | float)}


def read_entry(filled: Filled, *, currency: str, locale: str) -> DriveEntry:
    """The drive a form tells; a refusal that names the field where it tells none."""
    trip = filled.get("trip", ONE_WAY)
    read = _odometer(filled, locale)
    entry = DriveEntry(
        on=_day(filled.get("on", "")),
        distance=Distance(_told_distance(filled, read, locale), _unit(filled.get("unit", ""))),
        round_trip=trip in (Basis.TOTAL, Basis.EACH_WAY),
        basis=Basis.EACH_WAY if trip == Basis.EACH_WAY else Basis.TOTAL,
        origin=_line(filled, "origin"),
        destination=_line(filled, "destination"),
        via=tuple(stop.strip() for stop in _line(filled, "via").split(",") if stop.strip())[:MOST_STOPS],
        purpose=_line(filled, "purpose"),
        category=_category(filled),
        parking=_money(filled.get("parking", ""), currency, locale),
        tolls=_money(filled.get("tolls", ""), currency, locale),
        vehicle=_line(filled, "vehicle")[:40] or "car",
        passengers=_passengers(filled.get("passengers", "")),
        notes=_line(filled, "notes"),
        project=_line(filled, "project")[:LONGEST_CODE],
    )
    if read is None:
        return entry
    return replace(entry, odometer=read, basis=Basis.TOTAL)


def _told_distance(filled: Filled, read: Odometer | None, locale: str) -> Decimal:
    words = filled.get("distance", "")
    return read.driven if read is not None and not words else _distance(words, locale)


def _odometer(filled: Filled, locale: str) -> Odometer | None:
    start, end = (filled.get(name, "") for name in ("odometer_start", "odometer_end"))
    if not start and not end:
        return None
    readings = [read_decimal(words, locale) for words in (start, end)]
    if None in readings or any(value != round(value, DECIMALS) for value in readings if value is not None):
        raise MileageError("Please give both readings of the odometer as numbers, such as {example}.", example="45210")
    return Odometer(*(value for value in readings if value is not None))


def read_decimal(words: str, locale: str) -> Decimal | None:
    """A number as people in a locale write it, with or without a currency sign; None where it is none or unclear."""
    shape = SHAPE.fullmatch(words)
    if shape is None:
        return None
    digits = re.sub(r"\s", "", shape["digits"])
    found = number(digits, locale=locale)
    return found.readings[0] if len(found.readings) == 1 else found.value


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise MileageError("Please choose the day of the drive.") from None


def _distance(words: str, locale: str) -> Decimal:
    value = read_decimal(words, locale)
    if value is None or value > LARGEST:
        raise MileageError("Please give the distance as a number, such as {example}.", example=Decimal("23.4"))
    if value != round(value, DECIMALS):
        raise MileageError("Please give the distance with at most three decimals.")
    return value


def _unit(words: str) -> Unit:
    try:
        return Unit(words)
    except ValueError:
        raise MileageError("Please choose miles or kilometres.") from None


def _category(filled: Filled) -> Category:
    words = filled.get("category", "") or Category.UNCLASSIFIED
    try:
        return Category(words)
    except ValueError:
        raise MileageError("Please choose one of the categories.") from None


def _money(words: str, currency: str, locale: str) -> Money:
    if not words:
        return Money(0, currency)
    value = read_decimal(words, locale)
    if value is None or value > LARGEST:
        raise MileageError("Please give parking and tolls as amounts, such as {example}.", example=Money(450, currency))
    return Money.of(value, currency)


def _passengers(words: str) -> int:
    if not words:
        return 0
    if not words.isascii() or not words.isdigit() or int(words[:9]) > MOST_PASSENGERS:
        raise MileageError("Please give the number of passengers, from 0 to {most}.", most=MOST_PASSENGERS)
    return int(words)


def _line(filled: Filled, name: str) -> str:
    return " ".join(filled.get(name, "").split())[:LONGEST_TEXT]
