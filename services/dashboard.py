"""What the dashboard shows a person of themselves: their figures, their drives, what their organization sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.categories import Category
from domain.distances import Distance
from domain.drives import DriveSearch, Place
from domain.members import Profile
from domain.money import Money, total
from domain.people import Identity, Person
from domain.priced import Priced
from domain.rates import NotPublished, Rate
from domain.reports import Report, ReportState
from domain.summaries import CategoryLine
from domain.weeks import week_of
from services.drive_lists import sums
from services.drives import Usual, usual
from services.pricing import price_all
from services.rates import my_rate
from storage.store import Store

PAGE = 50
MOST_PRICED = 5_000
"""Drives of a year that are priced for its total; a longer one shows distances alone."""

MOST_REPORTS = 2_000
"""One's own reports that are listed: one a week for 38 years."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the drives of a period come to; ``total`` None: too many to price at once.

    Of the business distance ``driven``, ``deducted`` micrometres are the way to work and not paid.
    """

    from_on: date
    to_on: date
    lines: Sequence[CategoryLine]
    total: Money | None
    driven: Distance | None = None
    deducted: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """The first thing a person sees. ``rate`` is that of a business drive of today."""

    profile: Profile
    usual: Usual
    rate: Rate | NotPublished | None
    week: Figures
    year: Figures


@dataclass(frozen=True, slots=True)
class DrivePage:
    """Some of one's own drives, the latest day first; ``after`` starts the next page (None: that was all)."""

    drives: Sequence[Priced]
    after: Place | None


def find_profile(store: Store, identity: Identity) -> Profile | None:
    """Somebody who has talked with the bot or was invited, as they are now."""
    return store.people.find_profile(identity)


def acquaintances(store: Store, *, limit: int = 50) -> list[Person]:
    """Whoever the database knows: to be chosen from with LOCAL=1, where everybody is who they say. Never elsewhere."""
    return store.people.known(limit=limit)


def overview(store: Store, *, by: Profile, today: date) -> Overview:
    """One's own week and year up to now."""
    known, week = usual(store, by=by), week_of(today)
    return Overview(
        by,
        known,
        my_rate(store, by=by, on=today),
        _figures(store, week.monday, week.sunday, by, known),
        _figures(store, date(today.year, 1, 1), date(today.year, 12, 31), by, known),
    )


def _figures(store: Store, from_on: date, to_on: date, by: Profile, known: Usual) -> Figures:
    lines = sums(store, DriveSearch(from_on, to_on), by=by, unit=known.unit) or []
    if sum(line.drives for line in lines) > MOST_PRICED:
        return Figures(from_on, to_on, lines, None)
    drives = store.drives.between(by.person.id, from_on, to_on, limit=MOST_PRICED)
    priced = price_all(store, drives, by=by)
    worth = [one.total for one in priced if one.total.currency == known.currency]
    driven = next((line.distance for line in lines if line.category is Category.BUSINESS), None)
    return Figures(from_on, to_on, lines, total(worth, known.currency), driven, sum(one.deducted for one in priced))


def own_drives(store: Store, search: DriveSearch, *, by: Profile, after: Place | None = None) -> DrivePage:
    """A page of one's own drives."""
    edge = store.drive_searches.edge(by.person.id, search, after) if search.words else None
    found = store.drive_searches.page(by.person.id, search, after=after, edge=edge, limit=PAGE + 1)
    shown = found[:PAGE]
    last = Place(shown[-1].entry.on, shown[-1].id) if len(found) > PAGE else edge
    return DrivePage(price_all(store, shown, by=by), last)


def own_reports(store: Store, *, by: Profile) -> list[Report]:
    """One's own reports, the newest first."""
    return store.reports.of_person(by.person.id, limit=MOST_REPORTS)


def states_of(store: Store, drives: Sequence[Priced]) -> dict[int, ReportState]:
    """The states of the reports that some drives are in, by the report's key."""
    keys = {priced.drive.report_id for priced in drives if priced.drive.report_id is not None}
    return {key: store.reports.get(key).state for key in sorted(keys)}


def get_profile(store: Store, person_id: int) -> Profile:
    """Somebody by key, as they are now: for a link that was made for them."""
    return store.people.get_profile(person_id)
