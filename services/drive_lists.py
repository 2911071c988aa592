"""Looking through one's own drives: pages of a list, which drive is meant, what lies in the trash, look-alikes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.distances import Unit
from domain.drives import TRASH_DAYS, Drive, DriveEntry, DriveSearch, Place
from domain.members import Profile
from domain.priced import Priced
from domain.pricing import measured
from domain.summaries import CategoryLine
from services.pricing import price_all
from storage.store import Store

PAGE = 10
MOST_PRICED = 500
"""Drives of a period that are priced for its total; a longer one shows distances alone."""


@dataclass(frozen=True, slots=True)
class Page:
    """Part of a list of drives, the latest day first; where the pages with newer and older ones begin (None: none).

    A page of a search may hold few drives or none, though there may be more before or after the many looked through.
    """

    drives: Sequence[Priced]
    newer: Place | None
    older: Place | None


def page(
    store: Store, search: DriveSearch, *, by: Profile, after: Place | None = None, before: Place | None = None
) -> Page:
    """A page of one's own drives: the first, the one after a drive, or the one before a drive."""
    edge = _edge(store, search, by, before or after, is_newer=before is not None)
    found = store.drive_searches.page(by.person.id, search, after=after, before=before, edge=edge, limit=PAGE + 1)
    is_full = len(found) > PAGE
    if before is not None:
        shown = found[-PAGE:]
        newer = _place(shown[0]) if is_full else edge
        return Page(price_all(store, shown, by=by), newer, _place(shown[-1]) if shown else before)
    shown = found[:PAGE]
    newer = None if after is None else _place(shown[0]) if shown else after
    return Page(price_all(store, shown, by=by), newer, _place(shown[-1]) if is_full else edge)


def _edge(
    store: Store, search: DriveSearch, by: Profile, place: Place | None = None, *, is_newer: bool = False
) -> Place | None:
    """Up to where a search for words looks; what has an index needs no bound."""
    if not search.is_without_index:
        return None
    return store.drive_searches.edge(by.person.id, search, place, is_newer=is_newer)


def _place(drive: Drive) -> Place:
    return Place(drive.entry.on, drive.id)


def find(store: Store, search: DriveSearch, *, by: Profile, limit: int) -> list[Drive]:
    """One's own drives that fit, the latest day first, of the many newest."""
    return store.drive_searches.page(by.person.id, search, edge=_edge(store, search, by), limit=limit)


def find_similar(store: Store, entries: Sequence[DriveEntry], *, by: Profile, told_in: str) -> Priced | None:
    """A drive that one of the entries would repeat: same day, length and ends. A message told again repeats nothing."""
    for entry in entries:
        for drive in store.drives.alike(by.person.id, entry, but_not_told_in=told_in):
            if _is_alike(drive.entry, entry):
                return price_all(store, [drive], by=by)[0]
    return None


def _is_alike(one: DriveEntry, other: DriveEntry) -> bool:
    return _is_same(one.origin, other.origin) and one.destination.casefold() == other.destination.casefold()


def _is_same(one: str, other: str) -> bool:
    return not one or not other or one.casefold() == other.casefold()


def trash(store: Store, *, by: Profile, at: datetime, limit: int = 10) -> list[Drive]:
    """One's own deleted drives that can still be brought back, the last deleted first."""
    return store.drive_searches.trash(by.person.id, since=at - timedelta(days=TRASH_DAYS), limit=limit)


def sums(store: Store, search: DriveSearch, *, by: Profile, unit: Unit) -> list[CategoryLine] | None:
    """What one's own drives come to by category, without amounts, exactly; None: too many, and no period is named."""
    is_bounded = not search.is_without_index and search.from_on is not None and search.to_on is not None
    if not is_bounded and store.drive_searches.edge(by.person.id, search, None) is not None:
        return None
    return [
        CategoryLine(one.category, one.drives, measured(one.length, unit), None)
        for one in store.drive_searches.sums(by.person.id, search)
    ]
