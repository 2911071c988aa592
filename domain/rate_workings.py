"""Workings: how an amount came about, as it is shown and as it is kept with a reported drive for good."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.money import Money, total
from domain.pricing import Part, Pricing, Whole
from domain.rates import ZERO, Fixed, Follow, OfficialRate, OrganizationRate, PerUnit, Rate, Tier

FORM = 1
"""Of the kept text; a changed form gets the next number and this one stays readable."""


@dataclass(frozen=True, slots=True)
class Reason:
    """On whose word a rate was paid.

    ``short`` (``IRS``), ``authority`` and ``source`` are of the official row it rests on, empty where there is none.
    ``set_by`` and ``set_at`` are of the organization's decision (None: the government's rate outside one's control),
    ``offset`` what it adds to the official figure. ``from_on`` and ``to_on`` bound the days of this very rate.
    """

    from_on: date
    to_on: date | None
    is_official: bool
    short: str = ""
    authority: str = ""
    source: str = ""
    set_by: str = ""
    set_at: datetime | None = None
    offset: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Working:
    """All that "explain" shows of an amount: ``parts`` add up to ``amount``; the rest says where they come from.

    ``deducted`` is the commute in the distance, in micrometres: it is not paid.
    """

    distance: Distance
    figure: PerUnit
    parts: tuple[Part, ...]
    year_to_date: Distance
    reason: Reason
    notes: tuple[str, ...] = ()
    deducted: int = 0

    @property
    def amount(self) -> Money:
        """The sum of the rounded parts."""
        return total((part.money for part in self.parts), self.figure.currency)


def working_of(pricing: Pricing) -> Working:
    """How a pricing came about."""
    rate = pricing.rate
    return Working(
        pricing.distance,
        rate.figure,
        pricing.parts,
        pricing.year_to_date,
        reason_of(rate),
        rate.notes,
        pricing.deducted,
    )


def reason_of(rate: Rate) -> Reason:
    """On whose word a rate is paid."""
    row, chosen = rate.official, rate.chosen
    return Reason(
        rate.from_on,
        rate.to_on,
        rate.is_official,
        row.short if row else "",
        row.authority if row else "",
        row.source if row else "",
        chosen.set_by if chosen else "",
        chosen.set_at if chosen else None,
        chosen.basis.offset if chosen and isinstance(chosen.basis, Follow) else ZERO,
    )


def pricing_of(working: Working, category: Category, vehicle: str) -> Pricing:
    """The pricing a kept working came from, as far as it was kept: ``working_of`` of it is the working again.

    Its rate has the one figure people name and no counter; the rows behind it know only what the reason tells.
    """
    reason, figure = working.reason, working.figure
    rate = Rate(
        category,
        vehicle,
        reason.from_on,
        reason.to_on,
        figure.unit,
        figure.currency,
        (Tier(None, figure.amount),),
        official=_official_row(working, category, vehicle) if reason.short else None,
        chosen=_decision(working) if reason.set_at else None,
        notes=working.notes,
    )
    return Pricing(working.distance, rate, working.parts, working.year_to_date, working.deducted)


def _official_row(working: Working, category: Category, vehicle: str) -> OfficialRate:
    reason, figure = working.reason, working.figure
    return OfficialRate(
        "",
        reason.short,
        reason.from_on,
        reason.to_on,
        frozenset({category}),
        frozenset({vehicle}),
        figure.unit,
        figure.currency,
        (Tier(None, figure.amount - reason.offset),),
        reason.authority,
        reason.source,
        reason.from_on,
    )


def _decision(working: Working) -> OrganizationRate:
    reason, figure = working.reason, working.figure
    if reason.set_at is None:
        raise ValueError("nobody decided on this rate")
    basis = Follow("", reason.offset) if reason.short else Fixed(figure.amount, figure.unit, figure.currency)
    return OrganizationRate(0, None, None, basis, reason.from_on, reason.to_on, reason.set_by, reason.set_at)


def kept(working: Working) -> str:
    """A working as text, to be kept with a reported drive: exact, and readable without this program."""
    form = {
        "form": FORM,
        "distance": _told(working.distance),
        "rate": [str(working.figure.amount), working.figure.unit.value, working.figure.currency],
        "year_to_date": _told(working.year_to_date),
        "parts": [_kept_part(part) for part in working.parts],
        "reason": _kept_reason(working.reason),
        "notes": list(working.notes),
        **({"deducted": working.deducted} if working.deducted else {}),
    }
    return json.dumps(form, ensure_ascii=False, separators=(",", ":"))


def read_working(text: str) -> Working:
    """A working from the text it was kept as; ValueError if that is of a form this program does not know."""
    form = json.loads(text)
    if form["form"] != FORM:
        raise ValueError(f"a working of form {form['form']}")
    amount, unit, currency = form["rate"]
    return Working(
        _distance(form["distance"]),
        PerUnit(Decimal(amount), Unit(unit), currency),
        tuple(_part(part, currency) for part in form["parts"]),
        _distance(form["year_to_date"]),
        _reason(form["reason"]),
        tuple(form["notes"]),
        form.get("deducted", 0),
    )


def _told(distance: Distance) -> list[str]:
    return [str(distance.value), distance.unit.value]


def _distance(told: list[str]) -> Distance:
    return Distance(Decimal(told[0]), Unit(told[1]))


def _kept_part(part: Part) -> dict[str, object]:
    whole = part.whole
    return {
        "micrometres": part.micrometres,
        "unit": part.unit.value,
        "amount": str(part.amount),
        "minor": part.money.minor,
        "passengers": part.passengers,
        "beyond_cap": part.is_beyond_cap,
        "whole": [_told(whole.year), str(whole.plus), whole.before.minor] if whole else None,
    }


def _part(kept: Mapping[str, Any], currency: str) -> Part:
    whole = kept["whole"]
    return Part(
        kept["micrometres"],
        Unit(kept["unit"]),
        Decimal(kept["amount"]),
        Money(kept["minor"], currency),
        kept["passengers"],
        kept["beyond_cap"],
        Whole(_distance(whole[0]), Decimal(whole[1]), Money(whole[2], currency)) if whole else None,
    )


def _kept_reason(reason: Reason) -> dict[str, object]:
    return {
        "from": reason.from_on.isoformat(),
        "to": reason.to_on.isoformat() if reason.to_on else None,
        "official": reason.is_official,
        "short": reason.short,
        "authority": reason.authority,
        "source": reason.source,
        "set_by": reason.set_by,
        "set_at": reason.set_at.isoformat() if reason.set_at else None,
        "offset": str(reason.offset),
    }


def _reason(kept: Mapping[str, Any]) -> Reason:
    return Reason(
        date.fromisoformat(kept["from"]),
        date.fromisoformat(kept["to"]) if kept["to"] else None,
        kept["official"],
        kept["short"],
        kept["authority"],
        kept["source"],
        kept["set_by"],
        datetime.fromisoformat(kept["set_at"]) if kept["set_at"] else None,
        Decimal(kept["offset"]),
    )
