"""Mail addresses out of a pasted text or a CSV file, for invitations: what was found, row by row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.errors import MileageError
from files.reading import Line, decoded, likely_separators, lines_in

ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"']+@[^\s@<>()\[\],;:\"'.]+(?:\.[^\s@<>()\[\],;:\"'.]+)+")
IN_TEXT = re.compile(r"[^\s,;<>()\[\]\"]*@[^\s,;<>()\[\]\"]*")
LONGEST = 254
"""Characters of a mail address (RFC 5321)."""

HEADINGS = frozenset({"email", "e-mail", "mail", "email address", "e-mail address", "user principal name", "upn"})
SHOWN = 60


@dataclass(frozen=True, slots=True)
class AddressRow:
    """What one row came to: the address in lower case, or None and the sentence that says why not."""

    line: int
    text: str
    address: str | None = None
    problem: MileageError | None = None


def read_addresses(content: bytes | str) -> list[AddressRow]:
    """All addresses of a file or a pasted text with their rows; blank rows and headings are left out.

    Refuses a file that is no text.
    """
    text = decoded(content) if isinstance(content, bytes) else content
    seen: dict[str, int] = {}
    rows: list[AddressRow] = []
    lines = lines_in(text, likely_separators(text)[0])
    for place, line in enumerate(line for line in lines if not line.is_blank):
        if not (place == 0 and _is_heading(line)):
            rows.extend(_unrepeated(row, seen) for row in _rows_of(line))
    return rows


def _is_heading(line: Line) -> bool:
    return any(cell.strip().lower() in HEADINGS for cell in line.cells) and not any("@" in cell for cell in line.cells)


def _rows_of(line: Line) -> Iterator[AddressRow]:
    formulas = [cell for cell in line.cells if cell.startswith("=")]
    if formulas:
        problem = MileageError("This cell is a formula. Write the address itself.")
        yield AddressRow(line.number, formulas[0][:SHOWN], problem=problem)
        return
    words = [word for cell in line.cells for word in IN_TEXT.findall(cell)]
    if not words:
        text = next(filter(None, line.cells))
        yield AddressRow(line.number, text[:SHOWN], problem=MileageError("There is no mail address in this row."))
    for word in words:
        yield _row(line.number, word)


def _row(line: int, word: str) -> AddressRow:
    address = word.removeprefix("mailto:").strip(".'").lower()
    if len(address) > LONGEST or not ADDRESS.fullmatch(address):
        return AddressRow(line, word[:SHOWN], problem=MileageError("This isn't a complete mail address."))
    return AddressRow(line, word[:SHOWN], address)


def _unrepeated(row: AddressRow, seen: dict[str, int]) -> AddressRow:
    if row.address is None:
        return row
    if row.address not in seen:
        seen[row.address] = row.line
        return row
    problem = MileageError("The same address as in row {line}.", line=seen[row.address])
    return AddressRow(row.line, row.text, problem=problem)
