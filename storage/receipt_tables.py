"""The tables of receipts: what they are, their contents by themselves, and which were reported with which line."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String, Table, UniqueConstraint

from storage.tables import key_column, metadata, person_column
from storage.types import BigId, Instant

receipts = Table(
    "receipts",
    metadata,
    key_column(),
    Column("key", String(32), nullable=False, unique=True),
    person_column(),
    Column("drive_id", BigId, ForeignKey("drives.id")),
    Column("kind", String(4), nullable=False),
    Column("size", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("added_at", Instant, nullable=False),
    Column("removed_at", Instant),
    UniqueConstraint("drive_id", "digest"),
)
"""One row for each receipt; without a drive it waits for one."""
Index("ix_receipts_person_id_added_at", receipts.c.person_id, receipts.c.added_at)
IS_WAITING, IS_REMOVED = receipts.c.drive_id.is_(None), receipts.c.removed_at.is_not(None)
Index("ix_receipts_waiting", receipts.c.added_at, sqlite_where=IS_WAITING, postgresql_where=IS_WAITING)
Index("ix_receipts_removed", receipts.c.removed_at, sqlite_where=IS_REMOVED, postgresql_where=IS_REMOVED)

receipt_contents = Table(
    "receipt_contents",
    metadata,
    Column("receipt_id", BigId, ForeignKey("receipts.id"), primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
)
"""By themselves, so that looking for receipts reads no contents."""

reported_receipts = Table(
    "reported_receipts",
    metadata,
    Column("line_id", BigId, ForeignKey("reported_drives.id"), primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("receipt_id", BigId, ForeignKey("receipts.id"), nullable=False),
)
"""What was reported with a line: only ever added to, and gone with the line alone."""
Index("ix_reported_receipts_receipt_id", reported_receipts.c.receipt_id)
