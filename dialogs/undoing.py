"""Typing "undo": whose act it takes back, and which acts it does not."""

from collections.abc import Mapping

from dialogs import projects, receipts, saved_places, saved_trips, shared_places, vehicles
from dialogs.saved_undo import OnUndo
from dialogs.saved_undo import find_undo as find_undo_of_saved
from dialogs.turns import Content, OnText, Turn
from language import Frame, Intent
from language.details import is_undo

LASTS = "Undo doesn't take back what was done last. Tell me how it should be instead, or press a button on its card."
SAVED: Mapping[str, OnUndo] = {**saved_places.UNDO, **saved_trips.UNDO, **shared_places.UNDO, **vehicles.UNDO}


def find_undo(turn: Turn, frame: Frame) -> OnText | None:
    """Who takes back what was done last; None where that was drives, or where nothing is to be taken back."""
    if _is_lasting(turn, frame):
        return answer_lasting
    if receipts.takes_back(turn, frame):
        return receipts.answer_undo
    if projects.takes_back(turn, frame):
        return projects.answer_undo
    return find_undo_of_saved(turn, frame, SAVED)


def _is_lasting(turn: Turn, frame: Frame) -> bool:
    """Whether a plain "undo" comes after something that it does not take back."""
    is_meant = frame.intent in (Intent.DELETE_DRIVE, Intent.RESTORE_DRIVE) and is_undo(turn.said)
    return is_meant and "number" not in frame.slots and turn.is_after_lasting


async def answer_lasting(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Leave what was done before, and say what to do instead."""
    return turn.say(LASTS)
