"""The comparison: the barest echo agent on Microsoft's 365 Agents SDK (its quickest form; no credentials: anonymous).

Runs in an environment of its own, `bench/.venv-agents`. PORT is the port on loopback.
"""

import logging
import os

from aiohttp import web
from aiohttp.web import Request, Response
from microsoft_agents.hosting.aiohttp import CloudAdapter  # type: ignore[import-not-found]  # in its own environment
from microsoft_agents.hosting.core import (  # type: ignore[import-not-found]
    ActivityHandler,
    AgentAuthConfiguration,
    AnonymousTokenProvider,
    ConnectionManager,
    TurnContext,
)


class EchoAgent(ActivityHandler):  # type: ignore[misc]  # without its environment the class has no types
    """Says what it heard."""

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """Answer a message with its own words."""
        await turn_context.send_activity(f"Echo: {turn_context.activity.text}")


def main() -> None:
    """Serve `/api/messages` until stopped."""
    logging.getLogger("microsoft_agents").setLevel(logging.ERROR)  # a warning each turn that no app id is set
    connections = ConnectionManager(
        lambda _settings: AnonymousTokenProvider(),
        {"SERVICE_CONNECTION": AgentAuthConfiguration()},
    )
    adapter = CloudAdapter(connection_manager=connections)
    agent = EchoAgent()

    async def messages(request: Request) -> Response:
        response: Response = await adapter.process(request, agent)
        return response

    application = web.Application()
    application.router.add_post("/api/messages", messages)
    web.run_app(application, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)


if __name__ == "__main__":
    main()
