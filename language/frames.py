"""The one answer of this room: a Frame."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """What the bot may do with a Frame."""

    OK = "ok"
    CLARIFY = "clarify"
    REFUSE = "refuse"


class Role(StrEnum):
    """Who is talking, as far as understanding needs to know."""

    EMPLOYEE = "employee"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Frame:
    """What was meant.

    ``slots`` holds only what the text gives: dates as ``datetime.date``, distances, money and rates as ``Decimal`` in
    the unit typed, mail addresses lower-case. ``reason`` names why the outcome is not ok (``missing_distance``,
    ``ambiguous_date``, ``future`` …): the dialogs turn it into a question or a sentence.
    """

    intent: str
    slots: Mapping[str, Any] = field(default_factory=dict)
    outcome: Outcome = Outcome.OK
    reason: str = ""
