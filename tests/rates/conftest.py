"""Tables of a test's own."""

from collections.abc import Iterator

import pytest

from services import rate_tables
from tests.rates.next_year import Shelves


@pytest.fixture
def shelves(tmp_path, monkeypatch) -> Iterator[Shelves]:
    """The shipped tables in a folder of their own; afterwards everything is as it was."""
    yield Shelves(tmp_path, monkeypatch)
    monkeypatch.undo()
    rate_tables.SHELF.clear()
