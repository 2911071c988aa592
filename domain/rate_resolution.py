"""Which rate a drive is paid by: the one place that decides it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from domain.categories import Category
from domain.commutes import CommuteRule
from domain.members import Membership
from domain.rate_tables import ANY, Key, RateTable, find_table, tax_year_of
from domain.rates import (
    WITHOUT_RATE,
    ZERO,
    Counter,
    Fixed,
    Follow,
    Missing,
    Mode,
    NotPublished,
    OfficialRate,
    OrganizationRate,
    Rate,
    Tier,
)

DAY = timedelta(days=1)


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
    """The organization a person was a member of on the day: its country and what it decided to pay, ever.

    Cancelled decisions are not among ``rates``. ``commute`` is what it deducts.
    """

    country: str
    rates: Sequence[OrganizationRate] = ()
    commute: Sequence[CommuteRule] = ()


def resolve(
    occasion: Occasion, tables: Mapping[str, RateTable], *, country: str, programme: Programme | None = None
) -> Rate | NotPublished | None:
    """The rate of a drive: the organization's in force that day, else the government's.

    ``tables`` are by key. ``programme`` is None outside a membership: then the table of the person's ``country``
    applies; within one, that of the organization's. Personal and unclassified: None.
    """
    if occasion.category in WITHOUT_RATE:
        return None
    rates = concerned(programme.rates, occasion) if programme else []
    chosen = next((rate for rate in rates if rate.holds(occasion.on)), None)
    found = _by(chosen, occasion, tables, programme.country if programme else country)
    if isinstance(found, NotPublished):
        return found
    return _bounded(found, rates[: rates.index(chosen)] if chosen else rates, occasion.on)


def concerned(rates: Iterable[OrganizationRate], occasion: Occasion) -> list[OrganizationRate]:
    """The decisions about drives such as this one, on whatever day: the first that holds on a day applies.

    One that names the category goes before one that does not, then one that names the vehicle, then the newest.
    """
    about = [
        rate
        for rate in rates
        if rate.concerns(occasion.category)
        and (rate.vehicle is None or rate.vehicle.casefold() == occasion.vehicle.casefold())
    ]
    return sorted(
        about,
        key=lambda rate: (rate.category is not None, rate.vehicle is not None, rate.set_at, rate.id),
        reverse=True,
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


def membership_on(memberships: Iterable[Membership], on: date, *, zone: str) -> Membership | None:
    """The spell a day belongs to, first and last day included, in the person's IANA ``zone``; the latest if two do."""
    where = ZoneInfo(zone)
    spells = [
        spell
        for spell in memberships
        if spell.joined_at.astimezone(where).date() <= on
        and (spell.ended_at is None or on <= spell.ended_at.astimezone(where).date())
    ]
    return max(spells, key=lambda spell: spell.joined_at, default=None)


def _by(
    chosen: OrganizationRate | None, occasion: Occasion, tables: Mapping[str, RateTable], country: str
) -> Rate | NotPublished:
    if chosen is None:
        return official(occasion, find_table(tables.values(), country))
    if isinstance(chosen.basis, Fixed):
        return _fixed(chosen, chosen.basis, occasion)
    return _following(chosen, chosen.basis, official(occasion, tables.get(chosen.basis.table)))


def _fixed(chosen: OrganizationRate, basis: Fixed, occasion: Occasion) -> Rate:
    return Rate(
        occasion.category,
        occasion.vehicle,
        chosen.from_on,
        chosen.to_on,
        basis.unit,
        basis.currency,
        (Tier(None, basis.amount),),
        chosen=chosen,
    )


def _following(chosen: OrganizationRate, basis: Follow, found: Rate | NotPublished) -> Rate | NotPublished:
    if isinstance(found, NotPublished):
        return replace(found, chosen=chosen)
    return replace(
        found,
        from_on=max(found.from_on, chosen.from_on),
        to_on=_earlier(found.to_on, chosen.to_on),
        tiers=basis.shifted(found.tiers),
        chosen=chosen,
    )


def _bounded(rate: Rate, stronger: Sequence[OrganizationRate], on: date) -> Rate:
    if not stronger:
        return rate
    starts = [rate.from_on, *(one.to_on + DAY for one in stronger if one.to_on is not None and one.to_on < on)]
    ends = [one.from_on - DAY for one in stronger if one.from_on > on]
    return replace(rate, from_on=max(starts), to_on=_earlier(rate.to_on, min(ends, default=None)))


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(filter(None, (one, other)), default=None)


def _rate(occasion: Occasion, table: RateTable, key: Key, row: OfficialRate) -> Rate:
    passenger = table.find(Key(key.category, key.vehicle, key.band, key.region, per_passenger=True), occasion.on)
    counter = Counter(table.key, tax_year_of(table, occasion.on), table.counted_with(occasion.vehicle))
    return Rate(
        occasion.category,
        key.vehicle,
        row.from_on,
        row.to_on,
        row.unit,
        row.currency,
        row.tiers,
        row.mode,
        official=row,
        counter=counter if len(row.tiers) > 1 or row.mode is not Mode.MARGINAL else None,
        per_passenger=passenger.figure.amount if passenger and passenger.is_published else ZERO,
        notes=tuple(filter(None, (row.note, *table.notes_on(occasion.category, occasion.on)))),
    )


def _not_published(occasion: Occasion, table: RateTable, key: Key, row: OfficialRate | None) -> NotPublished:
    why, known = _why(occasion, table, key)
    last = table.last_published(key, occasion.on)
    first = table.first_published(key) if why is Missing.NOT_HERE else None
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
