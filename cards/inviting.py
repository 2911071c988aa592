"""Inviting people: what a list would do, row by row, and what came of it."""

from collections import Counter
from collections.abc import Sequence

from cards import verbs
from cards.elements import (
    Action,
    Card,
    Element,
    button,
    card,
    facts,
    heading,
    hint,
    section,
    success,
    table,
    text,
    warning,
)
from cards.words import Say, Words
from domain.invitations import InvitationList, Prospect, Row

PAGE = 10
PROSPECTS = {
    Prospect.WILL_INVITE: "will be invited",
    Prospect.INVITED: "invited",
    Prospect.ALREADY_INVITED: "already invited",
    Prospect.ALREADY_MEMBER: "already a member",
    Prospect.NOT_IN_DIRECTORY: "not in your directory",
    Prospect.GUEST: "is a guest",
    Prospect.DISABLED: "account is disabled",
    Prospect.MALFORMED: "not a mail address",
    Prospect.DUPLICATE: "listed twice",
    Prospect.NOT_CHECKED: "waits for the directory",
}
ORDER = tuple(PROSPECTS)
ALONE = {
    Prospect.NOT_IN_DIRECTORY: "I can't find {typed} in {organization}'s directory. Please check the address.",
    Prospect.GUEST: "{typed} is a guest. Only people with an account of {organization} can be invited.",
    Prospect.DISABLED: "The account of {typed} is disabled, so no invitation can reach it.",
    Prospect.MALFORMED: "{typed} is not a mail address. Please check it.",
    Prospect.DUPLICATE: "{typed} is listed twice.",
    Prospect.NOT_CHECKED: (
        "I can't reach {organization}'s directory right now, so {typed} isn't invited yet. Please try again in a few "
        "minutes."
    ),
}


def alone_words(say: Say, row: Row, organization: str) -> Words:
    """Why the only person of a list can't be invited."""
    if row.problem is not None:
        return say.refusal(row.problem)
    return say(ALONE[row.prospect], typed=row.typed, organization=organization)


def plan_card(say: Say, listed: InvitationList, *, page: int = 0) -> Card:
    """What sending a list would do: how many of each kind, then row by row, the odd ones first."""
    wanted = listed.with_prospect(Prospect.WILL_INVITE)
    waiting = listed.with_prospect(Prospect.NOT_CHECKED)
    title = (
        say.many("Invite {count} person?", "Invite {count} people?", len(wanted))
        if wanted
        else say("Nobody to invite yet")
        if waiting
        else say("Nobody to invite")
    )
    body = [
        heading(title),
        *_counts(say, listed.rows),
        *_rows(say, listed.rows, page),
        *(
            [warning(say("I can't reach your directory now. Those who wait are kept; try them again later."))]
            if waiting
            else []
        ),
        *(
            [hint(say("Nothing has been sent yet. Everybody gets a card in Teams that they can accept or decline."))]
            if wanted
            else []
        ),
    ]
    return card(say, body=body, summary=title, actions=_plan_actions(say, listed, page), is_wide=True)


def _plan_actions(say: Say, listed: InvitationList, page: int) -> list[Action]:
    wanted = len(listed.with_prospect(Prospect.WILL_INVITE))
    actions = []
    if wanted:
        title = say.many("Send {count} invitation", "Send {count} invitations", wanted)
        actions.append(button(title, verbs.INVITE_SEND, is_primary=True, list=listed.key))
    if listed.with_prospect(Prospect.NOT_CHECKED):
        actions.append(button(say("Check again"), verbs.INVITE_RETRY, list=listed.key))
    actions += _paging(say, listed, page)
    return [*actions, button(say("Cancel"), verbs.INVITE_CANCEL, list=listed.key)]


def sent_card(say: Say, listed: InvitationList, *, page: int = 0) -> Card:
    """What came of a list: invited, and everybody else with the reason."""
    invited = listed.with_prospect(Prospect.INVITED)
    title = _sent_title(say, invited)
    others = [row for row in listed.rows if row.prospect is not Prospect.INVITED]
    shown = _rows(say, listed.rows, page) if len(listed.rows) > 1 else []
    waiting = listed.with_prospect(Prospect.NOT_CHECKED)
    body = [
        success(title) if invited else heading(title),
        *([text(say("The card is on its way in Teams. I tell you when the answer comes."))] if invited else []),
        *(_counts(say, listed.rows) if others else []),
        *shown,
        *(
            [warning(say("I can't reach your directory now. Those who wait are kept; try them again later."))]
            if waiting
            else []
        ),
    ]
    return card(say, body=body, summary=title, actions=_sent_actions(say, listed, page))


def _sent_title(say: Say, invited: Sequence[Row]) -> Words:
    if len(invited) == 1 and invited[0].who is not None:
        return say("{name} is invited", name=invited[0].who.name or invited[0].typed)
    if not invited:
        return say("Nobody was invited")
    return say.many("{count} person is invited", "{count} people are invited", len(invited))


def _sent_actions(say: Say, listed: InvitationList, page: int) -> list[Action]:
    invited = listed.with_prospect(Prospect.INVITED)
    actions = []
    if listed.with_prospect(Prospect.NOT_CHECKED):
        actions.append(button(say("Try those who wait again"), verbs.INVITE_RETRY, is_primary=True, list=listed.key))
    actions.append(button(say("Invitations"), verbs.INVITATIONS_PAGE))
    if len(listed.rows) == 1 and invited and invited[0].who is not None:
        who = invited[0].who.identity.object_id
        actions.append(button(say("Withdraw invitation"), verbs.INVITATION_RESCIND, who=who))
    return actions + _paging(say, listed, page)


def cancelled_card(say: Say) -> Card:
    """The list was dropped."""
    title = say("Nobody was invited")
    return card(say, body=[heading(title), text(say("The list is dropped."))], summary=title)


def _counts(say: Say, rows: Sequence[Row]) -> list[Element]:
    counted = Counter(row.prospect for row in rows)
    shown = [(_capital(say(PROSPECTS[one])), say.show(counted[one])) for one in ORDER if counted[one]]
    return [facts(shown)] if len(rows) > 1 else []


def _capital(words: Words) -> Words:
    return Words(words[:1].upper() + words[1:])


def _rows(say: Say, rows: Sequence[Row], page: int) -> list[Element]:
    """A page of the rows, those that need a look first."""
    ordered = sorted(rows, key=lambda row: row.prospect in {Prospect.WILL_INVITE, Prospect.INVITED})
    shown = ordered[page * PAGE : (page + 1) * PAGE]
    made = table([say("Person"), say("Result")], [(_person(row), _result(say, row)) for row in shown], widths=[3, 2])
    if len(rows) <= PAGE:
        return [made]
    first = page * PAGE + 1
    title = say("Rows {first} to {last} of {all}", first=first, last=first + len(shown) - 1, all=len(rows))
    return [section(title), made]


def _person(row: Row) -> Words:
    if row.who is None or not row.who.name:
        return Words(row.typed)
    return Words(row.who.name)


def _result(say: Say, row: Row) -> Words:
    return say(PROSPECTS[row.prospect]) if row.problem is None else say.refusal(row.problem)


def _paging(say: Say, listed: InvitationList, page: int) -> list[Action]:
    actions = []
    if page > 0:
        actions.append(button(say("Previous rows"), verbs.INVITE_PAGE, list=listed.key, page=page - 1))
    if (page + 1) * PAGE < len(listed.rows):
        actions.append(button(say("More rows"), verbs.INVITE_PAGE, list=listed.key, page=page + 1))
    return actions
