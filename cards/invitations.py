"""An invitation as the invited person sees it, from the first card to the answer; and what administrators are told."""

from collections.abc import Sequence
from datetime import date

from cards import verbs
from cards.elements import (
    Card,
    Element,
    button,
    buttons,
    card,
    container,
    facts,
    heading,
    hint,
    section,
    success,
    text,
    text_input,
    toggle_button,
    without_inputs,
)
from cards.help import example_in
from cards.links import Links, links_for
from cards.words import Say, Words
from domain.invitations import LONGEST_REASON, Offer
from domain.people import Device
from domain.rates import PerUnit

DECLINING = "declining"


def invitation_card(say: Say, offer: Offer, figure: PerUnit | None, since: date | None) -> Card:
    """The invitation: who invites, what the organization will and will not see, its rate and since when."""
    organization = offer.organization.name
    title = say("Join {organization} on {brand}", organization=organization)
    body = [
        heading(title),
        text(
            say(
                "{name} invites you to record the drives you make for work, here in Teams, and be paid for them.",
                name=offer.invited_by.label,
            )
        ),
        _rate(say, organization, figure, since),
        *_privacy(say, organization),
        hint(
            say(
                "There is no hurry: you can answer until {organization} takes the invitation back. It is for you "
                "alone and can't be forwarded.",
                organization=organization,
            )
        ),
        _declining(say, offer),
    ]
    start = button(say("Get started with {brand}"), verbs.INVITATION_START, is_primary=True, i=offer.invitation.key)
    summary = say(
        "{name} invites you to join {organization} on {brand}.", name=offer.invited_by.label, organization=organization
    )
    return card(
        say, body=body, summary=summary, actions=[without_inputs(start), toggle_button(say("Decline…"), DECLINING)]
    )


def _rate(say: Say, organization: str, figure: PerUnit | None, since: date | None) -> Element:
    if figure is None:
        return text(
            say("Your drives are paid at the rate {organization} sets. You can't change it.", organization=organization)
        )
    shown: list[Element] = [
        text(say("{rate} for your work drives", rate=figure), is_strong=True) | {"size": "Large"},
        hint(
            say(
                "Set by {organization}, in force since {since}. You can't change it.",
                organization=organization,
                since=since,
            )
            if since is not None
            else say("Set by {organization}. You can't change it.", organization=organization)
        ),
    ]
    return container(shown, style="accent")


def _privacy(say: Say, organization: str) -> list[Element]:
    return [
        section(say("What {organization} will see", organization=organization)),
        text(say("Only the drives you choose to report, as they are when you report them.")),
        section(say("What it will never see")),
        text(say("Your other drives: not their number, not their total, not when you were last here.")),
    ]


def _declining(say: Say, offer: Offer) -> Element:
    decline = button(say("Decline invitation"), verbs.INVITATION_DECLINE, is_risky=True, i=offer.invitation.key)
    shown = [
        text(
            say(
                "You can also just leave it. Without joining you miss {organization}'s own mileage rate; nothing "
                "else changes.",
                organization=offer.organization.name,
            )
        ),
        text_input("reason", say("Why? (optional, your administrators read it)"), most=LONGEST_REASON, is_long=True),
        buttons(decline),
    ]
    return container(shown, style="emphasis", name=DECLINING, is_hidden=True)


def verified_card(say: Say, offer: Offer, name: str, *, support: str = "") -> Card:
    """The invited person has proven who they are: join or decline."""
    organization = offer.organization.name
    title = say("It's you, {name}", name=name)
    body = [
        success(title),
        text(say("Your work account is confirmed. One press and you are in.")),
        facts(
            [
                (say("Organization"), Words(organization)),
                (say("Your account"), Words(offer.invited.mail)),
                (say("Invited by"), Words(offer.invited_by.label)),
            ]
        ),
        *_privacy(say, organization),
        hint(_existing(say, support)),
        _declining(say, offer),
    ]
    join = button(say("Join"), verbs.INVITATION_JOIN, is_primary=True, i=offer.invitation.key)
    return card(
        say, body=body, summary=title, actions=[without_inputs(join), toggle_button(say("Decline…"), DECLINING)]
    )


def _existing(say: Say, support: str) -> Words:
    if support:
        return say(
            "Drives you already logged here stay yours and come along. An account under another address? "
            "{support} can help.",
            support=support,
        )
    return say(
        "Drives you already logged here stay yours and come along. An account under another address? Your "
        "administrator can help."
    )


def joined_card(say: Say, offer: Offer, device: Device, links: Links) -> Card:
    """Welcome: the first drive, and where to go on from the device that pressed."""
    organization = offer.organization.name
    title = say("You have joined {organization}", organization=organization)
    actions = links_for(say, device, links)
    body = [
        success(title),
        text(say("You are ready for your first drive. Tell me about it in a sentence:")),
        container(
            [text(say("“{example}”", example=example_in(say, offer.organization.country)), is_strong=True)],
            style="emphasis",
        ),
        text(say("Nothing is reported before you press Report. On Mondays you get a summary of your week.")),
        *_going_on(say, offer, device, links),
    ]
    return card(say, body=body, summary=title, actions=[*actions, button(say("What can I type?"), verbs.HELP)])


def _going_on(say: Say, offer: Offer, device: Device, links: Links) -> Sequence[Element]:
    if device is Device.COMPUTER and links.dashboard:
        return [hint(say("Your web dashboard shows the same drives. You can get the app for your phone later."))]
    if device is not Device.COMPUTER and (links.ios_app or links.android_app):
        address = offer.invited.mail
        return [
            hint(say("Sign in to the app with your work address {mail}.", mail=address))
            if address
            else hint(say("Sign in to the app with your work account."))
        ]
    return []


def declined_card(say: Say, offer: Offer) -> Card:
    """The invitation is declined; joining is still possible."""
    organization = offer.organization.name
    title = say("You declined the invitation")
    body = [
        heading(title),
        text(say("{organization} knows that you declined, and nothing else.", organization=organization)),
        *([text(say("Your reason: {reason}", reason=offer.invitation.reason))] if offer.invitation.reason else []),
        text(
            say(
                "You can still log drives for yourself, at the government's rate instead of {organization}'s.",
                organization=organization,
            )
        ),
        hint(
            say(
                "Changed your mind? You can join until {organization} takes the invitation back.",
                organization=organization,
            )
        ),
    ]
    join = button(say("Join after all"), verbs.INVITATION_JOIN, is_primary=True, i=offer.invitation.key)
    return card(say, body=body, summary=title, actions=[join])


def invitation_withdrawn_card(say: Say, offer: Offer) -> Card:
    """The invitation was taken back; it stands where the invitation stood."""
    title = say("This invitation was withdrawn")
    body = [
        heading(title),
        text(
            say(
                "{organization} has taken its invitation back. You don't have to do anything.",
                organization=offer.organization.name,
            )
        ),
        hint(say("If that looks wrong, please contact your administrator.")),
    ]
    return card(say, body=body, summary=title)


def elsewhere_card(say: Say, offer: Offer, belongs_to: str, support: str) -> Card:
    """The person drives for another organization now, and can drive for one at a time."""
    title = say("You drive for {organization} now", organization=belongs_to)
    body = [
        heading(title),
        text(
            say(
                "One can drive for one organization at a time. To join {organization}, type “leave” first; your drives "
                "stay yours.",
                organization=offer.organization.name,
            )
        ),
        hint(
            say("If that looks wrong, {support} can help.", support=support)
            if support
            else say("If that looks wrong, please contact your administrator.")
        ),
    ]
    return card(say, body=body, summary=title, actions=[button(say("Leave…"), verbs.ASK_LEAVE)])


def joined_notice(say: Say, offer: Offer) -> Card:
    """Tell an administrator that somebody joined."""
    words = say("{name} has joined {organization}.", name=offer.invited.label, organization=offer.organization.name)
    body = [
        text(words, is_strong=True),
        hint(say("You will see the drives {name} reports, and no others.", name=offer.invited.label)),
    ]
    actions = [button(say("Members"), verbs.MEMBERS_PAGE), button(say("Invitations"), verbs.INVITATIONS_PAGE)]
    return card(say, body=body, summary=words, actions=actions)


def declined_notice(say: Say, offer: Offer) -> Card:
    """Tell an administrator that somebody declined, with the reason if there is one."""
    words = say("{name} declined the invitation.", name=offer.invited.label)
    reason = offer.invitation.reason
    body = [
        text(words, is_strong=True),
        *([text(say("Reason: {reason}", reason=reason))] if reason else []),
        hint(
            say("{name} can still join, until you type: rescind {mail}", name=offer.invited.label, mail=_typed(offer))
        ),
    ]
    return card(say, body=body, summary=words, actions=[button(say("Invitations"), verbs.INVITATIONS_PAGE)])


def _typed(offer: Offer) -> str:
    return offer.invited.mail or offer.invited.identity.object_id
