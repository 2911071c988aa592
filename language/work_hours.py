"""Work hours: when somebody works, by their own word; and the time of day at which a drive was told to be."""

import re
from datetime import time

from language.drafts import Draft
from language.frames import Reason
from language.patterns import Pattern, Phrase
from language.readings import Kind, Reading
from language.wordlists import as_listed, words_of

DAYS = words_of("monday tuesday wednesday thursday friday saturday sunday")
NUMBERS = {name[:3]: number for number, name in enumerate(DAYS, start=1)}
HOURS = r"work(?:ing)? (?:hours|days|times?|schedule|week)|office hours|workdays"
SET = Phrase(
    rf"^(?:(?:please )?(?:set|change|update|save|make) )?(?:my|the) (?:{HOURS})\b"
    r".*(?:[0-9]|TIME|PERIOD|DATE|NUM|day|weekend)"
    rf"|^(?:{HOURS})\W+.*(?:[0-9]|TIME|PERIOD|DATE|NUM|day|weekend)"
    r"|^i (?:usually |always |only |normally )?work (?:on |from |between |every )*(?:PERIOD|DATE|TIME|[0-9]"
    r"|weekdays|weekends|(?:mo|di|mi|do|fr|sa|so|lu|lun|mar|mer|mi[e\u00e9]|jeu|jue|ven|vie|sam|s[a\u00e1]b|dim|dom)\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)"
)
ASKED = Phrase(
    rf"^(?:(?:what|when)(?:'s| is| are)|show(?: me)?|see|view|tell me)? ?(?:my )?(?:{HOURS})\W*$"
    r"|^when do i work\W*$"
)
FORGOTTEN = Phrase(
    rf"^(?:please )?(?:forget|remove|delete|clear|erase|drop|reset|stop|turn off) (?:my |the )?(?:{HOURS})\W*$"
    rf"|^(?:my )?(?:{HOURS})(?: are)? (?:off|none)\W*$|^(?:i have )?no (?:fixed )?(?:{HOURS})\W*$"
)
SHORT = {
    "de": words_of("mo di mi do fr sa so"),
    "fr": words_of("lun mar mer jeu ven sam dim"),
    "es": words_of("lun mar mi\u00e9 jue vie s\u00e1b dom"),
}
NAMED = r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?\b\.?"
DAY = re.compile(rf"\b(?P<first>{NAMED})(?:\s?(?:-|to|through|thru|until|till)\s?(?P<last>{NAMED}))?", re.IGNORECASE)
GROUPS = (
    (Pattern(r"\bweekdays\b"), range(1, 6)),
    (Pattern(r"\b(?:weekends?)\b"), (6, 7)),
    (Pattern(r"\b(?:every ?day|daily|all week|seven days|7 days)\b"), range(1, 8)),
)
CLOCK = r"(?P<{0}>[01]?[0-9]|2[0-4])(?:[:.h](?P<{0}_m>[0-5][0-9]))?\s?(?P<{0}_h>[ap]\.?m\.?|uhr|h|o'?clock)?"
SPAN = Pattern(rf"(?<![\w:.]){CLOCK.format('a')}\s?(?:-|to|until|till|and)\s?{CLOCK.format('b')}(?![\w:])")
HOURS_SAID = Pattern(r"(?<![\w:.])[0-9]{1,2}(?:[:.h][0-9]{2})?\s?(?:-|to|until|till|and)\s?[0-9]{1,2}(?![\w])")
"""Hours that may be none of a day: they are asked about, never left out."""
NOON = 12
OF_DAY = re.compile(
    r"(?P<hour>[0-9]{1,2})(?:[:.h](?P<minute>[0-5][0-9]))?(?::[0-9]{2})?\s?(?P<half>[ap]\.?m\.?|uhr|h|o'?clock)?\W*$",
    re.IGNORECASE,
)
LENGTH = re.compile(r"min|hour|(?<!u)hr|sec", re.IGNORECASE)


def is_about_hours(core: str) -> bool:
    """Whether a text is about one's own work hours."""
    return any(phrase.search(core) for phrase in (SET, ASKED, FORGOTTEN))


def work_hours(reading: Reading) -> Draft:
    """The ISO weekdays and the hours that were said; ``forget`` where they are to be forgotten."""
    draft, gist = Draft(), reading.gist()
    if FORGOTTEN.search(gist):
        draft.put("forget", value=True)
    elif not ASKED.search(gist):
        draft.put("days", tuple(days_in(reading.text, reading.locale)) or None)
        _put_hours(draft, reading.text)
    return draft


def days_in(text: str, locale: str = "") -> list[int]:
    """The ISO weekdays that a text names, alone, in runs or by a word for several."""
    found = {day for pattern, days in GROUPS if pattern.search(text) for day in days}
    for match in DAY.finditer(_spelled(text, locale[:2].lower())):
        first, last = (NUMBERS[as_listed(match[name] or match["first"])[:3]] for name in ("first", "last"))
        found |= {(first - 1 + step) % 7 + 1 for step in range((last - first) % 7 + 1)}
    return sorted(found)


def _spelled(text: str, language: str) -> str:
    """Short names of weekdays in another language, written out in English."""
    names = dict(zip(SHORT.get(language, ()), DAYS, strict=False))
    return re.sub(r"[^\W\d_]+\b\.?", lambda word: names.get(word[0].lower().rstrip("."), word[0]), text)


def _put_hours(draft: Draft, text: str) -> None:
    match = SPAN.search(text)
    if match is None:
        if HOURS_SAID.search(text):
            draft.put("is_unclear", value=True)
        return
    starts, ends = (_clock(match[name], match[f"{name}_m"], match[f"{name}_h"]) for name in ("a", "b"))
    if starts is None or ends is None:
        draft.ask(Reason.NOT_UNDERSTOOD)
        return
    if not match["b_h"] and ends <= starts and ends.hour <= NOON and starts.hour < NOON + ends.hour:
        ends = ends.replace(hour=(ends.hour + NOON) % 24)
    if not match["a_h"] and (match["b_h"] or "")[:1].lower() == "p" and starts.hour + NOON < ends.hour:
        starts = starts.replace(hour=starts.hour + NOON)
    draft.put("starts", starts.strftime("%H:%M"))
    draft.put("ends", ends.strftime("%H:%M"))


def _clock(hour: str, minute: str | None, half: str | None) -> time | None:
    told, minutes = int(hour), int(minute or 0)
    if half and half[0].lower() in "ap":
        told = told % NOON + (NOON if half[0].lower() == "p" else 0)
    return time(told % 24, minutes) if told < 24 or not minutes else None  # noqa: PLR2004  # hours of a day


def time_in(reading: Reading) -> str | None:
    """The time of day that is told of a drive, the first of a span; None where none is, or none for certain."""
    times = [found for found in reading.all(Kind.TIME) if not LENGTH.search(str(found.value))]
    match = OF_DAY.search(str(times[0].value)) if times else None
    if match is None:
        return None
    at = _clock(match["hour"], match["minute"], match["half"])
    return None if at is None else at.strftime("%H:%M")
