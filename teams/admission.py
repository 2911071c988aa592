"""What is decided at the door before a token is looked at: is this an activity at all?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from teams import wire

LARGEST_BODY = 1024 * 1024
"""Bytes; a Teams activity is at most about 100 KB (Teams documentation, format your bot messages)."""
DEEPEST = 200
"""Objects and lists inside each other; no card has twenty, and Python can't write more than some hundreds as text."""
NESTING = (dict, list)
TIMES = ("timestamp", "localTimestamp", "expiration")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL, which no database keeps, and halves of characters, which cannot be encoded."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """An activity that may be dealt with, as plain JSON. ``service_url`` was checked."""

    activity: Mapping[str, Any]
    service_url: str


@dataclass(frozen=True, slots=True)
class Refused:
    """What is answered instead: the HTTP status, and why in a sentence for whoever runs the client.

    ``body`` is the answer where the client expects one of its own form.
    """

    status: int
    sentence: str
    body: Mapping[str, Any] | None = None

    @property
    def answer(self) -> Mapping[str, Any]:
        """The body of the HTTP answer, as JSON."""
        return {"error": self.sentence} if self.body is None else self.body


def read_activity(body: bytes) -> dict[str, Any] | Refused:
    """The activity in a request body, without what cannot be read in it; refused with 413 or 400."""
    if len(body) > LARGEST_BODY:
        return Refused(413, "The activity is too large.")
    try:
        activity = wire.read(body)
        if body.count(b"[") + body.count(b"{") > DEEPEST and isinstance(activity, dict) and _is_deep(activity):
            raise RecursionError  # noqa: TRY301  # what the reading itself raises for what is deeper still
        activity = _storable(activity) if b"\\u" in body else activity
    except (ValueError, RecursionError):
        return Refused(400, "The body is not JSON.")
    if not isinstance(activity, dict):
        return Refused(400, "The body is not an activity.")
    kind = activity.get("type")
    if not isinstance(kind, str) or not kind:
        return Refused(400, "The activity has no type.")
    _drop_bad_times(activity)
    return activity


def _is_deep(value: Any) -> bool:
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for part in level for inner in (part.values() if type(part) is dict else part) if inner]
        level = [part for part in level if type(part) in NESTING]
        if not level:
            return False
    return True


def _drop_bad_times(activity: dict[str, Any]) -> None:
    for name in TIMES:
        if name in activity and read_time(activity[name]) is None:
            del activity[name]


def read_time(value: object) -> datetime | None:
    """An ISO 8601 instant with its offset; None for anything else."""
    if not isinstance(value, str):
        return None
    try:
        at = datetime.fromisoformat(value)
        return at if at.utcoffset() is not None else None
    except ValueError:
        return None


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_storable(part) for part in value]
    if isinstance(value, dict):
        return {_storable(name): _storable(part) for name, part in value.items()}
    return value
