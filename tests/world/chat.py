"""Somebody in their personal chat with the whole program, which has credentials and talks to the world."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from app import make_app
from config import read_settings
from tests.teams.conftest import message, press
from tests.world.people import ADELE, ANA, APP_ID, BEN, TENANT
from tests.world.serving import serving
from tests.world.world import World, open_world

NAMES = {ADELE: "Adele Vance", ANA: "Ana Diaz", BEN: "Ben Ek"}


class Chat:
    """Somebody in their personal chat, and the program that answers."""

    def __init__(self, world: World, address: str, client: ClientSession) -> None:
        self.world = world
        self._address = address
        self._client = client
        self._count = 0

    async def _deliver(self, activity: dict[str, Any]) -> dict[str, Any]:
        token = self.world.entra.connector_token(self.world.connector.service_url)
        headers = {"Authorization": f"Bearer {token}"}
        async with self._client.post(f"{self._address}/api/messages", json=activity, headers=headers) as response:
            assert response.status == 200
            text = await response.text()
            return json.loads(text) if text else {}

    def _of(self, who: str) -> dict[str, Any]:
        self._count += 1
        return {
            "id": f"1-{self._count}",
            "from": {"id": f"29:{who}", "name": NAMES[who], "aadObjectId": who},
            "conversation": {"conversationType": "personal", "id": f"a:{who}", "tenantId": TENANT},
        }

    async def say(self, who: str, text: str) -> str:
        """Type a text; everything that was answered, as JSON."""
        before = len(self.world.connector.sent)
        await self._deliver(message(self.world.connector.service_url, text, **self._of(who)))
        return json.dumps([sent.activity for sent in self.world.connector.sent[before:]])

    async def press(self, who: str, button: dict[str, Any], proof: dict[str, Any] | None = None) -> dict[str, Any]:
        """Press a button of a card, with what the client adds to it."""
        action = {"type": "Action.Execute", "verb": button["verb"], "data": button.get("data", {})}
        value = {"action": action, "trigger": "manual", **(proof or {})}
        return await self._deliver(press(self.world.connector.service_url, value=value, **self._of(who)))

    def token(self, who: str, **claims: Any) -> dict[str, Any]:
        """What the client adds to a press once it has a token of the person."""
        token = self.world.entra.person_token(oid=who, name=NAMES[who], **claims)
        return {"authentication": {"id": "1", "connectionName": "mileage", "token": token}}

    def button(self, who: str, verb: str) -> dict[str, Any]:
        """The newest button of this verb that somebody was shown."""
        for sent in reversed(self.world.connector.sent):
            if sent.conversation in {f"a:{who}", f"19:{who}_{APP_ID}@unq.gbl.spaces"}:
                for button in _buttons(sent.activity):
                    if button["verb"] == verb:
                        return button
        raise LookupError(verb)

    @staticmethod
    def button_in(answer: dict[str, Any], verb: str) -> dict[str, Any]:
        """The button of this verb in an answer to a press."""
        return next(button for button in _buttons(answer) if button["verb"] == verb)

    async def wait_for(self, who: str, verb: str) -> dict[str, Any]:
        """The button, once the delivery worker has brought it."""
        for _ in range(200):
            try:
                return self.button(who, verb)
            except LookupError:
                await asyncio.sleep(0.02)
        raise LookupError(verb)


def _buttons(part: Any) -> list[dict[str, Any]]:
    if isinstance(part, list):
        return [button for inner in part for button in _buttons(inner)]
    if not isinstance(part, dict):
        return []
    own = [part] if part.get("type") == "Action.Execute" else []
    return own + [button for inner in part.values() for button in _buttons(inner)]


@asynccontextmanager
async def chatting(folder: Path, **settings: str) -> AsyncIterator[Chat]:
    async with open_world() as world, ClientSession() as client:
        world.clock.at += timedelta(seconds=1)  # what is queued by a message of now is due
        environment = world.environment(DATABASE_URL=f"sqlite:///{folder}/mileage.db", **settings)
        app = await make_app(read_settings(environment), world.clock)
        async with serving(app) as address:
            yield Chat(world, address, client)
