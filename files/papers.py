"""All files through one door: what a file turned out to be, and a file of some drives in the form that is wanted."""

from collections.abc import Sequence

from domain.belongings import Belongings
from domain.exports import ExportRow, Form, Imprint, Scope, Wanted
from domain.imports import ReadFile
from files.addresses import read_addresses
from files.belongings import belongings_zip
from files.drives_csv import drives_csv
from files.logs import find_log
from files.mileiq import mileiq_csv
from files.payroll import payroll_csv

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
        """The file of some drives."""
        match wanted.form:
            case Form.XLSX:
                return _workbook(rows)
            case Form.PDF:
                return _log(wanted, rows, imprint)
            case Form.MILEIQ:
                return b"".join(mileiq_csv(rows))
            case Form.PAYROLL:
                return b"".join(payroll_csv(rows, wanted.from_on, wanted.to_on))
            case Form.CSV:
                return b"".join(drives_csv(rows))
        raise ValueError(f"{wanted.form} is no file of drives")

    def pack(self, belongings: Belongings, imprint: Imprint) -> bytes:
        """All that is kept about a person, as one ZIP file."""
        return belongings_zip(belongings, imprint)


# The libraries of workbooks and PDF files take half a second and 25 MB to load, so only who wants a file loads them.


def _workbook(rows: Sequence[ExportRow]) -> bytes:
    from files.drives_xlsx import drives_xlsx  # noqa: PLC0415  # see above

    return drives_xlsx(rows)


def _log(wanted: Wanted, rows: Sequence[ExportRow], imprint: Imprint) -> bytes:
    from files.log_pdf import Cover, log_pdf  # noqa: PLC0415  # see above

    cover = Cover(
        imprint.brand,
        imprint.made_at,
        imprint.organization,
        wanted.scope is Scope.REPORTED,
        "letter" if imprint.country in LETTER else "a4",
        imprint.year_starts,
    )
    return log_pdf(rows, cover)
