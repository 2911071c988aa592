"""Deliveries as plain texts: for tests of the worker that don't look at cards."""

from delivery.outcomes import Prepared, Templates
from delivery.retry import Verdict
from domain.deliveries import DeliveryState, Template
from services import people
from services.ports import Address
from tests.office import CONTOSO, START, chat, identity, sender


def nothing_else(store, delivery, outcome, at):
    """Nothing else changes."""


def each(prepare):
    """Prepare several, one after the other."""
    return lambda store, deliveries, _at: [prepare(store, delivery) for delivery in deliveries]


def plain(settled=None) -> Templates:
    """Every delivery is a text with its subject, to the chat that is known."""

    def prepare(store, delivery):
        person = store.people.get(delivery.person_id)
        found = store.people.find_chat(delivery.person_id)
        to = found and Address(delivery.tenant_id, found.service_url, found.conversation_id)
        if delivery.subject == "poison":
            raise ZeroDivisionError
        if delivery.subject == "not wanted":
            return Prepared(person, verdict=Verdict(DeliveryState.CANCELLED, "no_longer_wanted"))
        return Prepared(person, to, {"type": "message", "text": delivery.subject})

    return Templates(each(prepare), settled or nothing_else)


async def meet(post, name, tenant=CONTOSO):
    profile = await post.database.run(people.meet, sender(name, tenant), chat(name, tenant), at=post.clock.at)
    return profile.person


def known(store, name, tenant=CONTOSO):
    return store.people.save(identity(name, tenant), at=START, name=name)


async def queue(post, person, subject, **facts):
    queued = {"key": f"{subject}:{person.id}", "at": post.clock.at, **facts}

    def call(store):
        store.outbox.queue(person, Template.REMOVED, subject, **queued)

    await post.database.run(call)


async def outcomes(post) -> list[tuple[str, str, str]]:
    """(subject, state, reason) of every delivery, by when it was queued."""

    def call(store):
        rows = store._connection.exec_driver_sql("SELECT subject, state, reason FROM deliveries ORDER BY id")
        return [tuple(row) for row in rows]

    return await post.database.read(call)


def texts(post) -> list[str]:
    return [activity["text"] for _, activity in post.messenger.sent]
