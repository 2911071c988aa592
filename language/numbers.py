"""Numbers: in digits as the locale groups them, and in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from re import Match

from language.patterns import Pattern
from language.scripts import Script
from language.wordlists import as_listed, words_of

COMMA_LANGUAGES = frozenset(
    words_of("bg ca cs da de el es et eu fi fr gl hr hu id is it lt lv nb nl nn no pl pt ro ru sk sl sr sv tr uk")
)
POINT_LOCALES = frozenset(
    words_of("de-ch de-li es-mx es-us es-pr es-gt es-hn es-ni es-pa es-pe es-sv es-do fr-ch it-ch")
)
"""Where the decimal separator is not the one of the language (Unicode CLDR)."""

DIGITS = (
    r"[0-9]{1,2}(?:,[0-9]{2}){1,3},[0-9]{3}(?![0-9])|[0-9]{1,7}(?:[.,'][0-9]{3}){0,3}(?:[.,][0-9]{1,4})?"
    r"|[.,][0-9]{1,4}"
)
GROUP = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read: ``value``, or ``readings`` when the separators allow several."""

    value: Decimal | None
    readings: tuple[Decimal, ...] = ()


def has_decimal_comma(locale: str) -> bool:
    """Whether the locale writes 12,5."""
    tag = locale.replace("_", "-").lower()
    return tag not in POINT_LOCALES and tag.split("-", 1)[0] in COMMA_LANGUAGES


def number(text: str, *, locale: str) -> Number:
    """Read digits: the locale decides; where it cannot, there is no value but readings."""
    text = text.replace("'", "").replace(" ", "")
    whole, fraction = _whole(text), text.split("/", 1)
    if whole is not None:
        return Number(whole)
    if len(fraction) > 1:
        return Number(None)
    if "," in text and "." in text:
        return _both(text)
    separator = "," if "," in text else "."
    return _one(text, separator, is_decimal=(separator == ",") == has_decimal_comma(locale))


def _whole(text: str) -> Decimal | None:
    return Decimal(text) if text.isascii() and text.isdigit() else None


def _both(text: str) -> Number:
    decimal = max(",", ".", key=text.rfind)
    head, tail = text.rsplit(decimal, 1)
    groups = head.split("." if decimal == "," else ",")
    if decimal in head or any(len(group) != GROUP for group in groups[1:]):
        return Number(None)
    return Number(Decimal(f"{''.join(groups)}.{tail}"))


def _one(text: str, separator: str, *, is_decimal: bool) -> Number:
    head, *tails = text.split(separator)
    if len(tails) > 1:
        if separator == "," and len(tails[-1]) == GROUP and all(len(tail) == GROUP - 1 for tail in tails[:-1]):
            return Number(Decimal(text.replace(",", "")))  # 1,00,000 as India groups
        grouped = all(len(tail) == GROUP for tail in tails)
        return Number(Decimal(text.replace(separator, ""))) if grouped else Number(None)
    tail = tails[0]
    decimal = Decimal(f"{head or '0'}.{tail}")
    if len(tail) != GROUP or head in ("", "0") or len(head) > GROUP:
        return Number(decimal) if is_decimal or head in ("", "0") or separator == "." else Number(None, (decimal,))
    thousands = Decimal(head + tail)
    if is_decimal and separator == ".":
        return Number(decimal)
    return Number(None, (decimal, thousands)) if is_decimal or separator == "." else Number(thousands)


UNITS: Mapping[str, int] = {
    name: value
    for value, name in enumerate(
        words_of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
} | {"fourty": 40, "a": 1, "an": 1, "dozen": 12, "nought": 0, "naught": 0}
TENS: Mapping[str, int] = {
    name: 10 * (place + 2)
    for place, name in enumerate(words_of("twenty thirty forty fifty sixty seventy eighty ninety"))
} | {"fourty": 40}
SCALES: Mapping[str, int] = {"hundred": 100, "thousand": 1000}
SAYABLE = "|".join(sorted(sorted({*UNITS, *TENS, *SCALES} - {"a", "an"}), key=len, reverse=True))
JOIN = r"(?:\s|-|\sand\s|-and-)"
SPOKEN = Pattern(
    rf"\b(?:(?:a|an)\s(?=hundred|thousand|dozen))?(?:{SAYABLE})(?:{JOIN}(?:{SAYABLE}))"
    r"{0,7}"
    rf"(?:\spoint(?:\s(?:{SAYABLE}|oh))"
    r"{1,4})?"
    r"(?:\sand\s(?:a\shalf|a\squarter|three\squarters))?\b"
)
AMPERSAND = Pattern(rf"(?:(?<=hundred)|(?<=thousand))\s&\s(?=(?:{SAYABLE})\b)")
ONE_MILE = Pattern(
    r"(?:(?<=^)|(?<=\band\s)|(?<=drove\s)|(?<=did\s)|(?<=log\s)|(?<=,\s))a\s(?=(?:mile|kilomet(?:er"
    r"|re))\s(?:to|from|each|there|round|back|out)\b)"
)
ONE_COIN = Pattern(r"\b(?:a|one)\s(dollar|buck|quid|euro)(?=\s(?:a|per|each|for|an|in)\b|\W*$)")
SLANG: Mapping[str, int] = {"fiver": 5, "tenner": 10, "loonie": 1, "toonie": 2, "twoonie": 2}
GLUED = Pattern(r"(?<=[0-9])\s?(miles?|mi|kms?)(to|from|for)(?=\s)")
JOINED = Pattern(rf"\b({'|'.join(TENS)})({'|'.join(list(UNITS)[1:10])})\b")
TELLS_KIND = Pattern(
    r"\b([0-9]{1,5}(?:[.,][0-9]{1,3})?)\s(business|work|personal|private|medical|charity|moving)\s(miles?|mi"
    r"|kms?|kilomet(?:er|re)s?)\b"
)
"""The distance and its kind in the order the rest of the room reads."""
NICKNAMED = Pattern(rf"\b(?:an?\s)?({'|'.join(SLANG)})\b")
SMALL = "|".join(sorted(sorted({*UNITS, *TENS} - {"a", "an", "dozen"}), key=len, reverse=True))
PRICED = Pattern(
    rf"\b(?P<kind>park(?:ing)?|tolls?)(?P<link>\s(?:was\s|were\s|cost\s"
    rf"|of\s)?)(?P<whole>{SMALL})\s(?P<cents>{'|'.join(TENS)})(?![\s-](?:miles"
    rf"|km|dollars|bucks))\b"
)
LONE_POINT = Pattern(rf"(?<![\w-])point\s(?P<digit>{'|'.join(list(UNITS)[1:10])})(?=\s(?:%UNIT%)\b)")
HALVES = Pattern(r"\b(half|three[ -]quarters|(?:a\s)?quarter)(?:\sof)?\s(?:a|an)\s(?=mile|km|kilomet|mi\b)")
UNIT_AND_HALF = Pattern(r"\b(?:a|an|one)\s(mile|kilomet(?:er|re)|km)\sand\sa\s(half|quarter)\b")
DIGITS_AND_HALF = Pattern(
    r"\b([0-9]{1,4})\s(?:and\s(?:a\s)?(half|quarter|three\squarters)\b|(?:and\s)?([13])/([24])(?![0-9/]))"
)
PLAIN_FRACTION = Pattern(r"(?<![0-9./])([13])/([24])\s(?:of\s)?(?:a\s|an\s)?(?=mile|mi\b|km|kilomet)")
THOUSANDS = Pattern(r"(?<![0-9./])([0-9]{1,4})(\s?k|\shundred|\sthousand)\s(?=miles?\b|mi\b|km)")
SPELLED = {"half": "5", "quarter": "25", "three quarters": "75", "three-quarters": "75", "a quarter": "25"}
ORDINALS: Mapping[str, int] = {
    name: value
    for value, name in enumerate(
        words_of(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
            " fifteenth "
            "sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30}
ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
ORDINAL_DAY = Pattern(
    rf"\b(?:(?P<ten>twenty|thirty)[\s-])?(?P<nth>{ORDINAL})\b(?=\s(?:of\s(?:the\smonth|last\smonth|this\smonth"
    rf"|%MONTH%)|%MONTH%)\b)"
    rf"|(?<=\bthe\s)(?:(?P<ten2>twenty|thirty)[\s-])(?P<nth2>{ORDINAL})\b|(?:(?<=january\s)|(?<=february\s)"
    rf"|(?<=march\s)|(?<=april\s)|(?<=may\s)|(?<=june\s)|(?<=july\s)"
    rf"|(?<=august\s)|(?<=september\s)|(?<=october\s)|(?<=november\s)|(?<=december\s)"
    rf"|(?<=on\sthe\s))(?:(?P<ten3>twenty|thirty)[\s-])?(?P<nth3>{ORDINAL})\b"
)
SPOKEN_YEAR = Pattern(
    r"(?:(?<=[0-9](?:th|st|nd|rd)\s)|(?<=[0-9](?:th|st|nd|rd),\s)|(?<=\bin\s)|(?<=\bfor\s)|(?<=\bof\s)|(?<=year\s)"
    r"|(?<=export\s)|(?<=\bmy\s)|(?<=\bthe\s)|(?<=ary\s)"
    r"|(?<=arch\s)|(?<=pril\s)|(?<=may\s)|(?<=june\s)|(?<=july\s)|(?<=gust\s)|(?<=ber\s))"
    rf"twenty[\s-](?P<ten>twenty|thirty)(?:[\s-](?P<one>{'|'.join(list(UNITS)[1:10])}))?\b(?!\s(?:%UNIT%|dollars"
    rf"|cents)\b)"
)
"""A year as it is spoken: "twenty twenty seven"."""
LETTERS = Pattern(
    r"(?<![\w.,])(?:[0-9]{0,3}[o][0-9]{0,3}|l[0-9]{1,3})(?=\s?(?:miles?|mi|mls|kms?)\b)(?<![a-z]{2})(?<!\bo)"
)
UNCLEAR = "??"
"""What stands for number words that do not make one number: no pattern reads it as a number."""

ALONE = frozenset({"one", "zero"})


def digits_for_words(script: Script) -> Script:
    """A script with spoken numbers in digits ("thirty six and a half" is 36.5); names such as Seven Oaks stay."""
    script = script.swapped(AMPERSAND, lambda _: " and ")
    script = script.swapped(ORDINAL_DAY, _ordinal)
    script = script.swapped(
        SPOKEN_YEAR, lambda m: f"{2000 + TENS[as_listed(m['ten'])] + UNITS.get(as_listed(m['one'] or ''), 0)}"
    )
    script = script.swapped(LETTERS, lambda m: m[0].lower().replace("o", "0").replace("l", "1"))
    script = script.swapped(GLUED, lambda m: f"{m[1]} {m[2]}").swapped(JOINED, lambda m: f"{m[1]} {m[2]}")
    script = script.swapped(TELLS_KIND, lambda m: f"{m[1]} {m[3]} {m[2]}")
    script = script.swapped(ONE_MILE, lambda _: "1 ")
    script = script.swapped(ONE_COIN, lambda m: f"1 {m[1]}").swapped(
        NICKNAMED, lambda m: f"{SLANG[as_listed(m[1])]} bucks"
    )
    script = script.swapped(PRICED, lambda m: f"{m['kind']}{m['link']}{_priced(m['whole'], m['cents'])}")
    script = script.swapped(HALVES, lambda m: f"0.{SPELLED[' '.join(as_listed(m[1]).split())]} ")
    script = script.swapped(UNIT_AND_HALF, lambda m: f"1.{SPELLED[as_listed(m[2])]} {m[1]}s")
    script = script.swapped(SPOKEN, lambda m: _digits(m[0], script.text[m.end() : m.end() + 12], m.start()))
    script = script.swapped(LONE_POINT, lambda m: f"0.{UNITS[as_listed(m['digit'])]}")
    script = script.swapped(DIGITS_AND_HALF, lambda m: _mixed(m[1], m[2], m[3], m[4]))
    script = script.swapped(PLAIN_FRACTION, lambda m: f"{Decimal(int(m[1])) / int(m[2])} ")
    return script.swapped(THOUSANDS, lambda m: f"{int(m[1]) * (100 if 'hundred' in m[2].lower() else 1000)} ")


def _ordinal(match: Match[str]) -> str:
    ten = match["ten"] or match["ten2"] or match["ten3"]
    nth = match["nth"] or match["nth2"] or match["nth3"]
    return f"{(TENS[as_listed(ten)] if ten else 0) + ORDINALS[as_listed(nth)]}th"


def _priced(whole: str, cents: str) -> str:
    return f"{spoken(whole)}.{TENS[as_listed(cents)]}"


def _mixed(whole: str, word: str | None, top: str | None, bottom: str | None) -> str:
    if word:
        return f"{whole}.{SPELLED[' '.join(as_listed(word).split())]}"
    return str(int(whole) + Decimal(int(top or 0)) / int(bottom or 1))


MEASURED = Pattern(
    r"\s?-?\s?(?:miles?|mi|mil|kms?|kilomet|klicks?|clicks?|bucks|dollars?|quid|pounds?|euros?|cents?|pence"
    r"|p\b|c\b|days?|weeks?|months?)\b"
)


def _digits(words: str, after: str, start: int) -> str | None:
    is_measured = MEASURED.match(after) is not None
    if not is_measured and (words.lower() in ALONE or (start and words[0].isupper())):
        return None
    if not is_measured and words[0].isupper() and after[:1] == " " and after[1:2].isupper():
        return None
    value = spoken(words)
    return UNCLEAR if value is None else f"{value.normalize():f}"


def spoken(words: str) -> Decimal | None:
    """The value of number words; None when they do not make one number ("one twenty")."""
    said = as_listed(words).replace("-", " ").split()
    fraction = Decimal(0)
    if said[-1] in ("half", "quarter", "quarters"):
        fraction = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}[said[-1]]
        said = said[: len(said) - 3]
    tail = ""
    if "point" in said:
        cut = said.index("point")
        tail = "".join(str(UNITS.get("zero" if word == "oh" else word, "x")) for word in said[cut + 1 :])
        said = said[:cut]
    whole = _counted([word for word in said if word != "and"])
    if whole is None or not (tail == "" or tail.isdigit()):
        return None
    return whole + fraction + (Decimal(f"0.{tail}") if tail else 0)


def _counted(said: list[str]) -> Decimal | None:
    """Number words in falling order; anything else ("five twenty") is not one number."""
    total, group, room = 0, 0, 1000
    for word in said:
        if word in SCALES:
            group, room = (group or 1) * SCALES[word], SCALES[word]
            if word == "thousand":
                total, group = total + group, 0
        elif word == "dozen":
            group, room = (group or 1) * UNITS[word], 0
        else:
            value = TENS.get(word) or UNITS.get(word)
            if value is None or value >= room or (word in ("a", "an") and group):
                return None
            group, room = group + value, 10 if word in TENS else 0
    return Decimal(total + group)
