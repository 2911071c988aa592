"""What a request asks for: periods, categories and places of a list, read strictly."""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from domain.categories import Category
from domain.drives import DriveSearch, Place
from domain.errors import MileageError
from domain.exports import Form, Scope, Wanted
from domain.people import Person

Choice = TypeVar("Choice", bound=StrEnum)
PLACE = re.compile(r"(\d{4}-\d{2}-\d{2})\.(\d{1,18})")
OFFERED = {
    Scope.OWN: frozenset(Form) - {Form.PAYROLL, Form.PDFS},
    Scope.REPORTED: frozenset(Form) - {Form.EVERYTHING, Form.PDFS},
}
"""The files there are of each kind of drives."""


def day_where(person: Person, at: datetime) -> date:
    """The day it is where somebody is."""
    return at.astimezone(ZoneInfo(person.zone)).date()


def fields(body: bytes) -> Mapping[str, str]:
    """The fields of a JSON object whose values are texts; nothing where it is no such object."""
    try:
        asked = json.loads(body)
    except ValueError:
        return {}
    return {name: value for name, value in asked.items() if isinstance(value, str)} if isinstance(asked, dict) else {}


def period(query: Mapping[str, str], today: date) -> tuple[date, date]:
    """The days asked for, both inclusive; this year where none are named."""
    from_on = _day(query.get("from", ""), date(today.year, 1, 1))
    to_on = _day(query.get("to", ""), date(today.year, 12, 31))
    if from_on > to_on:
        raise MileageError("The first day comes after the last one. Please swap them.")
    return from_on, to_on


def search(query: Mapping[str, str], today: date) -> DriveSearch:
    """Which of one's own drives are asked for."""
    from_on, to_on = period(query, today)
    category = _choice(Category, query["category"]) if query.get("category") else None
    return DriveSearch(from_on, to_on, category, words=query.get("words", "")[:100])


def wanted(query: Mapping[str, str], today: date) -> Wanted:
    """Which file is asked for."""
    scope, form = _choice(Scope, query.get("scope", "own")), _choice(Form, query.get("form", "csv"))
    if form not in OFFERED[scope]:
        raise MileageError("There is no such file. Please choose one of those the page offers.")
    return Wanted(scope, form, *period(query, today))


def place(text: str) -> Place | None:
    """Where a list goes on, as an earlier answer named it."""
    found = PLACE.fullmatch(text)
    return Place(_day(found[1], date.min), int(found[2])) if found else None


def told_place(where: Place | None) -> str:
    """A place for the next request; empty where the list ends."""
    return "" if where is None else f"{where.on.isoformat()}.{where.id}"


def number(text: str) -> int | None:
    """A row's number in a request; None where there is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < len(str(2**62)) else None


def _day(text: str, otherwise: date) -> date:
    if not text:
        return otherwise
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise MileageError("{text} isn't a day I know. Write it as 2026-11-24.", text=text[:20]) from None


def _choice(kind: type[Choice], text: str) -> Choice:
    try:
        return kind(text)
    except ValueError:
        raise MileageError("There is no {text} here. Please choose from the page.", text=text[:20]) from None
