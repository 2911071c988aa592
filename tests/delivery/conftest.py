"""A post office with plain texts for every test of the worker."""

import pytest

from tests.delivery.plain import plain
from tests.delivery.post import Post


@pytest.fixture
def post(database) -> Post:
    return Post(database, templates=plain())
