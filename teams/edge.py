"""Everything of the edge, opened together: with the credentials of a bot, or without any (LOCAL=1)."""

import logging
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from collections.abc import Set as AbstractSet
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from aiohttp import ClientSession

from domain.people import Identity
from services.ports import Adviser, Clock, Directory, SignIn
from teams.adapter import Adapter
from teams.adviser import HttpAdviser
from teams.bearer import MANAGED_IDENTITY, Bearer, NoBearer
from teams.claims import Expected
from teams.connector import PUBLIC_CLOUD, Connector
from teams.directory import GraphDirectory
from teams.downloads import FileStorage
from teams.gate import ISSUER, Caller, Door, Gate
from teams.graph import Graph
from teams.hosts import LOOPBACK, host_of, is_loopback
from teams.keys import Keys
from teams.local import PEOPLE_FILE, SERVICE_URL, LocalDirectory, LocalGate, LocalSignIn, read_people
from teams.photos import ConnectorPhotos
from teams.sign_in import TeamsSignIn
from teams.token_service import TokenService
from teams.trust import make_session, make_ssl_context

if TYPE_CHECKING:
    from teams.credentials import Credentials

log = logging.getLogger("teams.edge")

GOVERNMENT_ISSUER = "https://api.botframework.us"
ANY_TENANT = "common"
"""The path of an authority's keys for every tenant, for a bot that has no own one."""


class EdgeSettings(Protocol):
    """What the edge has to be told; config.Settings tells it, under the same names."""

    @property
    def local(self) -> bool: ...  # noqa: D102  # described in docs/settings.md, as all of these
    @property
    def directory_file(self) -> str: ...  # noqa: D102
    @property
    def bootstrap_admins(self) -> AbstractSet[tuple[str, str]]: ...  # noqa: D102
    @property
    def microsoft_app_id(self) -> str: ...  # noqa: D102
    @property
    def microsoft_app_password(self) -> str: ...  # noqa: D102
    @property
    def microsoft_app_certificate(self) -> str: ...  # noqa: D102
    @property
    def microsoft_app_type(self) -> str: ...  # noqa: D102
    @property
    def microsoft_app_tenant_id(self) -> str: ...  # noqa: D102
    @property
    def allowed_tenants(self) -> AbstractSet[str]: ...  # noqa: D102
    @property
    def oauth_connection(self) -> str: ...  # noqa: D102
    @property
    def sign_in_app_id(self) -> str: ...  # noqa: D102
    @property
    def public_url(self) -> str: ...  # noqa: D102
    @property
    def entra_authority(self) -> str: ...  # noqa: D102
    @property
    def openid_metadata_url(self) -> str: ...  # noqa: D102
    @property
    def graph_url(self) -> str: ...  # noqa: D102
    @property
    def token_service_url(self) -> str: ...  # noqa: D102
    @property
    def service_url_hosts(self) -> AbstractSet[str]: ...  # noqa: D102
    @property
    def connector_scope(self) -> str: ...  # noqa: D102
    @property
    def understanding_llm_url(self) -> str: ...  # noqa: D102
    @property
    def understanding_llm_key(self) -> str: ...  # noqa: D102
    @property
    def understanding_llm_model(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Edge:
    """The ports to Teams and the directory, and the way in."""

    gate: Door
    adapter: Adapter
    messenger: Connector
    directory: Directory
    sign_in: SignIn
    downloads: FileStorage
    photos: ConnectorPhotos
    identify: Callable[[str], Awaitable[Identity | None]]
    """Whom a token of the tab proves; None where it proves nobody."""
    adviser: Adviser | None = None


@asynccontextmanager
async def open_edge(settings: EdgeSettings, clock: Clock) -> AsyncIterator[Edge]:
    """Open the edge; its session and threads end with the block."""
    context = make_ssl_context()
    async with make_session(context) as session:
        adviser = _adviser(settings, clock, session)
        if settings.local:
            yield replace(_local_edge(settings, session), adviser=adviser)
            return
        credentials = _credentials(settings, context)
        credentials.warm(settings.connector_scope)
        if settings.microsoft_app_type == MANAGED_IDENTITY and settings.sign_in_app_id == settings.microsoft_app_id:
            log.warning("nobody can sign in to a managed identity: set SIGN_IN_APP_ID to the app people sign in to")
        try:
            yield replace(_teams_edge(settings, clock, session, credentials), adviser=adviser)
        finally:
            await credentials.close()


def _adviser(settings: EdgeSettings, clock: Clock, session: ClientSession) -> Adviser | None:
    if not settings.understanding_llm_url:
        return None
    return HttpAdviser(
        session,
        clock,
        address=settings.understanding_llm_url,
        model=settings.understanding_llm_model,
        key=settings.understanding_llm_key,
    )


def _local_edge(settings: EdgeSettings, session: ClientSession) -> Edge:
    connector = Connector(session, NoBearer(), hosts=LOOPBACK, first_service_url=SERVICE_URL)
    people = read_people(Path(settings.directory_file) if settings.directory_file else PEOPLE_FILE)
    directory = LocalDirectory(people, connector, strangers_administer=not settings.bootstrap_admins)
    storage = FileStorage(session, is_local=True)
    sign_in = LocalSignIn(directory)
    photos = ConnectorPhotos(session, NoBearer(), hosts=LOOPBACK)
    return Edge(LocalGate(directory), Adapter(connector), connector, directory, sign_in, storage, photos, _nobody)


async def _nobody(_token: str) -> Identity | None:
    return None


def _credentials(settings: EdgeSettings, context: ssl.SSLContext) -> "Credentials":
    from teams.credentials import Credentials, Registration  # noqa: PLC0415  # brings msal, which LOCAL=1 does not need

    registration = Registration(
        settings.microsoft_app_id,
        settings.microsoft_app_type,
        settings.microsoft_app_tenant_id,
        settings.microsoft_app_password,
        settings.microsoft_app_certificate,
    )
    return Credentials(registration, settings.entra_authority, context)


def _teams_edge(settings: EdgeSettings, clock: Clock, session: ClientSession, bearer: Bearer) -> Edge:
    connector = Connector(
        session,
        bearer,
        hosts=settings.service_url_hosts,
        bot_id=f"28:{settings.microsoft_app_id}",
        scope=settings.connector_scope,
        first_service_url=_first_service_url(settings.service_url_hosts),
    )
    directory = GraphDirectory(Graph(session, bearer, settings.graph_url), settings.microsoft_app_id)
    gate = Gate(_caller(settings), Keys(session, settings.openid_metadata_url), clock)
    sign_in = _sign_in(settings, clock, session, bearer)
    storage = FileStorage(session, is_local=not LOOPBACK.isdisjoint(settings.service_url_hosts))
    photos = ConnectorPhotos(session, bearer, hosts=settings.service_url_hosts, scope=settings.connector_scope)
    return Edge(gate, Adapter(connector), connector, directory, sign_in, storage, photos, sign_in.identify)


def _caller(settings: EdgeSettings) -> Caller:
    is_government = settings.connector_scope.startswith(GOVERNMENT_ISSUER)
    return Caller(
        settings.microsoft_app_id,
        settings.service_url_hosts,
        settings.allowed_tenants,
        GOVERNMENT_ISSUER if is_government else ISSUER,
    )


def _first_service_url(hosts: AbstractSet[str]) -> str:
    """The public connector, or that of the listed cloud: where to reach who never wrote."""
    known = {
        "smba.trafficmanager.net": PUBLIC_CLOUD,
        "smba.infra.gcc.teams.microsoft.com": "https://smba.infra.gcc.teams.microsoft.com/teams/",
        "smba.infra.gov.teams.microsoft.us": "https://smba.infra.gov.teams.microsoft.us/teams/",
        "smba.infra.dod.teams.microsoft.us": "https://smba.infra.dod.teams.microsoft.us/teams/",
    }
    return next((address for host, address in known.items() if host in hosts), PUBLIC_CLOUD)


def _sign_in(settings: EdgeSettings, clock: Clock, session: ClientSession, bearer: Bearer) -> TeamsSignIn:
    """Without an OAuth connection there is no sign-in page, and the silent way alone is left."""
    named = host_of(settings.public_url)
    host = "" if is_loopback(named) else named
    expected = Expected(settings.sign_in_app_id, settings.allowed_tenants, settings.entra_authority, host)
    tenant = settings.microsoft_app_tenant_id or ANY_TENANT
    keys = Keys(session, f"{settings.entra_authority}/{tenant}/discovery/v2.0/keys")
    if not settings.oauth_connection:
        return TeamsSignIn(expected, keys, clock)
    token_service = TokenService(
        session,
        bearer,
        address=settings.token_service_url,
        scope=settings.connector_scope,
        app_id=settings.microsoft_app_id,
        connection=settings.oauth_connection,
    )
    return TeamsSignIn(expected, keys, clock, token_service, connection=settings.oauth_connection)
