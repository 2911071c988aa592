"""Who is talking, from where and when, read from a plain activity of which no field is certain."""

import hashlib
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from domain.errors import MileageError
from domain.people import Device, Identity, Sender
from services.ports import Address
from teams.admission import read_time

GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LANGUAGE_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-[a-z0-9]{2,8})*")
MENTION = re.compile(r"<at\b[^>]*>.*?</at>", re.IGNORECASE | re.DOTALL)
SPACES = re.compile(r"&nbsp;|\xa0")
PHONES = frozenset({"ios", "android"})
COMPUTERS = frozenset({"windows", "mac", "macos", "web", "linux"})
LONGEST_NAME = 100
SANE = timedelta(days=2)
"""How far the client's times may be from ours before they are not believed."""


class Scope(StrEnum):
    """Where something is said; the values are those of ``conversation.conversationType``."""

    PERSONAL = "personal"
    GROUP = "groupChat"
    CHANNEL = "channel"


SCOPES = {scope.value.casefold(): scope for scope in Scope}


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was said: the instant (UTC), and the day it was where the sender is."""

    at: datetime
    today: date


def tenant_of(raw: Mapping[str, Any]) -> str:
    """The tenant an activity comes from, a lower-case GUID; empty where it names none."""
    named = part(part(raw, "channelData"), "tenant").get("id")
    return guid(named) or guid(part(raw, "conversation").get("tenantId"))


def find_sender(raw: Mapping[str, Any]) -> Sender | None:
    """Who sent an activity; None where it does not say (anonymous visitors, system events)."""
    tenant_id, object_id = tenant_of(raw), guid(part(raw, "from").get("aadObjectId"))
    if not tenant_id or not object_id:
        return None
    client = client_of(raw)
    zone = known_zone(client.get("timezone")) or known_zone(raw.get("localTimezone"))
    locale = language_tag(raw.get("locale")) or language_tag(client.get("locale"))
    name = clean(part(raw, "from").get("name"))[:LONGEST_NAME]
    return Sender(Identity(tenant_id, object_id), name, locale, zone, device_of(client.get("platform")))


def sender_of(raw: Mapping[str, Any]) -> Sender:
    """Who sent an activity; raises MileageError for who has no work account."""
    sender = find_sender(raw)
    if sender is None:
        raise MileageError("I can only work with people who are signed in to Teams with their work account.")
    return sender


def channel_user_of(raw: Mapping[str, Any]) -> str:
    """The sender's id in the channel (``29:…``), as the token service knows it."""
    return _text(part(raw, "from").get("id"))


def address_of(raw: Mapping[str, Any]) -> Address | None:
    """Where to answer an activity; None where it names no conversation."""
    service_url, conversation = _text(raw.get("serviceUrl")), _text(part(raw, "conversation").get("id"))
    if not service_url or not conversation:
        return None
    return Address(tenant_of(raw), service_url, conversation)


def scope_of(raw: Mapping[str, Any]) -> Scope:
    """Where an activity was said; what looks shared counts as shared."""
    conversation = part(raw, "conversation")
    kind = _text(conversation.get("conversationType")).casefold()
    if kind in SCOPES:
        return SCOPES[kind]
    is_shared = bool(kind) or conversation.get("isGroup") is True
    return Scope.GROUP if is_shared or _text(conversation.get("id")).startswith("19:") else Scope.PERSONAL


def text_of(raw: Mapping[str, Any]) -> str:
    """What was typed, without the mention of the bot; empty where nothing was."""
    text = SPACES.sub(" ", _text(raw.get("text")))
    bot = _text(part(raw, "recipient").get("id"))
    for entity in _parts(raw.get("entities")):
        mention = _text(entity.get("text"))
        if _text(entity.get("type")).casefold() == "mention" and mention and part(entity, "mentioned").get("id") == bot:
            text = text.replace(mention, " ")
    if scope_of(raw) is not Scope.PERSONAL:
        text = MENTION.sub(" ", text, count=1) if text.lstrip().lower().startswith("<at") else text
    return text.strip()


def moment_of(raw: Mapping[str, Any], now: datetime) -> Moment:
    """When an activity was said; the client's times are believed where they are near ``now``."""
    said = read_time(raw.get("timestamp"))
    at = said.astimezone(UTC) if said is not None and abs(said - now) < SANE else now
    local = read_time(raw.get("localTimestamp"))
    if local is not None and abs(local - at) < SANE:
        return Moment(at, local.date())
    sender_zone = known_zone(client_of(raw).get("timezone")) or known_zone(raw.get("localTimezone"))
    return Moment(at, at.astimezone(ZoneInfo(sender_zone or "UTC")).date())


def client_of(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the client says of itself (locale, country, platform, timezone); empty where it says nothing."""
    for entity in _parts(raw.get("entities")):
        if entity.get("type") == "clientInfo":
            return entity
    return {}


def device_of(platform: object) -> Device:
    """What the sender holds, by the client's platform. There is no official list of platforms."""
    name = _text(platform).strip().casefold()
    if name in PHONES:
        return Device.PHONE
    return Device.COMPUTER if name in COMPUTERS else Device.UNKNOWN


def known_zone(value: object) -> str:
    """An IANA zone name that exists; empty for any other value."""
    return _known_zone(value) if isinstance(value, str) and len(value) <= LONGEST_NAME else ""


@lru_cache(maxsize=1024)
def _known_zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, KeyError):
        return ""


def language_tag(value: object) -> str:
    """A language tag in its usual spelling (``en-us`` becomes ``en-US``); empty for what is none."""
    return _language_tag(value) if isinstance(value, str) and len(value) <= LONGEST_NAME else ""


@lru_cache(maxsize=1024)
def _language_tag(value: str) -> str:
    matched = LANGUAGE_TAG.fullmatch(value.strip().replace("_", "-").lower())
    if matched is None:
        return ""
    language, script, region = matched.groups()
    return "-".join(filter(None, (language, (script or "").title(), (region or "").upper())))


def guid(value: object) -> str:
    """A GUID in lower case; empty for any other value."""
    return _guid(value) if isinstance(value, str) and len(value) <= LONGEST_NAME else ""


@lru_cache(maxsize=4096)
def _guid(value: str) -> str:
    lower = value.strip().lower()
    return lower if GUID.fullmatch(lower) else ""


def clean(value: object) -> str:
    """A text on one line, without what cannot be printed."""
    text = _text(value)
    if not text.isprintable():
        text = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(text.split())


def part(value: object, name: str) -> Mapping[str, Any]:
    """The object inside an object; empty where there is none."""
    inner = value.get(name) if isinstance(value, dict) else None
    return inner if isinstance(inner, dict) else {}


def _parts(value: object) -> list[Mapping[str, Any]]:
    return [inner for inner in value if isinstance(inner, dict)] if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def get_address(raw: Mapping[str, Any]) -> Address:
    """Where to answer; the gate lets nothing through that names no conversation."""
    address = address_of(raw)
    if address is None:
        raise MileageError("I can't see which chat this is from.")
    return address


def told_in(raw: Mapping[str, Any]) -> str:
    """The lasting name of an activity: the same when Teams sends it again."""
    conversation = raw.get("conversation")
    place = conversation.get("id", "") if isinstance(conversation, dict) else ""
    name = raw["id"] if "id" in raw else secrets.token_hex(8)
    return hashlib.sha256(f"{place}\n{name}".encode()).hexdigest()[:32]
