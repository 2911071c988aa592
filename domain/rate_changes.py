"""Changing what an organization pays: what may be set, from when, and what may be taken back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from domain.categories import Category
from domain.distances import Unit
from domain.errors import MileageError
from domain.money import EXPONENTS, Money, total
from domain.rate_tables import RateTable, find_table
from domain.rates import WITHOUT_RATE, ZERO, Fixed, Follow, OrganizationRate, PerUnit

MOST_PER_MILE = Decimal(3)
"""More than this many dollars, pounds or euro a mile is a slip: no authority has ever come near."""

DECIMALS = 4
"""Rates are kept to a hundredth of a cent; authorities use a tenth."""

FURTHEST = timedelta(days=2 * 366)
"""A rate further ahead than this is a slip in the year."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a new rate would change: how many ``drives``, and by how much in all (negative: they would pay less).

    ``looked_at`` is how many drives it is about where there are more (None: it is about all).
    """

    drives: int
    difference: Money
    looked_at: int | None = None


def effect_of(amounts: Iterable[tuple[Money, Money]], currency: str) -> Effect:
    """The effect on drives given as (amount now, amount then); drives that stay the same are not counted."""
    changed = [then - now for now, then in amounts if then != now]
    return Effect(len(changed), total(changed, currency))


def check_new_rate(
    new: OrganizationRate,
    existing: Sequence[OrganizationRate],
    *,
    tables: Mapping[str, RateTable],
    country: str,
    today: date,
    last_reported_on: date | None,
) -> None:
    """Refuse a rate that is absurd, changes what was reported, or collides with one already planned.

    ``existing`` are the organization's decisions without the cancelled ones, ``country`` the organization's,
    ``last_reported_on`` the last day of a reported drive that the rate would concern (None: there is none).
    """
    if new.category in WITHOUT_RATE:
        raise MileageError("Personal drives have no rate. You can set one for business, medical, charity or moving.")
    _check_days(new, today, last_reported_on)
    _check_planned(new, existing, today)
    pays_in = _currency(existing, find_table(tables.values(), country))
    if isinstance(new.basis, Fixed):
        _check_currency(new.basis.currency, pays_in)
        check_figure(new.basis.figure)
    else:
        _check_following(new, new.basis, tables, pays_in)


def check_figure(figure: PerUnit) -> None:
    """Refuse a figure nobody pays: below zero, absurdly high, or finer than rates are kept."""
    if figure.amount < 0:
        raise MileageError("A rate can't be below zero.")
    if figure.amount > _most(figure):
        raise MileageError(
            "{rate} looks like a slip. Rates are in whole money, such as 0.70 for seventy cents.", rate=figure
        )
    if figure.amount != round(figure.amount, DECIMALS):
        raise MileageError("{rate} is finer than I can pay. Please use at most four decimals.", rate=figure)


def check_may_cancel(rate: OrganizationRate, *, today: date) -> None:
    """Refuse to take back a rate that has begun: drives are paid by it."""
    if rate.from_on <= today:
        raise MileageError(
            "This rate has been in force since {on}, so it can't be cancelled. Set a new one instead.", on=rate.from_on
        )


def planned(rates: Sequence[OrganizationRate], *, today: date) -> list[OrganizationRate]:
    """The rates that have not begun: what can be cancelled, the next first."""
    return sorted((rate for rate in rates if rate.from_on > today), key=lambda rate: (rate.from_on, rate.id))


def _check_days(new: OrganizationRate, today: date, last_reported_on: date | None) -> None:
    if new.to_on is not None and new.to_on < new.from_on:
        raise MileageError("The rate would end on {to_on}, before it begins.", to_on=new.to_on)
    if new.from_on > today + FURTHEST:
        raise MileageError("{on} is more than two years ahead. Please check the year.", on=new.from_on)
    if last_reported_on is not None and new.from_on <= last_reported_on:
        raise MileageError(
            "Drives up to {reported_on} were reported and keep their rate. A new rate can start on {on} or later.",
            reported_on=last_reported_on,
            on=last_reported_on + timedelta(days=1),
        )


def _check_planned(new: OrganizationRate, existing: Sequence[OrganizationRate], today: date) -> None:
    for rate in planned(existing, today=today):
        is_same_kind = (rate.category, rate.vehicle) == (new.category, new.vehicle)
        if is_same_kind and new.from_on <= rate.from_on and (new.to_on is None or rate.from_on <= new.to_on):
            raise MileageError(
                "Another rate is planned from {on}. Cancel it first, or let this one end before.", on=rate.from_on
            )


def _currency(existing: Sequence[OrganizationRate], table: RateTable | None) -> str | None:
    """What an organization pays in; None: nobody has said yet, as its country has no table."""
    if table is not None:
        return table.currency
    return next((rate.basis.currency for rate in existing if isinstance(rate.basis, Fixed)), None)


def _check_currency(currency: str, pays_in: str | None) -> None:
    if pays_in is not None and currency != pays_in:
        raise MileageError(
            "Your organization pays in {currency}, so all its rates have to be in {currency}.", currency=pays_in
        )


def _check_following(
    new: OrganizationRate, basis: Follow, tables: Mapping[str, RateTable], pays_in: str | None
) -> None:
    table = tables.get(basis.table)
    if table is None:
        raise MileageError("I don't know an official table called {table}.", table=basis.table)
    category = new.category or Category.BUSINESS
    rows = [row for row in table.rows if category in row.categories and not row.per_passenger]
    if not rows:
        raise MileageError("{table} publishes no rate for {category}.", table=table.short, category=category)
    _check_currency(table.currency, pays_in)
    for row in rows:
        if row.to_on is None or row.to_on >= new.from_on:
            for tier in row.tiers:
                _check_offset(PerUnit(tier.amount + basis.offset, row.unit, row.currency), table)


def _check_offset(figure: PerUnit, table: RateTable) -> None:
    if figure.amount < ZERO:
        raise MileageError("That is more than {table} pays: the rate would fall below zero.", table=table.short)
    check_figure(figure)


def _most(figure: PerUnit) -> Decimal:
    minor = 10 ** (2 - EXPONENTS.get(figure.currency, 2))
    return PerUnit(MOST_PER_MILE * minor, Unit.MI, figure.currency).to(figure.unit).amount
