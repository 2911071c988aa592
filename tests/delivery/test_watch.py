"""What looks again and again: sooner while there is more to do, and patiently while nothing can be reached."""

import asyncio
import logging

from delivery.watch import Watch
from storage.database import OutOfReachError
from tests.delivery.post import HandClock


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
