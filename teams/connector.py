"""Outgoing HTTP to the Bot Connector: one pooled session, for chat turns and for the delivery worker alike."""

import asyncio
import random
from codecs import BOM_UTF8
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from domain.people import Identity
from services.ports import Address, ConnectorError
from teams import wire
from teams.bearer import Bearer, CredentialsError
from teams.hosts import is_listed
from teams.refusals import connector_error

PUBLIC_CLOUD = "https://smba.trafficmanager.net/teams/"
GOVERNMENT_COMMUNITY_CLOUD = "https://smba.infra.gcc.teams.microsoft.com/teams/"
"""Where a tenant of that cloud is served; the public connector answers it with InvalidBotApiHost."""

TIMEOUT = ClientTimeout(total=15, connect=5)
CHAT_TRIES = 3
WORTH_RETRYING = frozenset({412, 429, 502, 503, 504})
FIRST_PAUSE = 0.3
LONGEST_PAUSE = 3.0
"""Seconds a person waits at most for one more try; a longer Retry-After is left to who can wait."""
LONGEST_ANSWER = 64 * 1024
MOST_CHATS = 2048
"""Chats whose path is remembered: making one takes a tenth of the time that sending to it takes."""
LONGEST_ID = 300
"""Characters of the longest id of a chat that is remembered; those of Teams are shorter."""


class Connector:
    """Speaks into chats (services.ports.Messenger). Every method raises ConnectorError.

    A message is tried once, as the delivery worker keeps its own table of retries; ``tries`` makes a chat turn try
    again at once what is worth it. ``hosts`` are those to which the token may be sent.
    """

    def __init__(
        self,
        session: ClientSession,
        bearer: Bearer,
        *,
        hosts: AbstractSet[str],
        bot_id: str = "",
        scope: str = "https://api.botframework.com/.default",
        first_service_url: str = PUBLIC_CLOUD,
    ) -> None:
        self._session = session
        self._bearer = bearer
        self._hosts = hosts
        self._bot_id = bot_id
        self._scope = scope
        self.first_service_url = first_service_url
        self.first_pause = FIRST_PAUSE
        self.community_cloud = GOVERNMENT_COMMUNITY_CLOUD

    async def send(self, to: Address, activity: Mapping[str, Any], *, tries: int = 1) -> str:
        """Post an activity and return its id (empty where the connector names none)."""
        answer = await self._call("POST", to.service_url, _activities(to), activity, tries)
        activity_id = answer.get("id")
        return activity_id if isinstance(activity_id, str) else ""

    async def update(self, to: Address, activity_id: str, activity: Mapping[str, Any], *, tries: int = 1) -> None:
        """Replace an activity posted before."""
        path = f"{_activities(to)}/{quote(activity_id, safe='')}"
        await self._call("PUT", to.service_url, path, {**activity, "id": activity_id}, tries)

    async def delete(self, to: Address, activity_id: str, *, tries: int = 1) -> None:
        """Take an activity posted before out of the chat."""
        await self._call("DELETE", to.service_url, f"{_activities(to)}/{quote(activity_id, safe='')}", None, tries)

    async def open_chat(self, service_url: str, who: Identity) -> Address:
        """Create, or find again, the personal chat with somebody who has the app.

        The Entra object id goes into ``members[].id``: the field ``aadObjectId`` is answered with 400.
        """
        wanted = {
            "bot": {"id": self._bot_id},
            "members": [{"id": who.object_id}],
            "isGroup": False,
            "tenantId": who.tenant_id,
            "channelData": {"tenant": {"id": who.tenant_id}},
        }
        answer = await self._call("POST", service_url, "v3/conversations", wanted, 1)
        conversation = answer.get("id")
        if not isinstance(conversation, str) or not conversation:
            raise ConnectorError(404, "ConversationNotFound")
        return Address(who.tenant_id, service_url, conversation)

    async def member(self, to: Address, channel_user_id: str) -> Mapping[str, Any]:
        """How the roster of a chat describes one of its members."""
        path = f"{_conversation(to.conversation_id)}/members/{quote(channel_user_id, safe='')}"
        return await self._call("GET", to.service_url, path, None, 1)

    async def _call(
        self, method: str, service_url: str, path: str, body: Mapping[str, Any] | None, tries: int
    ) -> Mapping[str, Any]:
        for attempt in range(1, tries + 1):
            try:
                return await self._call_once(method, service_url, path, body)
            except ConnectorError as error:
                if error.code == "InvalidBotApiHost" and service_url != self.community_cloud:
                    return await self._call(method, self.community_cloud, path, body, tries)
                pause = _pause(error, self.first_pause * 2 ** (attempt - 1))
                if attempt == tries or pause is None:
                    raise
            await asyncio.sleep(pause)
        raise ConnectorError(0, "NotTried")

    async def _call_once(
        self, method: str, service_url: str, path: str, body: Mapping[str, Any] | None
    ) -> Mapping[str, Any]:
        if not is_listed(service_url, self._hosts):
            raise ConnectorError(403, "HostNotAllowed")
        headers = await self._headers()
        payload = None if body is None else wire.written(body)
        url = f"{service_url.rstrip('/')}/{path}"
        try:
            async with self._session.request(
                method, url, data=payload, headers=headers, timeout=TIMEOUT, allow_redirects=False
            ) as response:
                return await _read(response)
        except (ClientError, TimeoutError, OSError) as error:
            raise ConnectorError(0, type(error).__name__) from error

    async def _headers(self) -> dict[str, str]:
        try:
            token = await self._bearer.token(self._scope)
        except CredentialsError as error:
            raise ConnectorError(
                401 if error.is_final else 503, "BotNotRegistered" if error.is_final else "NoToken"
            ) from error
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        return {**headers, "Authorization": f"Bearer {token}"} if token else headers


def _activities(to: Address) -> str:
    return f"{_conversation(to.conversation_id)}/activities"


def _conversation(conversation_id: str) -> str:
    return _known_path(conversation_id) if len(conversation_id) <= LONGEST_ID else _path(conversation_id)


@lru_cache(maxsize=MOST_CHATS)
def _known_path(conversation_id: str) -> str:
    return _path(conversation_id)


def _path(conversation_id: str) -> str:
    return f"v3/conversations/{quote(conversation_id, safe='')}"


async def _read(response: ClientResponse) -> Mapping[str, Any]:
    answer = await response.content.read(LONGEST_ANSWER) if response.status >= 300 else await response.read()  # noqa: PLR2004  # the first status that is not success
    if response.status >= 300:  # noqa: PLR2004  # as above
        raise connector_error(response.status, response.headers, answer)
    try:
        read = wire.read(answer.removeprefix(BOM_UTF8)) if answer else {}
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _pause(error: ConnectorError, usual: float) -> float | None:
    """Seconds until the next try of a chat turn; None where there is no point in one."""
    if error.status not in WORTH_RETRYING:
        return None
    jitter = random.uniform(0.75, 1.25)  # noqa: S311  # spreads the tries, keeps no secret
    pause = max(usual * jitter, error.retry_after or 0.0)
    return pause if pause <= LONGEST_PAUSE else None
