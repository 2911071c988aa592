"""Classifying several drives at once, and taking exactly that back: on the card or by typing “undo”."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from cards import verbs
from cards.drives import drives_card
from cards.elements import Card
from cards.words import Words
from dialogs.drives import about
from dialogs.turns import OnPress, OnText, Reply, Talk, Turn, numbered
from domain.categories import Category
from domain.errors import MileageError
from domain.priced import Priced
from language import Intent
from services import categories
from services.categories import Classified, TakenBack

CLASSIFIED = "classified"
"""Where the talk tells what several drives were before they were classified together."""
LONGEST = 8000
"""Characters a button may carry: the drives of a longer list are taken back by typing."""

Pairs = Sequence[tuple[Priced, Priced]]
Was = list[list[Any]]


def talk_of_several(pairs: Pairs) -> Talk:
    """What is talked about once several drives were classified: what they were, to take it back."""
    return {**about([after for _, after in pairs]), CLASSIFIED: packed(pairs)}


def packed(pairs: Pairs) -> Was:
    """What drives were before, as plain JSON; those that stayed as they were are left out."""
    return [
        [after.drive.number, after.drive.version, before.drive.entry.category.value, before.drive.entry.purpose]
        for before, after in pairs
        if before.drive.entry != after.drive.entry
    ]


def classified_card(turn: Turn, pairs: Pairs, done: Words) -> Card:
    """Several drives that were just classified, with Undo."""
    was = packed(pairs)
    return drives_card(turn.say, [after for _, after in pairs], done=done, was=on_button(was))


def on_button(was: Was) -> Was:
    """The same, if a button can carry it; nothing otherwise."""
    return was if len(json.dumps(was)) <= LONGEST else []


async def press_undo(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take back what the card did."""
    return await _undone(turn, data.get("was"))


def can_undo(turn: Turn) -> bool:
    """Whether classifying several drives is what was done last."""
    return turn.talk.get("about") == "drives" and bool(turn.talk.get(CLASSIFIED))


async def undone(turn: Turn) -> Card:
    """Take back what was done last."""
    return await _undone(turn, turn.talk.get(CLASSIFIED))


async def _undone(turn: Turn, kept: object) -> Card:
    was = read(kept)
    found = await turn.run(
        lambda store: categories.take_back(store, was, by=turn.profile, today=turn.today, at=turn.at),
        talk=lambda found: about(found.back),
    )
    done = turn.say.many(
        "Taken back: {count} drive is as it was.", "Taken back: {count} drives are as they were.", len(found.back)
    )
    return drives_card(turn.say, found.back, done=done, remark=_left(turn, found))


def _left(turn: Turn, found: TakenBack) -> Words:
    if not found.left:
        return Words("")
    names = turn.say.listed([f"#{number}" for number in found.left])
    return turn.say.many(
        "{numbers} was changed since and stays as it is.",
        "{numbers} were changed since and stay as they are.",
        len(found.left),
        numbers=names,
    )


def read(kept: object) -> list[Classified]:
    """What drives were, as it was kept; a card's word is checked like anything that comes from outside."""
    try:
        return [_read(*one) for one in kept]  # type: ignore[attr-defined]  # whatever is no list of lists is refused
    except (TypeError, ValueError):
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None


def _read(number: object, version: object, category: object, purpose: object) -> Classified:
    told = {"number": number, "version": version}
    return Classified(numbered(told, "number"), numbered(told, "version"), Category(str(category)), str(purpose))


TEXTS: Mapping[Intent, OnText] = {}
PRESSES: Mapping[str, OnPress] = {verbs.DRIVES_UNDO: press_undo}
