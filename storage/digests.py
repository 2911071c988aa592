"""When the weekly digests of organizations are due, what they are made of, and what was sent."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, func, select, update

from domain.digests import DigestLine
from domain.money import Money
from domain.reports import ReportState
from domain.weeks import Week
from storage.outbox_tables import digest_times, digests
from storage.tables import reports
from storage.upsert import insert_for


class Digests:
    """Rows of digest times, of digests sent, and sums of reports. No drive is read here but through its report."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def start(self, organization_id: int, *, week: Week, due_at: datetime) -> None:
        """Have digests sent from a week on; nothing changes where they are."""
        self._connection.execute(
            insert_for(self._connection, digest_times)
            .values(organization_id=organization_id, week=week.monday, due_at=due_at)
            .on_conflict_do_nothing(index_elements=["organization_id"])
        )

    def due(self, *, at: datetime, limit: int) -> list[tuple[int, Week, datetime]]:
        """Whose digest is due: organization, week, instant. Locked, so that one replica has each."""
        rows = self._connection.execute(
            select(digest_times)
            .where(digest_times.c.due_at <= at)
            .order_by(digest_times.c.due_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return [(row.organization_id, Week(row.week), row.due_at) for row in rows]

    def move(self, organization_id: int, *, week: Week, due_at: datetime) -> None:
        """Set the next digest of an organization."""
        self._connection.execute(
            update(digest_times)
            .where(digest_times.c.organization_id == organization_id)
            .values(week=week.monday, due_at=due_at)
        )

    def received(self, organization_id: int, from_at: datetime, to_at: datetime) -> list[DigestLine]:
        """Reports that came in from an instant until before another, by currency."""
        during = (reports.c.submitted_at >= from_at) & (reports.c.submitted_at < to_at)
        return self._lines(organization_id, during & (reports.c.state != ReportState.RECALLED.value))

    def decided(self, organization_id: int, state: ReportState, from_at: datetime, to_at: datetime) -> list[DigestLine]:
        """Reports that got their present state from an instant until before another, by currency."""
        during = (reports.c.decided_at >= from_at) & (reports.c.decided_at < to_at)
        return self._lines(organization_id, during & (reports.c.state == state.value))

    def waiting(self, organization_id: int) -> tuple[list[DigestLine], datetime | None]:
        """Reports that wait for a decision now, by currency; since when the oldest does."""
        is_waiting = reports.c.state == ReportState.SUBMITTED.value
        oldest = select(func.min(reports.c.submitted_at)).where(
            reports.c.organization_id == organization_id, is_waiting
        )
        since: datetime | None = self._connection.execute(oldest).scalar_one()
        return self._lines(organization_id, is_waiting), since

    def _lines(self, organization_id: int, which: ColumnElement[bool]) -> list[DigestLine]:
        rows = self._connection.execute(
            select(
                reports.c.currency,
                func.count().label("many"),
                func.sum(reports.c.drives).label("drives"),
                func.sum(reports.c.total).label("total"),
            )
            .where(reports.c.organization_id == organization_id, which)
            .group_by(reports.c.currency)
            .order_by(reports.c.currency)
        )
        return [DigestLine(row.many, int(row.drives), Money(int(row.total), row.currency)) for row in rows]

    def last_sent(self, organization_id: int, *, before: Week) -> str | None:
        """The figures of the digest sent last, of an earlier week; None: none was."""
        return self._connection.execute(
            select(digests.c.figures)
            .where(digests.c.organization_id == organization_id, digests.c.week < before.monday)
            .order_by(digests.c.week.desc())
            .limit(1)
        ).scalar_one_or_none()

    def keep_sent(self, organization_id: int, monday: date, *, figures: str, at: datetime) -> None:
        """Keep what a digest said."""
        self._connection.execute(
            insert_for(self._connection, digests)
            .values(organization_id=organization_id, week=monday, figures=figures, sent_at=at)
            .on_conflict_do_nothing(index_elements=["organization_id", "week"])
        )

    def sent(self, organization_id: int) -> Sequence[tuple[date, str]]:
        """What was sent, by week, the newest first."""
        rows = self._connection.execute(
            select(digests.c.week, digests.c.figures)
            .where(digests.c.organization_id == organization_id)
            .order_by(digests.c.week.desc())
            .limit(100)
        )
        return [(row.week, row.figures) for row in rows]
