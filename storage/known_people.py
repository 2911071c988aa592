"""Whom an organization knows by name: invited, once a member, or administrator. Nobody else of its tenant."""

from collections.abc import Collection

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
)

from domain.names import words_of
from domain.people import Person
from storage.invitation_batches import in_parts
from storage.name_words import begins, fits, words_for, words_table
from storage.people import person_from
from storage.tables import administrations, invitations, memberships, metadata, people
from storage.upsert import insert_for

MOST_COMPARED = 1000
"""Words beginning as the rarest one wanted that are compared with the others."""
MOST_LOOKED_AT = 50
"""People found by words whose names are looked at."""
MOST_WORDS = 5

known_words = words_table("known_words", metadata)

ORGANIZATION: BindParameter[int] = bindparam("organization")


def _has(*where: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a person has such a row, looked up for each: EXISTS may be planned as all rows of a table, read once."""
    return select(literal(1)).where(*where).limit(1).scalar_subquery().is_not(None)


IS_KNOWN = or_(
    _has(invitations.c.person_id == people.c.id, invitations.c.organization_id + 0 == ORGANIZATION),
    _has(memberships.c.person_id == people.c.id, memberships.c.organization_id + 0 == ORGANIZATION),
    _has(
        administrations.c.organization_id == ORGANIZATION,
        administrations.c.person_id == people.c.id,
        administrations.c.ended_at.is_(None),
    ),
)
KNOWN = select(people).where(people.c.id.in_(bindparam("people", expanding=True)), IS_KNOWN)
"""Of some people those whom an organization may know of."""


class KnownPeople:
    """Rows of words by which an administrator finds somebody, however many there are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, organization_id: int, who: Collection[Person]) -> None:
        """Have people found by the words of their names from now on."""
        rows = [
            {"organization_id": organization_id, "word": word, "person_id": person.id}
            for person in who
            for word in words_for(person)
        ]
        adding = insert_for(self._connection, known_words).on_conflict_do_nothing()
        for part in in_parts(rows):
            self._connection.execute(adding, part)

    def follow(self, person: Person) -> None:
        """Have somebody found by the name they have now, where they were found by another one."""
        rows = self._connection.execute(
            select(known_words.c.organization_id, known_words.c.word).where(known_words.c.person_id == person.id)
        ).all()
        now = words_for(person)
        changed = {row.organization_id for row in rows} if {row.word for row in rows} != set(now) else set()
        for organization_id in sorted(changed):
            self._delete(organization_id, person.id)
            self.note(organization_id, [person])

    def forget(self, organization_id: int, person_id: int) -> None:
        """Forget the words of somebody whom the organization knows no more."""
        if not self._known(organization_id, [person_id]):
            self._delete(organization_id, person_id)

    def _delete(self, organization_id: int, person_id: int) -> None:
        mine = (known_words.c.person_id == person_id, known_words.c.organization_id == organization_id)
        self._connection.execute(delete(known_words).where(*mine))

    def meant(self, organization_id: int, words: str, *, limit: int) -> list[Person]:
        """Whoever is known and meant by a mail address, a name or the beginnings of one, by name."""
        wanted = [words.strip().casefold()] if "@" in words else sorted(set(words_of(words)))[:MOST_WORDS]
        if not wanted:
            return []
        found = self._known(organization_id, self._found_by(organization_id, wanted))
        fitting = [person for person in found if fits(person, words)]
        return sorted(fitting, key=lambda person: (person.label.casefold(), person.id))[:limit]

    def _known(self, organization_id: int, person_ids: Collection[int]) -> list[Person]:
        wanted = {"organization": organization_id, "people": list(person_ids)}
        return [person_from(row) for row in self._connection.execute(KNOWN, wanted)]

    def _found_by(self, organization_id: int, wanted: list[str]) -> list[int]:
        """Keys of people who have all the words, looked for by the one that the fewest have."""
        if len(wanted) > 1:
            wanted = sorted(wanted, key=lambda word: self._count(organization_id, word))
        rarest, *others = wanted
        begun = _begun(rarest).limit(MOST_COMPARED).subquery()
        query = select(begun.c.person_id).distinct().order_by(begun.c.person_id).limit(MOST_LOOKED_AT)
        for other in others:
            more = known_words.alias()
            has_too = and_(more.c.person_id == begun.c.person_id, more.c.organization_id + 0 == ORGANIZATION)
            query = query.where(exists().where(has_too, begins(more, other)))
        return list(self._connection.execute(query, {"organization": organization_id}).scalars())

    def _count(self, organization_id: int, word: str) -> int:
        """How many have a word that begins so, counted no further than is looked."""
        begun = _begun(word).limit(MOST_COMPARED).subquery()
        counted = select(func.count()).select_from(begun)
        return int(self._connection.execute(counted, {"organization": organization_id}).scalar_one())


def _begun(word: str) -> Select[tuple[int]]:
    """Keys of people with a word that begins so, read along the index."""
    rows = select(known_words.c.person_id)
    return rows.where(known_words.c.organization_id == ORGANIZATION, begins(known_words, word)).order_by(
        known_words.c.word, known_words.c.person_id
    )
