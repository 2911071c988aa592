"""Distances stay exactly as entered; miles and kilometres convert without loss."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Unit(StrEnum):
    """What a distance or a rate is counted in."""

    MI = "mi"
    KM = "km"


MICROMETRES = {Unit.MI: 1_609_344_000, Unit.KM: 1_000_000_000}
"""Exact length of one unit: 1 mile = 1.609344 km (international yard and pound agreement, 1959)."""

MILE_COUNTRIES = frozenset({"US", "GB", "LR", "MM", "PR", "GU", "VI"})


def unit_in(country: str) -> Unit:
    """What roads are counted in somewhere (ISO 3166 alpha-2); miles where the country is not known."""
    return Unit.MI if not country or country in MILE_COUNTRIES else Unit.KM


@dataclass(frozen=True, slots=True)
class Distance:
    """A length: ``value`` in ``unit``, as the person entered it (up to three decimals)."""

    value: Decimal
    unit: Unit = Unit.MI

    @property
    def micrometres(self) -> int:
        """The exact length, for sums and comparisons across units."""
        return int(self.value * MICROMETRES[self.unit])

    def to(self, unit: Unit) -> Decimal:
        """The same length counted in another unit, at full decimal precision."""
        if unit is self.unit:
            return self.value
        return self.value * MICROMETRES[self.unit] / MICROMETRES[unit]

    def doubled(self) -> "Distance":
        """There and back, when the entered distance was one way."""
        return Distance(self.value * 2, self.unit)

    def __str__(self) -> str:
        return f"{self.value.normalize():f} {self.unit}"
