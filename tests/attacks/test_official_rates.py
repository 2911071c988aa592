"""A row of an official table is what everybody is paid by: who may add one proves who they are, each time anew."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from cards import verbs
from services import rate_tables
from tests.conversations.test_official_rates import TOLD
from tests.world.chat import chatting
from tests.world.people import ADELE, TENANT


@pytest.fixture
async def chat(tmp_path, sqlite_template):
    """A program whose settings name Adele; afterwards the tables are as shipped again."""
    shutil.copy(sqlite_template, tmp_path / "mileage.db")
    async with chatting(tmp_path, BOOTSTRAP_ADMINS=f"{TENANT}/{ADELE}") as chat:
        yield chat
    rate_tables.SHELF.clear()


def rows(folder) -> int:
    """How many rows were added and are in force."""
    with closing(sqlite3.connect(f"file:{folder}/mileage.db?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT count(*) FROM added_rates WHERE removed_at IS NULL").fetchone()[0]


async def test_a_row_is_neither_added_nor_taken_back_without_a_proof(chat, tmp_path):
    await chat.say(ADELE, TOLD)
    add, remove = (
        chat.button(ADELE, verbs.OFFICIAL_RATE_ADD),
        {"verb": verbs.OFFICIAL_RATE_REMOVE, "data": {"v": 1, "row": 1}},
    )
    assert (await chat.press(ADELE, add))["statusCode"] == 401
    assert rows(tmp_path) == 0
    await chat.press(ADELE, add, chat.token(ADELE))
    assert rows(tmp_path) == 1
    chat.world.clock.at += timedelta(hours=1, minutes=1)
    await chat.say(ADELE, "rate remove 1")
    assert (await chat.press(ADELE, remove))["statusCode"] == 401
    assert rows(tmp_path) == 1
    await chat.press(ADELE, remove, chat.token(ADELE))
    assert rows(tmp_path) == 0
