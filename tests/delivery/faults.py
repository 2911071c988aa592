"""A post office on the real connector, over HTTP, and a receiving end that can be told to fail."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from delivery.worker import Worker
from domain.deliveries import Template
from teams.bearer import Bearer, NoBearer
from teams.connector import Connector
from teams.hosts import LOOPBACK
from teams.trust import make_session, make_ssl_context
from tests.delivery.plain import known, plain
from tests.delivery.post import Post
from tests.world.serving import Faults, serving


class Receiver:
    """Takes messages; ``faults`` are made instead, after the message was taken where ``takes_first``.

    ``more`` lengthens the ids it answers with.
    """

    def __init__(self) -> None:
        self.faults = Faults()
        self.texts: list[str] = []
        self.takes_first = False
        self.more = ""
        self.address = ""

    async def take(self, request: web.Request) -> web.Response:
        activity: Mapping[str, Any] = await request.json()
        self.texts.append(activity["text"])
        return web.json_response({"id": f"{len(self.texts)}{self.more}"}, status=201)

    @web.middleware
    async def middleware(self, request: web.Request, handler) -> web.StreamResponse:
        if not self.takes_first:
            return await self.faults.middleware(request, handler)
        answer = await handler(request)

        async def answered(_request: web.Request) -> web.StreamResponse:
            return answer

        return await self.faults.middleware(request, answered)


@asynccontextmanager
async def over_http(
    database, *, bearer: Bearer | None = None, rate: float = 1000
) -> AsyncIterator[tuple[Post, Receiver]]:
    """A post office whose messages leave over HTTP, and who gets them."""
    receiver = Receiver()
    app = web.Application(middlewares=[receiver.middleware])
    app.router.add_post("/v3/conversations/{conversation}/activities", receiver.take)
    async with serving(app) as receiver.address, make_session(make_ssl_context()) as session:
        post = Post(database, rate=rate, templates=plain())
        connector = Connector(session, bearer or NoBearer(), hosts=LOOPBACK)
        post.worker = Worker(database, connector, post.directory, post.clock, post.templates, rate=rate)
        yield post, receiver


async def queue_many(post: Post, receiver: Receiver, count: int, **facts: Any) -> list[str]:
    """Queue so many numbered texts, each to somebody of their own; the texts."""
    texts = [f"{number:03}" for number in range(count)]

    def call(store):
        for text in texts:
            person = known(store, f"p{text}")
            store.people.save_chat(person.id, service_url=receiver.address, conversation_id=f"a:{text}")
            store.outbox.queue(person, Template.REMOVED, text, key=text, at=post.clock.at, **facts)

    await post.database.run(call)
    return texts
