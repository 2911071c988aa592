"""Dates: days and periods as people write them, found in a text and masked."""

from collections.abc import Callable
from datetime import date
from re import Match

from language import holidays, periods, short_days, stretches
from language.days import (
    DAY,
    MONTHS,
    WEEK,
    WEEKDAYS,
    When,
    dated,
    day,
    full_year,
    of_month,
    real,
    unclear,
    weekday,
    whole_year,
)
from language.frames import Reason
from language.inside_names import hidden_days, show
from language.month_parts import PARTS
from language.patterns import Pattern
from language.readings import Kind, Reading
from language.wordlists import as_listed

Reader = Callable[[Match[str], date, str], When | None]

NTH = r"(?:the\s)?([0-9]{1,2})(?:\s?(?:st|nd|rd|th))?"
YEAR = r"(?:,?\s(?:of\s)?((?:19|20)[0-9]{2}|'[0-9]{2})(?![0-9.,]*[0-9]|\s?(?:mi|km|m\b)))"
OWNED = r"(?:'s|'|s(?=\s(?:%DRIVES%)\b))?(?![\w])"
PART = r"(?:\s(?:morning|afternoon|evening|night|lunch ?time|am|pm))?"
AMBIGUOUS_LOCALES = ("en-ca", "fr-ca")
"""Where both orders are in daily use (Unicode CLDR gives y-MM-dd): 5/6 is asked about."""

SLASHED = Pattern(r"(?<![0-9./$-])([0-9]{1,2})/([0-9]{1,2})(?![0-9/]|\.[0-9])")
SLASHED_SPAN = Pattern(
    r"(?<![0-9./$-])([0-9]{1,2})/([0-9]{1,2})\s?(?:-|to|thru|through|until)\s?([0-9]{1,2})/([0-9]{1,2})(?![0-9/]"
    r"|\.[0-9])"
)
DASHED = Pattern(
    r"(?<![0-9./$-])(?:(?:(?<=on )|^)(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})|(?P<m2>0[1-9]|1[0-2])-(?P<d2>0[1-9]"
    r"|[12][0-9]|3[01])"
    r"|(?P<m3>0[1-9]|[12][0-9]|3[01])-(?P<d3>0[1-9]|1[0-2]))(?![0-9/-]|\.[0-9]|\s?%UNIT%\b)"
)
DOTTED = Pattern(
    r"(?:(?<=on )|(?<=am )|(?<=vom ))([0-9]{1,2})\.([0-9]{1,2})\.?(?![0-9])"
    r"|(?<![0-9.,])([0-9]{1,2})\.([0-9]{1,2})\.(?![0-9])"
)
SHORT_WEEKDAY = frozenset(("sat", "sun", "wed", "mon", "fri"))
AT_EDGE = Pattern(
    r"(?:^|[\n,;:.(\u2013\ue000-\ue0ff-]\s?|\b(?:on|last|this|next|since|for|from|past|and|till|until|through|to|or"
    r"|was|of"
    r"|coming|between)\s)$"
)
BEFORE_END = Pattern(r"\s?(?:$|[,;:.)\n!?-]|'s|[\ue000-\ue0ff]|(?:was|to|and|or|at|from|for|[0-9]|drive|trip)\b)")
NAMES_BEFORE = Pattern(r"\b(?:to|at|the|from|in|via|near|@)\s$")
NAMED_BEFORE = Pattern(r"(?-i:[A-Z][a-z]+)\s$|[\ue000-\ue0ff]\s$")
NAMES_AFTER = Pattern(r"\s(?-i:[A-Z][a-z])")
VERBAL_SUN = Pattern(r"\s(?:in|at|the|my|is|down|through|with|by)\b")
VERBAL_MAY = Pattern(r"\s(?:i|we|you|be|have|not|need|want|the|as|well)\b")


def find_dates(reading: Reading) -> None:
    """Find and mask every day and period of the text, but for those in names."""
    hidden = hidden_days(reading)
    for pattern, read in READERS:
        for match in list(pattern.each(reading.masked)):
            when = read(match, reading.today, reading.locale)
            if when is not None:
                reading.mark(match.start(), match.end(), Kind.DATE if when.is_day else Kind.PERIOD, when)
    show(reading, hidden)
    stretches.join(reading)


def _iso(match: Match[str], _today: date, _locale: str) -> When:
    value = real(int(match[1]), int(match[2]), int(match[3]))
    return day(value) if value else unclear(Reason.IMPOSSIBLE_DATE)


def in_order(first: int, second: int, year: int | None, today: date, locale: str) -> When:
    """Two numbers of a date: the locale decides which is the month; en-CA and what cannot be are asked about."""
    us, others = dated(first, second, year, today), dated(second, first, year, today)
    if locale.lower() == "en-us":
        chosen, other = us, others
    else:
        chosen, other = others, us
    if Reason.IMPOSSIBLE_DATE is chosen.reason:
        if locale.lower() in AMBIGUOUS_LOCALES:
            return other
        return unclear(Reason.IMPOSSIBLE_DATE, *([other.start] if other.start else other.choices))
    is_open = locale.lower() in AMBIGUOUS_LOCALES and first != second and other.reason is not Reason.IMPOSSIBLE_DATE
    if is_open:
        return unclear(Reason.AMBIGUOUS_DATE, *(each.start for each in (others, us) if each.start))
    return chosen


def _with_year(match: Match[str], today: date, locale: str) -> When:
    order = "de" if match[2] == "." and not locale.lower().startswith("en-us") else locale
    found = in_order(int(match[1]), int(match[3]), full_year(match[4]), today, order)
    if found.reason is Reason.IMPOSSIBLE_DATE and len(found.choices) == 1:
        return day(found.choices[0])  # 25/12/2025 can only be one day, whatever the locale
    return found


def _slashed(match: Match[str], today: date, locale: str) -> When:
    return in_order(int(match[1]), int(match[2]), None, today, locale)


def _slashed_span(match: Match[str], today: date, locale: str) -> When:
    first, last = (in_order(int(match[one]), int(match[one + 1]), None, today, locale) for one in (1, 3))
    if first.start is None or last.start is None or not (first.is_day and last.is_day):
        return first if first.start is None else last
    return When(first.start, last.start) if first.start <= last.start else unclear(Reason.AMBIGUOUS_DATE)


def _dashed(match: Match[str], today: date, locale: str) -> When:
    first, second = (int(match[name] or match[f"{name}2"] or match[f"{name}3"]) for name in ("m", "d"))
    return in_order(first, second, None, today, locale)


def _dotted(match: Match[str], today: date, _locale: str) -> When:
    return dated(int(match[2] or match[4]), int(match[1] or match[3]), None, today)


def _month_day(match: Match[str], today: date, _locale: str) -> When | None:
    if match[1][:3].lower() == "may" and match[1].islower() and VERBAL_MAY.match(match.string, match.end(1)):
        return None
    return dated(MONTHS[match[1][:3].lower()], int(match[2]), _year(match[3]), today)


def _day_month(match: Match[str], today: date, _locale: str) -> When:
    return dated(MONTHS[match[2][:3].lower()], int(match[1]), _year(match[3]), today)


def _year(text: str | None) -> int | None:
    return None if text is None else full_year(text)


def _of_month(match: Match[str], today: date, _locale: str) -> When:
    number = int(match[1] or match[4])
    word = (match[2] or match[3] or "this").lower()
    return of_month(number, today, months_ago={"last": 1, "previous": 1, "this": 0}.get(word, 0))


def _nth(match: Match[str], today: date, _locale: str) -> When:
    return of_month(int(match[1]), today)


RELATIVE = {"today": 0, "tonight": 0, "yesterday": 1, "tomorrow": -1}


def _relative(match: Match[str], today: date, _locale: str) -> When:
    words = match[0].lower()
    if "before yesterday" in words:
        return day(today - 2 * DAY)
    if "after tomorrow" in words:
        return day(today + 2 * DAY)
    for word, back in RELATIVE.items():
        if word in words:
            return day(today - back * DAY)
    return day(today - DAY if "last night" in words or "last evening" in words else today)


def _ago(match: Match[str], today: date, _locale: str) -> When | None:
    words, unit = (match[1] or "a").lower(), (match[2] or match[3]).lower()
    if words in ("a few", "few", "a couple of", "a couple", "couple of", "several", "some", "couple"):
        return unclear(Reason.VAGUE_DATE)
    count = int(words) if words.isdigit() else 1
    if count > 2 * 366:
        return unclear(Reason.VAGUE_DATE)
    if unit.startswith("year"):
        return whole_year(today.year - count)
    if unit.startswith("month"):
        first = of_month(today.day, today, months_ago=count)
        return first if first.start else unclear(Reason.VAGUE_DATE)
    step = {"day": DAY, "week": WEEK, "fortnight": 2 * WEEK}[unit.rstrip("s")]
    return day(today - count * step)


def _weekday(match: Match[str], today: date, _locale: str) -> When | None:
    before, name, plural, after = (
        (match["before"] or "").lower(),
        as_listed(match["name"]),
        match["plural"],
        match["after"],
    )
    if not _is_weekday(match, before, name, after):
        return None
    number = WEEKDAYS[name[:3]]
    if plural or "every" in before or "each" in before or "most" in before:
        return unclear(Reason.VAGUE_DATE)
    return _which_weekday(number, before, (after or "").lower(), today)


def _which_weekday(number: int, before: str, after: str, today: date) -> When:
    said, this_week = f"{before}|{after}", today + DAY * (number - today.weekday())
    if "before last" in after and "week" not in after:
        return day(weekday(number, today, before_today=True) - WEEK)
    if any(words in said for words in ("last week", "week before", "previous week")):
        return day(this_week - (2 if "week before last" in said else 1) * WEEK)
    if "this week" in said or (before.startswith("this") and "past" not in before and "coming" not in before):
        return day(this_week)
    if "week" in after or "next" in said or "coming" in before:
        return day(weekday(number, today) + (2 if "week" in after and "next" not in said else 1) * WEEK)
    return day(weekday(number, today, before_today=any(word in before for word in ("last", "past", "previous"))))


def _is_weekday(match: Match[str], before: str, name: str, after: str | None) -> bool:
    """Whether "sat", "sun", "wed", "mon" and "fri" stand where a day stands (not "sat in traffic")."""
    if name not in SHORT_WEEKDAY or before or after:
        return True
    head, tail = match.string[: match.start("name")], match.end("name")
    if VERBAL_SUN.match(match.string, tail) or (
        NAMES_BEFORE.search(head[-6:]) and NAMES_AFTER.match(match.string, tail)
    ):
        return False
    if name in ("mon", "fri") or (NAMED_BEFORE.search(head[-24:]) and match["name"].islower()):
        return True
    if AT_EDGE.search(head[-12:]) or BEFORE_END.match(match.string, tail):
        return True
    is_name = NAMES_BEFORE.search(head[-6:]) or (name in ("sat", "sun") and NAMES_AFTER.match(match.string, tail))
    return match["name"][0].isupper() and not match.string.isupper() and not is_name


READERS: list[tuple[Pattern, Reader]] = [
    (Pattern(r"(?:(?<=\bon )|(?<=date: )|^)(20[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?!\S*[0-9])"), _iso),
    (Pattern(r"(?<![0-9.])((?:19|20)[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:T[0-9:.]{4,12}Z?)?(?![0-9])"), _iso),
    (Pattern(r"(?<![0-9./-])([0-9]{1,2})([/.-])([0-9]{1,2})\2((?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])"), _with_year),
    *short_days.READERS,
    *PARTS,
    *holidays.READERS,
    *periods.SPANS,
    (
        Pattern(rf"\b{NTH}\sof\s(?:(last|this|previous|the)\s)?month\b|\b(last|this)\smonth\son\s{NTH}(?![0-9])"),
        _of_month,
    ),
    (Pattern(rf"\b{NTH}[.\s-]?\s?(?:of\s)?(%MONTH%)\b\.?{YEAR}?{OWNED}"), _day_month),
    (Pattern(rf"\b(%MONTH%)\.?[\s-]\s?{NTH}(?![0-9/]|:[0-9]|[.,][0-9]|\s?%UNIT%\b){YEAR}?{OWNED}"), _month_day),
    (
        Pattern(
            r"\b(?:([0-9]{1,3}|an?|a\sfew|few|(?:a\s)?couple(?:\sof)?|several|some)\s(days?|weeks?|fortnights?|months?"
            r"|years?)"
            r"|(fortnight))\s(?:ago|back|earlier)\b(?:\stoday)?"
        ),
        _ago,
    ),
    (
        Pattern(
            rf"\b(?:the\s)?(?:day\s)?(?:before\s)?yesterday(?:'s|s\b)?{PART}\b|\b(?:earlier\s)?today(?:'s"
            rf"|s\b)?{PART}\b"
            r"|\bthis\s(?:morning|afternoon|evening|arvo|avo|aft|morn|eve|am|pm)(?:'s)?\b|\b(?:the\s)?day\safter\stomorrow(?:'s)?\b"
            rf"|\b(?:tonight|tomorrow|last\s(?:night|evening)|earlier\son|just\snow)(?:'s)?{PART}\b"
        ),
        _relative,
    ),
    (
        Pattern(
            rf"\b(?P<before>(?:the\s)?(?:last\sweek(?:\son)?|this\sweek(?:\son)?"
            rf"|(?:the\s)?week\sbefore(?:\slast)?(?:\son)?"
            r"|(?:the\s|last\s)?bank\sholiday|this\spast|this\scoming|last|this|next|coming|past|previous|every|each"
            r"|most)\s)?"
            r"(?P<name>%WEEKDAY%)(?!\w{2})(?:'s|(?P<plural>s)(?!\s(?:%DRIVES%)\b)(?!\w)|s)?(?!\w|'[a-z])\.?"
            r"(?P<after>\s(?:(?:of\s)?(?:last|this|next|previous|the\sprevious)\sweek(?:'s)?|week\b|gone\b"
            r"|just\sgone\b|before\slast\b"
            rf"|of\sthe\sweek\sbefore\slast|the\sweek\sbefore\slast))?{PART}"
        ),
        _weekday,
    ),
    *periods.READERS,
    (SLASHED_SPAN, _slashed_span),
    (SLASHED, _slashed),
    (DASHED, _dashed),
    (DOTTED, _dotted),
    (
        Pattern(
            r"(?:^|\bthe\s|(?<=[\ue000-\ue0ff]\s)|(?<=[,;:\n]\s)|(?<=[A-Za-z]{3}\s)(?=[0-9]{1,2}[a-z]{2}\s?(?:$"
            r"|[.,;!]))|(?<=on\s)|(?<=from\s)|(?<=for\s)|(?<=since\s))([0-9]{1,2})(?:st|nd|rd"
            r"|th)(?:'s)?\b(?!\s(?:street|st\b|ave"
            r"|avenue|floor|road|rd\b|time|drive|trip|one|and\b))"
        ),
        _nth,
    ),
]
