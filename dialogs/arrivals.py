"""Coming and going: who is talking, welcomed once, uninstalled, and a press that waits for its proof."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from dialogs.help import welcome as first_words
from dialogs.invitations import find_offer
from dialogs.turns import Content, Desk, Turn
from domain.people import Sender
from services import people
from services.people import Greeted
from services.ports import Address
from services.transactions import Store

PROVING = "proving"
"""Where the talk holds a press that waits; its own name, since presses look for what was asked in the same talk."""
WAITS_FOR = timedelta(minutes=30)
"""How long a press waits: longer than anybody takes to sign in, too short to come as a surprise."""


async def greet(desk: Desk, sender: Sender, address: Address, *, at: datetime) -> Greeted:
    """Who the sender is, with what was talked about; news their client tells is kept first."""
    known = await desk.database.read(people.find_known, sender, address, at=at)
    if known is not None:
        return known
    profile = await desk.database.run(people.meet, sender, address, at=at)
    met = await desk.database.read(people.find_known, sender, address, at=at)
    return met or Greeted(profile, {})


def is_added(raw: Mapping[str, Any]) -> bool:
    """Whether a conversation update says that the bot itself was added."""
    recipient = raw.get("recipient")
    bot = recipient.get("id") if isinstance(recipient, Mapping) else None
    added = raw.get("membersAdded")
    return isinstance(added, list) and any(isinstance(one, Mapping) and one.get("id") == bot for one in added)


async def welcome(turn: Turn) -> Content | None:
    """The first words, once; None where they were said, or where an invitation is on its way and is the welcome."""
    if not await turn.desk.database.run(people.welcome_once, turn.person):
        return None
    offer = await find_offer(turn)
    return None if offer is not None else first_words(turn)


def uninstalled(store: Store, sender: Sender) -> None:
    """Honour that somebody removed the app."""
    people.uninstall(store, sender)


async def wait_for_proof(turn: Turn, data: Mapping[str, Any]) -> None:
    """Remember a press that goes on once the person has signed in."""
    plain = {name: value for name, value in data.items() if isinstance(value, str | int)}
    until = (turn.desk.clock.now() + WAITS_FOR).isoformat()
    talk = {**turn.talk, PROVING: {"press": plain, "until": until}}
    await turn.desk.database.run(people.keep_talk, turn.person, talk, at=turn.at)


async def take_waiting(turn: Turn) -> Mapping[str, Any] | None:
    """The press that waits for proof, taken out: however often Teams tells of a sign-in, it goes on once."""
    if PROVING not in turn.talk:
        return None
    now = turn.desk.clock.now().isoformat()
    kept = await turn.desk.database.run(people.take_from_talk, PROVING, by=turn.person, at=turn.at)
    press = kept.get("press") if isinstance(kept, Mapping) and now < str(kept.get("until")) else None
    return press if isinstance(press, Mapping) else None
