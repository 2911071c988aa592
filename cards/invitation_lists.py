"""The invitations of an organization, as its administrators see them."""

from collections.abc import Sequence

from cards import verbs
from cards.elements import Card, Element, button, buttons, card, choice_input, heading, hint, success, table, text
from cards.standings import day_words, invitation_words, note_words
from cards.words import Say, Words
from domain.invitations import Invitation, InvitationState
from domain.organizations import Organization
from domain.people import Person

PAGE = 8
FILTERS = {
    "all": "All of them",
    "waiting": "No answer yet",
    "undeliverable": "Not delivered",
    "accepted": "Joined",
    "declined": "Declined",
    "rescinded": "Withdrawn",
}
WAITING = (InvitationState.PENDING, InvitationState.DELIVERED)


def filter_states(shown: str) -> tuple[InvitationState, ...]:
    """The states a filter's stored word shows; none named: all."""
    if shown == "waiting":
        return WAITING
    return tuple(state for state in InvitationState if state.value == shown)


def invitations_card(
    say: Say,
    organization: Organization,
    listed: Sequence[tuple[Invitation, Person]],
    *,
    shown: str,
    after: str | None,
) -> Card:
    """A page of invitations. ``shown`` is the filter's stored word, ``after`` where the next page begins."""
    title = say("Invitations to {organization}", organization=organization.name)
    body: list[Element] = [heading(title)]
    if listed:
        rows = [(Words(person.label), _state(say, invitation)) for invitation, person in listed]
        body.append(table([say("Person"), say("Answer")], rows, widths=[3, 3]))
        choices = [(Words(person.label), person.identity.object_id) for _, person in listed]
        body.append(choice_input("who", say("Somebody in this list"), choices, value=choices[0][1]))
        body.append(buttons(button(say("Open"), verbs.MEMBER_SHOW)))
    elif shown == "all":
        body.append(text(say("Nobody is invited yet. Type: invite ana@contoso.com")))
    else:
        body.append(text(say("No invitation like that.")))
    body.append(
        choice_input("shown", say("Show"), [(say(words), stored) for stored, words in FILTERS.items()], value=shown)
    )
    actions = [button(say("Show"), verbs.INVITATIONS_PAGE)]
    if after is not None:
        actions.append(button(say("More"), verbs.INVITATIONS_PAGE, is_primary=True, after=after))
    if any(invitation.state in WAITING for invitation, _ in listed):
        actions.append(button(say("Remind all who haven't answered"), verbs.INVITATIONS_REMIND))
    return card(say, body=body, summary=title, actions=[*actions, button(say("Members"), verbs.MEMBERS_PAGE)])


def _state(say: Say, invitation: Invitation) -> Words:
    state = invitation_words(say, invitation.state)
    note = note_words(say, invitation)
    when = invitation.sent_at if invitation.state in WAITING else invitation.changed_at
    known = say("{state}, {on}", state=state, on=day_words(say, when or invitation.changed_at))
    return say("{state}. {note}", state=known, note=note) if note else known


def reminded_card(say: Say, *, sent: int, too_soon: int, campaign: int | None = None) -> Card:
    """What came of reminding everybody who has not answered; ``campaign`` is what it is sent as."""
    title = (
        say.many("{count} invitation is sent again", "{count} invitations are sent again", sent)
        if sent
        else say("Nobody to remind now")
    )
    body = [success(title) if sent else heading(title)]
    if too_soon:
        body.append(
            hint(
                say.many(
                    "{count} person got the invitation less than a day ago; I don't send it twice a day.",
                    "{count} people got the invitation less than a day ago; I don't send it twice a day.",
                    too_soon,
                )
            )
        )
    actions = [button(say("Invitations"), verbs.INVITATIONS_PAGE)]
    if campaign is not None:
        actions.insert(0, button(say("How far is it?"), verbs.CAMPAIGN_SHOW, campaign=campaign))
        body.append(hint(say("To hold it, type: pause the reminders")))
    return card(say, body=body, summary=title, actions=actions)
