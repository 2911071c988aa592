"""What the pages and their JSON work with."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from domain.exports import Speaker, plainly
from domain.people import Identity
from services.ports import Clock
from services.transactions import Transactions
from web.links import Links

Authenticate = Callable[[str], Awaitable[Identity | None]]
"""Whom a Teams token proves; None where it proves nobody."""


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The door to the database, the proof of who asks, and what the settings say.

    ``is_local`` is LOCAL=1: then a page on this very computer may name who it is, and nobody else is answered.
    ``speaker_in`` speaks a language (BCP-47) in the words of the one catalogue: given by the program, since this room
    knows no cards. ``teams_address`` opens the tab in Teams, ``support`` is a mail address or a page; empty
    ones are not shown.
    """

    database: Transactions
    clock: Clock
    authenticate: Authenticate
    links: Links
    brand: str = "MileIQ"
    is_local: bool = False
    support: str = ""
    teams_address: str = ""
    ios_app: str = ""
    android_app: str = ""
    speaker_in: Callable[[str], Speaker] = lambda _tag: plainly
