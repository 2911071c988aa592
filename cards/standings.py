"""Where invitations and memberships stand, in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from cards.words import Say, Words
from domain.invitations import Invitation, InvitationState
from domain.members import MembershipState, Standing

INVITATIONS = {
    InvitationState.PENDING: "on its way",
    InvitationState.DELIVERED: "waits for an answer",
    InvitationState.UNDELIVERABLE: "could not be delivered",
    InvitationState.ACCEPTED: "joined",
    InvitationState.DECLINED: "declined",
    InvitationState.RESCINDED: "withdrawn",
}
MEMBERSHIPS = {
    MembershipState.ACTIVE: "member",
    MembershipState.REMOVED: "removed",
    MembershipState.LEFT: "left",
}
REASONS = {
    "app_not_in_catalog": "The app isn't in your organization's catalog. Please approve it in the Teams admin center.",
    "app_blocked_by_policy": "A Teams policy keeps the app from this person. Please change the app permission policy.",
    "app_disabled_by_administrator": "The app is switched off in the Teams admin center.",
    "app_not_installed": "The person has removed the app from Teams.",
    "blocked_by_person": "The person has blocked the bot.",
    "bot_not_registered": "The bot isn't registered correctly. Please check its deployment.",
    "chat_not_found": "The chat with the person can't be found. Send it again once they have opened the app.",
    "chat_not_open_yet": "The person hasn't opened the app yet. It will be delivered then.",
    "directory_unreachable": "Your directory couldn't be reached for a long time.",
    "not_enough_permissions": "The app lacks a permission in Teams. Please check its deployment.",
    "wrong_service_address": "The address of Teams is set wrongly. Please check the bot's deployment.",
    "not_in_directory": "The person isn't in your directory any more.",
    "message_gone": "The message isn't in the chat any more.",
    "message_too_big": "The message was too big.",
    "no_answer": "Teams didn't answer. It may have arrived all the same.",
    "our_error": "An error on our side. Please send it again.",
}


def moment_words(say: Say, at: datetime) -> Words:
    """The day and the minute of an instant where the reader is."""
    local = at.astimezone(ZoneInfo(say.zone))
    return say("{day}, {time}", day=local.date(), time=local.time())


def day_words(say: Say, at: datetime) -> Words:
    """The day of an instant where the reader is."""
    return say.show(at.astimezone(ZoneInfo(say.zone)).date())


def invitation_words(say: Say, state: InvitationState) -> Words:
    """The state of an invitation."""
    return say(INVITATIONS[state])


def membership_words(say: Say, state: MembershipState) -> Words:
    """The state of a membership."""
    return say(MEMBERSHIPS[state])


def reason_words(say: Say, reason: str) -> Words:
    """Why something could not be delivered, and what to do, from the stored word."""
    known = REASONS.get(reason)
    return say(known) if known else say("Teams refused the message ({reason}).", reason=reason)


def note_words(say: Say, invitation: Invitation) -> Words:
    """What there is to say about an invitation besides its state: why declined, why undelivered."""
    if not invitation.reason:
        return Words("")
    if invitation.state is InvitationState.DECLINED:
        return say("“{reason}”", reason=invitation.reason)
    return reason_words(say, invitation.reason)


def standing_words(say: Say, standing: Standing) -> Words:
    """Where somebody stands, in a word."""
    if standing.is_member:
        return say("member")
    if standing.is_invited and standing.invitation is not None:
        return say("invited, {state}", state=invitation_words(say, standing.invitation.state))
    if standing.spell is not None:
        return membership_words(say, standing.spell.state)
    if standing.invitation is not None:
        return invitation_words(say, standing.invitation.state)
    return say("not invited")
