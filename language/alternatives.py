"""Alternatives of long patterns, each tried for itself: of sixty ways to ask something, a text has letters of few."""

import re
from itertools import pairwise

from language.needles import compiled

FEWEST = 4
"""Alternatives from which on a pattern is taken apart."""
SHORTEST = 250
"""Characters of a pattern from which on it is taken apart; a shorter one is tried as fast as a whole."""
TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""What has to be told apart to know where an alternative ends: a sign that is escaped, a set, a bracket, a bar."""
KEEPS = re.compile(r"(?<!\\)\((?!\?)|\(\?P<")
"""A group that keeps what it matched: its number or name would be another in a part."""


def parts_of(source: str) -> list[str]:
    """The alternatives of a pattern that is worth taking apart; else nothing."""
    if len(source) < SHORTEST or KEEPS.search(source):
        return []
    parts = alternatives(source)
    return parts if len(parts) >= FEWEST else []


def alternatives(source: str) -> list[str]:
    """What stands between the bars that are in no bracket."""
    depth, bars = 0, [-1]
    for token in TOKEN.finditer(source):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if token[0] == "|" and not depth:
            bars.append(token.start())
    return [source[bar + 1 : end] for bar, end in pairwise([*bars, len(source)])]


class Alternatives:
    """The parts of one pattern; ``place`` is that of the first among all bits of the index."""

    __slots__ = ("_mask", "_parts", "_place")

    def __init__(self, parts: list[str], flags: int, place: int) -> None:
        self._parts = [compiled(part, flags) for part in parts]
        self._place = place
        self._mask = (1 << len(parts)) - 1

    def search(self, worth: int, text: str, start: int) -> re.Match[str] | None:
        """The first place that one of the parts worth trying matches; there, the first of them."""
        found: re.Match[str] | None = None
        for part in self._worth(worth):
            match = part.search(text, start)
            if match is not None and (found is None or match.start() < found.start()):
                found = match
        return found

    def match(self, worth: int, text: str, start: int) -> re.Match[str] | None:
        """A match exactly at ``start``, of the first part that has one."""
        matches = (part.match(text, start) for part in self._worth(worth))
        return next(filter(None, matches), None)

    def _worth(self, worth: int) -> list[re.Pattern[str]]:
        left, parts = worth >> self._place & self._mask, []
        while left:
            lowest = left & -left
            parts.append(self._parts[lowest.bit_length() - 1])
            left ^= lowest
        return parts
