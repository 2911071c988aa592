"""A drive told: distance, day, places, purpose, round trip, parking and tolls of one drive, or of several."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import LONGEST, Basis
from language.categories import categories
from language.distances import Length, home_unit
from language.days import When
from language.drafts import Draft, put_day, whens
from language.frames import Reason
from language.money import MOST, Extra
from language.numbers import DIGITS, number
from language.patterns import Pattern, Phrase
from language.places import route
from language.readings import Found, Kind, Reading

ROUND = Phrase(
    r"\b(?:round[- ]?trip|r/t|there and back|there & back|(?:and|&|n|\+) (?:then )?(?:back|return(?:ed)?)(?!"
    r" pain)|both ways|both directions|each way|return (?:trip|journey|drive|leg)|out and back|two[- ]way|to"
    r" and from|up and down|to and fro|(?:and|&) (?:then )?(?:DIST|[0-9.]+|the same|same)(?: again| distance|"
    r" way)? back|back and forth|each direction|per leg|each leg|and (?:then )?(?:came|drove|went|came"
    r" straight|headed) (?:back|home)|back (?:again )?the same way|return)\b|, ?back(?: again)?\b|\brt\b"
    r"|\b(?:x|times) ?2\b|\btwice\b"
)
NOT_ROUND = Phrase(r"\b(?:one[- ]way(?: only)?|no return|not a round[- ]?trip|not (?:a )?return|single)\b")
RETURN_THING = Phrase(
    r"\b(?:to|for|a|the|tax|on|of|my|product|customer) returns?\b(?! (?:trip|journey|drive))|\breturn(?:s|ed"
    r"|ing)? (?:the|a|an|some|my|items?|equipment|keys?|goods|from|samples|tools|library|of|package|parcel"
    r"|laptop|rental)\b|(?<!and )(?<!& )\bback (?:to|at|from|in)\b(?! (?:the )?(?:office|home|base|work|start"
    r"|depot|hq|house))"
)
EACH_WAY = Phrase(
    r"\b(?:each[- ]way|(?:and|&) (?:then )?(?:DIST|[0-9.]+|the same|same)(?: again| distance)? back|per way"
    r"|each direction|per leg|each leg|(?:x|times) ?2|twice|each\b(?= ?(?:way|$|,)))\b"
    r"|\bone[- ]way\b(?=.*\b(?:round[- ]?trip|and back|return|both ways|x ?2|there and back)\b)|(?<=and"
    r" back)(?=.*\bDIST one[- ]way)|\b(?:round[- ]?trip|and back|both ways|there and back)\b.*\bone[- ]way\b"
)
TOTAL = Phrase(
    r"\b(?:in total|total(?:l?ing)?|altogether|all in|all told|combined|overall|in all|the whole (?:way|trip)"
    r"|(?:for the )?whole round trip|inclusive)\b"
)
THERE_AND_BACK = Pattern(
    r"(?<![\ue000-\ue0ff])(?:[\ue000-\ue0ff]++)\s(?:there|out|going|up|to get there|outbound|on the way"
    r" there)[\s,]+(?:and\s|&\s|then\s)?(?:[\ue000-\ue0ff]++|[0-9.]+)\s(?:back|return|coming back|home|on the"
    r" way back|inbound)"
)
BACK_AGAIN = Pattern(r"\s(?:back|return|home)\b")
SEPARATOR = Pattern(
    r"\n|;|\.\s|,?\s(?:and\s)?then\s|,?\s(?:and|&|plus|also|followed by)\s(?:another\s|also\s|then\s)?|,\s"
    r"|\s-\s|\s/\s|,"
)
STRONG = Pattern(r"\n|;|\.\s")
REPEATED = Phrase(
    r"\b(?:times (?:two|three|four|five|[0-9]+)|x ?[2-9]|[2-9] ?x|twice|thrice|(?:[2-9]|[1-9][0-9]|two|three"
    r"|four|five|six|several|many|multiple|couple of) (?:times|trips|drives|journeys|visits|runs|days|round"
    r" trips|mornings|evenings)|both days|each day|per day|each time|a day)\b|/ ?day\b"
)
"""Several drives in so many words, with one distance."""
SHARED_OUT = Pattern(
    r"\b[0-9]{1,4}(?:\s?%UNIT%)?\s(?:of\s(?:them|which|those|it)\s)?(?:were\s|was\s|are\s|is\s)?(?:personal"
    r"|business|private|for work)\b|\b(?:half|some|part|most|rest) (?:of (?:it|them|that|those|which) )?(?:was"
    r"|were|is|personal|business)\b"
)
SAID_EACH = Pattern(
    rf"(?P<each>{DIGITS})\s?(?:%UNIT%)?\s(?:miles\s)?(?:each[ -]way|per way|one[ -]way|each direction|per leg"
    rf"|each leg)\b"
)
SAID_TOTAL = Pattern(
    rf"(?P<total>{DIGITS})\s?(?:%UNIT%)?\s(?:in\s)?(?:total|altogether|all in|all told|overall)\b"
    rf"|\b(?:total(?:l?ing)?|altogether|all in)\s(?:of\s|was\s|is\s|=\s)?(?P<total2>{DIGITS})(?!\w)"
)
SAID_BACK = Pattern(
    rf"\b(?:and|&|,)\s(?:then\s)?(?P<back>{DIGITS})\s?(?:%UNIT%)?\s(?:back|return|coming back|home|on the way"
    rf" back|inbound)\b"
)
STRAY_NUMBER = Pattern(
    r"(?<![\w.,/:#$-])[0-9]{1,5}\s?$|[0-9]\s?[+*x\u00d7]\s?$|\b(?:point|hundred|thousand|million|and a|half"
    r"|quarter|nought|dozen|a|\?\?)\s$"
)
PASSENGERS = Phrase(
    r"\b(?:with |carrying |took |had )?([0-9]) (?:passengers?|colleagues?|people in the car)\b|\bwith (?:a"
    r"|one) passenger\b"
)
VEHICLE = Phrase(
    r"\b(?:in|with|using|by|drove) (?:my |the |a |our |company )*((?:company |own |work |pool |hire |rental "
    r"|electric )?(?:van|motorbike|motorcycle|truck|car|moped|suv|pickup|tesla|ev|hybrid))\b"
)
NOT_FOR_WORK = Phrase(r"\b(?:not (?:for |a )?(?:work|business)|non[- ](?:business|work)|nothing to do with work)\b")
MOST_DRIVES = 20


def tell(reading: Reading) -> Draft:
    """The draft of what was told: one drive, or ``drives`` when there are several."""
    found = reading.all(Kind.DISTANCE)
    if len(found) > 1 and not reading.all(Kind.ODOMETER):
        found = _settle(reading, found)
    if len(found) > 1:
        return _several(reading, found)
    return one(reading, found[0].value if found else None)


def _settle(reading: Reading, found: list[Found]) -> list[Found]:
    """One distance said twice: again in total, in the other unit, or there and back."""
    first, second = found[0].value, found[1].value
    if len(found) > 2 or first.value is None or second.value is None:
        return found
    gist, between = reading.gist(), reading.masked[found[0].end : found[1].start]
    is_total = TOTAL.search(gist) is not None
    if (
        first.value == second.value
        and (is_total or BACK_AGAIN.match(reading.masked, found[1].end) or second.unit in (None, first.unit))
        and (is_total or "(" in between or THERE_AND_BACK.search(reading.masked))
    ):
        return found[:1]
    if is_total and (second.value == 2 * first.value or first.value == 2 * second.value):
        return [max(found, key=lambda each: each.value.value)]
    if first.unit and second.unit and first.unit is not second.unit and _is_same_way(first, second):
        return found[:1]
    return found


def _is_same_way(first: Length, second: Length) -> bool:
    one_way, other = (
        Distance(first.value or Decimal(0), first.unit or Unit.MI),
        Distance(second.value or Decimal(0), second.unit or Unit.MI),
    )
    return abs(one_way.micrometres - other.micrometres) * 20 <= one_way.micrometres


def one(reading: Reading, length: Length | None) -> Draft:
    """The draft of one drive."""
    draft = Draft()
    gist = reading.gist()
    _put_length(draft, reading, length)
    _put_days(draft, reading)
    _put_route(draft, reading)
    _put_round_trip(draft, reading, gist)
    put_extras(draft, reading)
    named = categories(gist)
    if len(named) == 1:
        draft.put("category", named[0])
    elif named:
        draft.ask(Reason.MISSING_CATEGORY, *named)
    elif NOT_FOR_WORK.search(gist):
        draft.put("category", Category.PERSONAL)
    _put_car(draft, gist)
    return draft


def _put_car(draft: Draft, gist: str) -> None:
    passengers, vehicle = PASSENGERS.search(gist), VEHICLE.search(gist)
    if passengers:
        draft.put("passengers", int(passengers[1] or 1))
    if vehicle and vehicle[1] != "car":
        draft.put("vehicle", vehicle[1])


def _put_length(draft: Draft, reading: Reading, length: Length | None) -> None:
    odometer = reading.all(Kind.ODOMETER)
    if odometer:
        start, end = odometer[0].value
        draft.slots |= {"odometer_start": start, "odometer_end": end}
        said = length.unit if length and length.unit else home_unit(reading.locale)
        length = Length(end - start, said) if length is None or length.value in (None, end - start) else length
    if length is None:
        draft.ask(Reason.MISSING_DISTANCE)
        return
    put_distance(draft, length, reading.locale)
    found = reading.all(Kind.DISTANCE)
    if REPEATED.search(reading.gist()) or SHARED_OUT.search(reading.masked):
        draft.ask(Reason.AMBIGUOUS_NUMBER)
    if found and STRAY_NUMBER.search(reading.masked[max(0, found[0].start - 10) : found[0].start]):
        draft.ask(Reason.AMBIGUOUS_NUMBER)


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
    found = whens(reading)
    days = list(dict.fromkeys(found))
    certain = {when.start for when in days if when.is_day and when.reason is Reason.NONE}
    if len(days) > 1 and len(certain) == 1 and all(when.is_day or _lies_in(when, certain) for when in days):
        days = [when for when in days if when.is_day][:1]
    if len(days) > 1:
        draft.ask(Reason.AMBIGUOUS_DATE, *(when.start for when in days if when.start))
    elif days:
        put_day(draft, days[0], reading.today)


def _lies_in(period: When, days: "set[date | None]") -> bool:
    return all(each and period.start and period.last and period.start <= each <= period.last for each in days)


def _put_route(draft: Draft, reading: Reading) -> None:
    found = route(reading)
    draft.put("origin", found.origin)
    draft.put("destination", found.destination)
    draft.put("via", tuple(found.via))
    draft.put("purpose", found.purpose)


def _put_round_trip(draft: Draft, reading: Reading, gist: str) -> None:
    said_twice = len(reading.all(Kind.DISTANCE)) > 1 and TOTAL.search(gist) is not None
    if is_round_trip(gist) or said_twice or THERE_AND_BACK.search(reading.masked):
        draft.put("round_trip", True)
        is_each = EACH_WAY.search(gist) is not None or THERE_AND_BACK.search(reading.masked) is not None
        if is_each:
            draft.put("distance_basis", Basis.EACH_WAY)
        elif TOTAL.search(gist):
            draft.put("distance_basis", Basis.TOTAL)
        if is_each:
            _check_each_way(draft, reading)


def _check_each_way(draft: Draft, reading: Reading) -> None:
    """The other number of "10 each way, 20 in total" or "12 there, 14 back" must agree with the distance."""
    distance = draft.slots.get("distance")
    if distance is None:
        return
    lengths = {each.value.value for each in reading.all(Kind.DISTANCE)}
    each, total, back = (_said(pattern, reading) for pattern in (SAID_EACH, SAID_TOTAL, SAID_BACK))
    if each is not None and each != distance or (len(lengths) > 1 and TOTAL.search(reading.gist())):
        if each is None or distance == 2 * each:
            draft.slots["distance_basis"] = Basis.TOTAL
        else:
            draft.ask(Reason.AMBIGUOUS_NUMBER)
    elif total == distance:
        draft.slots["distance_basis"] = Basis.TOTAL
    elif total not in (None, 2 * distance) or back not in (None, distance):
        draft.ask(Reason.AMBIGUOUS_NUMBER)


def _said(pattern: Pattern, reading: Reading) -> Decimal | None:
    match = pattern.search(reading.masked)
    text = next((group for group in match.groups() if group), None) if match else None
    return number(text, locale=reading.locale).value if text else None


def is_round_trip(gist: str) -> bool:
    """Whether there and back is meant."""
    gist = RETURN_THING.without(gist)
    return ROUND.search(gist) is not None and not NOT_ROUND.search(gist) or EACH_WAY.search(gist) is not None


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


def _several(reading: Reading, found: list[Found]) -> Draft:
    draft = Draft()
    cuts = [_cut(reading.masked, one_.end, other.start) for one_, other in pairwise(found)]
    if None in cuts or len(found) > MOST_DRIVES:
        draft.ask(Reason.VAGUE_DISTANCE, *(each.value.value for each in found))
        return draft
    bounds = [0, *(cut for cut in cuts if cut), len(reading.text)]
    parts = [_part(reading, start, end) for start, end in pairwise(bounds)]
    drives = [one(part, next((each.value for each in part.all(Kind.DISTANCE)), None)) for part in parts]
    _share(draft, reading, drives)
    for drive in drives:
        draft.doubts += drive.doubts
    draft.slots["drives"] = tuple(drive.slots for drive in drives)
    return draft


def _cut(text: str, start: int, end: int) -> int | None:
    """Where one drive ends and the next begins: at the strongest separator, the last of its kind."""
    for pattern in (STRONG, SEPARATOR):
        matches = list(pattern.compiled.finditer(text, start, end))
        if matches:
            return matches[-1].end()
    return None


def _part(reading: Reading, start: int, end: int) -> Reading:
    part = replace(
        reading, script=replace(reading.script, text=reading.text[:end]), masked=reading.masked[:end], found=[]
    )
    part.masked = " " * start + part.masked[start:]
    part.script = replace(part.script, text=" " * start + part.script.text[start:])
    part.found = [found for found in reading.found if start <= found.start and found.end <= end]
    return part


def _share(draft: Draft, reading: Reading, drives: list[Draft]) -> None:
    """A unit or day said once holds for those after it; a day said only later may hold for all: ask."""
    unit = next((drive.slots["unit"] for drive in drives if "unit" in drive.slots), None)
    day, first_day = None, reading.all(Kind.DATE, Kind.PERIOD)
    for drive in drives:
        drive.slots.setdefault("unit", unit or home_unit(reading.locale))
        day = drive.slots.get("date", day)
        if day:
            drive.slots.setdefault("date", day)
    leads = bool(first_day) and first_day[0].start < reading.all(Kind.DISTANCE)[0].start
    days = {drive.slots.get("date") for drive in drives}
    if first_day and (None in days or (len({when.value for when in first_day}) == 1 and not leads)):
        draft.ask(Reason.AMBIGUOUS_DATE, *(each for each in days if each))
