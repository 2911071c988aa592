"""Figures as a locale writes them: Babel says once how, and the digits are set by what it said.

Babel reads the pattern, the marks and the plural rules of a locale anew for every figure, which costs several times
what setting the digits does. What was learned of a locale is kept only if it writes what Babel writes; everything else,
and figures longer than people read, Babel writes itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import format_currency, format_decimal, get_currency_precision, get_decimal_symbol, get_group_symbol

from domain.money import EXPONENTS, Money

ENGLISH = Locale("en", "US")
LONGEST = 16
"""Digits and marks of the longest figure that is not left to Babel, which rounds at 28."""
GROUP = 3
"""Digits between two marks; a locale that has another number (the lakhs of India) is left to Babel."""
SAMPLES = (0, -1, 100, -1230, 99_999, -123_450, 123_456_789, -9_876_543_210)
"""What tells whether the manner of a locale was learned right: figures without their point."""

Writer = Callable[[Decimal], str]


@lru_cache(maxsize=256)
def locale_of(tag: str) -> Locale:
    """The formats of a BCP-47 tag: itself, else its language, else those of the United States."""
    for candidate in (tag, tag.split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(candidate, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return ENGLISH


@dataclass(frozen=True, slots=True)
class Manner:
    """How a locale writes figures: its marks, and what stands around them, around those below nothing too."""

    group: str
    point: str
    around: tuple[str, str]
    around_less: tuple[str, str]

    def write(self, plain: str) -> str:
        """A figure of plain digits: ``-1234.5``."""
        digits = plain.removeprefix("-")
        whole, _, part = digits.partition(".")
        if len(whole) > GROUP:
            whole = f"{int(whole):,}".replace(",", self.group)
        before, after = self.around if len(digits) == len(plain) else self.around_less
        return f"{before}{whole}{self.point}{part}{after}" if part else f"{before}{whole}{after}"


@lru_cache(maxsize=4096)
def number(value: Decimal, tag: str) -> str:
    """A number with all its decimals: ``1,234.5``."""
    plain = f"{value:f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    manner = _manner_of_numbers(tag) if len(plain) <= LONGEST and value.is_finite() else None
    return manner.write(plain) if manner else _number_by_babel(value, tag)


@lru_cache(maxsize=4096)
def money(minor: int, currency: str, tag: str) -> str:
    """An amount in minor units with the decimals of its currency: ``$1,234.50``."""
    amount = Money(minor, currency).amount
    plain = f"{amount:f}"
    manner = _manner_of_money(currency, tag) if len(plain) <= LONGEST else None
    return manner.write(plain) if manner else _money_by_babel(amount, currency, tag)


@lru_cache(maxsize=4096)
def rate(value: Decimal, currency: str, tag: str) -> str:
    """An amount with as many decimals as it has, those of its currency at least: ``$0.725``."""
    locale, places = locale_of(tag), EXPONENTS.get(currency, 2)
    pattern = locale.currency_formats["standard"].pattern
    digits = "0" * places + "#" * max(0, 4 - places)
    shaped = pattern.replace("0.00", f"0.{digits}" if digits else "0")
    return str(format_currency(value, currency, shaped, locale=locale, currency_digits=False))


def _number_by_babel(value: Decimal, tag: str) -> str:
    return str(format_decimal(value, locale=locale_of(tag), decimal_quantization=False))


def _money_by_babel(amount: Decimal, currency: str, tag: str) -> str:
    return str(format_currency(amount, currency, locale=locale_of(tag)))


@lru_cache(maxsize=256)
def _manner_of_numbers(tag: str) -> Manner | None:
    return _learned(lambda value: _number_by_babel(value, tag), tag, places=0)


@lru_cache(maxsize=1024)
def _manner_of_money(currency: str, tag: str) -> Manner | None:
    """None too for a currency of which Babel knows other decimals than the amount has: it rounds."""
    places = EXPONENTS.get(currency, 2)
    if places != get_currency_precision(currency):
        return None
    return _learned(lambda value: _money_by_babel(value, currency, tag), tag, places=places)


def _learned(by_babel: Writer, tag: str, *, places: int) -> Manner | None:
    """The manner of what is written with so many decimals; None where it is another than can be learned."""
    locale = locale_of(tag)
    point, one = get_decimal_symbol(locale), Decimal(1).scaleb(-places)
    digits = f"{one:f}".replace(".", point)
    around, around_less = (by_babel(value).partition(digits)[::2] for value in (one, -one))
    manner = Manner(get_group_symbol(locale), point, around, around_less)
    samples = [Decimal(minor).scaleb(-places) for minor in SAMPLES]
    return manner if all(manner.write(f"{sample:f}") == by_babel(sample) for sample in samples) else None
