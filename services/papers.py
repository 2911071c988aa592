"""Files as the dialogs see them: what one turned out to be, what one is to hold. The room ``files`` makes them real."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.belongings import Belongings
from domain.errors import MileageError
from domain.exports import ExportRow, Wanted
from domain.imports import ReadRow


class ListedAddress(Protocol):
    """One row of a list of addresses: ``address`` None where ``problem`` says why there is none."""

    @property
    def text(self) -> str:
        """What stood in the row."""
        ...

    @property
    def address(self) -> str | None:
        """The mail address in it, lower-case."""
        ...

    @property
    def problem(self) -> MileageError | None:
        """What is wrong with the row."""
        ...


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What a file turned out to be: a log of drives (``form`` names it), a list of addresses, or neither."""

    form: str = ""
    rows: Sequence[ReadRow] = ()
    addresses: Sequence[ListedAddress] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """What a file says about itself: who made it when (UTC), for which organization and country."""

    brand: str
    made_at: datetime
    organization: str
    country: str
    year_starts: tuple[int, int]


class Papers(Protocol):
    """Reads and writes files: slow, pure, to be called beside the event loop."""

    def read(self, content: bytes, *, currency: str) -> ReadFile:
        """What a file holds; refuses what is no text or too large."""
        ...

    def write(self, wanted: Wanted, rows: Sequence[ExportRow], cover: Cover) -> bytes:
        """The file of some drives; refuses what must not be written so."""
        ...

    def pack(self, belongings: Belongings, cover: Cover) -> bytes:
        """All that is kept about a person, as one file."""
        ...


class FileLinks(Protocol):
    """Addresses of files for clients that cannot take them in the chat."""

    def address(self, person_id: int, wanted: Wanted, *, at: datetime) -> str:
        """A short-lived address of a file for one person; empty where there is none."""
        ...
