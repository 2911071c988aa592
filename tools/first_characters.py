"""What every match of a pattern begins with: the few characters at which it is worth trying.

Python's engine tries an expression that begins with alternatives, or with a letter in either case, at every place of a
text; a look at one character is much cheaper. Written as the inside of a character class.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from re import _casefix as cases  # type: ignore[attr-defined]  # which letters Python takes for others
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

MOST = 60
"""Characters of which a look is worth its time."""
WIDEST = 300
"""Characters of a range that are looked at one by one."""
LETTERS = 0x10000
SPACE = "\\s"
ZERO_WIDTH = (code.AT, code.ASSERT, code.ASSERT_NOT)


class First(NamedTuple):
    """What a match may begin with, and whether it may be empty."""

    characters: frozenset[str]
    """Each alone, as a span of such as have no other case, or as one of Python's own classes."""
    may_be_empty: bool = False


NOTHING = First(frozenset(), may_be_empty=True)


def first_of(source: str, flags: int) -> str:
    """The inside of a class of what every match begins with; empty where a look at it would save nothing."""
    parts = parser.parse(source, flags)
    if _is_looked_for_quickly(parts, flags):
        return ""
    first = _of_sequence(parts, is_either_case=bool(flags & re.IGNORECASE))
    if first is None or first.may_be_empty or len(first.characters) > MOST:
        return ""
    return "".join(re.escape(one) if len(one) == 1 else one for one in sorted(first.characters))


def _is_looked_for_quickly(parts: Any, flags: int) -> bool:
    """Whether Python's engine already skips to where a match may begin, or tries one place alone."""
    every = flags | re.UNICODE
    is_anchored = bool(parts) and parts[0] == (code.AT, code.AT_BEGINNING)
    prefix, *_ = compiler._get_literal_prefix(parts, every)  # noqa: SLF001  # Python tells it nowhere else
    return is_anchored or bool(prefix) or bool(compiler._get_charset_prefix(parts, every))  # noqa: SLF001  # as above


def _of_sequence(parts: Iterable[tuple[Any, Any]], *, is_either_case: bool) -> First | None:
    characters: frozenset[str] = frozenset()
    for kind, detail in parts:
        first = NOTHING if kind in ZERO_WIDTH else _of_part(kind, detail, is_either_case=is_either_case)
        if first is None:
            return None
        characters |= first.characters
        if not first.may_be_empty:
            return First(characters)
    return First(characters, may_be_empty=True)


def _of_part(kind: Any, detail: Any, *, is_either_case: bool) -> First | None:
    return READ[kind](detail, is_either_case) if kind in READ else None


def _of_choices(choices: Iterable[First | None]) -> First | None:
    characters: frozenset[str] = frozenset()
    may_be_empty = False
    for first in choices:
        if first is None:
            return None
        characters |= first.characters
        may_be_empty |= first.may_be_empty
    return First(characters, may_be_empty)


def _range(detail: tuple[int, int], is_either_case: bool) -> First | None:  # noqa: FBT001  # one of a table's readers
    low, high = detail
    if all(chr(one).lower() == chr(one).upper() for one in range(low, high + 1)):
        return First(frozenset({f"{re.escape(chr(low))}-{re.escape(chr(high))}"}))
    if high - low > WIDEST:
        return None
    return First(frozenset().union(*(_letter(one, is_either_case=is_either_case) for one in range(low, high + 1))))


def _group(detail: Any, is_either_case: bool) -> First | None:  # noqa: FBT001  # as above
    _, added, taken, parts = detail
    is_either_case = (is_either_case or bool(added & re.IGNORECASE)) and not taken & re.IGNORECASE
    return _of_sequence(parts, is_either_case=is_either_case)


def _repeat(detail: Any, is_either_case: bool) -> First | None:  # noqa: FBT001  # as above
    least, _, parts = detail
    first = _of_sequence(parts, is_either_case=is_either_case)
    return first and First(first.characters, may_be_empty=first.may_be_empty or least == 0)


READ: Mapping[Any, Callable[[Any, bool], First | None]] = {
    code.LITERAL: lambda letter, either: First(_letter(letter, is_either_case=either)),
    code.RANGE: _range,
    code.CATEGORY: lambda category, _: First(frozenset({SPACE})) if category is code.CATEGORY_SPACE else None,
    code.IN: lambda choices, either: _of_choices(_of_part(*one, is_either_case=either) for one in choices),
    code.BRANCH: lambda detail, either: _of_choices(_of_sequence(one, is_either_case=either) for one in detail[1]),
    code.SUBPATTERN: _group,
    code.ATOMIC_GROUP: lambda parts, either: _of_sequence(parts, is_either_case=either),
    **dict.fromkeys((code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT), _repeat),
}


def _letter(letter: int, *, is_either_case: bool) -> frozenset[str]:
    if not is_either_case:
        return frozenset({chr(letter)})
    small = ord(chr(letter).lower()[0])
    alike = (small, *cases._EXTRA_CASES.get(small, ()))  # noqa: SLF001  # Python tells it nowhere else
    return frozenset({chr(letter)}).union(*(_with_small(one) for one in alike))


def _with_small(small: int) -> frozenset[str]:
    """The letters whose small one it is."""
    return frozenset(_by_small()[small])


@cache
def _by_small() -> Mapping[int, list[str]]:
    by_small: dict[int, list[str]] = defaultdict(list)
    for one in map(chr, range(LETTERS)):
        if len(one.lower()) <= 2:  # noqa: PLR2004  # a dotted capital I becomes an i and a dot
            by_small[ord(one.lower()[0])].append(one)
    return by_small
