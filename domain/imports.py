"""Imports: rows of another product's log, what becomes of each, and when two drives are the same."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from domain.drives import DriveEntry, check_entry
from domain.errors import MileageError

Sameness = tuple[date, str, str, int]
STAGED_FOR = timedelta(days=1)
"""How long a file that was read can be imported."""

UNDO_FOR = timedelta(days=30)
"""How long an import can be undone; as long as a deleted drive can be brought back."""


class ImportState(StrEnum):
    """Where an import stands. Stored, never renamed."""

    STAGED = "staged"
    IMPORTED = "imported"
    DROPPED = "dropped"
    UNDONE = "undone"


class Outcome(StrEnum):
    """What becomes of a row."""

    IMPORT = "import"
    DUPLICATE = "duplicate"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as it was read: the line of the file and the drive in it, or why there is none.

    ``starts_at`` is the local time the log names (no zone), where it names one: two drives that differ in it alone
    are two drives.
    """

    line: int
    entry: DriveEntry | None = None
    problem: MileageError | None = None
    starts_at: datetime | None = None


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
class Import:
    """A file somebody sent, from the look at it to its end. ``key`` is its opaque name on cards.

    ``rows`` are kept only while it is staged; ``added``, ``duplicates`` and ``problems`` count what became of them,
    ``taken_back`` and ``kept`` the drives an undo deleted and those it left because they are in a report.
    """

    key: str
    person_id: int
    form: str
    state: ImportState
    at: datetime
    rows: tuple[ReadRow, ...] = ()
    added: int = 0
    duplicates: int = 0
    problems: int = 0
    taken_back: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row with what will become of it, and for a duplicate or an error the sentence that says why."""

    line: int
    outcome: Outcome
    entry: DriveEntry | None = None
    reason: MileageError | None = None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do, row by row; nothing is kept until the person confirms. ``form`` names the log."""

    form: str
    rows: tuple[PlannedRow, ...]

    @property
    def entries(self) -> tuple[DriveEntry, ...]:
        """The drives that would be added, in the order of the file."""
        return tuple(row.entry for row in self.rows if row.entry is not None and row.outcome is Outcome.IMPORT)

    @property
    def duplicates(self) -> tuple[PlannedRow, ...]:
        """The rows that are known already."""
        return tuple(row for row in self.rows if row.outcome is Outcome.DUPLICATE)

    @property
    def errors(self) -> tuple[PlannedRow, ...]:
        """The rows that cannot be read, each with its reason."""
        return tuple(row for row in self.rows if row.outcome is Outcome.ERROR)


def sameness(entry: DriveEntry) -> Sameness:
    """What two entries of one drive share: day, ends, distance to a hundredth of a kilometre."""
    return (
        entry.on,
        entry.origin.casefold().strip(),
        entry.destination.casefold().strip(),
        round(entry.driven.micrometres, -7),
    )


def plan(form: str, rows: Iterable[ReadRow], *, known: Iterable[DriveEntry], today: date) -> ImportPlan:
    """Decide what becomes of each row, given the drives the person has.

    Each known drive explains one row, so that two equal drives of a day are found twice and no third time. Within the
    file only a row that repeats another with its time is a duplicate.
    """
    left = Counter(sameness(entry) for entry in known)
    seen: dict[tuple[Sameness, datetime | None], int] = {}
    return ImportPlan(form, tuple(_planned(row, left, seen, today) for row in rows))


def _planned(
    row: ReadRow, left: Counter[Sameness], seen: dict[tuple[Sameness, datetime | None], int], today: date
) -> PlannedRow:
    if row.entry is None:
        return PlannedRow(row.line, Outcome.ERROR, reason=row.problem)
    try:
        check_entry(row.entry, today=today)
    except MileageError as refusal:
        return PlannedRow(row.line, Outcome.ERROR, row.entry, refusal)
    key = sameness(row.entry)
    first = seen.setdefault((key, row.starts_at), row.line)
    if first != row.line:
        return _duplicate(row, MileageError("The same drive as in line {line}.", line=first))
    if left[key] > 0:
        left[key] -= 1
        return _duplicate(row, MileageError("You have this drive already."))
    return PlannedRow(row.line, Outcome.IMPORT, row.entry)


def _duplicate(row: ReadRow, reason: MileageError) -> PlannedRow:
    return PlannedRow(row.line, Outcome.DUPLICATE, row.entry, reason)
