"""Files in whole conversations: dropped as Teams drops them, handed out as Teams takes them."""

import asyncio
import json
from typing import Any

import pytest

from tests.conversations.conftest import ADA, ANA, Place
from tests.exchange.logs import log, row
from tests.exchange.mailroom import Cupboard
from tests.teams.conftest import message
from tests.teams_chat import Chatter, serving
from tests.world import people
from tests.world.chat import Chat, chatting

HTML = {"contentType": "text/html", "content": "<p>hi</p>"}
"""Teams adds the formatted text to every message."""


@pytest.fixture
async def cupboard():
    cupboard = Cupboard()
    async with serving(cupboard.app()) as cupboard.url:
        yield cupboard


def dropped(cupboard: Cupboard, name: str, content: bytes) -> dict[str, Any]:
    """A file as Teams puts it into a message."""
    cupboard.files[name] = content
    return {
        "contentType": "application/vnd.microsoft.teams.file.download.info",
        "contentUrl": f"https://contoso-my.sharepoint.com/personal/ana/{name}",
        "name": name,
        "content": {"downloadUrl": f"{cupboard.url}/{name}", "uniqueId": "U1", "fileType": "csv"},
    }


async def ana_in(place: Place) -> Chatter:
    ana = place.chatter("Ana Diaz", ANA)
    await ana.opens()
    return ana


async def test_a_dropped_log_becomes_drives_and_can_be_undone(place, cupboard):
    ana = await ana_in(place)
    file = dropped(cupboard, "mileiq.csv", log(row(), row(day="03/03/2026")))
    assert "Import 2 drives from MileIQ?" in await ana.says("", attachments=[HTML, file])
    assert "2 drives were imported" in await ana.presses("Import 2 drives")
    assert "Acme" in await ana.says("list my drives in March")
    assert "2 drives are in the trash" in await ana.presses("Undo import")


async def test_words_beside_a_file_do_not_matter(place, cupboard):
    ana = await ana_in(place)
    file = dropped(cupboard, "mileiq.csv", log(row()))
    assert "Import 1 drive" in await ana.says("here is my log", attachments=[file])


async def test_a_dropped_list_of_people_is_planned(place, cupboard):
    ada, ana = place.chatter("Ada Admin", ADA), await ana_in(place)
    await ada.opens()
    await ada.says("set up")
    listed = b"Email\nben@contoso.example\nana@contoso.example\nnobody@contoso.example\n"
    words = await ada.says("", attachments=[dropped(cupboard, "people.csv", listed)])
    assert "Invite 2 people?" in words
    assert "not in your directory" in words
    refusal = await ana.says("", attachments=[dropped(cupboard, "people.csv", listed)])
    assert "Inviting is up to your organization's administrators" in refusal


@pytest.mark.parametrize(
    "picture",
    [
        {"contentType": "image/png", "contentUrl": "https://smba.example/v3/attachments/1/views/original"},
        {"contentType": "image/*", "contentUrl": "https://smba.example/v3/attachments/1/views/original"},
        {"contentType": "text/html", "content": '<p><img alt="party" src="https://smba.example/x.gif"></p>'},
    ],
)
async def test_a_picture_or_sticker_gets_a_kind_word(place, picture):
    ana = await ana_in(place)
    assert "I can't see pictures" in await ana.says("", attachments=[picture])


async def test_a_picture_beside_words_does_not_get_in_their_way(place):
    ana = await ana_in(place)
    picture = {"contentType": "image/png", "contentUrl": "https://smba.example/x"}
    assert "23.4 mi" in await ana.says("23.4 miles to Acme today", attachments=[HTML, picture])


@pytest.mark.parametrize(
    "attachments",
    [
        "x",
        [None, 3, "x"],
        [{"contentType": "application/vnd.microsoft.teams.file.download.info"}],
        [{"contentType": "application/vnd.microsoft.teams.file.download.info", "content": {"downloadUrl": 7}}],
        [{"contentType": 7, "content": []}],
    ],
)
async def test_broken_attachments_are_no_attachments(place, attachments):
    ana = await ana_in(place)
    assert "I can only read text" in await ana.says("", attachments=attachments)


@pytest.mark.parametrize("source", ["https://evil.example/a.csv", "file:///etc/passwd", "http://10.0.0.1/a.csv"])
async def test_a_file_from_elsewhere_is_not_fetched(place, source):
    ana = await ana_in(place)
    kind = "application/vnd.microsoft.teams.file.download.info"
    file = {"contentType": kind, "name": "a.csv", "content": {"downloadUrl": source}}
    assert "files that you drop into this chat" in await ana.says("", attachments=[file])


class Taker:
    """Somebody who is asked whether they take a file, and Teams, which tells the bot."""

    def __init__(self, chat: Chat, cupboard: Cupboard) -> None:
        self.chat, self.cupboard = chat, cupboard

    def attachments(self, kind: str) -> list[dict[str, Any]]:
        sent = [one.activity for one in self.chat.world.connector.sent]
        found = [part for activity in sent for part in activity.get("attachments", [])]
        return [part for part in found if part["contentType"] == f"application/vnd.microsoft.teams.card.file.{kind}"]

    def said(self) -> str:
        return json.dumps([one.activity for one in self.chat.world.connector.sent])

    async def answers(self, action: str, **changes: Any) -> None:
        [*_, consent] = self.attachments("consent")
        context = consent["content"]["acceptContext" if action == "accept" else "declineContext"]
        told = {"uploadUrl": f"{self.cupboard.url}/up", "contentUrl": "https://contoso-my.sharepoint.com/a.csv"}
        told |= {"name": consent["name"], "uniqueId": "U2", "fileType": "csv"}
        value = {"type": "fileUpload", "action": action, "context": context, "uploadInfo": told, **changes}
        base = message(self.chat.world.connector.service_url, "", **self.chat._of(people.ANA))  # its sender
        invoke = {**base, "type": "invoke", "name": "fileConsent/invoke", "value": value}
        assert await self.chat._deliver(invoke) == {}  # as it delivers


@pytest.fixture
async def taker(tmp_path, cupboard):
    async with chatting(tmp_path) as chat:
        await chat.say(people.ANA, "23.4 miles to Acme yesterday, client visit, business")
        yield Taker(chat, cupboard)


async def eventually(holds) -> None:
    for _ in range(500):
        if holds():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not happen")


async def test_an_allowed_file_is_stored_and_shown(taker):
    said = await taker.chat.say(people.ANA, "export my drives as csv")
    assert "Your drives to export" in said
    await taker.answers("accept")
    await eventually(lambda: taker.attachments("info"))
    assert b"Acme" in taker.cupboard.stored["up"]
    [shown] = taker.attachments("info")
    assert shown["content"] == {"uniqueId": "U2", "fileType": "csv"}
    assert shown["contentUrl"] == "https://contoso-my.sharepoint.com/a.csv"


async def test_a_declined_file_is_not_stored(taker):
    await taker.chat.say(people.ANA, "export my drives as csv")
    await taker.answers("decline")
    await eventually(
        lambda: "no file was stored" in json.dumps([one.activity for one in taker.chat.world.connector.sent])
    )
    assert taker.cupboard.stored == {}


@pytest.mark.parametrize(
    "changes",
    [
        {"context": {"key": "stolen"}},
        {"context": None},
        {"context": ["key"]},
        {"uploadInfo": {"uploadUrl": "https://evil.example/up"}},
    ],
)
async def test_an_edited_answer_stores_nothing_and_is_told_so(taker, changes):
    await taker.chat.say(people.ANA, "export my drives as csv")
    before = len(taker.chat.world.connector.sent)
    await taker.answers("accept", **changes)
    await eventually(lambda: len(taker.chat.world.connector.sent) > before)
    assert taker.cupboard.stored == {}
    assert taker.attachments("info") == []


@pytest.mark.parametrize("words", ["undo import", "undo the import", "undo", "remove the imported drives"])
async def test_an_import_is_undone_in_words(place, cupboard, words):
    ana = await ana_in(place)
    assert "no import to undo" in await ana.says("undo import")
    await ana.says("", attachments=[HTML, dropped(cupboard, "mileiq.csv", log(row(), row(day="03/03/2026")))])
    await ana.presses("Import 2 drives")
    assert "2 drives are in the trash" in await ana.says(words)
    assert "no import to undo" in await ana.says("undo import")


async def test_an_earlier_import_is_shown_before_it_is_undone(place, cupboard):
    ana = await ana_in(place)
    await ana.says("", attachments=[HTML, dropped(cupboard, "mileiq.csv", log(row(), row(day="03/03/2026")))])
    await ana.presses("Import 2 drives")
    await ana.says("12 miles to Globex yesterday, delivery")
    assert "[Undo import]" in await ana.says("undo import")
    assert "Acme" in await ana.says("list my drives in March")
    await ana.says("undo import")
    assert "2 drives are in the trash" in await ana.presses("Undo import")


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("de-DE", "Import rückgängig machen"),
        ("es-ES", "deshacer la importación"),
        ("fr-FR", "annuler l'importation"),
    ],
)
async def test_undo_import_in_other_languages(place, cupboard, locale, words):
    ana = await ana_in(place)
    await ana.says("", attachments=[HTML, dropped(cupboard, "mileiq.csv", log(row(), row(day="03/03/2026")))])
    await ana.presses("Import 2 drives")
    ana.locale = locale
    assert "30" in await ana.says(words)
    assert "Acme" not in await ana.says("my drives in March")
