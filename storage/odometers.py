"""Readings of odometers on a person's drives, to be held against new ones."""

from datetime import date

from sqlalchemy import BindParameter, Connection, Index, bindparam, or_, select

from domain.drives import Drive, DriveEntry
from domain.odometers import Odometer
from storage.drives import drive_from
from storage.tables import drives
from storage.types import Thousandths

HAS_READINGS = drives.c.odometer_end.is_not(None) & drives.c.deleted_at.is_(None)
Index(
    "ix_drives_odometer",
    drives.c.person_id,
    drives.c.vehicle,
    drives.c.unit,
    drives.c.on,
    sqlite_where=HAS_READINGS,
    postgresql_where=HAS_READINGS,
)

OTHERS = select(drives.c.id).where(
    drives.c.person_id == bindparam("whose"),
    drives.c.vehicle == bindparam("with_vehicle"),
    drives.c.vehicle_name == bindparam("of_name"),
    drives.c.unit == bindparam("in_unit"),
    HAS_READINGS,
    drives.c.id != bindparam("but_not"),
    or_(drives.c.told_in.is_(None), drives.c.told_in.not_like(bindparam("but_not_told"))),
)
DAY: BindParameter[date] = bindparam("on_day")
BEFORE = OTHERS.where(drives.c.on < DAY).order_by(drives.c.on.desc(), drives.c.odometer_end.desc()).limit(1)
AFTER = OTHERS.where(drives.c.on > DAY).order_by(drives.c.on, drives.c.odometer_start).limit(1)
SAME_DAY = OTHERS.where(
    drives.c.on == DAY,
    drives.c.odometer_start < bindparam("ends", type_=Thousandths()),
    drives.c.odometer_end > bindparam("starts", type_=Thousandths()),
).limit(1)
NEIGHBOURS = (
    select(drives)
    .where(drives.c.id.in_([part.scalar_subquery() for part in (BEFORE, SAME_DAY, AFTER)]))
    .order_by(drives.c.on, drives.c.id)
)


class Odometers:
    """Looks beside a drive, in the same vehicle and unit."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def neighbours(
        self, person_id: int, entry: DriveEntry, read: Odometer, *, but_not: int = 0, but_not_told_in: str = ""
    ) -> list[Drive]:
        """The drives with readings nearest before and after a day, and one of the day that overlaps."""
        rows = self._connection.execute(
            NEIGHBOURS,
            {
                "whose": person_id,
                "with_vehicle": entry.vehicle,
                "of_name": entry.vehicle_name,
                "in_unit": entry.distance.unit.value,
                "on_day": entry.on,
                "starts": read.start,
                "ends": read.end,
                "but_not": but_not,
                "but_not_told": f"{but_not_told_in}#%",
            },
        )
        return [drive_from(row) for row in rows]
