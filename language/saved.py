"""What was said about saved places and trips: names and addresses, as typed."""

from collections.abc import Mapping
from datetime import date, timedelta
from re import Match

from language.cleaning import clean
from language.drafts import Draft
from language.frames import Intent, Reason, Role
from language.marks import find_all
from language.numbers import digits_for_words
from language.patterns import Pattern
from language.readings import Kind, Reading
from language.scripts import Script
from language.spelling import repaired
from language.translating import translated

PLACE_AS = Pattern(
    r"\b(?:save|remember|store|set|add|call|name|define)\s(?:the\s)?(?:address\s)?(?P<address>.+?)\sas\s"
    r"(?:my\s|the\s)?(?P<name>.+)$"
)
PLACE_AT = Pattern(r"^(?:save|remember|store|set|add)\s(?:my\s|the\s)?(?P<name>.+?)\s(?:at|to)\s(?P<address>.+)$")
PLACE_IS = Pattern(
    r"^(?:my\s|the\s)?(?P<name>[^?]+?)(?:'s)?(?:\saddress)?\s(?:is|=)\s(?:at\s|located at\s)?(?P<address>.+)$"
)
SAVED_AS = Pattern(r"\s(?:as|under|named|called)\s(?:my\s|a\s|the\s)?(?P<name>.+)$")
FORGOTTEN = Pattern(r"\s(?:place|location|trip|drive|route)\s(?:called\s|named\s)?(?P<name>.+)$")
RENAMED = Pattern(r"\strip\s(?:called\s|named\s)?(?P<name>.+?)\s(?:to|as|into)\s(?P<new_name>.+)$")
NAMES: Mapping[Intent, tuple[Pattern, ...]] = {
    Intent.SAVE_PLACE: (PLACE_AS, PLACE_AT, PLACE_IS),
    Intent.FORGET_PLACE: (FORGOTTEN,),
    Intent.SAVE_TRIP: (SAVED_AS,),
    Intent.FORGET_TRIP: (FORGOTTEN,),
    Intent.RENAME_TRIP: (RENAMED,),
}
IS = Pattern(r"\s(?:ist|est|es|est[áa](?:\sen)?)$")
"""What "is" is called where a whole phrase was translated."""
EDGE = " .,;:!?\"'"
MOST_DAYS = 31


def saved(reading: Reading, intent: Intent) -> Draft:
    """The names, the address and the drive that were said."""
    draft = Draft()
    match = next((found for pattern in NAMES[intent] if (found := pattern.search(reading.text))), None)
    if match is not None:
        for name in match.groupdict():
            draft.put(name, IS.without(reading.script.typed(*match.span(name)), "").strip(EDGE))
        _put_the_address_right(draft, match)
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


def days_said(text: str, *, today: date, locale: str) -> tuple[date, ...] | None:
    """The days a text names, none after today; empty where it names none, None where they are not certain."""
    english = translated(Script(clean(text)), locale)
    script = english.script if english.is_foreign else repaired(english.script)
    reading = Reading(digits_for_words(script), today, english.locale, Role.EMPLOYEE)
    find_all(reading)
    days: list[date] = []
    for found in reading.all(Kind.DATE, Kind.PERIOD):
        when = found.value
        if when.start is None or when.last is None or when.reason is not Reason.NONE:
            return None
        days += [when.start + timedelta(days=place) for place in range((when.last - when.start).days + 1)]
    past = tuple(sorted({day for day in days if day <= today}))
    return past if len(past) <= MOST_DAYS and bool(past) == bool(days) else None
