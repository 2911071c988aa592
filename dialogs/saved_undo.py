"""What "undo" takes back of places and trips: the last change of one, as long as nothing else was done since.

It stands beside what is talked about, so that a drive just shown stays the one that "add $4 parking" means.
"""

from collections.abc import Mapping
from typing import Any

from dialogs.turns import Talk, Turn
from language import Frame, Intent
from language.details import is_undo

SAVED = "saved"


def with_undo(turn: Turn, kind: str, kept_id: int, version: int) -> Talk:
    """What is talked about once a place or a trip was changed."""
    return {**turn.talk, SAVED: {"kind": kind, "id": kept_id, "version": version}}


def without_undo(turn: Turn) -> Talk:
    """The same once that was taken back."""
    return {name: value for name, value in turn.talk.items() if name != SAVED}


def find_undo(turn: Turn, frame: Frame, kind: str) -> tuple[int, int] | None:
    """The key and version of what a message takes back; None where it takes back something else."""
    saved: Any = turn.talk.get(SAVED)
    is_meant = frame.intent in (Intent.DELETE_DRIVE, Intent.RESTORE_DRIVE) and is_undo(turn.said)
    if not is_meant or not isinstance(saved, Mapping) or saved.get("kind") != kind:
        return None
    return int(saved["id"]), int(saved["version"])
