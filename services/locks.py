"""Locking periods some days after their end, opening one again; what that means for who reports."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.errors import MileageError
from domain.locks import PeriodLock, check_grace, check_over
from domain.members import Profile, check_is_administrator
from domain.organizations import Organization
from domain.periods import Period
from services.audit import fresh, fresh_alone, record
from storage.store import Store


def day_at(organization: Organization, at: datetime) -> date:
    """The day it is where an organization is: by it periods are locked, for everybody at once."""
    return at.astimezone(ZoneInfo(organization.zone)).date()


def lock_of(store: Store, organization: Organization) -> PeriodLock:
    """How an organization locks its periods."""
    return replace(store.locks.get(organization.id), periods=organization.periods)


def get(store: Store, *, by: Profile) -> PeriodLock:
    """How an administrator's organization locks its periods."""
    return lock_of(store, check_is_administrator(fresh(store, by)))


def set_days(store: Store, days: int | None, *, by: Profile, at: datetime) -> PeriodLock:
    """Lock periods so many days after their end, or never (None)."""
    if days is not None:
        check_grace(days)
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    lock = lock_of(store, organization)
    if lock.days != days:
        store.locks.save(organization.id, replace(lock, days=days))
        action, before = ("period.unlock", _told(lock)) if days is None else ("period.lock", _told(lock))
        record(store, action, by=profile, at=at, before=before, after="" if days is None else str(days))
    return lock_of(store, organization)


def _told(lock: PeriodLock) -> str:
    return "" if lock.days is None else str(lock.days)


def reopen(store: Store, period: Period, *, by: Profile, at: datetime) -> PeriodLock:
    """Let drives of a period be reported again, until it is locked again; twice is once."""
    return _change(store, period, by=by, at=at, is_open=True)


def close(store: Store, period: Period, *, by: Profile, at: datetime) -> PeriodLock:
    """Lock a period again that was opened; twice is once."""
    return _change(store, period, by=by, at=at, is_open=False)


def _change(store: Store, period: Period, *, by: Profile, at: datetime, is_open: bool) -> PeriodLock:
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    lock = lock_of(store, organization)
    if lock.days is None:
        raise MileageError("No months are locked. To lock them, type for example: lock months after 5 days")
    check_over(period, today=day_at(organization, at))
    if is_open is not lock.is_reopened(period):
        kept = [one for one in lock.reopened if not one.overlaps(period)]
        store.locks.save(organization.id, replace(lock, reopened=tuple([*kept, period] if is_open else kept)))
        record(store, "period.reopen" if is_open else "period.close", by=profile, at=at, subject=str(period))
    return lock_of(store, organization)


def check_open(store: Store, days: Iterable[date], *, by: Profile, at: datetime) -> None:
    """Refuse to report drives of locked periods, with whom to ask. ``by`` is who reports, as they are now."""
    organization = by.organization
    if organization is None:
        return
    locked = lock_of(store, organization).locked(days, today=day_at(organization, at))
    if locked:
        names = tuple(one.label for one in store.organizations.administrators(organization.id))
        raise MileageError(
            "{period} is locked at {organization}, so its drives can't be reported now. Ask {names} to reopen it.",
            period=locked[0],
            organization=organization.name,
            names=names,
        )
