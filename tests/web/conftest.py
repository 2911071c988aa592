"""A dashboard over a fresh SQLite database."""

import shutil
from collections.abc import AsyncIterator, Iterator

import pytest

from storage.database import Database
from tests.web.building import Building


@pytest.fixture
def own_database(sqlite_template, tmp_path) -> Iterator[Database]:
    path = tmp_path / "dashboard.db"
    shutil.copy(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    yield database
    database.close()


@pytest.fixture
async def building(own_database) -> AsyncIterator[Building]:
    async with Building(own_database) as building:
        yield building
