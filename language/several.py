"""Several drives in one message: where one ends and the next begins, and what is said once for all."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from domain.distances import Distance, Unit
from language.distances import Length
from language.drafts import Draft
from language.frames import Reason
from language.patterns import Pattern, Phrase
from language.readings import Found, Kind, Reading
from language.round_trips import THERE_AND_BACK, TOTAL, is_each_way
from language.telling import one

BACK_AGAIN = Pattern(
    r"\s(?:back|return|home|(?:down|in|up|over|out) again|(?:again )?to (?:come|get|drive) (?:back|home))\b"
)
BACK_SOMEWHERE = Pattern(r"\s(?:back|return|home)\s(?:to|via|from)\b")
SEPARATOR = Pattern(
    r"\n|;|\.\s|,?\s(?:and\s)?then\s|,?\s(?:and|&|plus|also|followed by)\s(?:another\s|also\s|then\s)?|,\s"
    r"|\s-\s|\s/\s|,"
)
WAYS = ("there", "back")
STRONG = Pattern(r"\n|;|\.\s")
MOST_DRIVES = 20


def tell(reading: Reading) -> Draft:
    """The draft of what was told: one drive, or ``drives`` when there are several."""
    found = reading.all(Kind.DISTANCE)
    if len(found) > 1 and not reading.all(Kind.ODOMETER):
        found = _settle(reading, found)
    if len(found) == len(WAYS) and found[1].value.unit is None and _goes_back(reading, found[1]):
        return _unlike(reading, found)
    if len(found) > 1:
        return _several(reading, found)
    return one(reading, found[0].value if found else None)


def _unlike(reading: Reading, found: list[Found]) -> Draft:
    """The draft of a way back that was longer or shorter: whether it counts is asked."""
    draft = one(reading, found[0].value)
    draft.ask(Reason.AMBIGUOUS_NUMBER, *(each.value.value for each in found if each.value.value is not None))
    return draft


def _settle(reading: Reading, found: list[Found]) -> list[Found]:
    """One distance said twice: again in total, in the other unit, or there and back."""
    first, second = found[0].value, found[1].value
    if found[2:] or first.value is None or second.value is None:
        return found
    gist, between = reading.gist(), reading.masked[found[0].end : found[1].start]
    is_total = TOTAL.search(gist) is not None
    if first.value == second.value and is_each_way(gist) and BACK_AGAIN.match(reading.masked, found[1].end):
        return found[:1]
    if (
        first.value == second.value
        and (is_total or BACK_AGAIN.match(reading.masked, found[1].end) or second.unit in (None, first.unit))
        and (is_total or "(" in between or THERE_AND_BACK.search(reading.masked) or _goes_back(reading, found[1]))
    ):
        return found[:1]
    if is_total and (second.value == 2 * first.value or first.value == 2 * second.value):
        return [max(found, key=lambda each: each.value.value)]
    if first.unit and second.unit and first.unit is not second.unit and _is_same_way(first, second):
        return found[:1]
    return found


def _goes_back(reading: Reading, second: Found) -> bool:
    """Whether the same distance again is only the way back: "20 miles to Kent and 20 back"."""
    return (
        BACK_AGAIN.match(reading.masked, second.end) is not None
        and BACK_SOMEWHERE.match(reading.masked, second.end) is None
    )


def _is_same_way(first: Length, second: Length) -> bool:
    one_way, other = (
        Distance(first.value or Decimal(0), first.unit or Unit.MI),
        Distance(second.value or Decimal(0), second.unit or Unit.MI),
    )
    return abs(one_way.micrometres - other.micrometres) * 20 <= one_way.micrometres


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
    _share_project(reading, drives)
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


FOR_ALL = Phrase(r"\b(?:both|all|each|everything)\b(?: (?:of (?:them|these|it)|drives|trips))?\W{0,3}PROJECT\b")


def _share_project(reading: Reading, drives: list[Draft]) -> None:
    """A project said for all of them is that of each."""
    told = [drive.slots for drive in drives if "project" in drive.slots]
    if len(told) == 1 and FOR_ALL.search(reading.gist()):
        for drive in drives:
            drive.slots |= {name: told[0][name] for name in ("project", "project_said")}


def _share(draft: Draft, reading: Reading, drives: list[Draft]) -> None:
    """A unit said once holds for the drives after it, a day for those it leads; said last, for all of a sentence."""
    unit = next((drive.slots["unit"] for drive in drives if "unit" in drive.slots), None)
    for drive in drives:
        if unit is not None:
            drive.slots.setdefault("unit", unit)
    days = [drive.slots["date"] for drive in drives if "date" in drive.slots]
    if days and len(days) < len(drives) and _is_unsure(reading, is_first_dated="date" in drives[0].slots):
        draft.ask(Reason.AMBIGUOUS_DATE, *days, reading.today)
    elif days:
        _carry(days[0], drives)


def _is_unsure(reading: Reading, *, is_first_dated: bool) -> bool:
    """Whether the days said may hold for other drives than the ones they stand with."""
    dates, spans = reading.all(Kind.DATE, Kind.PERIOD), reading.all(Kind.DISTANCE)
    at = dates[0].start
    if len({when.value for when in dates}) > 1:
        return not is_first_dated
    ends_sentence = at > spans[-1].start and STRONG.search(reading.masked[:at]) is None
    return at > spans[0].start and not ends_sentence


def _carry(day: date, drives: list[Draft]) -> None:
    for drive in drives:
        day = drive.slots.setdefault("date", day)
