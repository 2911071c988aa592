"""The clock of the week: each summary once, whoever looks, however late."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta

import pytest

from delivery.clock import WeeklyClock
from domain.weeks import due_at, week_of
from services import summaries
from storage.database import Database
from tests.delivery.post import HandClock
from tests.office import TODAY, entry

FIRST_MONDAY = datetime(2026, 11, 9, tzinfo=UTC)
NEW_YORK_EIGHT = timedelta(hours=13)


def weeks_queued(office) -> list[tuple[str, str]]:
    """(person, Monday of the week) of every summary in the outbox."""
    with office.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT people.name, subject FROM deliveries JOIN people ON people.id = person_id"
            " WHERE template = 'weekly_summary' ORDER BY deliveries.id"
        )
        return [(row[0], row[1]) for row in rows]


@pytest.fixture
def ana(office):
    office.later(hours=6)  # that Monday's summary is due no more
    return office.member(office.set_up(), "Ana")


def look(office, at):
    return office(summaries.queue_due, at=at)


def test_a_summary_is_queued_when_it_is_due_and_not_a_minute_before(office, ana):
    due = FIRST_MONDAY + NEW_YORK_EIGHT
    look(office, due - timedelta(minutes=1))
    assert weeks_queued(office) == []
    look(office, due)
    assert weeks_queued(office) == [("Ana", TODAY.isoformat())]


def test_looking_again_and_again_queues_each_week_once(office, ana):
    for minutes in range(0, 60 * 24 * 15, 60 * 6):
        look(office, FIRST_MONDAY + NEW_YORK_EIGHT + timedelta(minutes=minutes))
    assert weeks_queued(office) == [("Ana", "2026-11-02"), ("Ana", "2026-11-09"), ("Ana", "2026-11-16")]


def test_a_late_summary_is_still_that_weeks_within_a_day(office, ana):
    look(office, FIRST_MONDAY + NEW_YORK_EIGHT + timedelta(hours=23))
    assert weeks_queued(office) == [("Ana", "2026-11-02")]


def test_weeks_missed_while_nothing_ran_are_merged_into_the_newest(office, ana):
    look(office, FIRST_MONDAY + NEW_YORK_EIGHT + timedelta(days=23))
    assert weeks_queued(office) == [("Ana", "2026-11-23")]
    look(office, FIRST_MONDAY + NEW_YORK_EIGHT + timedelta(days=28))
    assert weeks_queued(office) == [("Ana", "2026-11-23"), ("Ana", "2026-11-30")]


def test_a_change_of_zone_or_hour_never_makes_a_second_summary_of_a_week(office, ana):
    look(office, FIRST_MONDAY + NEW_YORK_EIGHT)
    office(summaries.choose_time, 1, time(23), by=ana.person, at=FIRST_MONDAY + NEW_YORK_EIGHT + timedelta(minutes=5))
    look(office, FIRST_MONDAY + timedelta(days=2))
    assert weeks_queued(office) == [("Ana", "2026-11-02")]


def test_nothing_is_queued_for_who_paused_and_resuming_does_not_bring_the_past(office, ana):
    office(summaries.pause, by=ana.person, at=office.at)
    look(office, FIRST_MONDAY + timedelta(days=15))
    assert weeks_queued(office) == []
    office(summaries.resume, by=ana.person, at=FIRST_MONDAY + timedelta(days=15))
    look(office, FIRST_MONDAY + timedelta(days=20))
    assert weeks_queued(office) == []
    look(office, FIRST_MONDAY + timedelta(days=21) + NEW_YORK_EIGHT)
    assert weeks_queued(office) == [("Ana", "2026-11-23")]


def test_each_gets_it_in_their_own_zone(office):
    office.later(hours=6)
    ada = office.set_up()
    office.member(ada, "Ana")
    office.member(ada, "Kim", zone="Asia/Tokyo")
    look(office, FIRST_MONDAY - timedelta(hours=1) + timedelta(minutes=1))
    assert weeks_queued(office) == [("Kim", "2026-11-02")]


def test_clocks_that_change_move_the_instant_not_the_hour(office):
    berlin = office.member(office.set_up(), "Uwe", zone="Europe/Berlin")
    when = office(lambda store: store.summaries.find_time(berlin.person.id))
    summer, winter = due_at(week_of(date(2026, 10, 12)), when), due_at(week_of(date(2026, 10, 19)), when)
    assert [summer.hour, winter.hour] == [6, 7]


async def test_two_clocks_at_once_queue_each_summary_once(office, address, ana):
    ada = office.set_up("Ada")
    for place in range(20):
        office.member(ada, f"P{place}")
    clock = HandClock(FIRST_MONDAY + NEW_YORK_EIGHT + timedelta(minutes=1))
    databases = [Database(address), Database(address)]
    clocks = [WeeklyClock(database, clock) for database in databases]
    running = [asyncio.ensure_future(one.run()) for one in clocks]
    await asyncio.sleep(0.5)
    for one in clocks:
        one.stop()
    await asyncio.wait_for(asyncio.gather(*running), 10)
    for database in databases:
        database.close()
    queued = weeks_queued(office)
    assert len(queued) == len(set(queued)) == 21


async def test_it_looks_again_at_once_while_a_look_is_not_enough(office, database, ana, monkeypatch):
    office.member(office.set_up(), "Ben")
    for place in ("services.summaries.BATCH", "delivery.clock.BATCH"):
        monkeypatch.setattr(place, 1)
    clock = WeeklyClock(database, HandClock(FIRST_MONDAY + NEW_YORK_EIGHT + timedelta(minutes=1)))
    assert [await clock.look() for _ in range(3)] == [True, True, False]
    assert len(weeks_queued(office)) == 2


def test_the_figures_are_those_of_the_week(office, ana):
    office.log(ana, entry("10", TODAY), entry("20", TODAY - timedelta(days=3)))
    summary = office(summaries.weekly, week_of(TODAY), by=ana)
    assert summary.distance.value == 10
    assert summary.before.value == 20
    assert summary.oldest_unreported == TODAY - timedelta(days=3)
