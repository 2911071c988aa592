"""Names of people as they are looked for: by the beginnings of their words, whatever the case and the accents."""

import re
import unicodedata
from collections.abc import Iterable

WORD = re.compile(r"[^\W_]+")
LONGEST = 60
"""Letters of a word that are looked at."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, each in the form in which it is compared: ``José DÍAZ`` has ``jose`` and ``diaz``."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter)
    )
    return tuple(word[:LONGEST] for word in WORD.findall(plain))


def are_begun_by(words: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether each wanted word begins one of some words."""
    words = tuple(words)
    return all(any(word.startswith(one) for word in words) for one in wanted)
