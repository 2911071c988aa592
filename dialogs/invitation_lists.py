"""What administrators do with invitations that are out: look, send again, remind, take back."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.invitation_lists import FILTERS, PAGE, filter_states, invitations_card, reminded_card
from cards.members import person_card
from dialogs.people import find_person, mail_of, mails_of, shown, standing_of
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named, numbered
from domain.members import check_is_administrator
from domain.people import Person
from language import Frame, Intent
from services import invitations
from services.reminders import Reminded, remind


async def answer_list(turn: Turn, frame: Frame) -> Content:
    """The invitations, those of one kind if a kind was named."""
    return await _page(turn, str(frame.slots.get("shown", "all")), 0)


async def press_page(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Another page, or another kind."""
    after = turn.number_in(data, "after", "invitation") if "after" in data else 0
    return await _page(turn, str(data.get("shown", "all")), after)


async def _page(turn: Turn, asked: str, after: int) -> Card:
    organization = check_is_administrator(turn.profile)
    kind = asked if asked in FILTERS else "all"
    found = await turn.read(
        lambda store: invitations.listed(
            store, by=turn.profile, states=filter_states(kind), after=after, limit=PAGE + 1
        )
    )
    page = found[:PAGE]
    following = page[-1][0].id if len(found) > PAGE else None
    return invitations_card(turn.say, organization, page, shown=kind, after=turn.name_of("invitation", following))


async def answer_status(turn: Turn, frame: Frame) -> Content:
    """Where somebody stands."""
    check_is_administrator(turn.profile)
    return person_card(turn.say, await standing_of(turn, mail_of(frame)))


async def answer_resend(turn: Turn, frame: Frame) -> Content:
    """Send an invitation again, at once if the sender is proven."""
    standing = await standing_of(turn, mail_of(frame))
    if not turn.is_proven:
        return person_card(turn.say, standing)
    return await _resend(turn, standing.person, None)


async def press_resend(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Send an invitation again, once."""
    if (ask := await turn.prove()) is not None:
        return ask
    person = await turn.read(lambda store: find_person(store, turn, data))
    return await _resend(turn, person, numbered(data, "sent"))


async def _resend(turn: Turn, person: Person, sent_count: int | None) -> Card:
    await turn.change(
        lambda store: invitations.resend(store, person, by=turn.profile, at=turn.at, sent_count=sent_count)
    )
    return await shown(turn, person, turn.say("The invitation is sent again."))


async def answer_rescind(turn: Turn, frame: Frame) -> Content:
    """Take an invitation back, at once if the sender is proven."""
    standing = await standing_of(turn, mail_of(frame))
    if not turn.is_proven:
        return person_card(turn.say, standing)
    return await _rescind(turn, standing.person, "")


async def press_rescind(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take an invitation back, once."""
    if (ask := await turn.prove()) is not None:
        return ask
    person = await turn.read(lambda store: find_person(store, turn, data))
    return await _rescind(turn, person, str(data.get("i", "")))


async def _rescind(turn: Turn, person: Person, key: str) -> Card:
    await turn.change(lambda store: invitations.rescind(store, person, by=turn.profile, at=turn.at, key=key))
    return await shown(turn, person, turn.say("The invitation is withdrawn."))


async def answer_remind(turn: Turn, frame: Frame) -> Content:
    """Remind one person, or all who have not answered."""
    if mails_of(frame):
        return await answer_resend(turn, frame)
    check_is_administrator(turn.profile)
    return await _remind(turn) if turn.is_proven else await _page(turn, "waiting", 0)


async def press_remind(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Remind all who have not answered."""
    if (ask := await turn.prove()) is not None:
        return ask
    return await _remind(turn)


async def _remind(turn: Turn) -> Card:
    found = Reminded()
    while found.after is not None:
        found = await turn.desk.database.run(remind, by=turn.profile, at=turn.at, so_far=found)
    return reminded_card(turn.say, sent=found.sent, too_soon=found.too_soon, campaign=found.campaign_id)


async def press_person(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Open somebody of a list."""
    name = named(data, "who")
    return person_card(turn.say, await standing_of(turn, name))


TEXTS: Mapping[Intent, OnText] = {
    Intent.LIST_INVITATIONS: answer_list,
    Intent.JOIN_STATUS: answer_status,
    Intent.RESEND: answer_resend,
    Intent.RESCIND: answer_rescind,
    Intent.REMIND: answer_remind,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.INVITATIONS_PAGE: press_page,
    verbs.INVITATION_SHOW: press_person,
    verbs.INVITATION_RESEND: press_resend,
    verbs.INVITATION_RESCIND: press_rescind,
    verbs.INVITATIONS_REMIND: press_remind,
    verbs.MEMBER_SHOW: press_person,
}
