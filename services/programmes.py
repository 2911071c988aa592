"""What an organization's administrators chose for its programme beside the rate."""

from datetime import datetime

from domain.members import Profile, check_is_administrator
from domain.organizations import Organization
from domain.periods import ReportPeriod, check_start
from services.audit import fresh, fresh_alone, record
from storage.periods import columns_of
from storage.store import Store


def get(store: Store, *, by: Profile) -> Organization:
    """An administrator's organization with all its settings."""
    return check_is_administrator(fresh(store, by))


def set_periods(store: Store, periods: ReportPeriod, *, by: Profile, at: datetime) -> Organization:
    """Ask for reports of other periods from now on; locks follow them, what was reported stays."""
    check_start(periods)
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    if not periods.is_like(organization.periods):
        store.organizations.choose(organization.id, **columns_of(periods))
        record(store, "period.set", by=profile, at=at, before=str(organization.periods), after=str(periods))
    return get(store, by=by)


def require_purpose(store: Store, *, needed: bool, by: Profile, at: datetime) -> Organization:
    """Say whether a drive needs a purpose to be reported; what was reported without one stays."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    if organization.needs_purpose is not needed:
        store.organizations.choose(organization.id, needs_purpose=needed)
        record(store, "purpose.require" if needed else "purpose.waive", by=profile, at=at)
    return get(store, by=by)


def require_project(store: Store, *, needed: bool, by: Profile, at: datetime) -> Organization:
    """Say whether a drive needs a project to be reported; what was reported without one stays."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    if organization.needs_project is not needed:
        store.organizations.choose(organization.id, needs_project=needed)
        record(store, "project.require" if needed else "project.waive", by=profile, at=at)
    return get(store, by=by)
