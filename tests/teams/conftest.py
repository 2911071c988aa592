"""A world and a bot in it: the real edge with a bot that echoes, behind a real port."""

import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import ClientSession, web
from botbuilder.core import ActivityHandler, TurnContext

from config import read_settings
from domain.people import DirectoryPerson
from teams.adapter import answer_invoke, raw_of
from teams.admission import LARGEST_BODY
from teams.door import make_messages
from teams.edge import Edge, open_edge
from teams.invokes import card_answer, login_answer
from tests.world.people import ANA, APP_ID, TENANT
from tests.world.serving import serving
from tests.world.world import World, open_world

CARD = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "12,4 €"}]}


class EchoBot(ActivityHandler):  # type: ignore[misc]  # the SDK has no types
    """Says what it heard; fails on request."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []

    async def on_turn(self, turn_context: TurnContext) -> None:
        self.heard.append(dict(raw_of(turn_context)))
        if "fail" in json.dumps(self.heard[-1].get("value")) or self.heard[-1].get("text") == "fail":
            raise RuntimeError("the bot fails")
        await super().on_turn(turn_context)

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity(f"Echo: {turn_context.activity.text}")

    async def on_invoke_activity(self, turn_context: TurnContext) -> None:
        verb = self.heard[-1]["value"]["action"]["verb"] if self.heard[-1].get("name") == "adaptiveCard/action" else ""
        if verb == "login":
            answer_invoke(turn_context, login_answer({"text": "Please sign in"}))
        elif verb == "card":
            answer_invoke(turn_context, card_answer(CARD))


@dataclass
class Bot:
    """The running bot and a client that delivers activities to it."""

    address: str
    bot: EchoBot
    edge: Edge
    client: ClientSession

    async def deliver(self, body: Any, token: str = "", **headers: str) -> tuple[int, Any]:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        if token:
            headers["Authorization"] = f"Bearer {token}"
        async with self.client.post(
            f"{self.address}/api/messages", data=io.BytesIO(content), headers=headers
        ) as response:
            text = await response.text()
            return response.status, json.loads(text) if text.startswith("{") else text


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with open_world() as world:
        yield world


@asynccontextmanager
async def running(world: World, environment: dict[str, str]) -> AsyncIterator[Bot]:
    """A bot with these settings, reached over HTTP."""
    bot = EchoBot()
    async with open_edge(read_settings(environment), world.clock) as edge:
        app = web.Application(client_max_size=LARGEST_BODY)
        app.router.add_post("/api/messages", make_messages(edge.gate, edge.adapter, bot))
        async with serving(app) as address, ClientSession() as client:
            yield Bot(address, bot, edge, client)


@pytest.fixture
async def bot(world) -> AsyncIterator[Bot]:
    async with running(world, world.environment()) as bot:
        yield bot


async def look_up(bot: Bot, address: str, tenant_id: str = TENANT) -> DirectoryPerson:
    """Somebody who must be in the directory."""
    person = (await bot.edge.directory.find(tenant_id, [address]))[address]
    assert person is not None
    return person


def message(service_url: Any, text: Any = "hi", **other: Any) -> dict[str, Any]:
    """A message in Ana's personal chat, as Teams delivers it."""
    usual = {
        "type": "message",
        "id": "1",
        "text": text,
        "channelId": "msteams",
        "serviceUrl": service_url,
        "timestamp": "2026-11-24T15:00:00.123Z",
        "localTimestamp": "2026-11-24T10:00:00.123-05:00",
        "localTimezone": "America/New_York",
        "locale": "en-US",
        "from": {"id": "29:ana", "name": "Ana Diaz", "aadObjectId": ANA},
        "recipient": {"id": f"28:{APP_ID}", "name": "Mileage"},
        "conversation": {"conversationType": "personal", "id": "a:chat-ana", "tenantId": TENANT},
        "entities": [{"type": "clientInfo", "locale": "en-US", "platform": "Web", "timezone": "America/New_York"}],
        "channelData": {"tenant": {"id": TENANT}},
    }
    return {name: value for name, value in {**usual, **other}.items() if value is not None}


def press(service_url: str, verb: str = "card", kind: str = "Action.Execute", **other: Any) -> dict[str, Any]:
    """A press of a button on a card."""
    value = {"action": {"type": kind, "verb": verb, "data": {"v": 1}}, "trigger": "manual"}
    usual = {"type": "invoke", "name": "adaptiveCard/action", "text": None, "value": value}
    return message(service_url, **{**usual, **other})
