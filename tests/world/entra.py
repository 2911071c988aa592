"""Entra and the Bot Connector's issuer: metadata, key sets that roll over, client-credential and person tokens."""

from datetime import timedelta
from typing import Any

import jwt
from aiohttp import web

from tests.world.people import ANA, APP_ID, PASSWORD, TENANT, StoppedClock
from tests.world.serving import Faults
from tests.world.signing import jwk, public_pem, sign

TEAMS_WEB = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"
CONNECTOR_ISSUER = "https://api.botframework.com"


class Entra:
    """Issues every token of the world."""

    def __init__(self, clock: StoppedClock) -> None:
        self.faults = Faults()
        self.clock = clock
        self.address = ""
        self.connector_kids = ["connector-1"]
        self.kids = ["entra-1"]
        self.endorsements = ["msteams", "webchat"]
        self.lasts = 3600
        """Seconds an app token is good for."""
        self.granted: list[dict[str, str]] = []
        """The forms of all token requests that were granted."""

    def application(self) -> web.Application:
        app = web.Application(middlewares=[self.faults.middleware])
        app.router.add_get("/v1/.well-known/openidconfiguration", self._connector_metadata)
        app.router.add_get("/v1/.well-known/keys", self._connector_keys)
        app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", self._metadata)
        app.router.add_get("/{tenant}/discovery/v2.0/keys", self._keys)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        app.router.add_get("/metadata/identity/oauth2/token", self._managed_identity)
        return app

    def roll_over(self) -> None:
        """Sign with new keys from now on; the old ones are no longer published."""
        self.connector_kids.append(f"connector-{len(self.connector_kids) + 1}")
        self.kids.append(f"entra-{len(self.kids) + 1}")

    async def _connector_metadata(self, _request: web.Request) -> web.Response:
        return web.json_response(
            {
                "issuer": CONNECTOR_ISSUER,
                "jwks_uri": f"{self.address}/v1/.well-known/keys",
                "id_token_signing_alg_values_supported": ["RS256"],
            }
        )

    async def _connector_keys(self, _request: web.Request) -> web.Response:
        return web.json_response({"keys": [jwk(self.connector_kids[-1], endorsements=self.endorsements)]})

    async def _metadata(self, request: web.Request) -> web.Response:
        base = f"{self.address}/{request.match_info['tenant']}"
        return web.json_response(
            {
                "issuer": f"https://login.microsoftonline.com/{request.match_info['tenant']}/v2.0",
                "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
                "token_endpoint": f"{base}/oauth2/v2.0/token",
                "jwks_uri": f"{base}/discovery/v2.0/keys",
            }
        )

    async def _keys(self, _request: web.Request) -> web.Response:
        return web.json_response({"keys": [jwk(self.kids[-1])]})

    async def _token(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        is_known = form.get("client_secret") == PASSWORD or form.get("client_assertion")
        if form.get("client_id") != APP_ID or not is_known:
            said = {"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret provided."}
            return web.json_response(said, status=401)
        self.granted.append(form | {"tenant": request.match_info["tenant"]})
        token = self.app_token(form["scope"].removesuffix("/.default"), request.match_info["tenant"])
        return web.json_response({"token_type": "Bearer", "expires_in": self.lasts, "access_token": token})

    async def _managed_identity(self, request: web.Request) -> web.Response:
        self.granted.append(dict(request.query))
        token = self.app_token(request.query["resource"], TENANT)
        return web.json_response({"token_type": "Bearer", "expires_in": str(self.lasts), "access_token": token})

    def app_token(self, audience: str, tenant: str) -> str:
        """A token of the bot's own, for a resource."""
        return sign({"aud": audience, "tid": tenant, "appid": APP_ID, "n": len(self.granted)}, self.kids[-1])

    def reads(self, authorization: str, audience: str) -> dict[str, Any] | None:
        """What a resource finds in the bot's token; None where it does not accept it."""
        token = authorization.removeprefix("Bearer ")
        try:
            kid = jwt.get_unverified_header(token)["kid"]
            return jwt.decode(token, public_pem(kid), algorithms=["RS256"], audience=audience)
        except (jwt.PyJWTError, KeyError):
            return None

    def connector_token(self, service_url: str, **claims: Any) -> str:
        """The token with which the Bot Connector delivers an activity; claims given as None are left out."""
        now = self.clock.now()
        usual = {
            "iss": CONNECTOR_ISSUER,
            "aud": APP_ID,
            "nbf": int((now - timedelta(minutes=5)).timestamp()),
            "exp": int((now + timedelta(hours=1)).timestamp()),
            "serviceurl": service_url,
        }
        return sign(_with(usual, claims), self.connector_kids[-1])

    def person_claims(self, version: str = "2.0", oid: str = ANA, tid: str = TENANT, **claims: Any) -> dict[str, Any]:
        """What a Teams token says of a person."""
        now = self.clock.now()
        usual: dict[str, Any] = {
            "ver": version,
            "oid": oid,
            "tid": tid,
            "name": "Ana Diaz",
            "scp": "access_as_user",
            "nbf": int((now - timedelta(minutes=5)).timestamp()),
            "exp": int((now + timedelta(hours=1)).timestamp()),
        }
        if version == "1.0":
            usual |= {"aud": f"api://botid-{APP_ID}", "iss": f"https://sts.windows.net/{tid}/", "appid": TEAMS_WEB}
        else:
            usual |= {"aud": APP_ID, "iss": f"https://login.microsoftonline.com/{tid}/v2.0", "azp": TEAMS_WEB}
        return _with(usual, claims)

    def person_token(self, version: str = "2.0", **claims: Any) -> str:
        """The token a Teams client has of a person."""
        return sign(self.person_claims(version, **claims), self.kids[-1])


def _with(usual: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in {**usual, **other}.items() if value is not None}
