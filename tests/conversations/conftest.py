"""A whole bot without a tenant, on both databases, with a clock that is set by hand, and people who chat with it."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from aiohttp import ClientSession, web

from app import make_app
from config import read_settings
from tests.teams_chat import Chatter, Teams, serving
from tests.world.people import NOW

ADA = "3f0c1f6e-3333-4c1e-9a51-0000000000aa"
ANA = "3f0c1f6e-3333-4c1e-9a51-0000000000bb"
BEN = "3f0c1f6e-3333-4c1e-9a51-0000000000cc"


class MovedClock:
    """Runs like any clock, from a set instant on; moving it moves ``began_at``."""

    def __init__(self) -> None:
        self.began_at = NOW
        self._started = time.monotonic()

    def now(self) -> datetime:
        return self.began_at + timedelta(seconds=time.monotonic() - self._started)


@dataclass
class Place:
    """The bot's surroundings: a small Teams and the time."""

    teams: Teams
    clock: MovedClock
    bot: str

    def chatter(self, name: str, object_id: str, **more: str) -> Chatter:
        """Somebody with a chat; their client shows the time of the place."""
        return Chatter(self.teams, name, object_id, clock=self.clock, **more)

    async def programme(self) -> tuple[Chatter, Chatter]:
        """Ada administers, Ana has joined."""
        ada, ana = self.chatter("Ada Admin", ADA), self.chatter("Ana Diaz", ANA)
        await ada.opens()
        await ana.opens()
        await ada.says("set up")
        await ada.says("invite ana@contoso.example")
        await ana.sees("Join Contoso")
        await ana.presses("Get started with MileIQ")
        await ana.presses("Join")
        await ada.sees("Ana Diaz has joined")
        return ada, ana


@pytest.fixture
async def place(address) -> AsyncIterator[Place]:
    """A running bot on an empty database."""
    async with open_place(address) as place:
        yield place


@asynccontextmanager
async def open_place(address: str, **more: str) -> AsyncIterator[Place]:
    """A running bot on an empty database, with ``more`` settings."""
    clock = MovedClock()
    settings = read_settings({"LOCAL": "1", "DATABASE_URL": address, "SEND_RATE": "45", **more})
    teams = Teams()
    connector = web.Application()
    connector.add_routes(teams.routes())
    app = await make_app(settings, clock)
    async with serving(connector) as teams.url, ClientSession() as teams.session, serving(app) as bot:
        teams.bot_url = f"{bot}/api/messages"
        yield Place(teams, clock, bot)
