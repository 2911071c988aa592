"""Files offered to people: what is in them is made when they are taken, so nothing of it is kept."""

from datetime import datetime

from sqlalchemy import Column, Connection, Date, Index, String, Table, delete, insert, select

from domain.exports import FileOffer, Form, Scope, Wanted
from storage.tables import key_column, metadata, person_column
from storage.types import BigId, Instant

file_offers = Table(
    "file_offers",
    metadata,
    key_column(),
    Column("key", String(32), nullable=False, unique=True),
    person_column(),
    Column("scope", String(10), nullable=False),
    Column("form", String(12), nullable=False),
    Column("from_on", Date, nullable=False),
    Column("to_on", Date, nullable=False),
    Column("of_person", BigId),
    Column("at", Instant, nullable=False),
)
Index("ix_file_offers_person_id_at", file_offers.c.person_id, file_offers.c.at)


class FileOffers:
    """Rows of offers, always by whom they were made to."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, offer: FileOffer) -> None:
        """Keep an offer."""
        wanted = offer.wanted
        self._connection.execute(
            insert(file_offers).values(
                key=offer.key,
                person_id=offer.person_id,
                scope=wanted.scope.value,
                form=wanted.form.value,
                from_on=wanted.from_on,
                to_on=wanted.to_on,
                of_person=wanted.person_id,
                at=offer.at,
            )
        )

    def find(self, person_id: int, key: str) -> FileOffer | None:
        """A person's offer by its opaque name."""
        query = select(file_offers).where(file_offers.c.person_id == person_id, file_offers.c.key == key)
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return None
        wanted = Wanted(Scope(row.scope), Form(row.form), row.from_on, row.to_on, row.of_person)
        return FileOffer(row.key, row.person_id, wanted, row.at)

    def forget_before(self, person_id: int, at: datetime) -> None:
        """Drop a person's offers older than an instant."""
        self._connection.execute(delete(file_offers).where(file_offers.c.person_id == person_id, file_offers.c.at < at))

    def forget_all(self, person_id: int) -> None:
        """Drop all of a person's."""
        self._connection.execute(delete(file_offers).where(file_offers.c.person_id == person_id))
