"""A small Teams for whole conversations: people with personal chats, who type and press, over real HTTP."""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import ClientSession, web

from services.ports import Clock

TENANT = "3f0c1f6e-1111-4c1e-9a51-000000000001"
BOT = {"id": "28:3f0c1f6e-2222-4c1e-9a51-000000000001", "name": "Mileage"}
PATIENCE = 3.0


def words_of(node: Any) -> str:
    """All that a person reads of a message or card, line by line, buttons as ``[Title]``."""
    lines: list[str] = []
    _collect(node, lines)
    return "\n".join(line for line in lines if line)


def _collect(node: Any, lines: list[str]) -> None:
    if isinstance(node, list):
        for each in node:
            _collect(each, lines)
    elif isinstance(node, Mapping):
        kind = str(node.get("type", ""))
        if kind.startswith("Action."):
            lines.append(f"[{node.get('title', '')}]")
            return
        if kind.startswith("Input."):
            label = node.get("label") or node.get("title", "")
            lines.append(f"<{label}: {node.get('value', '')}>")
            return
        if "title" in node and "value" in node and not kind:
            lines.append(plain(f"{node['title']}: {node['value']}"))
            return
        if isinstance(node.get("text"), str):
            lines.append(plain(node["text"]))
        for name in ("attachments", "content", "body", "items", "columns", "rows", "cells", "facts", "actions"):
            if name in node:
                _collect(node[name], lines)


def plain(text: str) -> str:
    """A text as it is shown: escapes gone, every kind of space a space."""
    for mark in "\\`*_[]~#-+>.)":
        text = text.replace("\\" + mark, mark)
    return " ".join(text.split())


def actions_of(node: Any) -> list[dict[str, Any]]:
    """Every button of a card, wherever it stands."""
    if isinstance(node, list):
        return [action for each in node for action in actions_of(each)]
    if isinstance(node, Mapping):
        if str(node.get("type", "")).startswith("Action."):
            return [dict(node)]
        return [action for name, each in node.items() if name != "fallback" for action in actions_of(each)]
    return []


@dataclass(slots=True)
class Shown:
    """One message in a chat, as it looks now."""

    id: str
    activity: dict[str, Any]

    @property
    def words(self) -> str:
        return words_of(self.activity)


@dataclass
class Teams:
    """The connector that the bot talks to: keeps every chat; ``refuse`` makes sends fail with a status."""

    chats: dict[str, list[Shown]] = field(default_factory=dict)
    url: str = ""
    refuse: int = 0
    bot_url: str = ""
    session: ClientSession | None = None
    news: asyncio.Event = field(default_factory=asyncio.Event)
    numbers: Any = field(default_factory=lambda: itertools.count(1))

    def routes(self) -> list[web.RouteDef]:
        base = "/v3/conversations/{chat}/activities"
        return [
            web.post(base, self._post),
            web.post(base + "/{id}", self._post),
            web.put(base + "/{id}", self._put),
        ]

    async def _post(self, request: web.Request) -> web.Response:
        if self.refuse:
            return web.json_response({"error": {"code": "ServiceError"}}, status=self.refuse)
        shown = Shown(f"m{next(self.numbers)}", await request.json())
        self.chats.setdefault(request.match_info["chat"], []).append(shown)
        self.news.set()
        return web.json_response({"id": shown.id}, status=201)

    async def _put(self, request: web.Request) -> web.Response:
        for shown in self.chats.get(request.match_info["chat"], []):
            if shown.id == request.match_info["id"]:
                shown.activity = await request.json()
                self.news.set()
                return web.json_response({"id": shown.id})
        return web.json_response({"error": {"code": "ActivityNotFoundInConversation"}}, status=404)

    async def deliver(self, activity: Mapping[str, Any]) -> tuple[int, Any]:
        """Post an activity to the bot; status and decoded body."""
        assert self.session is not None
        async with self.session.post(self.bot_url, data=json.dumps(activity)) as answer:
            body = await answer.read()
            return answer.status, json.loads(body) if body else None


@dataclass
class Chatter:
    """Somebody in their personal chat with the bot; their client shows the time of ``clock`` (None: the real time)."""

    teams: Teams
    name: str
    object_id: str
    tenant: str = TENANT
    locale: str = "en-US"
    zone: str = "America/New_York"
    platform: str = "Web"
    clock: Clock | None = None

    @property
    def chat(self) -> str:
        return f"a:{self.object_id}"

    @property
    def messages(self) -> list[Shown]:
        return self.teams.chats.setdefault(self.chat, [])

    @property
    def last(self) -> str:
        return self.messages[-1].words

    async def opens(self) -> str:
        """Open the chat for the first time: Teams sends two events."""
        before = len(self.messages)
        added = [{"id": f"29:{self.object_id}", "aadObjectId": self.object_id}, {"id": BOT["id"]}]
        await self.teams.deliver(self.activity("installationUpdate", action="add"))
        await self.teams.deliver(self.activity("conversationUpdate", membersAdded=added))
        return "\n".join(shown.words for shown in self.messages[before:])

    async def says(self, text: str, **more: Any) -> str:
        """Type a text; all that the bot answered."""
        before = len(self.messages)
        status, _ = await self.teams.deliver(self.activity("message", text=text, textFormat="plain", **more))
        assert status in (200, 201, 202), status
        return "\n".join(shown.words for shown in self.messages[before:])

    async def presses(self, title: str, *, fills: Mapping[str, str] | None = None, on: Shown | None = None) -> str:
        """Press the newest button of a title; the card or message that came of it."""
        shown, action = self._find(title, on)
        body = await self.invokes(action, fills=fills, card=shown.id)
        if str(body.get("type", "")).endswith("adaptive"):
            shown.activity = {
                "type": "message",
                "attachments": [{"contentType": body["type"], "content": body["value"]}],
            }
        return words_of(body["value"]) if isinstance(body["value"], dict) else plain(str(body["value"]))

    async def invokes(
        self, action: Mapping[str, Any], *, fills: Mapping[str, str] | None = None, card: str = "", **value: Any
    ) -> dict[str, Any]:
        """Send a press as it is; the body of the answer."""
        data = {**action.get("data", {}), **(fills or {})}
        pressed = {"type": "Action.Execute", "title": action.get("title"), "verb": action.get("verb"), "data": data}
        invoke = self.activity("invoke", name="adaptiveCard/action", replyToId=card)
        status, body = await self.teams.deliver(invoke | {"value": {"action": pressed, "trigger": "manual", **value}})
        assert status == 200, status
        return dict(body)

    def buttons(self) -> list[str]:
        """The buttons of the newest message."""
        return [str(action.get("title")) for action in actions_of(self.messages[-1].activity)]

    async def sees(self, words: str) -> str:
        """Wait until a message holds some words; that message."""
        async with asyncio.timeout(PATIENCE):
            while True:
                self.teams.news.clear()
                for shown in reversed(self.messages):
                    if words in shown.words:
                        return shown.words
                await self.teams.news.wait()

    def _find(self, title: str, on: Shown | None) -> tuple[Shown, dict[str, Any]]:
        for shown in [on] if on else reversed(self.messages):
            for action in actions_of(shown.activity):
                if action.get("title") == title:
                    return shown, action
        raise AssertionError(f"no button {title!r}; the newest message is:\n{self.last}")

    def activity(self, kind: str, **more: Any) -> dict[str, Any]:
        """An activity as Teams sends it."""
        at = self.clock.now() if self.clock else datetime.now(UTC)  # noqa: TID251  # a client's own clock
        local = at.astimezone(ZoneInfo(self.zone))
        return {
            "type": kind,
            "id": f"in{next(self.teams.numbers)}",
            "from": {"id": f"29:{self.object_id}", "name": self.name, "aadObjectId": self.object_id},
            "timestamp": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "localTimestamp": local.isoformat(timespec="milliseconds"),
            "localTimezone": self.zone,
            "serviceUrl": self.teams.url,
            "conversation": {"conversationType": "personal", "tenantId": self.tenant, "id": self.chat},
            "recipient": BOT,
            "locale": self.locale,
            "entities": [
                {
                    "type": "clientInfo",
                    "locale": self.locale,
                    "country": self.locale[-2:],
                    "platform": self.platform,
                    "timezone": self.zone,
                }
            ],
            "channelData": {"tenant": {"id": self.tenant}, "source": {"name": "message"}},
            "channelId": "msteams",
            **more,
        }


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[str]:
    """Serve an application on a free port of loopback; its address."""
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()
