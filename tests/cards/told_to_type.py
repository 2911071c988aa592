"""What the sentences of the product tell people to type, in English and in a translation."""

import re
from dataclasses import dataclass

from tests.cards.catalogues import VALUE

CUE = re.compile(
    r"(?:\btype(?: for example)?|\bfor example|\b70 cents a mile is|\bone first|\bit again|^or|\btoo|^tell the bot)"
    r": (?P<told>[^“].*)$",
    re.IGNORECASE,
)
"""What stands before a command that ends its sentence."""
QUOTED = {"en": r"“(.+?)”", "de": r"„(.+?)“", "es": r"“(.+?)”", "fr": r"«\s(.+?)\s»"}
COLON = re.compile(r"\s?:\s")
VALUES = {
    "name": "Depot",
    "new": "Depot",
    "address": "12 Main St",
    "number": "12",
    "year": "2024",
    "mail": "ana@contoso.com",
    "example": "Ben",
}
"""What is filled in where a command has a place for it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A command in English and as a translation names it."""

    english: str
    translated: str

    def __str__(self) -> str:
        return f"{self.english} = {self.translated}"


def told(sentence: str, words: str, language: str) -> list[Told]:
    """The commands of a sentence, and what a translation says in their place ("": nothing)."""
    pairs = list(_paired(re.findall(QUOTED["en"], sentence), re.findall(QUOTED[language], words)))
    cue = CUE.search(sentence)
    if cue is not None:
        place = len(COLON.findall(sentence, 0, cue.start("told"))) - 1
        pairs += _paired(_split(cue["told"]), _split(_behind_colon(words, place)))
    return [Told(_filled(one), _filled(other)) for one, other in pairs if not VALUE.fullmatch(one)]


def _paired(commands: list[str], others: list[str]) -> list[tuple[str, str]]:
    return list(zip(commands, [*others, *[""] * len(commands)], strict=False))


def _split(commands: str) -> list[str]:
    return [command.removesuffix(".") for command in commands.split(" · ")]


def _behind_colon(words: str, place: int) -> str:
    """What stands behind a colon of a sentence, counted from 0."""
    colons = list(COLON.finditer(words))
    return words[colons[place].end() :] if place < len(colons) else ""


def _filled(command: str) -> str:
    return VALUE.sub(lambda match: VALUES.get(match[0][1:-1], match[0]), command)
