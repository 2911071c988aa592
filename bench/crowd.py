"""A large organization, put straight into the tables: this many members, each with a chat, and this many drives."""

import itertools
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert, text

from bench.activities import TENANT, colleague
from domain.weeks import SummaryTime, next_due
from storage.migrate import migrate
from storage.outbox_tables import summary_times
from storage.store import Store
from storage.tables import chats, memberships, people

BATCH = 5_000
LONG_AGO = timedelta(days=400)
EIGHT = 8 * 60
"""Minutes after midnight at which everybody wants their summary."""


def gather(engine: Engine, members: int, service_url: str, *, at: datetime) -> None:
    """Migrate a new database and fill it; the summary of every member is due at ``at``."""
    migrate(engine)
    joined = at - LONG_AGO
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        store = Store(connection)
        _add(connection, people, (_person(number, joined) for number in range(1, members + 1)))
        boss = store.people.get(1)
        organization = store.organizations.add(tenant_id=TENANT, name="Contoso", country="US", zone="UTC", at=joined)
        assert organization is not None
        store.organizations.grant(organization.id, boss.id, at=joined, by=None)
        store.rates.add_first(organization.id, "us", on=joined.date(), by=boss, at=joined)
        _add(connection, chats, (_chat(number, service_url) for number in range(1, members + 1)))
        _add(
            connection, memberships, (_membership(number, organization.id, joined) for number in range(1, members + 1))
        )
        _add(connection, summary_times, (_summary_time(number, at) for number in range(1, members + 1)))
        _catch_up(connection, people, memberships)


def _add(connection: Connection, table: Table, rows: Iterator[dict[str, Any]]) -> None:
    while batch := list(itertools.islice(rows, BATCH)):
        connection.execute(insert(table), batch)


def _person(number: int, at: datetime) -> dict[str, Any]:
    who = colleague(number)
    facts = {"name": who.name, "mail": who.mail, "locale": "en-US", "zone": "UTC"}
    return {"id": number, "tenant_id": TENANT, "object_id": who.object_id, "created_at": at, **facts}


def _chat(number: int, service_url: str) -> dict[str, Any]:
    where = {"service_url": service_url, "conversation_id": colleague(number).conversation}
    return {"person_id": number, "installed": True, "blocked": False, "welcomed": True, **where}


def _membership(number: int, organization_id: int, at: datetime) -> dict[str, Any]:
    return {"organization_id": organization_id, "person_id": number, "state": "active", "joined_at": at}


def _summary_time(number: int, at: datetime) -> dict[str, Any]:
    week, _ = next_due(at, SummaryTime())
    when = {"state": "on", "weekday": 1, "minute": EIGHT, "zone": "UTC"}
    return {"person_id": number, "week": week.before().monday, "due_at": at, **when}


def _catch_up(connection: Connection, *tables: Table) -> None:
    """Let PostgreSQL count on after the keys given here."""
    if connection.dialect.name != "postgresql":
        return
    for table in tables:
        name = table.name
        connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id)) FROM {name}"))
