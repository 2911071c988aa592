"""Words of people's names, kept for an organization so that somebody is found by the beginnings of them."""

from sqlalchemy import Column, ColumnElement, ForeignKey, FromClause, Index, MetaData, String, Table

from domain.names import are_begun_by, words_of
from domain.people import Person
from storage.types import BigId

LONGEST_WORD = 320
"""Letters of a word that are kept: as many as an address has, though some letters become several in lower case."""
AFTER_ALL = "\U0010ffff"
"""A letter that comes after those of any word."""


def words_table(name: str, metadata: MetaData) -> Table:
    """A table of words: of whom an organization may find by them."""
    words = Table(
        name,
        metadata,
        Column("organization_id", BigId, ForeignKey("organizations.id"), primary_key=True, autoincrement=False),
        Column(
            "word",
            String(LONGEST_WORD).with_variant(String(LONGEST_WORD, collation="C"), "postgresql"),
            primary_key=True,
        ),
        Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    )
    Index(f"ix_{name}_person_id", words.c.person_id)
    return words


def words_for(person: Person) -> list[str]:
    """The words somebody is found by: of the name, of the mail address, and the address itself."""
    mail = person.mail.casefold()
    words = {*words_of(person.name), *words_of(person.mail.partition("@")[0]), mail} - {""}
    return sorted({word[:LONGEST_WORD] for word in words})


def begins(words: FromClause, word: str) -> ColumnElement[bool]:
    """Whether a word begins as wanted; a mail address is wanted whole."""
    word = word[:LONGEST_WORD]
    return words.c.word == word if "@" in word else words.c.word.between(word, word + AFTER_ALL)


def fits(person: Person, words: str) -> bool:
    """Whether somebody is meant by a mail address, a name or the beginnings of one."""
    if "@" in words:
        return person.mail.casefold() == words.strip().casefold()
    return are_begun_by([*words_of(person.name), *words_of(person.mail.partition("@")[0])], words_of(words))
