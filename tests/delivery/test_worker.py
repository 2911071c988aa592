"""The worker: what leaves when, how much at once, and what happens when it stops or dies."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest

from delivery.outcomes import Outcome
from delivery.retry import Verdict
from delivery.worker import IN_FLIGHT, LEASE
from domain.deliveries import DeliveryState, Policy, Priority, Template
from services.ports import ConnectorError
from tests.delivery.plain import meet, outcomes, plain, queue, texts
from tests.delivery.post import HandClock, Post
from tests.office import CONTOSO, FABRIKAM, START, chat


async def test_what_is_queued_is_sent_once_to_the_chat_of_the_person(post):
    ana = await meet(post, "Ana")
    await queue(post, ana, "hello")
    await post.all()
    await post.all(hours=1)
    assert post.messenger.receivers == [chat("Ana").conversation_id]
    assert await outcomes(post) == [("hello", "sent", "")]


async def test_a_notice_goes_before_a_campaign(post):
    ana = await meet(post, "Ana")
    await queue(post, ana, "campaign", priority=Priority.CAMPAIGN)
    await queue(post, ana, "notice", priority=Priority.NOTICE)
    await post.all()
    assert texts(post) == ["notice", "campaign"]


async def test_what_is_due_later_waits(post):
    ana = await meet(post, "Ana")
    await queue(post, ana, "later", at=START + timedelta(minutes=5))
    await post.all(minutes=4)
    assert texts(post) == []
    await post.all(minutes=1)
    assert texts(post) == ["later"]


async def test_the_pace_of_a_tenant_is_kept_and_another_tenant_does_not_wait(database):
    post = Post(database, rate=10, templates=plain())
    times = []

    async def note(to):
        times.append((to.tenant_id, post.clock.at))

    post.messenger.before_sent = note
    ana, bob = await meet(post, "Ana"), await meet(post, "Bob", FABRIKAM)
    for place in range(30):
        await queue(post, ana, f"to ana {place}")
    await queue(post, bob, "to bob")
    await post.round()
    await post.round()
    assert next(at for tenant, at in times if tenant == FABRIKAM) <= START + timedelta(seconds=1.2)
    for _ in range(10):
        await post.all(seconds=0.1)
    sent = sorted(at for tenant, at in times if tenant == CONTOSO)
    assert len(sent) == 30
    gaps = [after - before for before, after in pairwise(sent)]
    assert min(gaps) >= timedelta(seconds=0.1)


async def test_two_replicas_share_the_pace_and_never_send_the_same_twice(database):
    post = Post(database, rate=10, templates=plain())
    ana = await meet(post, "Ana")
    for place in range(24):
        await queue(post, ana, f"{place}")
    first, second = post.worker, post.replica()
    claimed = [*await post.lease(first)]
    post.clock.later(seconds=1.2)
    claimed += await post.lease(second)
    assert len({delivery.id for delivery, _ in claimed}) == 24
    slots = sorted(slot for _, slot in claimed)
    assert min(after - before for before, after in pairwise(slots)) >= timedelta(seconds=0.1)


async def test_retry_after_slows_everything_of_that_tenant(post):
    ana, bob, cem = await meet(post, "Ana"), await meet(post, "Bob"), await meet(post, "Cem", FABRIKAM)
    await queue(post, ana, "first")
    post.messenger.failures = [ConnectorError(429, "Throttled", 20.0)]
    await post.all()
    await queue(post, bob, "second")
    await queue(post, cem, "elsewhere")
    await post.all(seconds=19)
    assert texts(post) == ["elsewhere"]
    await post.all(seconds=1.1)
    assert sorted(texts(post)) == ["elsewhere", "first", "second"]


async def test_a_storm_of_throttling_loses_nothing(post):
    ana = await meet(post, "Ana")
    for place in range(20):
        await queue(post, ana, f"{place:02}")
    post.messenger.failures = [ConnectorError(429, "Throttled", 1.0) for _ in range(60)]
    for _ in range(100):
        await post.all(seconds=2)
    assert sorted(texts(post)) == [f"{place:02}" for place in range(20)]


async def test_an_hour_without_connection_loses_nothing_and_does_not_hammer(post):
    ana = await meet(post, "Ana")
    for place in range(30):
        await queue(post, ana, f"{place:02}")
    post.messenger.always = ConnectorError(0, "ClientConnectorError")
    for _ in range(60):
        await post.all(minutes=1)
    assert post.messenger.tries < 30 * 10
    post.messenger.always = None
    for _ in range(40):
        await post.all(minutes=1)
    assert sorted(texts(post)) == [f"{place:02}" for place in range(30)]


@pytest.mark.parametrize(
    ("policy", "sent", "state"), [(Policy.RESEND, ["hello"], "sent"), (Policy.HOLD, [], "unknown")]
)
async def test_what_a_dead_process_was_sending_is_settled_by_its_policy(post, policy, sent, state):
    await queue(post, await meet(post, "Ana"), "hello", policy=policy)
    assert len(await post.lease(post.replica())) == 1
    await post.all(seconds=1)
    assert texts(post) == []
    await post.all(seconds=LEASE.total_seconds() + 1)
    assert texts(post) == sent
    assert [(row[0], row[1]) for row in await outcomes(post)] == [("hello", state)]


async def test_a_lease_that_is_renewed_is_not_taken_over(post):
    await queue(post, await meet(post, "Ana"), "hello")
    slow = post.replica()
    claimed = await post.lease(slow)
    for _ in range(4):
        post.clock.later(seconds=10)
        until = post.clock.at + LEASE
        await post.database.run(lambda store, until=until: store.leases.renew(slow._owner, until=until))
        assert await post.round() == 0
    slow._clock = HandClock(claimed[0][1])
    await post.deliver(claimed, slow)
    assert await outcomes(post) == [("hello", "sent", "")]


async def test_an_outcome_after_the_lease_was_lost_changes_nothing(post):
    await queue(post, await meet(post, "Ana"), "hello", policy=Policy.HOLD)
    frozen = post.replica()
    [(delivery, _)] = await post.lease(frozen)
    await post.all(seconds=LEASE.total_seconds() + 1)
    await post.database.run(frozen._settle, [(delivery, Outcome(Verdict(DeliveryState.SENT, ""), "late"))])
    assert [row[1] for row in await outcomes(post)] == ["unknown"]


async def test_running_it_delivers_at_once_when_woken_and_stops_cleanly(post):
    post.clock.ticks = True
    loop = asyncio.get_running_loop()
    post.database.on_queued = lambda: loop.call_soon_threadsafe(post.worker.wake)
    running = asyncio.ensure_future(post.worker.run())
    await asyncio.sleep(0.05)
    ana = await meet(post, "Ana")
    await queue(post, ana, "hello", at=post.clock.now())
    await asyncio.wait_for(post.messenger.has_wanted.wait(), 2)
    post.worker.stop()
    await asyncio.wait_for(running, 5)


async def test_stopping_finishes_what_is_being_sent_and_takes_nothing_more(post):
    post.clock.ticks = True
    ana = await meet(post, "Ana")
    entered, gate = asyncio.Event(), asyncio.Event()

    async def hold(to):
        entered.set()
        await gate.wait()

    post.messenger.before_sent = hold
    await queue(post, ana, "hello", at=START)
    running = asyncio.ensure_future(post.worker.run())
    await entered.wait()
    post.worker.stop()
    await queue(post, ana, "too late", at=START)
    gate.set()
    await asyncio.wait_for(running, 5)
    assert [row[1] for row in await outcomes(post)] == ["sent", "queued"]


async def test_no_more_than_so_many_are_on_their_way_at_once(database):
    post = Post(database, rate=100_000, templates=plain())
    post.clock.ticks = True
    ana = await meet(post, "Ana")
    on_their_way, most = 0, 0

    async def take_long(to):
        nonlocal on_their_way, most
        on_their_way += 1
        most = max(most, on_their_way)
        await asyncio.sleep(0.05)
        on_their_way -= 1

    post.messenger.before_sent = take_long
    post.messenger.wanted = 150

    def queue_many(store):
        for place in range(150):
            store.outbox.queue(ana, Template.REMOVED, f"{place}", key=f"{place}", at=START)

    await database.run(queue_many)
    running = asyncio.ensure_future(post.worker.run())
    await asyncio.wait_for(post.messenger.has_wanted.wait(), 20)
    post.worker.stop()
    await asyncio.wait_for(running, 5)
    assert [row[1] for row in await outcomes(post)] == ["sent"] * 150
    assert 12 < most <= IN_FLIGHT
