"""What a long file of an organization is made of: how many lines there are, of whom, and a few people's reports."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select, true

from domain.reports import Report, ReportSearch, ReportState
from storage.reports import report_from
from storage.tables import people, reported_drives, reports


class ReportFiles:
    """Reads reports and the copies in them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count_lines(
        self, organization_id: int, states: Collection[ReportState], within: ReportSearch, *, limit: int
    ) -> int:
        """How many lines of reports in some states are of a period; ``limit`` where there are more."""
        during = and_(reported_drives.c.on >= within.from_on, reported_drives.c.on <= within.to_on)
        lines = (
            select(reported_drives.c.id)
            .join(reports, reports.c.id == reported_drives.c.report_id)
            .where(_are_wanted(organization_id, states, within), during)
            .limit(limit)
            .subquery()
        )
        return int(self._connection.execute(select(func.count()).select_from(lines)).scalar_one())

    def people(self, organization_id: int, states: Collection[ReportState], within: ReportSearch) -> list[int]:
        """Keys of whoever has reported anything of a period, by name."""
        reporting = select(reports.c.person_id).where(_are_wanted(organization_id, states, within))
        found: Select[Any] = select(people.c.id, people.c.name, people.c.mail).where(people.c.id.in_(reporting))
        rows = self._connection.execute(found)
        return [row.id for row in sorted(rows, key=lambda row: (row.name or row.mail, row.id))]

    def of_people(
        self, organization_id: int, whose: Sequence[int], states: Collection[ReportState], within: ReportSearch
    ) -> list[Report]:
        """The reports of some people that reach into a period."""
        is_theirs = and_(reports.c.person_id.in_(whose), reports.c.organization_id + 0 == organization_id)
        wanted = and_(is_theirs, _are_of(states, within))  # their keys find them, not the organization's
        rows = self._connection.execute(select(reports).where(wanted))
        return [report_from(row) for row in rows]


def _are_wanted(organization_id: int, states: Collection[ReportState], within: ReportSearch) -> ColumnElement[bool]:
    return and_(reports.c.organization_id == organization_id, _are_of(states, within))


def _are_of(states: Collection[ReportState], within: ReportSearch) -> ColumnElement[bool]:
    is_told = reports.c.state.in_([state.value for state in states])
    is_theirs = true() if within.person_id is None else reports.c.person_id == within.person_id
    return and_(is_told, is_theirs, reports.c.to_on >= within.from_on, reports.c.from_on <= within.to_on)
