"""Looking through what was reported to an organization: pages of reports, and who reported. Never reads a drive."""

from collections.abc import Collection
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    or_,
    select,
)

from domain.drives import Place
from domain.names import words_of
from domain.people import Person
from domain.projects import key_of
from domain.reports import ANY_REPORT, Report, ReportSearch, ReportState
from storage.name_words import begins, fits, words_for, words_table
from storage.people import person_from
from storage.projects import report_projects
from storage.reports import report_from
from storage.stretches import merged
from storage.tables import REACHES, metadata, people, reports
from storage.upsert import insert_for

MOST_LOOKED_AT = 50
"""People whose names begin as wanted that are looked at."""

reporter_words = words_table("reporter_words", metadata)


_LAST = Place(date.max, 2**62)
"""Where a list begins: every report comes before it."""


class ReportSearches:
    """Reads reports of an organization in an order that has an index, however many there are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self,
        organization_id: int,
        *,
        states: Collection[ReportState],
        within: ReportSearch = ANY_REPORT,
        after: Report | None = None,
        limit: int = 10,
    ) -> list[Report]:
        """Reports in some states, the newest first; within a period those first that begin latest."""
        if not states:
            return []
        first = _LAST if after is None else Place(after.from_on, after.id)
        from_on, to_on = within.from_on or date.min, within.to_on or date.max
        wanted = {"organization": organization_id, "many": limit, "first_on": first.on, "first_id": first.id}
        wanted |= {"from_on": from_on, "to_on": to_on, "person": within.person_id, "project": key_of(within.project)}
        wanted |= {f"begun_{reach}": _before(from_on, reach) for reach in REACHES}
        kind, is_of_one = _kind(within), within.person_id is not None
        statement = _statement(tuple(state.value for state in states), kind, is_of_one=is_of_one)
        return [report_from(row) for row in self._connection.execute(statement, wanted)]

    def note_reporter(self, organization_id: int, person: Person) -> None:
        """Have somebody found by the words of their name from now on."""
        rows = [
            {"organization_id": organization_id, "word": word, "person_id": person.id} for word in words_for(person)
        ]
        if rows:
            adding = insert_for(self._connection, reporter_words).values(rows)
            self._connection.execute(adding.on_conflict_do_nothing())

    def forget_reporter(self, person_id: int) -> None:
        """Forget the words of the name of somebody who has nothing reported (any more)."""
        has_reports = exists().where(reports.c.person_id == person_id)
        self._connection.execute(delete(reporter_words).where(reporter_words.c.person_id == person_id, ~has_reports))

    def reporters(self, organization_id: int, words: str, *, limit: int = 5) -> list[Person]:
        """Whoever reported to an organization and is meant by a mail address, a name or the beginnings of one."""
        if not words_of(words):
            return []
        meant = self._connection.execute(_meant(words), {"organization": organization_id})
        fitting = [
            person
            for person in self.of_these(organization_id, sorted({row.person_id for row in meant}))
            if fits(person, words)
        ]
        return sorted(fitting, key=lambda person: (person.label.casefold(), person.id))[:limit]

    def of_these(self, organization_id: int, person_ids: Collection[int]) -> list[Person]:
        """Of some people those who have reported to an organization."""
        wanted = {"organization": organization_id, "people": list(person_ids)}
        return [person_from(row) for row in self._connection.execute(WHO_REPORTED, wanted)]


ORGANIZATION: BindParameter[int] = bindparam("organization")
FIRST_ON: BindParameter[date] = bindparam("first_on")
FIRST_ID: BindParameter[int] = bindparam("first_id")
MANY: BindParameter[int] = bindparam("many")
OLDER = reports.c.id < FIRST_ID
DURING = and_(reports.c.to_on >= bindparam("from_on"), reports.c.from_on <= bindparam("to_on"))
BEGUN_BEFORE = and_(
    reports.c.from_on <= FIRST_ON, or_(reports.c.from_on < FIRST_ON, and_(reports.c.from_on == FIRST_ON, OLDER))
)
OF_ORGANIZATION = reports.c.organization_id + 0 == ORGANIZATION
"""The organization, put so that no index of organizations serves: a person's own reports are far fewer."""


WHO_REPORTED = select(people).where(
    people.c.id.in_(bindparam("people", expanding=True)),
    exists().where(reports.c.person_id == people.c.id, OF_ORGANIZATION, reports.c.state != ReportState.RECALLED.value),
)
"""Of some people those who have reported to an organization; what was taken back does not count."""


class Kind(Enum):
    """What a page of reports is of, and so which index it is read from."""

    ANY = "any"
    OF_PERSON = "of_person"
    OF_PROJECT = "of_project"
    BY_DAY = "by_day"


def _kind(within: ReportSearch) -> Kind:
    if within.project:
        return Kind.OF_PROJECT
    if within.person_id is not None:
        return Kind.OF_PERSON
    return Kind.ANY if within.from_on is None and within.to_on is None else Kind.BY_DAY


@cache
def _statement(states: tuple[str, ...], kind: Kind, *, is_of_one: bool = False) -> Select[Any]:
    """The query of a page, made once: of parts that each read one stretch of an index."""
    if kind is Kind.OF_PROJECT:
        return _of_project(states, is_of_one=is_of_one)
    if kind is Kind.OF_PERSON:
        own = select(reports).where(reports.c.person_id == bindparam("person"), OF_ORGANIZATION, DURING, OLDER)
        return own.where(reports.c.state.in_(states)).order_by(reports.c.id.desc()).limit(MANY)
    of_states = [
        select(reports).where(reports.c.organization_id == ORGANIZATION, reports.c.state == state) for state in states
    ]
    if kind is Kind.ANY:
        newest = reports.c.id.desc()
        return merged([one.where(OLDER).order_by(newest).limit(MANY) for one in of_states], MANY, "-id")
    latest = (reports.c.from_on.desc(), reports.c.id.desc())
    parts = [
        one.where(reports.c.reach == reach, reports.c.from_on > bindparam(f"begun_{reach}"), DURING, BEGUN_BEFORE)
        for one in of_states
        for reach in REACHES
    ]
    return merged([part.order_by(*latest).limit(MANY) for part in parts], MANY, "-from_on", "-id")


def _of_project(states: tuple[str, ...], *, is_of_one: bool) -> Select[Any]:
    """Reports by what their lines are charged to; with ``is_of_one`` of one person alone."""
    charged = report_projects.c
    found = (
        select(reports)
        .join(report_projects, charged.report_id == reports.c.id)
        .where(
            charged.organization_id == ORGANIZATION,
            charged.key == bindparam("project"),
            charged.report_id < FIRST_ID,
            reports.c.state.in_(states),
            DURING,
        )
    )
    if is_of_one:
        found = found.where(reports.c.person_id == bindparam("person"))
    return found.order_by(charged.report_id.desc()).limit(MANY)


def _before(on: date, days: int) -> date:
    return date.fromordinal(max(1, on.toordinal() - days))


def _meant(words: str) -> Select[tuple[int]]:
    """Keys of people found by the longest word wanted, who have the others too."""
    mail = words.strip().casefold()
    word, *others = [mail] if "@" in words else sorted(words_of(words), key=len, reverse=True)
    return (
        select(reporter_words.c.person_id)
        .where(reporter_words.c.organization_id == ORGANIZATION, begins(reporter_words, word))
        .where(*(_has_too(other) for other in others))
        .order_by(reporter_words.c.word, reporter_words.c.person_id)
        .limit(MOST_LOOKED_AT)
    )


def _has_too(word: str) -> ColumnElement[bool]:
    """Whether the same person has another word, looked up by the person."""
    other = reporter_words.alias()
    is_same = and_(
        other.c.person_id == reporter_words.c.person_id, other.c.organization_id + 0 == reporter_words.c.organization_id
    )
    return exists().where(is_same, begins(other, word))
