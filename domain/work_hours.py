"""Work hours: when a person works, by their own word. They suggest what a drive was for, and decide nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from domain.categories import Category
from domain.drives import DriveEntry
from domain.errors import MileageError

WORKWEEK = frozenset(range(1, 6))
"""Monday to Friday, as ISO weekdays: what is meant where no day is named."""


@dataclass(frozen=True, slots=True)
class WorkHours:
    """The ISO weekdays on which somebody works, from when to when; None: at no special time of them.

    Hours that end before they begin go on after midnight.
    """

    days: frozenset[int]
    starts: time | None = None
    ends: time | None = None

    def covers(self, on: date, at: time | None) -> bool:
        """Whether a time of a day lies within; where none is known, the day alone counts."""
        if at is None or self.starts is None or self.ends is None:
            return on.isoweekday() in self.days
        if self.starts < self.ends:
            return on.isoweekday() in self.days and self.starts <= at < self.ends
        the_day_before = (on.isoweekday() - 2) % 7 + 1
        return (on.isoweekday() in self.days and at >= self.starts) or (the_day_before in self.days and at < self.ends)


@dataclass(frozen=True, slots=True)
class Leaning:
    """What work hours make likely of a drive of a day; ``at`` is the time that was told, if it counted."""

    category: Category
    on: date
    at: time | None = None


def leaning_of(hours: WorkHours, entry: DriveEntry) -> Leaning | None:
    """What work hours make likely of a drive without a category; None where it has one."""
    if entry.category is not Category.UNCLASSIFIED:
        return None
    is_within = hours.covers(entry.on, entry.began)
    category = Category.BUSINESS if is_within else Category.PERSONAL
    return Leaning(category, entry.on, entry.began if hours.starts is not None else None)


def check_hours(hours: WorkHours) -> None:
    """Refuse hours without a day, and those that begin when they end."""
    if not hours.days or not hours.days <= frozenset(range(1, 8)):
        raise MileageError("On which days do you work? For example: my work hours are 9 to 5 Mon-Fri")
    if (hours.starts is None) is not (hours.ends is None):
        raise MileageError("From when to when do you work? For example: my work hours are 9 to 5 Mon-Fri")
    if hours.starts is not None and hours.starts == hours.ends:
        raise MileageError("Your work can't begin and end at the same time. For example: my work hours are 9 to 5")


def runs_of(days: Iterable[int]) -> list[tuple[int, int]]:
    """Weekdays as runs of days that follow each other: the first and the last of each."""
    runs: list[tuple[int, int]] = []
    for day in sorted(days):
        if runs and runs[-1][1] == day - 1:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs
