"""Routes: where a drive went and what for, put together from words that nothing announces."""

from dataclasses import dataclass, field
from itertools import pairwise

from language.naming import STARTS, Bare, Naming, names_place, stops_of
from language.patterns import Pattern

DASH = Pattern(r"\s-\s")
DENIED = Pattern(r"\b(?:not|except|instead of|rather than)\s(?:the\s|to\s)?$")
TAKEN_BACK = Pattern(
    r"\b(?:sorry|no|nope|wait|rather|i mean[t]?|make that|actually|correction|oops|whoops|scratch that"
    r"|strike that|er+m?|euh|digo)[\s,.!:-]+$"
)


@dataclass(slots=True)
class Route:
    """Where a drive went and what for, as typed."""

    origin: str = ""
    destination: str = ""
    via: list[str] = field(default_factory=list)
    purpose: str = ""
    is_return: bool = False
    bare: list[Bare] = field(default_factory=list)


def _dashed(bare: list[Bare], text: str) -> list[Bare]:
    """The names at the head that have a dash between them, where dashes part nothing else."""
    pairs = [DASH.whole(text[one.end : each.start]) is not None for one, each in pairwise(bare)]
    count = pairs.index(False) if False in pairs else len(pairs)
    named = [
        bare[0].text[:1].isupper() or bare[0].naming is Naming.PLACE,
        *(each.naming is Naming.PLACE or _is_shouted(each) for each in bare[1 : count + 1]),
    ]
    return bare[: count + 1] if count and all(named) and count == len(list(DASH.each(text))) else []


def _is_shouted(bare: Bare) -> bool:
    """Whether words may be a name for all that capitals say, as all of the message is in capitals."""
    return bare.naming is Naming.UNKNOWN and bare.text.isupper()


def says_what_for(bare: Bare, following: str) -> bool:
    """Whether words that name nothing known stand before a place or a person: "site walk in Jerome"."""
    return bare.naming is Naming.UNKNOWN and following in ("at", "with")


def _take_back(found: Route, bare: Bare) -> None:
    """Put a place in the stead of the one said before it: "to Kent, sorry, Renton"."""
    if found.destination:
        found.destination = bare.text
    else:
        found.bare[-1] = bare


def note(found: Route, bare: Bare, head: str = "") -> None:
    """Keep bare words as what they are taken for; ``head`` stands before them."""
    if DENIED.search(head):
        return
    if bare.naming < Naming.PURPOSE and TAKEN_BACK.search(head) and (found.destination or found.bare):
        _take_back(found, bare)
        return
    stops = [] if found.destination or found.origin else stops_of(bare.text)
    if stops:
        found.origin, *found.via, found.destination = stops
    elif bare.naming in (Naming.COUNTED, Naming.PURPOSE):
        if not found.destination and names_place(found.purpose):
            found.destination, found.purpose = found.purpose, ""
        found.purpose = found.purpose or bare.text
    elif bare.naming is not Naming.NOTHING:
        found.bare.append(bare)


def name_the_bare(found: Route, text: str, locale: str) -> None:
    """Of the words that nothing announces, the likeliest place is where it went, the next ones what for."""
    if not found.destination and found.bare:
        stops = _stops(found, text)
        found.bare = [each for each in found.bare if each not in stops]
        found.destination = stops.pop().text
        if stops:
            found.origin = stops.pop(0).text
            found.via = [each.text for each in stops]
    if not found.destination and locale.lower().startswith("fr") and names_place(found.purpose):
        found.destination, found.purpose = found.purpose, ""  # "pour Cholet"
    if found.bare and not found.purpose:
        found.purpose = found.bare[0].text


def _stops(found: Route, text: str) -> list[Bare]:
    """The bare words that make the way: all from home on, two with a dash between, or the likeliest alone."""
    if not found.origin and len(found.bare) > 1:
        dashed = _dashed(found.bare, text)
        if dashed:
            return dashed
        places = [each for each in found.bare if each.naming is Naming.PLACE]
        if len(places) > 1 and places[0].text.lower() in STARTS:
            return places
    return [min(found.bare, key=lambda each: each.naming)]
