"""The Bot Connector: takes activities of the bot, with the bot's token, and gives them ids."""

import itertools
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.world.entra import CONNECTOR_ISSUER, Entra
from tests.world.serving import Faults


@dataclass(frozen=True)
class Sent:
    """One call that was accepted."""

    method: str
    conversation: str
    activity_id: str
    activity: dict[str, Any]


class BotConnector:
    """What Teams has behind ``serviceUrl``."""

    def __init__(self, entra: Entra) -> None:
        self.faults = Faults()
        self.address = ""
        self.sent: list[Sent] = []
        self.opened: list[dict[str, Any]] = []
        self.roster: dict[str, dict[str, Any]] = {}
        """Members of every conversation, by channel user id."""
        self.is_open = False
        """Ask for no token, as the Playground does not."""
        self._entra = entra
        self._ids = itertools.count(1_795_000_000_000)

    @property
    def service_url(self) -> str:
        """The address as activities name it."""
        return f"{self.address}/emea/"

    def application(self) -> web.Application:
        app = web.Application(middlewares=[self.faults.middleware])
        base = "/emea/v3/conversations"
        app.router.add_post(base, self._open)
        app.router.add_post(base + "/{conversation}/activities", self._take)
        app.router.add_put(base + "/{conversation}/activities/{activity}", self._take)
        app.router.add_delete(base + "/{conversation}/activities/{activity}", self._take)
        app.router.add_get(base + "/{conversation}/members/{member}", self._member)
        return app

    async def _member(self, request: web.Request) -> web.Response:
        member = self.roster.get(request.match_info["member"])
        return web.json_response(member or {"error": {"code": "NotFound"}}, status=200 if member else 404)

    def _is_bot(self, request: web.Request) -> bool:
        if self.is_open:
            return True
        return self._entra.reads(request.headers.get("Authorization", ""), CONNECTOR_ISSUER) is not None

    async def _take(self, request: web.Request) -> web.Response:
        if not self._is_bot(request):
            return web.json_response({"error": {"code": "Unauthorized", "message": "no token"}}, status=401)
        activity_id = request.match_info.get("activity") or str(next(self._ids))
        activity = await request.json() if request.method != "DELETE" else {}
        self.sent.append(Sent(request.method, request.match_info["conversation"], activity_id, activity))
        return web.json_response({"id": activity_id}, status=201 if request.method == "POST" else 200)

    async def _open(self, request: web.Request) -> web.Response:
        if not self._is_bot(request):
            return web.json_response({"error": {"code": "Unauthorized", "message": "no token"}}, status=401)
        wanted = await request.json()
        if "aadObjectId" in wanted["members"][0]:
            return web.json_response({"error": {"code": "BadSyntax", "message": "Bad format"}}, status=400)
        self.opened.append(wanted)
        return web.json_response({"id": f"a:{wanted['members'][0]['id']}"}, status=201)
