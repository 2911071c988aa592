"""Follow-ups: "what about June?", "and for 300 miles?" change one thing of the question asked before. Pure."""

import re
from datetime import date
from decimal import Decimal

from domain.categories import Category
from language.categories import categories
from language.cleaning import clean
from language.days import whole_year
from language.details import TABLES, VEHICLES, table_in, vehicle_in
from language.distances import YEARS, Length
from language.drafts import Draft, put_period, whens
from language.frames import Frame, Intent, Role
from language.numbers import DIGITS, number
from language.patterns import Pattern, Phrase
from language.readings import Kind, Reading
from language.telling import put_distance
from language.understanding import read
from language.wordlists import words_of

LONGEST = 80
"""Characters of a follow-up; what is longer is a question of its own."""

OF_RATES = frozenset({Intent.RATE_QUESTION, Intent.IRS_RATE_QUESTION, Intent.RATE_HISTORY})
OF_MONEY = OF_RATES | {Intent.REIMBURSEMENT_ESTIMATE}
OF_DRIVES = frozenset({Intent.LIST_DRIVES, Intent.SUMMARY, Intent.REVIEW, Intent.REPORT_STATUS, Intent.REPORTED})
FOLLOWED = OF_MONEY | OF_DRIVES
"""What a follow-up may be about: it looks, and writes nothing."""

CUE = Phrase(
    r"^\W*(?:(?:ok|okay|thanks|great|cool|hm+|so|well|oh|right)[\s,.!]+)*(?:and|what about|how about|what if|same|or"
    r"|but|then|only|just|instead|in|for|on|if)\b|\?\W*$"
)
LINKED = Phrase(
    r"^\W*(?:(?:ok|okay|thanks|great|cool|hm+|so|well|oh|right)[\s,.!]+)*"
    r"(?:and|what about|how about|what if|same|or|but|then|only|just|instead)\b"
)
OF_A_RATE = Phrase(r"\brates?\b")
FILLERS = frozenset(
    words_of("""
        a about again an and at be business but case charity cool did do does drive drives for great hm how i if in
        instead is it it's just medical miles moving now of oh ok okay on one ones only or paid personal please private
        question rate rates right same so thank thanks that the then thing this trip trips us uk u.k was well were what
        what's with work would you there year month week reports report though
    """)
)
FOUND = frozenset({"DIST", "DATE", "PERIOD"})
NAMED = Pattern("|".join(rf"\b(?:{pattern})\b" for pattern in (*TABLES.values(), *VEHICLES.values())))
CATEGORY = Pattern(r"\b(?:business|personal|medical|charity|moving)\b")
WORD = re.compile(r"[^\s,;!?()¿¡]+")
BARE = Pattern(rf"(?<![\w.,/:#$])(?P<value>{DIGITS})(?![\w/:%]|[.,][0-9])")


def follow_up(before: Frame, text: str, alone: Frame, *, today: date, locale: str) -> Frame | None:
    """The question before with one thing changed; None where a text is no follow-up of it.

    ``alone`` is what the text means by itself: one that means something else is followed only with a cue.
    """
    if before.intent not in FOLLOWED or len(text) > LONGEST:
        return None
    reading = _read(clean(text), today, locale)
    if not _is_short_of_a_question(reading, before, alone):
        return None
    draft = Draft(dict(before.slots))
    changed = [
        _put_days(draft, reading),
        _put_length(draft, reading, before.intent),
        _put_category(draft, reading),
        _put_names(draft, text, before.intent),
    ]
    return draft.frame(_intent(before.intent, draft)) if any(changed) else None


def _read(cleaned: str, today: date, locale: str) -> Reading:
    """What is found in a text; a month that could be a name is a month here ("June?")."""
    reading = read(cleaned, today=today, locale=locale, role=Role.EMPLOYEE)
    if reading.found or " " in cleaned:
        return reading
    return read(f"in {cleaned}", today=today, locale=locale, role=Role.EMPLOYEE)


def _is_short_of_a_question(reading: Reading, before: Frame, alone: Frame) -> bool:
    """Whether nothing is said but what changes and the words around it."""
    gist = reading.gist()
    if alone.intent in OF_RATES and OF_A_RATE.search(gist) and not LINKED.search(gist):
        return False  # "what was the IRS rate in 2022?" after an estimate is a question of its own
    is_unclear = alone.intent in {Intent.UNKNOWN, Intent.REIMBURSEMENT_ESTIMATE, before.intent}
    words = [word.strip(".'\"-:") for word in WORD.findall(NAMED.without(gist))]
    is_plain = all(not word or word in FILLERS or word in FOUND or word[0].isdigit() for word in words)
    return is_plain and (is_unclear or CUE.search(gist) is not None)


def _put_days(draft: Draft, reading: Reading) -> bool:
    found = whens(reading)
    years = [year for year in _years(reading) if not found]
    if len(found) + len(years) != 1:
        return False
    for name in ("date", "date_from", "date_to", "year"):
        draft.slots.pop(name, None)
    put_period(draft, found[0] if found else whole_year(years[0]))
    return True


def _years(reading: Reading) -> list[int]:
    """The bare numbers that are years."""
    bare = [length.value for length in _lengths(reading) if length.unit is None]
    return [int(value) for value in (*bare, *_numbers(reading)) if value is not None and value in YEARS]


def _lengths(reading: Reading) -> list[Length]:
    return [found.value for found in reading.all(Kind.DISTANCE)]


def _numbers(reading: Reading) -> list[Decimal]:
    found = (number(match["value"], locale=reading.locale).value for match in BARE.each(reading.masked))
    return [value for value in found if value is not None]


def _put_length(draft: Draft, reading: Reading, before: Intent) -> bool:
    lengths = [each for each in _lengths(reading) if each.unit is not None or each.value not in YEARS]
    if not lengths and before is Intent.REIMBURSEMENT_ESTIMATE:
        lengths = [Length(value) for value in _numbers(reading) if value not in YEARS]
    lengths = [_roughly(each) for each in lengths]
    if len(lengths) != 1 or lengths[0].value is None or before not in OF_MONEY:
        return False
    gone = ("distance_q", "round_trip", "distance_basis", "destination")
    for name in gone if lengths[0].unit is None else (*gone, "unit"):
        draft.slots.pop(name, None)
    put_distance(draft, lengths[0], reading.locale, "distance_q")
    return True


def _roughly(length: Length) -> Length:
    """A rough distance is good enough for an estimate ("how about 50 km?")."""
    return Length(length.choices[0], length.unit) if length.value is None and len(length.choices) == 1 else length


def _put_category(draft: Draft, reading: Reading) -> bool:
    gist = reading.gist()
    named = categories(gist) or list({Category(match[0]) for match in CATEGORY.each(gist)})
    if len(named) == 1:
        draft.put("category", named[0])
    return len(named) == 1


def _put_names(draft: Draft, text: str, before: Intent) -> bool:
    """An official table, or a kind of vehicle."""
    if before not in OF_MONEY:
        return False
    table, vehicle = table_in(text) if before in OF_RATES else None, vehicle_in(text)
    draft.put("table", table)
    draft.put("vehicle", vehicle)
    return bool(table or vehicle)


def _intent(before: Intent, draft: Draft) -> Intent:
    if before in OF_MONEY and "distance_q" in draft.slots:
        return Intent.REIMBURSEMENT_ESTIMATE
    return Intent.IRS_RATE_QUESTION if before in OF_RATES and "table" in draft.slots else before


def question_of(frame: Frame, text: str) -> Frame | None:
    """A question as it may be followed up, with what its text names beside the slots; None where it can't be."""
    if frame.intent not in FOLLOWED:
        return None
    named = {"table": table_in(text), "vehicle": vehicle_in(text)} if frame.intent in OF_MONEY else {}
    return Frame(frame.intent, {**{name: value for name, value in named.items() if value}, **frame.slots})
