"""Sums inside a question: "18 miles x 5 days", "5000 km then 3000 more"."""

from decimal import Decimal

from language.distances import Length, checked
from language.numbers import DIGITS, number
from language.patterns import Pattern
from language.readings import MASKS, Kind, Reading

TIMES = Pattern(
    rf"{MASKS[Kind.DISTANCE]}\s?(?:(?:x|\*|\u00d7|times)\s?(?P<times>[0-9]{{1,3}})\b"
    r"|,?\s(?P<said>[0-9]{1,3})\s(?:times|days|trips)\b"
    r"|(?:a|each|every|per)\sday\s(?:for|x|over)\s(?P<days>[0-9]{1,3})\s(?:work(?:ing)?\s)?days\b)"
)
MORE = Pattern(
    rf"{MASKS[Kind.DISTANCE]}\s?,?\s(?:and\s)?(?:then|plus|and|\+)\s(?:another\s)?(?P<more>{DIGITS})"
    r"(?:\s(?:more|extra|on top|again)\b|\W*$)"
)
OF = Pattern(
    r"(?<![\w.,/])(?P<times>[0-9]{1,3})\s(?:trips|drives|days|times|journeys|runs|legs)\s(?:of|at|x)\s(?:about\s)?"
    rf"{MASKS[Kind.DISTANCE]}"
)
BEFORE = Pattern(rf"(?<![\w.,/])(?P<more>{DIGITS})\s?(?:\+|plus)\s?{MASKS[Kind.DISTANCE]}")
LONGEST = Decimal(1_000_000)


def summed(reading: Reading) -> Length | None:
    """The whole distance of a sum; None where nothing is added up."""
    lengths = [found.value for found in reading.all(Kind.DISTANCE)]
    if len(lengths) != 1 or lengths[0].value is None:
        return None
    first: Length = lengths[0]
    times = TIMES.search(reading.masked) or OF.search(reading.masked)
    more = MORE.search(reading.masked) or BEFORE.search(reading.masked)
    total = first.value
    if times is not None and total is not None:
        total *= int(next(filter(None, times.groups())))
    elif more is not None and total is not None:
        added = number(more["more"], locale=reading.locale).value
        total = None if added is None else total + added
    else:
        return None
    return None if total is None or total > LONGEST else Length(total, first.unit, checked(total))
