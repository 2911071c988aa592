"""Values in other programs' files: numbers and local times as they were written, whatever country wrote them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from domain.errors import MileageError
from domain.money import Money

NUMBER = re.compile(r"[\d.,'\u00a0\u202f ]*\d[\d.,'\u00a0\u202f ]*")
GROUPED = re.compile(r"\d{1,3}(,\d{3})+")
DAY = re.compile(
    r"(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([AaPp])?\.?[Mm]?\.?)?"
)
TIME = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?\s*([AaPp])?\.?[Mm]?\.?")
LARGEST = Decimal(10**15)
"""Numbers from here on are no distance and no amount, and could not be rounded exactly."""
NOON = 12
MONTHS = 12
YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Habits:
    """How the program that saved a file writes: the day before the month, a comma before decimals; its currency."""

    is_day_first: bool = False
    has_decimal_comma: bool = False
    currency: str = "USD"


def is_day_first(dates: Iterable[str]) -> bool:
    """Whether a column of dates can only be day/month/year: some first number is beyond 12, no second one is."""
    first = second = False
    for text in dates:
        found = DAY.match(text)
        if found is not None and len(found[1]) < YEAR_DIGITS:
            first |= int(found[1]) > MONTHS
            second |= int(found[2]) > MONTHS
    return first and not second


def number(text: str, habits: Habits) -> Decimal | None:
    """The number in a cell (``1,234.5``, ``12,5``, ``$4.00``); None where there is none, or an absurd one."""
    if text.startswith("="):
        return None
    found = NUMBER.search(text)
    if found is None:
        return None
    try:
        value = Decimal(_plain(re.sub(r"[\s'\u00a0\u202f]", "", found[0]), habits))
    except InvalidOperation:
        return None
    if value >= LARGEST:
        return None
    return -value if text[: found.start()].strip().startswith(("-", "(")) else value


def _plain(digits: str, habits: Habits) -> str:
    if "," in digits and "." in digits:
        grouping = "," if digits.rindex(".") > digits.rindex(",") else "."
        return digits.replace(grouping, "").replace(",", ".")
    if "," in digits and (habits.has_decimal_comma or not GROUPED.fullmatch(digits)):
        return digits.replace(",", ".")
    return digits.replace(",", "")


def money(text: str, name: str, habits: Habits) -> Money:
    """Parking or tolls; an empty cell is nothing."""
    if not text:
        return Money(0, habits.currency)
    value = number(text, habits)
    if value is None:
        raise MileageError("{column} isn't an amount: {text}", column=name, text=text[:40])
    return Money.of(value, habits.currency)


def local_time(text: str, habits: Habits) -> datetime:
    """A date with or without a time, as the wall clock showed it (no zone)."""
    found = DAY.fullmatch(text)
    if found is None:
        raise MileageError("The date can't be read: {text}", text=text[:40] or "-")
    one, two, three = (int(part) for part in found.group(1, 2, 3))
    if len(found[1]) == YEAR_DIGITS:
        year, month, day = one, two, three
    else:
        day, month, year = (one, two, three) if habits.is_day_first else (two, one, three)
        year += 2000 if len(found[3]) < YEAR_DIGITS else 0
    try:
        on = date(year, month, day)
        hour, minute = hour_of(found[4], found[5], found[6])
        return datetime(on.year, on.month, on.day, hour, minute)  # noqa: DTZ001  # the log names no zone
    except ValueError:
        raise MileageError("The date can't be read: {text}", text=text[:40]) from None


def hour_of(hour: str | None, minute: str | None, half: str | None) -> tuple[int, int]:
    """Hour and minute of the day; ``half`` is the A or P of AM and PM."""
    if hour is None or minute is None:
        return 0, 0
    counted = int(hour)
    if half is not None:
        counted = counted % NOON + (NOON if half in "Pp" else 0)
    return counted, int(minute)


def time_of(text: str) -> tuple[int, int]:
    """A time of day (``11:31 AM``, ``23:05``); midnight where there is none."""
    found = TIME.fullmatch(text)
    return hour_of(found[1], found[2], found[3]) if found else (0, 0)
