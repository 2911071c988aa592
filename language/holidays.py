"""Holidays that name a day: always on the same date, so many days from Easter, or on a certain weekday of a month."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from re import Match

from language.days import DAY, SOON, WEEK, When, real, unclear
from language.frames import Reason
from language.patterns import Pattern

OfYear = Callable[[int], date | None]

FIXED: Mapping[str, tuple[int, int]] = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "xmas": (12, 25), "xmas day": (12, 25),
    "xmas eve": (12, 24),
    "boxing day": (12, 26), "st stephen's day": (12, 26), "st stephens day": (12, 26), "new year's eve": (12, 31),
    "new years eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 1), "new years": (1, 1), "new year": (1, 1),
    "new years day": (1, 1), "halloween": (10, 31),
    "valentine's day": (2, 14), "valentines day": (2, 14), "fourth of july": (7, 4), "4th of july": (7, 4),
    "july 4th": (7, 4), "canada day": (7, 1), "remembrance day": (11, 11), "veterans day": (11, 11),
    "armistice day": (11, 11), "bonfire night": (11, 5), "guy fawkes night": (11, 5), "april fools": (4, 1),
    "april fools day": (4, 1), "st patrick's day": (3, 17), "st patricks day": (3, 17), "st paddy's day": (3, 17),
    "paddy's day": (3, 17), "juneteenth": (6, 19), "cinco de mayo": (5, 5), "anzac day": (4, 25),
    "australia day": (1, 26), "republic day": (1, 26), "gandhi jayanti": (10, 2), "bastille day": (7, 14),
    "groundhog day": (2, 2), "may day": (5, 1), "all saints day": (11, 1), "all saints' day": (11, 1),
    "truth and reconciliation day": (9, 30), "flag day": (6, 14), "epiphany": (1, 6), "assumption day": (8, 15),
    "german unity day": (10, 3), "st andrew's day": (11, 30), "st george's day": (4, 23), "st david's day": (3, 1),
}  # fmt: skip
AFTER_EASTER: Mapping[str, int] = {
    "shrove tuesday": -47, "pancake day": -47, "mardi gras": -47, "ash wednesday": -46, "palm sunday": -7,
    "maundy thursday": -3, "good friday": -2, "easter saturday": -1, "holy saturday": -1, "easter sunday": 0,
    "easter day": 0, "easter monday": 1, "ascension day": 39, "ascension thursday": 39, "whit sunday": 49,
    "pentecost sunday": 49, "whit monday": 50, "pentecost monday": 50, "corpus christi": 60,
}  # fmt: skip
ON_WEEKDAY: Mapping[str, tuple[int, int, int]] = {
    "martin luther king day": (1, 0, 3), "mlk day": (1, 0, 3), "presidents day": (2, 0, 3),
    "presidents' day": (2, 0, 3), "president's day": (2, 0, 3), "memorial day": (5, 0, -1), "columbus day": (10, 0, 2),
    "indigenous peoples day": (10, 0, 2), "indigenous peoples' day": (10, 0, 2), "family day": (2, 0, 3),
    "melbourne cup day": (11, 1, 1),
}  # fmt: skip
"""Month, weekday from Monday on, and which of them; -1 is the last."""
BY_COUNTRY: Mapping[str, Mapping[str, tuple[int, int] | tuple[int, int, int]]] = {
    "independence day": {"us": (7, 4), "in": (8, 15)},
    "labor day": {"us": (9, 0, 1), "ca": (9, 0, 1), "": (5, 1)},
    "labour day": {"us": (9, 0, 1), "ca": (9, 0, 1), "au": (0, 0), "": (5, 1)},
    "thanksgiving": {"us": (11, 3, 4), "ca": (10, 0, 2)},
    "thanksgiving day": {"us": (11, 3, 4), "ca": (10, 0, 2)},
    "mother's day": {"us": (5, 6, 2), "ca": (5, 6, 2), "au": (5, 6, 2), "in": (5, 6, 2), "de": (5, 6, 2)},
    "mothers day": {"us": (5, 6, 2), "ca": (5, 6, 2), "au": (5, 6, 2), "in": (5, 6, 2), "de": (5, 6, 2)},
    "father's day": {"us": (6, 6, 3), "ca": (6, 6, 3), "gb": (6, 6, 3), "ie": (6, 6, 3), "au": (9, 6, 1)},
    "fathers day": {"us": (6, 6, 3), "ca": (6, 6, 3), "gb": (6, 6, 3), "ie": (6, 6, 3), "au": (9, 6, 1)},
    "early may bank holiday": {"gb": (5, 0, 1), "ie": (5, 0, 1)},
    "may bank holiday": {"ie": (5, 0, 1)},
    "spring bank holiday": {"gb": (5, 0, -1)},
    "august bank holiday": {"gb": (8, 0, -1), "ie": (8, 0, 1)},
    "summer bank holiday": {"gb": (8, 0, -1)},
    "june bank holiday": {"ie": (6, 0, 1)},
    "october bank holiday": {"ie": (10, 0, -1)},
}  # fmt: skip
"""Where a name is another day, by the country of the locale; "" is everywhere else."""
MOVING = (
    "diwali", "eid", "holi", "ramadan", "hanukkah", "passover", "yom kippur", "lunar new year", "chinese new year",
    "super bowl sunday", "spring break", "black friday", "cyber monday", "queen's birthday", "king's birthday",
    "carnival", "easter", "easter weekend", "bank holiday weekend",
)  # fmt: skip
"""Days that are asked for: their dates are in no rule this room knows."""
HOLIDAYS = frozenset({"victoria day", *FIXED, *AFTER_EASTER, *ON_WEEKDAY, *BY_COUNTRY})


def holiday(match: Match[str], today: date, locale: str) -> When:
    """The day of a holiday: the latest one not after today, unless the next one is near."""
    rule = _rule(match[1].lower(), locale)
    return unclear(Reason.VAGUE_DATE) if rule is None else latest(rule, today)


def moving(_match: Match[str], _today: date, _locale: str) -> When:
    """A day that everybody knows and no rule here does."""
    return unclear(Reason.VAGUE_DATE)


def latest(rule: OfYear, today: date) -> When:
    """The day a rule gives for this year or the last; one that is nearly here is asked about."""
    days = [each for year in (today.year - 1, today.year, today.year + 1) if (each := rule(year)) is not None]
    before = [each for each in days if each <= today]
    after = next((each for each in days if each > today), None)
    if not before:
        return unclear(Reason.VAGUE_DATE)
    if after is not None and after - today <= SOON:
        return When(None, None, Reason.AMBIGUOUS_DATE, (before[-1], after), is_yearless=True)
    return When(before[-1], is_yearless=True)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The second Tuesday of a month; the ``nth`` -1 is the last."""
    if nth < 0:
        first = date(year + month // 12, month % 12 + 1, 1) - DAY
        return first - DAY * ((first.weekday() - weekday) % 7)
    first = date(year, month, 1)
    found = first + DAY * ((weekday - first.weekday()) % 7) + WEEK * (nth - 1)
    return found if found.month == month else None


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, number = divmod(h + rest - 7 * m + 114, 31)
    return date(year, month, number + 1)


def _rule(name: str, locale: str) -> OfYear | None:
    if name == "victoria day":
        return lambda year: date(year, 5, 24) - DAY * date(year, 5, 24).weekday()
    if name in AFTER_EASTER:
        return lambda year: easter(year) + timedelta(days=AFTER_EASTER[name])
    of_country = BY_COUNTRY.get(name, {})
    place = FIXED.get(name) or ON_WEEKDAY.get(name) or of_country.get(_country(locale), of_country.get(""))
    return _of_place(place) if place else None


def _of_place(place: tuple[int, ...]) -> OfYear:
    month, number, *nth = place
    return lambda year: nth_weekday(year, month, number, nth[0]) if nth else real(year, month, number)


def _country(locale: str) -> str:
    tag = locale.replace("_", "-").lower().split("-")
    return tag[-1] if len(tag) > 1 else "us"


NO_DAY = (
    r"(?!\s(?:party|shopping|market|lunch|dinner|do\b|tree|fair|card|parade|event|booth|food|gifts?|presents?|decorations?"
    r"|street|road|island|run|concert|sale))"
)
READERS = (
    (
        Pattern(
            rf"\b(?:the\s)?({'|'.join(sorted(sorted(HOLIDAYS), key=len, reverse=True))})(?:\sday)?(?:'s)?\b{NO_DAY}"
        ),
        holiday,
    ),
    (
        Pattern(
            rf"(?:^|\b(?:on|at|over|this|last)\s(?:the\s)?)(?:{'|'.join(MOVING)})(?:\sday)?\b{NO_DAY}"
            rf"|\b(?:{'|'.join(MOVING)})(?:\sday)?(?=\s?(?:$|[,;.]))"
            r"|\b(?:last\s|the\s)?bank\sholiday\b(?!\s(?:%WEEKDAY%))"
        ),
        moving,
    ),
)
