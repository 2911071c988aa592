"""Whom of a list it makes sense to invite, and inviting them all, in a few statements however many they are."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.audit import AuditEvent
from domain.invitations import Prospect, Row
from domain.members import Profile
from domain.organizations import Organization
from domain.people import DirectoryPerson
from services.campaigns import SHOWN_FROM, show
from storage.store import Store


@dataclass(slots=True)
class Sorter:
    """Tells the rows of a list apart: ``members`` and ``invited`` are object ids, ``seen`` those already in it."""

    organization: Organization
    members: frozenset[str]
    invited: frozenset[str]
    seen: set[str] = field(default_factory=set)

    def prospect_of(self, who: DirectoryPerson) -> Prospect:
        """What inviting somebody would do, who is in the directory and not yet looked at."""
        object_id = who.identity.object_id
        if who.identity.tenant_id != self.organization.tenant_id:
            return Prospect.NOT_IN_DIRECTORY
        if object_id in self.members:
            return Prospect.ALREADY_MEMBER
        if object_id in self.invited:
            return Prospect.ALREADY_INVITED
        if object_id in self.seen:
            return Prospect.DUPLICATE
        self.seen.add(object_id)
        return Prospect.WILL_INVITE

    def sorted_row(self, row: Row) -> Row:
        """A row with what inviting its person would do."""
        if row.who is None or row.prospect is not Prospect.WILL_INVITE:
            return row
        return replace(row, prospect=self.prospect_of(row.who))


def told_apart(store: Store, rows: Sequence[Row], organization: Organization) -> list[Row]:
    """The rows of a list with members, invited people and repeated ones told apart."""
    wanted = {row.who.identity.object_id for row in rows if row.who is not None}
    known = store.invitation_batches.known(organization.tenant_id, wanted)
    ids = {person.id: object_id for object_id, person in known.items()}
    members = store.invitation_batches.members_among(ids)
    invited = store.invitation_batches.invited_among(organization.id, ids)
    sorter = Sorter(organization, frozenset(ids[one] for one in members), frozenset(ids[one] for one in invited))
    return [sorter.sorted_row(row) for row in rows]


def invite_all(
    store: Store, rows: Sequence[Row], organization: Organization, *, by: Profile, at: datetime
) -> list[Row]:
    """Invite everybody of a list whom it makes sense to invite; what became of each row."""
    found = told_apart(store, rows, organization)
    chosen = [row.who for row in found if row.who is not None and row.prospect is Prospect.WILL_INVITE]
    people = store.invitation_batches.save(organization.tenant_id, chosen, at=at)
    store.known_people.note(organization.id, people.values())
    keys = {person.id: secrets.token_urlsafe(12) for person in people.values()}
    added = store.invitation_batches.add(organization.id, keys, by=by.person.id, at=at)
    campaign_id = None
    if len(added) >= SHOWN_FROM:
        campaign_id = store.campaigns.add(organization.id, "invitations", by=by.person.id, at=at)
        show(store, campaign_id, to=by.person, at=at)
    wanted = {one: keys[one] for one in added}
    store.invitation_batches.queue(organization.tenant_id, wanted, at=at, campaign_id=campaign_id)
    acts = [
        AuditEvent(organization.id, by.person.id, "invitation.send", at, person.label)
        for person in people.values()
        if person.id in added
    ]
    store.invitation_batches.record(acts)
    if added:
        store.outbox.wake(organization.tenant_id, at)
    beaten = {object_id for object_id, person in people.items() if person.id not in added}
    return [_after(row, beaten) for row in found]


def _after(row: Row, beaten: set[str]) -> Row:
    """A row after inviting: somebody else may have been quicker."""
    if row.prospect is Prospect.WILL_INVITE and row.who is not None and row.who.identity.object_id in beaten:
        return replace(row, prospect=Prospect.ALREADY_INVITED)
    return row
