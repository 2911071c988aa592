"""Reminding everybody who has not answered their invitation: one campaign, to be watched, paused and stopped."""

from dataclasses import dataclass
from datetime import datetime

from domain.invitations import InvitationState
from domain.members import Profile, check_is_administrator
from services import campaigns
from services.audit import fresh, record
from services.invitations import RESEND_AFTER
from storage.store import Store

AT_ONCE = 2000
"""Invitations sent again in one transaction: bounds how long others wait for it."""
UNANSWERED = (InvitationState.PENDING, InvitationState.DELIVERED)
KIND = "reminders"


@dataclass(frozen=True, slots=True)
class Reminded:
    """What came of reminding so far: how many get the invitation again, how many got it less than a day ago.

    ``campaign_id`` is what they are sent as (None: nobody yet), ``after`` where to go on (None: all were looked at).
    """

    sent: int = 0
    too_soon: int = 0
    campaign_id: int | None = None
    after: int | None = 0


def remind(
    store: Store, *, by: Profile, at: datetime, so_far: Reminded | None = None, limit: int = AT_ONCE
) -> Reminded:
    """Send the invitations again that nobody answered, none more than once a day; some at a time, as one campaign."""
    so_far = so_far or Reminded()
    profile = fresh(store, by)
    organization = check_is_administrator(profile)
    page = store.invitation_reminders.page(organization.id, UNANSWERED, after=so_far.after or 0, limit=limit)
    due = store.invitation_reminders.take(page, UNANSWERED, sent_before=at - RESEND_AFTER, at=at)
    campaign_id = so_far.campaign_id
    if due and campaign_id is None:
        campaign_id = campaigns.begin(store, organization, KIND, by=profile.person, at=at)
    if campaign_id is not None:
        store.invitation_reminders.queue(organization.tenant_id, due, campaign_id=campaign_id, at=at)
        store.outbox.wake(organization.tenant_id, at)
    after = page[-1] if len(page) == limit else None
    found = Reminded(so_far.sent + len(due), so_far.too_soon + len(page) - len(due), campaign_id, after)
    if after is None and campaign_id is not None:
        campaigns.show_if_many(store, campaign_id, found.sent, to=profile.person, at=at)
        record(store, "invitation.remind", by=profile, at=at, after=str(found.sent))
    return found
