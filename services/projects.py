"""Projects: the list an organization may keep of them, and what the project of a drive is meant for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from domain.drives import DriveEntry
from domain.errors import MileageError
from domain.imports import ReadRow
from domain.members import Profile, check_is_administrator, get_organization
from domain.priced import Priced
from domain.projects import (
    MOST_PROJECTS,
    Project,
    ProjectList,
    UnknownProjectError,
    codes_by_words,
    find_meant,
    key_of,
    nearest_to,
)
from services.audit import fresh, fresh_alone, record
from storage.store import Store

PAGE = 20


def page(store: Store, *, by: Profile, after: str = "") -> ProjectList:
    """The projects one may charge drives to, those after a code: a member's and an administrator's to see."""
    profile = fresh(store, by)
    organization = get_organization(profile)
    if not profile.is_member and not profile.is_administrator:
        raise MileageError("You see the codes once you have joined {organization}.", organization=organization.name)
    found = store.projects.page(organization.id, after=key_of(after), limit=PAGE + 1)
    total = store.projects.count(organization.id)
    return ProjectList(found[:PAGE], total, organization.needs_project, len(found) > PAGE)


def add(store: Store, projects: Sequence[Project], *, by: Profile, at: datetime) -> Sequence[Project]:
    """Put projects on the list, or give them other names; those that were not there like that. Twice is once."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    new = [one for one in projects if store.projects.find(organization.id, one.code) != one]
    for project in new:
        store.projects.save(organization.id, project)
        record(store, "project.add", by=profile, at=at, subject=project.label)
    if new and store.projects.count(organization.id) > MOST_PROJECTS:
        raise MileageError("A list has up to {most} codes. Remove some first.", most=MOST_PROJECTS)
    return new


def remove(store: Store, code: str, *, by: Profile, at: datetime) -> Project:
    """Take a project off the list; what is charged to it already stays so. Twice is once."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    project = store.projects.find(organization.id, code) or _meant(store, organization.id, code)
    if project is None:
        return Project(code)
    store.projects.remove(organization.id, project.code)
    record(store, "project.remove", by=profile, at=at, subject=project.label)
    return project


def find(store: Store, code: str, *, by: Profile) -> Project:
    """A project of the list, for who administers it; a refusal where there is none."""
    organization = check_is_administrator(fresh(store, by))
    project = store.projects.find(organization.id, code) or _meant(store, organization.id, code)
    if project is None:
        raise MileageError("{code} isn't on your list. Type “codes” to see it.", code=code)
    return project


def _meant(store: Store, organization_id: int, told: str) -> Project | None:
    return find_meant(store.projects.page(organization_id, limit=MOST_PROJECTS), told)


def find_charged(store: Store, told: str, *, by: Profile) -> str | None:
    """The code that words mean on the list of who drives; None: none there."""
    return None if by.organization is None or not by.is_member else _code(store, by.organization.id, told)


def find_on_list(store: Store, told: str, *, by: Profile) -> str | None:
    """The code that words mean on the list of an administrator; None: none there."""
    return _code(store, check_is_administrator(fresh(store, by)).id, told)


def _code(store: Store, organization_id: int, told: str) -> str | None:
    project = store.projects.find(organization_id, told) or _meant(store, organization_id, told)
    return None if project is None else project.code


def settled(store: Store, entries: Sequence[DriveEntry], *, by: Profile) -> list[DriveEntry]:
    """Drives with their projects by the codes of the organization's list; whoever has no list may say any.

    Raises UnknownProjectError for one that is not on the list.
    """
    organization = by.organization
    if organization is None or not by.is_member or not any(entry.project for entry in entries):
        return list(entries)
    return [_settled(store, entry, organization.id, organization.name) for entry in entries]


def _settled(store: Store, entry: DriveEntry, organization_id: int, name: str) -> DriveEntry:
    if not entry.project:
        return entry
    project = store.projects.find(organization_id, entry.project)
    if project is None:
        known = store.projects.page(organization_id, limit=MOST_PROJECTS)
        project = find_meant(known, entry.project)
        if known and project is None:
            nearest = nearest_to(known, entry.project)
            raise UnknownProjectError(
                "“{told}” isn't one of {organization}'s codes. The nearest are {nearest_ones}.",
                told=entry.project,
                nearest=nearest,
                organization=name,
                nearest_ones=tuple(one.label for one in nearest),
            )
    return entry if project is None else replace(entry, project=project.code)


def charged(store: Store, rows: Sequence[ReadRow], *, by: Profile) -> list[ReadRow]:
    """Rows of a file with their projects by the codes of the organization's list, or with what is wrong with them."""
    organization = by.organization if by.is_member else None
    if organization is None or not any(row.entry is not None and row.entry.project for row in rows):
        return list(rows)
    codes = codes_by_words(store.projects.page(organization.id, limit=MOST_PROJECTS))
    return [_charged(row, codes, organization.name) for row in rows] if codes else list(rows)


def _charged(row: ReadRow, codes: Mapping[str, str], name: str) -> ReadRow:
    if row.entry is None or not row.entry.project:
        return row
    code = codes.get(key_of(row.entry.project))
    if code is not None:
        return replace(row, entry=replace(row.entry, project=code))
    problem = MileageError(
        "“{told}” isn't one of {organization}'s codes. Type “codes” to see them.",
        told=row.entry.project,
        organization=name,
    )
    return replace(row, entry=None, problem=problem)


def charged_to(drives: Sequence[Priced], project: str) -> Sequence[Priced]:
    """Of some drives those charged to a project; all of them where none is named."""
    if not project:
        return drives
    return [one for one in drives if key_of(one.drive.entry.project) == key_of(project)]
