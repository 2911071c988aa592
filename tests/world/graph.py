"""Microsoft Graph of two tenants: people, roles, subscriptions, the app catalogue and what is installed for whom."""

import re
from typing import Any
from urllib.parse import unquote

from aiohttp import web

from tests.world.entra import Entra
from tests.world.people import ADELE, ANA, APP_ID, BEN, TENANT
from tests.world.serving import Fault, Faults

AUDIENCE = "https://graph.microsoft.com"
BUSINESS_PREMIUM = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46"
ADMINISTRATOR_ROLE = "62e90394-69f5-4237-9190-012177145e10"
CATALOG_ID = "7b1f0000-0000-4000-8000-000000000077"
PAGE = 2
OF_TENANT = web.RequestKey("tenant", str)
"""Whose token it is, kept with the request."""


def user(object_id: str, name: str, mail: str, **more: Any) -> dict[str, Any]:
    """A user as Graph describes one."""
    usual = {"id": object_id, "displayName": name, "mail": mail, "userPrincipalName": mail, "userType": "Member"}
    return {**usual, "accountEnabled": True, "preferredLanguage": "en-US", **more}


class Graph:
    """Answers for the tenant of the token it is shown."""

    def __init__(self, entra: Entra) -> None:
        self.faults = Faults()
        self.inside: list[Fault] = []
        """Faults of single requests in a $batch, taken one after the other."""
        self.address = ""
        self.users = [user(ANA, "Ana Diaz", "ana@contoso.example"), user(BEN, "Ben Ek", "ben@contoso.example")]
        self.users.append(user(ADELE, "Adele Vance", "adele@contoso.example"))
        self.roles = {ADELE: ["f2ef992c-3afb-46b9-b7cf-a126ee74c451", "x", ADMINISTRATOR_ROLE]}
        self.skus: list[dict[str, Any]] = [{"skuId": BUSINESS_PREMIUM.upper(), "capabilityStatus": "Enabled"}]
        self.catalog = [CATALOG_ID]
        self.installed: set[str] = set()
        self.install_fault: Fault | None = None
        self.largest_batch = 0
        self._entra = entra

    def application(self) -> web.Application:
        app = web.Application(middlewares=[self.faults.middleware, self._only_bot])
        app.router.add_post("/v1.0/$batch", self._batch)
        app.router.add_route("*", "/v1.0/{path:.*}", self._single)
        return app

    @web.middleware
    async def _only_bot(self, request: web.Request, handler) -> web.StreamResponse:
        claims = self._entra.reads(request.headers.get("Authorization", ""), AUDIENCE)
        if claims is None:
            return web.json_response({"error": {"code": "InvalidAuthenticationToken", "message": "no"}}, status=401)
        request[OF_TENANT] = claims["tid"]
        return await handler(request)

    async def _batch(self, request: web.Request) -> web.Response:
        requests = (await request.json())["requests"]
        self.largest_batch = max(self.largest_batch, len(requests))
        return web.json_response({"responses": [self._part(request[OF_TENANT], part) for part in requests]})

    def _part(self, tenant: str, part: dict[str, Any]) -> dict[str, Any]:
        if self.inside:
            fault = self.inside.pop(0)
            return {"id": part["id"], "status": fault.status, "headers": dict(fault.headers), "body": fault.body}
        status, body = self._answer(tenant, part["method"], unquote(part["url"]))
        return {"id": part["id"], "status": status, "headers": {}, "body": body}

    async def _single(self, request: web.Request) -> web.Response:
        path = "/" + request.match_info["path"] + (f"?{unquote(request.query_string)}" if request.query_string else "")
        status, body = self._answer(request[OF_TENANT], request.method, path)
        return web.json_response(body, status=status)

    def _answer(self, tenant: str, method: str, path: str) -> tuple[int, Any]:
        users = self.users if tenant == TENANT else []
        if found := re.match(r"/users/([^/?]+)\?", path):
            return _one([entry for entry in users if found[1] in {entry["id"], entry["userPrincipalName"]}])
        if found := re.match(r"/users\?\$filter=mail eq '((?:[^']|'')*)'", path):
            mail = found[1].replace("''", "'")
            return 200, {"value": [entry for entry in users if entry["mail"] == mail]}
        if found := re.match(r"/users/([^/]+)/transitiveMemberOf/microsoft.graph.directoryRole(.*)", path):
            return 200, self._page(path, self.roles.get(found[1], []))
        if path.startswith("/subscribedSkus"):
            return 200, {"value": self.skus}
        if path.startswith("/organization"):
            return 200, {"value": [{"id": tenant, "displayName": "Contoso"}]}
        return self._apps(method, path)

    def _apps(self, method: str, path: str) -> tuple[int, Any]:
        if f"externalId eq '{APP_ID}'" in path:
            return 200, {"value": [{"id": app, "externalId": APP_ID} for app in self.catalog]}
        found = re.match(r"/users/([^/]+)/teamwork/installedApps(/[^/?]+/chat)?", path)
        if found is None:
            return 404, {"error": {"code": "BadRequest", "message": f"Resource not found for {path}"}}
        if method == "POST":
            return self._install(found[1])
        if found[2]:
            return 200, {"id": f"19:{found[1]}_{APP_ID}@unq.gbl.spaces"}
        return 200, {"value": [{"id": "aW5zdGFsbGVk"}] if found[1] in self.installed else []}

    def _install(self, object_id: str) -> tuple[int, Any]:
        if self.install_fault:
            return self.install_fault.status, self.install_fault.body
        if object_id in self.installed:
            return 409, {"error": {"code": "Conflict", "message": "The app is already installed."}}
        self.installed.add(object_id)
        return 201, {}

    def _page(self, path: str, roles: list[str]) -> dict[str, Any]:
        """Two entries a page."""
        skipped = int(path.partition("$skiptoken=")[2] or 0)
        page = {"value": [{"roleTemplateId": role} for role in roles[skipped : skipped + PAGE]]}
        if len(roles) > skipped + PAGE:
            base = f"{self.address}/v1.0{path.partition('?')[0]}"
            page["@odata.nextLink"] = f"{base}?$skiptoken={skipped + PAGE}"  # type: ignore[assignment]
        return page


def _one(users: list[dict[str, Any]]) -> tuple[int, Any]:
    if users:
        return 200, users[0]
    return 404, {"error": {"code": "Request_ResourceNotFound", "message": "Resource does not exist."}}
