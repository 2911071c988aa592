"""Receipts that somebody sent and that wait for their drive: which they are, and with which message they came."""

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs.turns import RECEIPTS, Talk, Turn
from domain.errors import MileageError
from domain.receipts import MOST_OF_A_DRIVE

LONGEST_KEY = 32


def as_talk(keys: Sequence[str], told_in: str) -> Talk:
    """What is remembered of receipts that wait: their names, and the message they came with."""
    return {RECEIPTS: {"keys": list(keys), "told_in": told_in}}


NONE: Talk = {RECEIPTS: {}}
"""What is remembered once none of them waits."""


def waiting_in(talk: Talk) -> list[str]:
    """The names of those that wait."""
    kept = talk.get(RECEIPTS)
    keys = kept.get("keys") if isinstance(kept, Mapping) else None
    return [key for key in keys if isinstance(key, str)] if isinstance(keys, list) else []


def came_with(talk: Talk, told_in: str) -> list[str]:
    """The names of those that came with a message, and so are of the drive it tells."""
    return waiting_in(talk) if waiting_in(talk) and talk[RECEIPTS].get("told_in") == told_in else []


def keys_in(turn: Turn, data: Mapping[str, Any]) -> list[str]:
    """The receipts a button is about: those it names, else those that wait. Names are opaque, and checked as ever."""
    named = data.get("keys")
    keys = [key for key in named if isinstance(key, str)] if isinstance(named, list) else waiting_in(turn.talk)
    if not keys or any(len(key) > LONGEST_KEY for key in keys):
        raise MileageError("Your receipt is no longer waiting. Please send it again.")
    return keys[:MOST_OF_A_DRIVE]
