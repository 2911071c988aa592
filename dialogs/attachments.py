"""What hangs on a message: files to read, photos and papers that are receipts; and the words beside them."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

from dialogs import conversation, questions, receipts, uploads
from dialogs.sent_receipts import as_talk, waiting_in
from dialogs.turns import Content, Turn
from domain.errors import MileageError
from domain.receipts import MOST_OF_A_DRIVE, Scan, is_another_picture, scan_of
from language import Frame, Intent
from language.details import number_alone
from services import people
from services import receipts as service
from services.ports import Attached, DownloadError, DroppedFile, NoFile
from services.transactions import Store

NO_TEXT = "I can only read text. To record a drive, type for example: 23.4 miles to Acme yesterday"
RECEIPT_ENDINGS = frozenset({"jpg", "jpeg", "png", "pdf"})
REFUSALS = {
    NoFile.NOT_ALLOWED: "I can only open photos that you put into this chat, or drop there as files.",
    NoFile.TOO_LARGE: "This is larger than 5 MB. Please send a smaller photo or scan.",
    NoFile.EXPIRED: "I couldn't open this photo in time. Please send it again.",
    NoFile.UNREACHABLE: "I can't reach this photo right now. Please send it again in a few minutes.",
}
PATIENCE_SECONDS = 4.0
"""Teams waits ten seconds or so for an answer."""
SMALL_TALK = frozenset({Intent.UNKNOWN, Intent.GREETING, Intent.THANKS, Intent.HELP})
"""Words beside a receipt that are about nothing else."""
OF_A_DRIVE = frozenset({Intent.LOG_DRIVE, Intent.LOG_TRIP, Intent.COPY_DRIVE, Intent.EDIT_DRIVE, Intent.CLASSIFY_DRIVE})
"""Words that end in the card of a drive, on which the receipt is offered if it was not added."""


class StickerError(Exception):
    """What was sent is a picture and no receipt."""


async def answer(turn: Turn, text: str, hung: Attached) -> list[Content]:
    """Answer a message with whatever hangs on it."""
    papers = [file for file in hung.files if uploads.ending_of(file.name) in RECEIPT_ENDINGS]
    if len(papers) < len(hung.files):
        return [await uploads.answer_files(turn, hung.files)]
    sent = [*papers, *hung.photos]
    if not sent:
        return [await conversation.answer(turn, text) if text else _nothing(turn, hung)]
    return await _with_words(turn, text, hung) if text else [await _alone(turn, hung)]


def _nothing(turn: Turn, hung: Attached) -> Content:
    return uploads.answer_picture(turn) if hung.has_picture else turn.say(NO_TEXT)


async def _alone(turn: Turn, hung: Attached) -> Content:
    """Receipts without a word about their drive: it is asked for. Without a drive nothing is fetched or kept."""
    told = receipts.told_just_now(turn)
    some = await turn.read(lambda store: service.may_have(store, by=turn.profile, told=told))
    if not some:
        return turn.say(receipts.TELL_FIRST) if hung.files or await _has_drives(turn) else uploads.answer_picture(turn)
    try:
        keys = await kept(turn, hung)
    except StickerError:
        return uploads.answer_picture(turn)
    return await receipts.asked(turn, some, keys, told=told)


async def _has_drives(turn: Turn) -> bool:
    return bool(await turn.read(lambda store: service.latest(store, by=turn.profile)))


async def _with_words(turn: Turn, text: str, hung: Attached) -> list[Content]:
    """Receipts with words: of the drive the words tell, change or name; else the drive is asked for."""
    frame = conversation.understood(replace(turn, said=text), text)
    if frame.intent in SMALL_TALK and number_alone(text) is None and not _is_answer(turn):
        return [await _alone(turn, hung)]
    try:
        keys = await kept(turn, hung)
    except StickerError:
        return [await conversation.answer(turn, text)]
    except MileageError as refusal:
        return [await conversation.answer(turn, text), turn.say.refusal(refusal)]
    turn = replace(turn, talk={**turn.talk, **as_talk(keys, turn.told_in)})
    return await _of_words(turn, text, frame, keys)


def _is_answer(turn: Turn) -> bool:
    """Whether words may answer what was asked."""
    return questions.KEPT in turn.talk


async def _of_words(turn: Turn, text: str, frame: Frame, keys: Sequence[str]) -> list[Content]:
    if (number := number_alone(text)) is not None:
        return [await receipts.added(turn, keys, number)]
    answered = await conversation.answer(turn, text)
    if frame.intent in OF_A_DRIVE or frame.intent is Intent.ADD_RECEIPT:
        return [answered]
    left = await turn.read(lambda store: service.waiting(store, keys, by=turn.profile))
    return [answered, await receipts.ask_drive(turn, keys)] if left and waiting_in(turn.talk) else [answered]


async def kept(turn: Turn, hung: Attached) -> list[str]:
    """The names of the receipts in a message, fetched, looked at and kept. Raises StickerError where there are none."""
    if len(hung.files) + len(hung.photos) > MOST_OF_A_DRIVE:
        raise MileageError("At most {count} receipts at once, please.", count=MOST_OF_A_DRIVE)
    async with _room(turn):
        found = await asyncio.gather(
            *(_fetched(turn, file, is_photo=False) for file in hung.files),
            *(_fetched(turn, photo, is_photo=True) for photo in hung.photos),
        )
        if all(is_another_picture(content) for content in found):
            raise StickerError
        scans = await asyncio.to_thread(lambda: [scan_of(content) for content in found])
        return await turn.desk.database.run(_keep, scans, turn)


@asynccontextmanager
async def _room(turn: Turn) -> AsyncIterator[None]:
    """Room for the receipts of one message; a refusal where there is none for a while."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await turn.desk.rooms.acquire()
    except TimeoutError:
        raise MileageError(REFUSALS[NoFile.UNREACHABLE]) from None
    try:
        yield
    finally:
        turn.desk.rooms.release()


def _keep(store: Store, scans: Sequence[Scan], turn: Turn) -> list[str]:
    """Keep receipts, and that they wait: whatever comes of the words beside them, the next drive can have them."""
    keys = [service.keep(store, scan, by=turn.profile, at=turn.at).key for scan in scans]
    people.keep_talk(store, turn.person, {**turn.talk, **as_talk(keys, turn.told_in)}, at=turn.at)
    return keys


async def _fetched(turn: Turn, file: DroppedFile, *, is_photo: bool) -> bytes:
    storage = turn.desk.photos if is_photo else turn.desk.downloads
    if storage is None:
        raise MileageError("I can't handle files here. Please type what you need.")
    try:
        return await storage.fetch(file.address)
    except DownloadError as error:
        raise MileageError(REFUSALS[error.reason]) from error
