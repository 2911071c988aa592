"""Remembering a half-understood Frame as plain JSON, and reading it back."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from language import Frame, Intent, Reason


def packed(frame: Frame) -> dict[str, Any]:
    """A Frame as JSON."""
    return {
        "intent": frame.intent.value,
        "slots": {name: _packed(value) for name, value in frame.slots.items()},
        "reason": frame.reason.value,
        "choices": [_packed(choice) for choice in frame.choices],
    }


def find_frame(kept: object) -> Frame | None:
    """The Frame that was kept; None where nothing was, or in a form this program does not know."""
    if not isinstance(kept, Mapping):
        return None
    try:
        return Frame(
            Intent(kept["intent"]),
            {str(name): _unpacked(value) for name, value in kept["slots"].items()},
            reason=Reason(kept["reason"]),
            choices=tuple(_unpacked(choice) for choice in kept["choices"]),
        )
    except (KeyError, ValueError, AttributeError, TypeError):
        return None


def _packed(value: Any) -> Any:
    match value:
        case date():
            return {"date": value.isoformat()}
        case Decimal():
            return {"decimal": str(value)}
        case tuple() | list():
            return [_packed(each) for each in value]
        case Mapping():
            return {"map": {name: _packed(each) for name, each in value.items()}}
        case _:
            return value


def _unpacked(value: Any) -> Any:
    match value:
        case {"date": str(day)}:
            return date.fromisoformat(day)
        case {"decimal": str(digits)}:
            return Decimal(digits)
        case {"map": dict(names)}:
            return {name: _unpacked(each) for name, each in names.items()}
        case list():
            return tuple(_unpacked(each) for each in value)
        case _:
            return value
