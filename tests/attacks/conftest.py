"""The harnesses of whole conversations, for attacks: without a tenant and with credentials."""

import shutil

import pytest

from tests.conversations.conftest import place  # noqa: F401  # a fixture
from tests.world.chat import chatting


@pytest.fixture
async def chat(tmp_path, sqlite_template):
    """The whole program with credentials."""
    shutil.copy(sqlite_template, tmp_path / "mileage.db")
    async with chatting(tmp_path) as chat:
        yield chat
