"""Needles: letters without which a pattern can't match, so that most patterns need not be tried on a text.

What is tried is tried only where the text has a character that a match can begin with.

`make needles` reads every pattern as the compiler of regular expressions does and writes ``needles.json``: three
letters in a row, or one sign, of which every match holds at least one. All of them are in one index, in which a text is
looked up once for all patterns. A pattern that is not in the file is always tried, everywhere: it only saves time.
"""

import re
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

UNLIKE_THEIR_SMALL_LETTER = frozenset("ıİſ")
"""Letters that match an ASCII letter when case is ignored, although their small letter is another."""
EVERYTHING = -1
FIRST_PART = 2048
"""Where the bits of parts begin, above all of the patterns': whether a low bit is set is seen in the low end alone."""

Kept: TypeAlias = tuple[list[str] | None, str]
"""The needles of a pattern (None: it is always tried), and the inside of a class of what its matches begin with."""
UNKNOWN: Kept = (None, "")
MOST_TEXTS = 256
"""Texts that are remembered, those of some twenty messages; then all are forgotten."""


class Index(dict[str, int]):
    """Which patterns are worth trying on a text, by the needles it holds and what was tried in vain: a bit for each.

    A text is looked at when it is first asked for, and remembered.
    """

    __slots__ = ("_by_letters", "_by_sign", "_places", "_places_of_parts", "always")

    def __init__(self) -> None:
        super().__init__()
        self.always = 1  # no pattern's: an answer is never 0, so that UNPREPARED patterns are tried on every text
        self._places = count(1)
        self._places_of_parts = count(FIRST_PART)
        self._by_letters: dict[tuple[str, str, str], int] = {}
        self._by_sign: dict[str, int] = {}

    def add(self, needles: list[str] | None) -> int:
        """Take in the needles of a pattern (None: it is always tried); its bit."""
        place = next(self._places)
        if place == FIRST_PART:
            raise OverflowError("more patterns than there are places: FIRST_PART has to be larger")
        return self._add(1 << place, needles)

    def add_part(self, needles: list[str] | None) -> int:
        """Take in the needles of a part of a pattern; its bit, one higher than that of the part before."""
        return self._add(1 << next(self._places_of_parts), needles)

    def __missing__(self, text: str) -> int:
        if len(self) >= MOST_TEXTS:
            self.clear()
        worth = self[text] = self._find(text)
        return worth

    def rule_out(self, text: str, bit: int) -> None:
        """Remember that a pattern does not match a text anywhere; one outside the index has no bit of its own."""
        if bit != EVERYTHING:
            self[text] &= ~bit

    def _add(self, bit: int, needles: list[str] | None) -> int:
        self.clear()
        if needles is None:
            self.always |= bit
        for needle in needles or ():
            if len(needle) == 1:
                self._by_sign[needle] = self._by_sign.get(needle, 0) | bit
            else:
                letters = (needle[0], needle[1], needle[2])
                self._by_letters[letters] = self._by_letters.get(letters, 0) | bit
        return bit

    def _find(self, text: str) -> int:
        if not text.isascii() and not UNLIKE_THEIR_SMALL_LETTER.isdisjoint(text):
            return EVERYTHING
        small = text.lower()
        found = self.always
        of_letters, of_sign = self._by_letters.get, self._by_sign.get
        for letters in {*zip(small, small[1:], small[2:], strict=False)}:
            if bits := of_letters(letters):
                found |= bits
        for sign in set(small):
            if bits := of_sign(sign):
                found |= bits
        return found


def needles_of(source: str, flags: int) -> list[str] | None:
    """The needles kept for a pattern."""
    return _kept(source, flags)[0]


def compiled(source: str, flags: int) -> re.Pattern[str]:
    """A pattern that looks at one character before anything else, where it is known what every match begins with."""
    first = _kept(source, flags)[1]
    return re.compile(f"(?-i:(?=[{first}]))(?:{source})" if first else source, flags)


def name_of(source: str, flags: int) -> str:
    """Under what the needles of a pattern are kept."""
    from hashlib import sha256  # noqa: PLC0415  # needed when patterns are compiled: importing the room stays cheap

    return sha256(f"{int(flags)}:{source}".encode()).hexdigest()[:16]


def file_of_needles() -> "Path":
    """Where they are kept."""
    from pathlib import Path  # noqa: PLC0415  # as above

    return Path(__file__).parent / "needles.json"


def _kept(source: str, flags: int) -> Kept:
    return _all_kept().get(name_of(source, flags), UNKNOWN)


@cache
def _all_kept() -> dict[str, Kept]:
    import json  # noqa: PLC0415  # as above

    file = file_of_needles()
    kept: dict[str, Kept] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return kept
