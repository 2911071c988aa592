"""Logs of other products as drives: MileIQ and Everlance CSV, in the forms of 2017 to 2026, and our own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.errors import MileageError
from domain.imports import ReadRow
from files.forms import Form, find_form, plain_name
from files.reading import Line, decoded, likely_separators, lines_in
from files.values import Habits, is_day_first

HEADING_WITHIN = 200
"""Rows among which the heading is looked for: Everlance's stands near row 35, MileIQ's moves with every vehicle."""

TOTALS = re.compile(r"(grand )?totals?:?", re.IGNORECASE)
"""What the first cell of the footer says."""


@dataclass(frozen=True, slots=True)
class Log:
    """A log as it was read: the name of its form and its rows in order."""

    form: str
    rows: tuple[ReadRow, ...]


def read_log(content: bytes, *, currency: str = "USD") -> Log:
    """Read a log as ``find_log`` does; refuses a file without the headings of a form we know."""
    found = find_log(content, currency=currency)
    if found is None:
        raise MileageError(
            "I can't find the headings of a MileIQ or Everlance log in this file. Export it there as CSV and send that."
        )
    return found


def find_log(content: bytes, *, currency: str = "USD") -> Log | None:
    """The log in a file; None without the headings of a form we know. Amounts in it are ignored, never trusted.

    ``currency`` is that of the person's rate, which parking and tolls are told in.
    """
    text = decoded(content)
    for separator in likely_separators(text):
        lines = [line for line in lines_in(text, separator) if not line.is_blank]
        for place, line in enumerate(lines[:HEADING_WITHIN]):
            form = find_form(line.cells)
            if form is not None:
                names = [plain_name(cell) for cell in line.cells]
                habits = _habits(form, names, lines[place + 1 :], separator, currency)
                return Log(form.name, tuple(_rows(form, names, lines[place + 1 :], habits)))
    return None


def _habits(form: Form, names: Sequence[str], lines: Sequence[Line], separator: str, currency: str) -> Habits:
    column = names.index(form.day)
    days = (line.cells[column] for line in lines if len(line.cells) > column)
    return Habits(is_day_first(days), separator == ";", currency)


def _rows(form: Form, names: Sequence[str], lines: Sequence[Line], habits: Habits) -> Iterator[ReadRow]:
    for line in lines:
        if TOTALS.fullmatch(line.cells[0]):
            return
        if sum(map(bool, line.cells)) > 1:  # a remark below the log stands alone in its row
            yield _row(form, names, line, habits)


def _row(form: Form, names: Sequence[str], line: Line, habits: Habits) -> ReadRow:
    values = _whole_formulas(line.cells) if len(line.cells) > len(names) else line.cells
    cells = dict(zip(names, (*values, *[""] * len(names)), strict=False))
    try:
        entry, starts_at = form.read(cells, habits)
    except MileageError as problem:
        return ReadRow(line.number, problem=problem)
    return ReadRow(line.number, entry, starts_at=starts_at)


def _whole_formulas(cells: Sequence[str]) -> tuple[str, ...]:
    """Cells with a formula put together again that its own commas tore apart: ``=ROUND(PRODUCT(F12`` and so on."""
    whole: list[str] = []
    for cell in cells:
        if whole and whole[-1].startswith("=") and whole[-1].count("(") > whole[-1].count(")"):
            whole[-1] += f",{cell}"
        else:
            whole.append(cell)
    return tuple(whole)
