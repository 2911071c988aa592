"""Who gets drafts of reports, and of which periods. Never reads a drive."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from domain.periods import MONTHLY, ReportPeriod
from storage.periods import periods_from
from storage.tables import memberships, organizations, people


class Drafts:
    """Reads who wants drafts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def is_on(self, person_id: int) -> bool:
        """Whether somebody gets drafts."""
        found = self._connection.execute(select(people.c.has_drafts).where(people.c.id == person_id))
        return bool(found.scalar_one_or_none())

    def wanted(self, person_ids: Collection[int]) -> dict[int, ReportPeriod]:
        """Of some people those who get drafts, with the periods of the organization they belong to now."""
        rows = self._connection.execute(
            select(people.c.id, organizations.c.period_kind, organizations.c.period_start)
            .join(memberships, memberships.c.person_id == people.c.id)
            .join(organizations, organizations.c.id == memberships.c.organization_id)
            .where(people.c.id.in_(person_ids), people.c.has_drafts, memberships.c.ended_at.is_(None))
            .order_by(people.c.id)
        )
        return {row.id: periods_from(row) or MONTHLY for row in rows}
