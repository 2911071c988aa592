"""Reports and the copies of drives in them: the only thing an organization is ever shown."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from domain.categories import Category
from domain.money import Money
from domain.reports import Report, ReportedDrive, ReportState
from storage.correction_tables import correcting_lines
from storage.drive_rows import columns_of, entry_from
from storage.returned_lines import returned_lines
from storage.tables import REACHES, reported_drives, reports


def report_from(row: Row[Any]) -> Report:
    """The report a row holds."""
    return Report(
        row.id,
        row.key,
        row.organization_id,
        row.person_id,
        ReportState(row.state),
        row.from_on,
        row.to_on,
        row.submitted_at,
        row.drives,
        Money(row.total, row.currency),
        row.decided_at,
        row.decided_by,
        row.reason,
        row.version,
    )


LINES = (
    select(
        reported_drives,
        correcting_lines.c.original_id,
        correcting_lines.c.is_reversal,
        returned_lines.c.reason.label("returned"),
    )
    .outerjoin(correcting_lines, correcting_lines.c.line_id == reported_drives.c.id)
    .outerjoin(returned_lines, returned_lines.c.line_id == reported_drives.c.id)
)
"""Lines of reports with what each of them corrects, and why it was returned."""

MOST_LINES = 1000
"""Lines in one report: each of its drives may be a correction, which has two."""


def copy_from(row: Row[Any]) -> ReportedDrive:
    """The line a row holds."""
    return ReportedDrive(
        row.id,
        row.report_id,
        row.number,
        row.drive_id,
        entry_from(row),
        Money(row.amount, row.currency),
        row.working,
        row.original_id,
        is_reversal=bool(row.is_reversal),
        deducted=row.deducted,
        returned=row.returned or "",
        receipts=row.receipts,
    )


def _reach(from_on: date, to_on: date) -> int:
    days = (to_on - from_on).days + 1
    return next((reach for reach in REACHES if days <= reach), REACHES[-1])


class Reports:
    """Rows of reports and reported drives."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, **facts: Any) -> Report:
        """Add a report in state submitted."""
        total: Money = facts.pop("total")
        row = self._connection.execute(
            insert(reports)
            .values(
                **facts,
                total=total.minor,
                currency=total.currency,
                state=ReportState.SUBMITTED.value,
                reach=_reach(facts["from_on"], facts["to_on"]),
            )
            .returning(reports)
        ).one()
        return report_from(row)

    def add_copies(self, copies: Sequence[ReportedDrive]) -> None:
        """Add the copies of a report's drives."""
        self._connection.execute(
            insert(reported_drives),
            [
                {
                    **columns_of(copy.entry),
                    "report_id": copy.report_id,
                    "number": copy.number,
                    "drive_id": copy.drive_id,
                    "amount": copy.amount.minor,
                    "working": copy.working,
                    "deducted": copy.deducted,
                    "receipts": copy.receipts,
                }
                for copy in copies
            ],
        )
        self._link(copies)

    def _link(self, copies: Sequence[ReportedDrive]) -> None:
        """Keep which approved line each correcting one is about."""
        correcting = [copy for copy in copies if copy.original_id is not None]
        if not correcting:
            return
        numbers = [copy.number for copy in correcting]
        rows = self._connection.execute(
            select(reported_drives.c.number, reported_drives.c.id).where(
                reported_drives.c.report_id == correcting[0].report_id, reported_drives.c.number.in_(numbers)
            )
        )
        ids = {row.number: row.id for row in rows}
        self._connection.execute(
            insert(correcting_lines),
            [
                {"line_id": ids[copy.number], "original_id": copy.original_id, "is_reversal": copy.is_reversal}
                for copy in correcting
            ],
        )

    def find(self, key: str, *, lock: bool = False) -> Report | None:
        """A report by the opaque name on its cards; locked until the end of the transaction if asked."""
        query = select(reports).where(reports.c.key == key)
        row = self._connection.execute(query.with_for_update() if lock else query).one_or_none()
        return None if row is None else report_from(row)

    def copies(self, report_id: int, *, after: int = 0, limit: int = MOST_LINES) -> list[ReportedDrive]:
        """The drives in a report, by number."""
        rows = self._connection.execute(
            LINES.where(reported_drives.c.report_id == report_id, reported_drives.c.number > after)
            .order_by(reported_drives.c.number)
            .limit(limit)
        )
        return [copy_from(row) for row in rows]

    def copies_of(self, report_ids: Collection[int]) -> list[ReportedDrive]:
        """The drives in several reports, by report and number."""
        order = (reported_drives.c.report_id, reported_drives.c.number)
        wanted = LINES.where(reported_drives.c.report_id.in_(report_ids)).order_by(*order)
        return [copy_from(row) for row in self._connection.execute(wanted)]

    def several(self, report_ids: Collection[int]) -> list[Report]:
        """Reports by key."""
        rows = self._connection.execute(select(reports).where(reports.c.id.in_(report_ids)))
        return [report_from(row) for row in rows]

    def lines(self, ids: Collection[int]) -> list[ReportedDrive]:
        """Lines of whichever report by key, for whoever may see a line that corrects them."""
        return [copy_from(row) for row in self._connection.execute(LINES.where(reported_drives.c.id.in_(ids)))]

    def line_counts(self, report_ids: Collection[int]) -> dict[int, int]:
        """How many lines some reports have."""
        rows = self._connection.execute(
            select(reported_drives.c.report_id, func.count())
            .where(reported_drives.c.report_id.in_(report_ids))
            .group_by(reported_drives.c.report_id)
        )
        return {row[0]: row[1] for row in rows}

    def workings(self, report_ids: Collection[int], drive_ids: Collection[int]) -> dict[tuple[int, int], str]:
        """The kept workings of drives in reports, by (report, drive); what a correction takes back is none."""
        rows = self._connection.execute(
            LINES.where(
                reported_drives.c.report_id.in_(report_ids),
                reported_drives.c.drive_id.in_(drive_ids),
                correcting_lines.c.is_reversal.is_not(True),
            )
        )
        return {(row.report_id, row.drive_id): row.working for row in rows}

    def change(
        self, report: Report, state: ReportState, *, at: datetime, by: int | None = None, reason: str = ""
    ) -> bool:
        """Move a report to another state; False if somebody moved it since it was loaded."""
        changed = self._connection.execute(
            update(reports)
            .where(reports.c.id == report.id, reports.c.version == report.version)
            .values(state=state.value, decided_at=at, decided_by=by, reason=reason, version=report.version + 1)
        )
        return changed.rowcount > 0

    def get(self, report_id: int) -> Report:
        """A report by key."""
        return report_from(self._connection.execute(select(reports).where(reports.c.id == report_id)).one())

    def holding(self, organization_id: int, number: int, state: ReportState) -> Report | None:
        """The report of an organization, in a state, that holds a line of a number; None if that was returned."""
        row = self._connection.execute(
            select(reports)
            .join(reported_drives, reported_drives.c.report_id == reports.c.id)
            .outerjoin(returned_lines, returned_lines.c.line_id == reported_drives.c.id)
            .where(
                reports.c.organization_id == organization_id,
                reports.c.state == state.value,
                reported_drives.c.number == number,
                returned_lines.c.line_id.is_(None),
            )
        ).one_or_none()
        return None if row is None else report_from(row)

    def of_person(self, person_id: int, *, limit: int = 20) -> list[Report]:
        """A person's own reports, the newest first."""
        rows = self._connection.execute(
            select(reports).where(reports.c.person_id == person_id).order_by(reports.c.id.desc()).limit(limit)
        )
        return [report_from(row) for row in rows]

    def last_reported_on(
        self, organization_id: int, categories: Collection[Category], vehicle: str | None, *, since: date
    ) -> date | None:
        """The last day from ``since`` on of a reported drive that still counts, of some categories and a vehicle."""
        counting = [ReportState.SUBMITTED.value, ReportState.APPROVED.value, ReportState.PAID.value]
        query = (
            select(func.max(reported_drives.c.on))
            .join(reports, reports.c.id == reported_drives.c.report_id)
            .outerjoin(returned_lines, returned_lines.c.line_id == reported_drives.c.id)
            .where(
                returned_lines.c.line_id.is_(None),
                reports.c.organization_id == organization_id,
                reports.c.state.in_(counting),
                reports.c.to_on >= since,
                reported_drives.c.on >= since,
                reported_drives.c.category.in_([category.value for category in categories]),
            )
        )
        if vehicle is not None:
            query = query.where(func.lower(reported_drives.c.vehicle) == vehicle.lower())
        last: date | None = self._connection.execute(query).scalar_one()
        return last
