"""The Bot Framework token service: sign-in pages, their codes, and whether a token can be exchanged."""

import base64
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from services.ports import Address
from teams.bearer import Bearer, CredentialsError
from teams.hosts import host_of

log = logging.getLogger("teams.token_service")

CHANNEL = "msteams"
TIMEOUT = ClientTimeout(total=3, connect=2)
"""A person waits for a button: what the token service does not say by then is not waited for."""
OK = 200
NOT_EXCHANGEABLE = frozenset({400, 404, 412})
TOKEN_FOR_ITSELF = "AADSTS90009"  # noqa: S105  # an error code of Entra: the connection asks for our own app, as it may


class Exchange(Enum):
    """What the token service says to a token: it serves, the person must consent first, or nothing."""

    GRANTED = "granted"
    CONSENT_NEEDED = "consent_needed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class _Answer:
    """``body`` is None where the answer was not the token service's JSON, ``status`` 0 where there was none."""

    status: int
    body: Mapping[str, Any] | None


class TokenService:
    """Client of the token service for one OAuth connection of the bot. Failures are logged and answer nothing."""

    def __init__(
        self, session: ClientSession, bearer: Bearer, *, address: str, scope: str, app_id: str, connection: str
    ) -> None:
        self._session = session
        self._bearer = bearer
        self._address = address
        self._scope = scope
        self._app_id = app_id
        self._connection = connection

    async def sign_in_link(self, channel_user_id: str, where: Address) -> str:
        """The address of the sign-in page for somebody in a chat; empty where there is none now."""
        state = self._state(channel_user_id, where)
        answer = await self._call("GET", "botsignin/GetSignInResource", {"state": state})
        link = (answer.body or {}).get("signInLink")
        return link if isinstance(link, str) and host_of(link) else ""

    async def redeem(self, channel_user_id: str, code: str) -> str:
        """The token somebody got on the sign-in page, for the code it gave them; empty where the code is wrong."""
        answer = await self._call("GET", "usertoken/GetToken", {**self._whose(channel_user_id), "code": code})
        token = (answer.body or {}).get("token")
        return token if answer.status == OK and isinstance(token, str) else ""

    async def exchange(self, channel_user_id: str, token: str) -> Exchange:
        """Whether a Teams token can be exchanged: not without the consent and the factors the organization wants."""
        answer = await self._call("POST", "usertoken/exchange", self._whose(channel_user_id), {"token": token})
        if answer.body is None:
            return Exchange.UNKNOWN
        if answer.status == OK and answer.body.get("token"):
            return Exchange.GRANTED
        if answer.status in NOT_EXCHANGEABLE and TOKEN_FOR_ITSELF not in json.dumps(answer.body):
            return Exchange.CONSENT_NEEDED
        return Exchange.UNKNOWN

    async def sign_out(self, channel_user_id: str) -> None:
        """Have the token service forget somebody."""
        await self._call("DELETE", "usertoken/SignOut", self._whose(channel_user_id))

    def _whose(self, channel_user_id: str) -> dict[str, str]:
        return {"userId": channel_user_id, "connectionName": self._connection, "channelId": CHANNEL}

    def _state(self, channel_user_id: str, where: Address) -> str:
        """Who signs in, in which chat and for which bot, in the token service's own form (a ConversationReference).

        Without the chat the token service cannot send what comes of the page back to it.
        """
        state = {
            "connectionName": self._connection,
            "conversation": {
                "channelId": CHANNEL,
                "serviceUrl": where.service_url,
                "conversation": {
                    "id": where.conversation_id,
                    "conversationType": "personal",
                    "tenantId": where.tenant_id,
                },
                "user": {"id": channel_user_id},
                "bot": {"id": f"28:{self._app_id}"},
            },
            "msAppId": self._app_id,
        }
        return base64.b64encode(json.dumps(state).encode()).decode()

    async def _call(
        self, method: str, path: str, query: Mapping[str, str], body: Mapping[str, str] | None = None
    ) -> _Answer:
        url = f"{self._address}/api/{path}"
        try:
            headers = {"Authorization": f"Bearer {await self._bearer.token(self._scope)}"}
            async with self._session.request(
                method, url, params=query, json=body, headers=headers, timeout=TIMEOUT, allow_redirects=False
            ) as response:
                return _Answer(response.status, _object(await response.read()))
        except (ClientError, TimeoutError, OSError, CredentialsError) as error:
            log.warning("token service did not answer", extra={"path": path, "reason": type(error).__name__})
            return _Answer(0, None)


def _object(content: bytes) -> Mapping[str, Any] | None:
    try:
        read = json.loads(content)
    except ValueError:
        return None
    return read if isinstance(read, dict) else None
