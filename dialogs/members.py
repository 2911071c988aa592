"""Members: the list, removing and inviting back, leaving."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.members import (
    FILTERS,
    PAGE,
    filter_states,
    leave_card,
    left_card,
    members_card,
    person_card,
    remove_card,
    stayed_card,
)
from dialogs.people import find_person, mail_of, shown, standing_of
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named, numbered
from domain.errors import MileageError
from domain.members import check_is_administrator
from domain.people import Person
from language import Frame, Intent
from services import invitations, members, organizations
from services.transactions import Store


async def answer_list(turn: Turn, frame: Frame) -> Content:
    """The members, or those who were, if a kind was named."""
    return await _page(turn, str(frame.slots.get("shown", "active")), 0)


async def press_page(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Another page, or another kind."""
    after = turn.number_in(data, "after", "membership") if "after" in data else 0
    return await _page(turn, str(data.get("shown", "active")), after)


async def _page(turn: Turn, asked: str, after: int) -> Card:
    organization = check_is_administrator(turn.profile)
    kind = asked if asked in FILTERS else "active"

    def look(store: Store) -> tuple[list[Any], list[Person]]:
        found = members.listed(store, by=turn.profile, states=filter_states(kind), after=after, limit=PAGE + 1)
        return found, organizations.administrators(store, by=turn.profile)

    found, administrators = await turn.read(look)
    page = found[:PAGE]
    following = page[-1][0].id if len(found) > PAGE else None
    return members_card(
        turn.say,
        organization,
        page,
        shown=kind,
        administrators=administrators,
        after=turn.name_of("membership", following),
    )


async def answer_remove(turn: Turn, frame: Frame) -> Content:
    """Ask before somebody is removed."""
    return await _ask_remove(turn, mail_of(frame))


async def press_ask_remove(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Ask before somebody is removed."""
    return await _ask_remove(turn, named(data, "who"))


async def _ask_remove(turn: Turn, name: str) -> Card:
    organization = check_is_administrator(turn.profile)

    standing = await standing_of(turn, name)
    waiting = await turn.read(lambda store: members.waiting_reports(store, standing.person, by=turn.profile))
    if not standing.is_member:
        return person_card(turn.say, standing, done=turn.say("{name} isn't a member now.", name=standing.person.label))
    return remove_card(turn.say, standing, organization, waiting=waiting)


async def press_remove(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Remove somebody, once."""
    if (ask := await turn.prove()) is not None:
        return ask
    spell_id = numbered(data, "spell")

    def act(store: Store) -> Person:
        person = find_person(store, turn, data)
        members.remove(store, person, by=turn.profile, at=turn.at, spell_id=spell_id)
        return person

    person = await turn.change(act)
    return await shown(turn, person, turn.say("{name} is removed.", name=person.label))


async def press_keep(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Nothing changes."""
    standing = await standing_of(turn, named(data, "who"))
    return person_card(turn.say, standing, done=turn.say("Nothing was changed."))


async def answer_reinstate(turn: Turn, frame: Frame) -> Content:
    """Invite somebody back, at once if the sender is proven."""
    standing = await standing_of(turn, mail_of(frame))
    return await _reinstate(turn, standing.person) if turn.is_proven else person_card(turn.say, standing)


async def press_reinstate(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Invite somebody back; a second press finds the same invitation."""
    if (ask := await turn.prove()) is not None:
        return ask
    return await _reinstate(turn, await turn.read(lambda store: find_person(store, turn, data)))


async def _reinstate(turn: Turn, person: Person) -> Card:
    await turn.change(lambda store: invitations.invite_again(store, person, by=turn.profile, at=turn.at))
    return await shown(turn, person, turn.say("{name} is invited again. The history is kept.", name=person.label))


async def answer_leave(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # one leaves what one is in
    """Ask before somebody leaves."""
    return _ask_leave(turn)


async def press_ask_leave(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Ask before somebody leaves."""
    return _ask_leave(turn)


def _ask_leave(turn: Turn) -> Card:
    organization, membership = turn.profile.organization, turn.profile.membership
    if organization is None or membership is None:
        raise MileageError("You aren't a member of an organization now, so there is nothing to leave.")
    return leave_card(turn.say, organization, membership)


async def press_leave(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Leave, once."""
    spell_id = numbered(data, "spell")
    await turn.change(lambda store: members.leave(store, by=turn.profile, at=turn.at, spell_id=spell_id))
    if turn.profile.organization is None:
        raise LookupError("somebody left an organization that is not there")
    return left_card(turn.say, turn.profile.organization)


async def press_stay(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Nothing changes."""
    organization = turn.profile.organization
    if organization is None or not turn.profile.is_member:
        raise MileageError("You aren't a member of an organization now, so there is nothing to leave.")
    return stayed_card(turn.say, organization.name)


TEXTS: Mapping[Intent, OnText] = {
    Intent.LIST_MEMBERS: answer_list,
    Intent.REMOVE_MEMBER: answer_remove,
    Intent.REINSTATE: answer_reinstate,
    Intent.LEAVE_ORG: answer_leave,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.MEMBERS_PAGE: press_page,
    verbs.MEMBER_ASK_REMOVE: press_ask_remove,
    verbs.MEMBER_REMOVE: press_remove,
    verbs.MEMBER_KEEP: press_keep,
    verbs.MEMBER_REINSTATE: press_reinstate,
    verbs.ASK_LEAVE: press_ask_leave,
    verbs.LEAVE: press_leave,
    verbs.STAY: press_stay,
}
