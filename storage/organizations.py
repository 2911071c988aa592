"""Organizations and their administrators."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from domain.organizations import Organization
from domain.people import Person
from storage.commutes import rules_from
from storage.people import person_from
from storage.periods import periods_from
from storage.tables import administrations, organization_rates, organizations, people
from storage.upsert import insert_for


def _organization_from(row: Row[Any]) -> Organization:
    return Organization(
        row.id,
        row.tenant_id,
        row.name,
        row.country,
        row.zone,
        row.created_at,
        rules_from(row.commute_rules),
        row.needs_purpose,
        row.needs_project,
        row.shares_places,
        periods_from(row),
    )


class Organizations:
    """Rows of organizations and administrations."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, tenant_id: str) -> Organization | None:
        """The organization of a tenant."""
        row = self._connection.execute(
            select(organizations).where(organizations.c.tenant_id == tenant_id)
        ).one_or_none()
        return None if row is None else _organization_from(row)

    def get(self, organization_id: int) -> Organization:
        """An organization by key."""
        return _organization_from(
            self._connection.execute(select(organizations).where(organizations.c.id == organization_id)).one()
        )

    def concerned(self, table: str, country: str, *, after: int, limit: int) -> list[Organization]:
        """Organizations that may pay by an official table, by key: those of its country, and those that follow it."""
        follow = select(organization_rates.c.organization_id).where(
            organization_rates.c.follows == table, organization_rates.c.cancelled_at.is_(None)
        )
        rows = self._connection.execute(
            select(organizations)
            .where(organizations.c.id > after, (organizations.c.country == country) | organizations.c.id.in_(follow))
            .order_by(organizations.c.id)
            .limit(limit)
        )
        return [_organization_from(row) for row in rows]

    def add(self, *, tenant_id: str, name: str, country: str, zone: str, at: datetime) -> Organization | None:
        """Add the organization of a tenant; None if it exists already."""
        row = self._connection.execute(
            insert_for(self._connection, organizations)
            .values(tenant_id=tenant_id, name=name, country=country, zone=zone, created_at=at)
            .on_conflict_do_nothing(index_elements=["tenant_id"])
            .returning(organizations)
        ).one_or_none()
        return None if row is None else _organization_from(row)

    def choose(self, organization_id: int, **choices: object) -> None:
        """Keep what administrators chose for their organization (``needs_purpose``, ``needs_project``)."""
        self._connection.execute(update(organizations).where(organizations.c.id == organization_id).values(**choices))

    def take_numbers(self, organization_id: int, count: int) -> int:
        """Reserve the next numbers for reported drives; the first of them."""
        after = self._connection.execute(
            update(organizations)
            .where(organizations.c.id == organization_id)
            .values(next_reported=organizations.c.next_reported + count)
            .returning(organizations.c.next_reported)
        ).scalar_one()
        return int(after) - count

    def grant(self, organization_id: int, person_id: int, *, at: datetime, by: int | None) -> bool:
        """Make somebody an administrator; whether they were not one yet."""
        if person_id in {person.id for person in self.administrators(organization_id)}:
            return False
        self._connection.execute(
            insert(administrations).values(
                organization_id=organization_id, person_id=person_id, granted_at=at, granted_by=by
            )
        )
        return True

    def made_by(self, organization_id: int, person_id: int) -> Person | None:
        """Who made somebody the administrator they are; None: they are none, or set the organization up."""
        row = self._connection.execute(
            select(people)
            .join(administrations, administrations.c.granted_by == people.c.id)
            .where(
                administrations.c.organization_id == organization_id,
                administrations.c.person_id == person_id,
                administrations.c.ended_at.is_(None),
            )
        ).one_or_none()
        return None if row is None else person_from(row)

    def revoke(self, organization_id: int, person_id: int, *, at: datetime) -> bool:
        """End somebody's administration; whether they had one."""
        ended = self._connection.execute(
            update(administrations)
            .where(
                administrations.c.organization_id == organization_id,
                administrations.c.person_id == person_id,
                administrations.c.ended_at.is_(None),
            )
            .values(ended_at=at)
        )
        return ended.rowcount > 0

    def administrators(self, organization_id: int) -> list[Person]:
        """Who administers an organization now, the longest first."""
        rows = self._connection.execute(
            select(people)
            .join(administrations, administrations.c.person_id == people.c.id)
            .where(administrations.c.organization_id == organization_id, administrations.c.ended_at.is_(None))
            .order_by(administrations.c.id)
        )
        return [person_from(row) for row in rows]

    def lock(self, organization_id: int) -> None:
        """Let nobody else change who administers, or what is paid, until this transaction ends.

        Rows that only refer to the organization go on being added meanwhile: waiting for them could end in a deadlock.
        """
        self._connection.execute(
            select(organizations.c.id).where(organizations.c.id == organization_id).with_for_update(key_share=True)
        )
