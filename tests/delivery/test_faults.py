"""What goes wrong outside, over real HTTP and on real databases: nothing is lost, nothing goes twice but what must."""

import asyncio
import shutil
import sqlite3
from collections import Counter
from datetime import timedelta

import pytest
from aiohttp import ClientTimeout, web

from delivery import outcomes as outcomes_room
from domain.deliveries import Policy, Template
from storage import engine as storage_engine
from storage.database import Database, OutOfReachError
from teams import connector as teams_connector
from teams.bearer import CredentialsError
from tests.delivery.faults import over_http, queue_many
from tests.delivery.plain import known, outcomes
from tests.office import START
from tests.world.serving import Fault, Faults

HOUR = 60


async def states(post) -> Counter[str]:
    return Counter(state for _, state, _ in await outcomes(post))


async def test_a_connector_that_is_gone_for_an_hour_loses_nothing(database):
    async with over_http(database) as (post, receiver):
        texts = await queue_many(post, receiver, 20)
        address, gone = receiver.address, "http://127.0.0.1:9"
        await move_chats(post, gone)
        for _ in range(HOUR):
            await post.all(minutes=1)
        assert receiver.texts == []
        await move_chats(post, address)
        for _ in range(30):
            await post.all(minutes=1)
        assert sorted(receiver.texts) == texts


async def move_chats(post, address):
    def call(store):
        for person in store.people.known(limit=1000):
            store.people.change_chat(person.id, service_url=address)

    await post.database.run(call)


async def test_a_storm_of_429_loses_nothing_and_waits_as_asked(database):
    async with over_http(database) as (post, receiver):
        texts = await queue_many(post, receiver, 40)
        receiver.faults.always(Fault(429, {"error": {"code": "Throttled"}}, {"Retry-After": "60"}))
        for _ in range(5):
            await post.all(seconds=61)
        tried = len(receiver.faults.asked)
        receiver.faults.always(None)
        for _ in range(20):
            await post.all(seconds=61)
        assert sorted(receiver.texts) == texts
        assert tried <= 5 * 12 + 12  # one lease at a time runs into the wall, then all of the tenant waits


class EveryTwentieth(Faults):
    """Answers 502 to one in twenty."""

    made = 0

    @web.middleware
    async def middleware(self, request: web.Request, handler) -> web.StreamResponse:
        if len(self.asked) % 20 == 19:
            self.made += 1
            self.next(Fault(502))
        return await super().middleware(request, handler)


async def test_a_message_in_twenty_answered_502_goes_again_by_its_policy(database):
    async with over_http(database) as (post, receiver):
        receiver.takes_first = True
        texts = await queue_many(post, receiver, 60)
        receiver.faults = faults = EveryTwentieth()
        for _ in range(8):
            await post.all(minutes=20)
        got = Counter(receiver.texts)
        assert set(got) == set(texts)
        assert got.total() - len(texts) <= faults.made
        assert await states(post) == {"sent": 60}


async def test_an_ambiguous_502_is_never_repeated_where_the_policy_holds(database):
    async with over_http(database) as (post, receiver):
        receiver.takes_first = True
        receiver.faults.next(Fault(502))
        texts = await queue_many(post, receiver, 10, policy=Policy.HOLD)
        for _ in range(5):
            await post.all(minutes=20)
        assert sorted(receiver.texts) == texts
        assert await states(post) == {"sent": 9, "unknown": 1}


async def test_answers_that_take_too_long_count_as_unsure(database, monkeypatch):
    monkeypatch.setattr(teams_connector, "TIMEOUT", ClientTimeout(total=0.2))
    async with over_http(database) as (post, receiver):
        receiver.takes_first = True
        texts = await queue_many(post, receiver, 6, policy=Policy.HOLD)
        receiver.faults.next(Fault(201, {"id": "late"}, delay=0.5))
        await post.all()
        assert sorted(receiver.texts) == texts
        assert await states(post) == {"sent": 5, "unknown": 1}


async def test_no_token_at_its_expiry_sends_nothing_and_goes_on_later_once(database):
    class Bearer:
        is_down = True

        async def token(self, _scope, _tenant_id=""):
            if self.is_down:
                raise CredentialsError("the token endpoint does not answer")
            return "token"

    bearer = Bearer()
    async with over_http(database, bearer=bearer) as (post, receiver):
        texts = await queue_many(post, receiver, 10, policy=Policy.HOLD)
        for _ in range(10):
            await post.all(minutes=1)
        assert receiver.faults.asked == []
        assert await states(post) == {"queued": 10}
        bearer.is_down = False
        for _ in range(15):
            await post.all(minutes=1)
        assert sorted(receiver.texts) == texts


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=8)])
async def test_a_clock_that_jumps_ahead_and_back_sends_everything_once(database, jump):
    async with over_http(database) as (post, receiver):
        before = await queue_many(post, receiver, 12)
        post.clock.at += jump
        await post.round()
        post.clock.at -= jump
        later = [f"x{text}" for text in before]

        def call(store):
            person = known(store, "p000")
            for text in later:
                store.outbox.queue(person, Template.REMOVED, text, key=text, at=post.clock.at)

        await post.database.run(call)
        await post.all()
        await post.all(seconds=1)
        assert sorted(receiver.texts) == sorted(before + later)


@pytest.fixture
def file(sqlite_template, tmp_path, monkeypatch):
    """A SQLite file whose lock nobody waits for long."""
    monkeypatch.setattr(storage_engine, "BUSY_MILLISECONDS", 50)
    monkeypatch.setattr(outcomes_room, "PAUSE_SECONDS", 0.1)
    shutil.copy(sqlite_template, path := tmp_path / "mileage.db")
    return path


async def test_a_database_locked_by_somebody_else_loses_and_doubles_nothing(file):
    database = Database(f"sqlite:///{file}")
    other = sqlite3.connect(file, isolation_level=None)

    async def free_later():
        await asyncio.sleep(0.4)
        other.execute("ROLLBACK")

    try:
        async with over_http(database) as (post, receiver):
            texts = await queue_many(post, receiver, 20)
            leased = await post.lease()
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(OutOfReachError):
                await post.lease()
            await asyncio.gather(post.deliver(leased), free_later())
            await post.all(seconds=1)
            assert sorted(receiver.texts) == texts
            assert await states(post) == {"sent": 20}
    finally:
        other.close()
        database.close()


async def test_a_full_disk_keeps_nothing_half_and_goes_on_when_there_is_room(file, caplog):
    """What was sent while nothing can be kept is kept once there is room: it is not sent again after its lease."""
    database = Database(f"sqlite:///{file}")

    def pages(most):
        return database.run(lambda store: store._connection.exec_driver_sql(f"PRAGMA max_page_count={most}").scalar())

    async def make_room_once_it_is_missed():
        for _ in range(400):
            if "outcomes could not be kept" in caplog.messages:
                break
            await asyncio.sleep(0.05)
        assert (await states(post))["leased"] > 0
        await pages(1_000_000)

    try:
        async with over_http(database) as (post, receiver):
            texts = await queue_many(post, receiver, 60)
            leased = await post.lease()
            receiver.more = "-" * 180  # an outcome that does not fit into the page its delivery is on
            await pages(1)
            with pytest.raises(OutOfReachError):
                await post.database.run(fill)
            assert len(await outcomes(post)) == 60
            async with asyncio.timeout(30):
                await asyncio.gather(post.deliver(leased), make_room_once_it_is_missed())
            await post.all(minutes=10)
            assert sorted(receiver.texts) == texts
            assert await states(post) == {"sent": 60}
    finally:
        database.close()


def fill(store):
    """Queue more than fits on the pages there are."""
    for number in range(2000):
        person = known(store, "Ana")
        store.outbox.queue(person, Template.REMOVED, "x" * 100, key=f"full:{number}", at=START)


@pytest.mark.postgres
async def test_a_postgresql_that_ends_all_connections_loses_and_doubles_nothing(
    postgres, postgres_template, monkeypatch
):
    monkeypatch.setattr(outcomes_room, "PAUSE_SECONDS", 0.1)
    name = postgres.make(postgres_template)
    database = Database(postgres.address(name))

    async def cut():
        for _ in range(3):
            await asyncio.to_thread(postgres.cut, name)
            await asyncio.sleep(0.05)

    try:
        async with over_http(database) as (post, receiver):
            texts = await queue_many(post, receiver, 40)
            for _ in range(3):
                leased = await post.lease()
                await asyncio.gather(post.deliver(leased), cut())
            await post.all(seconds=1)
            assert sorted(receiver.texts) == texts
            assert await states(post) == {"sent": 40}
    finally:
        database.close()
        postgres.drop(name)
