"""A reading: the text with what was found in it; what is found is masked, so that nothing is read twice."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from language.frames import Context, Role
from language.scripts import Script


class Kind(StrEnum):
    """What a stretch of text is. The value is the word that stands for it in the gist."""

    MAIL = "MAIL"
    NUMBERED = "REF"
    DISTANCE = "DIST"
    ODOMETER = "ODO"
    MONEY = "MONEY"
    EXTRA = "EXTRA"
    DATE = "DATE"
    PERIOD = "PERIOD"
    TIME = "TIME"
    NUMBER = "NUM"
    DROPPED = "DROPPED"
    PROJECT = "PROJECT"
    REPORT_PERIOD = "REPORT_PERIOD"


WORDS = {Kind.DROPPED: "", Kind.REPORT_PERIOD: Kind.PERIOD.value}
"""The words of the gist that are others: days of which an organization alone knows which they are are a period too."""
MASKS = {kind: chr(0xE000 + place) for place, kind in enumerate(Kind)}
"""The characters that cover what was found: neither letters nor spaces, and cleaned out of every message."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something found in the text, at ``start`` to ``end``."""

    start: int
    end: int
    kind: Kind
    value: Any


@dataclass(slots=True)
class Reading:
    """A message on its way to a frame: ``masked`` is as long as the text, with what was found covered."""

    script: Script
    today: date
    locale: str
    role: Role = Role.EMPLOYEE
    context: Context = Context.IDLE
    masked: str = ""
    found: list[Found] = field(default_factory=list)
    has_capitals: bool | None = None
    """Whether capitals say anything: some letters are capitals, and some are not."""
    _gist: tuple[str, int, str] = ("", 0, "")

    def __post_init__(self) -> None:
        self.masked = self.masked or self.script.text
        if self.has_capitals is None:
            self.has_capitals = not self.text.islower() and not self.text.isupper()

    @property
    def text(self) -> str:
        """The text as meant."""
        return self.script.text

    def mark(self, start: int, end: int, kind: Kind, value: Any = None) -> None:
        """Take a stretch for something, and cover it."""
        self.found.append(Found(start, end, kind, value))
        self.masked = self.masked[:start] + MASKS[kind] * (end - start) + self.masked[end:]

    def take(self, found: Found) -> None:
        """Forget something found; its stretch stays covered."""
        self.found.remove(found)

    def all(self, *kinds: Kind) -> list[Found]:
        """What was found of some kinds, in the order of the text."""
        some = [found for found in self.found if found.kind in kinds]
        return sorted(some, key=lambda found: found.start) if len(some) > 1 else some

    def gist(self) -> str:
        """The text in small letters with a word in capitals for each thing found."""
        if self._gist[:2] != (self.masked, len(self.found)):
            self._gist = (self.masked, len(self.found), self._worded())
        return self._gist[2]

    def _worded(self) -> str:
        pieces, at = [], 0
        for found in sorted(self.found, key=lambda each: each.start):
            if found.start < at:
                continue
            word = WORDS.get(found.kind, found.kind.value)
            pieces += [self.text[at : found.start].lower(), f" {word} "]
            at = found.end
        pieces.append(self.text[at:].lower())
        return " ".join("".join(pieces).split())
