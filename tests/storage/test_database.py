"""The door to the database: whole calls, neighbours that do not disturb each other, and who is told of what."""

import asyncio
import os
import sys
import threading

import pytest
from sqlalchemy import event

from domain.deliveries import Template
from domain.errors import MileageError
from storage.database import Database
from tests.office import CONTOSO, START, identity

pytestmark = pytest.mark.usefixtures("address")


def add(store, name):
    return store.people.save(identity(name, CONTOSO), at=START, name=name).id


def add_and_refuse(store, name):
    add(store, name)
    raise MileageError("No.")


def add_and_break(store, name):
    add(store, name)
    raise ZeroDivisionError


def known(store, *names):
    return [store.people.find_profile(identity(name)) is not None for name in names]


async def test_what_a_call_returns_comes_back_and_stays(database):
    key = await database.run(add, "Ana")
    assert isinstance(key, int)
    assert await database.read(known, "Ana") == [True]


async def test_a_refused_call_keeps_nothing_and_the_caller_hears_the_refusal(database):
    with pytest.raises(MileageError, match=r"No\."):
        await database.run(add_and_refuse, "Ana")
    assert await database.read(known, "Ana") == [False]


async def test_a_failing_call_does_not_undo_its_neighbours(database):
    calls = [
        database.run(add, "Ana"),
        database.run(add_and_refuse, "Bob"),
        database.run(add_and_break, "Cem"),
        database.run(add, "Dana"),
    ]
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [int, MileageError, ZeroDivisionError, int]
    assert await database.read(known, "Ana", "Bob", "Cem", "Dana") == [True, False, False, True]


async def test_a_statement_that_fails_does_not_undo_its_neighbours(database):
    def twice(store):
        organization = store.organizations.add(tenant_id=CONTOSO, name="C", country="US", zone="UTC", at=START)
        person = store.people.save(identity("Ana"), at=START)
        store.members.add(organization.id, person.id, at=START)
        store.members.add(organization.id, person.id, at=START)

    outcomes = await asyncio.gather(
        database.run(add, "Bob"), database.run(twice), database.run(add, "Cem"), return_exceptions=True
    )
    assert "IntegrityError" in type(outcomes[1]).__name__
    assert await database.read(known, "Ana", "Bob", "Cem") == [False, True, True]


async def test_calls_that_wait_together_are_committed_together(sqlite_template, tmp_path):
    path = tmp_path / "mileage.db"
    path.write_bytes(sqlite_template.read_bytes())
    database = Database(f"sqlite:///{path}")
    commits: list[object] = []
    event.listen(database.engine, "commit", commits.append)
    gate, entered = threading.Event(), threading.Event()

    def hold(store):
        entered.set()
        gate.wait()

    holding = asyncio.ensure_future(database.run(hold))
    await asyncio.to_thread(entered.wait)
    waiting = [asyncio.ensure_future(database.run(add, f"P{place}")) for place in range(20)]
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(holding, *waiting)
    assert len(commits) == 2
    database.close()


async def test_nobody_is_told_before_the_commit_of_what_they_asked(database):
    """An answer means it is kept: a second connection sees it at once."""
    for place in range(10):
        await database.run(add, f"P{place}")
        with database.engine.connect() as connection:
            count = connection.exec_driver_sql("SELECT count(*) FROM people").scalar_one()
        assert count == place + 1


async def test_the_worker_is_woken_after_a_commit_that_queued_something(database):
    woken = []
    database.on_queued = lambda: woken.append(True)

    def queue(store):
        person = store.people.save(identity("Ana"), at=START)
        return store.outbox.queue(person, Template.REMOVED, "1", key="removed:1", at=START)

    def queue_and_refuse(store):
        queue(store)
        raise MileageError("No.")

    await database.run(add, "Bob")
    assert woken == []
    with pytest.raises(MileageError):
        await database.run(queue_and_refuse)
    assert woken == []
    assert await database.run(queue)
    assert woken == [True]
    assert not await database.run(queue)
    assert woken == [True]


async def test_a_reader_does_not_wait_for_the_writer(database):
    gate, entered = threading.Event(), threading.Event()

    def write_slowly(store):
        add(store, "Ana")
        entered.set()
        gate.wait()

    writing = asyncio.ensure_future(database.run(write_slowly))
    await asyncio.to_thread(entered.wait)
    assert await asyncio.wait_for(database.read(known, "Ana"), 5) == [False]
    gate.set()
    await writing
    assert await database.read(known, "Ana") == [True]


async def test_a_cancelled_caller_leaves_the_writer_working(database):
    gate, entered = threading.Event(), threading.Event()

    def hold(store):
        entered.set()
        gate.wait()

    holding = asyncio.ensure_future(database.run(hold))
    await asyncio.to_thread(entered.wait)
    given_up = asyncio.ensure_future(database.run(add, "Ana"))
    await asyncio.sleep(0)
    given_up.cancel()
    gate.set()
    await holding
    await database.run(add, "Bob")
    assert await database.read(known, "Bob") == [True]


async def test_what_one_sweep_of_the_event_loop_asks_for_is_kept_with_few_commits(database):
    commits: list[object] = []
    event.listen(database.engine, "commit", commits.append)
    await asyncio.gather(*[database.run(add, f"Person {number}") for number in range(20)])
    if database.engine.dialect.name == "sqlite":
        assert len(commits) <= 4, "the writer may begin before all are handed over"
    else:
        assert len(commits) == 20


async def test_an_answer_that_comes_when_its_event_loop_has_ended_harms_nobody(address):
    database = Database(address)
    gate = threading.Event()

    def ask_and_leave():
        async def ask():
            asking = asyncio.ensure_future(database.run(lambda store: gate.wait() and add(store, "Ana")))
            await asyncio.sleep(0.01)
            asking.cancel()

        asyncio.run(ask())

    try:
        await asyncio.to_thread(ask_and_leave)
        gate.set()
        await database.run(add, "Bob")
        assert await database.read(known, "Bob") == [True]
    finally:
        database.close()


def scheduled(store):
    known(store, "Ana")
    return os.sched_getscheduler(0)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems schedule threads their own way")
async def test_calls_run_on_threads_that_do_not_stop_the_event_loop(database):
    assert {await database.run(scheduled), await database.read(scheduled)} == {os.SCHED_BATCH}
    assert os.sched_getscheduler(0) == os.SCHED_OTHER


async def test_a_system_that_does_not_allow_it_serves_all_the_same(address, monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(os, "sched_setscheduler", refuse, raising=False)
    another = Database(address)
    try:
        assert await another.read(known, "Ana") == [False]
    finally:
        another.close()
