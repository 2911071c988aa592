"""Files dropped into the chat: a log of drives to import, a list of people to invite, or a word on what can be read."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.imports import dealt_card, import_card
from cards.messages import message
from dialogs import inviting
from dialogs.turns import ConnectorError, Content, Desk, OnPress, OnText, Reply, Turn, named, numbered
from domain.errors import MileageError
from domain.imports import Import, ImportState, ReadFile
from language import Frame, Intent
from services import drives, imports
from services.papers import Papers
from services.ports import DownloadError, Downloads, DroppedFile, NoFile
from services.transactions import Store

READABLE = ("csv", "txt", "tsv", "")
"""Endings of files that may be text."""

LONG = 200_000
"""Bytes from which on reading takes long enough to say so: some thousand drives."""

REFUSALS = {
    NoFile.NOT_ALLOWED: "I can only open files that you drop into this chat from your computer or OneDrive.",
    NoFile.TOO_LARGE: "This file is larger than 5 MB. Please send it in parts, a year each for example.",
    NoFile.EXPIRED: "I couldn't open this file in time. Please drop it into the chat again.",
    NoFile.UNREACHABLE: "I can't reach the file right now. Please drop it into the chat again in a few minutes.",
}
READS = (
    "I can read the CSV export of MileIQ or Everlance, to import your drives, and from administrators a list of mail "
    "addresses to invite: save the file as CSV and send it again. Receipts I keep as a photo (JPEG, PNG) or PDF."
)


async def answer_files(turn: Turn, files: Sequence[DroppedFile]) -> Content:
    """Look at a file and show what could be done with it."""
    if len(files) > 1:
        raise MileageError("One file at a time, please, so that you can look at what each would do.")
    file = files[0]
    if ending_of(file.name) not in READABLE:
        return turn.say(READS)
    downloads, papers = tools(turn.desk)
    content = await _fetched(downloads, file)
    if len(content) > LONG:
        await _say_it_takes_long(turn, file)
    usual = await turn.read(lambda store: drives.usual(store, by=turn.profile))
    read = await asyncio.to_thread(papers.read, content, currency=usual.currency)
    if read.rows:
        return await _offer_import(turn, read)
    if read.form:
        return turn.say("There are no drives in this file, only headings.")
    if read.addresses:
        return await _offer_invitations(turn, read)
    return turn.say(READS)


def answer_picture(turn: Turn) -> Content:
    """A picture or a sticker alone."""
    return turn.say(
        "Nice, but I can't see pictures. If it is a receipt, tell me its drive first, for example: "
        "23.4 miles to Acme yesterday, $4 parking"
    )


def tools(desk: Desk) -> tuple[Downloads, Papers]:
    """What files are handled with; a refusal where this installation has none."""
    if desk.downloads is None or desk.papers is None:
        raise MileageError("I can't handle files here. Please type what you need.")
    return desk.downloads, desk.papers


def ending_of(name: str) -> str:
    """How the name of a file ends, in small letters; empty where it has no ending."""
    return name.rpartition(".")[2].lower() if "." in name else ""


async def _fetched(downloads: Downloads, file: DroppedFile) -> bytes:
    try:
        return await downloads.fetch(file.address)
    except DownloadError as error:
        raise MileageError(REFUSALS[error.reason]) from error


async def _say_it_takes_long(turn: Turn, file: DroppedFile) -> None:
    """Best effort: without it the answer only comes less expected."""
    try:
        await turn.desk.messenger.send(turn.address, message(turn.say("Reading {name} …", name=file.name)))
    except ConnectorError:
        return


async def _offer_import(turn: Turn, read: ReadFile) -> Content:
    staged = await turn.run(
        lambda store: imports.stage(store, read.form, read.rows, by=turn.profile, today=turn.today, at=turn.at),
        talk=lambda staged: {"about": "import", "keys": [staged.made.key]},
    )
    return await asyncio.to_thread(import_card, turn.say, staged.plan, key=staged.made.key)


async def _offer_invitations(turn: Turn, read: ReadFile) -> Content:
    if not turn.profile.is_administrator:
        raise MileageError(
            "This looks like a list of people. Inviting is up to your organization's administrators. If you meant to "
            "import drives, send the CSV export of MileIQ or Everlance."
        )
    return await inviting.answer_list(turn, read.addresses)


async def press_import(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Add the drives of the file, once."""
    key = named(data, "name")
    return await _dealt(turn, lambda store: imports.confirm(store, key, by=turn.profile, today=turn.today, at=turn.at))


async def press_cancel(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Forget the file."""
    key = named(data, "name")
    return await _dealt(turn, lambda store: imports.drop(store, key, by=turn.profile, at=turn.at))


async def press_undo(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Put the drives of an import in the trash, but for reported ones."""
    return await undone(turn, named(data, "name"))


async def answer_undo(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Take back the import just made; an earlier one is shown first, with its button."""
    made = await turn.read(lambda store: imports.newest(store, by=turn.profile, at=turn.at))
    if made is None:
        return turn.say("There is no import to undo.")
    if turn.talk.get("about") == "import" and made.key in turn.talk.get("keys", []):
        return await undone(turn, made.key)
    return dealt_card(turn.say, made)


async def undone(turn: Turn, key: str) -> Card:
    """Put the drives of an import in the trash, and show what became of it."""
    return await _dealt(turn, lambda store: imports.undo(store, key, by=turn.profile, at=turn.at))


async def _dealt(turn: Turn, work: Callable[[Store], Import]) -> Card:
    made = await turn.run(work, talk=lambda made: {"about": "import", "keys": [made.key]})
    return dealt_card(turn.say, made)


async def press_page(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Another page of what importing the file would do."""
    key, page = named(data, "name"), numbered(data, "page")
    staged = await turn.read(lambda store: imports.look(store, key, by=turn.profile, today=turn.today, at=turn.at))
    if staged.made.state is not ImportState.STAGED:
        return dealt_card(turn.say, staged.made)
    return await asyncio.to_thread(import_card, turn.say, staged.plan, key=key, page=page)


TEXTS: Mapping[Intent, OnText] = {Intent.UNDO_IMPORT: answer_undo}
PRESSES: Mapping[str, OnPress] = {
    verbs.IMPORT_CONFIRM: press_import,
    verbs.IMPORT_CANCEL: press_cancel,
    verbs.IMPORT_PAGE: press_page,
    verbs.IMPORT_UNDO: press_undo,
}
