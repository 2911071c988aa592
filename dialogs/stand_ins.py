"""Stand-ins: an administrator who is away says who decides on reports, and until when."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.stand_ins import stand_in_ended, stand_in_question, stand_in_set, stand_ins_card
from dialogs.names import choices_of
from dialogs.questions import ask
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named
from domain.errors import MileageError
from domain.people import Person
from language import Frame, Intent, Outcome, Reason
from services import stand_ins
from services.transactions import Store


async def answer_appoint(turn: Turn, frame: Frame) -> Content:
    """Have another administrator stand in, at once if the sender is proven."""
    mails = frame.slots.get("emails") or ()
    words = str(mails[0] if mails else frame.slots.get("person", ""))
    until_on = frame.slots.get("until")
    if not words or until_on is None:
        raise MileageError("Who stands in, and until when? For example: Ben approves for me until December 12")

    def look(store: Store) -> list[Person]:
        stand_ins.check_dates(store, until_on, by=turn.profile, at=turn.at)
        found = stand_ins.meant(store, words, by=turn.profile)
        return found if len(found) > 1 else [stand_ins.find_meant(store, words, by=turn.profile)]

    person, *others = await turn.read(look)
    if others:
        choices = choices_of([person, *others])
        return await ask(turn, replace(frame, outcome=Outcome.CLARIFY, reason=Reason.MISSING_PERSON, choices=choices))
    return await _set(turn, person, until_on) if turn.is_proven else stand_in_question(turn.say, person, until_on)


async def press_set(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Have the administrator of a card stand in, once."""
    if (ask := await turn.prove()) is not None:
        return ask
    who = named(data, "who")
    try:
        until_on = date.fromisoformat(named(data, "until"))
    except ValueError:
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None
    person = await turn.read(lambda store: stand_ins.find_by_id(store, who, by=turn.profile))
    return await _set(turn, person, until_on)


async def _set(turn: Turn, person: Person, until_on: date) -> Card:
    await turn.change(lambda store: stand_ins.appoint(store, person, until_on, by=turn.profile, at=turn.at))
    return stand_in_set(turn.say, person, until_on)


async def answer_end(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Decide oneself again."""
    return await _ended(turn)


async def press_end(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Decide oneself again."""
    return await _ended(turn)


async def _ended(turn: Turn) -> Content:
    person = await turn.change(lambda store: stand_ins.end(store, by=turn.profile, at=turn.at))
    if person is None:
        return turn.say("Nobody stands in for you now.")
    return stand_in_ended(turn.say, person.label)


async def answer_list(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Show who stands in for whom."""
    found = await turn.read(lambda store: stand_ins.listed(store, by=turn.profile))
    lines = [(one.person.label, one.away.label, one.stand_in.until_on) for one in found]
    return stand_ins_card(turn.say, lines, has_own=any(one.away.id == turn.person.id for one in found))


TEXTS: Mapping[Intent, OnText] = {
    Intent.APPOINT_STAND_IN: answer_appoint,
    Intent.END_STAND_IN: answer_end,
    Intent.LIST_STAND_INS: answer_list,
}
PRESSES: Mapping[str, OnPress] = {verbs.STAND_IN_SET: press_set, verbs.STAND_IN_END: press_end}
