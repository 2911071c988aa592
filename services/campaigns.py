"""Messages to many people at once: started, watched, paused, cancelled."""

from datetime import datetime

from domain.deliveries import Policy, Template
from domain.organizations import Organization
from domain.people import Person
from storage.store import Store


def tell_members(
    store: Store,
    organization: Organization,
    template: Template,
    subject: str,
    *,
    kind: str,
    by: Person,
    at: datetime,
) -> int:
    """Queue one message to every member of an organization, once each for a subject; the campaign's key."""
    campaign_id = store.campaigns.add(organization.id, kind, by=by.id, at=at)
    store.campaigns.queue_members(campaign_id, organization, template, subject, at=at, policy=Policy.RESEND)
    return campaign_id
