"""Official tables: the rows of one jurisdiction, found by day, category, vehicle, engine band and region."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.categories import Category
from domain.distances import Unit
from domain.rates import OfficialRate, TaxYear

ANY = ""
"""The engine band or region of rows that make no such difference."""


class Counts(StrEnum):
    """Which vehicles' distance counts together towards the tiers of a table."""

    EACH_KIND = "each kind"
    EACH_VEHICLE = "each vehicle"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class Key:
    """What tells series of rows apart: within one, every day has exactly one row."""

    category: Category
    vehicle: str
    band: str = ANY
    region: str = ANY
    per_passenger: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about a category on some days."""

    category: Category
    from_on: date
    to_on: date | None
    text: str


@dataclass(frozen=True)
class RateTable:
    """The official rates of one jurisdiction.

    ``key`` is the name of its file (``us``), ``name`` what the authority calls it, ``short`` what
    people do. ``year_starts`` is (month, day) of the year its tiers count in. ``vehicles`` maps each kind of vehicle
    to the names drives carry; ``counts`` says whose distance is counted together. ``words`` are those for the table.
    """

    key: str
    name: str
    short: str
    country: str
    unit: Unit
    currency: str
    year_starts: tuple[int, int]
    vehicles: dict[str, frozenset[str]]
    rows: tuple[OfficialRate, ...]
    notes: tuple[Note, ...] = ()
    counts: Counts = Counts.EACH_KIND
    series: dict[Key, tuple[OfficialRate, ...]] = field(init=False, repr=False, compare=False)
    kinds: dict[str, str] = field(init=False, repr=False, compare=False)
    words: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "series", _series(self.rows))
        object.__setattr__(self, "words", frozenset({self.key, self.short.casefold(), self.country.casefold()}))
        object.__setattr__(self, "kinds", {name: kind for kind, names in self.vehicles.items() for name in names})

    def kind_of(self, vehicle: str) -> str | None:
        """The kind a vehicle counts as here; None: the table has none such."""
        return self.kinds.get(vehicle.casefold())

    def counted_with(self, vehicle: str) -> frozenset[str]:
        """The names of vehicles whose distance counts together with this one's."""
        name = vehicle.casefold()
        if self.counts is Counts.EACH_KIND:
            return self.vehicles[self.kinds[name]]
        return frozenset({name}) if self.counts is Counts.EACH_VEHICLE else frozenset(self.kinds)

    def rows_of(self, key: Key) -> tuple[OfficialRate, ...]:
        """The rows of a series, the oldest first after one that is pending.

        A region without rows of its own has those of the country.
        """
        return self.series.get(key) or self.series.get(
            Key(key.category, key.vehicle, key.band, ANY, key.per_passenger), ()
        )

    def find(self, key: Key, on: date) -> OfficialRate | None:
        """The row about a day, published or not; None: earlier than the table goes back.

        A row with a figure goes before an open one without, which stands for the days nobody has announced.
        """
        return next((row for row in reversed(self.rows_of(key)) if row.holds(on)), None)

    def last_published(self, key: Key, before: date) -> OfficialRate | None:
        """The last row with a figure that began before a day."""
        return next((row for row in reversed(self.rows_of(key)) if row.is_published and row.from_on < before), None)

    def first_published(self, key: Key) -> OfficialRate | None:
        """The earliest row with a figure."""
        return next((row for row in self.rows_of(key) if row.is_published), None)

    def notes_on(self, category: Category, on: date) -> tuple[str, ...]:
        """What else is to be said about a category on a day."""
        return tuple(
            note.text
            for note in self.notes
            if note.category is category and note.from_on <= on and (note.to_on is None or on <= note.to_on)
        )


def keys_of(row: OfficialRate) -> list[Key]:
    """The series a row belongs to."""
    return [
        Key(category, vehicle, band, region, row.per_passenger)
        for category in sorted(row.categories)
        for vehicle in sorted(row.vehicles)
        for band in sorted(row.bands or {ANY})
        for region in sorted(row.regions or {ANY})
    ]


def tax_year_of(table: RateTable, on: date) -> TaxYear:
    """The year a day's distance is counted in."""
    month, day = table.year_starts
    starts = date(on.year, month, day)
    first = starts if starts <= on else date(on.year - 1, month, day)
    return TaxYear(first, date(first.year + 1, month, day) - timedelta(days=1))


def find_table(tables: Iterable[RateTable], word: str) -> RateTable | None:
    """The table somebody means by its key, short name or country: ``us``, ``IRS``, ``US``."""
    wanted = word.casefold()
    return next((one for one in tables if wanted in one.words), None)


def _series(rows: Iterable[OfficialRate]) -> dict[Key, tuple[OfficialRate, ...]]:
    series: dict[Key, list[OfficialRate]] = {}
    for row in sorted(rows, key=lambda row: (not row.is_pending, row.from_on)):
        for key in keys_of(row):
            series.setdefault(key, []).append(row)
    return {key: _bounded(found) for key, found in series.items()}


def _bounded(rows: Sequence[OfficialRate]) -> tuple[OfficialRate, ...]:
    """The rows of a series where one that holds until further notice ends the day before the next figure begins."""
    following = [*rows[1:], None]
    return tuple(
        replace(row, to_on=after.from_on - timedelta(days=1))
        if after is not None and row.to_on is None and not row.is_pending
        else row
        for row, after in zip(rows, following, strict=True)
    )
