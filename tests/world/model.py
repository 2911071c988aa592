"""A language model's endpoint on loopback, that answers what it is told to."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.world.serving import serving


@dataclass
class Model:
    """``words`` is what it says; ``status`` and ``body`` replace the answer; ``is_slow`` keeps it back."""

    words: str = "{}"
    status: int = 200
    body: bytes | None = None
    is_slow: bool = False
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    address: str = ""
    leaves: asyncio.Event = field(default_factory=asyncio.Event)

    def proposes(self, intent: str, **slots: Any) -> None:
        """Say a proposal from now on."""
        self.words = json.dumps({"intent": intent, "slots": slots})

    def message(self) -> dict[str, str]:
        """What it was told of the newest message."""
        return dict(json.loads(self.asked[-1]["messages"][1]["content"]))

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(await request.json())
        self.headers = dict(request.headers)
        if self.is_slow:
            await self.leaves.wait()
        if self.body is not None or self.status != 200:
            moved = {"Location": f"{self.address}/elsewhere"} if 300 <= self.status < 400 else {}
            return web.Response(status=self.status, body=self.body or b"", headers=moved)
        return web.json_response({"choices": [{"message": {"role": "assistant", "content": self.words}}]})

    async def elsewhere(self, request: web.Request) -> web.Response:
        """Where a redirect leads: nobody may come."""
        raise AssertionError(request.path)


@asynccontextmanager
async def open_model() -> AsyncIterator[Model]:
    """A model behind a real port."""
    model = Model()
    app = web.Application()
    app.add_routes([web.post("/v1/chat/completions", model.answer), web.route("*", "/v1/elsewhere", model.elsewhere)])
    async with serving(app) as address:
        model.address = f"{address}/v1"
        yield model
        model.leaves.set()
