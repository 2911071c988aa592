"""What organizations decided to pay: added to, taken back before it begins, never edited."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, insert, select, update

from domain.categories import Category
from domain.distances import Unit
from domain.people import Person, label_of
from domain.rates import Fixed, Follow, OrganizationRate
from storage.prepared import Prepared
from storage.tables import organization_rates, people

MILLIONTHS = 6
"""Decimal places of the scaled amount: a rate has four, an offset cannot have more."""

KEY = organization_rates.c.id.label("rate_id")
FACTS = [column for column in organization_rates.c if column.name != "id"]


def _rate_from(row: Row[Any]) -> OrganizationRate:
    amount = Decimal(row.amount_millionths).scaleb(-MILLIONTHS).normalize()
    follows = row.follows is not None
    return OrganizationRate(
        row.rate_id,
        None if row.category is None else Category(row.category),
        row.vehicle,
        Follow(row.follows, amount) if follows else Fixed(amount, Unit(row.unit), row.currency),
        row.from_on,
        row.to_on,
        label_of(row.setter_name, row.setter_mail),
        row.set_at,
    )


def _basis_columns(basis: Follow | Fixed) -> dict[str, Any]:
    if isinstance(basis, Follow):
        return {"follows": basis.table, "amount_millionths": _scaled(basis.offset), "unit": None, "currency": None}
    return {
        "follows": None,
        "amount_millionths": _scaled(basis.amount),
        "unit": basis.unit.value,
        "currency": basis.currency,
    }


def _scaled(amount: Decimal) -> int:
    scaled = amount.scaleb(MILLIONTHS)
    if scaled != int(scaled):
        raise ValueError("at most six decimals are kept")
    return int(scaled)


SETTER = (people.c.name.label("setter_name"), people.c.mail.label("setter_mail"))
DECISIONS = select(KEY, *FACTS, *SETTER).join(people, people.c.id == organization_rates.c.set_by)
ACTIVE = Prepared(
    DECISIONS.where(
        organization_rates.c.organization_id == bindparam("whose"), organization_rates.c.cancelled_at.is_(None)
    ).order_by(organization_rates.c.id)
)


class OrganizationRates:
    """Rows of organizations' rates; what was read in a transaction is remembered until something changes them in it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._active: dict[int, list[OrganizationRate]] = {}

    def add(self, organization_id: int, rate: OrganizationRate, *, by: Person, at: datetime) -> OrganizationRate:
        """Keep a decision (its id, who set it and when are those of the act, not those of ``rate``)."""
        self._active.clear()
        key = self._connection.execute(
            insert(organization_rates)
            .values(
                organization_id=organization_id,
                category=None if rate.category is None else rate.category.value,
                vehicle=rate.vehicle,
                from_on=rate.from_on,
                to_on=rate.to_on,
                set_by=by.id,
                set_at=at,
                **_basis_columns(rate.basis),
            )
            .returning(organization_rates.c.id)
        ).scalar_one()
        return self.get(organization_id, key)

    def add_first(self, organization_id: int, table: str, *, on: date, by: Person, at: datetime) -> OrganizationRate:
        """Have a new organization follow an official table from a day on."""
        rate = OrganizationRate(0, None, None, Follow(table), on, None, by.label, at)
        return self.add(organization_id, rate, by=by, at=at)

    def get(self, organization_id: int, rate_id: int) -> OrganizationRate:
        """A decision of an organization by key, cancelled or not."""
        query = self._of(organization_id).where(organization_rates.c.id == rate_id)
        row = self._connection.execute(query).one()
        return _rate_from(row)

    def find(self, organization_id: int, rate_id: int) -> OrganizationRate | None:
        """The same where there may be none."""
        query = self._of(organization_id).where(organization_rates.c.id == rate_id)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else _rate_from(row)

    def active(self, organization_id: int) -> list[OrganizationRate]:
        """All decisions of an organization that were not cancelled, in the order they were made."""
        if organization_id not in self._active:
            rows = ACTIVE.rows(self._connection, {"whose": organization_id})
            self._active[organization_id] = [_rate_from(row) for row in rows]
        return list(self._active[organization_id])

    def cancel(self, organization_id: int, rate_id: int, *, at: datetime) -> bool:
        """Take a decision back; whether it was not yet."""
        self._active.clear()
        cancelled = self._connection.execute(
            update(organization_rates)
            .where(
                organization_rates.c.organization_id == organization_id,
                organization_rates.c.id == rate_id,
                organization_rates.c.cancelled_at.is_(None),
            )
            .values(cancelled_at=at)
        )
        return cancelled.rowcount > 0

    def _of(self, organization_id: int) -> Select[Any]:
        return DECISIONS.where(organization_rates.c.organization_id == organization_id)
