"""A person's own work hours, and what they suggest of drives without a category, where no habit says more."""

from collections.abc import Iterable
from datetime import datetime

from domain.categories import Category
from domain.drives import Drive
from domain.members import Profile
from domain.work_hours import Leaning, WorkHours, check_hours, leaning_of
from services.habits import find_habit
from storage.store import Store

MOST_LOOKED_AT = 20
"""Drives of a week whose habits are looked up: bounds the number of queries."""


def find(store: Store, *, by: Profile) -> WorkHours | None:
    """When somebody works, if they told."""
    return store.work_hours.find(by.person.id)


def save(store: Store, hours: WorkHours, *, by: Profile, at: datetime) -> WorkHours | None:  # noqa: ARG001  # who writes says when
    """Keep when somebody works; what it was before."""
    check_hours(hours)
    before = find(store, by=by)
    store.work_hours.save(by.person.id, hours)
    return before


def forget(store: Store, *, by: Profile, at: datetime) -> WorkHours | None:  # noqa: ARG001  # who writes says when
    """Forget when somebody works; what it was. Twice is once."""
    before = find(store, by=by)
    store.work_hours.forget(by.person.id)
    return before


def find_leaning(store: Store, drive: Drive, *, by: Profile) -> Leaning | None:
    """What work hours make likely of a drive without a category; only asked where habit says nothing."""
    if drive.is_reported or drive.is_deleted or drive.entry.category is not Category.UNCLASSIFIED:
        return None
    hours = find(store, by=by)
    return None if hours is None else leaning_of(hours, drive.entry)


def leanings_of(store: Store, drives: Iterable[Drive], hours: WorkHours, *, by: Profile) -> dict[int, Leaning]:
    """The same for several drives, by their numbers; those about which habit says more are left to their cards."""
    open_ones = [one for one in drives if one.entry.category is Category.UNCLASSIFIED and not one.is_reported]
    found = {one.number: leaning_of(hours, one.entry) for one in open_ones[:MOST_LOOKED_AT]}
    unusual = [one.number for one in open_ones[:MOST_LOOKED_AT] if find_habit(store, one, by=by) is None]
    return {number: leaning for number in unusual if (leaning := found[number]) is not None}
