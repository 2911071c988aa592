"""The Bot Framework token service: sign-in pages, their codes, exchange and sign-out."""

import base64
import json
from typing import Any

from aiohttp import web

from tests.world.entra import CONNECTOR_ISSUER, Entra
from tests.world.people import CONNECTION
from tests.world.serving import Faults

CONSENT = {"error": {"code": "BadRequest", "message": "AADSTS65001: The user has not consented (consent_required)."}}


class BotTokenService:
    """Knows one OAuth connection."""

    def __init__(self, entra: Entra) -> None:
        self.faults = Faults()
        self.address = ""
        self.consent_required = False
        self.codes: dict[tuple[str, str], str] = {}
        """(channel user, code) → the token that was got on the sign-in page."""
        self.signed_out: list[str] = []
        self.states: list[dict[str, Any]] = []
        self._entra = entra

    def application(self) -> web.Application:
        app = web.Application(middlewares=[self.faults.middleware, self._only_bot])
        app.router.add_get("/api/botsignin/GetSignInResource", self._resource)
        app.router.add_get("/api/usertoken/GetToken", self._token)
        app.router.add_post("/api/usertoken/exchange", self._exchange)
        app.router.add_delete("/api/usertoken/SignOut", self._sign_out)
        return app

    @web.middleware
    async def _only_bot(self, request: web.Request, handler) -> web.StreamResponse:
        if self._entra.reads(request.headers.get("Authorization", ""), CONNECTOR_ISSUER) is None:
            return web.json_response({"error": {"code": "Unauthorized"}}, status=401)
        return await handler(request)

    async def _resource(self, request: web.Request) -> web.Response:
        self.states.append(json.loads(base64.b64decode(request.query["state"])))
        link = "https://token.botframework.com/api/oauth/signin?signin=abc"
        return web.json_response({"signInLink": link, "tokenExchangeResource": {"id": "x", "uri": "y"}})

    async def _token(self, request: web.Request) -> web.Response:
        token = self.codes.pop((request.query["userId"], request.query.get("code", "")), None)
        if token is None or request.query["connectionName"] != CONNECTION:
            return web.json_response({"error": {"code": "NotFound", "message": "no token"}}, status=404)
        return web.json_response({"connectionName": CONNECTION, "token": token, "channelId": "msteams"})

    async def _exchange(self, request: web.Request) -> web.Response:
        if self.consent_required:
            return web.json_response(CONSENT, status=400)
        assert (await request.json())["token"]
        return web.json_response({"connectionName": CONNECTION, "token": "exchanged", "channelId": "msteams"})

    async def _sign_out(self, request: web.Request) -> web.Response:
        self.signed_out.append(request.query["userId"])
        return web.json_response({})
