"""What a sentence tells beside its slots: whose report, which state, which table, which setting. Pure."""

import re
from collections.abc import Mapping
from datetime import time
from typing import Any

TABLES: Mapping[str, str] = {
    "us": r"irs|federal|american?|(?-i:US|USA|U\.S\.A?\.?)|united states|vereinigten? staaten"
    r"|estados unidos|états-unis",
    "uk": r"hmrc|amap|uk|u\.k\.|british|britain|england|united kingdom|großbritannien|reino unido|royaume-uni",
    "ca": r"cra|canad\w+|kanad\w+",
    "au": r"ato|austral\w+",
    "ie": r"revenue commissioners|irish|ireland|irland\w*|irlande",
    "fr": r"french|france|frankreich|francia|bar[eè]me",
}
ELSEWHERE = re.compile(r"\b(?:in|en|au|aux)\s(?:the\s)?[A-ZÀ-Ý]\w+")
REGIONS: Mapping[str, str] = {
    "YT": r"yukon",
    "NT": r"northwest territor(?:y|ies)|n\.?w\.?t\.?",
    "NU": r"nunavut",
}
UNKNOWN_HERE: Mapping[str, str] = {
    "Germany": r"german(?:y)?", "Austria": r"austrian?", "Switzerland": r"swiss|switzerland",
    "the Netherlands": r"netherlands|dutch|holland", "Belgium": r"belgi(?:um|an)", "Spain": r"spain|spanish",
    "Portugal": r"portug(?:al|uese)", "Italy": r"ital(?:y|ian)", "Sweden": r"swed(?:en|ish)",
    "Norway": r"nor(?:way|wegian)", "Denmark": r"denmark|danish", "Finland": r"fin(?:land|nish)",
    "Poland": r"poland", "Brazil": r"brazil(?:ian)?", "Mexico": r"mexic(?:o|an)", "India": r"india",
    "China": r"china|chinese", "Japan": r"japan(?:ese)?", "Singapore": r"singapore", "New Zealand": r"new zealand",
    "South Africa": r"south african?",
}  # fmt: skip
"""Countries people ask about whose official rates are not known here."""
STATES: Mapping[str, str] = {
    "waiting": r"waiting|pending|to approve|open|undecided",
    "approved": r"approved",
    "returned": r"returned|rejected|sent back",
    "paid": r"paid",
    "all": r"all",
}
WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
LANGUAGES = "english|german|deutsch|spanish|español|french|français"
NOBODY = (
    "my|the|this|that|it|its|last|next|all|report|reports|drive|drives|trips?|mileage|everything|everyone|what|who|"
    "today|yesterday|week|month|year|january|february|march|april|may|june|july|august|september|october|november|"
    f"december|{WEEKDAYS}"
)
NAME = r"[^\W\d_][\w.'-]*(?:\s(?-i:[A-Z])[\w.'-]*){0,2}"
POSSESSIVE = re.compile(rf"\b(?!(?:{NOBODY})\b)([^\W\d_][\w.-]*(?:\s(?-i:[A-Z])[\w.-]*){{0,2}})['’]s?\s", re.IGNORECASE)
BY = re.compile(rf"\b(?:by|from|of|for)\s(?!(?:{NOBODY})\b)({NAME})", re.IGNORECASE)
VERBS = re.compile(r"^(?:please\s)?(?:approve|return|reject|show|mark|pay|list|send back|accept)\s", re.IGNORECASE)
LAST = re.compile(r"\b(?:last|latest|most recent|newest)\s(?:drive|trip|one|journey|entry)\b", re.IGNORECASE)
UNDO = re.compile(
    r"^\W*(?:undo|revert|take (?:it|that) back|change it back|(?:mach(?:e)?\s(?:das|es|die änderung)\s(?:bitte\s)?)?"
    r"rückgängig|nimm (?:das|es) zurück|deshacer|deshazlo|deshaz|défaire|défais"
    r"|annule[rz]?\s(?:ça|cela|la modification))\b",
    re.IGNORECASE,
)
SHOWN = re.compile(
    r"\b(?:it|that|this|those|these|them|both|es|die|das|diese|eso|esto|esos|esas|estos|estas|ça|ceux-ci|celui-ci|ces)\b",
    re.IGNORECASE,
)
ALL = re.compile(r"\b(?:all|every|everything|both)\b", re.IGNORECASE)
UNREPORTED = re.compile(r"\b(?:un-?(?:reported|submitted)|not (?:yet )?(?:reported|submitted)|open)\b", re.IGNORECASE)
REPORTED = re.compile(r"\b(?:reported|submitted)\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
ANNOUNCED = re.compile(r"\b(?:announced|published|released|out yet|known yet)\b", re.IGNORECASE)
COMPARED = re.compile(
    r"\b(?:my|our)\b.*\b(?:differ\w*|lower|higher|less|more|same|compare\w*|versus|vs|above|below)\b", re.IGNORECASE
)
ZONE = re.compile(
    r"\b(?:time ?zone|zone|i'?m in|i am in|i live in|moved to)\b(?:\s(?:is|to|as|=))?\s([\w/+-]+(?:\s\w+)?)",
    re.IGNORECASE,
)
HOUR = re.compile(r"\bat\s([0-9]{1,2})(?:[:.]([0-9]{2}))?\s?(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)
UNITS: Mapping[str, str] = {"km": r"kilomet(?:er|re)s?|kms?|metric", "mi": r"miles?|imperial"}
CATEGORY = re.compile(
    r"^\W*(?:it(?:'s| is| was)?\s|that(?:'s| was)?\s|for\s)*(?:a\s|an\s)?"
    r"(business|work|personal|private|medical|charity|moving)"
    r"(?:\s(?:drive|trip))?\W*$",
    re.IGNORECASE,
)
SAME_AS = {"work": "business", "private": "personal"}
NUMBER = re.compile(
    r"^\W*(?:(?:show|open|see|view)\s)?(?:me\s)?(?:my\s)?(?:drive\s|trip\s)?(?:#\s?([0-9]{1,9})|(?<=drive\s)([0-9]{1,9}))\W*$",
    re.IGNORECASE,
)
HISTORY = re.compile(r"\b(?:history|over time|over the years|past rates|all rates)\b", re.IGNORECASE)
VEHICLES: Mapping[str, str] = {
    "motorcycle": r"motor ?(?:cycle|bike)s?|moped|scooter",
    "bicycle": r"(?:bi|e-?)?cycles?|(?:e-?)?bikes?|pedal bikes?",
    "electric car": r"electric (?:car|vehicle)s?|evs?",
    "van": r"vans?|pick-?ups?",
}
COSTS = re.compile(r"\b(?:parking|tolls?)\b", re.IGNORECASE)
NO_VEHICLE = re.compile(
    r"\b(?:boats?|ships?|ferry|ferries|(?:air)?planes?|flights?|flying|helicopters?|trains?|bus(?:es)?|trams?|taxis?|cabs?"
    r"|ubers?|horses?|walk(?:s|ing)?|running|on foot|meals?|food|hotels?|lodging|per diems?)\b",
    re.IGNORECASE,
)
"""What people ask a rate for that is not a drive."""
BASES: Mapping[str, str] = {
    "each_way": r"each way|either way|per direction|each direction|one[- ]way distance",
    "total": r"in total|total|altogether|all in all|both ways together",
}
TRASH = re.compile(r"^\W*(?:show |open |my |the )*(?:trash|bin|recycle bin)\W*$", re.IGNORECASE)
START = re.compile(r"^\W*(?:let'?s |how (?:do|can) i |i want to )?(?:get )?start(?:ed)?\b", re.IGNORECASE)
LONGEST_PURPOSE = 80
NO_PURPOSE = re.compile(
    r"[?@#]|https?:|^\W*$|^\W*(?:yes|no|ok(?:ay)?|thanks?(?: you)?|cool|great|nice|hm+)\W*$"
    r"|^\W*(?:please )?(?:show|open|see|view|list|print|tell|give|let|send|zeige?|muestra|montre)\b(?=\s(?:it|that|me"
    r"|this|us|mir|es|das|eso|lo|ça|moi)\b)",
    re.IGNORECASE,
)
SHOW_IT = re.compile(
    r"^\W*(?:please )?(?:show|open|see|view)(?: me)? (?:it|that|this)(?: one| drive| trip| again| please)*\W*$",
    re.IGNORECASE,
)
HALF_A_DAY = 12


def person_in(text: str) -> str:
    """The name of a person in a command about reports: ``ana`` in "approve ana's report"; empty where there is none."""
    rest = VERBS.sub("", text.strip())
    found = POSSESSIVE.search(rest) or BY.search(rest)
    return found[1] if found else ""


def table_in(text: str) -> str | None:
    """The official table a sentence names, by key; None where it names none."""
    return _first(TABLES, text)


def is_elsewhere(text: str) -> bool:
    """Whether a text names a place whose table is not known ("set up in Germany")."""
    return table_in(text) is None and ELSEWHERE.search(text) is not None


def region_in(text: str) -> str:
    """The region with official rates of its own that a sentence names; empty where it names none."""
    return _first(REGIONS, text) or ""


def country_elsewhere(text: str) -> str | None:
    """A country a sentence names whose official rates are not known here."""
    return _first(UNKNOWN_HERE, text)


def state_in(text: str) -> str | None:
    """The state of reports a sentence names."""
    return _first(STATES, text)


def status_in(text: str) -> str | None:
    """Whether a sentence asks for drives that are in a report, or for those that are not."""
    if UNREPORTED.search(text):
        return "unreported"
    return "reported" if REPORTED.search(text) else None


def year_in(text: str) -> int | None:
    """The only year a sentence names."""
    years = {int(year) for year in YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None


def is_about_the_last(text: str) -> bool:
    """Whether the last drive is meant."""
    return LAST.search(text) is not None


def is_undo(text: str) -> bool:
    """Whether the last act is to be taken back."""
    return UNDO.search(text) is not None


def names_shown(text: str) -> bool:
    """Whether what was shown last is meant: "submit those"."""
    return SHOWN.search(text) is not None and not is_about_all(text.replace("both", ""))


def is_about_all(text: str) -> bool:
    """Whether several are meant, not one of them."""
    return ALL.search(text) is not None


def asks_whether_announced(text: str) -> bool:
    """Whether a sentence asks if a rate is known already."""
    return ANNOUNCED.search(text) is not None


def compares(text: str) -> bool:
    """Whether a sentence sets one's own rate beside another."""
    return COMPARED.search(text) is not None


def category_alone(text: str) -> str | None:
    """The category, where a text says nothing else."""
    found = CATEGORY.match(text)
    return None if found is None else SAME_AS.get(found[1].lower(), found[1].lower())


def basis_in(text: str) -> str | None:
    """Whether a distance is told each way or in total."""
    return _first(BASES, text)


def number_alone(text: str) -> int | None:
    """The number of a drive, where a text says nothing else: ``#12``, ``show #12``, ``drive 12``."""
    found = NUMBER.match(text)
    return None if found is None else int(found[1] or found[2])


def asks_for_history(text: str) -> bool:
    """Whether a sentence asks how something changed over time."""
    return HISTORY.search(text) is not None


def vehicle_in(text: str) -> str | None:
    """The kind of vehicle a sentence names, as drives name it."""
    return _first(VEHICLES, text)


def names_costs(text: str) -> bool:
    """Whether parking or tolls are asked about, which are paid as they were and have no rate."""
    return COSTS.search(text) is not None


def names_no_vehicle(text: str) -> bool:
    """Whether something is asked about that nobody drives: a boat, a train, a meal."""
    return NO_VEHICLE.search(text) is not None


def asks_to_start(text: str) -> bool:
    """Whether a text says no more than that somebody wants to begin: "get started"."""
    return START.match(text) is not None


def asks_for_trash(text: str) -> bool:
    """Whether a text names the trash, and nothing to put there."""
    return TRASH.match(text) is not None


def asks_to_show(text: str) -> bool:
    """Whether what was talked about is to be shown."""
    return SHOW_IT.match(text) is not None


def purpose_alone(text: str) -> str | None:
    """A short phrase that answers "What was it for?"; None where it is something else."""
    told = " ".join(text.split())
    return None if len(told) > LONGEST_PURPOSE or NO_PURPOSE.search(told) else told


def settings_in(text: str) -> dict[str, Any]:
    """What a sentence sets: ``zone``, ``language``, ``unit``, ``weekday`` (English name), ``time``."""
    found: dict[str, Any] = {}
    if zone := ZONE.search(text):
        found["zone"] = zone[1].rstrip(".!")
    if language := re.search(rf"\b({LANGUAGES})\b", text, re.IGNORECASE):
        found["language"] = language[1].lower()
    if weekday := re.search(rf"\b({WEEKDAYS})s?\b", text, re.IGNORECASE):
        found["weekday"] = weekday[1].lower()
    if (hour := HOUR.search(text)) and (at := _time(hour[1], hour[2], hour[3])):
        found["time"] = at
    if unit := _first(UNITS, text):
        found["unit"] = unit
    return found


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    told, minutes = int(hour), int(minute or 0)
    if half:
        told = told % HALF_A_DAY + (HALF_A_DAY if half.lower().startswith("p") else 0)
    return time(told, minutes) if told < 2 * HALF_A_DAY and minutes < 60 else None  # noqa: PLR2004  # minutes of an hour


def _first(phrases: Mapping[str, str], text: str) -> str | None:
    found = [
        (match.start(), name)
        for name, phrase in phrases.items()
        if (match := re.search(rf"\b(?:{phrase})\b", text, re.IGNORECASE))
    ]
    return min(found)[1] if found else None
