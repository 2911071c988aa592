"""Invitations: bound to one person, free to accept or decline, never expiring by themselves."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.errors import MileageError
from domain.organizations import Organization
from domain.people import DirectoryPerson, Person

LONGEST_REASON = 300
"""Characters kept of a reason for declining."""


class InvitationState(StrEnum):
    """Where an invitation stands. Stored, never renamed."""

    PENDING = "pending"
    DELIVERED = "delivered"
    UNDELIVERABLE = "undeliverable"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    RESCINDED = "rescinded"


OPEN = (
    InvitationState.PENDING,
    InvitationState.DELIVERED,
    InvitationState.UNDELIVERABLE,
    InvitationState.DECLINED,
)
"""States in which the invited person can still join."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """One person's invitation to one organization.

    ``key`` is the opaque name of the invitation on cards. ``reason`` holds why it was declined, or the word for why
    it could not be delivered.
    """

    id: int
    key: str
    organization_id: int
    person_id: int
    invited_by: int
    state: InvitationState
    created_at: datetime
    changed_at: datetime
    sent_count: int = 0
    sent_at: datetime | None = None
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the invited person can still join."""
        return self.state in OPEN


NOT_YOURS = "This invitation isn't for you. If you expected one, please contact your organization's administrator."
"""The one answer to anybody but the invited person: it names nobody."""


def check_is_for(invitation: Invitation | None, person_id: int) -> Invitation:
    """Refuse everybody but the invited person, without saying whether the invitation exists."""
    if invitation is None or invitation.person_id != person_id:
        raise MileageError(NOT_YOURS)
    return invitation


def check_not_rescinded(invitation: Invitation, organization: str) -> None:
    """Refuse to answer an invitation that was taken back."""
    if invitation.state is InvitationState.RESCINDED:
        raise MileageError(
            "{organization} has withdrawn this invitation. If that looks wrong, please contact your administrator.",
            organization=organization,
        )


class Prospect(StrEnum):
    """What inviting somebody would do."""

    WILL_INVITE = "will_invite"
    ALREADY_INVITED = "already_invited"
    ALREADY_MEMBER = "already_member"
    NOT_IN_DIRECTORY = "not_in_directory"
    GUEST = "guest"
    DISABLED = "disabled"
    MALFORMED = "malformed"
    DUPLICATE = "duplicate"
    NOT_CHECKED = "not_checked"
    """The directory could not be asked: waits, and can be tried again."""
    INVITED = "invited"
    """Done: the invitation is on its way."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of an invitation list: what was typed, who the directory says it is, what would happen.

    ``problem`` says what is wrong with what was typed, where there is more to say than the prospect does.
    """

    typed: str
    prospect: Prospect
    who: DirectoryPerson | None = None
    problem: MileageError | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class InvitationList:
    """People an administrator means to invite together, kept until sent; ``key`` is its opaque name on cards."""

    key: str
    organization_id: int
    made_by: int
    rows: tuple[Row, ...]
    is_sent: bool = False

    def with_prospect(self, *prospects: Prospect) -> tuple[Row, ...]:
        """The rows of these prospects, in the order of the list."""
        return tuple(row for row in self.rows if row.prospect in prospects)


class BelongsElsewhereError(MileageError):
    """Refuses to join a second organization: the person drives for another one now."""

    def __init__(self, sentence: str, /, *, organization: str) -> None:
        super().__init__(sentence, organization=organization)
        self.organization = organization


@dataclass(frozen=True, slots=True)
class Offer:
    """Everything an invitation card shows: the invitation, from whom, to whom."""

    invitation: Invitation
    organization: Organization
    invited_by: Person
    invited: Person
