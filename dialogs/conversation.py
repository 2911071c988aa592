"""A message: what was meant, who deals with it, and what to ask when something is missing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from cards.questions import answered_card, unknown_card
from cards.words import Words
from dialogs import (
    administrators,
    audit,
    campaigns,
    categories,
    commutes,
    corrections,
    drafts,
    drive_copies,
    drive_edits,
    drive_lists,
    drive_picks,
    drives,
    exports,
    forgetting,
    habits,
    help,  # noqa: A004  # the noun of the product: what people type
    invitation_lists,
    invitations,
    inviting,
    locks,
    members,
    names,
    official_rates,
    organizations,
    periods,
    privacy,
    programmes,
    projects,
    proposals,
    questions,
    rate_changes,
    rates,
    receipts,
    repeated,
    reported,
    reports,
    returns,
    saved_names,
    saved_places,
    saved_trips,
    settings,
    shared_places,
    stand_ins,
    summaries,
    undoing,
    uploads,
    vehicles,
    work_hours,
)
from dialogs.drives import WAITING
from dialogs.memory import find_frame, packed
from dialogs.sent_receipts import waiting_in
from dialogs.turns import QUESTION, Content, OnText, Turn
from language import Context, Frame, Intent, Outcome, Reason, Role, understand
from language.answers import read_yes_no
from language.details import number_alone
from language.follow_ups import follow_up, question_of
from language.shown import with_number
from services import missed

AS_IT_WAS = "All right. Nothing was changed, and nothing was sent."
NOTHING_ASKED = (
    "Nothing is waiting for an answer in words; a card is answered by its buttons. "
    "To take back what was just done, type “undo”."
)
PRESS_IT = "To set the rate, press the button on its card: it proves who you are."
LONGEST = 4000
"""Characters read of a message; what follows is not looked at."""

SHORT = 16
"""Characters up to which a text is likely to be one that many type."""

ROOMS = (
    administrators,
    audit,
    campaigns,
    categories,
    corrections,
    commutes,
    drafts,
    drive_copies,
    drive_edits,
    drive_lists,
    drive_picks,
    drives,
    exports,
    forgetting,
    habits,
    help,
    invitation_lists,
    invitations,
    inviting,
    locks,
    members,
    official_rates,
    organizations,
    periods,
    privacy,
    programmes,
    projects,
    rate_changes,
    rates,
    receipts,
    reported,
    reports,
    saved_places,
    saved_trips,
    returns,
    settings,
    stand_ins,
    shared_places,
    summaries,
    uploads,
    vehicles,
    work_hours,
)


async def answer_cancel(turn: Turn, frame: Frame) -> Content:
    """Forget a rate that waits for its button, or a receipt; else nothing was asked: there is nothing to forget."""
    if keys := waiting_in(turn.talk):
        return await receipts.left(turn, keys)
    if rate_changes.is_waiting(turn.talk):
        return await cancel(turn)
    return turn.say(AS_IT_WAS if frame.reason is Reason.HELD_BACK else NOTHING_ASKED)


HANDLERS: Mapping[Intent, OnText] = {
    Intent.CANCEL: answer_cancel,
    **{intent: handler for room in ROOMS for intent, handler in room.TEXTS.items()},
}
CONTEXTS = {
    "drive": Context.AFTER_LOG,
    "drives": Context.AFTER_LOG,
    "correction": Context.AFTER_LOG,
    "estimate": Context.AFTER_ESTIMATE,
}
ALWAYS_HANDLED = {Intent.CANCEL, Intent.CHANGE_RATE_REQUEST, Intent.PRIVACY_QUESTION}
"""Intents whose handler says itself why something can't be done."""


async def answer(turn: Turn, text: str) -> Content:
    """Answer what somebody typed."""
    text = with_number(text[:LONGEST], drive_picks.numbers_shown(turn))
    turn = replace(turn, said=text)
    alone = understood(turn, text)
    frame = await saved_names.recognized(turn, alone, lambda told: understood(turn, told))
    if frame is not alone:
        return await act(questions.forgotten(turn), frame)
    if repeated.is_done(turn, frame.intent):
        return await repeated.shown(turn, frame.intent)
    waiting = proposals.find_offered(turn.talk)
    if waiting is not None and (is_yes := read_yes_no(text)) is not None:
        return await accept(turn, waiting.told_in) if is_yes else await cancel(turn)
    asked = questions.find_open(turn.talk)
    if asked is None and (settled := await drive_picks.find_settled(turn, text, frame)) is not None:
        return settled
    return await act(turn, frame) if asked is None else await answer_question(turn, asked, text, frame)


async def answer_question(turn: Turn, asked: questions.Asked, text: str, frame: Frame) -> Content:
    """Take a text for the answer to the open question, for more about it, or for something new."""
    if frame.intent is Intent.CANCEL:
        return await cancel(turn)
    settled = questions.forgotten(turn)
    if (number := number_alone(text)) is not None and asked.frame.reason is not Reason.MISSING_TARGET:
        return await act(settled, Frame(Intent.LIST_DRIVES, {"number": number}))
    locale = turn.say.locale
    filled = questions.answered(asked, text, frame, locale=locale)
    if filled is not None:
        return await act(settled, filled)
    is_whole = questions.is_whole(text, frame, asked.frame, locale=locale)
    if not is_whole and (more := questions.added_to(asked, frame)) is not None:
        return await act(settled, more)
    return await act(settled, frame)


def understood(turn: Turn, text: str) -> Frame:
    """What a text means, given who says it and what was talked about."""
    role = Role.ADMIN if turn.profile.is_administrator else Role.EMPLOYEE
    meaning = said_often if len(text) <= SHORT else meaning_of
    alone = meaning(text[:LONGEST], turn.today, turn.say.locale, role, context_of(turn))
    before = None if questions.KEPT in turn.talk else find_frame(turn.talk.get(QUESTION))
    followed = before and follow_up(before, text, alone, today=turn.today, locale=turn.say.locale)
    return followed or alone


def meaning_of(text: str, today: date, locale: str, role: Role, context: Context) -> Frame:
    """What a text means: the same for the same words on the same day."""
    return understand(text, today=today, locale=locale, role=role, context=context)


said_often = lru_cache(maxsize=256)(meaning_of)
"""Everybody types "help" and "review": such words are understood once a day."""


def context_of(turn: Turn) -> Context:
    """What was last talked about, as far as understanding needs to know."""
    asked = questions.find_open(turn.talk)
    if asked is not None:
        return Context.IDLE if asked.frame.reason is Reason.MISSING_PERSON else Context.DURING_LOG
    return CONTEXTS.get(str(turn.talk.get("about", "")), Context.IDLE)


async def act(turn: Turn, frame: Frame) -> Content:
    """Do what was meant, ask, or say why not."""
    frame = periods.settled(turn, await saved_trips.recognized(turn, frame))
    frame = await vehicles.recognized(turn, frame, lambda text: understood(turn, text))
    if frame.intent is Intent.UNKNOWN:
        frame = drives.find_meaning(turn, turn.said) or frame
    if frame.intent is Intent.UNKNOWN and (proposed := await proposals.propose(turn, context_of(turn))) is not None:
        return await act_on_proposal(turn, proposed)
    if frame.intent is Intent.LOG_DRIVE and not frame.slots:
        return await drives.ask_with_form(turn)
    handler = handler_of(turn, frame)
    if handler is None or frame.reason is Reason.NOT_UNDERSTOOD:
        return await not_understood(turn, "", why=frame.reason)
    if frame.outcome is Outcome.OK or frame.intent in ALWAYS_HANDLED or _is_of_reported(turn, frame):
        return await handler(asking(turn, frame), frame)
    if questions.can_ask(frame):
        return await ask(turn, await habits.offered(turn, frame))
    return questions.refusal(turn, frame)


async def ask(turn: Turn, frame: Frame) -> Content:
    """Ask for what is missing; where a name is enough to show who or what is meant, it is shown."""
    found = await names.offered(turn, frame)
    return await (HANDLERS[found.intent](turn, found) if found.outcome is Outcome.OK else questions.ask(turn, found))


def asking(turn: Turn, frame: Frame) -> Turn:
    """The turn that keeps its question, if it is one that may be followed up."""
    question = question_of(frame, turn.said)
    return turn if question is None else replace(turn, question=packed(question))


async def act_on_proposal(turn: Turn, frame: Frame) -> Content:
    """Show what only looks; what writes waits for a yes, or on its form for what is missing."""
    if proposals.is_to_confirm(frame):
        return await proposals.offered(turn, frame)
    if frame.outcome is Outcome.CLARIFY and frame.intent in proposals.ACTS:
        is_drive = frame.intent is Intent.LOG_DRIVE
        return await drives.ask_with_form(turn, frame) if is_drive else await not_understood(turn, "")
    return await act(turn, frame)


async def accept(turn: Turn, name: str) -> Content:
    """Do what waited for a yes under a name; a second yes shows what came of it."""
    ready = proposals.accepted(turn, name)
    waiting = proposals.find_offered(turn.talk)
    if ready.is_told_again:
        return await repeated.shown(ready, Intent.UNKNOWN)
    if waiting is None or waiting.told_in != name:
        return answered_card(turn.say, turn.say("That question is settled. Please tell me again what you need."))
    return await act(ready, waiting.frame)


def handler_of(turn: Turn, frame: Frame) -> OnText | None:
    """Who answers; "undo" is answered by whose act it takes back."""
    return undoing.find_undo(turn, frame) or HANDLERS.get(_meant(turn, frame))


def _meant(turn: Turn, frame: Frame) -> Intent:
    """The intent, for who says it: the reports of an administrator who does not drive are those of the others."""
    looks_on = turn.profile.is_administrator and not turn.profile.is_member
    return Intent.REPORTED if frame.intent is Intent.REPORT_STATUS and looks_on else frame.intent


def _is_of_reported(turn: Turn, frame: Frame) -> bool:
    """Whether an administrator asks for a file of one person, which holds what that person reported and no more."""
    is_of_one = frame.intent is Intent.REPORT_EXPORT and frame.reason is Reason.SOMEBODY_ELSE
    return is_of_one and frame.outcome is Outcome.CLARIFY and turn.profile.is_administrator


async def not_understood(turn: Turn, told: str, *, why: Reason = Reason.NOT_UNDERSTOOD) -> Content:
    """Count that a text was not understood, and show what works; a yes to nothing, a walk or a ride is told so."""
    if why is Reason.NOT_A_DRIVE:
        return turn.say(questions.NOT_A_DRIVE)
    if read_yes_no(turn.said) is not None:
        return turn.say(PRESS_IT if rate_changes.is_waiting(turn.talk) else NOTHING_ASKED)
    await turn.desk.database.run(missed.count, on=turn.at.date())
    return unknown_card(turn.say, turn.profile, told=told)


async def cancel(turn: Turn) -> Words:
    """Forget the open question, and what waited for a yes."""
    talk = questions.without_question(turn.talk)
    waiting = (proposals.PROPOSED, WAITING) if rate_changes.is_waiting(talk) else (proposals.PROPOSED,)
    await turn.remember({name: value for name, value in talk.items() if name not in waiting})
    return turn.say("All right, forgotten. Nothing was changed.")
