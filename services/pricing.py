"""What a person's drives are worth, in a handful of queries however many drives there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.distances import Distance
from domain.drives import Drive
from domain.members import Profile
from domain.priced import Priced
from domain.pricing import Pricing, exactly, price
from domain.rate_resolution import Occasion
from domain.rate_workings import kept, pricing_of, read_working
from domain.rate_workings import working_of as working_of_pricing
from domain.rates import Counter, NotPublished, Rate
from domain.reports import ReportedDrive
from services.deductions import NOTHING_BESIDE, Beside, counted_without_commute, deducted_instead, deducted_of_all
from services.payers import Payers, payers_of
from storage.store import Store


def price_all(
    store: Store, drives: Iterable[Drive], *, by: Profile, of_days: Sequence[Drive] | None = None
) -> list[Priced]:
    """Somebody's own drives with what each is worth; those in a report as it was kept with the report.

    ``of_days`` are all drives of their days, where somebody has them at hand.
    """
    drives = list(drives)
    return price_by(store, drives, payers_of(store, by), of_days=of_days) if drives else []


def price_for_report(store: Store, drives: Iterable[Drive], *, by: Profile) -> list[Priced]:
    """Unreported drives with what each is worth in one report: of the unreported, they alone count towards tiers."""
    drives = list(drives)
    return price_by(store, drives, payers_of(store, by), are_alone=True) if drives else []


def price_instead(
    store: Store, drive: Drive, original: ReportedDrive, payers: Payers, *, beside: Beside = NOTHING_BESIDE
) -> Priced:
    """What an approved drive is worth told anew, by the rate of its day and at its old place in the year.

    Whatever was reported since keeps its pricing; so does this one's place, or the smallest correction of a drive of
    January would be paid at December's step. Where other drives count towards its steps now, it comes after them.
    """
    rate = payers.rate_of(occasion_of(drive))
    before = _place_of(original, payers, rate)
    if before is None:
        counted = _counts_before(store, payers, [(drive, rate)], {}, are_alone=True).get(id(drive), 0)
        before = exactly(counted)
    deducted = deducted_instead(store, payers, drive, original, beside)
    return _priced(drive, rate, before, payers, deducted=deducted)


def _place_of(original: ReportedDrive, payers: Payers, rate: Rate | NotPublished | None) -> Distance | None:
    """What counted before a line, where it counts towards the same steps as a rate; None otherwise."""
    entry = original.entry
    was = payers.rate_of(Occasion(entry.on, entry.category, entry.vehicle))
    if not isinstance(rate, Rate) or not isinstance(was, Rate) or rate.counter != was.counter:
        return None
    return read_working(original.working).year_to_date


def price_by(
    store: Store,
    drives: Sequence[Drive],
    payers: Payers,
    *,
    are_alone: bool = False,
    of_days: Sequence[Drive] | None = None,
) -> list[Priced]:
    """What drives are worth by whoever pays; ``are_alone`` as in ``price_for_report``, ``of_days`` in ``price_all``."""
    as_kept = as_reported(store, [drive for drive in drives if drive.is_reported])
    open_ones = [drive for drive in drives if drive.id not in as_kept]
    rates = {id(drive): payers.rate_of(occasion_of(drive)) for drive in open_ones}
    deducted = deducted_of_all(store, payers, open_ones, are_alone=are_alone, of_days=of_days)
    told = [(drive, rates.get(id(drive))) for drive in drives]
    counts = _counts_before(store, payers, told, deducted, are_alone=are_alone)
    return [
        replace(as_kept[drive.id], joined_later=payers.joined_after(drive.entry.on))
        if drive.id in as_kept
        else _priced(
            drive,
            rates[id(drive)],
            exactly(counts.get(id(drive), 0)),
            payers,
            deducted=deducted.get(id(drive), 0),
            joined_later=payers.joined_after(drive.entry.on),
        )
        for drive in drives
    ]


def occasion_of(drive: Drive) -> Occasion:
    """What the rate of a drive depends on."""
    return Occasion(drive.entry.on, drive.entry.category, drive.entry.vehicle)


def working_of(priced: Priced) -> str:
    """How the amount of a drive came about, as the text that is kept with its reported copy."""
    if priced.pricing is None:
        raise ValueError("a drive without an amount has no working")
    return kept(working_of_pricing(priced.pricing))


def _priced(
    drive: Drive,
    rate: Rate | NotPublished | None,
    counted: Distance,
    payers: Payers,
    *,
    deducted: int = 0,
    joined_later: str = "",
) -> Priced:
    """A drive by its rate; parking and tolls that were told in another currency are told anew before they count."""
    entry = drive.entry.paid_in(rate.currency if isinstance(rate, Rate) else payers.currency)
    told_in = ""
    if entry is not drive.entry:
        was = drive.entry.extras
        told_in = was.currency if was and was.currency != entry.parking.currency else ""
        drive = replace(drive, entry=entry)
    pricing = None
    if isinstance(rate, Rate):
        pricing = price(entry.driven, rate, counted, passengers=entry.passengers, deducted=deducted)
    wants = (payers.needs_purpose, payers.needs_project)
    return Priced(drive, rate, pricing, deducted, joined_later, *wants, told_in)


def as_reported(store: Store, drives: Sequence[Drive]) -> dict[int, Priced]:
    """Reported drives with what each is worth, as kept with their reports, by drive.

    Parking and tolls are in the currency they were reported in, whichever was usual when they were told.
    """
    if not drives:
        return {}
    texts = store.reports.workings({drive.report_id or 0 for drive in drives}, [drive.id for drive in drives])
    priced = {}
    for drive in drives:
        working = read_working(texts[drive.report_id or 0, drive.id])
        pricing = pricing_of(working, drive.entry.category, drive.entry.vehicle)
        entry = drive.entry.paid_in(pricing.rate.currency)
        drive = replace(drive, entry=entry)  # noqa: PLW2901  # the same drive, read in another currency
        priced[drive.id] = Priced(drive, pricing.rate, pricing, pricing.deducted, needs_purpose=False)
    return priced


def pricing_of_copy(copy: ReportedDrive) -> Pricing:
    """How the amount of a reported drive came about, as it was kept with it."""
    return pricing_of(read_working(copy.working), copy.entry.category, copy.entry.vehicle)


def counted_before(store: Store, payers: Payers, counter: Counter, on: date) -> Distance:
    """What counts before the first drive of a day towards the tiers of a rate."""
    counts = Counts.load(store, payers, counter, [])
    return exactly(counts.before(on, 0, payers.organization_on(on)))


def _counts_before(
    store: Store,
    payers: Payers,
    drives: Sequence[tuple[Drive, Rate | NotPublished | None]],
    deducted: Mapping[int, int],
    *,
    are_alone: bool,
) -> dict[int, int]:
    """What counted before each drive whose rate has tiers, in micrometres; what is deducted does not count."""
    by_counter: dict[Counter, list[Drive]] = {}
    for drive, rate in drives:
        if isinstance(rate, Rate) and rate.counter is not None:
            by_counter.setdefault(rate.counter, []).append(drive)
    before = {}
    for counter, counted in by_counter.items():
        counts = Counts.load(store, payers, counter, {drive.entry.on for drive in counted})
        if are_alone:
            counts = counts.of_one_report(counted, deducted)
        for drive in counted:
            payer = payers.organization_on(drive.entry.on)
            before[id(drive)] = counts.before(drive.entry.on, drive.id, payer)
    return before


@dataclass(frozen=True, slots=True)
class Counts:
    """The distance of a counter's year: ``days`` as (day, in reports, micrometres), ``drives`` of some days singly.

    All without what is deducted. ``are_alone``: of what is unreported, ``drives`` are all that counts.
    """

    payers: Payers
    days: Sequence[tuple[date, bool, int]]
    drives: Sequence[tuple[date, int, int]]
    are_alone: bool = False

    @classmethod
    def load(cls, store: Store, payers: Payers, counter: Counter, days: Iterable[date]) -> "Counts":
        """Ask for a counter's year; ``days`` are those whose drives have to be told apart."""
        days, year = list(days), counter.year
        if payers.may_deduct:
            return cls(payers, *counted_without_commute(store, payers, counter, days))
        return cls(
            payers,
            store.drives.counted_by_day(payers.person_id, counter.vehicles, year.from_on, year.to_on),
            store.drives.counted_on(payers.person_id, counter.vehicles, days) if days else [],
        )

    def of_one_report(self, drives: Iterable[Drive], deducted: Mapping[int, int]) -> "Counts":
        """The same where of all that is unreported some drives alone count."""
        return replace(
            self,
            days=[day for day in self.days if day[1]],
            drives=[
                (drive.entry.on, drive.id, drive.entry.driven.micrometres - deducted.get(id(drive), 0))
                for drive in drives
            ],
            are_alone=True,
        )

    def before(self, on: date, drive_id: int, payer: int | None) -> int:
        """What counts before a drive: all that is in reports, then unreported drives by day and by when entered."""
        whole_days = sum(
            length
            for day, is_reported, length in self.days
            if (is_reported or day < on) and self.payers.organization_on(day) == payer
        )
        drives = [drive for drive in self.drives if self.payers.organization_on(drive[0]) == payer]
        if self.are_alone:
            return whole_days + sum(length for day, key, length in drives if (day, key) < (on, drive_id))
        moved = sum(length for day, key, length in drives if key == drive_id and day < on)
        same_day = sum(length for day, key, length in drives if day == on and key < drive_id)
        return whole_days - moved + same_day
