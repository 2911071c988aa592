"""Periods: weeks, months, quarters and years; and two days that make one stretch."""

from collections.abc import Callable
from datetime import date
from re import Match

from language.days import (
    DAY,
    MONTHS,
    WEEK,
    When,
    dated,
    full_year,
    half,
    month_before,
    quarter,
    quarter_before,
    unclear,
    week_of,
    weekend_of,
    whole_month,
    whole_year,
)
from language.frames import Reason
from language.months import named
from language.patterns import Pattern
from language.wordlists import as_listed

Reader = Callable[[Match[str], date, str], When | None]
NTH = r"([0-9]{1,2})(?:\s?(?:st|nd|rd|th))?"
YEAR = r"(?:,?\s(?:of\s)?((?:19|20)[0-9]{2}|'[0-9]{2})(?![0-9]))"
UNTIL = r"\s?(?:-|to|until|till|thru|through|and)\s?(?:the\s)?"
LATEST = ("last", "previous", "past", "prior")


def _month_span(match: Match[str], today: date, _locale: str) -> When | None:
    name, first, last, year = match[1] or match[6], match[2] or match[4], match[3] or match[5], match[7]
    month = MONTHS[name[:3].lower()]
    start, end = (dated(month, int(number), _year(year), today) for number in (first, last))
    if start.start is None or end.start is None:
        return start if start.start is None else end
    if start.start > end.start and start.start <= today:
        return unclear(Reason.AMBIGUOUS_DATE)
    return When(start.start, end.start)


def _year(text: str | None) -> int | None:
    return None if text is None else full_year(text)


def _week(match: Match[str], today: date, _locale: str) -> When:
    words = match[0].lower()
    if "before" in words:
        return week_of(today, 2)
    return week_of(today, _back(words))


def _weekend(match: Match[str], today: date, _locale: str) -> When:
    words = match[0].lower()
    weekend = weekend_of(today)
    if "before last" in words:
        return weekend_of(today, 2 if weekend.end and weekend.end >= today else 1)
    if "next" in words or "coming" in words:
        return weekend_of(today + WEEK)
    is_on = weekend.end is not None and weekend.end >= today
    return weekend_of(today, 1) if is_on and any(word in words for word in LATEST) else weekend


def _back(words: str) -> int:
    if any(word in words for word in LATEST):
        return 1
    return -1 if any(word in words for word in ("next", "coming", "following")) else 0


def _month(match: Match[str], today: date, _locale: str) -> When:
    words = match[0].lower()
    first = month_before(today, 2 if "before" in words else _back(words))
    return whole_month(first.year, first.month)


def _quarter(match: Match[str], today: date, _locale: str) -> When:
    words = match[0].lower()
    return quarter_before(today, 2 if "before" in words else _back(words))


ORDINALS = {
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}


def _numbered_quarter(match: Match[str], today: date, _locale: str) -> When:
    number = ORDINALS[as_listed(match[1] or match[2])]
    year = (
        _year(match[3])
        or _said_year(match[4], today)
        or (
            today.year if quarter(number, today.year).start <= today else today.year - 1  # type: ignore[operator]  # set
        )
    )
    return quarter(number, year)


def _any_quarter(match: Match[str], today: date, locale: str) -> When:
    is_latest = (match[2] or "").lower() == "last" and not (match[3] or match[4])
    return _quarter(match, today, locale) if is_latest else _numbered_quarter(match, today, locale)


def _numbered_half(match: Match[str], today: date, _locale: str) -> When:
    number = ORDINALS[as_listed(match[1] or match[2])]
    return half(min(number, 2), _year(match[3]) or _said_year(match[4], today) or today.year)


def _said_year(words: str | None, today: date) -> int | None:
    return None if words is None else today.year - _back(words.lower())


def _whole_year(match: Match[str], today: date, _locale: str) -> When:
    words = match[0].lower()
    if "to date" in words or "ytd" in words or "so far" in words:
        return When(date(today.year, 1, 1), today)
    return whole_year(today.year - (2 if "before" in words else _back(words)))


def _latest(match: Match[str], today: date, _locale: str) -> When | None:
    words, unit = match[1].lower(), match[2].lower().rstrip("s")
    count = int(words) if words.isdigit() else {"couple": 2, "couple of": 2, "few": 3, "fortnight": 1}.get(words, 0)
    if not count or count > 2 * 366:
        return None
    if unit == "month":
        first = month_before(today, count)
        number = min(today.day, (whole_month(first.year, first.month).end or today).day)
        return When(first.replace(day=number), today)
    if unit == "year":
        return When(month_before(today, 12 * count).replace(day=min(today.day, 28)), today)
    return When(today - {"day": DAY, "week": WEEK, "fortnight": 2 * WEEK}[unit] * count, today)


def _fortnight(_match: Match[str], today: date, _locale: str) -> When:
    return When(today - 2 * WEEK, today)


def _to_date(match: Match[str], today: date, _locale: str) -> When:
    words = match[0].lower()
    if "month" in words or "mtd" in words:
        return When(today.replace(day=1), today)
    return When(week_of(today).start, today) if "week" in words else When(date(today.year, 1, 1), today)


def _year_alone(match: Match[str], _today: date, _locale: str) -> When:
    return whole_year(int(match[1]))


def _vague(_match: Match[str], _today: date, _locale: str) -> When:
    return unclear(Reason.VAGUE_DATE)


SPANS: list[tuple[Pattern, Reader]] = [
    (
        Pattern(
            rf"\b(?:from\s|between\s)?(?:(%MONTH%)\.?\s{NTH}{UNTIL}{NTH}(?![0-9/]|\s?%UNIT%\b)"
            rf"|(?:the\s)?{NTH}{UNTIL}{NTH}\s(?:of\s)?(%MONTH%)\b){YEAR}?"
        ),
        _month_span,
    ),
]
READERS: list[tuple[Pattern, Reader]] = [
    (
        Pattern(
            r"\b(sometime|some\stime|(?:the\s|t')other\s(?:day|week|night)|recently|a\swhile\s(?:ago|back)|some\sday|one\sday"
            r"|at\ssome\spoint|a\sday\sor\stwo\sago"
            r"|ages\sago|once|lately|not\slong\sago)\b(?!\s(?:last|in|on|this|during|around|next|between|the))"
        ),
        _vague,
    ),
    (
        Pattern(
            r"\b(?:the\s)?(?:last|past|previous|prior)\s([0-9]{1,3}|couple(?:\sof)?|few)\s(days?|weeks?|fortnights?"
            r"|months?|years?)(?:'s?)?\b"
        ),
        _latest,
    ),
    (Pattern(r"\b(?:the\s)?(?:last|past)\sfortnight(?:'s)?\b"), _fortnight),
    (
        Pattern(
            r"\b(?:(?:this\s)?(?:month|week)\s(?:to\sdate|so\sfar)|mtd|ytd|year\sto\sdate"
            r"|(?:so\sfar\s)?this\syear\s(?:so\sfar|to\sdate)|so\sfar\sthis\s(?:year|month|week))\b"
        ),
        _to_date,
    ),
    (
        Pattern(
            r"\b(?:(?:for|in|during)\sthe\s(?:whole\s)?week|my\s(?:whole\s)?week)(?:'s)?(?!\w|-|\s(?:of|before|beginning"
            r"|commencing|starting|ending|from)\b)|\b(?:the\s)?week\sbefore(?:\slast|\sthat)?(?:'s)?\b"
            r"|\b(?:the\s)?(?:last|previous|prior|past|this|next|current|coming"
            r"|following)\s(?:work(?:ing)?\s)?week(?:'s|s(?=\s%DRIVES%\b)|'(?!\w))?(?![\w-])"
        ),
        _week,
    ),
    (
        Pattern(
            r"\b(?:the\s)?weekend\sbefore\slast\b|\b(?:(?:the|at\sthe|over\sthe)\s)?(?:(?:last|past|previous|this|next"
            r"|this\spast|coming)\s)?weekend(?:'s)?(?!\w|\s(?:trips|drives|job|work|shift))"
        ),
        _weekend,
    ),
    (
        Pattern(
            r"\b(?:for|in|during)\sthe\s(?:whole\s)?month(?:'s)?(?!\w|-|\sof\b|\sbefore\b|\send\b)"
            r"|\b(?:the\s)?month\sbefore(?:\slast)?(?:'s)?\b|\b(?:the\s)?(?:last|previous|prior|past|this|next"
            r"|current)\s(?:calendar\s)?month(?:'s|s(?=\s%DRIVES%\b)|'(?!\w))?(?!\w)"
        ),
        _month,
    ),
    (
        Pattern(
            r"\b(?:q([1-4])|(?:the\s)?(first|second|third|fourth|1st|2nd|3rd|4th|last)\squarter)(?:,?\s(?:of\s)?((?:19"
            r"|20)[0-9]{2}|'[0-9]{2}))?(?:\s(?:of\s)?((?:last|this)\syear))?(?=\W|$)"
        ),
        _any_quarter,
    ),
    (
        Pattern(r"\b(?:the\s)?(?:quarter\sbefore\slast|(?:previous|prior|past|this|next|current)\squarter)(?:'s)?\b"),
        _quarter,
    ),
    (
        Pattern(
            r"\b(?:h([12])|(?:the\s)?(first|second|last)\shalf)(?:\sof)?(?:\s((?:19|20)[0-9]{2})|\s((?:the|last"
            r"|this)\syear))(?!\w)"
        ),
        _numbered_half,
    ),
    (
        Pattern(
            r"\b(?P<said>(?:this\s|last\s|next\s)?)(?P<month>%MONTH%)\b\.?(?:,?\s(?:of\s)?(?P<year>(?:19|20)[0-9]{2}"
            r"|'[0-9]{2})(?![0-9]))?(?:\s(?:of\s)?(?:last|this)\syear)?(?:'s|'(?!\w))?(?!\w|-[a-z])"
        ),
        named,
    ),
    (
        Pattern(
            r"\b(?:for|in|during)\sthe\s(?:whole\s)?year(?:'s)?(?!\w|-|\s(?:of|before|[0-9]|end\b))"
            r"|\b(?:the\s)?(?:year\sbefore\slast|(?:last|previous|prior|past|this|next|current"
            r"|whole)\s(?:calendar\s)?year)(?:'s)?\b"
        ),
        _whole_year,
    ),
    (
        Pattern(r"(?<![\w.,:/$#-])((?:19|20)[0-9]{2})(?:'s)?(?=\s(?:%DRIVES%|totals?|summary|reports?|taxes|tax)\b)"),
        _year_alone,
    ),
    (
        Pattern(
            r"(?:(?<=in )|(?<=for )|(?<=list )|(?<=taxes )|(?<=drives )|(?<=mileage )|(?<=report )|(?<=show )"
            r"|(?<=export )|(?<=of )|(?<=of my )"
            r"|(?<=since )|(?<=during )|(?<=all )|(?<=to )|(?<=from )"
            r"|(?<=rate )"
            r"|(?<=year )|(?<=and )|(?<=until )|(?<=irs )|(?<=early )|(?<=late )|(?<=mid )|(?<=mid-)|^)((?:19"
            r"|20)[0-9]{2})(?:'s)?(?![\w.,:/-]*[0-9]|\s?(?:mi|km|miles)\b)"
        ),
        _year_alone,
    ),
]
