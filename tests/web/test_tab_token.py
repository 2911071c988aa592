"""The tab's own token, checked by the very code that checks presses: whom it proves, and whom it does not."""

from collections.abc import AsyncIterator

import pytest

from domain.people import Identity
from tests.teams.conftest import Bot, running
from tests.world.people import ANA, OTHER_TENANT, TENANT
from tests.world.world import World, open_world


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with open_world() as world:
        yield world


@pytest.fixture
async def bot(world) -> AsyncIterator[Bot]:
    async with running(world, world.environment()) as bot:
        yield bot


@pytest.mark.parametrize("version", ["2.0", "1.0"])
async def test_a_token_proves_whom_it_names(bot, world, version):
    assert await bot.edge.sign_in.identify(world.entra.person_token(version)) == Identity(TENANT, ANA)


@pytest.mark.parametrize(
    "claims", [{"tid": OTHER_TENANT}, {"aud": "somebody"}, {"acct": 1}, {"oid": None}, {"idtyp": "app"}, {"azp": "x"}]
)
async def test_a_false_token_proves_nobody(bot, world, claims):
    assert await bot.edge.sign_in.identify(world.entra.person_token(**claims)) is None


@pytest.mark.parametrize("token", ["", "nonsense", "a.b.c", "x" * 20_000])
async def test_what_is_no_token_proves_nobody(bot, token):
    assert await bot.edge.sign_in.identify(token) is None
