"""Drives as CSV: the heading in row 1, one drive a row, plain numbers, ISO dates.

UTF-8 with a byte order mark: without one Excel reads a double-clicked file as the machine's old code page and spoils
every name beyond ASCII.
"""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

from domain.exports import ExportRow
from files.cells import neutral
from files.columns import COLUMNS, HEADINGS, Value

LINES = 500
"""Rows in one piece of the stream."""


def drives_csv(rows: Iterable[ExportRow]) -> Iterator[bytes]:
    """The file in pieces, so that a long one is never held as a whole."""
    yield BOM_UTF8
    yield from lines_of([HEADINGS])
    yield from lines_of_rows(rows)


def lines_of_rows(rows: Iterable[ExportRow]) -> Iterator[bytes]:
    """The lines of some drives alone, to go on with a file that has its heading."""
    yield from lines_of([column.value(row) for column in COLUMNS] for row in rows)


def lines_of(rows: Iterable[Sequence[Value]]) -> Iterator[bytes]:
    """Rows as UTF-8 lines, every text neutral and quoted where it must be."""
    piece = io.StringIO()
    writer = csv.writer(piece)
    for place, row in enumerate(rows, start=1):
        writer.writerow([told(value) for value in row])
        if place % LINES == 0:
            yield _taken(piece)
    yield _taken(piece)


def told(value: Value) -> str:
    """A value as a program reads it: a plain number, an ISO date, neutral text."""
    if value is None:
        return ""
    if isinstance(value, str):
        return neutral(value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _taken(piece: io.StringIO) -> bytes:
    taken = piece.getvalue().encode()
    piece.seek(0)
    piece.truncate()
    return taken
