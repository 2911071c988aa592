"""Who administers the organization."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.administrators import make_administrator_card, remove_administrator_card, unchanged_card
from cards.elements import Card
from dialogs.organizations import DIRECTORY_AWAY
from dialogs.people import find_person, mail_of, may_act, shown, standing_of
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named
from domain.errors import MileageError
from domain.members import check_is_administrator
from domain.people import DirectoryPerson, Person
from language import Frame, Intent
from services import organizations
from services.ports import DirectoryError


async def answer_make(turn: Turn, frame: Frame) -> Content:
    """Make somebody an administrator, at once if the sender is proven."""
    organization = check_is_administrator(turn.profile)
    person = await _person(turn, mail_of(frame))
    return (
        await _make(turn, person) if may_act(turn, frame) else make_administrator_card(turn.say, person, organization)
    )


async def press_make(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Make somebody an administrator, once."""
    if (ask := await turn.prove()) is not None:
        return ask
    who = named(data, "who")
    return await _make(turn, await turn.read(lambda store: organizations.candidate(store, who, by=turn.profile)))


async def press_keep(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Nothing changes."""
    return unchanged_card(turn.say)


async def _make(turn: Turn, person: Person) -> Card:
    await turn.change(lambda store: organizations.make_administrator(store, person, by=turn.profile, at=turn.at))
    return await shown(turn, person, turn.say("{name} is an administrator now, and is told.", name=person.label))


async def _person(turn: Turn, mail: str) -> Person:
    """Somebody the organization knows, else whoever its directory knows by that address."""
    try:
        return (await standing_of(turn, mail)).person
    except MileageError:
        who = await _directory_person(turn, mail)
    return await turn.run(lambda store: organizations.know(store, who, by=turn.profile, at=turn.at))


async def _directory_person(turn: Turn, mail: str) -> DirectoryPerson:
    try:
        found = await turn.desk.directory.find(turn.person.identity.tenant_id, [mail])
    except DirectoryError as error:
        raise MileageError(DIRECTORY_AWAY) from error
    who = found.get(mail)
    if who is None:
        raise MileageError("I can't find {mail} in your organization's directory. Please check the address.", mail=mail)
    return who


async def answer_remove(turn: Turn, frame: Frame) -> Content:
    """End somebody's administration, at once if the sender is proven."""
    organization = check_is_administrator(turn.profile)
    if "is_oneself" in frame.slots:
        await turn.read(lambda store: organizations.check_may_step_down(store, by=turn.profile))
        return remove_administrator_card(turn.say, turn.person, organization)
    person = (await standing_of(turn, mail_of(frame))).person
    return (
        await _remove(turn, person)
        if may_act(turn, frame)
        else remove_administrator_card(turn.say, person, organization)
    )


async def press_remove(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """End somebody's administration, once."""
    if (ask := await turn.prove()) is not None:
        return ask
    return await _remove(turn, await turn.read(lambda store: find_person(store, turn, data)))


async def _remove(turn: Turn, person: Person) -> Content:
    await turn.change(lambda store: organizations.remove_administrator(store, person, by=turn.profile, at=turn.at))
    if person.id == turn.person.id:
        return turn.say("You are no administrator any more.")
    return await shown(turn, person, turn.say("{name} is no administrator now.", name=person.label))


TEXTS: Mapping[Intent, OnText] = {Intent.MAKE_ADMIN: answer_make, Intent.REMOVE_ADMIN: answer_remove}
PRESSES: Mapping[str, OnPress] = {
    verbs.ADMINISTRATOR_MAKE: press_make,
    verbs.ADMINISTRATOR_REMOVE: press_remove,
    verbs.ADMINISTRATOR_KEEP: press_keep,
}
