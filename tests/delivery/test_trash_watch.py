"""The trash is looked through by itself, again and again."""

import asyncio

import pytest

from delivery.trash_watch import TrashWatch
from services import drives
from storage.engine import make_engine
from tests.delivery.post import HandClock
from tests.office import Office, entry


@pytest.fixture
def office(database):
    """Service calls on the database of the watch."""
    engine = make_engine(database.engine.url.render_as_string(hide_password=False))
    yield Office(engine)
    engine.dispose()


async def test_what_is_over_goes_and_the_watch_says_whether_there_may_be_more(office, database):
    ana = office.member(office.set_up(), "Ana")
    (number,) = office.log(ana, entry())
    office(drives.delete, number, by=ana, at=office.at)
    clock = HandClock(office.at)
    watch = TrashWatch(database, clock)
    assert await watch.look() is False
    clock.later(days=31)
    assert await watch.look() is True
    assert await watch.look() is False


async def test_it_ends_when_it_is_stopped(database):
    watch = TrashWatch(database, HandClock())
    running = asyncio.ensure_future(watch.run())
    watch.stop()
    await asyncio.wait_for(running, 5)
