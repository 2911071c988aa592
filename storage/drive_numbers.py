"""The numbers of a person's drives: counted on for ever, so that an old card never points at another drive."""

from sqlalchemy import BindParameter, Column, Connection, ForeignKey, Integer, Table, bindparam, func, select, union_all
from sqlalchemy.sql.selectable import ScalarSelect

from storage.tables import drives, metadata
from storage.types import BigId
from storage.upsert import insert_for

forgotten_numbers = Table(
    "forgotten_numbers",
    metadata,
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("up_to", Integer, nullable=False),
)
"""Up to which number the drives of a person counted when some of them were forgotten."""


def next_number(person_id: int | BindParameter[int]) -> ScalarSelect[int]:
    """The number a person's next drive gets."""
    numbered = drives.alias("numbered")
    given = union_all(
        select(func.max(numbered.c.number).label("number")).where(numbered.c.person_id == person_id),
        select(forgotten_numbers.c.up_to).where(forgotten_numbers.c.person_id == person_id),
    ).subquery()
    return select(func.coalesce(func.max(given.c.number), 0) + 1).scalar_subquery()


NEXT_NUMBER = next_number(bindparam("whose"))


def keep_numbers(connection: Connection, person_id: int) -> None:
    """Give no number of a person's drives again, whatever becomes of them."""
    last = connection.execute(select(next_number(person_id) - 1)).scalar_one()
    kept = insert_for(connection, forgotten_numbers).values(person_id=person_id, up_to=last)
    connection.execute(kept.on_conflict_do_update(index_elements=["person_id"], set_={"up_to": last}))
