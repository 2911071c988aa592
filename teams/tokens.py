"""Reading a signed token: algorithm, key, signature and validity, before any claim in it is believed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import jwt

from services.ports import Clock
from teams.keys import Key, Keys

ALGORITHM = "RS256"
"""The only one: with ``none`` or HS256 anybody who knows the public key could sign."""
LEEWAY = timedelta(minutes=5)
LONGEST_TOKEN = 16 * 1024
SIGNATURES = jwt.PyJWS(algorithms=[ALGORITHM])

Claims = Mapping[str, Any]


class FalseTokenError(Exception):
    """A token that proves nothing; ``reason`` is one word for the log."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class SignedToken:
    """A token whose signature is still to be checked, and the key that must have made it."""

    token: str
    key: Key


async def find_key(token: str, keys: Keys) -> SignedToken:
    """The key a token names; raises FalseTokenError, or NoKeysError where no key is known at all."""
    if len(token) > LONGEST_TOKEN:
        raise FalseTokenError("too_long")
    try:
        header = jwt.get_unverified_header(token)
    except jwt.PyJWTError as error:
        raise FalseTokenError("not_a_token") from error
    if header.get("alg") != ALGORITHM:
        raise FalseTokenError("algorithm")
    kid = header.get("kid")
    key = await keys.find(kid) if isinstance(kid, str) else None
    if key is None:
        raise FalseTokenError("unknown_key")
    return SignedToken(token, key)


def read_claims(signed: SignedToken, clock: Clock) -> Claims:
    """The claims of a token that its key signed and that is valid now; raises FalseTokenError."""
    try:
        payload = SIGNATURES.decode(signed.token, signed.key.public, algorithms=[ALGORITHM])
        claims = json.loads(payload)
    except (jwt.PyJWTError, ValueError, RecursionError) as error:
        raise FalseTokenError("signature") from error
    if not isinstance(claims, dict):
        raise FalseTokenError("no_claims")
    _check_times(claims, clock.now())
    return claims


def _check_times(claims: Claims, now: datetime) -> None:
    present, leeway = now.timestamp(), LEEWAY.total_seconds()
    if not _is_number(claims.get("exp")) or not present <= claims["exp"] + leeway:
        raise FalseTokenError("expired")
    if "nbf" in claims and not (_is_number(claims["nbf"]) and claims["nbf"] - leeway <= present):
        raise FalseTokenError("not_yet_valid")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def expires_at(claims: Claims) -> float:
    """When a token stops being accepted, in seconds of the epoch."""
    return float(claims["exp"]) + LEEWAY.total_seconds()
