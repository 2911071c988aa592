"""Ways to work, what organizations deduct for them, and the business drives of a day it is deducted from."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, func, select, update

from domain.categories import Category
from domain.commutes import CommuteMode, CommuteRule, Stretch
from domain.distances import Distance, Unit
from storage.tables import drives, organizations, people

FACTS = (drives.c.id, drives.c.on, drives.c.length, drives.c.round_trip, drives.c.report_id, drives.c.deducted)


def rules_from(text: str) -> tuple[CommuteRule, ...]:
    """What an organization deducts, from the text of its column."""
    told = json.loads(text) if text else []
    return tuple(CommuteRule(CommuteMode(mode), date.fromisoformat(on)) for mode, on in told)


def leg_from(row: Row[Any]) -> Distance | None:
    """Somebody's way to work, from a row of people."""
    return None if row.commute is None else Distance(row.commute, Unit(row.commute_unit))


@dataclass(frozen=True, slots=True)
class BusinessDrive:
    """A drive the commute may be deducted from; ``counts`` says whether it counts towards the tiers asked for."""

    on: date
    stretch: Stretch
    counts: bool = False


class Commutes:
    """Ways to work and rules are written here and read with whom they belong to; drives are only read."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save_rules(self, organization_id: int, rules: Iterable[CommuteRule]) -> None:
        """Keep what an organization deducts, from which days on."""
        text = json.dumps([[rule.mode.value, rule.from_on.isoformat()] for rule in rules])
        self._connection.execute(
            update(organizations).where(organizations.c.id == organization_id).values(commute_rules=text)
        )

    def save_leg(self, person_id: int, leg: Distance | None) -> None:
        """Keep somebody's way to work, one way; None: forget it."""
        told: dict[str, Any] = {"commute": None, "commute_unit": ""}
        if leg is not None:
            told = {"commute": leg.value, "commute_unit": leg.unit.value}
        self._connection.execute(update(people).where(people.c.id == person_id).values(**told))

    def drives_on(self, person_id: int, days: Collection[date]) -> list[BusinessDrive]:
        """Somebody's business drives of some days, reported ones too."""
        rows = self._connection.execute(
            select(*FACTS).where(drives.c.on.in_(days), *_are_business(person_id)).order_by(drives.c.id)
        )
        return [BusinessDrive(row.on, _stretch_from(row)) for row in rows]

    def drives_of_year(
        self, person_id: int, from_on: date, to_on: date, vehicles: Collection[str]
    ) -> list[BusinessDrive]:
        """Somebody's business drives of a year, and which count towards tiers: those with one of the vehicles."""
        counts = func.lower(drives.c.vehicle).in_(vehicles).label("counts")
        rows = self._connection.execute(
            select(*FACTS, counts)
            .where(drives.c.on.between(from_on, to_on), *_are_business(person_id))
            .order_by(drives.c.id)
        )
        return [BusinessDrive(row.on, _stretch_from(row), bool(row.counts)) for row in rows]

    def keep_deducted(self, deducted: Mapping[int, int]) -> None:
        """Keep what was deducted of drives that were just reported, by drive."""
        if deducted:
            self._connection.execute(
                update(drives).where(drives.c.id == bindparam("which")).values(deducted=bindparam("length_deducted")),
                [{"which": key, "length_deducted": length} for key, length in deducted.items()],
            )


def _are_business(person_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        drives.c.person_id == person_id,
        drives.c.deleted_at.is_(None),
        drives.c.category == Category.BUSINESS.value,
    )


def _stretch_from(row: Any) -> Stretch:
    return Stretch(row.id, row.length, row.round_trip, None if row.report_id is None else row.deducted)
