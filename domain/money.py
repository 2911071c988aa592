"""Money is exact: whole minor units of one currency, rounded once, half up."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Self

EXPONENTS = {"USD": 2, "GBP": 2, "CAD": 2, "AUD": 2, "EUR": 2, "CHF": 2, "NZD": 2, "JPY": 0}
"""Decimal places of the minor unit (ISO 4217); currencies not listed have two."""


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount: ``minor`` units (cents) of ``currency`` (ISO 4217)."""

    minor: int
    currency: str = "USD"

    @classmethod
    def of(cls, amount: Decimal, currency: str = "USD") -> Self:
        """Round an amount in major units once, half up, to the minor unit (facts: each drive rounds once)."""
        places = EXPONENTS.get(currency, 2)
        return cls(int((amount * 10**places).quantize(Decimal(1), rounding=ROUND_HALF_UP)), currency)

    @property
    def amount(self) -> Decimal:
        """The same in major units (dollars)."""
        return Decimal(self.minor).scaleb(-EXPONENTS.get(self.currency, 2))

    def __add__(self, other: "Money") -> "Money":
        self._check_same_currency(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._check_same_currency(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __bool__(self) -> bool:
        return self.minor != 0

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"

    def _check_same_currency(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be added")


def total(amounts: Iterable[Money], currency: str = "USD") -> Money:
    """Sum amounts of one currency; nothing is zero of ``currency``."""
    amounts = list(amounts)
    return sum(amounts[1:], amounts[0]) if amounts else Money(0, currency)


def totals(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """Sums by currency, in the order they are met; a currency of nothing is left out beside another."""
    sums: dict[str, Money] = {}
    for amount in amounts:
        sums[amount.currency] = sums.get(amount.currency, Money(0, amount.currency)) + amount
    return tuple(filter(None, sums.values())) or tuple(sums.values())[:1] or (Money(0),)
