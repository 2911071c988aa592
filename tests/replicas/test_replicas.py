"""Several processes on one database, one of them killed, one frozen: what the people at the other end get."""

import asyncio
import time
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text

from bench.activities import colleague
from bench.campaigns import present, queue
from bench.crowd import gather
from delivery.worker import IDLE_SECONDS, LEASE
from storage.engine import make_engine
from tests.replicas.receiver import receiving
from tests.replicas.replica import CAP, Chatter, Replica

PATIENCE = 60.0
WHERE_THEY_STAND = text("SELECT state, count(*) FROM deliveries WHERE template = 'rate_changed' GROUP BY state")


def office_of(engine, members, service_url):
    """An organization with a message to all its members in the outbox; the first, who sent it, gets its progress too.

    The conversations of all others.
    """
    at = present()
    gather(engine, members, service_url, at=at)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        connection.execute(text("UPDATE summary_times SET state = 'off'"))
        connection.execute(text("DELETE FROM digest_times"))
    queue(engine, at=at)
    return {colleague(number).conversation for number in range(2, members + 1)}


@asynccontextmanager
async def chatting(replicas, receiver):
    """People write to all replicas meanwhile; they are not among the recipients."""
    strangers = [colleague(90_000 + number) for number in range(len(replicas))]
    chatter = Chatter(replicas, f"{receiver.address}/", strangers)
    going_on = asyncio.ensure_future(chatter.go_on())
    try:
        yield chatter
    finally:
        going_on.cancel()
        await asyncio.wait([going_on])


def all_settled(engine):
    """Wait until every message has its outcome: how many have which."""
    while True:
        with engine.connect() as connection:
            rows = connection.execute(WHERE_THEY_STAND).all()
        if {"queued", "leased"}.isdisjoint(found := {row[0]: row[1] for row in rows}):
            return found
        time.sleep(0.2)


@pytest.mark.postgres
async def test_three_replicas_one_killed_one_frozen_past_its_lease(postgres, postgres_template, tmp_path):
    url = postgres.address(name := postgres.make(postgres_template))
    engine = make_engine(url)
    replicas = [Replica(url, tmp_path / f"replica-{number}.log") for number in range(3)]
    killed, frozen, _ = replicas
    try:
        async with asyncio.timeout(PATIENCE), receiving() as receiver:
            people = await asyncio.to_thread(office_of, engine, 500, f"{receiver.address}/")
            await asyncio.gather(*(replica.start() for replica in replicas))
            async with chatting(replicas, receiver) as chatter:
                await receiver.wait_for(people, 80)
                allowed = receiver.in_flight(people)
                killed.kill()
                await receiver.wait_for(people, 140)
                frozen.freeze()
                since, allowed = time.monotonic(), allowed + receiver.in_flight(people)
                await killed.start()
                await asyncio.sleep(since + LEASE.total_seconds() + IDLE_SECONDS + 2 - time.monotonic())
                frozen.thaw()
                assert await asyncio.to_thread(all_settled, engine) == {"sent": len(people) + 1}
    finally:
        for replica in replicas:
            replica.end()
        engine.dispose()
        postgres.drop(name)
    arrived = receiver.counted(people)
    assert set(arrived) == people
    assert arrived.total() - len(people) <= allowed
    assert receiver.most_in_a_second(people) <= CAP
    assert chatter.taken > 20, "people were answered all the while, on a machine however busy"
    assert chatter.failed == []


async def test_one_process_on_sqlite_killed_and_started_again(tmp_path):
    url = f"sqlite:///{tmp_path / 'mileage.db'}"
    engine = make_engine(url)
    replica = Replica(url, tmp_path / "replica.log")
    try:
        async with asyncio.timeout(PATIENCE), receiving() as receiver:
            people = await asyncio.to_thread(office_of, engine, 240, f"{receiver.address}/")
            await replica.start()
            async with chatting([replica], receiver) as chatter:
                await receiver.wait_for(people, 80)
                allowed = receiver.in_flight(people)
                replica.kill()
                await replica.start()
                assert await asyncio.to_thread(all_settled, engine) == {"sent": len(people) + 1}
    finally:
        replica.end()
        engine.dispose()
    arrived = receiver.counted(people)
    assert set(arrived) == people
    assert arrived.total() - len(people) <= allowed
    assert receiver.most_in_a_second(people) <= CAP
    assert chatter.failed == []
