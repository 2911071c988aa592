"""The period a report is due for: what of it one may report, and what lies outside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from domain.categories import Category
from domain.members import Profile
from domain.periods import Period, ReportPeriod
from domain.previews import Preview
from domain.priced import Priced
from services.drives import unreported
from services.previews import preview_of
from storage.store import Store


def due_preview(store: Store, *, by: Profile, today: date, at: datetime) -> Preview:
    """What can be reported of the period that is due, where the organization chose its periods; else of all days."""
    found = unreported(store, by=by)
    organization = by.organization if by.is_member else None
    if organization is None or organization.chosen_periods is None:
        return preview_of(store, found, by=by, at=at)
    return preview_of_period(store, due_of(organization.chosen_periods, found, today), by=by, at=at)


def preview_of_period(store: Store, period: Period, *, by: Profile, at: datetime) -> Preview:
    """What can be reported of a period."""
    found = unreported(store, by=by)
    inside = [one for one in found if period.has(one.drive.entry.on)]
    others = len(_to_report(found)) - len(_to_report(inside))
    return replace(preview_of(store, inside, by=by, at=at), period=period, others=others)


def due_of(periods: ReportPeriod, drives: Sequence[Priced], today: date) -> Period:
    """The period before the present one while something of it is open; else the present one."""
    present = periods.of(today)
    before = periods.before(present)
    is_open = any(before.has(one.drive.entry.on) for one in _to_report(drives))
    return before if is_open else present


def _to_report(drives: Sequence[Priced]) -> list[Priced]:
    return [one for one in drives if one.drive.entry.category is not Category.PERSONAL]
