"""Which addresses the bot talks to: a connector's host must be on the list, whoever names it."""

import ipaddress
from collections.abc import Set as AbstractSet
from functools import lru_cache
from urllib.parse import urlsplit

LONGEST = 100
"""Characters of the longest address that is remembered: those of connectors are shorter, links with secrets longer."""
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this computer itself."""
    if host.lower() in LOOPBACK:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def host_of(address: object) -> str:
    """The lower-case host of an address over https, or over http on this computer; empty for any other."""
    if not isinstance(address, str):
        return ""
    return _known_host(address) if len(address) <= LONGEST else _read_host(address)


@lru_cache(maxsize=512)
def _known_host(address: str) -> str:
    return _read_host(address)


def _read_host(address: str) -> str:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return ""
    host = (parts.hostname or "").lower()
    if parts.username is not None or parts.password is not None or not address.isprintable():
        return ""
    if is_loopback(host) and parts.scheme in {"http", "https"}:
        return host
    return host if parts.scheme == "https" and port in {None, 443} else ""


def is_listed(address: object, hosts: AbstractSet[str]) -> bool:
    """Whether a service address is one of the listed hosts (names without port)."""
    host = host_of(address)
    return bool(host) and host in hosts


def same_address(one: str, other: str) -> bool:
    """Whether two service addresses are the same but for a slash at the end."""
    return one.rstrip("/") == other.rstrip("/")
