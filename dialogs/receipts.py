"""Receipts: of which drive one is, showing and removing those of a drive, those in a report for administrators."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.questions import answered_card
from cards.receipts import PAGE, receipt_pick_card, receipts_card, removed_card, reported_receipts_card
from dialogs.drive_targets import NAMING, ask_which, meant, number_of
from dialogs.drives import WAITING, about, shown_drive
from dialogs.memory import find_frame, packed
from dialogs.sent_receipts import NONE, as_talk, keys_in, waiting_in
from dialogs.turns import Content, OnPress, OnText, Reply, Talk, Turn, named, numbered
from domain.drives import Drive
from domain.errors import MileageError
from domain.priced import Priced
from domain.receipts import Pointer
from domain.reports import Filed
from language import Frame, Intent
from language.answers import read_yes_no
from language.details import is_undo
from language.receipts import drive_of_receipt, receipt_in
from services import receipts, reports, returns
from services.receipts import OwnReceipts
from services.transactions import Store

DONE = "receipt"
"""Where the talk keeps what was last done with receipts, for "undo" to take back."""
PROPOSED = "proposed"
"""The slot that names the drive a yes means."""
SEND_ONE = "Send me the receipt as a photo or a PDF, and I add it to the drive."
TELL_FIRST = "Tell me the drive first, then send the receipt again. A drive in a report is recalled first."
NO_ADDRESS = "I can't show receipts here: this installation has no web address yet. Whoever runs it can set one."


async def answer_add(turn: Turn, frame: Frame) -> Content:
    """Add the receipts that wait to the drive that was named; with none waiting, show those the drive has."""
    keys = waiting_in(turn.talk)
    is_named = number_of(frame.slots) is not None or bool(frame.slots.keys() & {*NAMING, "target"})
    if not keys:
        return await answer_show(turn, frame) if is_named else turn.say(SEND_ONE)
    if not is_named:
        return await ask_drive(turn, keys)
    found = await turn.read(lambda store: meant(store, turn, frame))
    return await added(turn, keys, found[0].number) if len(found) == 1 else await asked(turn, found, keys)


async def ask_drive(turn: Turn, keys: Sequence[str]) -> Content:
    """Ask which drive receipts are of, the likeliest first."""
    told = told_just_now(turn)
    some = await turn.read(lambda store: receipts.may_have(store, by=turn.profile, told=told))
    return await asked(turn, some, keys, told=told) if some else turn.say(TELL_FIRST)


def told_just_now(turn: Turn) -> int | None:
    """The drive that was just talked about, if it was one alone."""
    numbers = turn.talk.get("numbers", []) if turn.talk.get("about") == "drive" else []
    return numbers[0] if len(numbers) == 1 and isinstance(numbers[0], int) else None


async def asked(turn: Turn, some: Sequence[Drive], keys: Sequence[str], *, told: int | None = None) -> Card:
    """Ask which of some drives receipts are of, and remember them."""
    proposed = {} if told is None or some[0].number != told else {PROPOSED: told}
    waiting = {**packed(Frame(Intent.ADD_RECEIPT, proposed)), "told_in": turn.told_in}
    numbers = [drive.number for drive in some]
    await turn.remember({"about": "drives", "numbers": numbers, WAITING: waiting, **as_talk(keys, turn.told_in)})
    return receipt_pick_card(turn.say, some, keys, told=told)


async def find_settled(turn: Turn, text: str) -> Content | None:
    """What comes of a yes, a no or "it's for #1" to "Is this receipt for the drive …?"; None: it is none of them."""
    keys, frame, is_yes = waiting_in(turn.talk), find_frame(turn.talk.get(WAITING)), read_yes_no(text)
    if keys and (number := drive_of_receipt(text)) is not None:
        return await added(turn, keys, number)
    if is_yes is None or frame is None or not keys:
        return None
    if is_yes:
        return await added(turn, keys, frame.slots[PROPOSED]) if PROPOSED in frame.slots else None
    return await left(turn, keys)


async def press_add(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Add receipts to the drive that was pressed."""
    return await added(turn, keys_in(turn, data), numbered(data, "number"))


async def added(turn: Turn, keys: Sequence[str], number: int) -> Card:
    """Add receipts to a drive and show it."""
    priced = await turn.run(
        lambda store: receipts.attach(store, keys, number, by=turn.profile),
        talk=lambda one: _talk_of(one, keys, is_added=True),
    )
    done = turn.say.many("The receipt is with this drive now.", "The receipts are with this drive now.", len(keys))
    return await shown_drive(settled(turn), priced, done=done)


def settled(turn: Turn) -> Turn:
    """The turn once no receipt waits any more."""
    return replace(turn, talk={**turn.talk, **NONE})


def _talk_of(one: Priced, keys: Sequence[str], *, is_added: bool) -> Talk:
    done = {"keys": list(keys), "number": one.drive.number, "is_added": is_added}
    return {**about([one]), **NONE, DONE: done}


async def press_leave(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Forget receipts that are of no drive."""
    return answered_card(turn.say, await left(turn, keys_in(turn, data)))  # type: ignore[arg-type]  # it is words


async def left(turn: Turn, keys: Sequence[str]) -> Content:
    """Forget receipts that wait."""
    talk = {name: value for name, value in turn.talk.items() if name != WAITING}
    await turn.run(lambda store: receipts.drop(store, keys, by=turn.profile), talk=lambda _: {**talk, **NONE})
    return turn.say.many(
        "All right, forgotten: the receipt is not kept.",
        "All right, forgotten: the receipts are not kept.",
        len(keys),
    )


async def answer_show(turn: Turn, frame: Frame) -> Content:
    """Show the receipts of a drive: one's own, or for an administrator those of the reported one just looked at."""
    if (shown := await _of_report_named(turn, frame)) is not None:
        return shown
    number = await _number_meant(turn, frame)
    return await ask_which(turn, frame, number) if isinstance(number, list) else await shown_of(turn, number)


async def _number_meant(turn: Turn, frame: Frame) -> int | list[Drive]:
    """The drive that is meant; those with receipts, where several may be."""
    found = await turn.read(lambda store: meant(store, turn, frame))
    likely = [one for one in found if one.receipts] or found
    return likely[0].number if len(likely) == 1 else likely


async def shown_of(turn: Turn, number: int) -> Content:
    """The receipts of one's own drive."""
    own = await turn.run(
        lambda store: receipts.of_drive(store, number, by=turn.profile), talk=lambda own: about([own.priced])
    )
    return _own_card(turn, own)


def _own_card(turn: Turn, own: OwnReceipts) -> Content:
    number = own.priced.drive.number
    if not own.receipts:
        return turn.say("Drive #{number} has no receipt. Send me a photo or a PDF of it.", number=str(number))
    if turn.desk.links is None:
        return turn.say(NO_ADDRESS)
    addresses = [_address(turn, Pointer(one.key)) for one in own.receipts]
    return receipts_card(turn.say, own.priced.drive, own.receipts, addresses)


def _address(turn: Turn, pointer: Pointer) -> str:
    links = turn.desk.links
    return "" if links is None else links.receipt_address(turn.person.id, pointer, at=turn.at)


async def press_show(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Show the receipts of a card's drive."""
    return await shown_of(turn, numbered(data, "number"))


async def answer_remove(turn: Turn, frame: Frame) -> Content:
    """Take a receipt off a drive; of several, the one that was named, else ask by showing them."""
    number = await _number_meant(turn, frame)
    if isinstance(number, list):
        return await ask_which(turn, frame, number)
    own = await turn.read(lambda store: receipts.of_drive(store, number, by=turn.profile))
    place = receipt_in(turn.said) or (1 if len(own.receipts) == 1 else None)
    if not own.receipts or place is None:
        return _own_card(turn, own)
    if place > len(own.receipts):
        raise MileageError("Drive #{number} has no receipt {place}.", number=number, place=place)
    return await removed(turn, own.receipts[place - 1].key, number)


async def press_remove(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take a receipt off its drive."""
    return await removed(turn, named(data, "name"), numbered(data, "number"))


async def removed(turn: Turn, key: str, number: int) -> Card:
    """Take a receipt off one's own drive, with Undo."""
    priced = await turn.run(
        lambda store: receipts.remove(store, key, number, by=turn.profile, at=turn.at),
        talk=lambda one: _talk_of(one, [key], is_added=False),
    )
    return removed_card(turn.say, priced.drive, key)


async def press_undo(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Give a receipt that was removed back to its drive."""
    return await _brought_back(turn, [named(data, "name")], numbered(data, "number"))


async def _brought_back(turn: Turn, keys: Sequence[str], number: int) -> Card:
    def work(store: Store) -> Priced:
        return [receipts.bring_back(store, key, number, by=turn.profile) for key in keys][-1]

    priced = await turn.run(work, talk=lambda one: about([one]))
    return await shown_drive(turn, priced, done=turn.say("The receipt is back."))


def takes_back(turn: Turn, frame: Frame) -> bool:
    """Whether "undo" is about receipts: the last thing that was done."""
    is_meant = frame.intent in (Intent.DELETE_DRIVE, Intent.RESTORE_DRIVE) and is_undo(turn.said)
    return is_meant and isinstance(turn.talk.get(DONE), Mapping)


async def answer_undo(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Take back what was last done with receipts."""
    done = turn.talk[DONE]
    keys, number = [str(key) for key in done["keys"]], int(done["number"])
    if not done["is_added"]:
        return await _brought_back(turn, keys, number)

    def work(store: Store) -> Priced:
        return [receipts.remove(store, key, number, by=turn.profile, at=turn.at) for key in keys][-1]

    priced = await turn.run(work, talk=lambda one: about([one]))
    return await shown_drive(turn, priced, done=turn.say("Taken back."))


async def _of_report_named(turn: Turn, frame: Frame) -> Content | None:
    """The receipts of a reported drive that an administrator just looked at; None: it is one's own that is meant."""
    number, keys = number_of(frame.slots), turn.talk.get("keys", [])
    if not turn.profile.is_administrator or number is None:
        return None
    if turn.talk.get("about") == "report" and len(keys) == 1:
        key = str(keys[0])
        copy = await turn.read(lambda store: reports.find_copy(store, key, number, by=turn.profile))
        return None if copy is None else await of_report(turn, key, after=number - 1, only=number)
    return await _of_waiting(turn, number)


async def _of_waiting(turn: Turn, number: int) -> Content | None:
    """Those of a reported drive that waits, for somebody with no such drive of their own."""

    def work(store: Store) -> Filed | None:
        is_own = store.drives.find(turn.person.id, number) is not None
        return None if is_own else returns.find_waiting(store, number, by=turn.profile)

    filed = await turn.read(work)
    return None if filed is None else await of_report(turn, filed.report.key, after=number - 1, only=number)


async def press_of_report(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Show an administrator the receipts in a report."""
    after = numbered(data, "after") if "after" in data else 0
    return await of_report(turn, named(data, "name"), after=after)


async def of_report(turn: Turn, key: str, *, after: int = 0, only: int | None = None) -> Content:
    """The receipts in a report from a line on, or of one line: whole lines, as many as fit on a card."""
    filed, found = await turn.run(
        lambda store: receipts.of_report(store, key, by=turn.profile, after=after, limit=PAGE + 1),
        talk=lambda both: {"about": "report", "keys": [both[0].report.key]},
    )
    if only is not None:
        found = [one for one in found if one.number == only]
    has_more = len(found) > PAGE
    page = [one for one in found[:PAGE] if not has_more or one.number != found[PAGE].number]
    if not page:
        return turn.say("There is no receipt in that report.") if only is None else _no_receipt(turn, only)
    if turn.desk.links is None:
        return turn.say(NO_ADDRESS)
    addresses = [_address(turn, Pointer(key, one.number, one.place)) for one in page]
    next_after = page[-1].number if has_more else None
    return reported_receipts_card(turn.say, filed, page, addresses, next_after=next_after)


def _no_receipt(turn: Turn, number: int) -> Content:
    return turn.say("There is no receipt with reported drive #{number}.", number=str(number))


TEXTS: Mapping[Intent, OnText] = {
    Intent.ADD_RECEIPT: answer_add,
    Intent.SHOW_RECEIPT: answer_show,
    Intent.REMOVE_RECEIPT: answer_remove,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.RECEIPT_ADD: press_add,
    verbs.RECEIPT_LEAVE: press_leave,
    verbs.RECEIPT_REMOVE: press_remove,
    verbs.RECEIPT_UNDO: press_undo,
    verbs.RECEIPTS_SHOW: press_show,
    verbs.REPORTED_RECEIPTS: press_of_report,
}
