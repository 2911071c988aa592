"""TOML with line numbers: sections of a table's text whose refusals say where."""

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NoReturn

HEADER = re.compile(r"\s*\[\[?\s*([\w-]+)\s*\]\]?")
LINE_OF_SYNTAX = re.compile(r"at line (\d+)")


class RateTableError(Exception):
    """A table that must not be used: which one, the line of its text, and what is wrong there.

    ``row`` is the number of the added row the line is counted in (None: the file).
    """

    def __init__(self, name: str, line: int, problem: str, *, row: int | None = None) -> None:
        place = f"{name}.toml" if row is None else f"row {row} added to {name}"
        super().__init__(f"{place}, line {line}: {problem}")
        self.name = name
        self.row = row
        self.line = line
        self.problem = problem


@dataclass(frozen=True)
class Section:
    """Some keys of a table's text: ``lines`` of it from line number ``line`` on; ``row`` as in RateTableError."""

    name: str
    line: int
    lines: Sequence[str]
    content: Mapping[str, Any]
    row: int | None = None

    def refuse(self, problem: str, key: str = "") -> NoReturn:
        """Raise RateTableError at the line of a key, or of the section."""
        raise RateTableError(self.name, self.line_of(key), problem, row=self.row)

    @property
    def place(self) -> str:
        """Where it is, as another section's refusal names it."""
        return f"line {self.line}" if self.row is None else f"added row {self.row}"

    def line_of(self, key: str) -> int:
        """The line a key is on; the section's first where it is not there."""
        wanted = re.compile(rf'\s*"?{re.escape(key)}"?\s*=')
        found = (self.line + place for place, line in enumerate(self.lines) if key and wanted.match(line))
        return next(found, self.line)

    def check_keys(self, known: Collection[str]) -> None:
        """Refuse a key nobody reads: it is a slip, and what was meant would be missing."""
        for key in self.content:
            if key not in known:
                self.refuse(f"unknown key {key!r}", key)

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not empty, unless the default is."""
        value = self.content.get(key, default)
        if not isinstance(value, str) or (not value.strip() and default is None):
            self.refuse(f"{key!r} must be a text", key)
        return value

    def day(self, key: str) -> date:
        """A day."""
        value = self.content.get(key)
        if type(value) is not date:
            self.refuse(f"{key!r} must be a day such as 2026-07-01", key)
        return value

    def find_day(self, key: str) -> date | None:
        """A day, or None where the key is absent."""
        return self.day(key) if key in self.content else None

    def yes_or_no(self, key: str, *, default: bool) -> bool:
        """A truth value."""
        value = self.content.get(key, default)
        if not isinstance(value, bool):
            self.refuse(f"{key!r} must be true or false", key)
        return value

    def words(self, key: str) -> list[str]:
        """A list of texts, none of them twice; empty where the key is absent."""
        value = self.content.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
            self.refuse(f"{key!r} must be a list of texts", key)
        if len(set(value)) != len(value) or (key in self.content and not value):
            self.refuse(f"{key!r} must name something, and nothing twice", key)
        return value

    def sections(self, key: str) -> list[Mapping[str, Any]]:
        """A list of tables; empty where the key is absent."""
        value = self.content.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.refuse(f"{key!r} must be a list of tables", key)
        return value

    def number(self, of: Mapping[str, Any], key: str, at: str) -> Decimal:
        """An exact number of at least zero; ``at`` is the key whose line a refusal names."""
        value = of.get(key)
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            self.refuse(f"{key!r} must be a number", at)
        exact = Decimal(value)
        if not exact.is_finite() or exact < 0:
            self.refuse(f"{key!r} must be at least zero", at)
        return exact


def read(name: str, text: str, *, row: int | None = None) -> tuple[Section, Mapping[str, Sequence[Section]]]:
    """Take a text apart: the whole of it, and the sections written as ``[[key]]``, each with its lines."""
    try:
        content = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        found = LINE_OF_SYNTAX.search(str(error))
        line = int(found[1]) if found else len(text.splitlines()) or 1
        raise RateTableError(name, line, str(error), row=row) from error
    lines = text.splitlines()
    whole = Section(name, 1, lines, content, row)
    return whole, {key: _listed(whole, key) for key in ("rate", "note")}


def _listed(whole: Section, key: str) -> list[Section]:
    starts = [place for place, line in enumerate(whole.lines) if HEADER.match(line)]
    own = [place for place in starts if (found := HEADER.match(whole.lines[place])) and found[1] == key]
    tables = whole.sections(key)
    if len(own) != len(tables):
        whole.refuse(f"write every {key} as [[{key}]] on a line of its own", key)
    ends = [min((start for start in starts if start > place), default=len(whole.lines)) for place in own]
    return [
        Section(whole.name, place + 1, whole.lines[place:end], content, whole.row)
        for place, end, content in zip(own, ends, tables, strict=True)
    ]
