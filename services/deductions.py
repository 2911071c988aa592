"""What of the commute is in each of a person's drives: one query for all of them, none where nothing is deducted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeAlias

from domain.commutes import CommuteMode, Stretch, deducted_of, is_concerned, stretch_of
from domain.drives import Drive
from domain.priced import Priced
from domain.rates import Counter
from domain.reports import ReportedDrive
from storage.commutes import BusinessDrive
from storage.store import Store

Beside: TypeAlias = Mapping[int, BusinessDrive | None]
"""What else a report holds, by drive, with what each bears: not what it bore before. None: it is taken back."""
NOTHING_BESIDE: Beside = {}


class Deducting(Protocol):
    """Who deducts what from a person's drives."""

    @property
    def person_id(self) -> int:
        """Whose drives they are."""

    @property
    def leg(self) -> int:
        """The way to work, one way, in micrometres."""

    @property
    def may_deduct(self) -> bool:
        """Whether there are days on which anything is deducted."""

    def mode_on(self, on: date) -> CommuteMode:
        """How it is deducted on a day."""


def deducted_of_all(
    store: Store,
    payers: Deducting,
    drives: Sequence[Drive],
    *,
    are_alone: bool = False,
    of_days: Sequence[Drive] | None = None,
    beside: Beside = NOTHING_BESIDE,
) -> Mapping[int, int]:
    """What is deducted of unreported drives, in micrometres, by ``id(drive)``; drives without deduction are left out.

    ``are_alone``: of what is unreported they alone share the commute of a day, as in one report, with those ``beside``.
    ``of_days`` are all drives of their days, where somebody has them at hand (None: they are asked for).
    """
    if not payers.may_deduct:
        return {}
    concerned = [one for one in drives if is_concerned(one) and payers.mode_on(one.entry.on) is not CommuteMode.NONE]
    if not concerned:
        return {}
    days = {drive.entry.on for drive in concerned}
    kept = store.commutes.drives_on(payers.person_id, days) if of_days is None else _business(of_days)
    others = _by_day([*(one for one in kept if one.stretch.key not in beside), *filter(None, beside.values())])
    if are_alone:
        return _in_one_report(payers, concerned, others)
    return {id(drive): _own_share(payers, drive, others.get(drive.entry.on, [])) for drive in concerned}


def _business(drives: Iterable[Drive]) -> list[BusinessDrive]:
    return [BusinessDrive(drive.entry.on, stretch_of(drive)) for drive in drives if is_concerned(drive)]


def _by_day(drives: Iterable[BusinessDrive]) -> dict[date, list[Stretch]]:
    found: dict[date, list[Stretch]] = {}
    for drive in drives:
        found.setdefault(drive.on, []).append(drive.stretch)
    return found


def _own_share(payers: Deducting, drive: Drive, of_day: Iterable[Stretch]) -> int:
    """What a drive bears beside the others of its day, whether it is kept like that or only asked about."""
    stretches = [*(one for one in of_day if one.key != drive.id), stretch_of(drive)]
    return deducted_of(payers.mode_on(drive.entry.on), payers.leg, stretches)[drive.id]


def _in_one_report(
    payers: Deducting, drives: Sequence[Drive], others: Mapping[date, Sequence[Stretch]]
) -> Mapping[int, int]:
    shares = {}
    for on in {drive.entry.on for drive in drives}:
        chosen = [drive for drive in drives if drive.entry.on == on]
        own = {drive.id for drive in chosen}
        reported = [one for one in others.get(on, []) if one.kept is not None and one.key not in own]
        of_day = deducted_of(payers.mode_on(on), payers.leg, [*reported, *map(stretch_of, chosen)])
        shares.update({id(drive): of_day[drive.id] for drive in chosen})
    return shares


def kept_of(priced: Priced) -> BusinessDrive | None:
    """A drive as it is about to be reported, with what it bears; None: the commute is not deducted from such."""
    drive = priced.drive
    stretch = replace(stretch_of(drive), kept=priced.deducted)
    return BusinessDrive(drive.entry.on, stretch) if is_concerned(drive) else None


def deducted_instead(
    store: Store, payers: Deducting, drive: Drive, original: ReportedDrive, beside: Beside = NOTHING_BESIDE
) -> int:
    """What an approved drive bears told anew: as before, unless what the commute depends on is told differently."""
    free = replace(drive, report_id=None, deducted=0)
    was = replace(free, entry=original.entry)
    if (stretch_of(free), drive.entry.on, is_concerned(free)) == (stretch_of(was), was.entry.on, is_concerned(was)):
        return original.deducted
    return deducted_of_all(store, payers, [free], are_alone=True, beside=beside).get(id(free), 0)


def counted_without_commute(
    store: Store, payers: Deducting, counter: Counter, days: Iterable[date]
) -> tuple[list[tuple[date, bool, int]], list[tuple[date, int, int]]]:
    """What counts towards the tiers of a year by day, and singly on some days, without the commute in it."""
    year = counter.year
    drives = store.commutes.drives_of_year(payers.person_id, year.from_on, year.to_on, counter.vehicles)
    left = {one.stretch.key: one.stretch.length - (one.stretch.kept or 0) for one in drives}
    for on, of_day in _by_day(drives).items():
        for key, deducted in deducted_of(payers.mode_on(on), payers.leg, of_day).items():
            left[key] -= deducted
    counted = [one for one in drives if one.counts]
    singly = set(days)
    return (
        [(one.on, one.stretch.kept is not None, left[one.stretch.key]) for one in counted],
        [
            (one.on, one.stretch.key, left[one.stretch.key])
            for one in counted
            if one.on in singly and one.stretch.kept is None
        ],
    )
