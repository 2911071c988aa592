"""Previews: what a report would hold, priced as one report, and what it would leave out."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from domain.categories import Category
from domain.drives import missing_for_report
from domain.locks import NO_LOCK, PeriodLock
from domain.members import Profile, get_organization
from domain.previews import Preview
from domain.priced import Priced
from services import corrections
from services.locks import day_at, lock_of
from services.pricing import price_for_report
from storage.store import Store


def preview_of(
    store: Store, drives: Iterable[Priced], *, by: Profile, at: datetime | None = None, has_corrections: bool = True
) -> Preview:
    """Sort drives into what can be reported ``at`` an instant and what cannot (None: whatever is locked then)."""
    included, left_out = [], []
    lock, today = _lock(store, by, at)
    for priced in drives:
        is_locked = bool(lock.locked([priced.drive.entry.on], today=today)) and not _is_own(priced)
        why = (*missing_of(priced), *(("locked",) if is_locked else ()))
        if why:
            left_out.append((priced, why))
        else:
            included.append(priced)
    chosen = as_one_report(store, included, by)
    noted = corrections.drafts(store, by=by, beside=chosen) if has_corrections else []
    free = [one for one in noted if not lock.locked(one.days, today=today)]
    left_out += [(Priced(one.correction.drive, None, None), ("locked",)) for one in noted if one not in free]
    is_asked = any("locked" in why for _, why in left_out)
    to_ask = tuple(store.organizations.administrators(get_organization(by).id)) if is_asked else ()
    return Preview(tuple(chosen), tuple(left_out), tuple(free), to_ask)


def _lock(store: Store, by: Profile, at: datetime | None) -> tuple[PeriodLock, date]:
    """How the organization one reports to locks months, and the day it is there."""
    organization = by.organization
    if at is None or organization is None or not by.is_member:
        return NO_LOCK, date.min
    return lock_of(store, organization), day_at(organization, at)


def _is_own(priced: Priced) -> bool:
    """Whether a drive is nobody's business anyway."""
    return priced.drive.entry.category is Category.PERSONAL


def as_one_report(store: Store, drives: Sequence[Priced], by: Profile) -> list[Priced]:
    """The same drives with what they are worth in one report: what is not in it does not count towards tiers."""
    return price_for_report(store, [priced.drive for priced in drives], by=by)


def missing_of(priced: Priced) -> tuple[str, ...]:
    """What a drive lacks before it can be reported; ``price``: no rate is known; ``currency``: of parking or tolls."""
    missing = missing_for_report(
        priced.drive.entry, needs_purpose=priced.needs_purpose, needs_project=priced.needs_project
    )
    if missing or priced.amount is None:
        return missing or ("price",)
    return ("currency",) if priced.told_in else ()
