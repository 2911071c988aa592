"""The official tables in force: those that are shipped, with the rows that were added since."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from domain.added_rates import AddedRate
from domain.errors import MileageError
from domain.rate_parsing import RateTableError, parse_table
from domain.rate_tables import RateTable, find_table
from storage.store import Store

FOLDER = Path(__file__).parents[1] / "rates"

log = logging.getLogger("rates")


@cache
def texts() -> Mapping[str, str]:
    """The text of every table that is shipped, by key."""
    return {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.toml"))}


@cache
def shipped() -> Mapping[str, RateTable]:
    """The tables as they are shipped; raises RateTableError where a file must not be used."""
    return {key: parse_table(key, text) for key, text in texts().items()}


@dataclass
class Shelf:
    """What this process works with. It is replaced as a whole when rows were added or removed, by whichever replica.

    ``version`` is that of the added rows it was made of. ``unused`` says why an added row is not used, by its number.
    """

    tables: Mapping[str, RateTable] = field(default_factory=dict)
    version: object = None
    unused: Mapping[int, str] = field(default_factory=dict)

    def put(self, rows: Sequence[AddedRate], version: object = None) -> None:
        """Work with the shipped tables and these rows from now on."""
        tables, unused = with_added(rows)
        self.tables, self.version, self.unused = tables, version, unused

    def clear(self) -> None:
        """Work with the shipped tables alone, as they are read anew."""
        texts.cache_clear()
        shipped.cache_clear()
        self.tables, self.version, self.unused = {}, None, {}


SHELF = Shelf()


def tables() -> Mapping[str, RateTable]:
    """All official tables by key. Keep what is returned for as long as one piece of work takes: it never changes."""
    return SHELF.tables or shipped()


def with_added(rows: Sequence[AddedRate]) -> tuple[dict[str, RateTable], dict[int, str]]:
    """The shipped tables with added rows; and of each that does not fit (any more), why.

    A row that a newer file has itself does not fit: the file goes before. No added row keeps the process from starting.
    """
    found, unused = dict(shipped()), {}
    fitting: dict[str, list[AddedRate]] = {}
    for row in rows:
        try:
            found[row.table] = with_row(row, fitting.get(row.table, []))
        except RateTableError as error:
            unused[row.id] = error.problem
        else:
            fitting.setdefault(row.table, []).append(row)
    return found, unused


def with_row(row: AddedRate, before: Sequence[AddedRate]) -> RateTable:
    """A shipped table with one more row after others that were added; raises RateTableError where it does not fit."""
    text = texts().get(row.table)
    if text is None:
        raise RateTableError(row.table, 1, "there is no such table", row=row.id)
    return parse_table(row.table, text, [(one.id, one.text) for one in (*before, row)])


def refresh(store: Store) -> bool:
    """Work with the rows that are there now; whether that changed anything. One small question while nothing did."""
    version = store.added_rates.version()
    if version == SHELF.version:
        return False
    SHELF.put(store.added_rates.standing(), version)
    for number, problem in SHELF.unused.items():
        log.warning("an added rate is not used", extra={"row": number, "problem": problem})
    return True


def get_table(word: str) -> RateTable:
    """The table somebody means by its key, short name or country; a refusal that lists the known ones."""
    table = find_table(tables().values(), word)
    if table is None:
        known = ", ".join(sorted(one.short for one in tables().values()))
        raise MileageError("I don't know official rates of {word}. I know those of {known}.", word=word, known=known)
    return table
