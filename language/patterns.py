"""Patterns: compiled when first used, written with word classes such as ``%SHOW%``, and all known by name to a test."""

import re
from collections.abc import Iterable
from typing import TypeVar

from language.needles import Index, needles_of
from language.words import CLASSES

Wanted = TypeVar("Wanted")
CLASS = re.compile(r"%([A-Z_]+)%")
ALL: list["Pattern"] = []
"""Every pattern of the room, so that one test can feed hostile text to each."""


INDEX = Index()


def expanded(source: str) -> str:
    """A pattern's source with its word classes spelled out (classes may use classes)."""
    while CLASS.search(source):
        source = CLASS.sub(lambda match: f"(?:{CLASSES[match[1]]})", source)
    return source


class Pattern:
    """A regular expression over lower-cased text, compiled at its first use: importing the room stays cheap.

    It is tried only on texts that hold its needles.
    """

    __slots__ = ("_bit", "_compiled", "source")
    flags = re.IGNORECASE

    def __init__(self, source: str) -> None:
        self.source = source
        self._compiled: re.Pattern[str] | None = None
        self._bit = 1 << len(ALL)
        ALL.append(self)

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            source = expanded(self.source)
            self._compiled = re.compile(source, self.flags)
            INDEX.add(self._bit, needles_of(source, self.flags))
        return self._compiled

    def is_worth_trying(self, text: str) -> bool:
        """Whether a text holds what every match does; may be true where nothing matches."""
        return self._compiled is None or INDEX.find(text) & self._bit != 0

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place that matches."""
        if INDEX.find(text) & self._bit or self._compiled is None:
            return self.compiled.search(text, start)
        return None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """A match exactly at ``start``."""
        if INDEX.find(text) & self._bit or self._compiled is None:
            return self.compiled.match(text, start)
        return None

    def whole(self, text: str) -> re.Match[str] | None:
        """A match of all of the text."""
        return self.compiled.fullmatch(text) if self.is_worth_trying(text) else None

    def each(self, text: str) -> Iterable[re.Match[str]]:
        """Every place that matches, from left to right."""
        if INDEX.find(text) & self._bit or self._compiled is None:
            return self.compiled.finditer(text)
        return ()

    def without(self, text: str, instead: str = " ") -> str:
        """The text with every match replaced."""
        return self.compiled.sub(instead, text) if self.is_worth_trying(text) else text


def first_found(rules: Iterable[tuple[Wanted, Pattern]], text: str) -> Wanted | None:
    """What belongs to the first pattern that is found in a text."""
    worth = INDEX.find(text)
    for wanted, pattern in rules:
        if (worth & pattern._bit or pattern._compiled is None) and pattern.compiled.search(text):  # noqa: SLF001  # its own
            return wanted
    return None


def compile_all() -> None:
    """Compile every pattern now."""
    for pattern in ALL:
        pattern.compiled  # noqa: B018


class Phrase(Pattern):
    """A pattern over the gist, where small letters are words and capitals stand for what was found (``DIST``)."""

    __slots__ = ()
    flags = re.NOFLAG
