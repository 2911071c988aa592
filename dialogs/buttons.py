"""A press: verb → who deals with it. Cards stay pressable for years, so an unknown verb has an answer."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.elements import FORM
from cards.questions import answered_card
from dialogs import questions
from dialogs.conversation import ROOMS, accept, act, cancel
from dialogs.turns import OnPress, Reply, Turn, named, numbered
from domain.errors import MileageError
from services import missed

TOO_OLD = "This card is too old for me to act on. Please type what you want to do, or “help”."


async def press(turn: Turn, verb: str, data: Mapping[str, Any]) -> Reply:
    """Answer a press."""
    form = data.get("v", FORM)
    handler = HANDLERS.get(verb)
    if handler is None or not isinstance(form, int) or form > FORM:
        return turn.say(TOO_OLD)
    return await handler(turn, data)


async def press_answer(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take a choice that was offered with a question."""
    asked = questions.find_open(turn.talk)
    if asked is None or data.get("asked") != asked.name:
        return answered_card(turn.say, turn.say("That question is settled. Please tell me again what you need."))
    frame = questions.chosen(asked, numbered(data, "choice"))
    if frame is None:
        raise MileageError("This card is incomplete. Please type what you want to do instead.")
    return await act(questions.forgotten(turn), frame)


async def press_cancel(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Forget the open question."""
    return answered_card(turn.say, await cancel(turn))


async def press_accept(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Do what was understood with somebody's help, now that its author says yes."""
    return await accept(turn, named(data, "name"))


async def press_tell_team(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Keep a text that was not understood, because its author wants the team to see it."""
    told = str(data.get("told", ""))
    await turn.desk.database.run(missed.tell, told, by=turn.person, at=turn.at)
    return answered_card(turn.say, turn.say("Thank you. The team will see your sentence and teach me."))


HANDLERS: Mapping[str, OnPress] = {
    **{verb: handler for room in ROOMS for verb, handler in room.PRESSES.items()},
    verbs.ANSWER: press_answer,
    verbs.CANCEL: press_cancel,
    verbs.PROPOSAL_ACCEPT: press_accept,
    verbs.PROPOSAL_DROP: press_cancel,
    verbs.TELL_TEAM: press_tell_team,
}
