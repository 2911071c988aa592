"""The public keys of who signs tokens: fetched without blocking, kept for a day, asked for anew when one is unknown."""

import asyncio
import json
import logging
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import jwt
from aiohttp import ClientError, ClientSession, ClientTimeout
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

log = logging.getLogger("teams.keys")

KEPT = 24 * 3600.0
"""Seconds (Bot Connector authentication: keys are to be cached for at most 24 hours)."""
BETWEEN_REFRESHES = 60.0
BETWEEN_FIRST_TRIES = 2.0
"""Seconds between tries while there are no keys at all: nobody is admitted until one succeeds."""
TIMEOUT = ClientTimeout(total=5, connect=3)
SHORTEST_MODULUS = 2048
LARGEST_ANSWER = 512 * 1024


class NoKeysError(Exception):
    """No key was ever fetched, so that no token can be judged."""


@dataclass(frozen=True, slots=True)
class Key:
    """A public key, and the channels it is endorsed for (Bot Connector only)."""

    kid: str
    public: RSAPublicKey
    endorsements: frozenset[str]


class Keys:
    """The keys behind one address: a JSON Web Key Set, or OpenID metadata that names one. ``seconds`` is a clock."""

    def __init__(self, session: ClientSession, address: str, *, seconds: Callable[[], float] = time.monotonic) -> None:
        self._session = session
        self._address = address
        self._seconds = seconds
        self._keys: Mapping[str, Key] = {}
        self._fetched_at = float("-inf")
        self._tried_at = float("-inf")
        self._fetching = asyncio.Lock()

    async def find(self, kid: str) -> Key | None:
        """The key of this name, None where there is none; raises NoKeysError while no key is known at all."""
        if kid not in self._keys or self._seconds() - self._fetched_at > KEPT:
            async with self._fetching:
                if self._may_refresh(kid):
                    await self._refresh()
        if not self._keys:
            raise NoKeysError
        return self._keys.get(kid)

    def _may_refresh(self, kid: str) -> bool:
        """Whether now is a time to ask; whoever waited for another's refresh finds it done."""
        now = self._seconds()
        is_due = kid not in self._keys or now - self._fetched_at > KEPT
        return is_due and now - self._tried_at >= (BETWEEN_REFRESHES if self._keys else BETWEEN_FIRST_TRIES)

    async def _refresh(self) -> None:
        self._tried_at = self._seconds()
        try:
            keys = _parsed(await self._fetch())
        except (ClientError, TimeoutError, OSError, ValueError) as error:
            log.warning("keys could not be fetched", extra={"address": self._address, "reason": repr(error)})
            return
        if keys:
            self._keys, self._fetched_at = keys, self._seconds()

    async def _fetch(self) -> Mapping[str, Any]:
        document = await self._get(self._address)
        if "keys" not in document and isinstance(document.get("jwks_uri"), str):
            document = await self._get(document["jwks_uri"])
        return document

    async def _get(self, address: str) -> Mapping[str, Any]:
        async with self._session.get(address, timeout=TIMEOUT, raise_for_status=True) as response:
            body = await response.content.read(LARGEST_ANSWER)
            while not response.content.at_eof() and len(body) < LARGEST_ANSWER:
                body += await response.content.read(LARGEST_ANSWER - len(body))
        document = json.loads(body)
        if not isinstance(document, dict):
            raise ValueError("not a JSON object")  # noqa: TRY004  # what was received is bad, not what was passed
        return document


def _parsed(document: Mapping[str, Any]) -> dict[str, Key]:
    listed = document.get("keys")
    keys = (_key(entry) for entry in listed) if isinstance(listed, list) else ()
    return {key.kid: key for key in keys if key is not None}


def _key(entry: Any) -> Key | None:
    """A signing key of the set; None for one that cannot sign RS256 tokens."""
    if not isinstance(entry, dict) or entry.get("kty") != "RSA" or entry.get("use", "sig") != "sig":
        return None
    try:
        public = jwt.PyJWK(entry, algorithm="RS256").key
    except jwt.PyJWTError:
        return None
    kid = entry.get("kid")
    if not isinstance(kid, str) or not isinstance(public, RSAPublicKey) or public.key_size < SHORTEST_MODULUS:
        return None
    return Key(kid, public, frozenset(_words(entry.get("endorsements"))))


def _words(value: Any) -> Iterable[str]:
    return (word for word in value if isinstance(word, str)) if isinstance(value, list) else ()
