"""Reading the answer to a question that was asked: short, in any form.

Understanding has read the text as something said while a drive is told; what it found fills what was missing. What it
does not read as part of a drive (a bare rate, "the second", "km") is read here.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from domain.categories import Category
from domain.distances import Unit
from domain.projects import LONGEST_CODE
from language import Frame, Intent, Outcome, Reason
from language.answers import read_yes_no
from language.details import is_about_all

Filled = Mapping[str, Any]

DAYS = frozenset({Reason.AMBIGUOUS_DATE, Reason.VAGUE_DATE, Reason.IMPOSSIBLE_DATE, Reason.MISSING_DAY})
DISTANCES = frozenset(
    {Reason.MISSING_DISTANCE, Reason.VAGUE_DISTANCE, Reason.AMBIGUOUS_NUMBER, Reason.SEVERAL_CORRECTIONS}
)
RATES = frozenset({Reason.MISSING_RATE, Reason.AMBIGUOUS_RATE, Reason.ABSURD_RATE})
ABOUT_A_DRIVE = frozenset({Intent.LOG_DRIVE, Intent.EDIT_DRIVE, Intent.CLASSIFY_DRIVE, Intent.UNKNOWN})

NUMBER = re.compile(r"#?\s?(\d{1,6}(?:[.,]\d{1,4})?)")
WITHOUT = re.compile(
    r"(?:without|none|no project|no code|neither|ohne|keins?|sans|aucun|sin|ninguno)\b.{0,20}", re.IGNORECASE
)
NAME = re.compile(r"[^\W\d_][\w.'’-]{1,40}(?: [^\W\d_][\w.'’-]{0,40}){0,3}")
CODE = re.compile(r"(?=.{0,39}[0-9])[\w./&-]{1,40}")
CENTS = re.compile(r"\b(?:c|ct|cents?|pence|p)\b|¢", re.IGNORECASE)
CORRECTED = re.compile(r"\b(\d{1,5}(?:[.,]\d{1,3})?)\b[^\d]{0,12}\bnot\b", re.IGNORECASE)
PLACES = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1,
    "erste": 0, "zweite": 1, "premier": 0, "première": 0, "deuxième": 1, "primero": 0, "primera": 0, "segundo": 1,
}  # fmt: skip
UNITS = {Unit.MI: ("mi", "mile", "miles", "millas", "meilen", "milles"), Unit.KM: ("km", "kms", "kilom", "klicks")}
CATEGORIES = {"work": Category.BUSINESS, "job": Category.BUSINESS, "private": Category.PERSONAL}
CATEGORIES |= {category.value: category for category in Category}


def read(text: str, found: Frame, asked: Frame) -> Filled | None:
    """The slots an answer fills; None where the text is no answer. ``found`` is what understanding made of it."""
    words = re.findall(r"[^\W_]+", text.casefold())
    place = _place(words, len(asked.choices))
    if place is not None:
        return {"choice": place}
    if asked.reason in DISTANCES:
        return _distance(text, found)
    if asked.reason in DAYS:
        return _day(text, found, asked)
    if asked.reason in RATES:
        return _rate(text, found)
    if asked.reason is Reason.WHICH_PROJECT:
        return _project(text, found)
    return _named(words, text, found, asked)


def _place(words: list[str], count: int) -> int | None:
    """Which of the offered answers is meant by its place: "the second", "first one"."""
    if not count or len(words) > 3:  # noqa: PLR2004  # "the second one" is the longest way to say it
        return None
    named = [PLACES[word] for word in words if word in PLACES]
    return named[0] % count if len(named) == 1 and named[0] < count else None


def _day(text: str, found: Frame, asked: Frame) -> Filled | None:
    """The day, or all the days that were asked about ("both", "all of them")."""
    if asked.choices and isinstance(asked.choices[-1], tuple) and is_about_all(text):
        return {"choice": -1}
    return {"day": found.slots["date"]} if "date" in found.slots and found.intent in ABOUT_A_DRIVE else None


def _distance(text: str, found: Frame) -> Filled | None:
    corrected = CORRECTED.search(text)
    if corrected is not None:
        return {"distance": _decimal(corrected[1])}
    if found.intent not in ABOUT_A_DRIVE or "distance" not in found.slots:
        return None
    if found.intent is Intent.LOG_DRIVE:
        return dict(found.slots) if found.outcome is Outcome.OK else None
    return {name: found.slots[name] for name in ("distance", "unit") if name in found.slots}


def _rate(text: str, found: Frame) -> Filled | None:
    if found.intent is Intent.SET_RATE and "rate" in found.slots:
        return {"rate": found.slots["rate"]}
    numbers = NUMBER.findall(text)
    if len(numbers) != 1:
        return None
    amount = _decimal(numbers[0])
    return {"rate": amount / 100 if CENTS.search(text) else amount}


def _named(words: list[str], text: str, found: Frame, asked: Frame) -> Filled | None:
    if asked.reason is Reason.MISSING_UNIT:
        units = [unit for unit, names in UNITS.items() for word in words if word.startswith(names)]
        return {"unit": units[0]} if len(set(units)) == 1 else None
    if asked.reason is Reason.MISSING_CATEGORY:
        named = {CATEGORIES[word] for word in words if word in CATEGORIES}
        return {"category": named.pop()} if len(named) == 1 else None
    if asked.reason is Reason.MISSING_PERSON:
        mails = tuple(dict.fromkeys(mail.lower() for mail in re.findall(r"[^\s,;<>()]+@[^\s,;<>()]+", text)))
        return {"emails": mails} if mails else _name(text, found)
    number = NUMBER.fullmatch(text.strip())
    if asked.reason is Reason.MISSING_TARGET and number is not None and number[1].isdigit():
        return {"number": int(number[1])}
    if asked.reason is Reason.MISSING_CHANGE and found.intent in ABOUT_A_DRIVE and found.slots:
        return found.slots
    return None


def _name(text: str, found: Frame) -> Filled | None:
    """A name alone, in a few words."""
    told = " ".join(text.split()).strip(" .,!?\"'“”")
    is_name = found.intent is Intent.UNKNOWN and NAME.fullmatch(told) and read_yes_no(told) is None
    return {"person": told} if is_name else None


def code_alone(text: str, found: Frame) -> str | None:
    """A code in one word; a number would be taken for a distance, were nothing asked."""
    told = text.strip(" .!")
    return told if CODE.fullmatch(told) and found.intent in ABOUT_A_DRIVE and not WITHOUT.fullmatch(told) else None


def _project(text: str, found: Frame) -> Filled | None:
    told = text.strip(" .!\"'“”")
    if WITHOUT.fullmatch(told):
        return {"project": ""}
    if "project" in found.slots:
        return {"project": found.slots["project"]}
    is_name = found.intent in ABOUT_A_DRIVE and found.slots.keys() <= {"purpose", "destination"}
    return {"project": told} if 0 < len(told) <= LONGEST_CODE and is_name else None


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "."))
