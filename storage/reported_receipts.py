"""Receipts as they were reported with lines, what an organization may see of them, and what nobody needs any more."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, func, insert, select, update

from domain.receipts import ReceiptKind, ReportedReceipt
from domain.reports import ReportedDrive, ReportState
from storage.receipt_tables import receipt_contents, receipts, reported_receipts
from storage.tables import drives, reported_drives, reports

TAKEN_BACK = (
    select(reported_drives.c.id)
    .join(reports, reports.c.id == reported_drives.c.report_id)
    .where(reports.c.state == ReportState.RECALLED.value, reported_drives.c.id == reported_receipts.c.line_id)
)
"""Lines of reports that were taken back: nobody is shown what was reported with them."""
IS_REPORTED = (
    select(reported_receipts.c.receipt_id)
    .where(reported_receipts.c.receipt_id == receipts.c.id, ~TAKEN_BACK.exists())
    .exists()
)


class ReportedReceipts:
    """Rows of receipts in reports."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, report_id: int, copies: Sequence[ReportedDrive]) -> None:
        """Keep which receipts were reported with lines: a drive's own, or those of the line that one corrects."""
        wanted = {copy.number: copy for copy in copies if copy.receipts}
        if not wanted:
            return
        lines = self._connection.execute(
            select(reported_drives.c.id, reported_drives.c.number).where(
                reported_drives.c.report_id == report_id, reported_drives.c.number.in_(wanted)
            )
        ).all()
        own = self._of_drives({copy.drive_id for copy in wanted.values() if copy.original_id is None})
        before = self._of_lines({copy.original_id for copy in wanted.values() if copy.original_id is not None})
        found = []
        for line in lines:
            copy = wanted[line.number]
            some = own[copy.drive_id] if copy.original_id is None else before[copy.original_id]
            found += [{"line_id": line.id, "place": place, "receipt_id": one} for place, one in enumerate(some, 1)]
        if found:
            self._connection.execute(insert(reported_receipts), found)

    def _of_drives(self, drive_ids: Collection[int]) -> dict[int, list[int]]:
        """The receipts that drives have, in the order they came."""
        is_there = receipts.c.drive_id.in_(drive_ids) & receipts.c.removed_at.is_(None)
        query = select(receipts.c.drive_id, receipts.c.id).where(is_there).order_by(receipts.c.drive_id, receipts.c.id)
        return self._grouped(query) if drive_ids else {}

    def _of_lines(self, line_ids: Collection[int]) -> dict[int, list[int]]:
        """The receipts that were reported with lines, by place."""
        told = (reported_receipts.c.line_id, reported_receipts.c.receipt_id)
        query = select(*told).where(reported_receipts.c.line_id.in_(line_ids))
        ordered = query.order_by(reported_receipts.c.line_id, reported_receipts.c.place)
        return self._grouped(ordered) if line_ids else {}

    def _grouped(self, query: Select[Any]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for of, one in self._connection.execute(query):
            found[of].append(one)
        return found

    def of_report(self, report_id: int, *, after: int = 0, limit: int) -> list[ReportedReceipt]:
        """The receipts in a report by line and place, from the line after one on."""
        query = self._joined().where(reported_drives.c.report_id == report_id, reported_drives.c.number > after)
        rows = self._connection.execute(
            query.order_by(reported_drives.c.number, reported_receipts.c.place).limit(limit)
        )
        return [ReportedReceipt(row.number, row.place, ReceiptKind(row.kind), row.size) for row in rows]

    def find(self, report_id: int, number: int, place: int) -> tuple[ReceiptKind, bytes] | None:
        """A receipt of a line of a report."""
        row = self._connection.execute(
            self._joined(receipt_contents.c.content)
            .join(receipt_contents, receipt_contents.c.receipt_id == receipts.c.id)
            .where(
                reported_drives.c.report_id == report_id,
                reported_drives.c.number == number,
                reported_receipts.c.place == place,
            )
        ).one_or_none()
        return None if row is None else (ReceiptKind(row.kind), bytes(row.content))

    def is_in(self, report_id: int, receipt_id: int) -> bool:
        """Whether a receipt was reported with some line of a report."""
        there = self._joined().where(
            reported_drives.c.report_id == report_id, reported_receipts.c.receipt_id == receipt_id
        )
        return self._connection.execute(there.limit(1)).first() is not None

    @staticmethod
    def _joined(*more: ColumnElement[Any]) -> Select[Any]:
        told = (reported_drives.c.number, reported_receipts.c.place, receipts.c.kind, receipts.c.size)
        return (
            select(*told, *more)
            .select_from(reported_receipts)
            .join(reported_drives, reported_drives.c.id == reported_receipts.c.line_id)
            .join(receipts, receipts.c.id == reported_receipts.c.receipt_id)
        )

    def purge(self, *, waiting_since: datetime, in_trash_since: datetime, limit: int) -> int:
        """Delete for good what waited or was removed too long ago, or whose drive is gone, but for what is reported."""
        in_trash = drives.c.receipts > 0, drives.c.deleted_at < in_trash_since
        old_drives = self._connection.execute(select(drives.c.id).where(*in_trash).limit(limit)).scalars().all()
        gone: set[int] = set()
        for is_over in (
            and_(receipts.c.drive_id.is_(None), receipts.c.added_at < waiting_since),
            and_(receipts.c.removed_at.is_not(None), receipts.c.removed_at < waiting_since),
            receipts.c.drive_id.in_(old_drives),
        ):
            over = select(receipts.c.id).where(is_over, ~IS_REPORTED).limit(limit)
            gone |= set(self._connection.execute(over).scalars())
        self._drop(gone)
        left = select(receipts.c.drive_id).where(receipts.c.drive_id.in_(old_drives), ~IS_REPORTED)
        done = drives.c.id.in_(old_drives), drives.c.id.not_in(left)
        self._connection.execute(update(drives).where(*done).values(receipts=0))
        return len(gone)

    def forget(self, person_id: int) -> None:
        """Delete a person's receipts for good, but for those an organization was shown and keeps."""
        theirs = select(receipts.c.id).where(receipts.c.person_id == person_id, ~IS_REPORTED)
        self._drop(set(self._connection.execute(theirs).scalars()))
        left = select(func.count()).where(receipts.c.drive_id == drives.c.id, receipts.c.removed_at.is_(None))
        has_some = (drives.c.person_id == person_id) & (drives.c.receipts > 0)
        self._connection.execute(update(drives).where(has_some).values(receipts=left.scalar_subquery()))

    def _drop(self, receipt_ids: Collection[int]) -> None:
        if receipt_ids:
            self._connection.execute(delete(reported_receipts).where(reported_receipts.c.receipt_id.in_(receipt_ids)))
            self._connection.execute(delete(receipt_contents).where(receipt_contents.c.receipt_id.in_(receipt_ids)))
            self._connection.execute(delete(receipts).where(receipts.c.id.in_(receipt_ids)))
