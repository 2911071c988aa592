"""What a person's Teams token must say, claim by claim, to prove who presses.

Source: Entra documentation, "claims validation" and "access token claims reference"; steps 4 to 11 of the twelve.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from urllib.parse import urlsplit

from domain.people import Identity
from teams.hosts import is_loopback
from teams.identity import clean, guid
from teams.tokens import Claims, FalseTokenError

TEAMS_CLIENTS = frozenset(
    {
        "1fec8e78-bce4-4aaf-ab1b-5451cc387264",  # Teams desktop and mobile
        "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",  # Teams web
        "4765445b-32c6-49b0-83e6-1d93765276ca",  # Microsoft 365 web
        "0ec893e0-5785-4de6-99da-4ed124e5296c",  # Microsoft 365 desktop
        "d3590ed6-52b3-4102-aeff-aad2292ab01c",  # Outlook desktop
        "bc59ab01-8403-45c6-8796-ac3ef710b3e3",  # Outlook web
    }
)
SCOPE = "access_as_user"
PUBLIC_AUTHORITY = "https://login.microsoftonline.com"
V1_AUTHORITY = "https://sts.windows.net"
GUEST = (1, "1")
"""Values of the optional claim ``acct`` for a guest of the tenant; ``idp`` tells the home of who is no member."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What tokens for this bot look like: our app id, the tenants we serve, the authority that signs.

    ``host`` is where the dashboard's tab is: Teams gives tokens to a tab only for a resource that names its host.
    """

    app_id: str
    tenants: AbstractSet[str]
    authority: str = PUBLIC_AUTHORITY
    host: str = ""

    @property
    def resource(self) -> str:
        """The identifier of the bot's API: the audience of v1 tokens, and what clients ask tokens for."""
        return f"api://{self.host}/botid-{self.app_id}" if self.host else f"api://botid-{self.app_id}"

    def audiences(self, version: str) -> AbstractSet[str]:
        """Under which names tokens of a version are for us: v1 names the resource, with or without the tab's host."""
        return {self.app_id} if version == "2.0" else {self.resource, f"api://botid-{self.app_id}"}

    def issuers(self, tenant_id: str, version: str) -> AbstractSet[str]:
        """The only issuers of a tenant's tokens of a version."""
        if version == "1.0":
            return {f"{V1_AUTHORITY}/{tenant_id}/"}
        is_ours = is_loopback(urlsplit(self.authority).hostname or "")
        authorities = {self.authority, PUBLIC_AUTHORITY} if is_ours else {self.authority}
        return {f"{authority}/{tenant_id}/v2.0" for authority in authorities}


def check_claims(claims: Claims, who: Identity, expected: Expected, clients: AbstractSet[str]) -> str:
    """Check that a token proves ``who``; the name in it, for display only. Raises FalseTokenError."""
    version = _word(claims, "ver")
    if version not in {"1.0", "2.0"}:
        raise FalseTokenError("version")
    if _word(claims, "aud") not in expected.audiences(version):
        raise FalseTokenError("audience")
    tenant_id = guid(claims.get("tid"))
    if tenant_id not in expected.tenants:
        raise FalseTokenError("tenant")
    if _word(claims, "iss") not in expected.issuers(tenant_id, version):
        raise FalseTokenError("issuer")
    if _word(claims, "azp" if version == "2.0" else "appid") not in clients:
        raise FalseTokenError("client")
    _check_person(claims, who, tenant_id)
    return clean(claims.get("name"))


def _check_person(claims: Claims, who: Identity, tenant_id: str) -> None:
    scopes = claims.get("scp")
    if claims.get("idtyp") == "app":
        raise FalseTokenError("app_only")
    if not isinstance(scopes, str) or SCOPE not in scopes.split():
        raise FalseTokenError("scope")
    object_id = guid(claims.get("oid"))
    if not object_id:
        raise FalseTokenError("no_object_id")
    provider = claims.get("idp")
    if claims.get("acct") in GUEST or (provider is not None and tenant_id not in str(provider)):
        raise FalseTokenError("guest")
    if Identity(tenant_id, object_id) != who:
        raise FalseTokenError("somebody_else")


def _word(claims: Claims, name: str) -> str:
    value = claims.get(name)
    return value if isinstance(value, str) else ""
