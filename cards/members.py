"""People of an organization, as its administrators see them; and how a membership ends."""

from collections.abc import Sequence

from cards import verbs
from cards.elements import (
    Action,
    Card,
    Element,
    button,
    buttons,
    card,
    choice_input,
    container,
    facts,
    heading,
    hint,
    section,
    success,
    table,
    text,
)
from cards.standings import day_words, membership_words, note_words, standing_words
from cards.words import Say, Words
from domain.members import Membership, MembershipState, Standing
from domain.organizations import Organization
from domain.people import Person

PAGE = 8
FILTERS = {
    "active": "Members",
    "removed": "Removed",
    "left": "Left",
    "all": "All of them",
}


def person_card(say: Say, standing: Standing, *, done: Words | None = None) -> Card:
    """Somebody of the organization: where they stand and what can be done. ``done`` is what was just done."""
    person, invitation, spell = standing.person, standing.invitation, standing.spell
    rows = [
        (say("Address"), Words(person.mail)),
        (say("Standing"), standing_words(say, standing)),
        (say("Administrator"), say("yes") if standing.is_administrator else Words("")),
        (say("Joined"), day_words(say, spell.joined_at) if spell is not None else Words("")),
        (
            say("Ended"),
            day_words(say, spell.ended_at) if spell is not None and spell.ended_at is not None else Words(""),
        ),
    ]
    if invitation is not None:
        rows += [
            (say("Invited"), say("{at} by {name}", at=day_words(say, invitation.created_at), name=_inviter(standing))),
            (say("Sent"), say.many("{count} time", "{count} times", invitation.sent_count)),
            (say("Note"), note_words(say, invitation)),
        ]
    body = [
        *([container([text(done, is_strong=True)], style="good")] if done else []),
        heading(Words(person.label)),
        facts(rows),
    ]
    summary = done or say("{name}: {standing}", name=person.label, standing=standing_words(say, standing))
    return card(say, body=body, summary=summary, actions=person_actions(say, standing))


def _inviter(standing: Standing) -> str:
    return standing.invited_by.label if standing.invited_by is not None else ""


def person_actions(say: Say, standing: Standing) -> list[Action]:
    """What an administrator can do about somebody now."""
    who = standing.person.identity.object_id
    actions = []
    if standing.is_invited and standing.invitation is not None:
        invitation = standing.invitation
        actions += [
            button(say("Send again"), verbs.INVITATION_RESEND, is_primary=True, who=who, sent=invitation.sent_count),
            button(say("Withdraw invitation"), verbs.INVITATION_RESCIND, is_risky=True, who=who, i=invitation.key),
        ]
    elif standing.is_member:
        actions.append(button(say("Remove…"), verbs.MEMBER_ASK_REMOVE, who=who))
    else:
        actions.append(button(say("Invite again"), verbs.MEMBER_REINSTATE, is_primary=True, who=who))
    if standing.is_administrator:
        actions.append(button(say("Take administration away"), verbs.ADMINISTRATOR_REMOVE, who=who))
    else:
        actions.append(button(say("Make administrator"), verbs.ADMINISTRATOR_MAKE, who=who))
    return actions


def members_card(
    say: Say,
    organization: Organization,
    listed: Sequence[tuple[Membership, Person]],
    *,
    shown: str,
    administrators: Sequence[Person],
    after: str | None,
) -> Card:
    """A page of members. ``shown`` is the filter's stored word, ``after`` where the next page begins (None: last)."""
    title = say("Members of {organization}", organization=organization.name)
    body: list[Element] = [heading(title)]
    if listed:
        rows = [(Words(person.label), _spell_words(say, spell)) for spell, person in listed]
        body.append(table([say("Person"), say("Standing")], rows, widths=[3, 2]))
        body.append(_choose([(Words(person.label), person.identity.object_id) for _, person in listed], say))
        body.append(buttons(button(say("Open"), verbs.MEMBER_SHOW)))
    else:
        body.append(text(say("Nobody here yet. To invite people, type: invite ana@contoso.com")))
    body.append(hint(say("Administrators: {names}", names=[person.label for person in administrators])))
    choices = [(say(words), stored) for stored, words in FILTERS.items()]
    body += [
        choice_input("shown", say("Show"), choices, value=shown),
        hint(say("You see what people report, never how much they drive.")),
    ]
    actions = [button(say("Show"), verbs.MEMBERS_PAGE)]
    if after is not None:
        actions.append(button(say("More"), verbs.MEMBERS_PAGE, is_primary=True, after=after))
    return card(say, body=body, summary=title, actions=[*actions, button(say("Invitations"), verbs.INVITATIONS_PAGE)])


def _choose(choices: Sequence[tuple[Words, str]], say: Say) -> Element:
    return choice_input("who", say("Somebody in this list"), choices, value=choices[0][1])


def _spell_words(say: Say, spell: Membership) -> Words:
    if spell.is_active or spell.ended_at is None:
        return say("since {on}", on=day_words(say, spell.joined_at))
    return say("{state} {on}", state=membership_words(say, spell.state), on=day_words(say, spell.ended_at))


def remove_card(say: Say, standing: Standing, organization: Organization, *, waiting: int) -> Card:
    """Ask before somebody is removed, and say what becomes of what is open."""
    person, spell = standing.person, standing.spell
    title = say("Remove {name} from {organization}?", name=person.label, organization=organization.name)
    reports = say.many(
        "{count} report waits for your decision. It stays, and you can still approve or return it.",
        "{count} reports wait for your decision. They stay, and you can still approve or return them.",
        waiting,
    )
    body = [
        heading(title),
        section(say("What ends")),
        text(
            say(
                "{organization}'s rate for new drives, and reporting to {organization}.", organization=organization.name
            )
        ),
        section(say("What stays")),
        *([text(reports)] if waiting else []),
        text(say("What was reported before stays with {organization} as it is.", organization=organization.name)),
        text(say("All drives stay with {name}, who can go on at the government's rate.", name=person.label)),
        hint(say("{name} is told. You can invite {name} again at any time; the history is kept.", name=person.label)),
    ]
    who, spell_id = person.identity.object_id, 0 if spell is None else spell.id
    actions = [
        button(say("Remove"), verbs.MEMBER_REMOVE, is_risky=True, who=who, spell=spell_id),
        button(say("Keep"), verbs.MEMBER_KEEP, who=who),
    ]
    return card(say, body=body, summary=title, actions=actions)


def removed_notice(say: Say, organization_name: str) -> Card:
    """Tell somebody that they were removed: what changes, and what does not."""
    title = say("You are no longer in {organization}'s mileage programme", organization=organization_name)
    body = [
        heading(title),
        text(say("An administrator has ended your membership.")),
        *ending(say, organization_name),
        hint(say("If that looks wrong, please contact your administrator.")),
    ]
    return card(say, body=body, summary=title, actions=[button(say("Review my drives"), verbs.REVIEW)])


def left_notice(say: Say, name: str) -> Card:
    """Tell an administrator that somebody left."""
    words = say("{name} has left the mileage programme.", name=name)
    body = [
        text(words, is_strong=True),
        hint(say("What was reported before stays with you. You can invite {name} again.", name=name)),
    ]
    return card(say, body=body, summary=words, actions=[button(say("Members"), verbs.MEMBERS_PAGE)])


def ending(say: Say, organization: str) -> list[Element]:
    """What the end of a membership changes for the person, and what it does not."""
    return [
        section(say("What changes")),
        text(
            say(
                "{organization}'s rate ends with this day: later drives are priced at the government's standard rate. "
                "You can't report to {organization} any more.",
                organization=organization,
            )
        ),
        section(say("What stays")),
        text(say("Your account and all your drives are yours; you can go on logging.")),
        text(say("Drives you reported earlier stay with {organization}.", organization=organization)),
        text(say("Nothing about your other Microsoft products and services changes.")),
    ]


def leave_card(say: Say, organization: Organization, membership: Membership) -> Card:
    """Ask before somebody leaves."""
    title = say("Leave {organization}'s mileage programme?", organization=organization.name)
    body = [heading(title), *ending(say, organization.name), hint(say("Your administrators are told that you left."))]
    actions = [
        button(
            say("Leave {organization}", organization=organization.name), verbs.LEAVE, is_risky=True, spell=membership.id
        ),
        button(say("Stay"), verbs.STAY),
    ]
    return card(say, body=body, summary=title, actions=actions)


def left_card(say: Say, organization: Organization) -> Card:
    """The membership has ended."""
    title = say("You have left {organization}", organization=organization.name)
    body = [
        heading(title),
        *ending(say, organization.name),
        hint(say("To come back, ask an administrator for an invitation.")),
    ]
    return card(say, body=body, summary=title, actions=[button(say("Review my drives"), verbs.REVIEW)])


def stayed_card(say: Say, organization_name: str) -> Card:
    """Nothing has changed."""
    title = say("You stay in {organization}'s mileage programme", organization=organization_name)
    return card(say, body=[success(title)], summary=title)


def filter_states(shown: str) -> tuple[MembershipState, ...]:
    """The states a filter's stored word shows."""
    known = {state.value: (state,) for state in MembershipState}
    return known.get(shown, tuple(MembershipState) if shown == "all" else (MembershipState.ACTIVE,))
