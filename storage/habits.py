"""The last drives of a person to a place: what they usually are. Never read for anybody else."""

from sqlalchemy import Connection, Index, bindparam, select

from domain.drives import Drive
from storage.drive_rows import place_key
from storage.drives import drive_from
from storage.tables import drives

IS_KEPT = drives.c.deleted_at.is_(None)
Index(
    "ix_drives_place",
    drives.c.person_id,
    drives.c.place_key,
    drives.c.on,
    drives.c.id,
    sqlite_where=IS_KEPT,
    postgresql_where=IS_KEPT,
)
LAST_TO = (
    select(drives)
    .where(
        drives.c.person_id == bindparam("whose"),
        drives.c.place_key == bindparam("to_place"),
        drives.c.id != bindparam("but_not"),
        IS_KEPT,
    )
    .order_by(drives.c.on.desc(), drives.c.id.desc())
    .limit(bindparam("most"))
)


class Habits:
    """Looks at drives to a place."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def last_to(self, person_id: int, destination: str, *, but_not: int = 0, limit: int) -> list[Drive]:
        """A person's last drives to a place, the latest day first."""
        wanted = {"whose": person_id, "to_place": place_key(destination), "but_not": but_not, "most": limit}
        return [drive_from(row) for row in self._connection.execute(LAST_TO, wanted)]
