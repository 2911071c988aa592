"""Money: parking and tolls with their amounts, and amounts on their own."""

from dataclasses import dataclass
from decimal import Decimal
from re import Match

from language.numbers import DIGITS, number
from language.patterns import Pattern
from language.readings import MASKS, Found, Kind, Reading

SIGNS = r"(?:(?:us|c|ca|a|au|nz)?\$|\u00a3|\u20ac|\u20b9|rs\.?|inr|usd|cad|aud|gbp|eur|chf)"
WORDS = r"(?:dollars?|bucks?|quid|pounds?|euros?|usd|cad|aud|gbp|eur|eu|chf|rupees?|rs|\u20ac|\u00a3|\$|francs?)"
CENTS = r"(?:cents?|\u00a2|c|pence|pennies|p)"
AMOUNT = Pattern(
    rf"(?<![\w.,])(?:(?P<minus>-)?{SIGNS}\s?(?P<signed>-?(?:{DIGITS}))(?:\s?k\b)?"
    rf"|(?P<worded>(?:{DIGITS}))\s?{WORDS}(?:\s(?:and\s)?(?P<odd>[0-9]{{1,2}})(?:\s?{CENTS}(?!\w))?)?"
    rf"|(?P<small>(?:{DIGITS}))\s?{CENTS})(?![\w])"
)
KINDS = (
    r"park(?:ing(?! (?:lots?|spaces?|spots?|structure|deck|area)\b)|ed|ing fees?|ing meter|ing garage|ing"
    r" ticket)?|car ?park|pay ?and ?display|garage|meter|valet|tolls?(?: fees?| road| bridge)?|toll ?way"
    r"|turnpike|congestion charge|bridge fee|ez-?pass|e-?toll|sunpass|vignette"
)
PARKING = ("park", "car", "pay", "garage", "meter", "valet")
LINK = r"(?:\s?(?:for|in|on|of|at|worth of|towards|in the|as|to)?\s?(?:the|a|an|my|some)?\s?)"
BEFORE = Pattern(
    rf"(?P<amount>(?<![\ue000-\ue0ff])[\ue000-\ue0ff]++|(?<![\w.,/:$#-])(?:{DIGITS}))(?P<link>{LINK})(?:(?:city"
    rf"|street|airport|hospital|hotel|bridge|road|highway|motorway|tunnel)\s)?(?P<kind>{KINDS})\b"
)
AFTER = Pattern(
    rf"\b(?P<kind>{KINDS})(?:\s?(?:was|were|is|cost|costs|came to|of|at|for|fee|fees|charges?|total(?:l?ing)?"
    rf"|to|only|me|us|about|also|set me back|[:=,(-]|(?:on|for"
    rf"|from)\s[\ue000-\ue0ff]{{1,40}})){{0,3}}\s?(?P<amount>(?<![\ue000-\ue0ff])[\ue000-\ue0ff]++"
    rf"|(?:{DIGITS})(?![\w/:]|[.,]?[0-9]|\s?(?:%UNIT%|hours?|hrs?|min|minutes?|days?)\b))"
)
PAID_FOR = Pattern(
    rf"\b(?:paid|spent|pay)\s(?P<amount>(?<![\ue000-\ue0ff])[\ue000-\ue0ff]++|(?:{DIGITS}))\s(?:to|on|for"
    rf"|at)\s(?:the\s|a\s|my\s)?(?:\w+\s)?(?P<kind>{KINDS})\b"
)
KIND = Pattern(rf"\b(?:{KINDS})\b")
JOINT = Pattern(rf"\b(?:{KINDS})\s?(?:and|&|\+|/|plus)\s?(?:the\s)?(?:{KINDS})\b(?!\s?[0-9$])")
COUNTED = Pattern(r"[1-9]\s(?:tolls|toll roads|toll booths|garages|meters|parking (?:lots|spots|tickets))")
"""How many there were, and not what they cost."""
MOST = Decimal(1000)
"""More than this for parking or tolls of one drive is a slip."""

CURRENCIES = {
    "EUR": Pattern(r"€|\beur(?:os?)?\b"),
    "GBP": Pattern(r"£|\bgbp\b|\bpounds?\b|\bpence\b|[0-9]\s?p\b"),
    "CHF": Pattern(r"\bchf\b|\bfrancs?\b"),
    "CAD": Pattern(r"\bcad\b"),
    "AUD": Pattern(r"\baud\b"),
    "USD": Pattern(r"\busd\b"),
}
"""Currencies that are named beyond doubt; a dollar is that of the country."""
DOLLAR = Pattern(r"\$|\bdollars?\b|\bbucks?\b")


def currency_named(text: str) -> str | None:
    """The currency a text names beyond doubt."""
    return next((name for name, sign in CURRENCIES.items() if sign.search(text)), None)


@dataclass(frozen=True, slots=True)
class Extra:
    """Parking or tolls: ``what`` is the slot's name, ``amount`` in the currency of the rate; None when unclear."""

    what: str
    amount: Decimal | None


def find_money(reading: Reading) -> None:
    """Find and mask every amount that names its currency."""
    for match in list(AMOUNT.each(reading.masked)):
        value = _value(match, reading.locale)
        if value is not None:
            reading.mark(match.start(), match.end(), Kind.MONEY, value)


def _value(match: Match[str], locale: str) -> Decimal | None:
    if match["small"]:
        value = number(match["small"], locale=locale).value
        return None if value is None else value / 100
    text = match["signed"] or match["worded"]
    value = number(text.lstrip("-"), locale=locale).value
    if value is None:
        return None
    odd = Decimal(match["odd"] or 0) / 100
    return -value if match["minus"] or text.startswith("-") else value + odd


def find_extras(reading: Reading) -> None:
    """Find parking and tolls with their amounts; the order "amount, what" or "what, amount" is that of the first."""
    first, other = (AFTER, BEFORE) if _names_first(reading) else (BEFORE, AFTER)
    joint = JOINT.search(reading.masked)
    if joint and len(reading.all(Kind.MONEY)) <= 1:
        reading.mark(joint.start(), joint.end(), Kind.EXTRA, Extra("parking", None))
        return
    for pattern in (PAID_FOR, first, other):
        for match in list(pattern.each(reading.masked)):
            _mark(match, reading)
    adopt(reading)


def adopt(reading: Reading) -> None:
    """An amount left over belongs to the one kind that was named without one ("parking at Northwind was $4")."""
    amounts, kinds = reading.all(Kind.MONEY), list(KIND.each(reading.masked))
    if len(amounts) == 1 and len(kinds) == 1:
        what = "parking" if kinds[0][0].lower().startswith(PARKING) else "tolls"
        reading.take(amounts[0])
        reading.mark(amounts[0].start, amounts[0].end, Kind.EXTRA, Extra(what, amounts[0].value))


def _names_first(reading: Reading) -> bool:
    after, before = AFTER.search(reading.masked), BEFORE.search(reading.masked)
    if after is not None and before is not None and before.start() < after.start() < before.end():
        return _is_signed(after["amount"]) and not _is_signed(before["amount"])
    return after is not None and (before is None or after.start() < before.start())


def _is_signed(amount: str) -> bool:
    """Whether an amount names its currency (it is covered then)."""
    return amount.startswith(MASKS[Kind.MONEY])


def _mark(match: Match[str], reading: Reading) -> None:
    amount = _amount(reading, match.start("amount"), match["amount"])
    if amount is None or COUNTED.whole(match[0]):
        return
    what = "parking" if match["kind"].lower().startswith(PARKING) else "tolls"
    for found in [each for each in reading.all(Kind.MONEY) if match.start() <= each.start < match.end()]:
        reading.take(found)
    reading.mark(match.start(), match.end(), Kind.EXTRA, Extra(what, amount))


def _amount(reading: Reading, start: int, text: str) -> Decimal | None:
    money = _money_at(reading, start)
    if money is not None:
        return money.value if isinstance(money.value, Decimal) else None
    return number(text, locale=reading.locale).value if text[:1].isdigit() or text[:1] in ".," else None


def _money_at(reading: Reading, start: int) -> Found | None:
    return next((found for found in reading.all(Kind.MONEY) if found.start <= start < found.end), None)
