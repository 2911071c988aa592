"""What the connector says when it does not take a message."""

import json
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from services.ports import ConnectorError

WORDS = (
    "ConversationBlockedByUser",
    "MessageWritesBlocked",
    "BotNotInConversationRoster",
    "BotDisabledByAdmin",
    "BotNotRegistered",
    "InvalidBotApiHost",
    "NotEnoughPermissions",
    "ConversationNotFound",
    "ActivityNotFoundInConversation",
    "MessageSizeTooBig",
    "PreconditionFailed",
    "Throttled",
    "ServiceError",
)
"""The codes of "Status codes from bot conversational APIs" (Teams documentation), the more telling first."""
LONGEST_CODE = 80


def connector_error(status: int, headers: Mapping[str, str], body: bytes) -> ConnectorError:
    """The error in an answer: its most telling code, wherever it stands in the body, and how long to wait."""
    return ConnectorError(status, _code_in(body), retry_after(headers))


def _code_in(body: bytes) -> str:
    found = list(_named_in(body.decode(errors="replace")))
    for word in WORDS:
        if word in found:
            return word
    text = body.decode(errors="replace").casefold()
    for word in WORDS:
        if word.casefold() in text:
            return word
    return found[0][:LONGEST_CODE] if found else ""


def _named_in(text: str) -> Iterator[str]:
    """The codes in an error body: under ``error``, at its top, and inside a message that is itself JSON."""
    try:
        body = json.loads(text)
    except (ValueError, RecursionError):
        return
    if not isinstance(body, dict):
        return
    yield from _codes_of(body.get("error"))
    yield from _codes_of(body)
    message = body.get("message")
    if isinstance(message, str) and message.lstrip().startswith("{"):
        yield from _named_in(message)


def _codes_of(error: Any) -> Iterator[str]:
    if isinstance(error, dict):
        for name in ("subCode", "code", "errorSubCode"):
            if isinstance(error.get(name), str):
                yield error[name]


def retry_after(headers: Mapping[str, str]) -> float | None:
    """How many seconds an answer asks to wait, given as seconds or as a date; None where it does not say."""
    value = headers.get("Retry-After", "").strip()
    if value.replace(".", "", 1).isdecimal() and value.isascii():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
        asked = parsedate_to_datetime(headers.get("Date", ""))
        return max((until - asked).total_seconds(), 0.0)
    except (ValueError, TypeError):
        return None
