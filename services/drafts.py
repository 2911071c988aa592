"""Drafts: what somebody could report of a period that is over, shown once and reported by nobody but them."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from domain.deliveries import Policy, Priority, Template
from domain.members import Profile
from domain.people import Person
from domain.periods import Period
from domain.previews import Preview
from services.periods import preview_of_period
from storage.store import Store

DAYS_AFTER = 14
"""A draft comes with the first summary after a period, which is due within a week; or within two, if it was moved."""

DAYS_UNTIL_STALE = 21
"""A draft that could not be sent for so long would be about something long over."""


def queue_drafts(store: Store, due: Mapping[int, date], people: Mapping[int, Person], *, at: datetime) -> None:
    """Put the drafts in the outbox of people whose summary is due on a day, once for each of them and period."""
    wanted = store.drafts.wanted(due)
    messages = [
        (people[person_id], name_of(period), f"draft:{name_of(period)}:{person_id}")
        for person_id, periods in wanted.items()
        if is_due(period := periods.before(periods.of(due[person_id])), on=due[person_id])
    ]
    if messages:
        store.outbox.queue_several(messages, Template.DRAFT, at=at, policy=Policy.HOLD, priority=Priority.CAMPAIGN)


def is_due(period: Period, *, on: date) -> bool:
    """Whether a period is over since a short while."""
    return period.last < on <= period.last + timedelta(days=DAYS_AFTER)


def name_of(period: Period) -> str:
    """What a message calls a period."""
    return f"{period.first.isoformat()}/{period.last.isoformat()}"


def period_named(name: str) -> Period:
    """The period that a message is about."""
    first, _, last = name.partition("/")
    return Period(date.fromisoformat(first), date.fromisoformat(last))


def find_draft(store: Store, period: Period, *, by: Profile, at: datetime) -> Preview | None:
    """What one could report of a period now; None where there is nothing to report or complete, or no wish for it."""
    is_stale = at.date() > period.last + timedelta(days=DAYS_UNTIL_STALE)
    if is_stale or not by.is_member or not store.drafts.is_on(by.person.id):
        return None
    preview = preview_of_period(store, period, by=by, at=at)
    return preview if preview.included or preview.to_complete else None


def choose(store: Store, *, is_on: bool, by: Profile) -> None:
    """Get drafts, or none any more."""
    store.people.choose(by.person.id, has_drafts=is_on)
