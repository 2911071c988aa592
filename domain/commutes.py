"""Commutes: the way to work an organization does not pay for, and what of it a day's business drives hold."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import Drive
from domain.errors import MileageError

LONGEST_LEG = Distance(Decimal(200), Unit.MI)
"""More than this each way is a slip of the finger, not a way to work."""

FURTHEST = timedelta(days=2 * 365)
"""A change planned for later than this is a slip of the year."""


class CommuteMode(StrEnum):
    """What an organization deducts from a day's business drives. Stored, never renamed."""

    NONE = "none"
    PER_DAY = "per_day"
    """Up to the commute there and back, from the drives of the day in their order."""
    FIRST_AND_LAST = "first_and_last"
    """Up to one way from the first drive of the day, and one from the last."""


@dataclass(frozen=True, slots=True)
class CommuteRule:
    """What an organization deducts from a day on, until the next rule."""

    mode: CommuteMode
    from_on: date


@dataclass(frozen=True, slots=True)
class Stretch:
    """One business drive of a day as far as the commute is concerned; drives come in the order of their keys.

    ``length`` is what was driven, in micrometres. ``kept`` is what was deducted when it was reported (None: it is in
    no report), which never changes.
    """

    key: int
    length: int
    is_round_trip: bool = False
    kept: int | None = None


def mode_on(rules: Iterable[CommuteRule], on: date) -> CommuteMode:
    """What is deducted on a day."""
    begun = [rule for rule in rules if rule.from_on <= on]
    return max(begun, key=lambda rule: rule.from_on).mode if begun else CommuteMode.NONE


def with_rule(rules: Iterable[CommuteRule], new: CommuteRule) -> tuple[CommuteRule, ...]:
    """The rules once another was set: from its day on it alone holds."""
    return (*(rule for rule in rules if rule.from_on < new.from_on), new)


def stretch_of(drive: Drive) -> Stretch:
    """A drive as far as the commute is concerned."""
    entry = drive.entry
    kept = drive.deducted if drive.is_reported else None
    return Stretch(drive.id, entry.driven.micrometres, entry.round_trip, kept)


def is_concerned(drive: Drive) -> bool:
    """Whether the commute can be deducted from a drive: of a business drive alone."""
    return drive.entry.category is Category.BUSINESS


def deducted_of(mode: CommuteMode, leg: int, stretches: Iterable[Stretch]) -> Mapping[int, int]:
    """What is deducted of each drive of one day that is in no report, in micrometres by key.

    ``leg`` is the commute one way. With what was deducted of reported drives it is never more than there and back.
    """
    ordered = sorted(stretches, key=lambda stretch: stretch.key)
    left = 2 * leg - sum(stretch.kept or 0 for stretch in ordered)
    deducted = {}
    for stretch in ordered:
        if stretch.kept is None:
            wanted = _wanted(mode, leg, stretch, ordered)
            deducted[stretch.key] = max(0, min(wanted, stretch.length, left))
            left -= deducted[stretch.key]
    return deducted


def _wanted(mode: CommuteMode, leg: int, stretch: Stretch, ordered: Sequence[Stretch]) -> int:
    """What would be deducted of a drive were it long enough and nothing deducted before."""
    if mode is CommuteMode.NONE:
        return 0
    if mode is CommuteMode.PER_DAY:
        return stretch.length
    is_first, is_last = stretch is ordered[0], stretch is ordered[-1]
    if is_first and is_last:
        return 2 * leg if stretch.is_round_trip else leg
    return leg if is_first or is_last else 0


def check_commute(leg: Distance) -> None:
    """Refuse what cannot be a way to work."""
    if leg.value < 0:
        raise MileageError("A commute can't be below zero.")
    if leg.micrometres > LONGEST_LEG.micrometres:
        raise MileageError("{distance} each way looks like a slip. Please check your commute.", distance=leg)


def check_rule(rule: CommuteRule, *, today: date, last_reported_on: date | None) -> None:
    """Refuse a day too far ahead, or one up to which drives were reported: what was reported never changes."""
    if rule.from_on > today + FURTHEST:
        raise MileageError("{on} is more than two years ahead. Please check the year.", on=rule.from_on)
    if last_reported_on is not None and rule.from_on <= last_reported_on:
        raise MileageError(
            "Drives up to {reported_on} were reported and stay as they are. The change can start on {on} or later.",
            reported_on=last_reported_on,
            on=last_reported_on + timedelta(days=1),
        )
