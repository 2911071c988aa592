"""Short answers to a question: each is read on its own terms, and None means it is no such answer."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from domain.categories import Category
from domain.distances import Unit
from language.categories import categories
from language.cleaning import clean
from language.distances import Length
from language.frames import Context, Reason
from language.hearsay import PURPOSEFUL
from language.marks import find_all
from language.money import Extra
from language.numbers import DIGITS, digits_for_words, number
from language.patterns import Pattern, Phrase
from language.readings import Kind, Reading
from language.scripts import Script
from language.spelling import repaired
from language.translating import translated
from language.wordlists import words_of

LONGEST = 120
"""Characters of a short answer; what is longer is a new message."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """A date that has to be asked about once more: why, and the likely days."""

    reason: Reason
    choices: tuple[date, ...] = ()


NEW_NUMBER = Pattern(
    rf"(?<![\w.,/:$#-])(?P<new>{DIGITS})\s?(?:%UNIT%)?(?:\s?\(?(?:,\s?)?(?:and\s)?not\s(?:{DIGITS}))?(?![\w/:]"
    rf"|\s?-\s?[0-9]"
    rf"|[.,][0-9])"
)
ANSWER_WORDS = frozenset(
    words_of("""
        actually all be but did distance drove exactly i in is it it's just
        kilometers kilometres km kms make mean meant mi mile miles no nope not number
        of ok only oops please said say should sorry that that's the think to
        total was yeah yes
    """)
)
"""What may stand around a distance that is an answer."""


def _script(text: str, locale: str) -> tuple[Script, str]:
    english = translated(Script(clean(text[:LONGEST])), locale)
    return digits_for_words(english.script if english.is_foreign else repaired(english.script)), english.locale


def _reading(text: str, locale: str, today: date) -> Reading:
    script, home = _script(text, locale)
    reading = Reading(script, today, home, context=Context.DURING_LOG)
    find_all(reading)
    return reading


A_DAY = date(2000, 1, 3)
"""Any day will do where no date is read."""


def read_distance(text: str, *, locale: str) -> tuple[Decimal, Unit | None] | None:
    """A distance above zero ("23", "thirty km", "no, 32 not 23"), with its unit when said."""
    reading = _reading(text, locale, A_DAY)
    found = [each.value for each in reading.all(Kind.DISTANCE)]
    if not _is_plain(reading.gist()) or len(found) > 1:
        return None
    length = found[0] if found else _bare_length(reading)
    if length is None or length.value is None or length.value <= 0:
        return None
    return length.value, length.unit


def _is_plain(gist: str) -> bool:
    """Whether nothing is said but numbers and the words around an answer."""
    words = (word.strip(".,!?:;()-") for word in gist.split())
    return all(not word or word.isupper() or word in ANSWER_WORDS or word[0].isdigit() for word in words)


def _bare_length(reading: Reading) -> Length | None:
    match = NEW_NUMBER.search(reading.masked)
    found = number(match["new"], locale=reading.locale) if match else None
    return Length(found.value) if found else None


def read_date(text: str, *, today: date, locale: str) -> date | Unsure | None:
    """The day of a drive ("Tuesday", "no, the 4th"); Unsure when it is unclear or still to come."""
    reading = _reading(text, locale, today)
    dates = reading.all(Kind.DATE, Kind.PERIOD)
    if len(dates) != 1:
        return None
    when = dates[0].value
    if when.reason is not Reason.NONE or not when.is_day:
        return Unsure(when.reason or Reason.VAGUE_DATE, when.choices)
    if when.start > today:
        return Unsure(Reason.FUTURE_DATE, (when.start,))
    return date(when.start.year, when.start.month, when.start.day)


NOTHING = Phrase(
    r"^\W*(?:no|none|nothing|nil|zero|free|nope|no (?:parking|tolls|charge)|it was free|nada|rien|nichts)\W*$"
)


def read_money(text: str, *, locale: str) -> Decimal | None:
    """An amount of zero or more ("$4", "4,50", "a fiver"); "none" is zero."""
    reading = _reading(text, locale, A_DAY)
    if NOTHING.search(reading.text.lower()):
        return Decimal(0)
    amounts = [
        each.value.amount if isinstance(each.value, Extra) else each.value
        for each in reading.all(Kind.MONEY, Kind.EXTRA)
    ]
    if len(amounts) == 1 and isinstance(amounts[0], Decimal):
        return amounts[0] if amounts[0] >= 0 else None
    return None if amounts else read_number(reading.text, locale=reading.locale)


def read_number(text: str, *, locale: str) -> Decimal | None:
    """A number in a form's input, in the locale's digits: "12,5" where that is twelve and a half; zero or more."""
    words = digits_for_words(Script(clean(text[:LONGEST]))).text.strip(" .!")
    plain = ONLY_NUMBER.whole(words)
    return number(plain[1], locale=locale).value if plain else None


ONLY_NUMBER = Pattern(rf"(?:it was |it's |about )?({DIGITS})")
SHORT: dict[str, Category] = {
    "b": Category.BUSINESS,
    "p": Category.PERSONAL,
    "work": Category.BUSINESS,
    "job": Category.BUSINESS,
    "private": Category.PERSONAL,
    "m": Category.MEDICAL,
    "c": Category.CHARITY,
    "volunteering": Category.CHARITY,
    "move": Category.MOVING,
    "doctor": Category.MEDICAL,
}


def read_category(text: str) -> Category | None:
    """The purpose class that was named ("work", "it was personal")."""
    words = _script(text, "en-US")[0].text.lower().strip(" .!?")
    named = categories(words)
    return named[0] if len(named) == 1 else SHORT.get(words)


POLITE = r"(?:\s?,?\s?(?:please|pls|thanks|thank you|that's right|that is right|do it|go ahead|indeed|of course))?"
YES = Phrase(
    rf"^\W*(?:yes|y|yeah|yea|yep|yup|ya|sure|ok|okay|k|correct|right|exactly|confirm(?:ed)?|do it|go ahead|go"
    rf" for it|please do|of course|absolutely|definitely|fine|sounds good|looks good|that's (?:right|it"
    rf"|correct)|all good|good|perfect|si|s\u00ed|oui|ja|d'accord|genau|vale|claro|affirmative|true|indeed|it"
    rf" is|it was|send it|report it|save it|\U0001f44d){POLITE}\W*$"
)
NO = Phrase(
    rf"^\W*(?:no|n|nope|nah|no way|not (?:really|now|yet|quite)|never|wrong|incorrect|that's (?:wrong|not right"
    rf"|not it|incorrect)|don't|do not|cancel|stop|non|nein|negative|false|no thank you|no thanks|not that|it"
    rf" isn't|it wasn't|\U0001f44e){POLITE}\W*$"
)


def read_yes_no(text: str) -> bool | None:
    """Yes or no, in any of our languages."""
    if "\U0001f44d" in text or "\U0001f44e" in text:
        return "\U0001f44d" in text
    words = clean(text[:LONGEST]).lower()
    if YES.search(words):
        return True
    return False if NO.search(words) else None


ENDS_TELLING = Phrase(r"\bdrove\W*$")
"""The verb stands last in German."""


def tells_anew(text: str, *, locale: str) -> bool:
    """Whether a text begins to tell a drive, as no answer does: "drove to…", "log…"."""
    words = _script(text, locale)[0].text.lower()
    return PURPOSEFUL.match(words) is not None or ENDS_TELLING.search(words) is not None


PLACES: dict[str, int] = {
    "first": 1,
    "1st": 1,
    "one": 1,
    "second": 2,
    "2nd": 2,
    "two": 2,
    "third": 3,
    "3rd": 3,
    "three": 3,
    "fourth": 4,
    "4th": 4,
    "four": 4,
    "fifth": 5,
    "5th": 5,
    "five": 5,
    "sixth": 6,
    "6th": 6,
    "six": 6,
    "top": 1,
    "upper": 1,
    "former": 1,
    "latter": 2,
}
CHOICE = Phrase(
    rf"^\W*(?:(?:the|number|no|option|choice|nr|i mean|take|use|it's|i'd say|go with|make it|that's|yes"
    rf"|please)[\s,.#]+)*#?(?P<which>[0-9]{{1,2}}|{'|'.join(PLACES)}|last|bottom|middle)(?:\s(?:one|option"
    rf"|drive|trip|choice|please|of those|of them))*\W*$"
)


def read_choice(text: str, count: int) -> int | None:
    """Which of ``count`` choices, counted from 1 ("the second", "2", "last one"); None when there is no such one."""
    match = CHOICE.search(clean(text[:LONGEST]).lower())
    if match is None:
        return None
    which = match["which"]
    if which in ("last", "bottom"):
        chosen = count
    elif which == "middle":
        chosen = (count + 1) // 2 if count % 2 else 0
    else:
        chosen = int(which) if which.isdigit() else PLACES[which]
    return chosen if 1 <= chosen <= count else None
