"""Everything of the edge, opened together: with the credentials of a bot, or without any (LOCAL=1)."""

from collections.abc import AsyncIterator
from collections.abc import Set as AbstractSet
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from aiohttp import ClientSession

from services.ports import Clock, Directory, SignIn
from teams.adapter import Adapter
from teams.connector import Connector
from teams.gate import Door
from teams.hosts import LOOPBACK
from teams.local import PEOPLE_FILE, SERVICE_URL, LocalDirectory, LocalGate, LocalSignIn, read_people
from teams.trust import make_session, make_ssl_context


class EdgeSettings(Protocol):
    """What the edge has to be told; config.Settings tells it."""

    @property
    def local(self) -> bool:
        """Without a tenant, on this computer alone."""
        ...

    @property
    def directory_file(self) -> str:
        """The people of local mode, if not those of people.toml."""
        ...

    @property
    def bootstrap_admins(self) -> AbstractSet[tuple[str, str]]:
        """Who is administrator without being asked for the role: (tenant id, object id)."""
        ...


@dataclass(frozen=True, slots=True)
class Edge:
    """The ports to Teams and the directory, and the way in."""

    gate: Door
    adapter: Adapter
    messenger: Connector
    directory: Directory
    sign_in: SignIn


class NoBearer:
    """Needs no token: in local mode nobody is asked for one."""

    async def token(self, scope: str, tenant_id: str = "") -> str:
        """Always empty."""
        del scope, tenant_id
        return ""


@asynccontextmanager
async def open_edge(settings: EdgeSettings, clock: Clock) -> AsyncIterator[Edge]:
    """Open the edge; its session is closed when the block ends."""
    del clock
    async with make_session(make_ssl_context()) as session:
        yield _local_edge(settings, session)


def _local_edge(settings: EdgeSettings, session: ClientSession) -> Edge:
    connector = Connector(session, NoBearer(), hosts=LOOPBACK, first_service_url=SERVICE_URL)
    people = read_people(Path(settings.directory_file) if settings.directory_file else PEOPLE_FILE)
    directory = LocalDirectory(people, connector, strangers_administer=not settings.bootstrap_admins)
    gate = LocalGate(directory)
    return Edge(gate, Adapter(connector), connector, directory, LocalSignIn(directory))
