"""One turn: who says what, with everything a dialog needs to answer."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from cards.elements import Card
from cards.words import Say, Words
from domain.errors import MileageError
from domain.members import Profile
from domain.people import Identity, Person, Sender
from domain.secrets import RowNames
from language import Frame
from services import people
from services.papers import FileLinks, Papers
from services.ports import (
    Address,
    Adviser,
    Clock,
    ConnectorError,
    Directory,
    Downloads,
    Messenger,
    Photos,
    SignIn,
    ToProve,
)
from services.transactions import Store, Transactions

__all__ = [
    "Address",
    "ConnectorError",
    "Content",
    "Desk",
    "OnPress",
    "OnText",
    "Places",
    "Reply",
    "Talk",
    "ToProve",
    "Turn",
    "named",
    "numbered",
]

T = TypeVar("T")
Content = Card | Words
Talk = Mapping[str, Any]


TOLD = "told"
"""Where the talk names the last messages whose acts are kept in it, the newest last."""
MOST_TOLD = 5
QUESTION = "followed"
"""Where the talk keeps the question that was asked last."""
RECEIPTS = "receipts"
"""Where the talk keeps the receipts that wait for their drive, whatever is talked about meanwhile."""

LASTING = "lasting"
"""Where the talk names the message that did something undo does not take back."""

LONGEST_NAME = 100
"""Characters of the longest opaque name taken from a card: more than any has; some are kept."""
DIGITS = 15
"""Of the largest number taken from a card: more than any key has, few enough for any database."""


@dataclass(frozen=True, slots=True)
class Places:
    """Addresses shown to people, from the settings; empty ones are not shown."""

    ios_app: str = ""
    android_app: str = ""
    dashboard: str = ""
    support: str = ""


ROOMS = 8
"""Messages with receipts that are held at once: each may be five times 5 MB, a few times over."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What dialogs work with: the database's door, the remote ports, and what the settings say.

    ``bootstrap_administrators`` may set up their organization without the directory role, and add official rates.
    ``eligibility`` is ``enforce``, ``warn`` or ``off``; ``eligible`` the skuIds of subscriptions that may use the
    product. ``downloads``, ``photos``, ``papers`` and ``links`` are for files; ``sends_files`` is whether the client
    can take one in the chat. ``charts`` is whether figures are drawn. ``adviser`` guesses what a message is for that
    the rules do not understand; None: nobody is asked. ``rooms`` are for messages with receipts, held in memory.
    """

    database: Transactions
    directory: Directory
    sign_in: SignIn
    messenger: Messenger
    clock: Clock
    places: Places = field(default_factory=Places)
    brand: str = "MileIQ"
    bootstrap_administrators: frozenset[Identity] = frozenset()
    eligibility: str = "off"
    eligible: frozenset[str] = frozenset()
    downloads: Downloads | None = None
    photos: Photos | None = None
    papers: Papers | None = None
    links: FileLinks | None = None
    sends_files: bool = True
    names: RowNames = field(default_factory=lambda: RowNames(""))
    charts: bool = True
    adviser: Adviser | None = None
    rooms: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(ROOMS))


@dataclass(frozen=True, slots=True)
class Turn:
    """One message or press of somebody known.

    ``told_in`` names it for ever (conversation and activity id). ``talk`` is what was last talked about: plain JSON,
    always safe to lose. ``proof`` is the value of an invoke, in which the client may have put a token or a sign-in
    code. ``at`` is an aware UTC instant, ``today`` the day where the sender is. ``said`` is what was typed,
    ``question`` what it asks, where that may be followed up.
    ``keeps_saved``: whether the sender may have places or trips saved; where not, nobody looks for them.
    """

    desk: Desk
    profile: Profile
    sender: Sender
    address: Address
    say: Say
    at: datetime
    today: date
    told_in: str
    channel_user_id: str
    talk: Talk = field(default_factory=dict)
    proof: Mapping[str, Any] = field(default_factory=dict)
    said: str = ""
    question: Talk = field(default_factory=dict)
    keeps_saved: bool = True

    def name_of(self, kind: str, number: int | None) -> str | None:
        """The name of a row on a card: numbers of rows count on over all organizations."""
        return None if number is None else self.desk.names.name(kind, number)

    def number_in(self, data: Mapping[str, Any], name: str, kind: str) -> int:
        """The row that a card's data names; a refusal where it names none."""
        number = self.desk.names.number(kind, named(data, name))
        if number is None:
            raise MileageError("This card is incomplete. Please type what you want to do instead.")
        return number

    @property
    def person(self) -> Person:
        """Who is talking."""
        return self.profile.person

    async def read(self, call: Callable[[Store], T]) -> T:
        """Run a service call that only reads."""
        return await self.desk.database.read(call)

    async def run(self, call: Callable[[Store], T], *, talk: Callable[[T], Talk] | None = None) -> T:
        """Run a service call as one transaction; ``talk`` makes, of its answer, what is talked about from now on."""

        def whole(store: Store) -> T:
            answer = call(store)
            if talk is not None:
                people.keep_talk(store, self.person, self._named(talk(answer)), at=self.at)
            return answer

        return await self.desk.database.run(whole)

    async def change(self, call: Callable[[Store], T]) -> T:
        """Run a service call as one transaction whose act "undo" does not take back, nor what was done before it."""

        def whole(store: Store) -> T:
            answer = call(store)
            notes = {LASTING: self.told_in, TOLD: self._told()}
            people.note_in_talk(store, notes, by=self.person, at=self.at)
            return answer

        return await self.desk.database.run(whole)

    async def remember(self, talk: Talk) -> None:
        """Keep what is talked about from now on, where nothing else is written."""
        kept = self._named(talk)
        if {**kept, TOLD: None} != {**self.talk, TOLD: None}:
            await self.desk.database.run(people.keep_talk, self.person, kept, at=self.at)

    def _named(self, talk: Talk) -> Talk:
        asked = {QUESTION: self.question} if self.question else {}
        sent = {RECEIPTS: self.talk[RECEIPTS]} if self.talk.get(RECEIPTS) else {}
        return {**sent, **talk, **asked, TOLD: self._told()}

    def _told(self) -> list[str]:
        before = [told for told in self.talk.get(TOLD, []) if told != self.told_in]
        return [*before, self.told_in][-MOST_TOLD:]

    @property
    def is_told_again(self) -> bool:
        """Whether this very message did something before: Teams sends one again when it saw no answer in time."""
        return self.told_in in self.talk.get(TOLD, [])

    @property
    def is_newest(self) -> bool:
        """Whether what was talked about last is what this very message did."""
        return bool(self.talk.get(TOLD, [])[-1:] == [self.told_in])

    @property
    def is_after_lasting(self) -> bool:
        """Whether the last thing that was done is one that "undo" does not take back."""
        return LASTING in self.talk and self.talk.get(TOLD, [])[-1:] == [self.talk[LASTING]]

    async def prove(self) -> ToProve | None:
        """Ask for proof of who presses; None: proven. Raises MileageError for somebody else's proof."""
        found = await self.desk.sign_in.prove(self.person.identity, self.channel_user_id, self.proof, self.address)
        return found if isinstance(found, ToProve) else None

    @property
    def is_proven(self) -> bool:
        """Whether the sender proved who they are a short while ago: enough for a typed command with an effect."""
        return self.desk.sign_in.is_proven(self.person.identity)


Reply = Content | ToProve
OnText = Callable[[Turn, Frame], Awaitable[Content]]
"""Answers a message."""
OnPress = Callable[[Turn, Mapping[str, Any]], Awaitable[Reply]]
"""Answers a press; the mapping is the card's data with what was filled in: hostile until checked."""


def named(data: Mapping[str, Any], name: str) -> str:
    """An opaque name from a card's data; a refusal where it is missing, no text, or longer than any."""
    value = data.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_NAME:
        raise MileageError("This card is incomplete. Please type what you want to do instead.")
    return value


def numbered(data: Mapping[str, Any], name: str) -> int:
    """A whole number from a card's data, which may come back as text; a refusal otherwise."""
    value = data.get(name)
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= DIGITS:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**DIGITS:
        return value
    raise MileageError("This card is incomplete. Please type what you want to do instead.")
