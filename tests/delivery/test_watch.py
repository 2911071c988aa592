"""What looks again and again: sooner while there is more to do, and patiently while nothing can be reached."""

import asyncio
import importlib
import logging

from app import make_watches
from delivery.watch import Watch
from storage.database import OutOfReachError
from tests.delivery.post import HandClock
from tests.tree import modules
from web.links import Links


class Told(Watch):
    """Finds what it is told to find, one thing a look, and stops when nothing is left."""

    looks_for = "the post"
    rest, breath = 3600.0, 0.0

    def __init__(self, database, found):
        super().__init__(database, HandClock())
        self.found = list(found)

    async def _look(self):
        found = self.found.pop(0)
        if not self.found:
            self.stop()
        if found is None:
            raise OutOfReachError("gone")
        return found


async def test_it_looks_again_at_once_while_there_is_more_to_do(database):
    watch = Told(database, [True, True, False])
    await asyncio.wait_for(watch.run(), 5)
    assert watch.found == []


async def test_it_rests_when_there_is_nothing_more_until_it_is_stopped(database):
    watch = Told(database, [False, True])
    running = asyncio.ensure_future(watch.run())
    await asyncio.sleep(0.05)
    assert (watch.found, running.done()) == ([True], False)
    watch.stop()
    await asyncio.wait_for(running, 5)
    assert watch.found == [True]


async def test_a_database_out_of_reach_is_said_and_waited_for(database, caplog):
    watch = Told(database, [None, True])
    with caplog.at_level(logging.WARNING, "delivery.watch"):
        assert await watch.look() is False
    assert [record.looks_for for record in caplog.records] == ["the post"]
    assert await watch.look() is True


def test_the_program_runs_every_watch_there_is(database):
    for module in modules("delivery"):
        importlib.import_module(module.name.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    there_are = {kind for kind in Watch.__subclasses__() if kind.__module__.startswith("delivery.")}
    running = make_watches(database, HandClock(), Links(["secret"]))
    assert sorted(type(watch).__name__ for watch in running) == sorted(kind.__name__ for kind in there_are)
