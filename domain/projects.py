"""Projects: what drives are charged to, and the list of them that an organization may keep."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from domain.errors import MileageError

LONGEST_CODE = 40
LONGEST_NAME = 80
LONGEST_KEY = 80
MOST_PROJECTS = 2000
"""Projects on one list: more belong into another system."""

MOST_NEAREST = 4


@dataclass(frozen=True, slots=True)
class Project:
    """A code that drives may be charged to, and what it stands for."""

    code: str
    name: str = ""

    @property
    def label(self) -> str:
        """The code with what it stands for."""
        return f"{self.code} · {self.name}" if self.name else self.code


@dataclass(frozen=True, slots=True)
class ProjectList:
    """Part of a list of projects by code, how many there are, whether a report needs one, whether more follow."""

    projects: Sequence[Project]
    total: int
    is_needed: bool = False
    has_more: bool = False

    @property
    def last(self) -> str | None:
        """After which code the next part begins; None: this is the last."""
        return self.projects[-1].code if self.has_more else None


class UnknownProjectError(MileageError):
    """A project that is not on the organization's list; ``nearest`` are those it may be meant for."""

    def __init__(self, sentence: str, /, *, told: str, nearest: Sequence[Project], **values: object) -> None:
        super().__init__(sentence, told=told, **values)
        self.told = told
        self.nearest = tuple(nearest)


def key_of(told: str) -> str:
    """A project as it is looked for: without regard to capitals, spaces at its edges and how its letters are made.

    No code is longer than its ``LONGEST_KEY`` first letters, though some letters become several.
    """
    return " ".join(unicodedata.normalize("NFKC", told).casefold().split())[:LONGEST_KEY]


def find_meant(projects: Iterable[Project], told: str) -> Project | None:
    """The project that words name, by its code or else by what it stands for; None: none, or several."""
    wanted, projects = key_of(told), list(projects)
    for name_of in (lambda one: one.code, lambda one: one.name, lambda one: f"{one.code} {one.name}"):
        found = [one for one in projects if key_of(name_of(one)) == wanted]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def codes_by_words(projects: Iterable[Project]) -> dict[str, str]:
    """The code that each way to name a project means, for many lookups: the same as ``find_meant`` finds for one."""
    found: dict[str, str] = {}
    projects = list(projects)
    for words_of in (lambda one: f"{one.code} {one.name}", lambda one: one.name, lambda one: one.code):
        keys = [key_of(words_of(one)) for one in projects]
        many = Counter(keys)
        found |= {key: one.code for key, one in zip(keys, projects, strict=True) if key and many[key] == 1}
    return found


def nearest_to(projects: Iterable[Project], told: str, *, most: int = MOST_NEAREST) -> list[Project]:
    """The projects that words are most alike to, the likeliest first."""
    wanted = key_of(told)

    def likeness(project: Project) -> float:
        return max(_likeness(wanted, project.code), _likeness(wanted, project.name))

    return sorted(projects, key=lambda one: (-likeness(one), one.code))[:most]


def _likeness(wanted: str, name: str) -> float:
    key = key_of(name)
    begins = bool(key) and (key.startswith(wanted) or wanted in key.split())
    return SequenceMatcher(None, wanted, key, autojunk=False).ratio() + begins


def read_projects(text: str) -> list[Project]:
    """The projects of a text, one a line or between commas: the code is the first word, the rest what it stands for."""
    lines = [one for part in text.splitlines() for line in part.split(";") for one in _between_commas(line)]
    read = [_read(line) for line in lines if line.strip(" ,.;:-·")]
    if not read:
        raise MileageError("Please name the code, for example: add code P-204 Apollo")
    return list({key_of(one.code): one for one in read}.values())


def _between_commas(line: str) -> list[str]:
    """The parts of a line, where each begins with a code that has a digit: the comma of a name parts nothing."""
    parts = [part.strip() for part in line.split(",") if part.strip()]
    is_list = all(any(letter.isdigit() for letter in part.split()[0]) for part in parts)
    return parts if is_list else [line]


def _read(line: str) -> Project:
    line = " ".join(line.strip(" ,.;:·").split())
    if line.startswith('"') and '"' in line[1:]:
        code, _, name = line[1:].partition('"')
    else:
        code, _, name = line.partition(" ")
    project = Project(code.strip(' ":'), name.strip(' "-:·=,'))
    check_project(project)
    return project


def check_project(project: Project) -> None:
    """Refuse what is no code."""
    if not project.code or len(project.code) > LONGEST_CODE or len(project.name) > LONGEST_NAME:
        raise MileageError(
            "A code has up to {most} characters, and its name up to {more}.", most=LONGEST_CODE, more=LONGEST_NAME
        )
