"""The weekly digest of an organization: when it is due, what it says, what was sent."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.deliveries import Policy, Priority, Template
from domain.digests import Digest, DigestLine
from domain.members import Profile, check_is_administrator
from domain.organizations import Organization
from domain.reports import ReportState
from domain.weeks import SummaryTime, Week, next_due
from services.audit import fresh
from storage.store import Store

BATCH = 200
QUIET = "{}"
"""The figures of a week in which nothing was reported, decided or waiting."""
LATE = timedelta(days=1)
"""A digest later than this is merged into the newest one that is due."""


def start(store: Store, organization: Organization, *, at: datetime) -> None:
    """Have an organization's digests sent on Mondays, from the week that goes on now."""
    week, due_at = next_due(at, SummaryTime(zone=organization.zone))
    store.digests.start(organization.id, week=week, due_at=due_at)


def queue_digests(store: Store, *, at: datetime) -> int:
    """Put the digests that are due in the outbox, once for each administrator and week; how many were looked at."""
    due = store.digests.due(at=at, limit=BATCH)
    for organization_id, week, due_at in due:
        organization = store.organizations.get(organization_id)
        next_week, next_at = next_due(at, SummaryTime(zone=organization.zone))
        newest = week if at - due_at <= LATE else next_week.before()
        messages = [
            (person, newest.monday.isoformat(), f"digest:{newest.iso}:{organization_id}:{person.id}")
            for person in store.organizations.administrators(organization_id)
        ]
        if messages:
            store.outbox.queue_several(messages, Template.DIGEST, at=at, policy=Policy.HOLD, priority=Priority.CAMPAIGN)
        store.digests.move(organization_id, week=next_week, due_at=next_at)
    return len(due)


def digest_of(store: Store, week: Week, *, by: Profile) -> Digest:
    """The week of an administrator's organization: what was reported to it and decided on."""
    organization = check_is_administrator(fresh(store, by))
    from_at, to_at = _instants(week, organization.zone)
    waiting, since = store.digests.waiting(organization.id)

    def decided(state: ReportState) -> list[DigestLine]:
        return store.digests.decided(organization.id, state, from_at, to_at)

    return Digest(
        week,
        store.digests.received(organization.id, from_at, to_at),
        decided(ReportState.APPROVED),
        decided(ReportState.PAID),
        sum(line.reports for line in decided(ReportState.RETURNED)),
        waiting,
        since,
    )


def _instants(week: Week, zone: str) -> tuple[datetime, datetime]:
    """When a week begins and ends where an organization is."""
    where = ZoneInfo(zone)
    begins, ends = (datetime.combine(one.monday, time(0), tzinfo=where).astimezone(UTC) for one in (week, week.after()))
    return begins, ends


def is_worth_sending(store: Store, digest: Digest, *, by: Profile) -> bool:
    """Whether there is something to say; that there is nothing is said once, not every week."""
    organization = check_is_administrator(by)
    return not digest.is_quiet or store.digests.last_sent(organization.id, before=digest.week) != QUIET


def figures_of(digest: Digest) -> str:
    """The figures of a digest as text."""
    if digest.is_quiet:
        return QUIET
    lines = {"received": digest.received, "approved": digest.approved, "paid": digest.paid, "waiting": digest.waiting}
    figures: dict[str, object] = {name: _told(some) for name, some in lines.items() if some}
    return json.dumps(figures | ({"returned": digest.returned} if digest.returned else {}))


def _told(lines: Sequence[DigestLine]) -> list[list[object]]:
    return [[line.reports, line.drives, str(line.total)] for line in lines]


def keep_sent(store: Store, organization_id: int, week: Week, *, figures: str, at: datetime) -> None:
    """Keep the figures of a digest that was sent, as evidence."""
    store.digests.keep_sent(organization_id, week.monday, figures=figures, at=at)
