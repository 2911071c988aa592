"""Parts of a month: its first week, its second half, the first ten days."""

from datetime import date
from re import Match

from language.days import (
    DAY,
    MONTHS,
    WEEK,
    WEEKDAYS,
    When,
    day,
    full_year,
    month_before,
    named_month,
    unclear,
    whole_month,
)
from language.frames import Reason
from language.holidays import latest, nth_weekday
from language.patterns import Pattern
from language.wordlists import as_listed

ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
ORDINALS |= {"fifth": 5}
OF_MONTH = r"\s(?:of|in)\s(?P<month>%MONTH%|last\smonth|this\smonth|the\smonth)\b(?:,?\s(?P<year>(?:19|20)[0-9]{2}))?"


def week_of_month(match: Match[str], today: date, _locale: str) -> When:
    """The first week of a month is its first seven days, and the last its last seven."""
    month = _month(match["month"].lower(), match["year"], today)
    first, last = month.start or today, month.end or today
    if match["nth"].lower() == "last":
        return When(last - WEEK + DAY, last)
    start = first + WEEK * (ORDINALS[as_listed(match["nth"])] - 1)
    return When(start, min(start + WEEK - DAY, last))


def half_of_month(match: Match[str], today: date, _locale: str) -> When:
    """The first half of a month ends on its 15th."""
    month = _month(match["month"].lower(), match["year"], today)
    first = month.start or today
    return (
        When(first, first.replace(day=15))
        if as_listed(match["nth"]) == "first"
        else When(first.replace(day=16), month.end)
    )


def weekday_of_month(match: Match[str], today: date, _locale: str) -> When:
    """The second Tuesday of a month; without a year the latest one not after today."""
    nth, weekday = _which(as_listed(match["nth"])), WEEKDAYS[as_listed(match["weekday"])[:3]]
    name = match["month"].lower()
    if name.endswith("month"):
        first = month_before(today, 1 if name.startswith("last") else 0)
        found = nth_weekday(first.year, first.month, weekday, nth)
        return day(found) if found else unclear(Reason.IMPOSSIBLE_DATE)
    month = MONTHS[name[:3]]
    if match["year"]:
        found = nth_weekday(full_year(match["year"]), month, weekday, nth)
        return day(found) if found else unclear(Reason.IMPOSSIBLE_DATE)
    return latest(lambda year: nth_weekday(year, month, weekday, nth), today)


def _which(nth: str) -> int:
    return int(nth[0]) if nth[0].isdigit() else ORDINALS.get(nth, -1)


def _month(name: str, year: str | None, today: date) -> When:
    if name.endswith("month"):
        first = month_before(today, 1 if name.startswith("last") else 0)
        return whole_month(first.year, first.month)
    return named_month(MONTHS[name[:3]], full_year(year) if year else None, today)


def day_of_month(match: Match[str], today: date, _locale: str) -> When:
    """The first or the last day of a month."""
    month = _month(match["month"].lower(), match["year"], today)
    found = month.end if match["nth"].lower() in ("last", "final") else month.start
    return day(found) if found else month


PARTS = [
    (Pattern(rf"\b(?:the\s)?(?:very\s)?(?P<nth>first|last|final|1st)\sday{OF_MONTH}"), day_of_month),
    (
        Pattern(
            r"\b(?:the\s)?(?P<nth>first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))"
            rf"\s(?P<weekday>%WEEKDAY%){OF_MONTH}"
        ),
        weekday_of_month,
    ),
    (
        Pattern(rf"\b(?:the\s)?(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th)\sweek{OF_MONTH}"),
        week_of_month,
    ),
    (Pattern(rf"\b(?:the\s)?(?P<nth>first|second|last)\shalf{OF_MONTH}"), half_of_month),
]
