"""Places and purposes: from, to, via, what for; read from what is left when numbers, dates and money are covered."""

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from language.addresses import goes_on
from language.edges import EDGE, LONGEST, is_noise, leading, tidy, without_small_words, without_telling
from language.forms import fields
from language.left import Left, left_of
from language.markers import BREAK, markers_in
from language.naming import EVENT, Bare, Naming, is_done, names_place, naming_of, told_with
from language.patterns import Pattern
from language.readings import MASKS, Kind, Reading
from language.routes import TAKEN_BACK, Route, name_the_bare, note, says_what_for

MEETINGS = Pattern(
    r"\b(?:meeting|visit|appointment|lunch|dinner|breakfast|training|conference|interview|inspection|review"
    r"|pickup|delivery|workshop|audit|call|presentation|demo|survey|event|seminar|course|check|installation"
    r"|repair|errand|game|class|viewing)s?\b"
)
NO_EVENT = Pattern(
    r"\b(?:long|hard|nice|good|bad|easy|short|quick|boring|lovely|slow)\s(?:\w+\s)?(?:drive|run|job|day)$"
    r"|\b(?:tag|fahrt|stau|fehler|irrtum|d\u00eda|viaje|atasco|error|jour(?:n\u00e9e)?|trajet|bouchon|erreur)$"
)
FOREIGN_EVENT = Pattern(
    r"(?:eine?n?|una?|une?)\s[^\W\d_]{4,}(?:\s(?:del?|des|du|der|von)\s[^\W\d_]{3,}|\sd'[^\W\d_]{3,})?"
)
ARTICLE = Pattern(r"^(?-i:(?:d(?:en|em|er|ie|as)|eine?[nmr]?|la|el|los|las|una?|une|le|les|des)\s|l')")
TO_ANY = Pattern(
    r"[^,]{2,40}?\s(?:to|(?<=visita )a|\u00e0|nach)\s(?!(?:the|my|our|a|la|el|los|las|mi|le|les|mon)\b)(?-i:[a-z])"
)
"""Towards no place but somebody ("visit to suppliers"), for which the stretch is left whole."""
CORRECTED = Pattern(r"^(?-i:[A-Z])[^,]{1,40}\s(?:sorry|no wait|no sorry|no|or rather|rather|er no)\s(?=(?-i:[A-Z]))")
"""A place that the next word takes back ("Truro sorry Hayle")."""
OF_AN_EXTRA = Pattern(r"bridge|city|street|airport|hospital|hotel|tunnel|motorway|highway|ferry|[a-z][0-9]{1,3}")
RATHER = Pattern(r"\b(?:actually|sorry|no|wait|oops|rather|correction|in fact)[\s,.!:-]+(?:it|that|this)\s$")
BOUGHT = Pattern(
    r"(?:(?:i|we|had|paid|spent|got|bought|for|a|the|my|some|team|client|working|business"
    r"|hotel)\s){0,3}(?:lunch(?:es)?|dinner"
    r"|breakfast|supper|brunch|coffees?|meals?|snacks?|food|hotel|motel|lodging|room|gas|petrol|fuel|diesel|drinks"
    r"|tips?"
    r"|taxi|ferry|train|bus|car wash|oil change|supplies|postage|stamps)"
)
"""What was paid for beside a drive, which it was not made for."""
PUT_IN = Pattern(r"\s(?:me\s|us\s)?(?:in|down|up)\s*")
"""What stands between a verb and the distance it is for ("pop in 12 miles")."""
NUMBERED = Pattern(r"q[1-4]|fy ?[0-9]{2,4}|(?:19|20)[0-9]{2}")
OFTEN_TOLD = 512
"""Words of drives of which it is remembered where they went: the same ones are told with other figures."""


def route(reading: Reading) -> Route:
    """Read origin, destination, stops and purpose from the uncovered words."""
    found = _route(left_of(reading))
    return replace(found, via=[*found.via], bare=[*found.bare])


@lru_cache(OFTEN_TOLD)
def _route(left: Left) -> Route:
    reading = left.reading()
    told, masked = fields(reading)
    found = Route(told.get("origin", ""), told.get("destination", ""), purpose=told.get("purpose", ""))
    reading = replace(reading, masked=masked)
    for start, end in _clauses(reading.masked):
        _clause(reading, start, end, found)
    name_the_bare(found, reading.masked, reading.locale)
    found.via += filter(None, [told.get("via", "")])
    if found.destination and MEETINGS.search(found.destination) and " at " in f" {found.destination} ":
        purpose, _, place = found.destination.rpartition(" at ")
        found.purpose, found.destination = found.purpose or purpose, tidy(place)
    return found


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(at for match in BREAK.each(text) for at in (match.start(), match.end())), len(text)]
    return [(start, end) for start, end in list(pairwise(cuts))[::2] if text[start:end].strip(EDGE)]


class Mark(NamedTuple):
    """A word that says what follows, at ``begin`` to ``start``; what follows ends at ``stop``."""

    kind: str
    begin: int
    start: int
    stop: int


def _clause(reading: Reading, start: int, end: int, found: Route) -> None:
    matches = markers_in(reading.masked, start, end)
    heads = [*(match.start() for match in matches), end]
    marks = [Mark(match.lastgroup or "", *match.span(), stop) for match, stop in zip(matches, heads[1:], strict=True)]
    before = _lead(reading, start, heads[0])
    if _typed(reading, before):
        marks = _led(reading, before, marks, found)
    for said in marks:
        has_left = said.kind == "for" and before.kind == "from" and reading.text[before.begin : before.start] == "left"
        mark = said._replace(kind="to") if has_left else said
        if _goes_on(reading, mark, before, found):
            found.purpose = _purpose(reading, before, mark.stop)
        elif mark.kind == "was" and (right := _put_right(reading, mark, found)):
            found.destination = right
        elif mark.kind == "was" and (before.kind == "for" or not _typed(reading, before)):
            _set_purpose(found, _event(reading, mark, is_named=before.kind == "for"))
        else:
            _marked(reading, mark, found)
        before = mark


def _put_right(reading: Reading, mark: Mark, found: Route) -> str:
    """The place that is said instead of the one before it: "to Kent, actually it was Renton"."""
    text = tidy(reading.script.typed(mark.start, mark.stop))
    is_corrected = found.destination and RATHER.before(reading.masked, mark.begin, 30)
    return text if is_corrected and names_place(text) else ""


def _led(reading: Reading, lead: Mark, marks: list[Mark], found: Route) -> list[Mark]:
    """Take what stands before the first mark: a place, or what the drive was for; the marks that are left."""
    kind, head = marks[0].kind if marks else "", reading.masked[max(0, lead.start - 30) : lead.start]
    if _lengthened(reading, lead, found):
        return marks
    what_for, bare = _bare(reading, lead), None
    if not found.destination:
        what_for, bare = told_with(what_for, locale=reading.locale)
    if bare is None:
        bare = what_for
    else:
        note(found, what_for)
    if kind != "to" or bare.naming is Naming.NOTHING:
        is_purpose = says_what_for(bare, kind) or (
            bare.naming is Naming.UNKNOWN
            and (
                _is_for_somebody(reading, marks)
                or (kind == "for" and _is_for_something(reading, marks[0], lead, found))
            )
        )
        note(found, bare._replace(naming=Naming.PURPOSE) if is_purpose else bare, head)
        return marks
    if bare.naming < Naming.PURPOSE:
        found.origin = found.origin or ("" if found.destination else bare.text)
        return marks
    whole = tidy(reading.script.typed(lead.start, marks[0].stop))
    is_whole = found.destination or (_is_aside(reading, lead.start, lead.stop) and TO_ANY.match(whole))
    note(found, bare._replace(text=whole) if is_whole else bare)
    return marks[1:] if is_whole else marks


def _lengthened(reading: Reading, lead: Mark, found: Route) -> bool:
    """Whether what stands there was the rest of a place, which now has it."""
    before, typed = reading.script.typed(0, lead.start), _typed(reading, lead)
    if goes_on(found.destination, before, typed):
        found.destination = f"{found.destination}, {typed}"
    elif goes_on(found.origin, before, typed):
        found.origin = f"{found.origin}, {typed}"
    else:
        return False
    return True


def _is_for_somebody(reading: Reading, marks: list[Mark]) -> bool:
    """Whether "for" names no purpose, so that one stands before it: "wound care for Mrs. Lee"."""
    if not marks or reading.masked[marks[0].begin : marks[0].start].lower() != "for":
        return False
    text = tidy(reading.script.typed(marks[0].start, marks[0].stop))
    return bool(text) and naming_of(text, text, is_first=False, has_capitals=True) < Naming.PURPOSE


def _is_for_something(reading: Reading, mark: Mark, lead: Mark, found: Route) -> bool:
    """Whether an aside, when it is known where the drive went, is all what for: "ice for the event"."""
    typed, what_for = _typed(reading, lead), tidy(reading.text[mark.start : mark.stop])
    is_charged = any(mark.begin <= each.end and each.start < mark.stop for each in reading.all(Kind.PROJECT))
    is_said = reading.masked[mark.begin : mark.start].lower() == "for" and not is_noise(what_for) and not is_charged
    is_open = found.purpose in ("", tidy(typed)) and bool(found.destination) and typed[:1].islower()
    return is_said and is_open and _is_aside(reading, lead.start, lead.stop)


def _bare(reading: Reading, lead: Mark) -> Bare:
    """What stands before the first mark, and what it is taken for."""
    text, typed = reading.text, tidy(_typed(reading, lead))
    is_first = not text[: lead.start].strip(EDGE)
    naming = naming_of(
        typed, tidy(text[lead.start : lead.stop]), is_first=is_first, has_capitals=bool(reading.has_capitals)
    )
    return Bare(lead.start, lead.stop, typed, naming)


def _goes_on(reading: Reading, mark: Mark, before: Mark, found: Route) -> bool:
    """Whether a purpose goes on: with whom; or towards something, when it is known where the drive went."""
    if not found.purpose or before.kind not in ("lead", "for"):
        return False
    if mark.kind == "for" and before.kind == "lead":
        return is_done(found.purpose) or _is_for_something(reading, mark, before, found)
    return mark.kind == "with" or (mark.kind == "to" and before.kind == "for" and bool(found.destination))


def _purpose(reading: Reading, mark: Mark, stop: int) -> str:
    """What stands behind a mark, which may itself be said ("to meet a client")."""
    typed = reading.script.typed(mark.begin, stop)
    text = tidy(typed[3:] if typed.lower().startswith("to ") else reading.script.typed(mark.start, stop))
    return text if reading.locale.lower().startswith("en") else ARTICLE.without(text, "")


def _is_aside(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch stands for itself: it does not open the message, and no distance follows it."""
    return bool(reading.masked[:start].strip(EDGE)) and reading.masked[end : end + 1] != MASKS[Kind.DISTANCE]


def _lead(reading: Reading, start: int, end: int) -> Mark:
    """What stands before the first word that says what follows."""
    tells = not _is_aside(reading, start, end)
    first, last = (without_telling if tells else without_small_words)(reading.text, start, end)
    text = reading.text[first:last]
    is_verb = tells and " " not in text and PUT_IN.whole(reading.text[last:end])
    is_extra = (reading.masked[end : end + 1] == MASKS[Kind.EXTRA] and OF_AN_EXTRA.whole(text)) or (
        reading.masked[end : end + 1] == MASKS[Kind.MONEY] and BOUGHT.whole(text)
    )
    if is_verb or is_extra or not any(map(str.isalpha, text)):
        return Mark("", start, start, start)
    first = _period_before(reading, first)
    return Mark("lead", first, first, last)


def _typed(reading: Reading, lead: Mark) -> str:
    text = reading.script.typed(lead.start, lead.stop).strip(EDGE)[:LONGEST] if lead.kind else ""
    return "" if is_noise(text) else text


def _period_before(reading: Reading, start: int) -> int:
    """Where a purpose begins that a quarter or a year is part of ("Q4 planning")."""
    before = (found for found in reading.all(Kind.PERIOD) if found.end == start - 1)
    return next((one.start for one in before if NUMBERED.whole(reading.text[one.start : one.end])), start)


def _event(reading: Reading, mark: Mark, *, is_named: bool) -> str:
    """What "it was" is followed by, where that is something one drives for; else nothing."""
    typed = tidy(reading.script.typed(mark.start, mark.stop))
    is_event = EVENT.search(tidy(reading.text[mark.start : mark.stop])) or FOREIGN_EVENT.whole(typed)
    return _purpose(reading, mark, mark.stop) if is_named or (is_event and not NO_EVENT.search(typed)) else ""


def _marked(reading: Reading, mark: Mark, found: Route) -> None:
    text = tidy(reading.script.typed(mark.start + leading(reading.text[mark.start : mark.stop]), mark.stop))
    if mark.kind == "back":
        found.is_return = True
    elif mark.kind == "for":
        _set_purpose(found, _purpose(reading, mark, mark.stop))
    elif mark.kind == "at" and text and MEETINGS.search(found.destination) and not found.purpose:
        found.purpose, found.destination = found.destination, text
    elif mark.kind == "with" and found.purpose and text:
        found.purpose = f"{found.purpose} with {text}"
    elif text and (not is_noise(text) or (text[0].isupper() and reading.locale.lower().startswith("de"))):
        if mark.kind == "to" and TAKEN_BACK.before(reading.masked, mark.begin, 30):
            found.destination = ""
        _place(mark.kind, text if reading.locale.lower().startswith("en") else ARTICLE.without(text, ""), found)


def _set_purpose(found: Route, text: str) -> None:
    if text and not is_noise(text) and not found.purpose:
        found.purpose = text


def _place(kind: str, text: str, found: Route) -> None:
    if kind == "via":
        found.via.extend(part for part in (tidy(each) for each in text.replace(" & ", " and ").split(" and ")) if part)
    elif kind == "from" and not found.origin:
        found.origin = text
    elif kind == "to":
        text = CORRECTED.without(text, "")
        if found.destination and text.lower() not in ("home", "work", "office"):
            found.via.append(found.destination)
        found.destination = text
    elif kind == "at" and not found.destination:
        found.destination = text
