"""What somebody is told of their own invitation: who, when, and what came of it."""

from cards.words import Say, Words
from domain.errors import MileageError
from domain.invitations import Invitation, InvitationState
from domain.members import Membership, Standing


def invited_words(say: Say, standing: Standing, organization: str) -> Words:
    """Who invited the person and since when they are in; a refusal where there is nothing to tell."""
    if standing.spell is not None and standing.spell.is_active:
        return _joined(say, standing, standing.spell, organization)
    if standing.invitation is not None:
        return _asked(say, standing, standing.invitation, organization)
    if standing.is_administrator:
        return say("Nobody invited you: you administer {organization}'s mileage programme.", organization=organization)
    raise MileageError("I have no invitation for you. Please ask your organization's administrator for one.")


def _joined(say: Say, standing: Standing, spell: Membership, organization: str) -> Words:
    invitation, joined = standing.invitation, say.day_of(spell.joined_at)
    if invitation is None or standing.invited_by is None or invitation.state is not InvitationState.ACCEPTED:
        return say(
            "Nobody invited you: you joined {organization}'s mileage programme yourself on {on}.",
            organization=organization,
            on=joined,
        )
    return say(
        "{name} invited you to {organization}'s mileage programme on {invited}. You joined on {joined}.",
        name=standing.invited_by.label,
        organization=organization,
        invited=say.day_of(invitation.created_at),
        joined=joined,
    )


def _asked(say: Say, standing: Standing, invitation: Invitation, organization: str) -> Words:
    name = "" if standing.invited_by is None else standing.invited_by.label
    on = say.day_of(invitation.created_at)
    if invitation.is_open:
        return say(
            "{name} invited you to {organization}'s mileage programme on {on}. To see the invitation, type: join",
            name=name,
            organization=organization,
            on=on,
        )
    if invitation.state is InvitationState.RESCINDED:
        return say(
            "{name} invited you to {organization}'s mileage programme on {on}. The invitation was withdrawn.",
            name=name,
            organization=organization,
            on=on,
        )
    return say(
        "{name} invited you to {organization}'s mileage programme on {on}. Your membership has ended.",
        name=name,
        organization=organization,
        on=on,
    )
