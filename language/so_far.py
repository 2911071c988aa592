"""What somebody has driven before the distance they ask about: "20 miles if I'm at 9,990"."""

from collections.abc import Sequence
from decimal import Decimal

from domain.distances import Distance, Unit
from language.distances import Length
from language.numbers import DIGITS, number
from language.patterns import Pattern
from language.readings import Found, Kind, Reading

BEFORE = Pattern(
    r"\b(?:i'm|i am|im|we're|we are|being|when|once)\s(?:already\s)?(?:at|on|past|over)\s(?:about\s)?$"
    r"|\b(?:i have|i've|having|i had|i)\s(?:already\s)?(?:driven|drove|done|logged|covered|clocked)\s(?:up\s)?$"
    r"|\b(?:already|counter|year to date|ytd|so far|mileage)\W{0,3}(?:is|at|of|stands at|driven)?\s?$|\bafter\s$"
    r"|\bon top of\s$"
)
AFTER = Pattern(r"^\s?(?:driven\s)?(?:so far|already|year to date|ytd|this (?:tax )?year|on the (?:clock|counter))\b")
LOOKED_AT = 40
BARE = Pattern(rf"(?<![\w.,/:#$])(?P<value>{DIGITS})(?![\w/:%]|[.,][0-9])")


def split(reading: Reading) -> tuple[list[Length], Found | None]:
    """The distances asked about, and the one driven before them where two are told and one alone is that."""
    found = reading.all(Kind.DISTANCE)
    if len(found) == 1:
        bare = (
            Found(one.start("value"), one.end(), Kind.DISTANCE, _length(reading, one["value"]))
            for one in BARE.each(reading.masked)
        )
        return [found[0].value], next((one for one in bare if _is_so_far(reading, one)), None)
    before = [one for one in found if _is_so_far(reading, one)]
    if len(found) != len(("asked", "so far")) or len(before) != 1:
        return [one.value for one in found], None
    return [one.value for one in found if one is not before[0]], before[0]


def _length(reading: Reading, text: str) -> Length:
    return Length(number(text, locale=reading.locale).value)


def _is_so_far(reading: Reading, found: Found) -> bool:
    text = reading.masked.lower()
    before, after = text[max(0, found.start - LOOKED_AT) : found.start], reading.text[found.end :].lower()
    return bool(BEFORE.search(before) or AFTER.match(after[:LOOKED_AT]))


def is_of(found: Found, before: Found | None) -> bool:
    """Whether a time belongs to what was driven before: "9,990 miles this year"."""
    return before is not None and 0 <= found.start - before.end <= 1


def in_unit_of(before: Found, asked: Sequence[Length]) -> Decimal | None:
    """The distance so far in the unit that was asked in."""
    so_far: Length = before.value
    unit = next((one.unit for one in asked if one.unit is not None), None)
    if so_far.value is None or so_far.unit is None or unit is None or so_far.unit == unit:
        return so_far.value
    return Distance(so_far.value, Unit(so_far.unit)).to(Unit(unit))
