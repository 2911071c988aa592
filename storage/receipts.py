"""People's receipts. An organization is shown those alone that were reported with a line: see ReportedReceipts."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from domain.receipts import Receipt, ReceiptKind, Scan
from storage.receipt_tables import receipt_contents, receipts
from storage.tables import drives


def receipt_from(row: Row[Any]) -> Receipt:
    """The receipt a row holds."""
    return Receipt(
        row.id,
        row.key,
        row.person_id,
        ReceiptKind(row.kind),
        row.size,
        row.added_at,
        row.drive_id,
        row.removed_at,
    )


class Receipts:
    """Rows of receipts, always by whose they are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, person_id: int, key: str, scan: Scan, *, at: datetime) -> Receipt:
        """Keep a receipt that waits for its drive."""
        facts = {"kind": scan.kind.value, "size": len(scan.content), "digest": scan.digest}
        row = self._connection.execute(
            insert(receipts).values(key=key, person_id=person_id, added_at=at, **facts).returning(receipts)
        ).one()
        self._connection.execute(insert(receipt_contents).values(receipt_id=row.id, content=scan.content))
        return receipt_from(row)

    def count_since(self, person_id: int, at: datetime) -> int:
        """How many receipts a person has sent since an instant."""
        query = select(func.count()).where(receipts.c.person_id == person_id, receipts.c.added_at >= at)
        return int(self._connection.execute(query).scalar_one())

    def find_waiting_like(self, person_id: int, digest: str, *, since: datetime) -> Receipt | None:
        """The receipt with the same picture that waits already."""
        query = select(receipts).where(
            receipts.c.person_id == person_id,
            receipts.c.added_at >= since,
            receipts.c.drive_id.is_(None),
            receipts.c.digest == digest,
        )
        row = self._connection.execute(query.limit(1)).one_or_none()
        return None if row is None else receipt_from(row)

    def named(self, person_id: int, keys: Collection[str]) -> list[Receipt]:
        """A person's receipts by their names, in the order they came."""
        query = select(receipts).where(receipts.c.key.in_(keys), receipts.c.person_id == person_id)
        return [receipt_from(row) for row in self._connection.execute(query.order_by(receipts.c.id))]

    def of_drives(self, drive_ids: Collection[int]) -> list[Receipt]:
        """The receipts of some drives in the order they came, without those removed."""
        query = select(receipts).where(receipts.c.drive_id.in_(drive_ids), receipts.c.removed_at.is_(None))
        return [
            receipt_from(row) for row in self._connection.execute(query.order_by(receipts.c.drive_id, receipts.c.id))
        ]

    def give(self, one: Receipt, drive_id: int) -> None:
        """Let a waiting receipt be of a drive; one with the same picture that is or was there is that receipt."""
        digest = select(receipts.c.digest).where(receipts.c.id == one.id).scalar_subquery()
        there = self._connection.execute(
            update(receipts).where(receipts.c.drive_id == drive_id, receipts.c.digest == digest).values(removed_at=None)
        )
        if there.rowcount:
            self.drop([one.id])
        else:
            self._connection.execute(update(receipts).where(receipts.c.id == one.id).values(drive_id=drive_id))

    def set_removed(self, receipt_id: int, at: datetime | None) -> None:
        """Take a receipt from its drive, or give it back."""
        self._connection.execute(update(receipts).where(receipts.c.id == receipt_id).values(removed_at=at))

    def count(self, drive_id: int) -> None:
        """Note on a drive how many receipts it has. It is no change of the drive: its version stays."""
        counted = select(func.count()).where(receipts.c.drive_id == drive_id, receipts.c.removed_at.is_(None))
        self._connection.execute(
            update(drives).where(drives.c.id == drive_id).values(receipts=counted.scalar_subquery())
        )

    def content(self, receipt_id: int) -> bytes:
        """The receipt itself."""
        query = select(receipt_contents.c.content).where(receipt_contents.c.receipt_id == receipt_id)
        return bytes(self._connection.execute(query).scalar_one())

    def drop(self, receipt_ids: Collection[int]) -> None:
        """Delete receipts for good."""
        self._connection.execute(delete(receipt_contents).where(receipt_contents.c.receipt_id.in_(receipt_ids)))
        self._connection.execute(delete(receipts).where(receipts.c.id.in_(receipt_ids)))
