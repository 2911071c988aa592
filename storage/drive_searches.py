"""Looking through a person's own drives: pages of a list, sums of a period, the trash. Always by whose they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from domain.categories import Category
from domain.drives import Drive, DriveSearch, Place, Status
from storage.drives import drive_from
from storage.tables import IS_FREE, IS_NOT_PERSONAL, drives

LOOKED_THROUGH = 1000
"""Drives that one search looks through: bounds what it costs; the next page looks through as many more."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What the drives of one category come to: how many, and their exact length in micrometres."""

    category: Category
    drives: int
    length: int


class DriveSearches:
    """Reads drives, never changes them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self,
        person_id: int,
        search: DriveSearch,
        *,
        after: Place | None = None,
        before: Place | None = None,
        edge: Place | None = None,
        limit: int,
    ) -> list[Drive]:
        """The drives found, the latest day first: those after a place in that order, or those just before one.

        None that lies beyond the ``edge`` is looked at.
        """
        query = select(drives).where(*_conditions(person_id, search))
        if edge is not None:
            query = query.where(~(_is_newer(edge) if before is not None else _is_older(edge)))
        if before is not None:
            newer = query.where(_is_newer(before)).order_by(drives.c.on, drives.c.id)
            return self._drives(newer.limit(limit))[::-1]
        if after is not None:
            query = query.where(_is_older(after))
        return self._drives(query.order_by(drives.c.on.desc(), drives.c.id.desc()).limit(limit))

    def edge(
        self, person_id: int, search: DriveSearch, beyond: Place | None, *, is_newer: bool = False
    ) -> Place | None:
        """The last of the many days and drives that are looked through from a place on; None: these are all there are.

        It is read from an index alone, so drives in the trash count too.
        """
        query = select(drives.c.on, drives.c.id).where(drives.c.person_id == person_id, *_during(search))
        if beyond is not None:
            query = query.where(_is_newer(beyond) if is_newer else _is_older(beyond))
        order = (drives.c.on, drives.c.id) if is_newer else (drives.c.on.desc(), drives.c.id.desc())
        last = self._connection.execute(query.order_by(*order).limit(1).offset(LOOKED_THROUGH - 1)).one_or_none()
        return None if last is None else Place(last.on, last.id)

    def count(self, person_id: int, search: DriveSearch, *, limit: int) -> int:
        """How many drives are found; ``limit`` where there are more."""
        found = select(drives.c.id).where(*_conditions(person_id, search)).limit(limit).subquery()
        return int(self._connection.execute(select(func.count()).select_from(found)).scalar_one())

    def sums(self, person_id: int, search: DriveSearch) -> Sequence[Sum]:
        """What the drives found come to, by category."""
        rows = self._connection.execute(
            select(drives.c.category, func.count(), func.sum(drives.c.length))
            .where(*_conditions(person_id, search))
            .group_by(drives.c.category)
        )
        found = [Sum(Category(category), count, int(length)) for category, count, length in rows]
        return sorted(found, key=lambda one: list(Category).index(one.category))

    def oldest_to_report(self, person_id: int) -> date | None:
        """The day of the oldest drive that is in no report and not personal."""
        query = select(drives.c.on).where(
            drives.c.person_id == person_id,
            IS_FREE,
            IS_NOT_PERSONAL,
        )
        oldest: date | None = self._connection.execute(query.order_by(drives.c.on).limit(1)).scalar_one_or_none()
        return oldest

    def trash(self, person_id: int, *, since: datetime, limit: int) -> list[Drive]:
        """Drives deleted since an instant, the last deleted first."""
        query = select(drives).where(drives.c.person_id == person_id, drives.c.deleted_at >= since)
        return self._drives(query.order_by(drives.c.deleted_at.desc(), drives.c.id.desc()).limit(limit))

    def _drives(self, query: Select[Any]) -> list[Drive]:
        return [drive_from(row) for row in self._connection.execute(query)]


def _conditions(person_id: int, search: DriveSearch) -> list[ColumnElement[bool]]:
    conditions = [drives.c.person_id == person_id, drives.c.deleted_at.is_(None), *_during(search)]
    if search.category is not None:
        conditions.append(drives.c.category == search.category.value)
    if search.status is not None:
        is_reported = drives.c.report_id.is_not(None)
        conditions.append(is_reported if search.status is Status.REPORTED else drives.c.report_id.is_(None))
    if search.project:
        is_like_that = func.lower(drives.c.project) == search.project.lower()
        conditions.append(or_(drives.c.project == search.project, is_like_that))
    if search.words:
        places = (drives.c.destination, drives.c.origin, drives.c.via, drives.c.purpose)
        conditions.append(or_(*(column.icontains(search.words, autoescape=True) for column in places)))
    return conditions


def _during(search: DriveSearch) -> list[ColumnElement[bool]]:
    conditions = []
    if search.from_on is not None:
        conditions.append(drives.c.on >= search.from_on)
    if search.to_on is not None:
        conditions.append(drives.c.on <= search.to_on)
    return conditions


def _is_older(place: Place) -> ColumnElement[bool]:
    return or_(drives.c.on < place.on, and_(drives.c.on == place.on, drives.c.id < place.id))


def _is_newer(place: Place) -> ColumnElement[bool]:
    return or_(drives.c.on > place.on, and_(drives.c.on == place.on, drives.c.id > place.id))
