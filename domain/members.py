"""Memberships: a person's spell in an organization, and the whole of what the bot knows of who is talking."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.distances import Distance
from domain.errors import MileageError
from domain.invitations import Invitation
from domain.organizations import Organization
from domain.people import Person


class MembershipState(StrEnum):
    """Where a membership stands. Stored, never renamed."""

    ACTIVE = "active"
    REMOVED = "removed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Membership:
    """One spell: from joining to removal or leaving. Coming back is a new spell; history stays."""

    id: int
    organization_id: int
    person_id: int
    state: MembershipState
    joined_at: datetime
    ended_at: datetime | None = None

    @property
    def is_active(self) -> bool:
        """Whether the spell goes on."""
        return self.state is MembershipState.ACTIVE


@dataclass(frozen=True, slots=True)
class Profile:
    """A person with what they are now: their tenant's organization if it is set up, membership, administration.

    ``commute`` is their way to work, one way, as they told it (None: not yet). It is theirs alone.
    """

    person: Person
    organization: Organization | None = None
    membership: Membership | None = None
    is_administrator: bool = False
    commute: Distance | None = None

    @property
    def is_member(self) -> bool:
        """Whether the person drives for the organization now."""
        return self.membership is not None and self.membership.is_active

    @property
    def country(self) -> str:
        """Whose rates, currency and units hold: the organization's country, else the person's own."""
        return self.person.country if self.organization is None else self.organization.country


@dataclass(frozen=True, slots=True)
class Standing:
    """What an administrator may know of somebody: their newest invitation and spell, and whether they administer."""

    person: Person
    invitation: Invitation | None = None
    invited_by: Person | None = None
    spell: Membership | None = None
    is_administrator: bool = False

    @property
    def is_member(self) -> bool:
        """Whether the person drives for the organization now."""
        return self.spell is not None and self.spell.is_active

    @property
    def is_invited(self) -> bool:
        """Whether an invitation waits for the person's answer."""
        return not self.is_member and self.invitation is not None and self.invitation.is_open


def get_organization(profile: Profile) -> Organization:
    """The organization of the person's tenant, or a refusal that says what to do."""
    if profile.organization is None:
        raise MileageError(
            "Your organization hasn't set up its mileage programme yet. An administrator can type: set up"
        )
    return profile.organization


def check_is_administrator(profile: Profile) -> Organization:
    """Refuse an administrator's act by anybody else."""
    organization = get_organization(profile)
    if not profile.is_administrator:
        raise MileageError("Only administrators of {organization} can do that.", organization=organization.name)
    return organization
