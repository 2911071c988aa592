"""Projects: the list an administrator keeps, and asking which one a drive is charged to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from cards import verbs
from cards.drive_words import NOTHING
from cards.elements import Action, Card
from cards.projects import add_question, as_told, projects_card, remove_question, undo_add, undo_remove
from cards.words import Words
from dialogs import questions
from dialogs.turns import LASTING, TOLD, Content, OnPress, OnText, Reply, Talk, Turn, named
from domain.errors import MileageError
from domain.projects import LONGEST_CODE, Project, UnknownProjectError, read_projects
from language import Frame, Intent, Outcome, Reason
from language.details import is_undo
from services import projects

MOST_AT_ONCE = 200
MOST_OFFERED = 3
WITHOUT = ""
"""The choice to charge a drive to nothing."""
LONGEST_PRESSED = 20_000
LISTED = "codes"
"""Where the talk keeps what was last done to the list, and by which message."""


async def ask(turn: Turn, frame: Frame, doubt: UnknownProjectError) -> Content:
    """Ask which project is meant, with the nearest ones as buttons, and remember the rest."""
    choices = (*(one.code for one in doubt.nearest[:MOST_OFFERED]), WITHOUT)
    slots = {name: value for name, value in frame.slots.items() if name != "project_said"}
    told = {**slots, "project": doubt.told}
    waiting = replace(frame, slots=told, outcome=Outcome.CLARIFY, reason=Reason.WHICH_PROJECT, choices=choices)
    return await questions.ask(turn, waiting, why=turn.say.refusal(doubt))


async def answer_list(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Show the list."""
    return await _page(turn)


async def press_page(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Turn the page of the list."""
    return await _page(turn, after=named(data, "after") if "after" in data else "")


async def _page(turn: Turn, *, after: str = "", done: Words = NOTHING, undo: Action | None = None) -> Card:
    found = await turn.read(lambda store: projects.page(store, by=turn.profile, after=after))
    return projects_card(
        turn.say,
        found,
        is_administrator=turn.profile.is_administrator,
        is_first=not after,
        done=done,
        undo=undo,
    )


async def answer_add(turn: Turn, frame: Frame) -> Content:
    """Put codes on the list, or give them other names."""
    new = _read(str(frame.slots.get("codes", "")))
    if not turn.is_proven:
        await turn.read(lambda store: projects.page(store, by=turn.profile))
        return add_question(turn.say, new)
    return await _added(turn, new)


async def press_add(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Put the codes of a card on the list."""
    if (asked := await turn.prove()) is not None:
        return asked
    told = data.get("codes")
    if not isinstance(told, str) or len(told) > LONGEST_PRESSED:
        raise MileageError("This card is incomplete. Please type what you want to do instead.")
    return await _added(turn, _read(told))


def _read(told: str) -> Sequence[Project]:
    new = read_projects(told)
    if len(new) > MOST_AT_ONCE:
        raise MileageError("Please add up to {most} codes at once.", most=MOST_AT_ONCE)
    return new


async def _added(turn: Turn, new: Sequence[Project]) -> Card:
    def talk(added: Sequence[Project]) -> Talk:
        is_one = len(added) == len(new) == 1
        return _with_undo(turn, removes=new[0].code) if is_one else {**turn.talk, LASTING: turn.told_in}

    added = await turn.run(lambda store: projects.add(store, new, by=turn.profile, at=turn.at), talk=talk)
    done = turn.say.many("Added {code}.", "Added {count} codes.", len(new), code=new[0].label)
    return await _page(turn, done=done, undo=undo_add(turn.say, new[0]) if len(added) == len(new) == 1 else None)


async def answer_remove(turn: Turn, frame: Frame) -> Content:
    """Take a code off the list."""
    told = str(frame.slots.get("codes", ""))
    project = await turn.read(lambda store: projects.find(store, told, by=turn.profile))
    return await _removed(turn, project.code) if turn.is_proven else remove_question(turn.say, project)


async def press_remove(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take the code of a card off the list."""
    if (asked := await turn.prove()) is not None:
        return asked
    return await _removed(turn, named(data, "code")[:LONGEST_CODE])


async def _removed(turn: Turn, code: str) -> Card:
    def talk(project: Project) -> Talk:
        return _with_undo(turn, adds=as_told(project))

    project = await turn.run(lambda store: projects.remove(store, code, by=turn.profile, at=turn.at), talk=talk)
    done = turn.say("{code} is off the list. What is charged to it stays so.", code=project.label)
    return await _page(turn, done=done, undo=undo_remove(turn.say, project))


def _with_undo(turn: Turn, **undo: str) -> Talk:
    """What is talked about once the list was changed in a way that "undo" takes back."""
    return {**turn.talk, LISTED: {**undo, TOLD: turn.told_in}}


def takes_back(turn: Turn, frame: Frame) -> bool:
    """Whether "undo" is about the list: the last thing that was done."""
    done = turn.talk.get(LISTED)
    is_meant = frame.intent in (Intent.DELETE_DRIVE, Intent.RESTORE_DRIVE) and is_undo(turn.said)
    is_last = isinstance(done, Mapping) and turn.talk.get(TOLD, [])[-1:] == [done[TOLD]]
    return is_meant and is_last


async def answer_undo(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Take the last change of the list back; who is not proven presses a button instead."""
    done = turn.talk[LISTED]
    if "adds" in done:
        return await answer_add(turn, Frame(Intent.ADD_PROJECT, {"codes": done["adds"]}))
    return await answer_remove(turn, Frame(Intent.REMOVE_PROJECT, {"codes": done["removes"]}))


async def charged(turn: Turn, told: str) -> str:
    """The code that a project is on the organization's list by; as it was told where it is on none."""
    code = await turn.read(lambda store: projects.find_charged(store, told, by=turn.profile))
    return (code or told)[:LONGEST_CODE]


TEXTS: Mapping[Intent, OnText] = {
    Intent.LIST_PROJECTS: answer_list,
    Intent.ADD_PROJECT: answer_add,
    Intent.REMOVE_PROJECT: answer_remove,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.PROJECTS_PAGE: press_page,
    verbs.PROJECT_ADD: press_add,
    verbs.PROJECT_REMOVE: press_remove,
}
