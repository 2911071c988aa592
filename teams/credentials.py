"""The app's own access tokens: one msal application for each tenant, asked in a thread, its tokens kept."""

import asyncio
import logging
import ssl
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msal

from teams.bearer import MANAGED_IDENTITY, CredentialsError
from teams.entra_http import EntraHttp

log = logging.getLogger("teams.credentials")

MULTI_TENANT = "MultiTenant"
BOT_FRAMEWORK_TENANT = "botframework.com"
MICROSOFT = frozenset({"login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn"})
RENEWED_BEFORE = 290.0
"""Seconds before its end at which a token is renewed; msal gives out the old one until 300."""
BETWEEN_RENEWALS = 30.0
OUR_FAULT = frozenset({"invalid_client", "unauthorized_client", "invalid_request", "invalid_scope", "invalid_resource"})


@dataclass(frozen=True, slots=True)
class Registration:
    """How the bot is registered: as MICROSOFT_APP_… in the settings. ``certificate`` is the path of a PEM file."""

    app_id: str
    app_type: str
    tenant_id: str
    password: str = ""
    certificate: str = ""

    def __repr__(self) -> str:
        return f"Registration({self.app_id})"


@dataclass(frozen=True, slots=True)
class _Kept:
    token: str
    fresh_until: float
    good_until: float


Wanted = tuple[str, str]
"""Scope and tenant."""


class Credentials:
    """Gives the app's tokens (teams.bearer.Bearer): the kept one at once, renewed in a thread before it ends."""

    def __init__(
        self,
        registration: Registration,
        authority: str,
        context: ssl.SSLContext,
        *,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._registration = registration
        self._authority = authority
        self._http = EntraHttp(context, authority)
        self._seconds = seconds
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="entra")
        self._applications: dict[str, Any] = {}
        self._kept: dict[Wanted, _Kept] = {}
        self._asking: dict[Wanted, asyncio.Future[_Kept]] = {}
        self._ask_again_at: dict[Wanted, float] = {}

    async def token(self, scope: str, tenant_id: str = "") -> str:
        """A token for a scope, by the authority of a tenant (empty: our own); raises CredentialsError."""
        wanted = (scope, tenant_id or self._own_tenant())
        kept, now = self._kept.get(wanted), self._seconds()
        if kept is None or now >= kept.good_until:
            return (await asyncio.shield(self._ask(wanted))).token
        if now >= max(kept.fresh_until, self._ask_again_at.get(wanted, 0.0)):
            self._ask(wanted)
        return kept.token

    def warm(self, scope: str) -> None:
        """Ask for a token before anybody needs one; a mistake in the registration is in the log from the start."""
        self._ask((scope, self._own_tenant()))

    async def close(self) -> None:
        """Let the threads end, and with them what is being asked."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        await asyncio.gather(*self._asking.values(), return_exceptions=True)

    def _own_tenant(self) -> str:
        is_multi = self._registration.app_type == MULTI_TENANT
        return BOT_FRAMEWORK_TENANT if is_multi else self._registration.tenant_id

    def _ask(self, wanted: Wanted) -> asyncio.Future[_Kept]:
        """Ask for a token in a thread; whoever wants the same meanwhile shares the answer."""
        if wanted not in self._asking:
            asking = asyncio.get_running_loop().run_in_executor(self._threads, self._acquire, *wanted)
            asking.add_done_callback(lambda answer: self._take(wanted, answer))
            self._asking[wanted] = asking
            self._ask_again_at[wanted] = self._seconds() + BETWEEN_RENEWALS
        return self._asking[wanted]

    def _take(self, wanted: Wanted, answer: "asyncio.Future[_Kept]") -> None:
        del self._asking[wanted]
        if answer.cancelled():
            return
        error = answer.exception()
        if error is None:
            self._kept[wanted] = answer.result()
        else:
            log.error("no token", extra={"scope": wanted[0], "reason": str(error)})

    def _acquire(self, scope: str, tenant_id: str) -> _Kept:
        """Ask msal; runs in a thread."""
        try:
            answer = self._answer(scope, tenant_id)
        except (msal.exceptions.MsalError, OSError, ValueError, RuntimeError, KeyError) as error:
            raise CredentialsError(f"the authority cannot be reached: {error}") from error
        if "access_token" not in answer:
            named = str(answer.get("error", "unknown"))
            raise CredentialsError(f"the authority refused: {named}", is_final=named in OUR_FAULT)
        now, lasts = self._seconds(), float(answer.get("expires_in", 0))
        return _Kept(str(answer["access_token"]), now + lasts - min(RENEWED_BEFORE, lasts / 2), now + lasts)

    def _answer(self, scope: str, tenant_id: str) -> dict[str, Any]:
        application = self._application(tenant_id)
        if self._registration.app_type == MANAGED_IDENTITY:
            answer = application.acquire_token_for_client(resource=scope.removesuffix("/.default"))
        else:
            answer = application.acquire_token_for_client([scope])
        return answer or {}

    def _application(self, tenant_id: str) -> Any:
        """The application for a tenant; making one asks the authority for its addresses."""
        if tenant_id not in self._applications:
            self._applications[tenant_id] = self._make(tenant_id)
        return self._applications[tenant_id]

    def _make(self, tenant_id: str) -> Any:
        if self._registration.app_type == MANAGED_IDENTITY:
            identity = msal.UserAssignedManagedIdentity(client_id=self._registration.app_id)
            return msal.ManagedIdentityClient(identity, http_client=self._http)
        is_microsoft = urlsplit(self._authority).hostname in MICROSOFT
        return msal.ConfidentialClientApplication(
            self._registration.app_id,
            client_credential=self._secret(),
            authority=self._http.as_https(f"{self._authority}/{tenant_id}"),
            instance_discovery=None if is_microsoft else False,
            http_client=self._http,
        )

    def _secret(self) -> Any:
        if not self._registration.certificate:
            return self._registration.password
        pem = Path(self._registration.certificate).read_text(encoding="ascii")
        return {"private_key": pem, "public_certificate": pem}
