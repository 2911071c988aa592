"""The invited person: get started, prove who one is, join or decline."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.invitations import (
    declined_card,
    elsewhere_card,
    invitation_card,
    invitation_withdrawn_card,
    joined_card,
    verified_card,
)
from cards.links import Links
from cards.own_invitations import invited_words
from dialogs.organizations import administrator_drives, answer_set_up
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named
from domain.errors import MileageError
from domain.invitations import BelongsElsewhereError, InvitationState, Offer
from domain.members import get_organization
from language import Frame, Intent
from services import invitations, members


async def find_offer(turn: Turn) -> Offer | None:
    """The invitation that waits for the sender's answer; members have none to look for."""
    if turn.profile.organization is None or turn.profile.is_member:
        return None
    return await turn.read(lambda store: invitations.find_offer(store, by=turn.profile))


async def offered(turn: Turn, offer: Offer) -> Card:
    """The invitation once more, as it was first sent."""
    figure, since = await turn.read(lambda store: invitations.offered_rate(store, offer.organization, on=turn.today))
    return invitation_card(turn.say, offer, figure, since)


async def answer_join(turn: Turn, frame: Frame) -> Content:
    """Show the invitation; an administrator without one just starts driving, proven or by the button that proves it."""
    organization = turn.profile.organization
    if turn.profile.is_member and organization is not None:
        return turn.say("You are in {organization}'s mileage programme already.", organization=organization.name)
    offer = await find_offer(turn)
    if offer is None and turn.profile.is_administrator:
        return await administrator_drives(turn) if turn.is_proven else await answer_set_up(turn, frame)
    if offer is None:
        raise MileageError("I have no invitation for you. Please ask your organization's administrator for one.")
    return verified(turn, offer) if turn.is_proven else await offered(turn, offer)


async def answer_own(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # one asks about oneself
    """Who invited the sender, when, and what came of it."""
    standing = await turn.read(lambda store: members.own_standing(store, by=turn.profile))
    return invited_words(turn.say, standing, get_organization(turn.profile).name)


async def answer_decline(turn: Turn, frame: Frame) -> Content:
    """Decline at once: joining stays possible."""
    offer = await find_offer(turn)
    if offer is None:
        raise MileageError("I have no invitation for you, so there is nothing to decline.")
    return await _decline(turn, offer.invitation.key, str(frame.slots.get("reason", "")))


async def press_start(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Get started: whose invitation it is, then proof, then the choice."""
    key = named(data, "i")
    offer = await _offer(turn, key)
    settled = _settled(turn, offer)
    if settled is not None:
        return settled
    if (ask := await turn.prove()) is not None:
        return ask
    return verified(turn, offer)


async def press_join(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Join, once, whoever proves to be the invited person."""
    key = named(data, "i")
    offer = await _offer(turn, key)
    if offer.invitation.state is InvitationState.RESCINDED:
        return invitation_withdrawn_card(turn.say, offer)
    if (ask := await turn.prove()) is not None:
        return ask
    try:
        joined = await turn.run(
            lambda store: invitations.join(store, key, by=turn.person, at=turn.at),
            talk=lambda _: {"about": "invitations"},
        )
    except BelongsElsewhereError as elsewhere:
        return elsewhere_card(turn.say, offer, elsewhere.organization, turn.desk.places.support)
    return joined_card(turn.say, joined, turn.sender.device, links_of(turn))


async def press_decline(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Decline, with the reason if one was filled in."""
    key = named(data, "i")
    offer = await _offer(turn, key)
    if offer.invitation.state in {InvitationState.RESCINDED, InvitationState.ACCEPTED}:
        return _settled(turn, offer) or verified(turn, offer)
    return await _decline(turn, key, str(data.get("reason", "")))


async def _decline(turn: Turn, key: str, reason: str) -> Card:
    declined = await turn.run(
        lambda store: invitations.decline(store, key, by=turn.person, at=turn.at, reason=reason),
        talk=lambda _: {"about": "invitations"},
    )
    return declined_card(turn.say, declined)


async def _offer(turn: Turn, key: str) -> Offer:
    return await turn.read(lambda store: invitations.offer(store, key, by=turn.person))


def _settled(turn: Turn, offer: Offer) -> Card | None:
    """The card of an invitation that cannot be answered any more; None where it can."""
    if offer.invitation.state is InvitationState.RESCINDED:
        return invitation_withdrawn_card(turn.say, offer)
    if offer.invitation.state is InvitationState.ACCEPTED:
        return joined_card(turn.say, offer, turn.sender.device, links_of(turn))
    return None


def verified(turn: Turn, offer: Offer) -> Card:
    """The choice of somebody who has proven who they are."""
    return verified_card(turn.say, offer, offer.invited.label, support=turn.desk.places.support)


def links_of(turn: Turn) -> Links:
    """Where to go on, from the settings."""
    places = turn.desk.places
    return Links(places.ios_app, places.android_app, places.dashboard, places.support)


TEXTS: Mapping[Intent, OnText] = {
    Intent.JOIN: answer_join,
    Intent.DECLINE: answer_decline,
    Intent.OWN_INVITATION: answer_own,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.INVITATION_START: press_start,
    verbs.INVITATION_JOIN: press_join,
    verbs.INVITATION_DECLINE: press_decline,
}
