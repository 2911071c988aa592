"""The trash is looked through by itself, again and again."""

from delivery.trash_watch import TrashWatch
from services import drives
from tests.delivery.post import HandClock
from tests.office import entry


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
