"""Holidays that name a day."""

from datetime import date
from re import Match

from language.days import When, dated

HOLIDAYS = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year's": (1, 1),
    "new years": (1, 1),
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new years day": (1, 1),
    "new years eve": (12, 31),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "valentines day": (2, 14),
    "fourth of july": (7, 4),
    "independence day": (7, 4),
    "canada day": (7, 1),
    "remembrance day": (11, 11),
    "veterans day": (11, 11),
    "bonfire night": (11, 5),
    "guy fawkes night": (11, 5),
    "april fools": (4, 1),
    "st patrick's day": (3, 17),
    "juneteenth": (6, 19),
}


def holiday(match: Match[str], today: date, _locale: str) -> When:
    """The day of a holiday."""
    words = match[1].lower().removesuffix(" day") if match[1].lower() == "christmas day" else match[1].lower()
    return dated(*HOLIDAYS[words], None, today)
