"""Reading a file somebody dropped in the chat: bytes to rows, whatever program saved it."""

import csv
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass

from domain.errors import MileageError

LARGEST = 20_000_000
"""Bytes of a file: 10,000 drives take about 2 MB."""

LONGEST_ROW = 30
"""Most lines of one row: notes may have line breaks; more is a quotation mark that was never closed."""

SEPARATORS = ",;\t"
LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a file: the number of its line, counted from 1, and its cells without blanks around them."""

    number: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(self.cells)


def decoded(content: bytes) -> str:
    """The text of a file: UTF-16 or UTF-8 by its mark, UTF-8 where it is valid, else the western code page of Excel.

    Refuses what is no text at all (a workbook, a picture) and what is too large.
    """
    if len(content) > LARGEST:
        raise MileageError("This file is too large. Split it into files of up to 20 MB.")
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        text = content.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\x00" in text:
        raise MileageError("I can read CSV files only. Save the file as CSV and send it again.")
    return text


def lines_in(text: str, separator: str) -> Iterator[Line]:
    """The rows of a text; a quotation mark that is never closed spoils its own line and no other."""
    physical = LINE_END.split(text.removeprefix("\ufeff"))
    place = 0
    while place < len(physical):
        taken = _length_of_row(physical, place)
        whole = taken is not None
        chunk = physical[place : place + (taken or 1)]
        yield Line(place + 1, _cells(chunk, separator, quoted=whole))
        place += len(chunk)


def _length_of_row(physical: list[str], place: int) -> int | None:
    """How many lines a row takes until its quotation marks are even; None: they never are."""
    marks = 0
    for taken, line in enumerate(physical[place : place + LONGEST_ROW], start=1):
        marks += line.count('"')
        if marks % 2 == 0:
            return taken
    return None


def _cells(chunk: list[str], separator: str, *, quoted: bool) -> tuple[str, ...]:
    if not quoted:
        return tuple(cell.strip(' "\t') for cell in chunk[0].split(separator))
    row = next(csv.reader(["\n".join(chunk)], delimiter=separator), [])
    return tuple(cell.strip(" \t\r\n") for cell in row)


def likely_separators(text: str) -> list[str]:
    """Separators, the one that stands most often in the first lines first."""
    start = text[:5_000]
    return sorted(SEPARATORS, key=start.count, reverse=True)
