"""Adding rows to the official tables without a new version, by administrators of the installation."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.added_rates import (
    AddedRate,
    check_added_row,
    check_administers_installation,
    check_may_remove,
)
from domain.errors import MileageError
from domain.members import Profile
from domain.people import Identity
from domain.rate_parsing import RateTableError
from domain.rates import OfficialRate
from services import announcements
from services.audit import record
from services.rate_tables import fitted, with_row
from storage.store import Store

LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Added:
    """An added row with what it says (None: a newer file has it itself, or it does not fit; ``problem`` says why)."""

    kept: AddedRate
    row: OfficialRate | None
    problem: str = ""

    def may_remove(self, today: date) -> bool:
        """Whether it can be taken back: it has not begun, or is not used."""
        return self.row is None or self.row.from_on > today


def plan(
    store: Store, table: str, text: str, *, by: Profile, at: datetime, named: Collection[Identity]
) -> OfficialRate:
    """What a row would say, without adding it; refused where the loader would refuse it in a file."""
    check_administers_installation(by.person.identity, named)
    return _checked(AddedRate(0, table, text, by.person.label, at), store.added_rates.standing())


def _checked(new: AddedRate, standing: Sequence[AddedRate]) -> OfficialRate:
    if len(new.text) > LONGEST:
        raise MileageError("That is too long for one row.")
    now = fitted(standing)
    before = [one for one in standing if one.id in now.rows and one.table == new.table]
    try:
        row = with_row(new, before).rows[-1]
    except RateTableError as error:
        raise MileageError(
            "This row can't be added. Line {line} of it: {problem}.", line=str(error.line), problem=error.problem
        ) from error
    check_added_row(row, now.tables[new.table])
    return row


def add(store: Store, table: str, text: str, *, by: Profile, at: datetime, named: Collection[Identity]) -> Added:
    """Add a row to an official table; who follows it is told. The same row added twice is added once."""
    check_administers_installation(by.person.identity, named)
    announcements.notice(store, at=at)
    store.announcements.lock(announcements.BEGUN)
    standing = store.added_rates.standing()
    for one in standing:
        if (one.table, one.text) == (table, text):
            return Added(one, fitted(standing).rows.get(one.id))
    row = _checked(AddedRate(0, table, text, by.person.label, at), standing)
    number = store.added_rates.add(table, text, by=by.person.id, at=at)
    for key in announcements.announce(store, [row], at=at):
        store.added_rates.announce(number, key)
    record(store, "official_rate.add", by=by, at=at, subject=row.short, after=_in_words(row))
    return Added(AddedRate(number, table, text, by.person.label, at), row)


def _in_words(row: OfficialRate) -> str:
    about = ", ".join(sorted((*row.categories, *row.vehicles)))
    return f"{row.figure} from {row.from_on}" + (f" to {row.to_on}" if row.to_on else "") + f" ({about})"


def listed(store: Store, *, by: Profile, named: Collection[Identity]) -> list[Added]:
    """The added rows that stand, the newest first."""
    check_administers_installation(by.person.identity, named)
    standing = store.added_rates.standing()
    found = fitted(standing)
    rows = [Added(one, found.rows.get(one.id), found.unused.get(one.id, "")) for one in standing]
    return rows[::-1]


def remove(store: Store, number: int, *, by: Profile, today: date, at: datetime, named: Collection[Identity]) -> Added:
    """Take an added row back before it begins; who heard of it hears that too."""
    check_administers_installation(by.person.identity, named)
    store.announcements.lock(announcements.BEGUN)
    standing = store.added_rates.standing()
    found = next((one for one in standing if one.id == number), None)
    if found is None:
        raise MileageError("I can't find that row. Type “added rates” to see those there are.")
    row = fitted(standing).rows.get(number)
    if row is not None:
        check_may_remove(row, today=today)
        _check_nothing_follows(standing, found)
    store.added_rates.remove(number, by=by.person.id, at=at)
    if found.announcement_id is not None:
        announcements.withdraw(store, found.announcement_id, at=at)
    before = _in_words(row) if row is not None else found.text
    record(store, "official_rate.remove", by=by, at=at, subject=found.table, before=before[:LONGEST])
    return Added(found, row)


def _check_nothing_follows(standing: Sequence[AddedRate], found: AddedRate) -> None:
    unused = fitted(standing).unused
    for number in fitted([one for one in standing if one is not found]).unused:
        if number not in unused:
            raise MileageError("Row {number} goes on where this one ends. Take that one back first.", number=number)
