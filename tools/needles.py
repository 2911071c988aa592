"""`make needles`: find what a text must hold for each pattern to match, and where, for ``language/needles.json``.

A pattern is read as Python's own compiler reads it. Parts that stand for a few strings are spelled out and joined;
where something else stands between, the strings so far are one candidate. Of all candidates the rarest is kept.
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from itertools import product
from pkgutil import iter_modules
from re import _constants as code  # type: ignore[attr-defined]  # the only reading of patterns that Python has
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import language
from language.alternatives import parts_of
from language.needles import Kept, file_of_needles, name_of
from language.patterns import ALL, expanded
from language.readings import MASKS, Kind
from tools.first_characters import first_of

Strings = frozenset[str]
FEW = 400
"""Most strings that stand for one part of a pattern."""
EMPTY: Strings = frozenset({""})
ZERO_WIDTH = (code.AT, code.ASSERT, code.ASSERT_NOT)
REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
FREQUENT = " etaonisrhldcumfpgwybvkxjqz"
"""Letters of English, the most frequent first."""
OFTEN = {
    **dict.fromkeys("0123456789", 0.09),
    **dict.fromkeys(",.'-", 0.2),
    **dict.fromkeys(":/$?!", 0.05),
    **dict.fromkeys(MASKS.values(), 0.1),
    **dict.fromkeys((MASKS[Kind.DISTANCE], MASKS[Kind.DATE]), 0.6),
}
"""In which share of messages signs are, roughly; masks stand where something was found."""
USUAL = {
    **dict.fromkeys(("dis", "ist"), 0.6),
    **dict.fromkeys(("dat", "ate", "mil", "ile", "les"), 0.4),
    **dict.fromkeys(("to ", " to", "the", "for", "fro", "rom", "and", "ter", "day", "yes", "est"), 0.2),
}
"""Letters of the words that most drives are told with: DIST and DATE stand for what was found."""
SELDOM = 0.004
TOO_OFTEN = 0.9


def needles_of(source: str, flags: int = 0) -> list[str] | None:
    """Needles of which every match holds one at least; None when that can't be told or would save nothing."""
    strings = _needed(parser.parse(source, flags))
    if strings is None or _share(strings) > TOO_OFTEN:
        return None
    return sorted({_rarest(string) for string in strings})


def kept_of(source: str, flags: int) -> Kept:
    """What the file keeps of a pattern."""
    return needles_of(source, flags), first_of(source, flags)


def _needed(parts: Iterable[tuple[Any, Any]]) -> Strings | None:
    """Strings of which every match of a sequence holds one: the rarest that are found."""
    found: list[Strings | None] = []
    run = EMPTY
    for kind, detail in parts:
        strings = _exactly(kind, detail)
        if strings is None:
            found += [run, _within(kind, detail)]
            run = EMPTY
        elif len(run) * len(strings) > FEW:
            found.append(run)
            run = strings
        else:
            run = _joined(run, strings)
    usable = [strings for strings in (*found, run) if strings and all(map(_needles_in, strings))]
    return min(usable, key=_share, default=None)


def _within(kind: Any, detail: Any) -> Strings | None:
    """What a match of one part holds, where the part itself can be many strings."""
    if kind is code.SUBPATTERN:
        return _needed(detail[-1])
    if kind is code.ATOMIC_GROUP:
        return _needed(detail)
    if kind is code.BRANCH:
        return _united([_needed(branch) for branch in detail[1]])
    if kind in REPEATS and detail[0] > 0:
        return _needed(detail[2])
    return None


def _exactly(kind: Any, detail: Any) -> Strings | None:
    """All strings that a part can be, when they are few."""
    if kind in ZERO_WIDTH:
        return EMPTY
    return SPELLED[kind](detail) if kind in SPELLED else None


def _range(detail: tuple[int, int]) -> Strings | None:
    first, last = detail
    return frozenset(chr(one).lower() for one in range(first, last + 1)) if last - first < FEW else None


def _repeat(detail: Any) -> Strings | None:
    least, most, part = detail
    once = _all_of(part) if most == 1 else None
    return once if once is None or least else once | EMPTY


def _all_of(parts: Iterable[tuple[Any, Any]]) -> Strings | None:
    whole = EMPTY
    for kind, detail in parts:
        strings = _exactly(kind, detail)
        if strings is None or len(whole) * len(strings) > FEW:
            return None
        whole = _joined(whole, strings)
    return whole


SPELLED: Mapping[Any, Callable[[Any], Strings | None]] = {
    code.LITERAL: lambda letter: frozenset({chr(letter).lower()}),
    code.RANGE: _range,
    code.IN: lambda choices: _united([_exactly(*one) for one in choices]),
    code.SUBPATTERN: lambda detail: _all_of(detail[-1]),
    code.ATOMIC_GROUP: _all_of,
    code.BRANCH: lambda detail: _united([_all_of(branch) for branch in detail[1]]),
    **dict.fromkeys(REPEATS, _repeat),
}


def _united(choices: Sequence[Strings | None]) -> Strings | None:
    """Any of the choices; unknown when one of them is."""
    united: Strings = frozenset()
    for strings in choices:
        if strings is None:
            return None
        united |= strings
    return united


def _joined(first: Strings, then: Strings) -> Strings:
    return frozenset(one + other for one, other in product(first, then))


def _needles_in(string: str) -> list[str]:
    letters = [string[at : at + 3] for at in range(len(string) - 2)]
    signs = [sign for sign in string if not sign.isalpha() and not sign.isspace()]
    return [*(three for three in letters if three.isascii()), *signs]


def _often(needle: str) -> float:
    """In about which share of messages a needle is."""
    if len(needle) == 1:
        return OFTEN.get(needle, SELDOM)
    if needle in USUAL:
        return USUAL[needle]
    return 0.2 / (1 + sum(max(FREQUENT.find(letter), 0) for letter in needle))


def _rarest(string: str) -> str:
    return min(_needles_in(string), key=_often)


def _share(strings: Strings) -> float:
    return sum(_often(needle) for needle in {_rarest(string) for string in strings})


def main() -> int:
    """Write the file; says how many patterns are spared on most texts."""
    for module in iter_modules(language.__path__):
        import_module(f"language.{module.name}")
    whole = {(expanded(pattern.source), int(pattern.flags)) for pattern in ALL}
    sources = sorted({(source, flags) for each, flags in whole for source in (each, *parts_of(each))})
    found = {name_of(source, flags): kept_of(source, flags) for source, flags in sources}
    file_of_needles().write_text(json.dumps(found, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    spared, begun = (sum(bool(kept[place]) for kept in found.values()) for place in (0, 1))
    sys.stdout.write(f"{spared} of {len(found)} patterns have needles; of {begun} it is known how matches begin.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
