"""What is kept about one person, all together: to be taken along, and to be forgotten."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, func, or_, select, update

from domain.belongings import Invited
from domain.drives import Drive
from domain.invitations import InvitationState
from domain.receipts import Receipt
from domain.reports import ReportState
from domain.saved_places import SavedPlace
from domain.saved_trips import SavedTrip
from storage.correction_tables import corrections
from storage.drive_numbers import keep_numbers
from storage.drives import drive_from
from storage.outbox_tables import summaries, told_texts
from storage.recalled import drop_recalled
from storage.receipt_tables import receipts
from storage.receipts import receipt_from
from storage.saved_places import place_from
from storage.saved_tables import saved_places, saved_trips
from storage.saved_trips import trip_from
from storage.tables import drives, invitations, memories, organizations, people, reported_drives, reports
from storage.vehicles import vehicles
from storage.work_hours import work_hours

COUNTS_AS_REPORTED = reports.c.state != ReportState.RECALLED.value


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of a person's is kept: drives never reported (``trash`` of them deleted), reports with their drives."""

    drives: int
    trash: int
    reports: int
    reported: int
    organization_ids: tuple[int, ...]


class Belongings:
    """Reads and deletes across tables, always of one person."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def drives(self, person_id: int, *, after: int = 0, limit: int = 1000) -> list[Drive]:
        """A person's drives by number, deleted ones too."""
        rows = self._connection.execute(
            select(drives)
            .where(drives.c.person_id == person_id, drives.c.number > after)
            .order_by(drives.c.number)
            .limit(limit)
        )
        return [drive_from(row) for row in rows]

    def invitations(self, person_id: int) -> list[Invited]:
        """The invitations a person got, the earliest first."""
        rows = self._connection.execute(
            select(invitations, organizations.c.name)
            .join(organizations, organizations.c.id == invitations.c.organization_id)
            .where(invitations.c.person_id == person_id)
            .order_by(invitations.c.id)
        )
        return [
            Invited(row.name, InvitationState(row.state), row.created_at, row.changed_at, row.reason) for row in rows
        ]

    def places(self, person_id: int) -> list[SavedPlace]:
        """A person's saved places by name, those forgotten lately too."""
        rows = self._connection.execute(
            select(saved_places).where(saved_places.c.person_id == person_id).order_by(saved_places.c.key)
        )
        return [place_from(row) for row in rows]

    def trips(self, person_id: int) -> list[SavedTrip]:
        """A person's saved trips by name, those forgotten lately too."""
        rows = self._connection.execute(
            select(saved_trips).where(saved_trips.c.person_id == person_id).order_by(saved_trips.c.key)
        )
        return [trip_from(row) for row in rows]

    def receipts(self, person_id: int) -> list[tuple[Receipt, int | None]]:
        """A person's receipts, the newest first, removed ones too, each with the number of its drive."""
        rows = self._connection.execute(
            select(receipts, drives.c.number)
            .outerjoin(drives, drives.c.id == receipts.c.drive_id)
            .where(receipts.c.person_id == person_id)
            .order_by(receipts.c.added_at.desc(), receipts.c.id.desc())
        )
        return [(receipt_from(row), row.number) for row in rows]

    def count(self, person_id: int) -> Kept:
        """What would go and what would stay."""
        free = self._connection.execute(
            select(func.count(), func.count(drives.c.deleted_at)).where(_never_reported(person_id))
        ).one()
        filed = self._connection.execute(
            select(reports.c.organization_id, func.count(), func.sum(reports.c.drives))
            .where(reports.c.person_id == person_id, COUNTS_AS_REPORTED)
            .group_by(reports.c.organization_id)
        ).all()
        reported = sum(int(row[2]) for row in filed)
        return Kept(free[0], free[1], sum(row[1] for row in filed), reported, tuple(row[0] for row in filed))

    def forget(self, person_id: int) -> None:
        """Delete for good what was never reported, reports that were taken back, and what was said.

        The numbers of drives are not given again: old cards name them.
        """
        keep_numbers(self._connection, person_id)
        recalled = select(reports.c.id).where(
            reports.c.person_id == person_id, reports.c.state == ReportState.RECALLED.value
        )
        self._connection.execute(
            delete(corrections).where(corrections.c.person_id == person_id, corrections.c.report_id.is_(None))
        )
        drop_recalled(self._connection, set(self._connection.execute(recalled).scalars()))
        self._connection.execute(delete(drives).where(_never_reported(person_id)))
        for table in (memories, summaries, told_texts, saved_places, saved_trips, work_hours, vehicles):
            self._connection.execute(delete(table).where(table.c.person_id == person_id))
        private = update(drives).where(
            drives.c.person_id == person_id,
            or_(drives.c.addresses != "", drives.c.began.is_not(None), drives.c.vehicle_name != ""),
        )
        self._connection.execute(private.values(addresses="", began=None, vehicle_name=""))
        self._connection.execute(update(people).where(people.c.id == person_id).values(keeps_saved=False))


def _never_reported(person_id: int) -> ColumnElement[bool]:
    """Whether a drive is in no report but for those that were taken back."""
    return and_(drives.c.person_id == person_id, drives.c.report_id.is_(None), drives.c.id.not_in(_reported(person_id)))


def _reported(person_id: int) -> Select[tuple[int]]:
    return (
        select(reported_drives.c.drive_id)
        .join(reports, reports.c.id == reported_drives.c.report_id)
        .where(reports.c.person_id == person_id, COUNTS_AS_REPORTED)
    )
