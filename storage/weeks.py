"""What the weekly summaries of several people are made of, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from domain.categories import Category
from domain.drives import Drive
from domain.reports import Report, ReportState
from storage.drives import drive_from
from storage.reports import report_from
from storage.tables import IS_FREE, IS_NOT_PERSONAL, drives, people, reports

SOMEBODY: BindParameter[Sequence[int]] = bindparam("ids", expanding=True)
BETWEEN = (
    select(drives)
    .where(
        drives.c.person_id.in_(SOMEBODY),
        drives.c.on.between(bindparam("from_on"), bindparam("to_on")),
        drives.c.deleted_at.is_(None),
    )
    .order_by(drives.c.on, drives.c.id)
)
OLDEST = select(
    people.c.id,
    select(drives.c.on)
    .where(
        drives.c.person_id == people.c.id,
        IS_FREE,
        IS_NOT_PERSONAL,
    )
    .order_by(drives.c.on)
    .limit(1)
    .scalar_subquery()
    .label("on"),
).where(people.c.id.in_(SOMEBODY))
IN_YEAR = (
    select(drives.c.person_id, func.sum(drives.c.length - drives.c.deducted).label("length"))
    .where(
        drives.c.person_id.in_(SOMEBODY),
        drives.c.on.between(bindparam("from_on"), bindparam("to_on")),
        drives.c.category == Category.BUSINESS.value,
        drives.c.deleted_at.is_(None),
    )
    .group_by(drives.c.person_id)
)
OPEN_REPORTS = select(reports).where(
    reports.c.person_id.in_(SOMEBODY), reports.c.state.in_([ReportState.SUBMITTED.value, ReportState.RETURNED.value])
)


class Weeks:
    """Rows of several people's own drives and reports, always by whose they are."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def drives(self, person_ids: Collection[int], from_on: date, to_on: date) -> dict[int, list[Drive]]:
        """The drives of a period that are not deleted, by person and day."""
        found: dict[int, list[Drive]] = defaultdict(list)
        wanted = {"ids": list(person_ids), "from_on": from_on, "to_on": to_on}
        for row in self._connection.execute(BETWEEN, wanted):
            found[row.person_id].append(drive_from(row))
        return found

    def business_between(self, person_ids: Collection[int], from_on: date, to_on: date) -> dict[int, int]:
        """The business distance of a period by person, in micrometres, without what was commuting."""
        rows = self._connection.execute(IN_YEAR, {"ids": list(person_ids), "from_on": from_on, "to_on": to_on})
        return {row.person_id: int(row.length) for row in rows}

    def oldest_to_report(self, person_ids: Collection[int]) -> dict[int, date | None]:
        """The day of each one's oldest drive that is in no report and not personal."""
        rows = self._connection.execute(OLDEST, {"ids": list(person_ids)})
        return {row.id: row.on for row in rows}

    def open_reports(self, person_ids: Collection[int]) -> dict[int, list[Report]]:
        """The reports that wait for a decision or came back, by person."""
        found: dict[int, list[Report]] = defaultdict(list)
        for row in self._connection.execute(OPEN_REPORTS, {"ids": list(person_ids)}):
            found[row.person_id].append(report_from(row))
        return found
