"""All files through one door: what a file turned out to be, and a file of some drives in the form that is wanted."""

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from domain.belongings import Belongings
from domain.exports import ExportRow, Form, Imprint, Scope, Wanted
from domain.imports import ReadFile
from files.addresses import read_addresses
from files.belongings import belongings_zip
from files.drives_csv import drives_csv
from files.drives_xlsx import drives_xlsx
from files.logs import find_log
from files.mileiq import mileiq_csv
from files.payroll import payroll_csv

if TYPE_CHECKING:
    from files.log_pdf import Cover

LETTER = frozenset({"US", "CA", "MX"})
"""Countries that print on letter paper; the others on A4."""


class Papers:
    """Reads and writes files (services.papers.Papers): slow and pure, to be called beside the event loop."""

    def read(self, content: bytes, *, currency: str) -> ReadFile:
        """What a file holds: a log of drives, else the rows of a list of addresses; refuses what is no text."""
        log = find_log(content, currency=currency)
        if log is not None:
            return ReadFile(log.form, log.rows)
        rows = read_addresses(content)
        found = sum(row.address is not None for row in rows)
        return ReadFile(addresses=rows if found * 2 >= len(rows) else ())

    def write(self, wanted: Wanted, rows: Sequence[ExportRow], imprint: Imprint) -> bytes:
        """The file of some drives, held as a whole."""
        content = io.BytesIO()
        self.write_to(content, wanted, rows, imprint)
        return content.getvalue()

    def write_to(self, target: BinaryIO, wanted: Wanted, rows: Iterable[ExportRow], imprint: Imprint) -> None:
        """Write the file of some drives, however many; ``rows`` can be gone through more than once."""
        match wanted.form:
            case Form.XLSX:
                drives_xlsx(rows, target, imprint.say)
            case Form.PDF:
                _write_log(wanted, rows, imprint, target)
            case Form.PDFS:
                _write_logs(wanted, rows, imprint, target)
            case _:
                target.writelines(_pieces(wanted, rows))

    def pack(self, belongings: Belongings, imprint: Imprint) -> bytes:
        """All that is kept about a person, as one ZIP file."""
        return belongings_zip(belongings, imprint)


def _pieces(wanted: Wanted, rows: Iterable[ExportRow]) -> Iterator[bytes]:
    match wanted.form:
        case Form.MILEIQ:
            return mileiq_csv(rows)
        case Form.PAYROLL:
            return payroll_csv(rows, wanted.from_on, wanted.to_on)
        case Form.CSV:
            return drives_csv(rows)
    raise ValueError(f"{wanted.form} is no file of drives")


# The library of PDF files takes a third of a second and 20 MB to load, so only who wants a file loads it.


def _write_log(wanted: Wanted, rows: Iterable[ExportRow], imprint: Imprint, target: BinaryIO) -> None:
    from files.log_pdf import log_pdf  # noqa: PLC0415  # see above

    target.write(log_pdf(list(rows), _cover(wanted, imprint)))


def _write_logs(wanted: Wanted, rows: Iterable[ExportRow], imprint: Imprint, target: BinaryIO) -> None:
    from files.log_volumes import log_volumes  # noqa: PLC0415  # see above

    log_volumes(rows, _cover(wanted, imprint), target)


def _cover(wanted: Wanted, imprint: Imprint) -> "Cover":
    from files.log_pdf import Cover  # noqa: PLC0415  # see above

    return Cover(
        imprint.brand,
        imprint.made_at,
        imprint.organization,
        wanted.scope is Scope.REPORTED,
        "letter" if imprint.country in LETTER else "a4",
        imprint.year_starts,
        say=imprint.say,
    )
