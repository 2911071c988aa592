"""Inviting: one person at once, many after a look at what each row would do."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from cards import verbs
from cards.inviting import alone_words, cancelled_card, plan_card, sent_card
from cards.members import person_card
from dialogs.people import standing_of
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named, numbered
from domain.errors import MileageError
from domain.invitations import InvitationList, Prospect, Row
from domain.members import check_is_administrator
from domain.people import DirectoryPerson
from language import Frame, Intent
from services import inviting
from services.ports import DirectoryError

AT_ONCE = 100
"""Addresses in one question to the directory."""
ASKED_TOGETHER = 8
MOST = 20_000
"""Rows of one list: more than any organization invites in a day, and still one small row of the database."""


class Listed(Protocol):
    """One row of a list as it was read: ``address`` None where ``problem`` says why there is none."""

    @property
    def text(self) -> str:
        """What stood in the row."""
        ...

    @property
    def address(self) -> str | None:
        """The mail address in it, lower-case."""
        ...

    @property
    def problem(self) -> MileageError | None:
        """What is wrong with the row."""
        ...


async def answer_invite(turn: Turn, frame: Frame) -> Content:
    """Invite one person at once if the sender is proven; otherwise show what would happen, and what names nobody."""
    check_is_administrator(turn.profile)
    addresses = tuple(dict.fromkeys(frame.slots.get("emails", ())))
    odd = [Row(words, Prospect.MALFORMED) for words in frame.slots.get("left_out", ())]
    return await invite(turn, [*await looked_up(turn, addresses), *odd])


async def answer_list(turn: Turn, rows: Iterable[Listed]) -> Content:
    """Show what inviting a pasted list or the rows of a file would do."""
    check_is_administrator(turn.profile)
    read = list(rows)
    if not read:
        raise MileageError("I found no mail address there. Put one address in each row, for example ana@contoso.com")
    if len(read) > MOST:
        raise MileageError("This list has more than {most} rows. Please send it in parts.", most=MOST)
    found = {row.typed: row for row in await looked_up(turn, [row.address for row in read if row.address])}
    planned = [
        found[row.address] if row.address else Row(row.text, Prospect.MALFORMED, problem=row.problem) for row in read
    ]
    return await invite(turn, planned)


async def invite(turn: Turn, rows: Sequence[Row]) -> Content:
    """Send one invitation at once where that is safe, else show the plan."""
    organization = check_is_administrator(turn.profile)
    kept = await turn.run(
        lambda store: inviting.keep(store, rows, by=turn.profile, at=turn.at), talk=lambda _: {"about": "invitations"}
    )
    if len(kept.rows) > 1:
        return plan_card(turn.say, kept)
    alone = kept.rows[0]
    if alone.prospect is Prospect.WILL_INVITE and turn.is_proven:
        return sent_card(turn.say, await _send(turn, kept.key))
    if alone.prospect is Prospect.WILL_INVITE:
        return plan_card(turn.say, kept)
    if alone.who is not None and alone.prospect in {Prospect.ALREADY_INVITED, Prospect.ALREADY_MEMBER}:
        return person_card(turn.say, await standing_of(turn, alone.who.identity.object_id))
    return alone_words(turn.say, alone, organization.name)


async def looked_up(turn: Turn, addresses: Sequence[str]) -> list[Row]:
    """Ask the directory who everybody is; those it could not be asked about wait."""
    batches = [addresses[start : start + AT_ONCE] for start in range(0, len(addresses), AT_ONCE)]
    places = asyncio.Semaphore(ASKED_TOGETHER)
    async with asyncio.TaskGroup() as asking:
        tasks = [asking.create_task(_ask(turn, batch, places)) for batch in batches]
    return [row for task in tasks for row in task.result()]


async def _ask(turn: Turn, addresses: Sequence[str], places: asyncio.Semaphore) -> list[Row]:
    async with places:
        try:
            found = await turn.desk.directory.find(turn.person.identity.tenant_id, addresses)
        except DirectoryError:
            return [Row(address, Prospect.NOT_CHECKED) for address in addresses]
    return [Row(address, prospect_of(found.get(address)), found.get(address)) for address in addresses]


def prospect_of(who: DirectoryPerson | None) -> Prospect:
    """What the directory's answer means for an invitation."""
    if who is None:
        return Prospect.NOT_IN_DIRECTORY
    if who.is_guest:
        return Prospect.GUEST
    return Prospect.WILL_INVITE if who.is_enabled else Prospect.DISABLED


async def press_send(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Send a list, once."""
    if (ask := await turn.prove()) is not None:
        return ask
    return sent_card(turn.say, await _send(turn, named(data, "list")))


async def press_retry(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Ask the directory again about those who wait; a list that was sent goes on, one that was not is shown."""
    if (ask := await turn.prove()) is not None:
        return ask
    key = named(data, "list")
    kept = await _kept(turn, key)
    checked = await _checked(turn, kept)
    if kept.is_sent:
        return sent_card(turn.say, await _send(turn, key, checked))
    return plan_card(turn.say, await turn.run(lambda store: inviting.check(store, key, checked, by=turn.profile)))


async def _send(turn: Turn, key: str, checked: Sequence[Row] = ()) -> InvitationList:
    return await turn.run(
        lambda store: inviting.send(store, key, checked, by=turn.profile, at=turn.at),
        talk=lambda _: {"about": "invitations"},
    )


async def _checked(turn: Turn, kept: InvitationList) -> list[Row]:
    return await looked_up(turn, [row.typed for row in kept.with_prospect(Prospect.NOT_CHECKED)])


async def _kept(turn: Turn, key: str) -> InvitationList:
    return await turn.read(lambda store: inviting.get(store, key, by=turn.profile))


async def press_page(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Another page of a list."""
    kept = await _kept(turn, named(data, "list"))
    show = sent_card if kept.is_sent else plan_card
    return show(turn.say, kept, page=numbered(data, "page"))


async def press_cancel(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Drop a list; one that was sent stays."""
    key = named(data, "list")
    kept = await turn.run(lambda store: inviting.forget(store, key, by=turn.profile))
    return cancelled_card(turn.say) if kept is None else sent_card(turn.say, kept)


TEXTS: Mapping[Intent, OnText] = {Intent.INVITE: answer_invite}
PRESSES: Mapping[str, OnPress] = {
    verbs.INVITE_SEND: press_send,
    verbs.INVITE_RETRY: press_retry,
    verbs.INVITE_PAGE: press_page,
    verbs.INVITE_CANCEL: press_cancel,
}
