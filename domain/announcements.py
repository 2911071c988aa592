"""Announcements: official rates that are new, and whose drives they pay."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from domain.rate_resolution import Occasion, Programme, resolve
from domain.rate_tables import Key, RateTable, keys_of
from domain.rates import OfficialRate, Rate

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Announcement:
    """New figures of one official table from one day on; ``marks`` are those of ``marks_of``."""

    id: int
    table: str
    from_on: date
    marks: frozenset[str]

    @property
    def is_withdrawn(self) -> bool:
        """Whether the figures were taken back: then nothing is known of them."""
        return not self.marks


@dataclass(frozen=True, slots=True)
class Followed:
    """What an organization pays for some drives by a new row, and what it paid the day before (None: nothing)."""

    key: Key
    rate: Rate
    before: Rate | None

    @property
    def is_different(self) -> bool:
        """Whether it is another amount than the day before."""
        return _figures(self.rate) != _figures(self.before)


def marks_of(row: OfficialRate) -> list[str]:
    """What a row says, in a mark for each series it belongs to: the same however rows are cut, until a figure changes.

    Where a row ends, who published it and when it was checked make no other row of it.
    """
    return [_mark(row, key) for key in keys_of(row)]


def _mark(row: OfficialRate, key: Key) -> str:
    tiers = [
        (tier.upto and f"{tier.upto.normalize():f}", f"{tier.amount.normalize():f}", f"{tier.plus.normalize():f}")
        for tier in row.tiers
    ]
    said = (
        row.table,
        row.from_on.isoformat(),
        key.category.value,
        key.vehicle,
        key.band,
        key.region,
        key.per_passenger,
        row.unit.value,
        row.currency,
        row.mode.value,
        tiers,
    )
    return sha256(repr(said).encode()).hexdigest()


def is_worth_telling(row: OfficialRate, *, today: date) -> bool:
    """Whether a new row still pays somebody: what is corrected about years gone by is no news."""
    return row.is_published and (row.to_on is None or row.to_on >= today)


def rows_of(announcement: Announcement, table: RateTable | None) -> list[OfficialRate]:
    """The rows an announcement is about, as the table has them now."""
    rows = table.rows if table is not None else ()
    return [row for row in rows if row.from_on == announcement.from_on and announcement.marks & set(marks_of(row))]


def followed(rows: Iterable[OfficialRate], programme: Programme, tables: Mapping[str, RateTable]) -> list[Followed]:
    """What an organization pays by some rows from their first day on: nothing where it decided otherwise."""
    found = [_followed(row, key, programme, tables) for row in rows for key in keys_of(row)]
    return [one for one in found if one is not None]


def _followed(row: OfficialRate, key: Key, programme: Programme, tables: Mapping[str, RateTable]) -> Followed | None:
    def paid(on: date, vehicle: str) -> Rate | None:
        occasion = Occasion(on, key.category, vehicle, key.region, key.band)
        rate = resolve(occasion, tables, country=programme.country, programme=programme)
        return rate if isinstance(rate, Rate) else None

    for vehicle in sorted(tables[row.table].vehicles[key.vehicle]):
        rate = paid(row.from_on, vehicle)
        if rate is not None and rate.official is not None and _is_by(rate.official, row, key):
            return Followed(key, rate, paid(row.from_on - DAY, vehicle))
    return None


def _is_by(official: OfficialRate, row: OfficialRate, key: Key) -> bool:
    """Whether a rate is by a row; what is paid for passengers comes on top of another row of the same table."""
    return official.table == row.table if key.per_passenger else _mark(official, key) == _mark(row, key)


def _figures(rate: Rate | None) -> Sequence[object]:
    return () if rate is None else (rate.tiers, rate.unit, rate.currency, rate.mode, rate.per_passenger)
