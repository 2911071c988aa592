"""Cards of the projects that drives are charged to: the list, what was changed in it, and a question before that."""

from collections.abc import Sequence

from cards import verbs
from cards.drive_words import NOTHING
from cards.elements import Action, Card, Element, button, card, good, heading, hint, text
from cards.words import Say, Words
from domain.projects import Project, ProjectList

MOST_NAMED = 10


def projects_card(
    say: Say,
    found: ProjectList,
    *,
    is_administrator: bool,
    is_first: bool = True,
    done: Words = NOTHING,
    undo: Action | None = None,
) -> Card:
    """The list, a page of it; ``undo`` takes back what was ``done``."""
    title = say.many("{count} code", "{count} codes", found.total) if found.total else say("No codes yet")
    body = [*([good(done)] if done else []), heading(title)]
    body += _needed(say, is_needed=found.is_needed, has_list=bool(found.total))
    body += [text(Words(project.label)) for project in found.projects]
    body += _how(say, is_administrator=is_administrator)
    actions = [undo] if undo else []
    if found.last is not None:
        actions.append(button(say("More"), verbs.PROJECTS_PAGE, is_primary=True, after=found.last))
    if not is_first:
        actions.append(button(say("From the beginning"), verbs.PROJECTS_PAGE))
    if is_administrator:
        actions.append(button(say("All settings"), verbs.ORGANIZATION_SETTINGS))
    return card(say, body=body, summary=Words(f"{done} {title}".strip()), actions=actions)


def _needed(say: Say, *, is_needed: bool, has_list: bool) -> list[Element]:
    if not has_list:
        words = say("Drives may be charged to any project or cost code that is told with them.")
    else:
        words = say("Drives may be charged to these projects and cost codes, and to no others.")
    needed = [hint(say("A drive needs one to be reported."))] if is_needed else []
    return [hint(words), *needed]


def _how(say: Say, *, is_administrator: bool) -> list[Element]:
    if is_administrator:
        return [hint(say("To change the list, type for example: add code P-204 Apollo · remove code P-204"))]
    return [hint(say("Say it with a drive: “23 miles to Acme, client visit, project P-204”."))]


def add_question(say: Say, projects: Sequence[Project]) -> Card:
    """Ask before codes are put on the list."""
    title = say.many("Add this code?", "Add these {count} codes?", len(projects))
    body = [heading(title), *_named(say, projects)]
    body.append(hint(say("Once there is a list, drives can be charged to what is on it and to nothing else.")))
    codes = "\n".join(f'"{one.code}" {one.name}' for one in projects)
    actions = [
        button(say("Add"), verbs.PROJECT_ADD, is_primary=True, codes=codes),
        button(say("Leave it"), verbs.PROJECTS_PAGE),
    ]
    return card(say, body=body, summary=title, actions=actions)


def remove_question(say: Say, project: Project) -> Card:
    """Ask before a code is taken off the list."""
    title = say("Remove {code}?", code=project.label)
    body = [heading(title), hint(say("Drives charged to it stay as they are; new ones can't be."))]
    actions = [
        button(say("Remove"), verbs.PROJECT_REMOVE, is_primary=True, code=project.code),
        button(say("Leave it"), verbs.PROJECTS_PAGE),
    ]
    return card(say, body=body, summary=title, actions=actions)


def _named(say: Say, projects: Sequence[Project]) -> list[Element]:
    named = [text(Words(one.label)) for one in projects[:MOST_NAMED]]
    rest = len(projects) - MOST_NAMED
    return [*named, *([hint(say.many("And {count} more.", "And {count} more.", rest))] if rest > 0 else [])]


def undo_remove(say: Say, project: Project) -> Action:
    """The button that puts a code back on the list."""
    return button(say("Undo"), verbs.PROJECT_ADD, codes=as_told(project))


def as_told(project: Project) -> str:
    """A code as it is typed to have it on the list."""
    return f'"{project.code}" {project.name}'


def undo_add(say: Say, project: Project) -> Action:
    """The button that takes a code off the list again."""
    return button(say("Undo"), verbs.PROJECT_REMOVE, code=project.code)
