"""The room in which files come and go."""

from collections.abc import AsyncIterator

import pytest

from tests.exchange.mailroom import Mailroom, open_mailroom


@pytest.fixture
async def room(database) -> AsyncIterator[Mailroom]:
    async with open_mailroom(database) as opened:
        yield opened
