"""People who talk about drives, on SQLite and on PostgreSQL."""

import pytest

from tests.dialogs.talks import Talker, Town


@pytest.fixture
def town(database) -> Town:
    return Town(database)


@pytest.fixture
async def pat(town) -> Talker:
    """An administrator."""
    return await town.set_up()


@pytest.fixture
async def ana(town, pat) -> Talker:
    """A member."""
    return await town.joins("Ana")
