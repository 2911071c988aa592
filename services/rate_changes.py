"""Changing what an organization pays: looking at it first, setting it from a day on, taking it back before that day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from domain.categories import Category
from domain.deliveries import Template
from domain.distances import Distance
from domain.errors import MileageError
from domain.members import Profile, check_is_administrator
from domain.organizations import Organization
from domain.people import Person
from domain.rate_changes import Effect, check_may_cancel, check_new_rate, effect_of
from domain.rate_questions import Difference, difference_from
from domain.rate_resolution import Occasion, Programme, resolve
from domain.rate_resolution import official as official_on
from domain.rate_tables import find_table
from domain.rates import Fixed, Follow, NotPublished, OrganizationRate, Rate
from services.audit import fresh, fresh_alone, record
from services.campaigns import begin, show_if_many, tell_members
from services.payers import payers_of
from services.pricing import price_by
from services.rate_tables import tables
from storage.store import Store

EXAMPLE = Decimal(100)
"""The distance a preview shows the effect with."""

MOST_LOOKED_AT = 1000
"""Drives a preview prices: bounds how long it takes. Where there are more, it says so."""

Found = Rate | NotPublished | None


@dataclass(frozen=True, slots=True)
class NewRate:
    """What an administrator asks for: ``basis`` from ``from_on`` to ``to_on`` (None: until changed).

    ``category`` and ``vehicle`` None as in OrganizationRate.
    """

    basis: Fixed | Follow
    from_on: date
    to_on: date | None = None
    category: Category | None = None
    vehicle: str | None = None


@dataclass(frozen=True, slots=True)
class RatePlan:
    """A new rate before it is set: what an example distance pays on its first day, now and then.

    ``own`` is the effect on the administrator's own unreported drives; nobody else's unreported drives are looked
    at. ``beside_official`` compares the new rate with the government's: what is above it is taxable.
    """

    rate: OrganizationRate
    example: Distance
    now: Found
    then: Found
    own: Effect
    beside_official: Difference | None


def plan_rate(store: Store, new: NewRate, *, by: Profile, today: date, at: datetime) -> RatePlan:
    """What setting a rate would do, without doing it; refused where it could not be set."""
    profile = fresh(store, by)
    organization = check_is_administrator(profile)
    rate, existing = _checked(store, new, organization, profile, today, at)
    programme = Programme(organization.country, existing)
    occasion = Occasion(new.from_on, new.category or Category.BUSINESS, new.vehicle or "car")
    changed = replace(programme, rates=[*existing, rate])
    now = resolve(occasion, tables(), country=organization.country, programme=programme)
    then = resolve(occasion, tables(), country=organization.country, programme=changed)
    government = official_on(occasion, find_table(tables().values(), organization.country))
    beside = difference_from(then, government) if isinstance(then, Rate) and isinstance(government, Rate) else None
    example = Distance(EXAMPLE, then.unit) if isinstance(then, Rate) else Distance(EXAMPLE)
    return RatePlan(rate, example, now, then, _own_effect(store, profile, new, changed), beside)


def _own_effect(store: Store, by: Profile, new: NewRate, changed: Programme) -> Effect:
    """The effect on the administrator's own drives from the first day on: what was driven before keeps its rate."""
    payers, organization = payers_of(store, by), check_is_administrator(by)
    if organization.id not in payers.programmes:
        return effect_of([], payers.currency)
    found = store.drives.to_report(by.person.id, from_on=new.from_on, to_on=new.to_on, limit=MOST_LOOKED_AT + 1)
    drives = found[:MOST_LOOKED_AT]
    then = price_by(store, drives, replace(payers, programmes={**payers.programmes, organization.id: changed}))
    pairs = zip(price_by(store, drives, payers), then, strict=True)
    amounts = [
        (one.amount, other.amount) for one, other in pairs if one.amount is not None and other.amount is not None
    ]
    looked_at = len(drives) if len(found) > len(drives) else None
    return replace(effect_of(amounts, payers.currency), looked_at=looked_at)


def _checked(
    store: Store, new: NewRate, organization: Organization, by: Profile, today: date, at: datetime
) -> tuple[OrganizationRate, Sequence[OrganizationRate]]:
    rate = OrganizationRate(0, new.category, new.vehicle, new.basis, new.from_on, new.to_on, by.person.label, at)
    existing = store.rates.active(organization.id)
    rate = replace(rate, id=max((one.id for one in existing), default=0) + 1)
    categories = [category for category in Category if rate.concerns(category)]
    last = store.reports.last_reported_on(organization.id, categories, new.vehicle, since=new.from_on)
    check_new_rate(rate, existing, tables=tables(), country=organization.country, today=today, last_reported_on=last)
    return rate, existing


def set_rate(store: Store, new: NewRate, *, by: Profile, today: date, at: datetime) -> OrganizationRate:
    """Set a rate from a day on; members are told. The same rate set twice is set once."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    for rate in store.rates.active(organization.id):
        if _says(rate) == new and rate.set_by == profile.person.label:
            return rate
    rate, _ = _checked(store, new, organization, profile, today, at)
    kept = store.rates.add(organization.id, rate, by=profile.person, at=at)
    tell_members(store, organization, Template.RATE_CHANGED, str(kept.id), kind="rate", by=profile.person, at=at)
    record(store, "rate.set", by=profile, at=at, subject=_subject(kept), after=_in_words(kept))
    return kept


def _says(rate: OrganizationRate) -> NewRate:
    return NewRate(rate.basis, rate.from_on, rate.to_on, rate.category, rate.vehicle)


def _subject(rate: OrganizationRate) -> str:
    return " ".join(filter(None, (rate.category, rate.vehicle))) or "all drives"


def _in_words(rate: OrganizationRate) -> str:
    basis = rate.basis
    figure = f"{basis.table} {basis.offset:+f}" if isinstance(basis, Follow) else str(basis.figure)
    return f"{figure} from {rate.from_on}" + (f" to {rate.to_on}" if rate.to_on else "")


def cancel_rate(store: Store, rate_id: int, *, by: Profile, today: date, at: datetime) -> OrganizationRate:
    """Take back a rate that has not begun; cancelling twice is cancelling once."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    rate = store.rates.find(organization.id, rate_id)
    if rate is None:
        raise MileageError("I can't find that rate. Type “rates” to see what is planned.")
    check_may_cancel(rate, today=today)
    if store.rates.cancel(organization.id, rate_id, at=at):
        store.outbox.cancel_all(Template.RATE_CHANGED, str(rate_id), at=at)
        _tell_it_is_off(store, organization, rate_id, profile.person, at)
        record(store, "rate.cancel", by=profile, at=at, subject=_subject(rate), before=_in_words(rate))
    return rate


def _tell_it_is_off(store: Store, organization: Organization, rate_id: int, by: Person, at: datetime) -> None:
    """Tell those members who have heard of a planned rate that it does not come."""
    campaign_id = begin(store, organization, "rate_off", by=by, at=at)
    queued = store.campaigns.queue_members(
        campaign_id, organization, Template.RATE_CANCELLED, str(rate_id), at=at, told=Template.RATE_CHANGED
    )
    show_if_many(store, campaign_id, queued, to=by, at=at)


def listed(store: Store, *, by: Profile) -> list[OrganizationRate]:
    """All rates of an administrator's organization that were not cancelled, by first day, then as set."""
    organization = check_is_administrator(fresh(store, by))
    return sorted(store.rates.active(organization.id), key=lambda rate: (rate.from_on, rate.set_at, rate.id))
