"""What people ask about rates, and what their drives are worth by them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.categories import Category
from domain.distances import Distance
from domain.members import Profile
from domain.pricing import NOTHING, Pricing, price
from domain.rate_questions import (
    Answer,
    Difference,
    Spell,
    decisions,
    difference_from,
    estimates,
    history_of,
    official_between,
    official_in_year,
)
from domain.rate_questions import rates_between as answers_between
from domain.rate_resolution import Occasion
from domain.rate_resolution import official as official_on
from domain.rate_tables import ANY, find_table
from domain.rates import NotPublished, OfficialRate, OrganizationRate, Rate
from services.payers import Payers, payers_of
from services.pricing import counted_before, price_all, working_of
from services.rate_tables import get_table, tables
from storage.store import Store

__all__ = [
    "Estimate", "Government", "estimate", "estimate_of", "estimates_between", "has_table", "history", "my_rate",
    "official", "official_history", "official_rates", "price_all", "rates_between", "why_different", "working_of",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a distance would pay on a day (``pricing`` None: no rate, so no amount).

    ``year_to_date`` is what counts before it towards tiers: told by the person, or what they drove (None: it makes no
    difference).
    """

    on: date
    distance: Distance
    found: Rate | NotPublished | None
    pricing: Pricing | None
    year_to_date: Distance | None = None


@dataclass(frozen=True, slots=True)
class Government:
    """A rate beside the government's of the same day; ``difference`` None: they cannot be compared."""

    found: Rate | NotPublished | None
    official: Rate | NotPublished
    difference: Difference | None


def my_rate(
    store: Store, *, by: Profile, on: date, category: Category = Category.BUSINESS, vehicle: str = "car"
) -> Rate | NotPublished | None:
    """What somebody's drives of a day are paid by: ``chosen`` says who set it and when (None: the government)."""
    return payers_of(store, by).rate_of(Occasion(on, category, vehicle))


def rates_between(
    store: Store,
    from_on: date,
    to_on: date,
    *,
    by: Profile,
    category: Category = Category.BUSINESS,
    vehicle: str = "car",
) -> list[Answer]:
    """Somebody's rates from a day to a day: one answer for each stretch with the same rate."""
    return _between(payers_of(store, by), Occasion(from_on, category, vehicle), to_on)


def _between(payers: Payers, occasion: Occasion, to_on: date) -> list[Answer]:
    return answers_between(occasion, to_on, tables=tables(), country=payers.country, spells=_spells(payers))


def _spells(payers: Payers) -> list[Spell]:
    """The spells as days, the latest first: a day on which one ended and the next began belongs to the next."""
    return [
        Spell(from_on, to_on, payers.programmes[spell.organization_id])
        for spell, from_on, to_on in payers.days_of_spells
    ]


def estimate(  # what a distance pays depends on all of these
    store: Store,
    distance: Distance,
    *,
    by: Profile,
    on: date,
    category: Category = Category.BUSINESS,
    vehicle: str = "car",
    year_to_date: Distance | None = None,
) -> Estimate:
    """What a distance would pay on a day, after ``year_to_date`` (None: after what the person has driven)."""
    return estimate_of(store, distance, Occasion(on, category, vehicle), by=by, year_to_date=year_to_date)


def estimate_of(
    store: Store,
    distance: Distance,
    occasion: Occasion,
    *,
    by: Profile,
    year_to_date: Distance | None = None,
    passengers: int = 0,
) -> Estimate:
    """The same where more is known: the region it would be driven in, and who rides along."""
    payers = payers_of(store, by)
    found = payers.rate_of(occasion)
    if not isinstance(found, Rate):
        return Estimate(occasion.on, distance, found, None)
    if found.counter is not None and year_to_date is None:
        year_to_date = counted_before(store, payers, found.counter, occasion.on)
    pricing = price(distance, found, year_to_date or NOTHING, passengers=passengers)
    return Estimate(occasion.on, distance, found, pricing, year_to_date)


def estimates_between(
    store: Store,
    distance: Distance,
    from_on: date,
    to_on: date,
    *,
    by: Profile,
    category: Category = Category.BUSINESS,
    vehicle: str = "car",
) -> list[tuple[Answer, Pricing | None]]:
    """What a distance would pay within a period, by stretch of the same rate, as the first drive of the year."""
    return estimates(distance, rates_between(store, from_on, to_on, by=by, category=category, vehicle=vehicle))


def why_different(store: Store, occasion: Occasion, *, by: Profile) -> Government:
    """Somebody's rate beside the government's of the same day."""
    payers = payers_of(store, by)
    found = payers.rate_of(occasion)
    government = official_on(occasion, find_table(tables().values(), payers.country))
    comparable = isinstance(found, Rate) and isinstance(government, Rate)
    difference = difference_from(found, government) if comparable else None  # type: ignore[arg-type]  # both are rates
    return Government(found, government, difference)


def history(store: Store, *, by: Profile) -> Sequence[OrganizationRate]:
    """What the person's organization decided, with who and when, the newest first; empty outside a membership."""
    is_concerned = by.organization is not None and (by.is_member or by.is_administrator)
    if by.organization is None or not is_concerned:
        return []
    return decisions(store.rates.active(by.organization.id))


def has_table(word: str) -> bool:
    """Whether there is an official table of that key, name or country."""
    return find_table(tables().values(), word) is not None


def official(
    word: str, *, on: date, category: Category = Category.BUSINESS, vehicle: str = "car", region: str = ANY
) -> Rate | NotPublished:
    """What an official table (``IRS``, ``UK``, ``us``) says on a day."""
    return official_on(Occasion(on, category, vehicle, region), get_table(word))


def official_rates(
    word: str,
    from_on: date | int,
    to_on: date | None = None,
    *,
    category: Category = Category.BUSINESS,
    vehicle: str = "car",
) -> list[Answer]:
    """What an official table says in a calendar year (``2022``: two answers) or from a day to a day."""
    table = get_table(word)
    if isinstance(from_on, int):
        return official_in_year(from_on, Occasion(date(from_on, 1, 1), category, vehicle), table)
    return official_between(Occasion(from_on, category, vehicle), to_on or from_on, table)


def official_history(
    word: str, *, today: date, category: Category = Category.BUSINESS, vehicle: str = "car"
) -> list[OfficialRate]:
    """Every figure an official table published up to today, the newest first."""
    return history_of(Occasion(today, category, vehicle), get_table(word))
