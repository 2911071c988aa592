"""The comparison: an echo bot on stock botbuilder 4.17.1, built as its samples are (no credentials: anonymous).

Runs in an environment of its own, `bench/.venv-stock`. PORT is the port on loopback. Beside the echo it answers a card
press with a card; that alone needs the SDK mended, for as shipped it answers every press with HTTP 500.
"""

import json
import os
from pathlib import Path

from aiohttp import web
from aiohttp.web import Request, StreamResponse
from botbuilder.core import ActivityHandler, InvokeResponse, TurnContext
from botbuilder.core.integration import aiohttp_error_middleware
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
from botbuilder.schema import AdaptiveCardInvokeResponse, AdaptiveCardInvokeValue

CARD = json.loads((Path(__file__).parent.parent / "card.json").read_text())


class Settings:
    """No app id: whoever calls is anonymous and no token is asked for."""

    APP_ID = ""
    APP_PASSWORD = ""
    APP_TYPE = "MultiTenant"
    APP_TENANTID = ""


class EchoBot(ActivityHandler):  # type: ignore[misc]  # the SDK's classes have no types
    """Says what it heard; shows a card when one is pressed."""

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """Answer a message with its own words."""
        await turn_context.send_activity(f"Echo: {turn_context.activity.text}")

    async def on_adaptive_card_invoke(self, _context: TurnContext, _value: AdaptiveCardInvokeValue) -> object:
        """Answer a press with the card."""
        return AdaptiveCardInvokeResponse(status_code=200, type="application/vnd.microsoft.card.adaptive", value=CARD)

    @staticmethod
    def _create_invoke_response(body: object = None) -> InvokeResponse:
        """Leave the body to the adapter, which serializes it; the SDK does so twice and fails."""
        return InvokeResponse(status=200, body=body)


def main() -> None:
    """Serve `/api/messages` until stopped."""
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(Settings()))
    bot = EchoBot()

    async def messages(request: Request) -> StreamResponse:
        response: StreamResponse = await adapter.process(request, bot)
        return response

    application = web.Application(middlewares=[aiohttp_error_middleware])
    application.router.add_post("/api/messages", messages)
    web.run_app(application, host="127.0.0.1", port=int(os.environ["PORT"]), print=None)


if __name__ == "__main__":
    main()
