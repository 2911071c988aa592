"""Who belongs to an organization, and how that ends."""

from collections.abc import Collection
from datetime import datetime

from domain.deliveries import Template
from domain.errors import MileageError
from domain.members import Membership, MembershipState, Profile, Standing, check_is_administrator, get_organization
from domain.organizations import Organization
from domain.people import Identity, Person
from domain.reports import ReportState
from services.audit import fresh, fresh_alone, record
from storage.store import Store

MOST_REPORTS = 500
"""Reports of one person looked at for those that wait."""


def get_person(store: Store, name: str, *, by: Profile) -> Person:
    """Somebody the organization invited or knows, by mail address or object id; a refusal if there is nobody."""
    organization = check_is_administrator(fresh(store, by))
    person = store.people.find_by_mail(organization.tenant_id, name)
    if person is None:
        profile = store.people.find_profile(Identity(organization.tenant_id, name.lower()))
        person = None if profile is None else profile.person
    if person is None or not _is_known_to(store, person, organization.id):
        raise MileageError(
            "I don't know {name} in your organization. Check the address, or invite them first.", name=name
        )
    return person


def _is_known_to(store: Store, person: Person, organization_id: int) -> bool:
    """Whether an administrator may learn that the bot knows somebody: invited, once a member, or administrator."""
    return (
        store.invitations.find_latest(organization_id, person.id) is not None
        or any(spell.organization_id == organization_id for spell in store.members.spells(person.id))
        or person.id in {administrator.id for administrator in store.organizations.administrators(organization_id)}
    )


def meant(store: Store, words: str, *, by: Profile, limit: int = 5) -> list[Person]:
    """Whom of those the organization invited or knows a mail address, a name or its beginnings may mean."""
    organization = check_is_administrator(fresh(store, by))
    return store.known_people.meant(organization.id, words, limit=limit)


ACTIVE = (MembershipState.ACTIVE,)


def standing(store: Store, person: Person, *, by: Profile) -> Standing:
    """What an administrator may know of somebody: invitation, membership, administration."""
    return _standing(store, person, check_is_administrator(fresh(store, by)))


def own_standing(store: Store, *, by: Profile) -> Standing:
    """The same of oneself."""
    return _standing(store, by.person, get_organization(by))


def _standing(store: Store, person: Person, organization: Organization) -> Standing:
    invitation = store.invitations.find_latest(organization.id, person.id)
    spells = [spell for spell in store.members.spells(person.id) if spell.organization_id == organization.id]
    return Standing(
        person,
        invitation,
        None if invitation is None else store.people.get(invitation.invited_by),
        spells[-1] if spells else None,
        person.id in {one.id for one in store.organizations.administrators(organization.id)},
    )


def waiting_reports(store: Store, person: Person, *, by: Profile) -> int:
    """How many reports of somebody wait for a decision of the administrator's organization."""
    organization = check_is_administrator(fresh(store, by))
    return sum(
        report.organization_id == organization.id and report.state is ReportState.SUBMITTED
        for report in store.reports.of_person(person.id, limit=MOST_REPORTS)
    )


def listed(
    store: Store, *, by: Profile, states: Collection[MembershipState] = ACTIVE, after: int = 0, limit: int = 10
) -> list[tuple[Membership, Person]]:
    """A page of an organization's memberships in some states, with the people."""
    organization = check_is_administrator(fresh(store, by))
    memberships = store.members.page(organization.id, states=states, after=after, limit=limit)
    people = store.people.named({membership.person_id for membership in memberships})
    return [(membership, people[membership.person_id]) for membership in memberships]


def join_directly(store: Store, *, by: Profile, at: datetime) -> bool:
    """Let an administrator drive for their own organization; whether they did not yet."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    if profile.is_member:
        return False
    store.members.add(organization.id, by.person.id, at=at)
    store.known_people.note(organization.id, [profile.person])
    record(store, "member.join", by=profile, at=at, subject=by.person.label)
    return True


def remove(store: Store, person: Person, *, by: Profile, at: datetime, spell_id: int | None = None) -> Membership:
    """End somebody's membership: their drives stay theirs, what they reported stays with the organization.

    ``spell_id`` is the membership the pressed card was about: ending that one twice is ending it once, and one that
    began since is left alone.
    """
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    ended = _ended(store, person, spell_id)
    if ended is not None and ended.organization_id == organization.id:
        return ended
    membership = store.members.find_active(person.id)
    if membership is None or membership.organization_id != organization.id:
        raise MileageError("{name} isn't a member now.", name=person.label)
    store.members.end(membership.id, MembershipState.REMOVED, at=at, by=by.person.id)
    store.outbox.queue(person, Template.REMOVED, str(membership.id), key=f"removed:{membership.id}", at=at)
    record(store, "member.remove", by=profile, at=at, subject=person.label)
    return membership


def _ended(store: Store, person: Person, spell_id: int | None) -> Membership | None:
    """The membership a pressed card was about, if it has ended."""
    return next((one for one in store.members.spells(person.id) if one.id == spell_id and not one.is_active), None)


def leave(store: Store, *, by: Profile, at: datetime, spell_id: int | None = None) -> Membership:
    """End one's own membership; ``spell_id`` is the one the pressed card was about, ended once however often."""
    profile = fresh_alone(store, by)
    ended = _ended(store, by.person, spell_id)
    if ended is not None:
        return ended
    membership = profile.membership
    if membership is None or profile.organization is None:
        raise MileageError("You aren't a member of an organization now, so there is nothing to leave.")
    store.members.end(membership.id, MembershipState.LEFT, at=at, by=by.person.id)
    for administrator in store.organizations.administrators(profile.organization.id):
        if administrator.id != by.person.id:
            store.outbox.queue(
                administrator, Template.LEFT, str(membership.id), key=f"left:{membership.id}:{administrator.id}", at=at
            )
    record(store, "member.leave", by=profile, at=at, subject=by.person.label)
    return membership
