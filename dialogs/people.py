"""Whom an administrator means, and what may be known of them."""

from collections.abc import Mapping
from typing import Any

from cards.elements import Card
from cards.members import person_card
from cards.words import Words
from dialogs.turns import Talk, Turn, named
from domain.errors import MileageError
from domain.members import Standing, check_is_administrator
from domain.people import Person
from language import Frame
from services import members
from services.ports import DirectoryError
from services.transactions import Store

GUESSED = "guessed"
"""The slot that says that a name was typed which only one person has: they are shown before anything happens."""


def mails_of(frame: Frame) -> tuple[str, ...]:
    """The people a message names, each once."""
    return tuple(dict.fromkeys(str(mail) for mail in frame.slots.get("emails", ())))


def mail_of(frame: Frame) -> str:
    """The one person a message names; a refusal where it names none or several."""
    mails = mails_of(frame)
    if len(mails) > 1:
        raise several()
    if not mails:
        raise MileageError("Whom do you mean? Please give the mail address.")
    return mails[0]


def several() -> MileageError:
    """What is said where several people are named for what is done with one."""
    return MileageError("One person at a time, please, so that nothing happens by a slip.")


def may_act(turn: Turn, frame: Frame) -> bool:
    """Whether a typed command acts at once: by whoever is proven, on somebody they named beyond doubt."""
    return turn.is_proven and not frame.slots.get(GUESSED)


async def standing_of(turn: Turn, name: str) -> Standing:
    """Where somebody stands, by mail address or object id; for administrators.

    An address the bot has not seen yet (a new one, or of somebody who only ever wrote) is looked up in the directory.
    """
    check_is_administrator(turn.profile)
    try:
        return await turn.read(lambda store: find_standing(store, turn, name))
    except MileageError:
        object_id = await _object_id(turn, name)
        if object_id is None:
            raise
    try:
        return await turn.read(lambda store: find_standing(store, turn, object_id))
    except MileageError as unknown:
        raise MileageError(
            "I don't know {name} in your organization. Check the address, or invite them first.", name=name
        ) from unknown


async def _object_id(turn: Turn, mail: str) -> str | None:
    if "@" not in mail:
        return None
    try:
        found = await turn.desk.directory.find(turn.person.identity.tenant_id, [mail])
    except DirectoryError:
        return None
    who = found.get(mail)
    return None if who is None else who.identity.object_id


def find_standing(store: Store, turn: Turn, name: str) -> Standing:
    """The same within a transaction."""
    return members.standing(store, members.get_person(store, name, by=turn.profile), by=turn.profile)


def find_person(store: Store, turn: Turn, data: Mapping[str, Any]) -> Person:
    """Whom a pressed card is about, if the administrator may know them."""
    return members.get_person(store, named(data, "who"), by=turn.profile)


async def shown(turn: Turn, person: Person, done: Words | None = None) -> Card:
    """Somebody's card as it is now, with what was just done."""
    standing = await turn.run(
        lambda store: members.standing(store, person, by=turn.profile), talk=lambda _: about(person)
    )
    return person_card(turn.say, standing, done=done)


def about(person: Person) -> Talk:
    """That somebody is talked about."""
    return {"about": "person", "keys": [person.identity.object_id]}
