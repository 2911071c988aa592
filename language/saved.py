"""What was said about saved places and trips: names and addresses, as typed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from re import Match

from language.cleaning import clean
from language.drafts import Draft
from language.frames import Intent, Reason
from language.marks import find_all
from language.numbers import digits_for_words
from language.patterns import Pattern
from language.readings import Kind, Reading
from language.scripts import Script
from language.spelling import repaired
from language.translating import translated
from language.wordlists import words_of

PLACE_AS = Pattern(
    r"\b(?:save|remember|store|set|add|call|name|define)\s(?:the\s)?(?:address\s)?(?P<address>.+?)\sas\s"
    r"(?:my\s|the\s)?(?P<name>.+)$"
)
PLACE_AT = Pattern(r"^(?:save|remember|store|set|add)\s(?:my\s|the\s)?(?P<name>.+?)\s(?:at|to)\s(?P<address>.+)$")
PLACE_IS = Pattern(
    r"^(?:my\s|the\s)?(?P<name>[^?]+?)(?:'s)?(?:\saddress)?\s(?:is|=)\s(?:at\s|located at\s)?(?P<address>.+)$"
)
SAVED_AS = Pattern(r"\s(?:as|under|named|called)\s(?:my\s|a\s|the\s)?(?P<name>.+)$")
FORGOTTEN = Pattern(r"\s(?:place|location|address|site|trip|drive|route)\s(?:called\s|named\s)?(?P<name>.+)$")
RENAMED = Pattern(r"\strip\s(?:called\s|named\s)?(?P<name>.+?)\s(?:to|as|into)\s(?P<new_name>.+)$")
SHARED_AT = Pattern(
    r"^(?:(?:add|save|share|set|create|define)\s)?(?:the |a |an |our |my |new )*"
    r"(?:(?:organi[sz]ation|company|shared|team|common|org)(?:'s|-wide|wide)?\s)?(?:place|location|address|site)\s"
    r"(?:called\s|named\s)?(?P<name>[^:=]+?)(?:\s?[:=]\s?|\sis(?:\sat)?\s|\sat\s)(?P<address>.+)$"
)
SHARED_NAME = Pattern(r"\s(?:place|location|address|site)\s(?:called\s|named\s)?(?P<name>[^:=]{1,40})$")
"""A name that comes without its address."""
RENAMED_PLACE = Pattern(
    r"\s(?:place|location|address|site)\s(?:called\s|named\s)?(?P<name>.+?)\s(?:to|as|into|in|en|a)\s(?P<new_name>.+)$"
)
NAMES: Mapping[Intent, tuple[Pattern, ...]] = {
    Intent.SAVE_PLACE: (PLACE_AS, PLACE_AT, PLACE_IS),
    Intent.FORGET_PLACE: (FORGOTTEN,),
    Intent.ADD_PLACE: (SHARED_AT,),
    Intent.SHARE_PLACE: (SHARED_AT, SHARED_NAME),
    Intent.REMOVE_SHARED_PLACE: (FORGOTTEN,),
    Intent.RENAME_PLACE: (RENAMED_PLACE,),
    Intent.SAVE_TRIP: (SAVED_AS,),
    Intent.FORGET_TRIP: (FORGOTTEN,),
    Intent.RENAME_TRIP: (RENAMED,),
}
IS = Pattern(r"\s(?:ist|est|es|est[áa](?:\sen)?)$")
"""What "is" is called where a whole phrase was translated."""
OF_ALL = Pattern(r"^rename\s(?:the\s|our\s)?(?:organi[sz]ation|company|shared|team|common|org)")
EDGE = " .,;:!?\"'"
MOST_DAYS = 31
DAYS = frozenset({Kind.DATE, Kind.PERIOD, Kind.TIME})
SMALL = frozenset(
    words_of("""
        log record add put enter note down save drive drives drove driven did do made took went i my the a an trip
        trips run journey route again please for on and same usual saved too also ok yes from
    """)
)
"""Words beside the name and the days of a saved trip that tell nothing more."""


def saved(reading: Reading, intent: Intent) -> Draft:
    """The names, the address and the drive that were said."""
    draft = Draft()
    match = next((found for pattern in NAMES[intent] if (found := pattern.search(reading.text))), None)
    if match is not None:
        for name in match.groupdict():
            draft.put(name, IS.without(reading.script.typed(*match.span(name)), "").strip(EDGE))
        _put_the_address_right(draft, match)
    if intent is Intent.RENAME_PLACE and OF_ALL.search(reading.text):
        draft.put("is_shared", value=True)
    if len(reading.all(Kind.NUMBERED)) == 1 and intent is Intent.SAVE_TRIP:
        draft.put("number", reading.all(Kind.NUMBERED)[0].value)
    return draft


def _put_the_address_right(draft: Draft, match: Match[str]) -> None:
    """Take the one with a number for the address, as in "save home as 12 Main St"."""
    name, address = draft.slots.get("name", ""), draft.slots.get("address", "")
    if match.re is PLACE_AS.compiled and _has_digit(name) and not _has_digit(address):
        draft.slots |= {"name": address, "address": name}


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


@dataclass(frozen=True, slots=True)
class TripSaid:
    """A saved trip that a text names, with the days it was driven: none said is empty, uncertain ones are None."""

    name: str
    days: tuple[date, ...] | None


def trip_said(text: str, names: Iterable[str], *, today: date, locale: str) -> TripSaid | None:
    """The saved trip a text names and says nothing else about but its days; the longest name counts."""
    for name in sorted(names, key=len, reverse=True):
        words = re.findall(r"\w+", name)
        named = re.compile(r"(?<!\w)" + r"\W{1,3}".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)
        if words and (match := named.search(text)) is not None:
            reading = _read(f"{text[: match.start()]} {text[match.end() :]}", today, locale)
            left = set(re.findall(r"[^\W_]+", reading.masked.casefold()))
            if left <= SMALL and {found.kind for found in reading.found} <= DAYS:
                return TripSaid(name, _days(reading, today))
    return None


def _read(text: str, today: date, locale: str) -> Reading:
    english = translated(Script(clean(text)), locale)
    script = english.script if english.is_foreign else repaired(english.script)
    reading = Reading(digits_for_words(script), today, english.locale)
    find_all(reading)
    return reading


def _days(reading: Reading, today: date) -> tuple[date, ...] | None:
    days: list[date] = []
    for found in reading.all(Kind.DATE, Kind.PERIOD):
        when = found.value
        if when.start is None or when.last is None or when.reason is not Reason.NONE:
            return None
        days += [when.start + timedelta(days=place) for place in range(min((when.last - when.start).days, 366) + 1)]
    past = tuple(sorted({day for day in days if day <= today}))
    return past if len(past) <= MOST_DAYS and bool(past) == bool(days) else None
