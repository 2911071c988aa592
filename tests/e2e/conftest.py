"""A stage for each journey; left out with a reason where the machine has no client or browser, never in CI."""

from collections.abc import AsyncIterator

import pytest

from tests.e2e.stage import Stage, a_stage
from tests.needs import need, need_chromium
from tools.playground import is_fetched


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    """The bot on an empty database; people enter as the journey wants."""
    need_chromium()
    need(is_fetched(), "the Playground is not in node_modules (make dev fetches it)")
    async with a_stage() as one:
        yield one
