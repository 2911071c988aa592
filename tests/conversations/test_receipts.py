"""Receipts in whole conversations: photos put into the chat, papers dropped there, shown again, reported."""

import asyncio
import json
import re
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from dialogs.turns import ROOMS
from tests.conversations.conftest import ANA, BEN, Place
from tests.exchange.mailroom import Cupboard
from tests.pictures import SECRET, jpeg, pdf, png
from tests.teams_chat import Chatter, Shown, actions_of, serving

LISTED = "Reports waiting for you"
HTML = {"contentType": "text/html", "content": "<p><img src='https://smba.example/x'></p>"}


@pytest.fixture
async def cupboard():
    cupboard = Cupboard()
    async with serving(cupboard.app()) as cupboard.url:
        yield cupboard


def photo(cupboard: Cupboard, content: Any, name: str = "original") -> dict[str, Any]:
    """A photo as Teams puts it into a message: the connector keeps it."""
    cupboard.files[name] = content
    return {"contentType": "image/*", "contentUrl": f"{cupboard.url}/{name}"}


def paper(cupboard: Cupboard, content: bytes, name: str = "parking.pdf") -> dict[str, Any]:
    """A file dropped into the chat."""
    cupboard.files[name] = content
    kind = "application/vnd.microsoft.teams.file.download.info"
    return {"contentType": kind, "name": name, "content": {"downloadUrl": f"{cupboard.url}/{name}"}}


def links_in(chatter: Chatter) -> list[str]:
    """The addresses behind the buttons of the newest list of receipts: a notice may have come after it."""
    shown = newest(chatter, "Receipts of ")
    return [one["url"] for one in actions_of(shown.activity) if one["type"] == "Action.OpenUrl"]


def newest(chatter: Chatter, words: str) -> Shown:
    """The newest message with some words, whatever came after it."""
    return next(shown for shown in reversed(chatter.messages) if words in shown.words)


async def fetched(place: Place, address: str) -> tuple[int, bytes, dict[str, str]]:
    """What a link gives whoever has it: the bot's own address stands for the one it is known by."""
    assert place.teams.session is not None
    path = re.sub(r"^http://[^/]+", place.bot, address)
    async with place.teams.session.get(path) as answer:
        return answer.status, await answer.read(), dict(answer.headers)


async def opened_report(ada: Chatter) -> str:
    """The newest report as an administrator sees it."""
    assert LISTED in await ada.says("reported")
    shown = newest(ada, LISTED)
    listed = re.search(r'"id": "reports".*?"value": "([^"]+)"', json.dumps(shown.activity))
    assert listed is not None
    return await ada.presses("Open", fills={"reports": listed[1]}, on=shown)


async def ana_in(place: Place) -> Chatter:
    ana = place.chatter("Ana Diaz", ANA)
    await ana.opens()
    return ana


async def test_a_photo_beside_a_drive_is_its_receipt(place, cupboard):
    ana = await ana_in(place)
    words = await ana.says("23 mi to Acme, client visit, $4 parking", attachments=[HTML, photo(cupboard, jpeg())])
    assert "Recorded, with its receipt." in words
    assert "Receipts: 1 receipt" in words
    shown = await ana.presses("Show receipts")
    assert "Receipts of #1 (Acme, Tue, Nov 24)" in shown
    assert "Receipt 1: Photo" in shown


async def test_what_is_kept_is_the_picture_and_nothing_else(place, cupboard):
    ana = await ana_in(place)
    await ana.says("23 mi to Acme, $4 parking", attachments=[photo(cupboard, jpeg(turned=6))])
    await ana.says("show the receipt of #1")
    status, content, headers = await fetched(place, links_in(ana)[0])
    assert (status, headers["Content-Type"], headers["X-Content-Type-Options"]) == (200, "image/jpeg", "nosniff")
    assert headers["Cache-Control"] == "no-store"
    assert SECRET not in content
    assert content.startswith(b"\xff\xd8\xff\xe1\x00")  # which way up
    assert len(content) < len(jpeg())


async def test_a_photo_alone_asks_which_drive_it_is_of(place, cupboard):
    ana = await ana_in(place)
    for told in ("12 mi to Globex, delivery", "23 mi to Acme, visit, $4 parking", "9 mi to Initech, visit", "review"):
        await ana.says(told)
    words = await ana.says("", attachments=[photo(cupboard, png())])
    assert "Which drive is this receipt for?" in words
    assert ana.buttons() == ["#2", "#3", "#1", "None of these"]
    assert "The receipt is with this drive now." in await ana.presses("#2")
    assert "1 receipt" in await ana.says("show #2")


async def test_right_after_a_drive_that_one_is_proposed(place, cupboard):
    ana = await ana_in(place)
    await ana.says("23 mi to Acme, visit, $4 parking")
    await ana.says("12 mi to Globex, delivery")
    words = await ana.says("", attachments=[paper(cupboard, pdf())])
    assert "Is this receipt for #2 (Globex, Tue, Nov 24), the one you just told me about?" in words
    assert ana.buttons() == ["#2", "#1", "None of these"]
    assert "The receipt is with this drive now." in await ana.says("yes")
    assert "[Show receipts]" in await ana.says("show #2")


@pytest.mark.parametrize("answer", ["#1", "the Acme one", "receipt for #1"])
async def test_the_drive_is_told_in_words(place, cupboard, answer):
    ana = await ana_in(place)
    await ana.says("23 mi to Acme, visit, $4 parking")
    await ana.says("12 mi to Globex, delivery")
    await ana.says("", attachments=[photo(cupboard, jpeg())])
    words = await ana.says(answer)
    assert "The receipt is with this drive now." in words
    assert "Acme" in words


@pytest.mark.parametrize("answer", ["no", "cancel", "[None of these]"])
async def test_a_photo_of_no_drive_is_forgotten(place, cupboard, answer):
    ana = await ana_in(place)
    await ana.says("23 mi to Acme, visit, $4 parking")
    await ana.says("", attachments=[photo(cupboard, jpeg())])
    said = await (ana.presses("None of these") if answer.startswith("[") else ana.says(answer))
    assert "the receipt is not kept" in said
    assert "has no receipt" in await ana.says("show the receipt of #1")
    assert "Add the receipt" not in await ana.says("5 mi to Initech, visit")


@pytest.mark.parametrize("words", ["receipt for #1", "here is the parking receipt for #1", "#1", "add $3 tolls to #1"])
async def test_words_name_the_drive_of_a_photo(place, cupboard, words):
    ana = await ana_in(place)
    await ana.says("23 mi to Acme, visit, $4 parking")
    await ana.says("12 mi to Globex, delivery")
    said = await ana.says(words, attachments=[photo(cupboard, jpeg())])
    assert "Receipts: 1 receipt" in said
    assert "Acme" in said


async def test_several_drives_and_one_photo_ask(place, cupboard):
    ana = await ana_in(place)
    told = "23 mi to Acme, visit and 12 mi to Globex, delivery"
    words = await ana.says(told, attachments=[photo(cupboard, jpeg())])
    assert "Recorded 2 drives." in words
    assert "Which drive is this receipt for?" in words
    assert "Globex" in await ana.presses("#2")
    assert "has no receipt" in await ana.says("show the receipt of #1")


async def test_a_photo_waits_while_something_is_asked(place, cupboard):
    ana = await ana_in(place)
    asked = await ana.says("drove to Acme for a client visit, $4 parking", attachments=[photo(cupboard, jpeg())])
    assert "How far" in asked
    assert "[Add the receipt you sent]" in await ana.says("23 miles")
    assert "Receipts: 1 receipt" in await ana.presses("Add the receipt you sent")


async def test_a_photo_waits_for_the_drive_to_be_told_rightly(place, cupboard):
    ana = await ana_in(place)
    refused = await ana.says("2500 mi to Acme, client visit, $4 parking", attachments=[photo(cupboard, jpeg())])
    assert "Recorded" not in refused
    assert "[Add the receipt you sent]" in await ana.says("25 mi to Acme, client visit, $4 parking")


async def test_a_drive_that_looks_recorded_already_gets_its_photo_once_it_is_surely_another(place, cupboard):
    ana = await ana_in(place)
    await ana.says("23 mi to Acme, visit, $4 parking")
    asked = await ana.says("23 mi to Acme, visit, $4 parking", attachments=[photo(cupboard, jpeg())])
    assert "Is it another one?" in asked
    assert "Recorded, with its receipt." in await ana.presses("Record it too")


async def test_a_receipt_is_removed_and_comes_back(place, cupboard):
    ana = await ana_in(place)
    await ana.says("23 mi to Acme, visit, $4 parking", attachments=[photo(cupboard, jpeg())])
    assert "The receipt of #1 (Acme, Tue, Nov 24) is removed." in await ana.says("remove the receipt of #1")
    assert "has no receipt" in await ana.says("show the receipt of #1")
    [undo] = [one for shown in ana.messages for one in actions_of(shown.activity) if one.get("verb") == "receipt.undo"]
    for _ in range(2):
        assert "The receipt is back." in str((await ana.invokes(undo))["value"])
    await ana.says("show #1")
    await ana.presses("Show receipts")
    await ana.presses("Remove")
    assert "The receipt is back." in await ana.says("undo")
    assert "23 mi" in await ana.says("show #1")


async def test_undo_takes_a_receipt_off_and_leaves_the_drive(place, cupboard):
    ana = await ana_in(place)
    await ana.says("23 mi to Acme, visit, $4 parking")
    await ana.says("receipt for #1", attachments=[photo(cupboard, jpeg())])
    assert "Taken back." in await ana.says("undo")
    assert "has no receipt" in await ana.says("show the receipt of #1")


async def test_one_of_several_is_removed_by_its_place(place, cupboard):
    ana = await ana_in(place)
    sent = [photo(cupboard, jpeg(mark=bytes((one,))), f"p{one}") for one in (1, 2, 3, 4)]
    assert "with its 4 receipts" in await ana.says("23 mi to Acme, visit, $4 parking", attachments=sent)
    assert "Receipt 4" in await ana.says("remove the receipt of #1")
    assert ana.buttons() == ["Open 1", "Open 2", "Open 3", "Open 4"]
    assert "is removed" in await ana.says("remove receipt 2 of #1")
    assert "3 receipts" in await ana.says("show #1")
    assert "Drive #1 has no receipt 5." in await ana.says("remove receipt 5 of #1")


async def test_no_more_than_five(place, cupboard):
    ana = await ana_in(place)
    sent = [photo(cupboard, jpeg(mark=bytes((one,))), f"p{one}") for one in range(1, 7)]
    said = await ana.says("23 mi to Acme, visit, $4 parking", attachments=sent)
    assert "Recorded." in said
    assert "At most 5 receipts at once" in said
    await ana.says("receipt for #1", attachments=sent[:5])
    assert "5 receipts at most" in await ana.says("receipt for #1", attachments=sent[5:])
    assert "Receipt 5" in await ana.says("show the receipts of #1")


async def test_a_message_that_teams_sends_again_adds_nothing(place, cupboard):
    ana = await ana_in(place)
    hung = [photo(cupboard, jpeg())]
    sent = ana.activity("message", text="23 mi to Acme, visit, $4 parking", textFormat="plain", attachments=hung)
    for _ in range(2):
        await ana.teams.deliver(sent)
    assert "Receipts: 1 receipt" in ana.last
    assert "Drive #2" not in await ana.says("my drives")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"GIF89a" + bytes(20), "I can't see pictures"),
        (b"<html>not a picture</html>", "I keep receipts as photos (JPEG or PNG) or as PDF."),
        (b"\xff\xd8\xff\xe0 broken", "seems to be damaged"),
        (jpeg(mark=bytes(5 * 1024 * 1024)), "larger than 5 MB"),
        (None, "open this photo in time"),
    ],
)
async def test_what_is_no_receipt_is_not_kept(place, cupboard, content, words):
    ana = await ana_in(place)
    await ana.says("23 mi to Acme, visit, $4 parking")
    assert words in await ana.says("", attachments=[photo(cupboard, content)])
    assert "Add the receipt" not in await ana.says("show #1")


async def test_without_any_drive_nothing_is_kept(place, cupboard):
    ana = await ana_in(place)
    assert "I can't see pictures" in await ana.says("", attachments=[photo(cupboard, jpeg())])
    assert "Tell me the drive first" in await ana.says("", attachments=[paper(cupboard, pdf())])


async def test_a_photo_that_cannot_be_had_does_not_cost_the_drive(place, cupboard):
    ana = await ana_in(place)
    said = await ana.says("23 mi to Acme, visit", attachments=[photo(cupboard, None)])
    assert "Recorded." in said
    assert "open this photo in time" in said


async def test_an_administrator_sees_a_receipt_once_it_is_reported_and_as_it_was(place, cupboard):
    ada, ana = await place.programme()
    await ana.says("23 mi to Acme, visit, $4 parking", attachments=[photo(cupboard, jpeg())])
    await ana.says("review")
    await ana.presses("Report")
    shown = await opened_report(ada)
    assert "1 receipt" in shown
    assert "Receipts of Ana Diaz" in await ada.presses("Show receipts")
    [address] = links_in(ada)
    assert (await fetched(place, address))[0] == 200
    await ana.says("remove the receipt of #1")
    assert (await fetched(place, address))[0] == 200
    assert "Receipts of Ana Diaz" in await ada.says("show the receipt of #1")
    await ana.says("my reports")
    await ana.presses("Recall")
    assert (await fetched(place, address))[0] == 404


async def test_a_receipt_comes_before_the_report(place, cupboard):
    _, ana = await place.programme()
    await ana.says("23 mi to Acme, visit, $4 parking")
    await ana.says("review")
    await ana.presses("Report")
    refused = await ana.says("receipt for #1", attachments=[photo(cupboard, jpeg())])
    assert "Recall the report first" in refused


async def test_nobody_elses_receipt_is_added_shown_or_removed(place, cupboard):
    ana, ben = await ana_in(place), place.chatter("Ben Okri", BEN)
    await ben.opens()
    await ana.says("23 mi to Acme, visit, $4 parking", attachments=[photo(cupboard, jpeg())])
    await ben.says("12 mi to Globex, delivery")
    await ana.presses("Show receipts")
    [removing] = [
        one for one in actions_of(newest(ana, "Receipts of ").activity) if one.get("verb") == "receipt.remove"
    ]
    await ana.says("", attachments=[photo(cupboard, png(), "two")])
    [adding, *_] = [one for one in actions_of(ana.messages[-1].activity) if one.get("verb") == "receipt.add"]
    for action in (removing, adding):
        body = await ben.invokes(action)
        assert "receipt" in str(body["value"]).lower()
        assert "Acme" not in str(body["value"])
    assert "has no receipt" in await ben.says("show the receipt of #1")
    assert "1 receipt" in await ana.says("show #1")


async def test_a_link_ends_and_a_false_one_gives_nothing(place, cupboard):
    ana = await ana_in(place)
    await ana.says("23 mi to Acme, visit, $4 parking", attachments=[photo(cupboard, jpeg())])
    await ana.says("show the receipt of #1")
    [address] = links_in(ana)
    assert (await fetched(place, address[:-4] + "AAAA"))[0] == 410
    assert (await fetched(place, address.replace("/receipts/", "/files/")))[0] == 410
    assert (await fetched(place, address))[0] == 200
    await ana.says("remove the receipt of #1")
    assert (await fetched(place, address))[0] == 404
    await ana.presses("Undo")
    place.clock.began_at += timedelta(minutes=10)
    assert (await fetched(place, address))[0] == 410


async def test_few_messages_with_photos_are_held_at_once(place, cupboard):
    """Each is up to five times 5 MB: a hundred at the same moment would be all the memory there is."""
    crowd = [place.chatter(f"Driver {number}", f"{ANA[:-2]}{number:02}") for number in range(ROOMS + 4)]
    here, most, all_here = 0, 0, asyncio.Event()

    async def slow(_request: web.Request) -> web.Response:
        nonlocal here, most
        here += 1
        most = max(here, most)
        if here == len(crowd):
            all_here.set()
        with suppress(TimeoutError):
            await asyncio.wait_for(all_here.wait(), 0.5)
        here -= 1
        return web.Response(body=jpeg(), content_type="image/jpeg")

    hung = [photo(cupboard, slow)]
    for one in crowd:
        await one.opens()
    told = await asyncio.gather(*(one.says("23 mi to Acme, visit, $4 parking", attachments=hung) for one in crowd))
    assert all("Recorded, with its receipt." in words for words in told)
    assert most == ROOMS
