"""What was shown last, named by its place: "delete the second" is "delete #12" where #12 stands second. Pure."""

import re
from collections.abc import Sequence

from language.answers import read_yes_no
from language.wordlists import as_listed

PLACES = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4,
    "erste": 0, "ersten": 0, "zweite": 1, "zweiten": 1, "dritte": 2, "dritten": 2,
    "primero": 0, "primera": 0, "segundo": 1, "segunda": 1, "tercero": 2, "tercera": 2,
    "premier": 0, "première": 0, "deuxième": 1, "second ": 1, "troisième": 2,
}  # fmt: skip
VERBS = (
    "delete|remove|erase|scrap|bin|show|open|see|explain|change|edit|make|mark|set|fix|correct|update|classify|copy"
    "|repeat|submit|report|send|restore|lösche|zeige?|ändere|setze|melde|borra|elimina|muestra|cambia|marca|supprime"
    "|montre|modifie|corrige|classe"
)
NAMED = re.compile(
    rf"^(?P<head>\W*(?:(?:no|yes|ok|please|bitte|and|then|i mean|it's|just)[\s,]+)*(?:(?:{VERBS})\s(?:me\s|mir\s)?)?)"
    rf"(?:the|die|den|das|el|la|le|l')?\s?(?P<place>{'|'.join(PLACES)})\b"
    r"(?P<kind>\s(?:one|drive|trip|entry|of (?:them|those|these)|fahrt|trayecto|trajet))?"
    r"(?P<rest>(?=\s(?!half|week|month|quarter|year|day|time|of\b|in\b|and\b)|\W*$).*)$",
    re.IGNORECASE | re.DOTALL,
)
"""A command about one of what was shown; "on the second" is a day and no command."""

IT_IS = r"^\W*(?:(?:yes|yeah|yep|no|nope)[\s,]+)?(?:it'?s |it is |that'?s )?"
ANOTHER = re.compile(
    IT_IS + r"(?:a(?:nother|n other)? (?:new |different )?(?:one|drive|trip)|new|different|both"
    r"|(?:record|log|add) it(?: too| anyway)?)\W*$",
    re.IGNORECASE,
)
SAME_ONE = re.compile(IT_IS + r"(?:the |a )?(?:same(?: one| drive| trip)?|duplicate)\W*$", re.IGNORECASE)
ONE = re.compile(
    r"^\W{0,20}(?:(?:no|i mean)[\s,]+)?(?:the |to |my )*(?P<place>[\w&'. -]{2,40}?)(?: (?:one|drive|trip))?\W{0,20}$",
    re.IGNORECASE,
)
NOD = re.compile(
    r"^\W*+(?>(?:ok(?:ay)?|k+|cool|great|nice|perfect|awesome|good(?:bye+| ?night)?|fine|got it|understood|alright"
    r"|all right|super|sweet"
    r"|neat|bye+|see (?:you|ya)(?: later| soon| tomorrow)?|cya|later|take care|lol|haha+"
    r"|gut|genau|prima|passt|tschüss|vale|bueno|de acuerdo|adiós|d'accord|parfait|au revoir|très bien)\W*)+$",
    re.IGNORECASE,
)
ANEW = re.compile(
    r"\b(?:same|again|it|that|back|and|also|too|plus|as well|nochmal|noch einmal"
    r"|dasselbe|gleiche|auch|lo mismo|la misma|otra vez|también|la même chose|le même|encore|aussi)\b",
    re.IGNORECASE,
)
OF_DAY = re.compile(r"\b(?:as(?! well\b)|like|from)\b|'s\b", re.IGNORECASE)
BACK = re.compile(r"\b(?:back|home|return|way back)\b", re.IGNORECASE)


def place_alone(text: str) -> str:
    """The place in "the Acme one", in small letters; empty where a text says more."""
    match = ONE.match(text)
    return match["place"].casefold() if match else ""


def is_another(text: str) -> bool | None:
    """Whether a drive that looks recorded is another one ("yes", "it's the same"); None where it is not said."""
    if SAME_ONE.match(text):
        return False
    return True if ANOTHER.match(text) else read_yes_no(text)


def is_on_another_day(text: str) -> bool:
    """Whether the day of "the same on Monday" is new, and does not say which drive ("same as Monday")."""
    return ANEW.search(text) is not None and OF_DAY.search(text) is None


def is_nod(text: str) -> bool:
    """Whether a text only says that something is fine, or goodbye."""
    return NOD.match(text) is not None


def goes_back(text: str) -> bool:
    """Whether the way back is meant."""
    return BACK.search(text) is not None


def with_number(text: str, numbers: Sequence[int]) -> str:
    """The text with the number of the drive in place of its place; as it is where it names none of them."""
    match = NAMED.match(text)
    if match is None:
        return text
    place = PLACES[as_listed(match["place"])]
    return f"{match['head']}#{numbers[place]}{match['rest']}" if place < len(numbers) else text
