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
from domain.rates import OfficialRate
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


@dataclass(frozen=True, slots=True)
class Fitted:
    """The shipped tables with added rows. ``rows`` is what each says, ``unused`` why one is not used, by number.

    A row that a newer file has itself does not fit: the file goes before. No added row keeps the process from starting.
    """

    tables: Mapping[str, RateTable]
    rows: Mapping[int, OfficialRate]
    unused: Mapping[int, str]


def fitted(added: Sequence[AddedRate]) -> Fitted:
    """The shipped tables with those added rows that fit, one after the other."""
    tables = dict(shipped())
    rows: dict[int, OfficialRate] = {}
    unused: dict[int, str] = {}
    for one in added:
        before = [other for other in added if other.id in rows and other.table == one.table]
        try:
            table = with_row(one, before)
        except RateTableError as error:
            unused[one.id] = error.problem
        else:
            tables[one.table], rows[one.id] = table, table.rows[-1]
    return Fitted(tables, rows, unused)


def with_row(row: AddedRate, before: Sequence[AddedRate]) -> RateTable:
    """A shipped table with one more row after others that were added; raises RateTableError where it does not fit."""
    text = texts().get(row.table)
    if text is None:
        raise RateTableError(row.table, 1, "there is no such table", row=row.id)
    return parse_table(row.table, text, [(one.id, one.text) for one in (*before, row)])


@dataclass
class Shelf:
    """What this process works with: replaced as a whole when rows were added or removed, by whichever replica.

    ``version`` is that of the added rows it was made of.
    """

    tables: Mapping[str, RateTable] = field(default_factory=dict)
    version: object = None

    def put(self, added: Fitted, version: object = None) -> None:
        """Work with these tables from now on."""
        self.tables, self.version = added.tables, version

    def clear(self) -> None:
        """Work with the shipped tables alone, as they are read anew."""
        texts.cache_clear()
        shipped.cache_clear()
        self.tables, self.version = {}, None


SHELF = Shelf()


def tables() -> Mapping[str, RateTable]:
    """All official tables by key. Keep what is returned for as long as one piece of work takes: it never changes."""
    return SHELF.tables or shipped()


def refresh(store: Store) -> bool:
    """Work with the rows that are there now; whether that changed anything. One small question while nothing did."""
    version = store.added_rates.version()
    if version == SHELF.version:
        return False
    found = fitted(store.added_rates.standing())
    SHELF.put(found, version)
    for number, problem in found.unused.items():
        log.warning("an added rate is not used", extra={"row": number, "problem": problem})
    return True


def get_table(word: str) -> RateTable:
    """The table somebody means by its key, short name or country; a refusal that lists the known ones."""
    table = find_table(tables().values(), word)
    if table is None:
        known = ", ".join(sorted(one.short for one in tables().values()))
        raise MileageError("I don't know official rates of {word}. I know those of {known}.", word=word, known=known)
    return table
