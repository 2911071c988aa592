"""Distances: how far, with its unit; what is rough, negative or not a number is kept as a reason to ask."""

import re
from dataclasses import dataclass
from decimal import Decimal
from re import Match

from domain.distances import Unit, unit_in
from language.frames import Reason
from language.numbers import DIGITS, UNCLEAR, number
from language.patterns import Pattern
from language.readings import Kind, Reading

MEASURE = Pattern(
    rf"(?<![\w.,/:$\u00a3\u20ac#-])(?!401\s?\(?k\b)(?P<number>{DIGITS}|{re.escape(UNCLEAR)})(?P<plus>\+|-?ish)?"
    rf"(?:\s|-)?(?P<unit>%UNIT%|m(?=[\s,.;)]|$)|k(?=[\s,.;)]|$)|\s(?:nautical|light|metric)\s\w+|metres?"
    rf"|meters?|feet|ft|yards?|yds?|nmi|leagues|furlongs?)(?![\w/'])"
)
NOT_THE_OTHER = Pattern(
    rf"(?<![\w.,/:$\u00a3\u20ac#-])(?P<number>{DIGITS})(?P<plus>),?\s(?:and\s)?not\s(?:{DIGITS})\s?-?(?P<unit>%UNIT%)(?![\w/'])"
)
SIGNED = Pattern(rf"(?:(?<=\s)|(?<=^))(?P<sign>-|minus\s|negative\s)(?P<number>{DIGITS})\s?-?(?P<unit>%UNIT%)(?!\w)")
LABELLED = Pattern(
    rf"\b(?P<label>miles|mileage|kms?|kilomet(?:er|re)s|distance)(?:\s(?:was|is|of|driven|travell?ed"
    rf"|total))?\s?[:=]?\s?(?P<number>{DIGITS})(?![\w/:.,]*[0-9]|\s?(?:%UNIT%)\b|\s?%)"
)
ROUGH = Pattern(
    r"(?:\b(?:about|around|approx(?:imately)?\.?|roughly|circa|ca\.?|maybe|perhaps|probably|nearly|almost|over"
    r"|under|more than|less than"
    r"|i believe|i reckon|i suppose|must have been|i'd say"
    r"|at least|up to|just under|just over|close to|somewhere (?:around|near)|something like|like|some|an"
    r" estimated|estimated|i think|i guess|(?<!should )say|or so|give or take|near|north of|upwards of|not sure"
    r"|was it|min|max|minimum|maximum)\s(?:it was\s)?|[~<>\u2248]\s?)$"
)
ROUGH_AFTER = Pattern(
    r"\s?(?:,\s?)?(?:or so\b|-?ish\b|or thereabouts|give or take|roughly\b|approx|i think\b|i guess\b|maybe\b"
    r"|more or less|odd\b|ballpark|\(?\?\)?\s?(?=[a-z])|\(?(?:est|approx|estimate[d]?)\b)"
)
SPREAD = Pattern(
    rf"(?<![\w./:$\u00a3\u20ac#-])(?:between\s)?(?P<low>{DIGITS})(?:\s?(?:%UNIT%|-?ish))?(?P<join>-|/|\s(?:to|or"
    rf"|and)\s)(?:maybe\s)?(?P<high>{DIGITS})\s?-?(?P<unit>%UNIT%)(?![\w/])"
)
VAGUE = Pattern(
    r"\b(?:a\sfew|few|several|some|a\scouple(?:\sof)?|couple(?:\sof)?|(?<!how\s)many|a\sbunch\sof|loads\sof"
    r"|lots\sof|(?:x|xx|xxx|\?+|n)|a\shundred\sor\sso|[0-9]{1,3}\s?(?:-?\s?odd|something|-?ish|or\sso)"
    r"|dozens\sof|hundreds\sof|a\sscore\sof|a\scouple\shundred|a\sfew\shundred|umpteen|a\sload\sof|c[\u00fau]pla"
    r"|a\slot\sof)\s(?:more\s)?(?P<unit>miles|mi|kms?|kilomet(?:er|re)s)\b"
)
STARTED_AT = Pattern(r"\b(?:start(?:ed|ing)?|began|beginning) (?:at|on|with|from) $")
"""What the odometer showed, and not how far it was."""
KNOWN_UNITS = {
    "mi": Unit.MI,
    "mil": Unit.MI,
    "mls": Unit.MI,
    "km": Unit.KM,
    "kms": Unit.KM,
    "kil": Unit.KM,
    "kli": Unit.KM,
    "cli": Unit.KM,
    "k's": Unit.KM,
    "ks": Unit.KM,
}
YEARS = range(1990, 2100)
"""A bare number that is a year and no distance ("irs mileage 2016")."""
QUARTERS = (2, 4)
"""What the lower number of a typed fraction of a mile may be."""


@dataclass(frozen=True, slots=True)
class Length:
    """A distance as typed. ``value`` None: the numbers do not say how much; ``unit`` None: not said."""

    value: Decimal | None
    unit: Unit | None = None
    reason: Reason = Reason.NONE
    choices: tuple[Decimal, ...] = ()


def home_unit(locale: str) -> Unit:
    """What a locale's people count roads in; English without a country counts miles."""
    tag = locale.replace("_", "-").lower().split("-")
    country = tag[-1] if len(tag) > 1 else ("us" if tag[0] == "en" else "")
    return unit_in(country.upper()) if country else Unit.KM


def find_distances(reading: Reading) -> None:
    """Find and mask every distance that has a unit."""
    for pattern, read in (
        (NOT_THE_OTHER, _measured),
        (VAGUE, _vague),
        (SPREAD, _spread),
        (SIGNED, _signed),
        (MEASURE, _measured),
        (LABELLED, _labelled),
    ):
        for match in list(pattern.each(reading.masked)):
            length = read(match, reading)
            if length is not None:
                reading.mark(match.start(), match.end(), Kind.DISTANCE, length)


def unit_of(text: str) -> Unit | None:
    """The unit a word names."""
    text = text.lower()
    return KNOWN_UNITS.get(text[:3]) or KNOWN_UNITS.get(text[:2] if text.startswith(("mi", "km")) else text)


def _vague(match: Match[str], _reading: Reading) -> Length:
    return Length(None, unit_of(match["unit"]), Reason.VAGUE_DISTANCE)


def _spread(match: Match[str], reading: Reading) -> Length | None:
    numbers = [number(match[name], locale=reading.locale).value for name in ("low", "high")]
    low, high = numbers
    head = match.string[max(0, match.start() - 10) : match.start()].lower()
    if (
        low is None
        or high is None
        or (match["join"].strip() in ("to", "and") and (low >= high or _is_from_place(head)))
    ):
        return None
    if match["join"] == "/" and low < high and high in QUARTERS:
        return Length(low / high, unit_of(match["unit"]))
    return Length(None, unit_of(match["unit"]), Reason.VAGUE_DISTANCE, (low, high))


def _is_from_place(head: str) -> bool:
    return head.rstrip().endswith((" no", "route", "highway", "exit", "building", "site", "store"))


def _signed(match: Match[str], reading: Reading) -> Length | None:
    found = number(match["number"], locale=reading.locale)
    return None if found.value is None else Length(-found.value, unit_of(match["unit"]), Reason.NOT_POSITIVE)


def _measured(match: Match[str], reading: Reading) -> Length | None:
    unit = unit_of(match["unit"])
    if _is_name(match):
        return None
    if match["number"] == UNCLEAR:
        return Length(None, unit, Reason.AMBIGUOUS_NUMBER)
    found = number(match["number"], locale=reading.locale)
    if unit is None:
        return _odd_unit(match["unit"].lower(), found.value, reading)
    if found.value is None or STARTED_AT.before(match.string, match.start(), 16):
        return Length(None, unit, Reason.AMBIGUOUS_NUMBER, found.readings)
    is_rough = match["plus"] or ROUGH.before(match.string, match.start(), 24)
    if is_rough or ROUGH_AFTER.match(match.string, match.end()):
        return Length(None, unit, Reason.VAGUE_DISTANCE, (found.value,))
    return Length(found.value, unit, checked(found.value))


def checked(value: Decimal) -> Reason:
    """What is wrong with a distance whatever its unit."""
    return Reason.NOT_POSITIVE if value <= 0 else Reason.NONE


def _odd_unit(unit: str, value: Decimal | None, reading: Reading) -> Length | None:
    if unit == "k" and home_unit(reading.locale) is Unit.KM and value is not None:
        return Length(value, Unit.KM, checked(value))
    if unit == "m" and reading.locale.lower() == "en-gb" and value is not None:
        return Length(value, Unit.MI, checked(value))
    choices = () if value is None else (value,)
    return Length(None, None, Reason.MISSING_UNIT if unit in ("k", "m") else Reason.AMBIGUOUS_NUMBER, choices)


def _is_name(match: Match[str]) -> bool:
    """Whether it is a name such as Ten Mile Creek, or 3M."""
    if match["unit"] == "M" and f"{match['number']}M" == match[0] and not match.string.isupper():
        return True
    tail = match.string[match.end() : match.end() + 2]
    return match["unit"] == "Mile" and match["number"] != "1" and tail[:1] == " " and tail[1:].isupper()


def _labelled(match: Match[str], reading: Reading) -> Length | None:
    found = number(match["number"], locale=reading.locale)
    unit = (
        unit_of(match["label"])
        if match["label"].lower() in ("miles", "km", "kms") or match["label"].lower().startswith("kilo")
        else None
    )
    if found.value is None:
        return Length(None, unit, Reason.AMBIGUOUS_NUMBER, found.readings)
    if unit is None and found.value in YEARS:
        return None
    return Length(found.value, unit, checked(found.value))
