"""Rates: what a unit of distance is worth, on which days, and on whose word."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from domain.categories import Category
from domain.distances import MICROMETRES, Unit

ZERO = Decimal(0)
SHOWN = Decimal("0.0001")
WITHOUT_RATE = (Category.PERSONAL, Category.UNCLASSIFIED)
"""Categories nobody pays for: a personal drive is nobody else's business, an unclassified one has to be classified."""


class Mode(StrEnum):
    """How the tiers of a rate apply."""

    MARGINAL = "marginal"
    """Each tier to the distance within it."""
    WHOLE = "whole"
    """The tier of the year's distance to all of it."""
    CAP = "cap"
    """As marginal, and nothing beyond the last tier."""


@dataclass(frozen=True, slots=True)
class PerUnit:
    """A figure to show: ``amount`` in major units of ``currency`` for one ``unit``."""

    amount: Decimal
    unit: Unit
    currency: str

    def to(self, unit: Unit) -> "PerUnit":
        """The same counted in another unit, to a hundredth of a cent: for display, never to multiply by."""
        if unit is self.unit:
            return self
        exact = self.amount * MICROMETRES[unit] / MICROMETRES[self.unit]
        return PerUnit(exact.quantize(SHOWN, ROUND_HALF_UP), unit, self.currency)

    def __str__(self) -> str:
        return f"{self.amount.normalize():f} {self.currency} per {self.unit}"


@dataclass(frozen=True, slots=True)
class Tier:
    """A step of a rate: ``amount`` in major units per unit of distance, up to ``upto`` units in the year (None: all).

    ``plus`` is a constant in major units that whole-distance scales add (France).
    """

    upto: Decimal | None
    amount: Decimal
    plus: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class TaxYear:
    """The year a counter runs in, both days inclusive."""

    from_on: date
    to_on: date

    @property
    def name(self) -> str:
        """``2026`` for a calendar year, ``2026-27`` for one across two."""
        if self.from_on.year == self.to_on.year:
            return str(self.from_on.year)
        return f"{self.from_on.year}-{self.to_on.year % 100:02d}"


@dataclass(frozen=True, slots=True)
class Counter:
    """Which distance counts towards the tiers of a rate: one person's, for one organization, within ``year``.

    Business drives with one of ``vehicles`` (names as drives carry them) count, nothing else does: first those in a
    report, whose pricing stands, whatever their day; then the unreported ones by day. So a late drive changes no
    amount that was reported, and all drives together never take more of a tier than it has.
    """

    table: str
    year: TaxYear
    vehicles: frozenset[str]


@dataclass(frozen=True, slots=True)
class OfficialRate:
    """One row of an official table, valid on the days from ``from_on`` to ``to_on`` (None: until further notice).

    ``table`` is the name of the table (``us``), ``short`` what people call it (``IRS``). No ``tiers``: not published
    for these days. ``bands`` and ``regions`` are empty where they make no difference. ``per_passenger`` rows are paid
    on top, for each passenger. ``note`` is a sentence people may want to read.
    """

    table: str
    short: str
    from_on: date
    to_on: date | None
    categories: frozenset[Category]
    vehicles: frozenset[str]
    unit: Unit
    currency: str
    tiers: tuple[Tier, ...]
    authority: str
    source: str
    verified_on: date
    mode: Mode = Mode.MARGINAL
    bands: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    per_passenger: bool = False
    confidence: str = "official"
    note: str = ""

    @property
    def is_published(self) -> bool:
        """Whether there is a figure for these days."""
        return bool(self.tiers)

    @property
    def is_pending(self) -> bool:
        """Whether it stands for the days, from one on, that nobody has announced a figure for."""
        return not self.tiers and self.to_on is None

    @property
    def figure(self) -> PerUnit:
        """The figure people name: that of the first tier."""
        return PerUnit(self.tiers[0].amount, self.unit, self.currency)

    def holds(self, on: date) -> bool:
        """Whether the row is about this day."""
        return self.from_on <= on and (self.to_on is None or on <= self.to_on)


@dataclass(frozen=True, slots=True)
class Follow:
    """Pay what an official table says, ``offset`` (major units per unit) more or less."""

    table: str
    offset: Decimal = ZERO

    def shifted(self, tiers: tuple[Tier, ...]) -> tuple[Tier, ...]:
        """An official table's tiers as this pays them: never less than nothing."""
        if not self.offset:
            return tiers
        return tuple(replace(tier, amount=max(ZERO, tier.amount + self.offset)) for tier in tiers)


@dataclass(frozen=True, slots=True)
class Fixed:
    """Pay a figure of one's own: major units of ``currency`` per ``unit``."""

    amount: Decimal
    unit: Unit
    currency: str

    @property
    def figure(self) -> PerUnit:
        """The figure to show."""
        return PerUnit(self.amount, self.unit, self.currency)


@dataclass(frozen=True, slots=True)
class OrganizationRate:
    """What an organization decided to pay from ``from_on`` to ``to_on`` (None: until changed).

    ``vehicle`` None means any. ``category`` None means business where ``basis`` names an amount of its own (fixed,
    or official plus or minus), and every category of the table where it simply follows it. ``set_by`` is a name to
    show, ``set_at`` an aware UTC instant. Of two that hold on a day the one set last applies: a rate with an end gives
    way to the one before it, and so does one that is cancelled.
    """

    id: int
    category: Category | None
    vehicle: str | None
    basis: Follow | Fixed
    from_on: date
    to_on: date | None
    set_by: str
    set_at: datetime

    def holds(self, on: date) -> bool:
        """Whether it is in force on a day."""
        return self.from_on <= on and (self.to_on is None or on <= self.to_on)

    def concerns(self, category: Category) -> bool:
        """Whether it says anything about drives of a category."""
        if self.category is not None:
            return self.category is category
        return category is Category.BUSINESS or self.follows_exactly

    @property
    def follows_exactly(self) -> bool:
        """Whether it pays just what an official table says."""
        return isinstance(self.basis, Follow) and not self.basis.offset


@dataclass(frozen=True, slots=True)
class Rate:
    """What one drive is paid by, with its reason.

    ``official`` is the row it rests on (None: a figure of the organization's own), ``chosen`` the organization's
    decision (None: nobody's, the government's table applies). ``counter`` says what counts towards the tiers (None:
    the distance so far makes no difference). ``per_passenger`` is paid on top, in major units per unit. ``from_on``
    and ``to_on`` (None: until further notice) bound the days for which all this is the same.
    """

    category: Category
    vehicle: str
    from_on: date
    to_on: date | None
    unit: Unit
    currency: str
    tiers: tuple[Tier, ...]
    mode: Mode = Mode.MARGINAL
    official: OfficialRate | None = None
    chosen: OrganizationRate | None = None
    counter: Counter | None = None
    per_passenger: Decimal = ZERO
    notes: tuple[str, ...] = ()

    @property
    def figure(self) -> PerUnit:
        """The figure people name: that of the first tier."""
        return PerUnit(self.tiers[0].amount, self.unit, self.currency)

    @property
    def is_official(self) -> bool:
        """Whether it is exactly what the government publishes; anything else must be labelled as not official."""
        return self.official is not None and (self.chosen is None or self.chosen.follows_exactly)


class Missing(StrEnum):
    """Why there is no published rate."""

    NOT_YET = "not_yet"
    """The authority has not announced it."""
    NOT_HERE = "not_here"
    """Earlier than the table goes back."""
    COUNTRY = "country"
    """No table of that country."""
    VEHICLE = "vehicle"
    """The table has no rate for that kind of vehicle."""
    CATEGORY = "category"
    """The table has no rate for that category."""
    BAND = "band"
    """The table needs the engine's class or power, which is not known."""


@dataclass(frozen=True, slots=True)
class NotPublished:
    """No rate is known for a day: there is no amount then, never a guess.

    ``last`` is the last one published before and ``first`` the first the table knows, where the day is earlier than
    that: both for display only. ``short`` names the table (empty: there is none), ``note`` says when to expect more,
    ``known`` lists what the table does have (vehicles, categories or bands), ``chosen`` the decision to follow it.
    """

    on: date
    why: Missing
    short: str = ""
    last: OfficialRate | None = None
    first: OfficialRate | None = None
    note: str = ""
    known: tuple[str, ...] = ()
    chosen: OrganizationRate | None = None
