"""Pricing: what a distance is worth by a rate, exactly, with the working."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from domain.distances import MICROMETRES, Distance, Unit
from domain.money import Money, total
from domain.rates import ZERO, Counter, Mode, Rate, Tier

THOUSANDTH = Decimal("0.001")
NOTHING = Distance(Decimal(0))


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch paid at one figure: ``distance`` in the rate's unit, to a thousandth, times ``amount`` is ``money``.

    ``micrometres`` is the exact length that was multiplied. ``plus`` is the constant of a whole-distance scale, and
    ``before`` what earlier drives of the year had already earned on it. ``passengers`` is 0 for the driving itself.
    ``is_beyond_cap`` marks distance nothing is paid for.
    """

    micrometres: int
    unit: Unit
    amount: Decimal
    money: Money
    passengers: int = 0
    is_beyond_cap: bool = False
    whole: "Whole | None" = None

    @property
    def distance(self) -> Distance:
        """The stretch in the rate's unit."""
        return measured(self.micrometres, self.unit)


@dataclass(frozen=True, slots=True)
class Whole:
    """How a whole-distance scale came to its part: the year's distance at ``amount`` plus ``plus``, less ``before``."""

    year: Distance
    plus: Decimal
    before: Money


@dataclass(frozen=True, slots=True)
class Pricing:
    """What a distance is worth: ``parts`` add up to ``amount``.

    ``distance`` is as the person entered it; ``year_to_date`` what counted before it this year. ``deducted`` is the
    commute in it, in micrometres: it is not paid.
    """

    distance: Distance
    rate: Rate
    parts: tuple[Part, ...]
    year_to_date: Distance
    deducted: int = 0

    @property
    def commute(self) -> Distance:
        """The commute in it, in the unit of the distance."""
        return measured(self.deducted, self.distance.unit)

    @property
    def paid(self) -> Distance:
        """What is left of the distance, and was multiplied."""
        return without(self.distance, self.deducted)

    @property
    def amount(self) -> Money:
        """The sum of the rounded parts."""
        return total((part.money for part in self.parts), self.rate.currency)

    @property
    def is_split(self) -> bool:
        """Whether tiers made parts of it."""
        return sum(part.passengers == 0 for part in self.parts) > 1

    @property
    def beyond_cap(self) -> Distance | None:
        """The distance nothing is paid for, if any."""
        return next((part.distance for part in self.parts if part.is_beyond_cap), None)


def measured(micrometres: int, unit: Unit) -> Distance:
    """A length in a unit, to a thousandth."""
    value = (Decimal(micrometres) / MICROMETRES[unit]).quantize(THOUSANDTH)
    return Distance(value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize(), unit)


def without(distance: Distance, deducted: int) -> Distance:
    """What is left of a distance: with what was deducted, to a thousandth of its unit, it is the distance again."""
    return Distance(distance.value - measured(deducted, distance.unit).value, distance.unit) if deducted else distance


def price(
    distance: Distance, rate: Rate, year_to_date: Distance = NOTHING, *, passengers: int = 0, deducted: int = 0
) -> Pricing:
    """What a distance is worth by a rate when ``year_to_date`` counted before it; ``deducted`` of it is not paid.

    Each part is rounded once, half up, to the minor unit (facts: per part of a split drive); lengths are exact
    across miles and kilometres, so a converted distance cannot tip a rounding.
    """
    start, length = year_to_date.micrometres, distance.micrometres - deducted
    parts = _whole(start, length, rate) if rate.mode is Mode.WHOLE else _marginal(start, length, rate)
    if passengers and rate.per_passenger:
        each = rate.per_passenger * passengers
        parts = (*parts, Part(length, rate.unit, rate.per_passenger, _worth(length, each, rate), passengers))
    return Pricing(distance, rate, parts, year_to_date, deducted)


def price_in_order(
    drives: Iterable[tuple[Distance, Rate, int]], counted: dict[Counter, int] | None = None
) -> list[Pricing]:
    """Price drives (distance, rate, passengers) given in date order, each counting before the next.

    ``counted`` is what counted before the first of them, in micrometres by counter: the distance that is in reports,
    whose pricing stands, so that only what is unreported is ever split anew.
    """
    so_far = dict(counted or {})
    pricings = []
    for distance, rate, passengers in drives:
        before = so_far.get(rate.counter, 0) if rate.counter else 0
        if rate.counter:
            so_far[rate.counter] = before + distance.micrometres
        pricings.append(price(distance, rate, exactly(before), passengers=passengers))
    return pricings


def exactly(micrometres: int) -> Distance:
    """A length in micrometres as a distance, without loss."""
    return Distance(Decimal(micrometres).scaleb(-9).normalize(), Unit.KM)


def _worth(micrometres: int, amount: Decimal, rate: Rate) -> Money:
    return Money.of(micrometres * amount / MICROMETRES[rate.unit], rate.currency)


def _bounds(rate: Rate) -> list[int | None]:
    return [None if tier.upto is None else int(tier.upto * MICROMETRES[rate.unit]) for tier in rate.tiers]


def _marginal(start: int, length: int, rate: Rate) -> tuple[Part, ...]:
    end = start + length
    parts = []
    for (low, high), tier in zip(pairwise([0, *_bounds(rate)]), rate.tiers, strict=True):
        within = (end if high is None else min(high, end)) - max(low or 0, start)
        if within > 0:
            parts.append(Part(within, rate.unit, tier.amount, _worth(within, tier.amount, rate)))
    rest = length - sum(part.micrometres for part in parts)
    if rest:
        parts.append(Part(rest, rate.unit, ZERO, Money(0, rate.currency), is_beyond_cap=True))
    return tuple(parts)


def _whole(start: int, length: int, rate: Rate) -> tuple[Part, ...]:
    end = start + length
    tier, before = _tier_of(end, rate), _worth_of_year(start, rate)
    working = Whole(measured(end, rate.unit), tier.plus, before)
    return (Part(length, rate.unit, tier.amount, _worth_of_year(end, rate) - before, whole=working),)


def _tier_of(year: int, rate: Rate) -> Tier:
    bounds = zip(_bounds(rate), rate.tiers, strict=True)
    return next(tier for bound, tier in bounds if bound is None or year <= bound)


def _worth_of_year(year: int, rate: Rate) -> Money:
    tier = _tier_of(year, rate)
    return Money.of(year * tier.amount / MICROMETRES[rate.unit] + tier.plus, rate.currency)
