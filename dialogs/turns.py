"""One turn: who says what, with everything a dialog needs to answer."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from cards.elements import Card
from cards.words import Say, Words

from domain.members import Profile
from domain.people import Sender
from language.frames import Frame
from services.ports import Address, Directory, SignIn
from storage.database import Database

Content = Card | Words


@dataclass(frozen=True, slots=True)
class Places:
    """Addresses shown to people, from the settings; empty ones are not shown."""

    ios_app: str = ""
    android_app: str = ""
    dashboard: str = ""
    support: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What dialogs work with: the database's door and the remote ports."""

    database: Database
    directory: Directory
    sign_in: SignIn
    places: Places
    bootstrap_administrators: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Turn:
    """One message or press. ``told_in`` names it for ever (conversation and activity id).

    ``talk`` is what was last talked about; ``proof`` is the value of an invoke, in which the client may have put a
    token or a sign-in code.
    """

    desk: Desk
    profile: Profile
    sender: Sender
    address: Address
    say: Say
    at: datetime
    today: date
    told_in: str
    talk: Mapping[str, Any]
    proof: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """The client must do something first (sign the person in): the body of the invoke's answer, as it is."""

    body: Mapping[str, Any]


Reply = Content | Asked
OnText = Callable[[Turn, Frame], Awaitable[Content]]
OnPress = Callable[[Turn, Mapping[str, Any]], Awaitable[Reply]]
