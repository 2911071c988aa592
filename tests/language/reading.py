"""One sentence through the finding stage, for the tables of the stages."""

from datetime import date

from language.cleaning import clean
from language.frames import Context, Role
from language.marks import find_all
from language.numbers import digits_for_words
from language.readings import Kind, Reading
from language.scripts import Script
from language.spelling import repaired

TODAY = date(2026, 11, 18)
"""A Wednesday."""


def read(text: str, *, locale: str = "en-US", today: date = TODAY) -> Reading:
    """The reading of an English sentence."""
    reading = Reading(digits_for_words(repaired(Script(clean(text)))), today, locale, Role.EMPLOYEE, Context.IDLE)
    find_all(reading)
    return reading


def only(text: str, *kinds: Kind, locale: str = "en-US", today: date = TODAY):
    """The value of the one thing of some kinds found in a sentence."""
    found = read(text, locale=locale, today=today).all(*kinds)
    assert len(found) == 1, found
    return found[0].value
