"""Who may call us: the Bot Connector of Teams and nobody else, proven before anything else is believed.

The order and the statuses are those of "Authentication with the Bot Connector API" (Azure Bot Service documentation),
stricter where the SDK is lax: no emulator issuers, no missing service address, keys endorsed for Teams only.
"""

import hashlib
import logging
from collections import OrderedDict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Protocol

from services.ports import Clock
from teams.admission import Admitted, Refused, read_activity
from teams.hosts import is_listed, same_address
from teams.identity import tenant_of
from teams.invokes import message_answer
from teams.keys import Keys, NoKeysError
from teams.tokens import Claims, FalseTokenError, SignedToken, expires_at, find_key, read_claims

__all__ = ["Admitted", "Caller", "Door", "Gate", "Refused"]

log = logging.getLogger("teams.gate")

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
MOST_REMEMBERED = 1000
"""Verified tokens kept in mind; the connector sends the same one for about an hour."""

NOT_PROVEN = Refused(401, "The caller has not proven to be the Bot Connector.")
NO_KEYS = Refused(503, "Callers cannot be recognized at the moment.")
WRONG_CHANNEL = Refused(403, "This bot only speaks in Microsoft Teams.")
WRONG_ADDRESS = Refused(403, "The serviceUrl is not one of Microsoft Teams, or not the one of the token.")
NOT_SERVED = "This app is not available in your organization."


class Door(Protocol):
    """Decides about every activity that is delivered."""

    async def check(self, headers: Mapping[str, str], body: bytes) -> Admitted | Refused:
        """Admit an activity, or say with which HTTP status it is refused."""
        ...


@dataclass(frozen=True, slots=True)
class Caller:
    """What a token must say of who calls: our app id, the issuer, the hosts and tenants we serve."""

    app_id: str
    hosts: AbstractSet[str]
    tenants: AbstractSet[str]
    issuer: str = ISSUER


@dataclass(frozen=True, slots=True)
class _Known:
    """A token that was verified before, without the token."""

    service_url: str
    endorsements: frozenset[str]
    expires_at: float


class Gate:
    """The door of the credentialled bot."""

    def __init__(self, caller: Caller, keys: Keys, clock: Clock) -> None:
        self._caller = caller
        self._keys = keys
        self._clock = clock
        self._known: OrderedDict[bytes, _Known] = OrderedDict()

    async def check(self, headers: Mapping[str, str], body: bytes) -> Admitted | Refused:
        """Admit an activity of the Bot Connector for Teams; every other gets its status and nothing else."""
        activity = read_activity(body)
        if isinstance(activity, Refused):
            return activity
        scheme, _, token = headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            return NOT_PROVEN
        try:
            return await self._check_token(token.strip(), activity)
        except FalseTokenError as error:
            log.warning("caller refused", extra={"reason": error.reason})
            return NOT_PROVEN
        except NoKeysError:
            log.error("no keys to recognize callers with")  # noqa: TRY400  # the reason was logged where it arose
            return NO_KEYS

    async def _check_token(self, token: str, activity: Mapping[str, Any]) -> Admitted | Refused:
        digest = hashlib.sha256(token.encode(errors="replace")).digest()
        known = self._remembered(digest)
        signed = None if known else await find_key(token, self._keys)
        endorsements = known.endorsements if known else signed.key.endorsements if signed else frozenset()
        if activity.get("channelId") != CHANNEL or CHANNEL not in endorsements:
            return WRONG_CHANNEL
        if signed is not None:
            known = self._remember(digest, self._verified(signed))
        return self._check_place(activity, known.service_url if known else "")

    def _remembered(self, digest: bytes) -> _Known | None:
        known = self._known.get(digest)
        return known if known and self._clock.now().timestamp() <= known.expires_at else None

    def _remember(self, digest: bytes, known: _Known) -> _Known:
        self._known[digest] = known
        while len(self._known) > MOST_REMEMBERED:
            self._known.popitem(last=False)
        return known

    def _verified(self, signed: SignedToken) -> _Known:
        claims = read_claims(signed, self._clock)
        if claims.get("aud") != self._caller.app_id:
            raise FalseTokenError("audience")
        if claims.get("iss") != self._caller.issuer:
            raise FalseTokenError("issuer")
        return _Known(_service_url_in(claims), signed.key.endorsements, expires_at(claims))

    def _check_place(self, activity: Mapping[str, Any], claimed: str) -> Admitted | Refused:
        service_url = activity.get("serviceUrl")
        if not isinstance(service_url, str) or not is_listed(service_url, self._caller.hosts):
            return WRONG_ADDRESS
        if not same_address(service_url, claimed):
            return WRONG_ADDRESS
        if tenant_of(activity) not in self._caller.tenants:
            log.info("tenant not served", extra={"tenant_id": tenant_of(activity)})
            is_press = activity["type"] == "invoke"
            return Refused(200, NOT_SERVED, message_answer(NOT_SERVED) if is_press else {})
        return Admitted(activity, service_url)


def _service_url_in(claims: Claims) -> str:
    """The claim, in the spelling of the connector's tokens or of its documentation."""
    claimed = claims.get("serviceurl", claims.get("serviceUrl"))
    return claimed if isinstance(claimed, str) else ""
