"""A draft: the slots read so far, and what stands against acting on them."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from language.days import When
from language.frames import Frame, Intent, Outcome, Reason
from language.readings import Kind, Reading


@dataclass(slots=True)
class Draft:
    """Slots of one frame; the first refusal, or else the first question, decides the outcome."""

    slots: dict[str, Any] = field(default_factory=dict)
    doubts: list[tuple[Outcome, Reason, tuple[Any, ...]]] = field(default_factory=list)

    def ask(self, reason: Reason, *choices: Any) -> None:
        """Note a question; ``choices`` are its likely answers."""
        self.doubts.append((Outcome.CLARIFY, reason, tuple(dict.fromkeys(choices))))

    def refuse(self, reason: Reason) -> None:
        """Note a refusal."""
        self.doubts.append((Outcome.REFUSE, reason, ()))

    def put(self, name: str, value: Any) -> None:
        """Set a slot unless there is nothing to set."""
        if value not in (None, "", (), []):
            self.slots[name] = value

    def frame(self, intent: Intent) -> Frame:
        """The frame of this draft."""
        refusals = [doubt for doubt in self.doubts if doubt[0] is Outcome.REFUSE]
        outcome, reason, choices = (refusals or self.doubts or [(Outcome.OK, Reason.NONE, ())])[0]
        return Frame(intent, self.slots, outcome, reason, choices)


def put_day(draft: Draft, when: When, today: date, name: str = "date") -> None:
    """Set the day of a drive, with what there is to ask or refuse about it."""
    if when.reason is not Reason.NONE:
        draft.ask(when.reason, *when.choices)
    elif not when.is_day:
        draft.ask(Reason.VAGUE_DATE)
    else:
        draft.put(name, when.start)
        if when.start is not None and when.start > today:
            draft.refuse(Reason.FUTURE_DATE)


def put_period(draft: Draft, when: When) -> None:
    """Set a day or a period to look at."""
    if when.start is None:
        draft.ask(when.reason, *when.choices)
    elif when.end is None:
        draft.put("date", when.start)
    else:
        draft.put("date_from", when.start)
        draft.put("date_to", when.end)


def whens(reading: Reading) -> list[When]:
    """The days and periods found."""
    return [found.value for found in reading.all(Kind.DATE, Kind.PERIOD)]


def mails(reading: Reading) -> tuple[str, ...]:
    """The mail addresses found, each once."""
    return tuple(dict.fromkeys(found.value for found in reading.all(Kind.MAIL)))
