"""All of Microsoft that the bot talks to, opened together, and the settings with which the bot talks to it."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from tests.world.connector import BotConnector
from tests.world.entra import Entra
from tests.world.graph import Graph
from tests.world.people import APP_ID, CONNECTION, PASSWORD, TENANT, StoppedClock
from tests.world.serving import serving
from tests.world.token_service import BotTokenService


class World:
    """Entra, the Bot Connector, the token service and Graph; each has ``faults`` that can be switched on."""

    def __init__(self) -> None:
        self.clock = StoppedClock()
        self.entra = Entra(self.clock)
        self.connector = BotConnector(self.entra)
        self.token_service = BotTokenService(self.entra)
        self.graph = Graph(self.entra)

    def environment(self, **other: str) -> dict[str, str]:
        """The environment of a bot in this world; an empty value takes a setting away."""
        usual = {
            "MICROSOFT_APP_ID": APP_ID,
            "MICROSOFT_APP_PASSWORD": PASSWORD,
            "MICROSOFT_APP_TENANT_ID": TENANT,
            "OAUTH_CONNECTION": CONNECTION,
            "ENTRA_AUTHORITY": self.entra.address,
            "OPENID_METADATA_URL": f"{self.entra.address}/v1/.well-known/openidconfiguration",
            "GRAPH_URL": f"{self.graph.address}/v1.0",
            "TOKEN_SERVICE_URL": self.token_service.address,
            "SERVICE_URL_HOSTS": "127.0.0.1",
        }
        return {**usual, **other}


@asynccontextmanager
async def open_world() -> AsyncIterator[World]:
    """Start every server on a free port of loopback."""
    world = World()
    async with AsyncExitStack() as stack:
        for server in (world.entra, world.connector, world.token_service, world.graph):
            server.address = await stack.enter_async_context(serving(server.application()))
        yield world
