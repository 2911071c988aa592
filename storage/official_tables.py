"""The tables beside the shipped official rates: rows that were added, figures that are known, announcements."""

from sqlalchemy import Column, Date, ForeignKey, Index, String, Table, Text, text

from storage.tables import key_column, metadata, person_column
from storage.types import BigId, Instant

added_rates = Table(
    "added_rates",
    metadata,
    key_column(),
    Column("table_key", String(20), nullable=False),
    Column("text", Text, nullable=False),
    person_column("added_by"),
    Column("added_at", Instant, nullable=False),
    Column("announcement_id", BigId, ForeignKey("rate_announcements.id")),
    person_column("removed_by", nullable=True),
    Column("removed_at", Instant),
)

rate_announcements = Table(
    "rate_announcements",
    metadata,
    key_column(),
    Column("table_key", String(20), nullable=False),
    Column("from_on", Date, nullable=False),
    Column("at", Instant, nullable=False),
    Column("after", BigId, nullable=False, server_default=text("0")),
    Column("done_at", Instant),
)
Index(
    "ix_rate_announcements_unfinished",
    rate_announcements.c.id,
    sqlite_where=rate_announcements.c.done_at.is_(None),
    postgresql_where=rate_announcements.c.done_at.is_(None),
)

known_rates = Table(
    "known_rates",
    metadata,
    Column("mark", String(64), primary_key=True),
    Column("announcement_id", BigId, ForeignKey("rate_announcements.id")),
)
Index("ix_known_rates_announcement_id", known_rates.c.announcement_id)
