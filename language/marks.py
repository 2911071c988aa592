"""Find everything: one message in, one reading out, each thing found covered before the next is looked for."""

from dataclasses import replace
from re import Match

from language.corrections import TAKES_BACK, correct
from language.dates import find_dates
from language.distances import Length, checked, find_distances, unit_of
from language.hearsay import TOLD_TO_LOG
from language.money import adopt, find_extras, find_money
from language.numbers import DIGITS, number
from language.odometers import find_odometers
from language.patterns import Pattern
from language.projects import find_projects
from language.readings import MASKS, Kind, Reading
from language.report_periods import find_periods

MAIL = Pattern(r"(?<![\w.+'-])[\w+](?:[\w.+'-]{0,63})@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?<![.-])")
HASHED = Pattern(r"(?<!\w)#\s?([0-9]{1,9})\b")
NUMBERED = Pattern(
    r"\b(?:drive|trip|report|entry|number|(?<=[a-z]\s)(?<!er\s)no\.?(?!\s[0-9.,]{1,9}\s(?:and\s)?not\b)|nr\.?|journey"
    r"|item|row)\s(?:number\s"
    r"|no\.?\s|nr\.?\s)?#?([0-9]{1,9})\b(?![.,][0-9]|\s?(?:%UNIT%|years?|yrs?|months?|weeks?|instead|rather)\b|/"
    r"|\s(?:to"
    r"|from)\s(?!(?:a |an )?(?:round trip"
    r"|return|one way|business|personal|medical|charity|moving|work)\b|[0-9.]+\s?(?:%UNIT%)))"
)
TIME_OF_DAY = Pattern(
    r"\b(?:[01]?[0-9]|2[0-4])(?:[:.h][0-5][0-9])?\s?(?:am|pm|a\.m\.|p\.m\.|o'?clock|uhr)\b"
    r"|\b(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?\b"
)
OF_A_CLOCK = Pattern(r"[0-9]\s?(?:[ap]\.?m|o'?c|uhr)|[0-9][:.h][0-5][0-9]")
"""Whether there may be a time of day: a quick look before the slow one."""
BEFORE_TIME = Pattern(r"\b(?:at|around|by|from|until|@)\s$")
OTHER_TIMES = (
    Pattern(r"\bat\s(?:[01]?[0-9]|2[0-3])\s?h(?:[0-5][0-9])?\b"),
    Pattern(r"\b(?:at\s)?(?:noon|midday|midnight|lunch ?time)\b"),
    Pattern(r"\b(?:back|left|returned|home|arrived|leaving) (?:at|by|around) [0-9]{1,2}\b(?!\s?(?:%UNIT%)\b)"),
    Pattern(
        r"\b[0-9]{1,3}(?:[.,][0-9])?(?!(?<=(?:to|at|he)\s24)(?-i:\s?-?Hours?\s[A-Z][a-z]))"
        r"\s?-?(?:minutes?|mins?|hours?|hrs?|seconds?|secs?)\b"
    ),
)
NOT_BUT = Pattern(
    rf"(?:^|[\s,])(?:it was |it's )?not\s(?:{DIGITS})(?:\s?(?:%UNIT%))?\s?,?\s(?:but\s|it was\s"
    rf"|rather\s)?(?=[0-9])"
)
"""The first number of "not 23 but 32 miles" is taken back before it can be read."""
NOT_BACK = Pattern(
    r",?\s?(?:but\s)?(?:not|without|minus|excluding|except(?:\sfor)?|no)\s(?:counting\s|including\s)?(?:the\s|my\s"
    r"|any\s)?"
    r"(?:return|way back|trip back|drive back|journey back|ride back|leg back)(?:\s(?:trip|leg|journey|drive))?\b"
    r"(?:,?\s(?:that|which|it|as that|because that|the return)\s(?:was|is|one was|bit was)\s(?:all\s|for\s)?\w+)?"
)
"""The way back that is left out, with what it was instead."""
OTHER_DENIED = Pattern(rf"(?<=[\ue000-\ue0ff]),?\s(?:and\s)?not\s(?:{DIGITS})(?:\s?(?:%UNIT%))?(?![\w/:])")
FOLLOWED = (
    r"(?=\s(?:to|from|on|for|each|round|there|via|in|and back|both|total|one way|return|with|yesterday|at"
    r"|between|each)\b|\s?(?:[\ue000-\ue0ff]|,|;|$|\.(?:\s|$)))"
)
BARE = Pattern(
    rf"(?:^|[.,;:\n]\s?)\s?(?:(?:please|pls|can you|could you|hi|hey|ok|yes"
    rf"|just)[\s,]+){{0,3}}(?:%LOG%)\s(?:a\s|an\s|me\s|another\s|in\s|down\s)*(?P<log>{DIGITS}){FOLLOWED}"
    rf"|\b(?:drove|driven|did|travell?ed|clocked|covered|went|distance|logged|put me down"
    rf" for)\s(?P<drove>{DIGITS}){FOLLOWED}"
    rf"|(?:^|[,;:.]\s|\n|\band\s|\bthen\s)(?P<first>{DIGITS})(?=\s(?:to|from|there and back|each way|round"
    rf" trip)\b(?:\s\D|$|,))"
)
LISTED = Pattern(
    rf"(?:,\s|\band\s|&\s|,\sand\s)(?P<listed>{DIGITS})(?=\s(?:on\s)?{MASKS[Kind.DATE]})"
    rf"|(?:,\s|\bthen\s|\band\s)(?P<leg>{DIGITS})(?=\s(?:(?:back\s)?(?:home|back)|(?:down|in|up|over)\sagain)\b"
    r"(?!\s(?:visit|inspection|care|assess|sale|view|office|order|yard|install|deliver)\w*))"
    rf"|(?:\b(?:then|and|plus|also)\s|,\s)(?:(?:another|a further|an extra|an additional)\s)?(?P<more>{DIGITS})"
    r"(?=\s(?:more\s|on\s|further\s|over\s)?to\s(?!%UNIT%\b|[0-9]))"
)
CORRECTED = Pattern(rf"{TAKES_BACK}(?P<later>{DIGITS})(?=\s?(?:$|[.,!;)]|-\s|(?:to|for|on|please|total)\b))")
ALONE = Pattern(rf"[^\w-]{{0,12}}(?:it(?:'s| was| is)?\s|about\s)?(?P<alone>{DIGITS})\W{{0,12}}")


def find_all(reading: Reading) -> None:
    """Find everything in a text that is already clean and in English."""
    _find_mails(reading)
    find_projects(reading)
    find_periods(reading)
    _find_times(reading)
    find_odometers(reading)
    for pattern in (HASHED, NUMBERED):
        for match in list(pattern.each(reading.masked)):
            reading.mark(match.start(), match.end(), Kind.NUMBERED, int(match[1]))
    for match in list(NOT_BUT.each(reading.masked)):
        reading.mark(match.start(), match.end(), Kind.DROPPED)
    for match in list(NOT_BACK.each(reading.masked)):
        reading.mark(match.start(), match.end(), Kind.DROPPED)
    find_money(reading)
    find_distances(reading)
    for match in list(OTHER_DENIED.each(reading.masked)):
        reading.mark(match.start(), match.end(), Kind.DROPPED)
    if reading.all(Kind.DISTANCE) and (asked := TOLD_TO_LOG.match(reading.masked)) is not None:
        reading.mark(asked.start(), asked.end(), Kind.DROPPED)
    find_dates(reading)
    find_extras(reading)
    _find_bare(reading)
    correct(reading)
    if reading.all(Kind.MONEY) and not reading.all(Kind.EXTRA):
        adopt(reading)


def _find_times(reading: Reading) -> None:
    if OF_A_CLOCK.search(reading.masked):
        for match in list(TIME_OF_DAY.each(reading.masked)):
            before = BEFORE_TIME.before(reading.masked, match.start(), 7)
            start = match.start() - (len(before[0]) if before else 0)
            reading.mark(start, match.end(), Kind.TIME, reading.text[start : match.end()])
    for pattern in OTHER_TIMES:
        for match in list(pattern.each(reading.masked)):
            reading.mark(match.start(), match.end(), Kind.TIME, match[0])


def _find_mails(reading: Reading) -> None:
    if "@" not in reading.text:
        return
    for match in list(MAIL.each(reading.masked)):
        reading.mark(match.start(), match.end(), Kind.MAIL, match[0].lower().strip(".'-"))


def _find_bare(reading: Reading) -> None:
    """A number without a unit is a distance only where a distance stands."""
    for match in list(BARE.each(reading.masked)):
        group = match.lastgroup or "log"
        _mark_bare(reading, match, group)
    if reading.all(Kind.DISTANCE):
        for match in list(CORRECTED.each(reading.masked)):
            if not _corrects_extra(reading, match):
                _mark_bare(reading, match, "later")
        for match in list(LISTED.each(reading.masked)):
            _mark_bare(reading, match, match.lastgroup or "listed")
    _adopt_unit(reading)
    alone = ALONE.whole(reading.masked)
    if alone:
        _mark_bare(reading, alone, "alone")


def _corrects_extra(reading: Reading, match: Match[str]) -> bool:
    """Whether a number takes the place of the parking or toll told right before it; then it does."""
    before = [found for found in reading.found if found.end <= match.start()]
    last, value = (
        max(before, key=lambda each: each.end, default=None),
        number(match["later"], locale=reading.locale).value,
    )
    if last is None or last.kind is not Kind.EXTRA or value is None:
        return False
    reading.take(last)
    reading.mark(last.start, match.start("later"), Kind.DROPPED)
    reading.mark(match.start("later"), match.end("later"), Kind.EXTRA, replace(last.value, amount=value))
    return True


LONE_UNIT = Pattern(r"(?<![\w'])(miles|mi|kms?|kilomet(?:er|re)s)\b(?! (?:davis|city|street|road|end|per|an))")


def _adopt_unit(reading: Reading) -> None:
    """A distance without a unit takes the only unit that stands alone ("thirteen, or rather thirty, miles")."""
    bare = [found for found in reading.all(Kind.DISTANCE) if found.value.unit is None and found.value.value is not None]
    units = {unit_of(match[1]) for match in LONE_UNIT.each(reading.masked)} if bare else set()
    if len(units) == 1:
        unit = units.pop()
        for found in bare:
            reading.take(found)
            reading.found.append(replace(found, value=replace(found.value, unit=unit)))


def _mark_bare(reading: Reading, match: Match[str], group: str) -> None:
    found = number(match[group], locale=reading.locale)
    if found.value is not None:
        reading.mark(
            match.start(group), match.end(group), Kind.DISTANCE, Length(found.value, None, checked(found.value))
        )
