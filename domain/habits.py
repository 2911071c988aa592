"""Habits: what a person's own earlier drives to a place agree on. Offered with its reason, never filled in."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.categories import Category
from domain.drives import DriveEntry
from domain.money import Money
from domain.shared_places import SharedPlace
from domain.work_hours import Leaning

LOOKED_AT = 5
"""How many of the last drives to a place are looked at."""

ENOUGH = 3
"""How many of them must agree."""


@dataclass(frozen=True, slots=True)
class Habit:
    """What a drive may be for: ``agreeing`` of the last ``of`` drives to the place were. ``purpose`` may be empty."""

    category: Category
    purpose: str
    agreeing: int
    of: int

    def applied_to(self, entry: DriveEntry) -> DriveEntry:
        """A drive with what it lacks, and nothing else, as the others have it."""
        category = self.category if entry.category is Category.UNCLASSIFIED else entry.category
        return replace(entry, category=category, purpose=entry.purpose or self.purpose)


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Beside a drive: what it is worth as business without a category, what habit says of what it lacks.

    ``leaning`` is what work hours make likely where habit says nothing.
    ``overruled`` are the organization's places that do not count, as the drive has the person's own of these names.
    ``receipts`` are the names of those that wait for a drive.
    """

    worth: Money | None = None
    habit: Habit | None = None
    overruled: tuple[SharedPlace, ...] = ()
    leaning: Leaning | None = None
    receipts: tuple[str, ...] = ()


NOTHING_UNSAID = Unsaid()


def lacks_something(entry: DriveEntry) -> bool:
    """Whether earlier drives to the same place could tell what a drive does not."""
    if not entry.destination:
        return False
    return entry.category is Category.UNCLASSIFIED or (not entry.purpose and entry.category is not Category.PERSONAL)


def find_habit(entry: DriveEntry, earlier: Sequence[DriveEntry]) -> Habit | None:
    """What enough of the earlier drives, the latest first, agree on: category and purpose, or the category alone."""
    told = [one for one in earlier[:LOOKED_AT] if one.category is not Category.UNCLASSIFIED]
    if entry.category is not Category.UNCLASSIFIED:
        told = [one for one in told if one.category is entry.category]
    votes = Counter((one.category, one.purpose.casefold()) for one in told)
    agreed = [(key, count) for key, count in votes.most_common(1) if count >= ENOUGH]
    if agreed and not entry.purpose:
        (category, folded), count = agreed[0]
        if folded or entry.category is Category.UNCLASSIFIED:
            purpose = next(one.purpose for one in told if (one.category, one.purpose.casefold()) == (category, folded))
            return Habit(category, purpose, count, len(earlier[:LOOKED_AT]))
    return _of_category(entry, told, len(earlier[:LOOKED_AT]))


def _of_category(entry: DriveEntry, told: Sequence[DriveEntry], of: int) -> Habit | None:
    if entry.category is not Category.UNCLASSIFIED:
        return None
    for category, count in Counter(one.category for one in told).most_common(1):
        if count >= ENOUGH:
            return Habit(category, "", count, of)
    return None


def find_same_way(earlier: Sequence[DriveEntry], *, origin: str = "", is_round_trip: bool = False) -> DriveEntry | None:
    """The latest of the earlier drives that went the same way: from there, one way or there and back."""
    for one in earlier:
        if one.origin.casefold() == origin.casefold() and one.round_trip == is_round_trip and not one.via:
            return one
    return None
