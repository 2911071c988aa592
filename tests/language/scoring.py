"""Scores understanding against labelled sentences: intent, outcome, and the slots that money and records hang on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from language import Context, Role, understand
from language.scored import prediction

HERE = Path(__file__).parent
CRITICAL = frozenset(
    {
        *("distance", "unit", "date", "date_from", "date_to", "category", "round_trip", "parking", "tolls", "emails"),
        *("rate", "effective_from", "year", "distance_q", "new_date", "distance_basis"),
    }
)
NUMBERS = frozenset({"distance", "distance_q", "parking", "tolls", "rate"})
WRITES = frozenset(
    {
        *("log_drive", "submit_drives", "edit_drive", "delete_drive", "classify_drive", "invite", "rescind", "remind"),
        *("remove_member", "set_rate", "make_admin", "remove_admin", "leave_org", "report_export", "sign_out"),
    }
)


@dataclass
class Score:
    """How many sentences were understood, and which would have done harm."""

    sentences: int = 0
    intents: int = 0
    frames: int = 0
    unsafe: list[str] = field(default_factory=list)
    wrong_writes: list[str] = field(default_factory=list)


def sentences() -> Iterator[dict[str, Any]]:
    """Every labelled sentence of the room."""
    for path in sorted(HERE.glob("sentences_*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)


def predicted(sentence: dict[str, Any]) -> dict[str, Any]:
    """What the room makes of a sentence, in the form of the labels."""
    frame = understand(
        sentence["text"],
        today=date.fromisoformat(sentence["today"]),
        locale=sentence["locale"],
        role=Role(sentence["role"]),
        context=Context(sentence.get("context", "idle")),
    )
    return prediction(sentence["id"], frame)


def score() -> Score:
    """The score over all labelled sentences."""
    total = Score()
    for sentence in sentences():
        count(total, sentence, predicted(sentence))
    return total


def count(total: Score, gold: dict[str, Any], found: dict[str, Any]) -> None:
    """Count one sentence."""
    alternatives = gold.get("alt", {})
    has_intent = found["intent"] in [gold["intent"], *alternatives.get("intent", [])]
    outcomes = [gold["expect"], *alternatives.get("expect", [])]
    acts = found["expect"] == "ok"
    is_right = has_intent and found["expect"] in outcomes and (not acts or not differing(gold, found["slots"]))
    total.sentences += 1
    total.intents += has_intent
    total.frames += is_right
    if acts and found["intent"] in WRITES:
        if "ok" not in outcomes:
            total.unsafe.append(gold["id"])
        elif not is_right:
            total.wrong_writes.append(gold["id"])


def differing(gold: dict[str, Any], slots: dict[str, Any]) -> list[str]:
    """The critical slots that are not as labelled."""
    if gold.get("slots_lenient"):
        return []
    if "drives" in gold["slots"]:
        drives = slots.get("drives", [])
        if len(drives) != len(gold["slots"]["drives"]):
            return ["drives"]
        pairs = zip(gold["slots"]["drives"], drives, strict=True)
        return [name for label, drive in pairs for name in unequal(label, drive, gold)]
    return unequal(gold["slots"], slots, gold)


def unequal(label: dict[str, Any], slots: dict[str, Any], gold: dict[str, Any]) -> list[str]:
    """The critical slots of one drive or command that differ from its label."""
    slots = in_its_terms(label, slots, gold)
    alternatives = gold.get("alt", {}).get("slots", {})
    wrong = [
        name
        for name in label
        if name in CRITICAL
        and not any(same(name, each, slots.get(name), gold) for each in [label[name], *alternatives.get(name, [])])
    ]
    ignored = {*label, *gold.get("optional", {}), "distance_basis"}
    return wrong + [name for name in slots if name in CRITICAL - ignored and not is_harmless(name, slots, gold)]


def in_its_terms(label: dict[str, Any], slots: dict[str, Any], gold: dict[str, Any]) -> dict[str, Any]:
    """Slots with what says the same said as in the label."""
    slots = dict(slots)
    if label.get("distance_basis") == "total":
        slots.setdefault("distance_basis", "total")
    if "date" in label and "date_from" in slots and slots["date_from"] == slots.get("date_to"):
        slots["date"] = slots.pop("date_from")
        slots.pop("date_to")
    doubled = number(slots.get("distance")) == 2 * (number(label.get("distance")) or 0)
    if label.get("distance_basis") == "each_way" and doubled:
        slots |= {"distance": label["distance"], "distance_basis": "each_way"}
    if gold["intent"] == "edit_drive" and "new_date" in label and "new_date" not in slots and "date" not in label:
        slots["new_date"] = slots.pop("date", None)
    return slots


def is_harmless(name: str, slots: dict[str, Any], gold: dict[str, Any]) -> bool:
    """Whether a slot that is not labelled changes nothing."""
    if name == "unit":
        return "distance" not in slots and "distance_q" not in slots
    return name == "date" and slots[name] == gold["today"] and gold["intent"] == "log_drive"


def same(name: str, label: Any, value: Any, gold: dict[str, Any]) -> bool:
    """Whether a value is the labelled one; an open period may end today."""
    if name in NUMBERS:
        return number(label) is not None and number(label) == number(value)
    if name == "emails":
        return sorted(label) == sorted(value or [])
    if name == "date_to" and label >= gold["today"]:
        return value in (label, gold["today"])
    return str(label).lower() == str(value).lower()


def number(text: Any) -> Decimal | None:
    """A labelled number."""
    try:
        return Decimal(str(text))
    except InvalidOperation:
        return None
