"""Classifying several drives at once, taken back as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.categories import Category
from domain.drives import Drive
from domain.errors import MileageError
from domain.members import Profile
from domain.priced import Priced
from services import drives
from services.pricing import price_all
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Classified:
    """A drive that was classified: its version since, and what it said before."""

    number: int
    version: int
    category: Category
    purpose: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Drives that say again what they said before, and the numbers of those that were changed since and stay."""

    back: Sequence[Priced]
    left: Sequence[int]


def take_back(store: Store, was: Sequence[Classified], *, by: Profile, today: date, at: datetime) -> TakenBack:
    """Let one's own drives say what they were before they were classified, but for those changed since; twice is once.

    Refused where all of them were changed since.
    """
    store.people.lock(by.person.id)
    found = {drive.number: drive for drive in store.drives.numbered(by.person.id, [one.number for one in was])}
    free = [one for one in was if _is_free(found.get(one.number), one)]
    for one in free:
        if found[one.number].version == one.version:
            _take_back(store, one, by=by, today=today, at=at)
    if not free:
        raise MileageError("These drives were changed since, so nothing was taken back. Tell me what each should say.")
    kept = {one.number for one in free}
    back = price_all(store, store.drives.numbered(by.person.id, sorted(kept)), by=by)
    return TakenBack(back, [one.number for one in was if one.number not in kept])


def _is_free(drive: Drive | None, was: Classified) -> bool:
    """Whether a drive is as it was classified, or was taken back already and is as it was before."""
    if drive is None or drive.is_deleted or drive.is_reported:
        return False
    is_back = (drive.entry.category, drive.entry.purpose) == (was.category, was.purpose)
    return drive.version == was.version or (is_back and drive.version == was.version + 1)


def _take_back(store: Store, was: Classified, *, by: Profile, today: date, at: datetime) -> None:
    drives.edit(
        store,
        was.number,
        lambda entry: replace(entry, category=was.category, purpose=was.purpose),
        by=by,
        today=today,
        at=at,
        is_sure=True,
    )
