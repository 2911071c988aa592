"""Asking for the one thing that is missing, and taking the answer in whatever form it comes.

The half-understood Frame is remembered; the answer completes its slots and the same handler goes on. A new complete
sentence instead of an answer is simply obeyed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from cards.drive_words import distance_words
from cards.questions import MOST_CHOICES, question_card
from cards.words import Words
from dialogs.answers import DAYS, Filled, code_alone, read
from dialogs.memory import find_frame, packed
from dialogs.turns import Content, Turn
from domain.categories import Category
from domain.distances import Distance, Unit, unit_in
from domain.drives import Basis, DriveEntry
from language import Frame, Intent, Outcome, Reason
from language.answers import tells_anew

QUESTIONS = {
    Reason.MISSING_DISTANCE: "How far was it?",
    Reason.MISSING_UNIT: "Miles or kilometres?",
    Reason.VAGUE_DISTANCE: "Which distance should I record?",
    Reason.AMBIGUOUS_NUMBER: "Which distance do you mean?",
    Reason.AMBIGUOUS_DATE: "Which day do you mean?",
    Reason.VAGUE_DATE: "Which day was it?",
    Reason.IMPOSSIBLE_DATE: "That day isn't in the calendar. Which day do you mean?",
    Reason.ABSURD_MONEY: "That amount looks like a slip. How much was it?",
    Reason.MISSING_PERSON: "Whom do you mean? Please give the mail address.",
    Reason.MISSING_RATE: "Which rate? For example 0.70 for 70 cents.",
    Reason.AMBIGUOUS_RATE: "Which rate do you mean? For example 0.70 for 70 cents.",
    Reason.MISSING_DAY: "From which day?",
    Reason.MISSING_TARGET: "Which drive do you mean? Its number is on the card, for example #12.",
    Reason.MISSING_CHANGE: "What should I change? For example: 19 miles, or Tuesday.",
    Reason.MISSING_CATEGORY: "What was it for?",
    Reason.SEVERAL_CORRECTIONS: "Which distance is right?",
    Reason.WHICH_PROJECT: "Which project or cost code is it charged to?",
}
OF_ESTIMATES = {
    Reason.MISSING_DISTANCE: "For which distance?",
    Reason.VAGUE_DISTANCE: "Which distance do you mean?",
}
"""How the same is asked where nothing was driven yet."""
OF_SEVERAL = "You named a day for some of these drives only. Which day were the others?"
EXAMPLES = {
    Reason.MISSING_DISTANCE: "For example: 23.4 miles",
    Reason.VAGUE_DATE: "For example: yesterday, or Nov 3",
}
IN_KILOMETRES = {Reason.MISSING_DISTANCE: "For example: 23.4 km"}
NOT_A_DRIVE = (
    "That doesn't sound like a drive you made, so nothing is recorded. If you drove, say so and how far. "
    "A bicycle goes on the form: type “log a drive” and fill in the vehicle."
)
REFUSALS = {
    Reason.FUTURE_DATE: "That day is still to come. Tell me about the drive once you have driven it.",
    Reason.NOT_POSITIVE: "A drive needs a distance above zero. How far was it?",
    Reason.ODOMETER_STANDS: "An odometer only runs forwards on a drive. Please check both readings.",
    Reason.ABSURD_DISTANCE: "That is further than anybody drives in a day. Please check the distance.",
    Reason.ABSURD_MONEY: "That amount looks like a slip. Please check it.",
    Reason.ABSURD_RATE: "That rate can't be right. For example, 70 cents a mile is: set rate to 0.70",
    Reason.IMPOSSIBLE_DATE: "That day isn't in the calendar. Please check the date.",
    Reason.FOR_ADMINISTRATORS: "Only your organization's administrators can do that.",
    Reason.SOMEBODY_ELSE: "Everybody's drives are their own. I can show you yours, and nobody else's.",
    Reason.BULK_DELETE: "I delete drives one at a time, so that nothing is lost by a slip. Type “review” and choose.",
    Reason.NOT_A_DRIVE: NOT_A_DRIVE,
    Reason.OWN_RATE: "Your rate is set by your organization. To see it, type: what's my rate?",
}
NOT_SET_UP = "Your organization hasn't set up its mileage programme yet. An administrator can type: set up"
ONLY_REPORTED = "Everybody's drives are their own. To see those that were reported to your organization, type: reported"
FILLS = {
    Reason.MISSING_UNIT: "unit",
    Reason.MISSING_RATE: "rate",
    Reason.AMBIGUOUS_RATE: "rate",
    Reason.ABSURD_RATE: "rate",
    Reason.MISSING_CATEGORY: "category",
    Reason.MISSING_TARGET: "number",
    Reason.ABSURD_MONEY: "parking",
    Reason.WHICH_PROJECT: "project",
}
"""The slot an answer fills; where none is named, the distance."""
KEPT = "question"
LAST_ON = "on"
"""Of a choice that fills several slots: the day it was like that last."""
CALLED = "called"
"""Of a choice that is a person: the name and the mail address."""
OF_PEOPLE = "Whom do you mean? Press a name, or give the mail address."
NOBODY = "Nobody called “{name}” is known here. Please give the mail address."
MORE_PEOPLE = "More people are called that. Type more of the name, or the mail address."


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question: the Frame it completes, and the name that binds a card's buttons to it."""

    frame: Frame
    name: str


def can_ask(frame: Frame) -> bool:
    """Whether there is a question that would complete a Frame."""
    return frame.outcome is Outcome.CLARIFY and frame.reason in QUESTIONS


def refusal(turn: Turn, frame: Frame) -> Words:
    """Why it can't be done, and what to do instead."""
    if frame.reason is Reason.FOR_ADMINISTRATORS and turn.profile.organization is None:
        return turn.say(NOT_SET_UP)
    if frame.reason is Reason.SOMEBODY_ELSE and turn.profile.is_administrator:
        return turn.say(ONLY_REPORTED)
    return turn.say(REFUSALS.get(frame.reason, "I'm not sure what you mean. Type “help” to see what works."))


async def ask(turn: Turn, frame: Frame, *, why: Words | None = None) -> Content:
    """Ask for what is missing, and remember the rest; ``why`` says what was wrong with what was told."""
    await turn.remember({**turn.talk, KEPT: {**packed(frame), "asked": turn.told_in}})
    choices = [_shown(turn, frame, choice) for choice in frame.choices]
    question = QUESTIONS[frame.reason]
    if frame.reason is Reason.MISSING_PERSON:
        question, why = _of_people(turn, frame, why)
    if frame.intent is Intent.REIMBURSEMENT_ESTIMATE:
        question = OF_ESTIMATES.get(frame.reason, question)
    if frame.reason is Reason.AMBIGUOUS_DATE and any("date" in drive for drive in frame.slots.get("drives", ())):
        question = OF_SEVERAL
    example = example_of(turn, frame.reason)
    return question_card(
        turn.say,
        turn.say(question, name=frame.slots.get("person", "")),
        choices,
        asked=turn.told_in,
        example=turn.say(example) if example else why,
    )


def _of_people(turn: Turn, frame: Frame, why: Words | None) -> tuple[str, Words | None]:
    """How people are asked for, and what to add where more are called so than are shown."""
    if frame.choices:
        return OF_PEOPLE, turn.say(MORE_PEOPLE) if len(frame.choices) > MOST_CHOICES else why
    return (NOBODY if "person" in frame.slots else QUESTIONS[frame.reason]), why


def example_of(turn: Turn, reason: Reason) -> str:
    """What an answer may look like, in the unit of the country; empty where an answer needs no example."""
    is_in_miles = unit_in(turn.profile.country) is Unit.MI
    return EXAMPLES.get(reason, "") if is_in_miles else IN_KILOMETRES.get(reason, EXAMPLES.get(reason, ""))


def find_open(talk: Mapping[str, Any]) -> Asked | None:
    """The question that was asked last and not answered yet."""
    kept = talk.get(KEPT)
    frame = find_frame(kept)
    return None if frame is None or not isinstance(kept, Mapping) else Asked(frame, str(kept.get("asked", "")))


def without_question(talk: Mapping[str, Any]) -> dict[str, Any]:
    """What is talked about, the question forgotten."""
    return {name: value for name, value in talk.items() if name != KEPT}


def answered(asked: Asked, text: str, found: Frame, *, locale: str) -> Frame | None:
    """The completed Frame, if a text answers the question; None where it does not.

    ``found`` is what the text means by itself: a whole new sentence (another wish, or a drive with its distance and
    its place) is no answer.
    """
    code = code_alone(text, found) if asked.frame.reason is Reason.WHICH_PROJECT else None
    if code is not None or is_whole(text, found, asked.frame, locale=locale):
        return None if code is None else complete(asked.frame, {"project": code})
    if found.intent is asked.frame.intent is Intent.SET_RATE and found.outcome is Outcome.OK:
        return replace(found, slots={**asked.frame.slots, **found.slots})
    filled = read(text, found, asked.frame)
    if filled is None:
        return None
    if "choice" in filled:
        return chosen(asked, filled["choice"] % len(asked.frame.choices))
    if "day" in filled:
        return complete(asked.frame, {day_slot(asked.frame): filled["day"]})
    return complete(asked.frame, filled)


def added_to(asked: Asked, found: Frame) -> Frame | None:
    """The asked Frame with more told about the same drive, still lacking what was asked for; None if nothing is."""
    if asked.frame.intent is not Intent.LOG_DRIVE or found.intent is not Intent.LOG_DRIVE or not found.slots:
        return None
    if found.slots.keys() == {"purpose"}:
        return replace(asked.frame, outcome=Outcome.CLARIFY)
    more = {**asked.frame.slots, **found.slots}
    if "distance" in found.slots:
        return Frame(Intent.LOG_DRIVE, more, found.outcome, found.reason, found.choices)
    return Frame(Intent.LOG_DRIVE, more, Outcome.CLARIFY, asked.frame.reason, asked.frame.choices)


def is_whole(text: str, found: Frame, asked: Frame, *, locale: str) -> bool:
    """Whether a text is a wish of its own."""
    if found.outcome is Outcome.REFUSE:
        return True
    if found.intent is Intent.LOG_DRIVE:
        is_told = "drives" in found.slots or {"distance", "destination"} <= found.slots.keys()
        return is_told or (_names_another_place(found, asked) and tells_anew(text, locale=locale))
    return found.outcome is Outcome.OK and found.intent not in {Intent.UNKNOWN, Intent.EDIT_DRIVE, asked.intent}


def _names_another_place(found: Frame, asked: Frame) -> bool:
    """Whether a place is named that is not the one of the drive asked about."""
    place = found.slots.get("destination")
    lacks_place = asked.intent is Intent.LOG_DRIVE and not {"destination", "drives"} & asked.slots.keys()
    return place is not None and place != asked.slots.get("destination") and not lacks_place


def chosen(asked: Asked, place: int) -> Frame | None:
    """The completed Frame after a choice was pressed; None where there is no such choice."""
    if not 0 <= place < len(asked.frame.choices):
        return None
    return complete(asked.frame, slots_of(asked.frame, asked.frame.choices[place]))


def complete(frame: Frame, filled: Filled) -> Frame:
    """A Frame with what was missing filled in; an estimate asks for a distance under another name."""
    if frame.reason is Reason.MISSING_PERSON and "person" in filled:
        return replace(frame, slots={**frame.slots, **filled}, outcome=Outcome.CLARIFY, choices=())
    if frame.intent is Intent.REIMBURSEMENT_ESTIMATE and "distance" in filled:
        filled = {**{name: filled[name] for name in filled if name == "unit"}, "distance_q": filled["distance"]}
    if frame.intent is Intent.EDIT_DRIVE and frame.reason is Reason.MISSING_CHANGE and "date" in filled:
        filled = {**{name: filled[name] for name in filled if name != "date"}, "new_date": filled["date"]}
    if "drives" in frame.slots and "project" in filled:
        told, new = frame.slots.get("project"), filled["project"]
        drives = frame.slots["drives"]
        return Frame(
            frame.intent,
            {"drives": tuple({**one, "project": new} if one.get("project") in (told, None) else one for one in drives)},
        )
    if "days" in filled:
        return Frame(frame.intent, {"drives": tuple({**frame.slots, "date": day} for day in filled["days"])})
    if "drives" in frame.slots and "date" in filled:
        return Frame(frame.intent, {"drives": tuple({**filled, **one} for one in frame.slots["drives"])})
    return Frame(frame.intent, {**frame.slots, **filled})


def slots_of(frame: Frame, choice: Any) -> Filled:
    """The slots a choice fills."""
    if isinstance(choice, Mapping):
        return {name: value for name, value in choice.items() if name not in (LAST_ON, CALLED)}
    if isinstance(choice, tuple):
        return {"days": choice}
    if frame.reason in DAYS:
        return {day_slot(frame): choice}
    return {FILLS.get(frame.reason, "distance"): choice}


def day_slot(frame: Frame) -> str:
    """Where the day of an answer goes."""
    return {Intent.SET_RATE: "effective_from", Intent.EDIT_DRIVE: "new_date"}.get(frame.intent, "date")


def _shown(turn: Turn, frame: Frame, choice: Any) -> Words:
    if isinstance(choice, Mapping):
        return Words(choice[CALLED]) if CALLED in choice else _as_last_time(turn, choice)
    if isinstance(choice, tuple):
        return turn.say("On each of these days")
    if isinstance(choice, str):
        return _name_shown(turn, frame, choice)
    if isinstance(choice, Decimal) and "unit" in frame.slots and frame.reason is not Reason.AMBIGUOUS_RATE:
        return turn.say.show(Distance(choice, Unit(frame.slots["unit"])))
    return turn.say.show(choice)


def _name_shown(turn: Turn, frame: Frame, choice: str) -> Words:
    match frame.reason:
        case Reason.MISSING_UNIT:
            return turn.say("Miles") if choice == Unit.MI else turn.say("Kilometres")
        case Reason.WHICH_PROJECT:
            return Words(choice) if choice else turn.say("Without a project")
        case Reason.MISSING_CATEGORY:
            return turn.say.show(Category(choice))
    return turn.say.show(choice)


def _as_last_time(turn: Turn, choice: Filled) -> Words:
    """A distance with its reason: ``14.2 mi, as on Tue, Nov 17``."""
    driven = DriveEntry(
        choice[LAST_ON],
        Distance(choice["distance"], Unit(choice["unit"])),
        round_trip=bool(choice.get("round_trip")),
        basis=Basis(choice.get("distance_basis", Basis.TOTAL)),
    )
    on = turn.say.short_day(driven.on)
    return turn.say("{distance}, as on {on}", distance=distance_words(turn.say, driven), on=on)


def forgotten(turn: Turn) -> Turn:
    """The same turn with the question forgotten."""
    return replace(turn, talk=without_question(turn.talk))
