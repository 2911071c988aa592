"""Which rate a drive is paid by: the one place that decides it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.categories import Category
from domain.rate_tables import ANY, Key, RateTable, tax_year_of
from domain.rates import (
    WITHOUT_RATE,
    ZERO,
    Counter,
    Fixed,
    Missing,
    Mode,
    NotPublished,
    OfficialRate,
    OrganizationRate,
    Rate,
    Tier,
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a rate depends on besides who pays.

    ``on`` is the day of the drive where the person is, ``region`` where it was driven (``YT``), ``band`` the
    engine's class where the country asks for one (``5 CV``).
    """

    on: date
    category: Category
    vehicle: str = "car"
    region: str = ANY
    band: str = ANY


@dataclass(frozen=True, slots=True)
class Programme:
    """The organization a person was a member of on the day: its country and what it decided to pay, ever."""

    country: str
    rates: Sequence[OrganizationRate] = ()


def resolve(
    occasion: Occasion, tables: Mapping[str, RateTable], *, country: str, programme: Programme | None = None
) -> Rate | NotPublished | None:
    """The rate of a drive: the organization's in force that day, else the government's.

    ``tables`` are by key (the country in lower case). ``programme`` is None outside a membership: then the table of
    the person's ``country`` applies; within one, that of the organization's. Personal and unclassified: None.
    """
    if occasion.category in WITHOUT_RATE:
        return None
    chosen = in_force(programme.rates, occasion) if programme else None
    if chosen is None:
        return official(occasion, tables.get((programme.country if programme else country).casefold()))
    if isinstance(chosen.basis, Fixed):
        return _fixed(chosen, chosen.basis, occasion)
    found = official(occasion, tables.get(chosen.basis.table))
    if isinstance(found, NotPublished):
        return replace(found, chosen=chosen)
    tiers = tuple(replace(tier, amount=max(ZERO, tier.amount + chosen.basis.offset)) for tier in found.tiers)
    return replace(found, tiers=tiers, chosen=chosen)


def in_force(rates: Sequence[OrganizationRate], occasion: Occasion) -> OrganizationRate | None:
    """The organization's decision for a drive, if any.

    One that names the category goes before one that does not, then one that names the vehicle, then the newest.
    """
    concerned = [
        rate
        for rate in rates
        if rate.holds(occasion.on)
        and rate.concerns(occasion.category)
        and (rate.vehicle is None or rate.vehicle.casefold() == occasion.vehicle.casefold())
    ]
    return max(
        concerned,
        key=lambda rate: (rate.category is not None, rate.vehicle is not None, rate.from_on, rate.id),
        default=None,
    )


def official(occasion: Occasion, table: RateTable | None) -> Rate | NotPublished:
    """The government's rate of a drive by a table (None: of a country without one)."""
    if table is None:
        return NotPublished(occasion.on, Missing.COUNTRY)
    kind = table.kind_of(occasion.vehicle)
    key = Key(occasion.category, kind or "", occasion.band, occasion.region)
    row = table.find(key, occasion.on)
    if row is None or not row.is_published:
        return _not_published(occasion, table, key, row)
    return _rate(occasion, table, key, row)


def _rate(occasion: Occasion, table: RateTable, key: Key, row: OfficialRate) -> Rate:
    passenger = table.find(replace(key, per_passenger=True), occasion.on)
    counter = Counter(table.key, tax_year_of(table, occasion.on), table.counted_with(occasion.vehicle))
    return Rate(
        occasion.category,
        key.vehicle,
        row.unit,
        row.currency,
        row.tiers,
        row.mode,
        official=row,
        counter=counter if len(row.tiers) > 1 or row.mode is not Mode.MARGINAL else None,
        per_passenger=passenger.amount if passenger and passenger.is_published else ZERO,
        notes=tuple(filter(None, (row.note, *table.notes_on(occasion.category, occasion.on)))),
    )


def _fixed(chosen: OrganizationRate, basis: Fixed, occasion: Occasion) -> Rate:
    tiers = (Tier(None, basis.amount),)
    return Rate(occasion.category, occasion.vehicle, basis.unit, basis.currency, tiers, chosen=chosen)


def _not_published(occasion: Occasion, table: RateTable, key: Key, row: OfficialRate | None) -> NotPublished:
    why, known = _why(occasion, table, key)
    last = table.last_published(key, occasion.on)
    first = next(iter(table.rows_of(key)), None) if why is Missing.NOT_HERE else None
    return NotPublished(occasion.on, why, table.short, last, first, row.note if row else "", known)


def _why(occasion: Occasion, table: RateTable, key: Key) -> tuple[Missing, tuple[str, ...]]:
    if table.rows_of(key):
        return (Missing.NOT_YET if table.find(key, occasion.on) else Missing.NOT_HERE), ()
    vehicles = {one.vehicle for one in table.series if one.category is occasion.category and not one.per_passenger}
    if not vehicles:
        return Missing.CATEGORY, tuple(sorted({one.category.value for one in table.series}))
    if key.vehicle not in vehicles:
        return Missing.VEHICLE, tuple(sorted(vehicles))
    bands = {one.band for one in table.series if one.category is occasion.category and one.vehicle == key.vehicle}
    return Missing.BAND, tuple(sorted(bands))
