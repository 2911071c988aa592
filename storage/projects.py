"""The lists of projects that organizations keep, and which reports are about which. Never reads a drive."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Row,
    String,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
)

from domain.projects import Project, key_of
from storage.tables import metadata
from storage.types import BigId
from storage.upsert import insert_for

projects = Table(
    "projects",
    metadata,
    Column("organization_id", BigId, ForeignKey("organizations.id"), primary_key=True, autoincrement=False),
    Column("key", String(80), primary_key=True),
    Column("code", String(40), nullable=False),
    Column("name", String(80), nullable=False),
)

report_projects = Table(
    "report_projects",
    metadata,
    Column("organization_id", BigId, ForeignKey("organizations.id"), primary_key=True, autoincrement=False),
    Column("key", String(80), primary_key=True),
    Column("report_id", BigId, ForeignKey("reports.id"), primary_key=True, autoincrement=False),
)
"""What the lines of a report are charged to: reported, so that its organization finds it."""
Index("ix_report_projects_report_id", report_projects.c.report_id)

OF_ORGANIZATION = select(projects).where(projects.c.organization_id == bindparam("organization"))


def _project_from(row: Row[Any]) -> Project:
    return Project(row.code, row.name)


class Projects:
    """Rows of projects, always by whose list it is."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self, organization_id: int) -> int:
        """How many projects a list has."""
        query = select(func.count()).select_from(projects).where(projects.c.organization_id == organization_id)
        return int(self._connection.execute(query).scalar_one())

    def page(self, organization_id: int, *, after: str = "", limit: int) -> list[Project]:
        """The projects of a list by code, those after one of them."""
        query = OF_ORGANIZATION.where(projects.c.key > after).order_by(projects.c.key).limit(limit)
        return [_project_from(row) for row in self._connection.execute(query, {"organization": organization_id})]

    def find(self, organization_id: int, code: str) -> Project | None:
        """A project by its code."""
        query = OF_ORGANIZATION.where(projects.c.key == key_of(code))
        row = self._connection.execute(query, {"organization": organization_id}).one_or_none()
        return None if row is None else _project_from(row)

    def save(self, organization_id: int, project: Project) -> None:
        """Put a project on a list, or give it another name."""
        facts = {"code": project.code, "name": project.name}
        self._connection.execute(
            insert_for(self._connection, projects)
            .values(organization_id=organization_id, key=key_of(project.code), **facts)
            .on_conflict_do_update(index_elements=["organization_id", "key"], set_=facts)
        )

    def remove(self, organization_id: int, code: str) -> None:
        """Take a project off a list."""
        self._connection.execute(
            delete(projects).where(projects.c.organization_id == organization_id, projects.c.key == key_of(code))
        )

    def note_reported(self, organization_id: int, report_id: int, codes: Iterable[str]) -> None:
        """Have a report found by what its lines are charged to."""
        keys = sorted({key_of(code) for code in codes if code})
        rows = [{"organization_id": organization_id, "key": key, "report_id": report_id} for key in keys]
        if rows:
            self._connection.execute(insert(report_projects), rows)
