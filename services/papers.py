"""Files as the dialogs see them: what one turned out to be, what one is to hold. The room ``files`` makes them real."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import BinaryIO, Protocol

from domain.belongings import Belongings
from domain.exports import ExportRow, Imprint, Wanted
from domain.imports import ReadFile
from domain.receipts import Pointer


class Papers(Protocol):
    """Reads and writes files: slow, pure, to be called beside the event loop."""

    def read(self, content: bytes, *, currency: str) -> ReadFile:
        """What a file holds; refuses what is no text or too large."""
        ...

    def write(self, wanted: Wanted, rows: Sequence[ExportRow], imprint: Imprint) -> bytes:
        """The file of some drives; refuses what must not be written so."""
        ...

    def write_to(self, target: BinaryIO, wanted: Wanted, rows: Iterable[ExportRow], imprint: Imprint) -> None:
        """Write the file of some drives, however many; ``rows`` can be gone through more than once."""
        ...

    def pack(self, belongings: Belongings, imprint: Imprint) -> bytes:
        """All that is kept about a person, as one file."""
        ...


class FileLinks(Protocol):
    """Addresses of files for clients that cannot take them in the chat."""

    def address(self, person_id: int, wanted: Wanted, *, at: datetime) -> str:
        """A short-lived address of a file for one person; empty where there is none."""
        ...

    def receipt_address(self, person_id: int, pointer: Pointer, *, at: datetime) -> str:
        """A short-lived address of a receipt for one person."""
        ...
