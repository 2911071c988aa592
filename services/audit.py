"""Recording who did what, in the transaction of the deed."""

from datetime import datetime

from domain.audit import Act, AuditEvent
from domain.members import Profile, check_is_administrator
from storage.store import Store


def record(  # noqa: PLR0913  # an audit row has these columns
    store: Store,
    action: str,
    *,
    by: Profile,
    at: datetime,
    subject: str = "",
    before: str = "",
    after: str = "",
    reason: str = "",
) -> None:
    """Add an act to the audit of the actor's organization."""
    if by.organization is not None:
        event = AuditEvent(by.organization.id, by.person.id, action, at, subject, before, after, reason)
        store.audit.add(event)


def recent(store: Store, *, by: Profile, before: int | None = None) -> list[tuple[int, AuditEvent]]:
    """The newest acts in an administrator's organization."""
    return store.audit.page(check_is_administrator(fresh(store, by)).id, before=before)


def recent_acts(store: Store, *, by: Profile, before: int | None = None) -> list[Act]:
    """The newest acts in an administrator's organization, with who did them."""
    found = recent(store, by=by, before=before)
    people = store.people.named({event.actor_id for _, event in found})
    return [Act(key, event, people[event.actor_id]) for key, event in found]


def fresh(store: Store, by: Profile) -> Profile:
    """The same person with the roles they have now: what a client or a cache believes is never proof."""
    return store.people.get_profile(by.person.id)


def fresh_alone(store: Store, by: Profile) -> Profile:
    """The same, while nobody else changes who belongs to the organization, or what it pays, until all is done."""
    if by.organization is not None:
        store.organizations.lock(by.organization.id)
    return fresh(store, by)
