"""Patterns: compiled when first used, written with word classes such as ``%SHOW%``, and all known by name to a test."""

import re
from collections.abc import Iterator

from language.words import CLASSES

CLASS = re.compile(r"%([A-Z_]+)%")
ALL: list["Pattern"] = []
"""Every pattern of the room, so that one test can feed hostile text to each."""


def expanded(source: str) -> str:
    """A pattern's source with its word classes spelled out (classes may use classes)."""
    while CLASS.search(source):
        source = CLASS.sub(lambda match: f"(?:{CLASSES[match[1]]})", source)
    return source


class Pattern:
    """A regular expression over lower-cased text, compiled at its first use: importing the room stays cheap."""

    __slots__ = ("_compiled", "source")
    flags = re.IGNORECASE

    def __init__(self, source: str) -> None:
        self.source = source
        self._compiled: re.Pattern[str] | None = None
        ALL.append(self)

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = re.compile(expanded(self.source), self.flags)
        return self._compiled

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place that matches."""
        return self.compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """A match exactly at ``start``."""
        return self.compiled.match(text, start)

    def whole(self, text: str) -> re.Match[str] | None:
        """A match of all of the text."""
        return self.compiled.fullmatch(text)

    def each(self, text: str) -> Iterator[re.Match[str]]:
        """Every place that matches, from left to right."""
        return self.compiled.finditer(text)

    def without(self, text: str, instead: str = " ") -> str:
        """The text with every match replaced."""
        return self.compiled.sub(instead, text)


def compile_all() -> None:
    """Compile every pattern now."""
    for pattern in ALL:
        pattern.search("")


class Phrase(Pattern):
    """A pattern over the gist, where small letters are words and capitals stand for what was found (``DIST``)."""

    __slots__ = ()
    flags = re.NOFLAG
