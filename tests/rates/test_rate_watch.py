"""The watch on official rates in several processes on one database, started and stopped at any moment."""

import asyncio

import pytest
from sqlalchemy import event

from delivery.rate_watch import RateWatch
from storage.database import Database
from tests.delivery.post import HandClock


@pytest.fixture
async def replicas(address, database):
    """Two processes; each has its own door."""
    other = Database(address)
    yield [database, other]
    await asyncio.to_thread(other.close)


async def look(*databases) -> None:
    """A start of each process at the same moment, and looks until there is nothing more to do."""
    watches = [RateWatch(database, HandClock()) for database in databases]
    for _ in range(5):
        await asyncio.gather(*(watch.look() for watch in watches))


async def test_starting_at_once_announces_nothing_and_a_newer_version_tells_once(office, shelves, replicas):
    ada = office.set_up()
    office.member(ada, "Ana")
    await look(*replicas, *replicas)
    assert office.queued("official_rate") == []
    shelves.ship(business="0.78")
    await look(*replicas, *replicas)
    await look(*replicas)
    assert sorted(name for name, _, _ in office.queued("official_rate")) == ["Ada", "Ana"]


async def test_a_look_that_finds_nothing_is_two_small_questions(office, database):
    watch = RateWatch(database, HandClock())
    assert [await watch.look(), await watch.look()] == [False, False]
    asked: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda _c, _u, statement, *_: asked.append(statement))
    assert await watch.look() is False
    assert len([statement for statement in asked if not statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE"))]) == 2
