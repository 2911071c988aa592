"""People who drop files into the chat and take files out: real services, database and readers, HTTP on loopback."""

import itertools
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import ClientSession, web

from cards.elements import Card
from cards.words import Say
from dialogs import exports, forgetting, inviting, reports, uploads
from dialogs.turns import Desk, Turn
from domain.exports import Wanted
from domain.members import Profile
from domain.people import DirectoryPerson
from domain.receipts import Pointer
from files.papers import Papers
from language import Frame, Intent
from services import drives, people
from services import organizations as organizations_service
from services import reports as report_service
from services.ports import Address, DroppedFile, Proven, StoredFile, ToProve
from storage.database import Database
from teams.downloads import FileStorage
from tests import office
from tests.teams_chat import actions_of, plain, serving, words_of

ROOMS = (exports, forgetting, inviting, reports, uploads)
TEXTS = {intent: handler for room in ROOMS for intent, handler in room.TEXTS.items()}
PRESSES = {verb: handler for room in ROOMS for verb, handler in room.PRESSES.items()}
START = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
"""A Tuesday."""


@dataclass
class Cupboard:
    """OneDrive on this computer: files to fetch by name, and what was stored."""

    files: dict[str, Any] = field(default_factory=dict)
    stored: dict[str, bytes] = field(default_factory=dict)
    ranges: list[str] = field(default_factory=list)
    refuse: int = 0
    url: str = ""

    def app(self) -> web.Application:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_get("/{name}", self._get)
        app.router.add_put("/{name}", self._put)
        return app

    async def _get(self, request: web.Request) -> web.StreamResponse:
        found = self.files.get(request.match_info["name"])
        if found is None:
            return web.Response(status=404)
        if callable(found):
            answered: web.StreamResponse = await found(request)
            return answered
        return web.Response(body=found, content_type="application/octet-stream")

    async def _put(self, request: web.Request) -> web.Response:
        if self.refuse:
            return web.Response(status=self.refuse)
        self.ranges.append(request.headers["Content-Range"])
        self.stored[request.match_info["name"]] = await request.read()
        return web.json_response({"id": "1"}, status=201)


class Messages:
    """A connector that keeps what is sent."""

    first_service_url = "https://smba.example/teams"

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    async def send(self, to: Any, activity: Mapping[str, Any], *, tries: int = 1) -> str:  # the port's
        self.sent.append(dict(activity))
        return str(len(self.sent))

    async def update(self, to: Any, activity_id: str, activity: Any, *, tries: int = 1) -> None:
        raise AssertionError("nobody does this here")

    async def open_chat(self, service_url: str, who: Any) -> Any:
        raise AssertionError("nobody does this here")


class SignedIn:
    """Believes everybody while told to."""

    is_believed = True

    async def prove(self, who: Any, channel_user_id: str, proof: Mapping[str, Any], where: Address) -> Proven | ToProve:
        return Proven() if self.is_believed else ToProve({"statusCode": 401})

    def is_proven(self, who: Any) -> bool:  # the port's
        return self.is_believed

    async def sign_out(self, who: Any, channel_user_id: str) -> None:
        raise AssertionError("nobody does this here")


class Everybody:
    """A directory in which everybody of contoso.com is."""

    async def find(self, tenant_id: str, addresses: Any) -> dict[str, DirectoryPerson | None]:  # the port's
        return {
            one: office.directory_person(one.partition("@")[0]) if one.endswith("@contoso.com") else None
            for one in addresses
        }


class Links:
    """Addresses that say what they are for."""

    def address(self, person_id: int, wanted: Wanted, *, at: datetime) -> str:
        return f"https://dashboard.example/files/{person_id}/{wanted.scope}/{wanted.form}/{at:%H%M}"

    def receipt_address(self, person_id: int, pointer: Pointer, *, at: datetime) -> str:
        return f"https://dashboard.example/receipts/{person_id}/{pointer.number}/{pointer.place}/{at:%H%M}"


@dataclass
class Mailroom:
    """Everybody who sends or takes files in one test."""

    database: Database
    cupboard: Cupboard
    session: ClientSession
    messages: Messages = field(default_factory=Messages)
    sign_in: SignedIn = field(default_factory=SignedIn)
    links: Links | None = None
    sends_files: bool = True
    at: datetime = START
    numbers: Any = field(default_factory=lambda: itertools.count(1))

    def desk(self) -> Desk:
        return Desk(
            self.database,
            Everybody(),  # type: ignore[arg-type]  # only looked people up in
            self.sign_in,
            self.messages,
            None,  # type: ignore[arg-type]  # the turn tells the time
            downloads=FileStorage(self.session, is_local=True),
            papers=Papers(),
            links=self.links,
            sends_files=self.sends_files,
        )

    async def arrives(self, name: str, tenant: str = office.CONTOSO) -> "Sender":
        """Somebody who wrote to the bot."""
        sender = Sender(self, name, tenant)
        await self.database.run(people.meet, office.sender(name, tenant), office.chat(name, tenant), at=self.at)
        return sender

    async def sets_up(self, name: str = "Ada", tenant: str = office.CONTOSO) -> "Sender":
        """An administrator with their organization."""
        sender = await self.arrives(name, tenant)
        by = await sender.profile()
        await self.database.run(organizations_service.set_up, by=by, name=f"{name}'s", country="US", at=self.at)
        return sender

    async def joins(self, name: str, tenant: str = office.CONTOSO) -> "Sender":
        """A member of the organization, since long ago."""
        sender = await self.arrives(name, tenant)
        profile = await sender.profile()
        organization = profile.organization
        assert organization is not None
        await self.database.run(
            lambda store: store.members.add(organization.id, profile.person.id, at=self.at - timedelta(days=900))
        )
        return sender


@dataclass
class Sender:
    """Somebody in their chat. ``card`` is the newest answer."""

    room: Mailroom
    name: str
    tenant: str
    card: Any = None

    async def profile(self) -> Profile:
        who = office.identity(self.name, self.tenant)
        found = await self.room.database.read(lambda store: store.people.find_profile(who))
        assert found is not None
        return found

    async def turn(self, said: str = "") -> Turn:
        profile = await self.profile()
        return Turn(
            desk=self.room.desk(),
            profile=profile,
            sender=office.sender(self.name, self.tenant),
            address=office.chat(self.name, self.tenant),
            say=Say(),
            at=self.room.at,
            today=self.room.at.date(),
            told_in=f"chat:{next(self.room.numbers)}",
            channel_user_id="29:x",
            said=said,
        )

    async def drops(self, name: str, content: Any, *, shown: str = "") -> str:
        """Drop a file; the words of the answer."""
        self.room.cupboard.files[name] = content
        file = DroppedFile(shown or name, f"{self.room.cupboard.url}/{name}")
        self.card = await uploads.answer_files(await self.turn(), [file])
        return self.words

    async def says(self, said: str, intent: Intent, **slots: Any) -> str:
        """Type something that is understood as an intent with slots."""
        self.card = await TEXTS[intent](await self.turn(said), Frame(intent, slots))
        return self.words

    async def presses(self, title: str, **fills: Any) -> str:
        """Press a button of the newest card."""
        return await self.presses_again(self.action(title), **fills)

    async def presses_again(self, action: Mapping[str, Any], **fills: Any) -> str:
        """Press a button of any card."""
        self.card = await PRESSES[action["verb"]](await self.turn(), {**action["data"], **fills})
        return self.words

    async def allows(self, consent: Mapping[str, Any] | None = None) -> str:
        """Agree to take the file offered last; what is said, or the name of the file that is shown."""
        content = (consent or self.consents()[-1])["content"]
        name = (consent or self.consents()[-1])["name"]
        target = StoredFile(name, f"{self.room.cupboard.url}/{name}", "https://contoso-my.sharepoint.com/x", "U1", "x")
        before = len(self.room.messages.sent)
        answer = await exports.answer_consent(await self.turn(), {"context": content["acceptContext"]}, target)
        if answer is not None:
            return str(answer)
        [shown] = self.room.messages.sent[before:]
        assert shown["attachments"][0]["contentType"] == "application/vnd.microsoft.teams.card.file.info"
        return str(shown["attachments"][0]["name"])

    def consents(self) -> list[dict[str, Any]]:
        """The file consent cards sent so far."""
        attachments = [one for sent in self.room.messages.sent for one in sent.get("attachments", [])]
        return [one for one in attachments if one["contentType"].endswith("file.consent")]

    def stored(self) -> bytes:
        """The file stored last."""
        return list(self.room.cupboard.stored.values())[-1]

    async def logs(self, *entries: Any) -> list[int]:
        """Drives told in one message; their numbers."""
        told_in = f"chat:{next(self.room.numbers)}"
        today = self.room.at.date()
        by = await self.profile()
        logged = await self.room.database.run(
            lambda store: drives.log(store, entries, by=by, told_in=told_in, today=today, at=self.room.at)
        )
        return [one.priced.drive.number for one in logged]

    async def reports(self, *numbers: int) -> str:
        """Report some drives; the report's key."""
        by = await self.profile()
        filed = await self.room.database.run(
            lambda store: report_service.submit(store, numbers, by=by, at=self.room.at)
        )
        return filed.report.key

    async def mine(self, limit: int = 20_000) -> list[Any]:
        """All one's drives that are not deleted."""
        by = await self.profile()
        return await self.room.database.read(lambda store: store.drives.latest(by.person.id, limit=limit))

    def action(self, title: str) -> Mapping[str, Any]:
        """A button of the newest card."""
        found = next((one for one in actions_of(self.content) if one["title"] == title), None)
        assert found is not None, f"no button {title!r} in\n{self.words}"
        return found

    @property
    def buttons(self) -> list[str]:
        return [one["title"] for one in actions_of(self.content)]

    @property
    def content(self) -> Any:
        return self.card.content if isinstance(self.card, Card) else {}

    @property
    def words(self) -> str:
        if isinstance(self.card, ToProve):
            return "to prove"
        return words_of(self.card.content) if isinstance(self.card, Card) else plain(self.card)


@asynccontextmanager
async def open_mailroom(database: Database) -> AsyncIterator[Mailroom]:
    """A room whose cupboard answers on loopback."""
    cupboard = Cupboard()
    async with serving(cupboard.app()) as url, ClientSession() as session:
        cupboard.url = url
        yield Mailroom(database, cupboard, session)
