"""Proposals: what a language model takes a message for, shown to its author, and done when they say yes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from cards.drive_words import distance_words, drive_name, route, vehicle_words
from cards.elements import Card
from cards.proposals import proposal_card
from cards.words import Words
from dialogs.drive_entries import entry_from
from dialogs.drive_targets import meant
from dialogs.memory import find_frame, packed
from dialogs.turns import Turn
from domain.distances import Distance, Unit
from domain.drives import Drive, DriveEntry
from domain.errors import MileageError
from language import Context, Frame, Intent, Outcome, Role
from language.answers import read_yes_no
from language.proposals import frame_of, instructions, may_be_asked
from services import drives
from services.drives import Usual

PROPOSED = "proposed"
LONGEST_NAME = 40
ACTS: Mapping[Intent, str] = {
    Intent.LOG_DRIVE: "Record this drive?",
    Intent.EDIT_DRIVE: "Change this drive?",
    Intent.DELETE_DRIVE: "Delete this drive?",
    Intent.CLASSIFY_DRIVE: "Change this drive?",
    Intent.INVITE: "Invite these people?",
    Intent.PAUSE_SUMMARIES: "Stop the weekly summary?",
    Intent.RESUME_SUMMARIES: "Send the weekly summary again?",
}
"""What writes, and is therefore done after a yes only; everything else that may be proposed only shows something."""
OF_DRIVES = frozenset({Intent.EDIT_DRIVE, Intent.DELETE_DRIVE, Intent.CLASSIFY_DRIVE})
Facts = list[tuple[Words, Words]]


@dataclass(frozen=True, slots=True)
class Offered:
    """What waits for a yes: the frame, and the message it was taken from."""

    frame: Frame
    told_in: str


async def propose(turn: Turn, context: Context) -> Frame | None:
    """What the adviser takes the message for, checked against the message; None where nobody knows."""
    adviser = turn.desk.adviser
    if adviser is None or not may_be_asked(turn.said) or read_yes_no(turn.said) is not None:
        return None
    role = Role.ADMIN if turn.profile.is_administrator else Role.EMPLOYEE
    message = {"text": turn.said, "locale": turn.say.locale, "role": role.value, "today": turn.today.isoformat()}
    proposed = await adviser.propose(instructions(), message)
    if proposed is None:
        return None
    return frame_of(proposed, turn.said, today=turn.today, locale=turn.say.locale, role=role, context=context)


def is_to_confirm(frame: Frame) -> bool:
    """Whether a proposed frame would write, and nothing stands against it but the yes."""
    return frame.outcome is Outcome.OK and frame.intent in ACTS


async def offered(turn: Turn, frame: Frame) -> Card:
    """Show what was understood, fixed as it stands, and wait for a yes."""
    frame, shown = await _fixed(turn, frame)
    await turn.remember({"about": "proposal", PROPOSED: {**packed(frame), "told_in": turn.told_in}})
    return proposal_card(turn.say, turn.say(ACTS[frame.intent]), shown, name=turn.told_in)


def find_offered(talk: Mapping[str, Any]) -> Offered | None:
    """What waits for a yes."""
    kept = talk.get(PROPOSED)
    frame = find_frame(kept)
    return None if frame is None or not isinstance(kept, Mapping) else Offered(frame, str(kept.get("told_in", "")))


def accepted(turn: Turn, name: str) -> Turn:
    """The turn that does what waited: named after the message, so that a second yes does nothing more."""
    return replace(turn, said="", told_in=f"yes:{name}"[:LONGEST_NAME])


async def _fixed(turn: Turn, frame: Frame) -> tuple[Frame, Facts]:
    """The frame with nothing left open until the yes: its day, its unit, its drive; and how it is shown."""
    if frame.intent is Intent.LOG_DRIVE:
        usual = await turn.read(lambda store: drives.usual(store, by=turn.profile))
        told = frame.slots.get("drives") or (frame.slots,)
        fixed = tuple({"date": turn.today, "unit": usual.unit, **one} for one in told)
        shown = [fact for one in fixed for fact in _of_entry(turn, one, usual)]
        return replace(frame, slots={"drives": fixed} if len(fixed) > 1 else fixed[0]), shown
    if frame.intent in OF_DRIVES:
        drive = await _only_one(turn, frame)
        shown = [(turn.say("Drive"), drive_name(turn.say, drive)), *_of_change(turn, frame, drive)]
        return replace(frame, slots={**frame.slots, "number": drive.number}), shown
    return frame, [(turn.say("Address"), Words(mail)) for mail in frame.slots.get("emails", ())]


async def _only_one(turn: Turn, frame: Frame) -> Drive:
    found = await turn.read(lambda store: meant(store, turn, frame))
    if len(found) > 1:
        raise MileageError("Several of your drives fit. Please say which one by its number, for example: #12")
    return found[0]


def _of_entry(turn: Turn, slots: Mapping[str, Any], usual: Usual) -> Facts:
    entry = entry_from(slots, usual=usual, today=turn.today)
    return [(turn.say("Date"), turn.say.show(entry.on)), *_details(turn, entry)]


def _details(turn: Turn, entry: DriveEntry) -> Facts:
    say = turn.say
    return [
        (say("Distance"), distance_words(say, entry)),
        (say("Place"), route(say, entry)),
        (say("Purpose"), Words(entry.purpose)),
        (say("Category"), say.show(entry.category)),
        (say("Vehicle"), Words("") if entry.vehicle == "car" else vehicle_words(say, entry.vehicle)),
        (say("Passengers"), say.show(entry.passengers) if entry.passengers else Words("")),
        (say("Parking"), say.show(entry.parking) if entry.parking else Words("")),
        (say("Tolls"), say.show(entry.tolls) if entry.tolls else Words("")),
    ]


def _of_change(turn: Turn, frame: Frame, drive: Drive) -> Facts:
    """The new values alone."""
    say, slots = turn.say, frame.slots
    shown: Facts = []
    if "new_date" in slots:
        shown.append((say("Date"), say.show(slots["new_date"])))
    if "distance" in slots:
        unit = Unit(slots.get("unit", drive.entry.distance.unit))
        shown.append((say("Distance"), say.show(Distance(slots["distance"], unit))))
    if slots.get("round_trip"):
        shown.append((say("Round trip"), say("yes")))
    words = {"origin": say("From"), "destination": say("To"), "purpose": say("Purpose")}
    shown += [(label, Words(str(slots[name]))) for name, label in words.items() if name in slots]
    if "category" in slots:
        shown.append((say("Category"), say.show(slots["category"])))
    money = {"parking": say("Parking"), "tolls": say("Tolls")}
    return shown + [(label, say.show(slots[name])) for name, label in money.items() if name in slots]
