"""Keys that sign tokens, and the key sets that publish them."""

import base64
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key


@lru_cache
def private_key(kid: str) -> RSAPrivateKey:
    """One key pair a name; making one takes a while, so each is made once."""
    del kid
    return generate_private_key(public_exponent=65537, key_size=2048)


def public_pem(kid: str) -> bytes:
    public = private_key(kid).public_key()
    return public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def sign(claims: Mapping[str, Any], kid: str, *, algorithm: str = "RS256", key: Any = None) -> str:
    """A token as it goes over the wire."""
    return jwt.encode(dict(claims), private_key(kid) if key is None else key, algorithm=algorithm, headers={"kid": kid})


def jwk(kid: str, **more: Any) -> dict[str, Any]:
    """How a key set names a public key."""
    numbers = private_key(kid).public_key().public_numbers()
    return {"kty": "RSA", "use": "sig", "kid": kid, "n": _number(numbers.n), "e": _number(numbers.e), **more}


def _number(value: int) -> str:
    content = value.to_bytes((value.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
