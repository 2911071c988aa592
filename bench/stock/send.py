"""The comparison: proactive cards through stock botbuilder's `continue_conversation`, IN_FLIGHT at once.

Runs in `bench/.venv-stock`. Environment: SERVICE_URL, COUNT, IN_FLIGHT. Prints the seconds and the CPU seconds used.
"""

import asyncio
import json
import os
import time
from pathlib import Path

from botbuilder.core import CardFactory, MessageFactory, TurnContext
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
from botbuilder.schema import ChannelAccount, ConversationAccount, ConversationReference

CARD = json.loads((Path(__file__).parent.parent / "card.json").read_text())


class Settings:
    """No app id: no token is asked for."""

    APP_ID = ""
    APP_PASSWORD = ""
    APP_TYPE = "MultiTenant"
    APP_TENANTID = ""


async def main() -> None:
    """Send and report."""
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(Settings()))
    places = asyncio.Semaphore(int(os.environ["IN_FLIGHT"]))
    began, used = time.perf_counter(), time.process_time()

    async def show(context: TurnContext) -> None:
        await context.send_activity(MessageFactory.attachment(CardFactory.adaptive_card(CARD)))

    async def send(number: int) -> None:
        async with places:
            await adapter.continue_conversation(_reference(number), show, "")

    await asyncio.gather(*(send(number) for number in range(int(os.environ["COUNT"]))))
    print(json.dumps({"seconds": time.perf_counter() - began, "cpu": time.process_time() - used}))


def _reference(number: int) -> ConversationReference:
    return ConversationReference(
        bot=ChannelAccount(id="28:bench", name="Mileage"),
        user=ChannelAccount(id=f"29:{number}", name="Employee"),
        conversation=ConversationAccount(id=f"a:bench-{number:06d}"),
        channel_id="msteams",
        service_url=os.environ["SERVICE_URL"],
        locale="en-US",
    )


if __name__ == "__main__":
    asyncio.run(main())
