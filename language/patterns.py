"""Patterns: compiled when first used, written with word classes such as ``%SHOW%``, and all known by name to a test."""

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from language.alternatives import Alternatives, parts_of
from language.needles import EVERYTHING, Index, compiled, needles_of
from language.words import CLASSES

Wanted = TypeVar("Wanted")
CLASS = re.compile(r"%([A-Z_]+)%")
ALL: list["Pattern"] = []
"""Every pattern of the room, so that one test can feed hostile text to each."""


INDEX = Index()
UNPREPARED = EVERYTHING
"""The bit of a pattern that was not used yet: every text is worth it."""


def expanded(source: str) -> str:
    """A pattern's source with its word classes spelled out (classes may use classes)."""
    while CLASS.search(source):
        source = CLASS.sub(lambda match: f"(?:{CLASSES[match[1]]})", source)
    return source


class Pattern:
    """A regular expression over lower-cased text, compiled at its first use: importing the room stays cheap.

    It is tried only on texts that hold its needles. A long one is looked for by its alternatives, each by its own.
    """

    __slots__ = ("_bit", "_compiled", "_parts", "source")
    flags = re.IGNORECASE

    def __init__(self, source: str) -> None:
        self.source = source
        self._compiled: re.Pattern[str] | None = None
        self._parts: Alternatives | None = None
        self._bit = UNPREPARED
        ALL.append(self)

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression, as a whole."""
        if self._compiled is None:
            self._compiled = compiled(expanded(self.source), self.flags)
        return self._compiled

    @property
    def is_prepared(self) -> bool:
        """Whether it was used before."""
        return self._bit != UNPREPARED

    def prepare(self) -> None:
        """Take its needles, and those of its parts, into the index, and compile what is looked for."""
        if self.is_prepared:
            return
        source = expanded(self.source)
        parts = parts_of(source)
        if parts:
            bits = [INDEX.add_part(needles_of(part, self.flags)) for part in parts]
            self._parts = Alternatives(parts, self.flags, bits[0].bit_length() - 1)
        self._bit = INDEX.add(needles_of(source, self.flags))
        if not parts:
            self.compiled  # noqa: B018  # compiles it

    def is_worth_trying(self, text: str) -> bool:
        """Whether a text holds what every match does; may be true where nothing matches."""
        return INDEX[text] & self._bit != 0

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place that matches."""
        return self._search(text, start) if INDEX[text] & self._bit else None

    def _search(self, text: str, start: int) -> re.Match[str] | None:
        if self._bit == UNPREPARED:
            self.prepare()
        found = self._parts.search(INDEX[text], text, start) if self._parts else self.compiled.search(text, start)
        if found is None and start == 0:
            INDEX.rule_out(text, self._bit)
        return found

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """A match exactly at ``start``."""
        return self._match(text, start) if INDEX[text] & self._bit else None

    def _match(self, text: str, start: int) -> re.Match[str] | None:
        if self._bit == UNPREPARED:
            self.prepare()
        return self._parts.match(INDEX[text], text, start) if self._parts else self.compiled.match(text, start)

    def before(self, text: str, at: int, reach: int) -> re.Match[str] | None:
        """A match in the few characters that stand before a place: too few to be worth looking up."""
        return self.compiled.search(text[max(0, at - reach) : at])

    def whole(self, text: str) -> re.Match[str] | None:
        """A match of all of the text."""
        return self.compiled.fullmatch(text) if INDEX[text] & self._bit else None

    def each(self, text: str) -> Sequence[re.Match[str]]:
        """Every place that matches, from left to right."""
        return self._each(text) if INDEX[text] & self._bit else ()

    def _each(self, text: str) -> Sequence[re.Match[str]]:
        found = [*self.compiled.finditer(text)]
        if not found:
            INDEX.rule_out(text, self._bit)
        return found

    def without(self, text: str, instead: str = " ") -> str:
        """The text with every match replaced."""
        return self._without(text, instead) if INDEX[text] & self._bit else text

    def _without(self, text: str, instead: str) -> str:
        changed, count = self.compiled.subn(instead, text)
        if not count:
            INDEX.rule_out(text, self._bit)
        return changed


def first_found(rules: Iterable[tuple[Wanted, Pattern]], text: str) -> Wanted | None:
    """What belongs to the first pattern that is found in a text."""
    worth = INDEX[text]
    for wanted, pattern in rules:
        if worth & pattern._bit and pattern.search(text):  # noqa: SLF001  # its own: the text is looked up once for all
            return wanted
    return None


def first_whole(rules: Iterable[tuple[Pattern, Wanted]], text: str) -> tuple[re.Match[str], Wanted] | None:
    """The first match of all of a text, and what belongs to its pattern."""
    worth = INDEX[text]
    for pattern, wanted in rules:
        if worth & pattern._bit:  # noqa: SLF001  # as above
            match = pattern.compiled.fullmatch(text)
            if match is not None:
                return match, wanted
    return None


def compile_all() -> None:
    """Make every pattern ready now."""
    for pattern in ALL:
        pattern.prepare()


class Phrase(Pattern):
    """A pattern over the gist, where small letters are words and capitals stand for what was found (``DIST``)."""

    __slots__ = ()
    flags = re.NOFLAG
