"""Stretches: two days that make one period, a weekday with its date, "since", "week of", and what is only rough."""

from dataclasses import replace
from datetime import date
from re import Match

from language.days import WEEK, When, unclear, week_of
from language.frames import Reason
from language.patterns import Pattern
from language.readings import Found, Kind, Reading

TO = Pattern(r"\s?(?:,\s?)?(?:-|to|until|till|til|thru|through|up to)\s?(?:the\s)?(?:end\sof\s)?")
AND = Pattern(r"\s?(?:and|&)\s?")
OR = Pattern(r"\s?(?:,\s?)?(?:or|/|or\smaybe|or\swas\sit|maybe)\s?(?:on\s)?")
SAME = Pattern(r"[\s,()]*(?:on\s)?(?:the\s)?[\s,()]*|\s?[,(]?\s?(?:i\.e\.|so|meaning)\s?")
BETWEEN = Pattern(r"\bbetween\s$")
SINCE = Pattern(r"\b(?:since|after|ever since)\s(?:the\s)?(?:(?:start|beginning)\sof\s)?$")
FROM = Pattern(r"\bfrom\s(?:the\s)?(?:(?:start|beginning)\sof\s)?$")
ONWARDS = Pattern(r"\s?(?:onwards?\b|on\b(?!\s\w)|and later|up to now|(?:to|until|till|through)\s(?:now|date)\b)")
WEEK_OF = Pattern(
    r"(?<!\bevery\s)(?<!\beach\s)\b(?:the\s)?(?:week\s(?:of|beginning|commencing|starting|from)|w/c|wc|w/b)\s(?:the\s)?$"
)
WEEK_ENDING = Pattern(r"\b(?:the\s)?(?:week\sending|w/e)\s(?:the\s)?$")
ROUGH = Pattern(
    r"\b(?:sometime|some time|some day|some point|one day|a day|early|late|later|mid|middle of|beginning of|start of"
    r"|end of|around|about|circa|roughly|probably|maybe|perhaps|possibly|i think|i guess|not sure|either|was it"
    r"|one (?:morning|afternoon|evening)|like|or so|approximately|approx)"
    r"[\s-]+(?:it was\s)?(?:in|on|during|of|around|the|was)?\s?(?:the\s)?$"
)
ROUGH_AFTER = Pattern(
    r"\s?(?:or so\b|(?:or |/ ?|or maybe |maybe )(?:the )?[0-9]{1,2}(?:st|nd|rd|th)?\b(?!\s?(?:%UNIT%|people"
    r"|passengers?)\b"
    r"|[.,:/][0-9])|and (?:the )?[0-9]{1,2}(?:st|nd|rd|th)?(?=\W*$|[,;.]\s|\s(?:to|for|from|at)\b)|(?:or|and) the"
    r" (?:day|night|week) (?:before|after)\b|-?ish\b|i think\b|i"
    r" guess\b|\(?\?\)?\s?(?=\w)|or thereabouts|maybe\b|probably\b"
    r"|sometime\b)"
)
REQUEST = Pattern(r"(?:hi |hey |hello |please )*(?:can|could|may|might|would|will) (?:i|we|you)\b")
EARLY = Pattern(r"^(?:early|late|later)\s$")
TODAY = Pattern(r"(?:this|yesterday|today|last night|last evening)\b")
DENIED = Pattern(r"\b(?:not|wasn't|weren't|isn't)\s(?:on\s)?$")
WEEKDAY_ALONE = Pattern(r"(?:on\s)?(?:%WEEKDAY%)s?\.?")
LONGEST_GAP, HEAD = 14, 34


def join(reading: Reading) -> None:
    """Join the days and periods that belong together."""
    dates, at = reading.all(Kind.DATE, Kind.PERIOD), 0
    while at + 1 < len(dates):
        first, second = dates[at], dates[at + 1]
        when = _joined(reading, first, second) if second.start - first.end <= LONGEST_GAP else None
        if when is None:
            at += 1
            continue
        _replace(reading, first.start, second.end, when, first, second)
        dates = reading.all(Kind.DATE, Kind.PERIOD)
    for found in dates:
        _widened(reading, found)


def _replace(reading: Reading, start: int, end: int, when: When, *old: Found) -> None:
    for found in old:
        reading.take(found)
    reading.mark(start, end, Kind.DATE if when.is_day else Kind.PERIOD, when)


def _joined(reading: Reading, first: Found, second: Found) -> When | None:
    gap = reading.masked[first.end : second.start]
    if DENIED.before(reading.masked, first.start, 12):
        return None
    if gap.strip() and OR.whole(gap):
        return unclear(Reason.VAGUE_DATE, *(each for each in (first.value.start, second.value.start) if each))
    is_between = AND.whole(gap) and BETWEEN.before(reading.masked, first.start, HEAD)
    if (gap.strip() and TO.whole(gap)) or is_between:
        return _stretch(first.value, second.value)
    are_weekdays = all(WEEKDAY_ALONE.whole(reading.text[each.start : each.end]) for each in (first, second))
    return _same(first.value, second.value) if SAME.whole(gap) and not are_weekdays else None


def _stretch(first: When, second: When) -> When | None:
    if first.start is None or second.last is None:
        return first if first.start is None else second
    if first.start <= second.last:
        return When(first.start, second.last)
    if first.start.month == second.last.month and first.start.year == second.last.year:
        earlier = first.start - WEEK
        return When(earlier, second.last) if earlier <= second.last else unclear(Reason.IMPOSSIBLE_DATE)
    try:
        earlier = first.start.replace(year=second.last.year)
    except ValueError:
        return unclear(Reason.IMPOSSIBLE_DATE)
    if earlier > second.last:
        earlier = date(earlier.year - 1, earlier.month, 1)
    return When(earlier, second.last)


def _same(first: When, second: When) -> When | None:
    """A weekday and a date are one day: the weekday settles the date, or shows that one of them is wrong."""
    if first.reason is not Reason.NONE and second.reason is not Reason.NONE:
        return first
    for one, other in ((first, second), (second, first)):
        if one.start is not None and one.is_day and other.choices and other.start is None:
            fitting = [each for each in other.choices if each.weekday() == one.start.weekday()]
            fitting = [one.start] if one.start in fitting else fitting
            return When(fitting[0]) if fitting else unclear(Reason.IMPOSSIBLE_DATE, *other.choices)
    if not (first.start and second.start and first.is_day and second.is_day):
        return _within(first, second)
    if first.start == second.start:
        return first
    if first.start.weekday() == second.start.weekday():
        return second
    return unclear(Reason.IMPOSSIBLE_DATE, first.start, second.start)


def _within(first: When, second: When) -> When | None:
    """A day and the period it lies in say one day; two periods say nothing together."""
    for one, other in ((first, second), (second, first)):
        if one.is_day and one.start and other.start and other.last and not other.is_day:
            return one if other.start <= one.start <= other.last else None
    return None


def _widened(reading: Reading, found: Found) -> None:
    """What stands right before and after a date may make it a week, a stretch up to today, or a rough guess."""
    head = reading.masked[max(0, found.start - HEAD) : found.start]
    when: When = found.value
    tail = ONWARDS.match(reading.masked, found.end)
    before = WEEK_OF.search(head) or WEEK_ENDING.search(head)
    if before and when.start and when.is_day:
        when = week_of(when.start)
    elif (before := SINCE.search(head) or (FROM.search(head) if tail else None)) and when.start:
        first = when.start
        when = When(first, max(first, reading.today))
    elif (before := _rough(head, reading, found)) or _is_rough_after(reading, found):
        when = replace(when, reason=when.reason or Reason.VAGUE_DATE)
    else:
        return
    start = found.start - (len(head) - before.start() if before else 0)
    _replace(reading, start, tail.end() if tail and before else found.end, when, found)


def _rough(head: str, reading: Reading, found: Found) -> Match[str] | None:
    """What makes a day rough; "early this morning" is this day all the same."""
    before = ROUGH.search(head)
    is_sure = before and found.value.is_day and EARLY.search(before[0]) and TODAY.match(reading.text, found.start)
    return None if is_sure else before


def _is_rough_after(reading: Reading, found: Found) -> bool:
    """Whether a doubt follows; the question mark of a polite request is none."""
    after = ROUGH_AFTER.match(reading.masked, found.end)
    return after is not None and not ("?" in after[0] and REQUEST.match(reading.text))
