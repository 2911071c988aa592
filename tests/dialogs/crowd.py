"""People of an organization who talk to the dialogs about invitations and membership: real services and database."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from cards.elements import Card
from cards.words import Say
from dialogs import (
    administrators,
    audit,
    campaigns,
    help,  # noqa: A004  # the noun of the product
    invitation_lists,
    invitations,
    inviting,
    members,
    organizations,
    privacy,
)
from dialogs.turns import Desk, Places, Turn
from domain.members import Profile
from domain.people import Device, DirectoryPerson, Identity, Sender
from language import Frame, Intent
from services import people
from services.ports import Address, DirectoryError, InstallOutcome, Proven, ToProve
from storage.database import Database
from tests import office
from tests.office import CONTOSO, chat, directory_person, identity, mail
from tests.teams_chat import actions_of, plain, words_of

ROOMS = (
    administrators,
    audit,
    campaigns,
    help,
    invitation_lists,
    invitations,
    inviting,
    members,
    organizations,
    privacy,
)
TEXTS = {intent: handler for room in ROOMS for intent, handler in room.TEXTS.items()}
PRESSES = {verb: handler for room in ROOMS for verb, handler in room.PRESSES.items()}
START = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
PREMIUM = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46"
PLACES = Places(
    "https://apps.example/ios", "https://apps.example/android", "https://dashboard.example", "help@contoso.com"
)


@dataclass
class SignedIn:
    """Believes everybody while told to."""

    is_believed: bool = True
    signed_out: list[Identity] = field(default_factory=list)

    async def prove(
        self, who: Identity, channel_user_id: str, proof: Mapping[str, Any], where: Address
    ) -> Proven | ToProve:
        return Proven() if self.is_believed or proof.get("token") else ToProve({"statusCode": 401})

    def is_proven(self, who: Identity) -> bool:
        return self.is_believed

    async def sign_out(self, who: Identity, channel_user_id: str) -> None:
        self.signed_out.append(who)


@dataclass
class Yellow:
    """A directory one can unplug; ``deaf_to`` are addresses it fails on."""

    people: dict[str, DirectoryPerson] = field(default_factory=dict)
    administrators: set[Identity] = field(default_factory=set)
    held: frozenset[str] = frozenset({PREMIUM})
    name: str = "Contoso"
    is_away: bool = False
    deaf_to: set[str] = field(default_factory=set)

    def add(self, *names: str, **facts: Any) -> None:
        for name in names:
            who = directory_person(name)
            self.people[mail(name)] = DirectoryPerson(who.identity, name, who.mail, **facts)

    def _answer(self) -> None:
        if self.is_away:
            raise DirectoryError("away")

    async def find(self, tenant_id: str, addresses: Sequence[str]) -> Mapping[str, DirectoryPerson | None]:
        self._answer()
        if self.deaf_to & set(addresses):
            raise DirectoryError("deaf")
        return {address: self.people.get(address) for address in addresses}

    async def is_global_administrator(self, who: Identity) -> bool:
        self._answer()
        return who in self.administrators

    async def subscriptions(self, tenant_id: str) -> frozenset[str]:
        self._answer()
        return self.held

    async def organization_name(self, tenant_id: str) -> str:
        self._answer()
        return self.name

    async def install(self, who: Identity) -> InstallOutcome:
        return InstallOutcome.ALREADY_INSTALLED

    async def chat_with(self, who: Identity) -> str | None:
        return None


@dataclass
class Crowd:
    """Everybody who talks in one test."""

    database: Database
    sign_in: SignedIn = field(default_factory=SignedIn)
    directory: Yellow = field(default_factory=Yellow)
    eligibility: str = "off"
    bootstrap: frozenset[Identity] = frozenset()
    at: datetime = START
    numbers: Any = field(default_factory=lambda: itertools.count(1))

    def later(self, **span: float) -> None:
        self.at += timedelta(**span)

    async def arrives(self, name: str, tenant: str = CONTOSO, **facts: Any) -> "Talker":
        """Somebody who opens the chat."""
        self.directory.add(name)
        talker = Talker(self, name, tenant, facts)
        await talker.meet()
        return talker

    async def sets_up(self, name: str = "Ada") -> "Talker":
        """The first administrator, who has set up the organization."""
        self.directory.administrators.add(identity(name))
        ada = await self.arrives(name)
        assert "Contoso is set up" in await ada.means(Intent.SET_UP)
        return ada

    async def joins(self, by: "Talker", name: str, **facts: Any) -> "Talker":
        """Somebody who was invited and joined."""
        talker = await self.arrives(name, **facts)
        await by.means(Intent.INVITE, emails=(mail(name),))
        await talker.means(Intent.JOIN)
        assert "You have joined Contoso" in await talker.presses("Join")
        return talker

    def desk(self) -> Desk:
        return Desk(
            self.database,
            self.directory,
            self.sign_in,
            None,  # type: ignore[arg-type]  # nothing here is sent at once
            None,  # type: ignore[arg-type]  # the turn tells the time
            PLACES,
            bootstrap_administrators=self.bootstrap,
            eligibility=self.eligibility,
            eligible=frozenset({PREMIUM}),
        )

    def queued(self) -> list[tuple[str, str, str]]:
        """What lies in the outbox: recipient, template, state."""
        return office.Office(self.database.engine).queued()


@dataclass
class Talker:
    """Somebody in their chat. ``card`` is the newest answer."""

    crowd: Crowd
    name: str
    tenant: str = CONTOSO
    facts: Mapping[str, Any] = field(default_factory=dict)
    card: Any = None

    @property
    def sender(self) -> Sender:
        device = self.facts.get("device", Device.COMPUTER)
        who = identity(self.name, self.tenant)
        return Sender(who, self.name, self.facts.get("locale", "en-US"), "America/New_York", device)

    async def meet(self) -> None:
        where = chat(self.name, self.tenant)
        await self.crowd.database.run(people.meet, self.sender, where, at=self.crowd.at)

    async def profile(self) -> Profile:
        found = await self.crowd.database.read(lambda store: store.people.find_profile(self.sender.identity))
        assert found is not None
        return found

    async def turn(self, proof: Mapping[str, Any] | None = None) -> Turn:
        where = chat(self.name, self.tenant)
        known = await self.crowd.database.read(people.find_known, self.sender, where, at=self.crowd.at)
        assert known is not None
        person = known.profile.person
        return Turn(
            desk=self.crowd.desk(),
            profile=known.profile,
            sender=self.sender,
            address=where,
            say=Say(person.locale, person.zone),
            at=self.crowd.at,
            today=self.crowd.at.date(),
            told_in=f"chat:{next(self.crowd.numbers)}",
            channel_user_id="29:x",
            talk=known.talk,
            proof=proof or {},
        )

    async def means(self, intent: Intent, **slots: Any) -> str:
        """Say something that is understood as an intent with slots; what the answer says."""
        self.card = await TEXTS[intent](await self.turn(), Frame(intent, slots))
        return self.words

    async def sends_list(self, rows: Sequence[Any]) -> str:
        """Drop a list of addresses."""
        self.card = await inviting.answer_list(await self.turn(), rows)
        return self.words

    def action(self, title: str) -> Mapping[str, Any]:
        """A button of the newest card."""
        found = next((one for one in actions_of(self.content) if one["title"] == title), None)
        assert found is not None, f"no button {title!r} in\n{self.words}"
        return found

    async def presses(self, title: str, **fills: Any) -> str:
        """Press a button of the newest card; what stands there then."""
        return await self.presses_again(self.action(title), **fills)

    async def presses_again(self, action: Mapping[str, Any], *, token: bool = False, **fills: Any) -> str:
        """Press a button of any card, with the sign-in token if asked."""
        turn = await self.turn({"token": "yes"} if token else {})
        self.card = await PRESSES[action["verb"]](turn, {**action["data"], **fills})
        return self.words

    @property
    def content(self) -> Any:
        return self.card.content if isinstance(self.card, Card) else {}

    @property
    def words(self) -> str:
        if isinstance(self.card, ToProve):
            return "to prove"
        return words_of(self.card.content) if isinstance(self.card, Card) else plain(self.card)

    @property
    def buttons(self) -> list[str]:
        return [one["title"] for one in actions_of(self.content)]
