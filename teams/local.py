"""The ports without a tenant (LOCAL=1): loopback only, invented people, everybody is who they say. Not secure."""

import logging
import tomllib
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from domain.people import DirectoryPerson, Identity
from services.ports import Address, ConnectorError, InstallOutcome, Proven, ToProve
from teams.admission import Admitted, Refused, read_activity
from teams.connector import Connector
from teams.hosts import LOOPBACK, host_of, is_loopback
from teams.identity import address_of, channel_user_of, find_sender, guid, part, tenant_of

log = logging.getLogger("teams.local")

PEOPLE_FILE = Path(__file__).parent / "people.toml"
SERVICE_URL = "http://127.0.0.1:56150/_connector"
"""Where the Agents Playground listens unless told otherwise."""


@dataclass(frozen=True, slots=True)
class LocalPerson:
    """One of the invented people. ``mails`` are lower-case."""

    object_id: str
    name: str
    mails: tuple[str, ...]
    is_administrator: bool = False
    is_guest: bool = False
    is_enabled: bool = True
    locale: str = ""


@dataclass(frozen=True, slots=True)
class LocalPeople:
    """The contents of a people file."""

    tenant_id: str
    organization: str
    subscriptions: frozenset[str]
    people: tuple[LocalPerson, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody a client named: they are in the directory from then on. ``mail`` None: not asked for yet."""

    identity: Identity
    name: str
    channel_user_id: str
    chat: Address | None
    mail: str | None = None


def read_people(file: Path = PEOPLE_FILE) -> LocalPeople:
    """Read a people file; its form is that of people.toml beside this."""
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    people = tuple(
        LocalPerson(**{**person, "object_id": person["object_id"].lower(), "mails": _lower(person["mails"])})
        for person in content["people"]
    )
    return LocalPeople(
        content["tenant_id"].lower(), content["organization"], frozenset(_lower(content["subscriptions"])), people
    )


def _lower(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)


class LocalDirectory:
    """The directory of whoever tries the bot on their own computer (services.ports.Directory).

    The invented people are in every tenant. Whoever a client names joins them, and is found by the address the
    client's roster gives or by their name: ``ben@…`` is Ben Ek. Administrator is who the file says, and, unless
    ``strangers_administer`` is False, whoever is not in the file.
    """

    def __init__(self, people: LocalPeople, connector: Connector, *, strangers_administer: bool = True) -> None:
        self._people = people
        self._connector = connector
        self._strangers_administer = strangers_administer
        self._met: dict[Identity, Met] = {}

    def meet(self, raw: Mapping[str, Any]) -> None:
        """Take note of who sent an activity, and of their personal chat."""
        sender = find_sender(raw)
        if sender is None:
            return
        before = self._met.get(sender.identity)
        is_personal = part(raw, "conversation").get("conversationType") == "personal"
        chat = address_of(raw) if is_personal else None
        if before is None:
            self._met[sender.identity] = Met(sender.identity, sender.name, channel_user_of(raw), chat)
        elif (before.name, before.chat) != (sender.name, chat):
            self._met[sender.identity] = replace(before, name=sender.name or before.name, chat=chat or before.chat)

    def name_of(self, who: Identity) -> str:
        """What somebody is called."""
        met = self._met.get(who)
        known = self._in_file(who.object_id)
        return (met.name if met else "") or (known.name if known else "")

    async def find(self, tenant_id: str, addresses: Sequence[str]) -> Mapping[str, DirectoryPerson | None]:
        """Look people up by mail address, or by a name before the @."""
        await self._ask_rosters(tenant_id)
        return {address: self._find_one(tenant_id, address.lower()) for address in addresses}

    def _find_one(self, tenant_id: str, address: str) -> DirectoryPerson | None:
        met = [person for person in self._met.values() if person.identity.tenant_id == tenant_id]
        local_part = address.partition("@")[0]
        for matches in (
            [person for person in met if address in self._mails_of(person)],
            [person for person in met if not self._in_file(person.identity.object_id) and _answers(person, local_part)],
        ):
            if len(matches) == 1:
                return self._as_met(matches[0], address)
        for person in self._people.people:
            if address in person.mails:
                return _from_file(person, tenant_id)
        return None

    def _mails_of(self, met: Met) -> Sequence[str]:
        known = self._in_file(met.identity.object_id)
        return (*((met.mail,) if met.mail else ()), *(known.mails if known else ()))

    def _as_met(self, met: Met, address: str) -> DirectoryPerson:
        known = self._in_file(met.identity.object_id)
        if known is not None:
            return _from_file(known, met.identity.tenant_id)
        return DirectoryPerson(met.identity, met.name, met.mail or address)

    def _in_file(self, object_id: str) -> LocalPerson | None:
        return next((person for person in self._people.people if person.object_id == object_id), None)

    async def _ask_rosters(self, tenant_id: str) -> None:
        """Learn the addresses of those met since; a client without a roster is asked once."""
        for met in list(self._met.values()):
            if met.mail is None and met.chat is not None and met.identity.tenant_id == tenant_id:
                self._met[met.identity] = replace(met, mail=await self._mail_in_roster(met, met.chat))

    async def _mail_in_roster(self, met: Met, chat: Address) -> str:
        try:
            member = await self._connector.member(chat, met.channel_user_id)
        except ConnectorError as error:
            log.debug("no roster", extra={"status": error.status})
            return ""
        named = (member.get(name) for name in ("email", "userPrincipalName"))
        return next((mail.lower() for mail in named if isinstance(mail, str) and "@" in mail), "")

    async def is_global_administrator(self, who: Identity) -> bool:
        """Whether the people file makes somebody administrator, or leaves it open."""
        known = self._in_file(who.object_id)
        return known.is_administrator if known else self._strangers_administer

    async def subscriptions(self, tenant_id: str) -> frozenset[str]:
        """The subscriptions of the people file, in every tenant."""
        del tenant_id
        return self._people.subscriptions

    async def organization_name(self, tenant_id: str) -> str:
        """The organization of the people file, in every tenant."""
        del tenant_id
        return self._people.organization

    async def install(self, who: Identity) -> InstallOutcome:
        """Nothing is installed here: people open the chat themselves."""
        is_known = who in self._met or self._in_file(who.object_id) is not None
        return InstallOutcome.ALREADY_INSTALLED if is_known else InstallOutcome.NOT_IN_DIRECTORY

    async def chat_with(self, who: Identity) -> str | None:
        """The personal chat of somebody who wrote to this process; None for who did not open it yet."""
        met = self._met.get(who)
        return met.chat.conversation_id if met and met.chat else None


def _answers(met: Met, local_part: str) -> bool:
    """Whether the part before the @ is somebody's first name, or all of it with a sign between or none."""
    words = met.name.lower().split()
    return bool(words) and local_part in {words[0], ".".join(words), "".join(words), "_".join(words), "-".join(words)}


def _from_file(person: LocalPerson, tenant_id: str) -> DirectoryPerson:
    return DirectoryPerson(
        Identity(tenant_id, person.object_id),
        person.name,
        person.mails[0],
        is_guest=person.is_guest,
        is_enabled=person.is_enabled,
        locale=person.locale,
    )


class LocalSignIn:
    """Everybody is who the client says (services.ports.SignIn)."""

    def __init__(self, directory: LocalDirectory) -> None:
        self._directory = directory

    async def prove(
        self, who: Identity, channel_user_id: str, proof: Mapping[str, Any], where: Address
    ) -> Proven | ToProve:
        """Believe it."""
        del channel_user_id, proof, where
        return Proven(self._directory.name_of(who))

    def is_proven(self, who: Identity) -> bool:
        """Always."""
        del who
        return True

    async def sign_out(self, who: Identity, channel_user_id: str) -> None:
        """There is nothing to forget."""


class LocalGate:
    """The gate without tokens: only programs on this computer, and no web page in a browser on it, may call."""

    def __init__(self, directory: LocalDirectory) -> None:
        self._directory = directory

    async def check(self, headers: Mapping[str, str], body: bytes) -> Admitted | Refused:
        """Admit an activity in which every address is this computer; its people join the directory."""
        if not _is_local(headers.get("Origin", "")) or not _is_local_host(headers.get("Host", "")):
            return Refused(403, "With LOCAL=1 only programs on this computer may call.")
        raw = read_activity(body)
        if isinstance(raw, Refused):
            return raw
        service_url = raw.get("serviceUrl")
        if not isinstance(service_url, str) or host_of(service_url) not in LOOPBACK:
            return Refused(403, "With LOCAL=1 the serviceUrl must be on this computer.")
        activity = with_guids(raw)
        self._directory.meet(activity)
        return Admitted(activity, service_url)


def _is_local(origin: str) -> bool:
    return not origin or is_loopback(urlsplit(origin).hostname or "")


@lru_cache(maxsize=64)
def _is_local_host(host: str) -> bool:
    return not host or is_loopback(urlsplit(f"//{host}").hostname or "")


def with_guids(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """The activity with GUIDs for its tenant and sender where a client has names of its own for them."""
    sender = part(raw, "from")
    named = part(part(raw, "channelData"), "tenant").get("id") or part(raw, "conversation").get("tenantId")
    if (tenant_of(raw) and guid(sender.get("aadObjectId"))) or not sender.get("id"):
        return raw
    if sender.get("id") == part(raw, "recipient").get("id"):
        return raw
    tenant_id = tenant_of(raw) or _made_guid(named)
    object_id = guid(sender.get("aadObjectId")) or _made_guid(sender.get("aadObjectId") or sender.get("id"))
    return {
        **raw,
        "from": {**sender, "aadObjectId": object_id},
        "channelData": {**part(raw, "channelData"), "tenant": {"id": tenant_id}},
    }


def _made_guid(name: object) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"local:{name}"))
