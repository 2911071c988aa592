"""Inviting people, and what invited people answer."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from domain.categories import Category
from domain.deliveries import Policy, Priority, Template
from domain.errors import MileageError
from domain.invitations import (
    LONGEST_REASON,
    BelongsElsewhereError,
    Invitation,
    InvitationState,
    Offer,
    Row,
    check_is_for,
    check_not_rescinded,
)
from domain.members import Profile, check_is_administrator
from domain.organizations import Organization
from domain.people import Person
from domain.rate_resolution import Occasion, Programme, resolve
from domain.rates import PerUnit, Rate
from services.audit import fresh, fresh_alone, record
from services.people import start_summaries
from services.prospects import invite_all, told_apart
from services.rate_tables import tables
from storage.store import Store

RESEND_AFTER = timedelta(days=1)


def invite(store: Store, rows: Sequence[Row], *, by: Profile, at: datetime) -> list[Row]:
    """Invite everybody of the list whom it makes sense to invite; what became of each row."""
    profile = fresh(store, by)
    return invite_all(store, rows, check_is_administrator(profile), by=profile, at=at)


def plan(store: Store, rows: Sequence[Row], *, by: Profile) -> list[Row]:
    """What inviting the people of a list would do, without doing it."""
    return told_apart(store, rows, check_is_administrator(fresh(store, by)))


def _add(store: Store, person: Person, organization: Organization, by: Profile, at: datetime) -> Invitation:
    invitation = store.invitations.add(
        organization.id, person.id, key=secrets.token_urlsafe(12), by=by.person.id, at=at
    )
    store.known_people.note(organization.id, [person])
    _send(store, invitation, person, at)
    record(store, "invitation.send", by=by, at=at, subject=person.label)
    return invitation


def invite_again(store: Store, person: Person, *, by: Profile, at: datetime) -> Invitation:
    """Invite somebody the organization knows; their open invitation if they have one."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    if store.members.find_active(person.id) is not None:
        raise MileageError("{name} is a member already.", name=person.label)
    found = store.invitations.find_open(organization.id, person.id)
    return found or _add(store, person, organization, profile, at)


def _send(store: Store, invitation: Invitation, person: Person, at: datetime, *, nth: int = 1) -> None:
    store.outbox.queue(
        person,
        Template.INVITATION,
        invitation.key,
        key=f"invitation:{invitation.key}:{nth}",
        at=at,
        policy=Policy.RESEND,
        priority=Priority.CAMPAIGN,
    )


def offer(store: Store, key: str, *, by: Person) -> Offer:
    """The invitation on a card, for the invited person and nobody else."""
    return _offer(store, check_is_for(store.invitations.find(key), by.id))


def _offer(store: Store, invitation: Invitation) -> Offer:
    people = store.people.named({invitation.invited_by, invitation.person_id})
    return Offer(
        invitation,
        store.organizations.get(invitation.organization_id),
        people[invitation.invited_by],
        people[invitation.person_id],
    )


def find_offer(store: Store, *, by: Profile) -> Offer | None:
    """The open invitation of a person, if there is one."""
    if by.organization is None:
        return None
    invitation = store.invitations.find_open(by.organization.id, by.person.id)
    return None if invitation is None else _offer(store, invitation)


def join(store: Store, key: str, *, by: Person, at: datetime) -> Offer:
    """Accept an invitation; pressing twice is accepting once. The caller has verified who presses.

    The organization is locked first, as by whatever else changes who belongs to it: "I drive too" on another device
    waits for the answer, instead of making a second membership.
    """
    store.organizations.lock(check_is_for(store.invitations.find(key), by.id).organization_id)
    invitation = check_is_for(store.invitations.find(key, lock=True), by.id)
    offer = _offer(store, invitation)
    check_not_rescinded(invitation, offer.organization.name)
    if invitation.state is InvitationState.ACCEPTED:
        return offer
    active = store.members.find_active(by.id)
    if active is not None and active.organization_id != offer.organization.id:
        raise BelongsElsewhereError(
            "You drive for {organization} now. To join another organization, type “leave” first.",
            organization=store.organizations.get(active.organization_id).name,
        )
    if active is None:
        store.members.add(offer.organization.id, by.id, at=at)
    store.invitations.change(invitation, InvitationState.ACCEPTED, at=at)
    store.known_people.note(offer.organization.id, [by])
    start_summaries(store, by, at=at)
    _tell_administrators(store, offer, Template.JOINED, at)
    record(store, "invitation.accept", by=store.people.get_profile(by.id), at=at, subject=by.label)
    return _offer(store, check_is_for(store.invitations.find(key), by.id))


def decline(store: Store, key: str, *, by: Person, at: datetime, reason: str = "") -> Offer:
    """Decline an invitation, with an optional reason; it can still be accepted later."""
    invitation = check_is_for(store.invitations.find(key, lock=True), by.id)
    offer = _offer(store, invitation)
    check_not_rescinded(invitation, offer.organization.name)
    if invitation.state is InvitationState.ACCEPTED:
        raise MileageError("You have joined already. To end it, type: leave")
    first = invitation.state is not InvitationState.DECLINED
    store.invitations.change(invitation, InvitationState.DECLINED, at=at, reason=reason.strip()[:LONGEST_REASON])
    if first:
        _tell_administrators(store, offer, Template.DECLINED, at)
        record(store, "invitation.decline", by=store.people.get_profile(by.id), at=at, subject=by.label)
    return _offer(store, check_is_for(store.invitations.find(key), by.id))


def _tell_administrators(store: Store, offer: Offer, template: Template, at: datetime) -> None:
    for administrator in store.organizations.administrators(offer.organization.id):
        if administrator.id == offer.invited.id:
            continue
        store.outbox.queue(
            administrator,
            template,
            offer.invitation.key,
            key=f"{template.value}:{offer.invitation.key}:{offer.invitation.sent_count}:{administrator.id}",
            at=at,
        )


def programme_rate(store: Store, organization: Organization, *, on: date) -> Rate | None:
    """What an organization pays for a business drive by car on a day; None where no rate is published."""
    programme = Programme(organization.country, store.rates.active(organization.id))
    found = resolve(Occasion(on, Category.BUSINESS), tables(), country=organization.country, programme=programme)
    return found if isinstance(found, Rate) else None


def offered_rate(store: Store, organization: Organization, *, on: date) -> tuple[PerUnit | None, date | None]:
    """The figure of that rate and the day since when it holds, as an invitation shows them."""
    rate = programme_rate(store, organization, on=on)
    return (None, None) if rate is None else (rate.figure, rate.from_on)


def rescind(store: Store, person: Person, *, by: Profile, at: datetime, key: str = "") -> Invitation:
    """Take back somebody's open invitation; the card in their chat turns into "withdrawn".

    ``key`` names the invitation on the pressed card: taking that one back twice is taking it back once.
    """
    profile = fresh(store, by)
    organization = check_is_administrator(profile)
    latest = store.invitations.find_latest(organization.id, person.id)
    if latest is not None and latest.key == key and latest.state is InvitationState.RESCINDED:
        return latest
    found = store.invitations.find_open(organization.id, person.id)
    locked = None if found is None else store.invitations.find(found.key, lock=True)
    if locked is None or not locked.is_open:
        raise MileageError("{name} has no open invitation.", name=person.label)
    store.invitations.change(locked, InvitationState.RESCINDED, at=at)
    store.outbox.cancel(person.id, Template.INVITATION, locked.key, at=at)
    store.outbox.queue(person, Template.INVITATION_UPDATE, locked.key, key=f"invitation:{locked.key}:rescinded", at=at)
    record(store, "invitation.rescind", by=profile, at=at, subject=person.label)
    return locked


def resend(store: Store, person: Person, *, by: Profile, at: datetime, sent_count: int | None = None) -> Invitation:
    """Send an open invitation again, at most once a day.

    ``sent_count`` is how often it was sent when the pressed card was made: pressing twice is sending once.
    """
    profile = fresh(store, by)
    organization = check_is_administrator(profile)
    invitation = store.invitations.find_open(organization.id, person.id)
    if invitation is None:
        raise MileageError("{name} has no open invitation.", name=person.label)
    if sent_count is not None and invitation.sent_count > sent_count:
        return invitation
    if invitation.sent_at is not None and at - invitation.sent_at < RESEND_AFTER:
        raise MileageError("{name} got the invitation less than a day ago. Try again tomorrow.", name=person.label)
    _send_again(store, invitation, person, profile, at)
    return invitation


def _send_again(store: Store, invitation: Invitation, person: Person, by: Profile, at: datetime) -> None:
    store.outbox.cancel(person.id, Template.INVITATION, invitation.key, at=at)
    store.invitations.change(invitation, InvitationState.PENDING, at=at, resent=True)
    _send(store, invitation, person, at, nth=invitation.sent_count + 1)
    record(store, "invitation.resend", by=by, at=at, subject=person.label)


def listed(
    store: Store, *, by: Profile, states: Sequence[InvitationState] = (), after: int = 0, limit: int = 10
) -> list[tuple[Invitation, Person]]:
    """A page of an organization's invitations, with the invited people."""
    organization = check_is_administrator(fresh(store, by))
    invitations = store.invitations.page(organization.id, states=states, after=after, limit=limit)
    people = store.people.named({invitation.person_id for invitation in invitations})
    return [(invitation, people[invitation.person_id]) for invitation in invitations]
