"""A drive told: distance, day, places, purpose, round trip, parking and tolls of one drive, or of several."""

from datetime import date

from domain.categories import Category
from domain.distances import Distance
from domain.drives import LONGEST
from language.categories import categories
from language.days import When
from language.distances import Length, home_unit
from language.drafts import Draft, put_day
from language.frames import Reason
from language.inside_names import without_named_categories
from language.money import DOLLAR, MOST, Extra, currency_named
from language.odometers import Readings
from language.patterns import Pattern, Phrase
from language.places import route
from language.projects import put_project
from language.readings import Kind, Reading
from language.round_trips import put_round_trip
from language.work_hours import time_in

REPEATED = (
    Phrase(
        r"\b(?:twice|thrice|(?:[2-9]|[1-9][0-9]|two|three|four|five|six|several|many|multiple|couple of)"
        r" (?:times|trips|drives|journeys|visits|runs|days|round trips|mornings|evenings)|and again|again (?:this|in"
        r" the"
        r"|later|on DATE)|both days|each day|per day|each time|a day)\b"
    ),
    Phrase(r"\btimes (?:two|three|four|five|[0-9]+)\b"),
    Phrase(r"\b(?:x ?[2-9]|[2-9] ?x)\b|/ ?day\b"),
)
"""Several drives in so many words, with one distance."""
SHARED_OUT = Pattern(
    r"\b[0-9]{1,4}(?:\s?%UNIT%)?\s(?:of\s(?:them|which|those|it)\s)?(?:were\s|was\s|are\s|is\s)?(?:personal"
    r"|business|private|for work)\b|\b(?:half|some|part|most|rest) (?:of (?:it|them|that|those|which) )?(?:was"
    r"|were|is|personal|business)\b"
)
STRAY_NUMBER = Pattern(
    r"(?<![\w.,/:#$-])[0-9]{1,5}\s?$|[0-9]\s?[+*x\u00d7]\s?$|\b(?:point|hundred|thousand|million|and a|half"
    r"|quarter|nought|dozen|\?\?)\s$"
)
PASSENGERS = Phrase(
    r"\b(?:with |carrying |took |had )?([0-9]) (?:passengers?|colleagues?|people in the car)\b|\bwith (?:a"
    r"|one) passenger\b"
)
VEHICLE = Phrase(
    r"\b(?:in|with|using|by|drove) (?:my |the |a |our |company )*((?:company |own |work |pool |hire |rental "
    r"|electric )?(?:van|motor ?bike|motorcycle|truck|car|moped|suv|pickup|tesla|ev|hybrid))\b"
)
NOT_FOR_WORK = Phrase(r"\b(?:not (?:for |a )?(?:work|business)|non[- ](?:business|work)|nothing to do with work)\b")


def one(reading: Reading, length: Length | None) -> Draft:
    """The draft of one drive."""
    draft = Draft()
    gist = reading.gist()
    _put_length(draft, reading, length)
    _put_days(draft, reading)
    _put_route(draft, reading)
    put_round_trip(draft, reading, gist)
    put_extras(draft, reading)
    put_project(draft, reading)
    named = categories(without_named_categories(reading.masked, gist))
    if len(named) == 1:
        draft.put("category", named[0])
    elif named:
        draft.ask(Reason.MISSING_CATEGORY, *named)
    elif NOT_FOR_WORK.search(gist):
        draft.put("category", Category.PERSONAL)
    _put_car(draft, gist)
    draft.put("began", time_in(reading))
    return draft


def passengers_in(gist: str) -> int | None:
    """How many are said to ride along; None: it is not said."""
    found = PASSENGERS.search(gist)
    return int(found[1] or 1) if found else None


def _put_car(draft: Draft, gist: str) -> None:
    vehicle = VEHICLE.search(gist)
    draft.put("passengers", passengers_in(gist))
    if vehicle and vehicle[1] != "car":
        draft.put("vehicle", vehicle[1])


def _put_length(draft: Draft, reading: Reading, length: Length | None) -> None:
    odometer = reading.all(Kind.ODOMETER)
    if odometer:
        length = _read_off(draft, odometer[0].value, length)
    if length is None:
        draft.ask(Reason.MISSING_DISTANCE)
        return
    put_distance(draft, length, reading.locale)
    found = reading.all(Kind.DISTANCE)
    if any(phrase.search(reading.gist()) for phrase in REPEATED) or SHARED_OUT.search(reading.masked):
        draft.ask(Reason.AMBIGUOUS_NUMBER)
    if found and STRAY_NUMBER.before(reading.masked, found[0].start, 10):
        draft.ask(Reason.AMBIGUOUS_NUMBER)


def _read_off(draft: Draft, shown: Readings, length: Length | None) -> Length | None:
    """The distance an odometer shows; asked about where another one is told too."""
    put_readings(draft, shown)
    if shown.start is None or shown.end is None:
        return length
    driven, unit = shown.end - shown.start, shown.unit or (length.unit if length else None)
    if length is not None and length.value not in (None, driven):
        draft.ask(Reason.AMBIGUOUS_NUMBER, driven, length.value)
    if driven <= 0:
        draft.refuse(Reason.ODOMETER_STANDS)
    return Length(driven, unit)


def put_readings(draft: Draft, shown: Readings) -> None:
    """Set what an odometer showed."""
    draft.put("odometer_start", shown.start)
    draft.put("odometer_end", shown.end)


def put_distance(draft: Draft, length: Length, locale: str, name: str = "distance") -> None:
    """Set a distance with its unit, and ask or refuse where it cannot be one."""
    if length.value is None:
        draft.ask(length.reason or Reason.VAGUE_DISTANCE, *length.choices)
        draft.put("unit", length.unit)
        return
    draft.put(name, length.value)
    draft.put("unit", length.unit)
    if length.value <= 0:
        draft.slots[name] = length.value
        draft.refuse(Reason.NOT_POSITIVE)
    elif (
        name == "distance"
        and Distance(length.value, length.unit or home_unit(locale)).micrometres > LONGEST.micrometres
    ):
        draft.refuse(Reason.ABSURD_DISTANCE)


def _put_days(draft: Draft, reading: Reading) -> None:
    found = _days_of_the_drive(reading)
    days = list(dict.fromkeys(found))
    certain = {when.start for when in days if when.is_day and when.reason is Reason.NONE}
    if len(days) > 1 and len(certain) == 1 and all(when.is_day or _lies_in(when, certain) for when in days):
        days = [when for when in days if when.is_day][:1]
    if len(days) > 1:
        each = tuple(dict.fromkeys(when.start for when in days if when.is_day and when.start))
        draft.ask(Reason.AMBIGUOUS_DATE, *each, *((each,) if len(each) > 1 else ()))
    elif days:
        put_day(draft, days[0], reading.today)


ABOUT = Pattern(r"\b(?:re|for|about|regarding|of|on)[: ]{1,2}(?:the |our |my |a )?$")
NAMES_A_THING = Pattern(r"\s(?!and\b|to\b|from\b|at\b|with\b)[a-z]{3,}")


def _days_of_the_drive(reading: Reading) -> list[When]:
    """The days said, without a period that only names what it was about ("re Q3 budget", "for the 2025 audit")."""
    found = reading.all(Kind.DATE, Kind.PERIOD)
    has_day = any(each.value.is_day and each.value.start for each in found)
    about = [
        each
        for each in found
        if not each.value.is_day
        and (has_day or ABOUT.before(reading.masked, each.start, 16))
        and NAMES_A_THING.match(reading.masked, each.end)
    ]
    return [each.value for each in found if each not in about or len(about) == len(found)]


def _lies_in(period: When, days: "set[date | None]") -> bool:
    return all(each and period.start and period.last and period.start <= each <= period.last for each in days)


def _put_route(draft: Draft, reading: Reading) -> None:
    found = route(reading)
    draft.put("origin", found.origin)
    draft.put("destination", found.destination)
    draft.put("via", tuple(found.via))
    draft.put("purpose", found.purpose)


def put_extras(draft: Draft, reading: Reading) -> None:
    """Set parking and tolls."""
    for found in reading.all(Kind.EXTRA):
        extra: Extra = found.value
        if extra.amount is None or extra.what in draft.slots:
            draft.ask(Reason.AMBIGUOUS_NUMBER)
            continue
        draft.slots[extra.what] = extra.amount
        if extra.amount < 0:
            draft.refuse(Reason.ABSURD_MONEY)
        elif extra.amount > MOST:
            draft.ask(Reason.ABSURD_MONEY)
    if reading.all(Kind.EXTRA):
        draft.put("paid_in", currency_named(reading.text) or ("$" if DOLLAR.search(reading.text) else None))
