"""What "undo" takes back of places, trips and vehicles: the last change of one, as long as nothing was done since.

It stands beside what is talked about, so that a drive just shown stays the one that "add $4 parking" means.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from dialogs.turns import Content, OnText, Talk, Turn
from language import Frame, Intent
from language.details import is_undo

SAVED = "saved"
OnUndo = Callable[[Turn, int, int], Awaitable[Content]]
"""Takes the change back that a key and a version name."""


def with_undo(turn: Turn, kind: str, kept_id: int, version: int) -> Talk:
    """What is talked about once a place, a trip or a vehicle was changed."""
    return {**turn.talk, SAVED: {"kind": kind, "id": kept_id, "version": version}}


def without_undo(turn: Turn) -> Talk:
    """The same once that was taken back."""
    return {name: value for name, value in turn.talk.items() if name != SAVED}


def find_undo(turn: Turn, frame: Frame, undoing: Mapping[str, OnUndo]) -> OnText | None:
    """Who takes back what was last changed, by its kind; None where a message takes back something else."""
    saved: Any = turn.talk.get(SAVED)
    is_meant = frame.intent in (Intent.DELETE_DRIVE, Intent.RESTORE_DRIVE) and is_undo(turn.said)
    undo = undoing.get(saved.get("kind", "")) if is_meant and isinstance(saved, Mapping) else None
    if undo is None:
        return None

    async def answer(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
        return await undo(turn, int(saved["id"]), int(saved["version"]))

    return answer
