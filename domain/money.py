"""Money is exact: whole minor units of one currency, rounded once, half up."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Self

EXPONENTS = {"USD": 2, "GBP": 2, "CAD": 2, "AUD": 2, "EUR": 2, "CHF": 2, "NZD": 2, "JPY": 0}
"""Decimal places of the minor unit (ISO 4217); currencies not listed have two."""

EURO = frozenset({
    "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT",
    "SI", "SK",
})  # fmt: skip
"""Countries that pay with the euro."""
CURRENCIES = dict.fromkeys(EURO, "EUR") | {
    "AU": "AUD", "BR": "BRL", "CA": "CAD", "CH": "CHF", "CN": "CNY", "CZ": "CZK", "DK": "DKK", "GB": "GBP",
    "HU": "HUF", "IN": "INR", "JP": "JPY", "LI": "CHF", "MX": "MXN", "NO": "NOK", "NZ": "NZD", "PL": "PLN",
    "RO": "RON", "SE": "SEK", "SG": "SGD", "ZA": "ZAR",
}  # fmt: skip
"""What is paid with in a country (ISO 3166 alpha-2)."""
DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD"})
"""What people write a bare dollar sign for."""


def currency_in(country: str) -> str:
    """What is paid with in a country; US dollars where that is not known."""
    return CURRENCIES.get(country, "USD")


def is_same_currency(named: str, currency: str) -> bool:
    """Whether a currency that was named may be this one: ``$`` is any dollar."""
    return named == currency or (named == "$" and currency in DOLLARS)


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
