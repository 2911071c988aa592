"""How things look in JSON: exact numbers as strings or minor units, days as ISO dates; words are for the page."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.completeness import missing_in
from domain.distances import Distance
from domain.exports import ExportRow, rows_of_drives
from domain.members import Profile
from domain.money import EXPONENTS, Money
from domain.people import Person
from domain.priced import Priced
from domain.pricing import measured, without
from domain.rates import NotPublished, Rate
from domain.reports import Filed, Report, ReportState
from services.dashboard import Figures, Overview

Shape = dict[str, Any]


def money(amount: Money | None) -> Shape | None:
    """An amount in minor units with its currency and the places of its minor unit."""
    if amount is None:
        return None
    return {"minor": amount.minor, "currency": amount.currency, "places": EXPONENTS.get(amount.currency, 2)}


def distance(length: Distance) -> Shape:
    """A length as a decimal string with its unit."""
    return {"value": f"{length.value.normalize():f}", "unit": length.unit.value}


def to_a_tenth(length: Distance) -> Shape:
    """A sum of lengths, to be looked at."""
    return distance(Distance(round(length.value, 1), length.unit))


def commute(driven: Distance, deducted: int) -> Shape | None:
    """What of a length is the way to work and not paid, and what is left; None where nothing is."""
    if not deducted:
        return None
    return {"deducted": distance(measured(deducted, driven.unit)), "paid": distance(without(driven, deducted))}


def person(one: Person) -> Shape:
    """How others see somebody."""
    return {"name": one.label, "mail": one.mail}


def standing(profile: Profile) -> Shape:
    """Who is looking, and what they may do."""
    return {
        "name": profile.person.label,
        "locale": profile.person.locale,
        "organization": profile.organization.name if profile.organization else "",
        "is_member": profile.is_member,
        "is_administrator": profile.is_administrator,
    }


def overview(found: Overview, today: date) -> Shape:
    """A person's first view."""
    return {
        **standing(found.profile),
        "today": today.isoformat(),
        "unit": found.usual.unit.value,
        "currency": found.usual.currency,
        "rate": rate(found.rate),
        "week": figures(found.week),
        "year": figures(found.year),
    }


def rate(found: Rate | NotPublished | None) -> Shape | None:
    """A rate with on whose word it holds; None where there is none."""
    if not isinstance(found, Rate):
        return None
    chosen, official = found.chosen, found.official
    return {
        "amount": str(found.figure.amount),
        "unit": found.unit.value,
        "currency": found.currency,
        "from": found.from_on.isoformat(),
        "set_by": chosen.set_by if chosen else "",
        "short": official.short if official else "",
    }


def figures(found: Figures) -> Shape:
    """Sums by category."""
    return {
        "from": found.from_on.isoformat(),
        "to": found.to_on.isoformat(),
        "total": money(found.total),
        "lines": [
            {"category": line.category.value, "drives": line.drives, "distance": to_a_tenth(line.distance)}
            for line in found.lines
        ],
        "commute": None if found.driven is None else commute(found.driven, found.deducted),
    }


def own_drive(priced: Priced, by: Person, states: Mapping[int, ReportState]) -> Shape:
    """One's own drive, with what it lacks before it can be reported."""
    (row,) = rows_of_drives([priced], by, states)
    return {**drive(row), "missing": list(missing_in(row))}


def drive(row: ExportRow) -> Shape:
    """A drive with its working."""
    entry = row.entry
    return {
        "number": row.number,
        "on": entry.on.isoformat(),
        "from": entry.origin,
        "via": list(entry.via),
        "to": entry.destination,
        "round_trip": entry.round_trip,
        "purpose": entry.purpose,
        "project": entry.project,
        "category": entry.category.value,
        "distance": distance(entry.driven),
        "commute": commute(entry.driven, row.deducted),
        "vehicle": entry.vehicle,
        "notes": entry.notes,
        "working": row.arithmetic,
        "source": row.source,
        "amount": money(row.amount),
        "extras": money(Money(entry.extras.minor, row.currency)),
        "total": money(row.total if row.amount is not None or entry.extras else None),
        "report": row.state,
        "receipts": row.receipts,
    }


def report(one: Report) -> Shape:
    """A report without its drives."""
    return {
        "key": one.key,
        "state": one.state.value,
        "from": one.from_on.isoformat(),
        "to": one.to_on.isoformat(),
        "submitted": one.submitted_at.isoformat(),
        "drives": one.drives,
        "total": money(one.total),
        "reason": one.reason,
    }


def filed(one: Filed, rows: list[ExportRow]) -> Shape:
    """A report with its drives and the person it is from."""
    decided_by = one.decided_by.label if one.decided_by else ""
    return {
        **report(one.report),
        "person": person(one.person),
        "organization": one.organization,
        "decided_by": decided_by,
        "rows": [drive(row) for row in rows],
    }
