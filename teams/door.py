"""The HTTP side of the edge: a request in, the answer of the gate or of the turn out."""

from collections.abc import Awaitable, Callable

from aiohttp import web
from botbuilder.core import Bot

from teams import wire
from teams.adapter import Adapter
from teams.admission import Refused
from teams.gate import Door

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def make_messages(gate: Door, adapter: Adapter, bot: Bot) -> Handler:
    """The handler of POST /api/messages. A body over the limit is aiohttp's own 413."""

    async def messages(request: web.Request) -> web.StreamResponse:
        admitted = await gate.check(request.headers, await request.read())
        if isinstance(admitted, Refused):
            return _json(admitted.status, admitted.answer)
        return _json(*await adapter.process(admitted, bot))

    return messages


def _json(status: int, body: object) -> web.Response:
    if body is None:
        return web.Response(status=status)
    return web.Response(status=status, body=wire.written(body), content_type="application/json", charset="utf-8")
