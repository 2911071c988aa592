"""The tables of what people save under names of their own: places and trips.

A key is never used again, even on SQLite: a button of an old card must not mean something else.
"""

from sqlalchemy import Boolean, Column, Integer, String, Table, Text, UniqueConstraint, text

from storage.tables import key_column, metadata, person_column
from storage.types import Instant, Thousandths

saved_places = Table(
    "saved_places",
    metadata,
    key_column(),
    person_column(),
    Column("key", String(40), nullable=False),
    Column("name", String(40), nullable=False),
    Column("address", String(200), nullable=False),
    Column("was", String(200), nullable=False, server_default=""),
    Column("changed_at", Instant, nullable=False),
    Column("deleted_at", Instant),
    Column("version", Integer, nullable=False, server_default=text("1")),
    UniqueConstraint("person_id", "key"),
    sqlite_autoincrement=True,
)

saved_trips = Table(
    "saved_trips",
    metadata,
    key_column(),
    person_column(),
    Column("key", String(40), nullable=False),
    Column("name", String(40), nullable=False),
    Column("was", String(40), nullable=False, server_default=""),
    Column("distance", Thousandths, nullable=False),
    Column("unit", String(2), nullable=False),
    Column("round_trip", Boolean, nullable=False),
    Column("basis", String(10), nullable=False),
    Column("origin", String(500), nullable=False),
    Column("destination", String(500), nullable=False),
    Column("via", Text, nullable=False),
    Column("purpose", String(500), nullable=False),
    Column("category", String(15), nullable=False),
    Column("vehicle", String(40), nullable=False),
    Column("passengers", Integer, nullable=False),
    Column("project", String(40)),
    Column("changed_at", Instant, nullable=False),
    Column("deleted_at", Instant),
    Column("version", Integer, nullable=False, server_default=text("1")),
    UniqueConstraint("person_id", "key"),
    sqlite_autoincrement=True,
)
