"""Messages to many people at once: started, watched, paused, cancelled."""

from datetime import datetime, timedelta

from domain.campaigns import Campaign, CampaignState, Progress, check_may_go_on
from domain.deliveries import DeliveryState, Template
from domain.errors import MileageError
from domain.members import Profile, check_is_administrator
from domain.organizations import Organization
from domain.people import Person
from services.audit import fresh, record
from storage.store import Store

SHOWN_FROM = 10
"""Recipients from which on there is something to watch."""
SHOWN_EVERY = 10
"""Seconds between two updates of a card: Teams limits the updates of one chat."""
LOOKED_AT = 20
"""Of the campaigns of an organization, the newest: an older one is over."""
WATCHED_FOR = timedelta(days=2)


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
    campaign_id = begin(store, organization, kind, by=by, at=at)
    queued = store.campaigns.queue_members(campaign_id, organization, template, subject, at=at)
    show_if_many(store, campaign_id, queued, to=by, at=at)
    return campaign_id


def begin(store: Store, organization: Organization, kind: str, *, by: Person, at: datetime) -> int:
    """Begin to send messages to many people of an organization; the campaign's key."""
    return store.campaigns.add(organization.id, kind, by=by.id, at=at)


def show_if_many(store: Store, campaign_id: int, queued: int, *, to: Person, at: datetime) -> None:
    """Give somebody a card to watch a campaign on, where there is something to watch."""
    if queued >= SHOWN_FROM:
        show(store, campaign_id, to=to, at=at)


def show(store: Store, campaign_id: int, *, to: Person, at: datetime) -> None:
    """Give whoever began a campaign a card to watch it on."""
    store.outbox.queue(to, Template.CAMPAIGN, str(campaign_id), key=f"campaign:{campaign_id}:card", at=at)


def show_progress(store: Store, *, at: datetime) -> None:
    """Have the cards of recent campaigns replaced: one that goes on every few seconds, one that rests once."""
    for campaign in store.campaigns.shown_since(at - WATCHED_FOR):
        progress = Progress(campaign, store.campaigns.counts(campaign.id))
        is_moving = not progress.is_done and campaign.state is CampaignState.RUNNING
        moment = int(at.timestamp()) // SHOWN_EVERY if is_moving else f"{progress.sent}-{progress.failed}"
        store.outbox.queue(
            store.people.get(campaign.created_by),
            Template.CAMPAIGN_UPDATE,
            str(campaign.id),
            key=f"campaign:{campaign.id}:{campaign.state.value}:{moment}",
            at=at,
        )


def latest(store: Store, *, by: Profile, kind: str | None = None) -> list[Progress]:
    """The newest campaigns of an administrator's organization, each with how far it has come; of one kind if named.

    Those that had nobody to reach are left out.
    """
    organization = check_is_administrator(fresh(store, by))
    found = [one for one in store.campaigns.latest(organization.id, limit=LOOKED_AT) if kind in (None, one.kind)]
    progress = (Progress(campaign, store.campaigns.counts(campaign.id)) for campaign in found)
    return [one for one in progress if one.total]


def progress(store: Store, campaign_id: int, *, by: Profile) -> Progress:
    """How far a campaign has come."""
    organization = check_is_administrator(fresh(store, by))
    campaign = _known(store.campaigns.find(organization.id, campaign_id))
    return Progress(campaign, store.campaigns.counts(campaign.id))


def _known(campaign: Campaign | None) -> Campaign:
    if campaign is None:
        raise MileageError("I can't find those messages in your organization.")
    return campaign


def pause(store: Store, campaign_id: int, *, by: Profile, at: datetime) -> Progress:
    """Send nothing more of a campaign until it is resumed; what is on its way arrives."""
    return _move(store, campaign_id, CampaignState.PAUSED, by, at)


def resume(store: Store, campaign_id: int, *, by: Profile, at: datetime) -> Progress:
    """Send the rest of a paused campaign."""
    return _move(store, campaign_id, CampaignState.RUNNING, by, at)


def cancel(store: Store, campaign_id: int, *, by: Profile, at: datetime) -> Progress:
    """Drop what was not sent of a campaign, for good."""
    return _move(store, campaign_id, CampaignState.CANCELLED, by, at)


MOVES = {
    CampaignState.PAUSED: ((DeliveryState.QUEUED,), DeliveryState.PAUSED),
    CampaignState.RUNNING: ((DeliveryState.PAUSED,), DeliveryState.QUEUED),
    CampaignState.CANCELLED: (
        (DeliveryState.QUEUED, DeliveryState.PAUSED, DeliveryState.WAITING),
        DeliveryState.CANCELLED,
    ),
}


def _move(store: Store, campaign_id: int, state: CampaignState, by: Profile, at: datetime) -> Progress:
    profile = fresh(store, by)
    organization = check_is_administrator(profile)
    campaign = _known(store.campaigns.find(organization.id, campaign_id, lock=True))
    if campaign.state is not state:
        check_may_go_on(campaign)
        store.campaigns.change(campaign.id, state)
        store.campaigns.move_messages(campaign.id, *MOVES[state], at=at)
        store.outbox.wake(organization.tenant_id, at)
        record(store, f"campaign.{state.value}", by=profile, at=at, subject=campaign.kind)
    return progress(store, campaign_id, by=profile)


def retry_failed(store: Store, campaign_id: int, *, by: Profile, at: datetime) -> Progress:
    """Try once more to deliver what failed; what may have arrived is left alone."""
    profile = fresh(store, by)
    organization = check_is_administrator(profile)
    campaign = _known(store.campaigns.find(organization.id, campaign_id, lock=True))
    check_may_go_on(campaign)
    if store.campaigns.move_messages(campaign.id, [DeliveryState.UNDELIVERABLE], DeliveryState.QUEUED, at=at):
        store.outbox.wake(organization.tenant_id, at)
        record(store, "campaign.retry", by=profile, at=at, subject=campaign.kind)
    return progress(store, campaign_id, by=profile)
