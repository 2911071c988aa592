"""Spelling: slips of the finger in the words of this product; numbers, addresses and names are never touched."""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from re import Match

from language.patterns import Pattern
from language.scripts import Script
from language.vocabulary import KNOWN, REPAIRABLE, SLIPS
from language.wordlists import words_of

WORD = Pattern(r"(?<![\w@.'/#-])[a-z]{2,14}(?![\w@/]|[.'-][a-z0-9])")
R_U = Pattern(r"(?<!\S)(?-i:r u)(?!\S)")
LONE_U = Pattern(r"(?<!\S)(?-i:u)(?!\S)")
FORM = Pattern(
    r"(?:(?<=miles\s)|(?<=mi\s)|(?<=km\s)|(?<=kms\s)|(?<=drove\s)|(?<=trip\s)|(?<=drive\s)|(?<=drives\s)"
    r"|(?<=went\s))form(?=\s)"
)
"""Where no form is meant, but from."""
DAY_NAMES = frozenset(words_of("monday tuesday wednesday thursday friday saturday sunday"))
MOST_REPAIRS = 40
"""Unknown words looked up in one message: more is not a message to this bot."""
OFTEN_MISSPELT = 2048
"""Words of which it is remembered what they are near to."""
SHORTEST, LONG = 4, 7


def repaired(script: Script) -> Script:
    """A script with misspelt words of the closed vocabulary replaced by those meant."""
    budget = iter(range(MOST_REPAIRS))
    if " u " in f" {script.text} ":
        script = script.swapped(R_U, lambda _: "are you").swapped(LONE_U, lambda _: "you")
    if "form " in script.text:
        script = script.swapped(FORM, lambda _: "from")
    return script.swapped(WORD, lambda match: _meant(match, script.text, budget))


def _meant(match: Match[str], text: str, budget: Iterator[int]) -> str | None:
    typed = match[0]
    word = typed.lower()
    if word in SLIPS:
        return SLIPS[word]
    if word in KNOWN or len(word) < SHORTEST:
        return None
    if typed[0].isupper() and not _may_repair_capital(match, text):
        return _day_name(word) if next(budget, None) is not None else None
    return nearest(word) if next(budget, None) is not None else None


def _day_name(word: str) -> str | None:
    """A capital may also start a day of the week ("Saturdy")."""
    meant = nearest(word) if len(word) >= LONG - 1 else None
    return meant if meant in DAY_NAMES else None


def _may_repair_capital(match: Match[str], text: str) -> bool:
    """A capital proves a name unless it starts the message or everything is shouted."""
    return match.start() == 0 or (match[0].isupper() and text.isupper())


@cache
def slips_between() -> Callable[..., int]:
    """How many slips of the finger lie between two words."""
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415  # a tenth of the room's time to import

    return DamerauLevenshtein.distance


@lru_cache(OFTEN_MISSPELT)
def nearest(word: str) -> str | None:
    """The one word of the vocabulary a slip away (two for long words); None when there is none or several."""
    limit = 1 if len(word) < LONG else 2
    candidates: list[tuple[int, str]] = []
    for known in REPAIRABLE.get(word[0], ()) + REPAIRABLE.get(word[1], ()):
        if abs(len(known) - len(word)) <= limit and len(known) >= SHORTEST:
            distance = slips_between()(word, known, score_cutoff=limit)
            if distance <= limit:
                candidates.append((distance, known))
    best = sorted(set(candidates))[:2]
    if not best or (len(best) > 1 and best[0][0] == best[1][0] and not _is_same_word(best[0][1], best[1][1])):
        return None
    return best[0][1]


def _is_same_word(one: str, other: str) -> bool:
    return one.rstrip("s") == other.rstrip("s")
