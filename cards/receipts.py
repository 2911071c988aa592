"""Cards of receipts: of which drive one is, those a drive has, those of a report."""

from collections.abc import Sequence
from decimal import Decimal

from cards import verbs
from cards.drive_words import NOTHING, cut, drive_name, route
from cards.drives import drive_line
from cards.elements import Action, Card, Element, button, card, good, heading, hint, link, picture, text
from cards.words import Say, Words
from domain.drives import Drive
from domain.priced import Priced
from domain.receipts import Receipt, ReceiptKind, ReportedReceipt
from domain.reports import Filed

MOST_TO_CHOOSE = 5
MOST_WITH_REMOVE = 3
"""Receipts of a card on which each has two buttons."""
PAGE = 5
LARGEST_SHOWN = 1024 * 1024
"""Bytes of a picture that Teams shows on a card."""
KIND_WORDS = {ReceiptKind.JPEG: "Photo", ReceiptKind.PNG: "Picture", ReceiptKind.PDF: "PDF"}
MEGABYTE, KILOBYTE = 1024 * 1024, 1024


def receipt_pick_card(
    say: Say, drives: Sequence[Drive], keys: Sequence[str], *, told: int | None = None, done: Words = NOTHING
) -> Card:
    """Ask which drive receipts are of; ``told`` is the one just talked about, which stands first."""
    some = list(drives[:MOST_TO_CHOOSE])
    question = say.many("Which drive is this receipt for?", "Which drive are these receipts for?", len(keys))
    first = some[0]
    if told is not None and first.number == told:
        question = say.many(
            "Is this receipt for {drive}, the one you just told me about?",
            "Are these receipts for {drive}, the one you just told me about?",
            len(keys),
            drive=drive_name(say, first),
        )
    body = [*([good(done)] if done else []), text(question, is_strong=True), *(_choice(say, one) for one in some)]
    actions = [
        button(_title(say, one), verbs.RECEIPT_ADD, is_primary=one is first, number=one.number, keys=list(keys))
        for one in some
    ]
    leave = button(say("None of these"), verbs.RECEIPT_LEAVE, keys=list(keys))
    return card(say, body=body, summary=question, actions=[*actions, leave])


def _title(say: Say, drive: Drive) -> Words:
    return say("#{number}", number=str(drive.number))


def _choice(say: Say, drive: Drive) -> Element:
    extras = drive.entry.extras
    if not extras:
        return text(say("{drive}: {distance}", drive=drive_name(say, drive), distance=drive.entry.driven))
    return text(
        say(
            "{drive}: {distance}, {amount} parking and tolls",
            drive=drive_name(say, drive),
            distance=drive.entry.driven,
            amount=extras,
        )
    )


def several_recorded_card(say: Say, drives: Sequence[Priced], keys: Sequence[str], *, done: Words) -> Card:
    """Several drives of one message, with the question which of them its receipt is of."""
    question = say.many("Which drive is this receipt for?", "Which drive are these receipts for?", len(keys))
    some = drives[:MOST_TO_CHOOSE]
    lines = [line for priced in drives[:MOST_TO_CHOOSE] for line in drive_line(say, priced)]
    body = [good(done), *lines, text(question, is_strong=True)]
    actions = [
        button(_title(say, one.drive), verbs.RECEIPT_ADD, number=one.drive.number, keys=list(keys)) for one in some
    ]
    leave = button(say("None of these"), verbs.RECEIPT_LEAVE, keys=list(keys))
    return card(say, body=body, summary=done, actions=[*actions, leave])


def receipts_card(
    say: Say, drive: Drive, receipts: Sequence[Receipt], addresses: Sequence[str], *, done: Words = NOTHING
) -> Card:
    """The receipts of one's own drive: pictures as far as Teams shows them, each to be opened and removed."""
    title = say("Receipts of {drive}", drive=drive_name(say, drive))
    body = [*([good(done)] if done else []), heading(title)]
    for place, (one, address) in enumerate(zip(receipts, addresses, strict=True), 1):
        body += _shown(say, place, one.kind, one.size, address)
    body.append(hint(say("Anybody who has such a link can open it, for ten minutes.")))
    opens = [_open(say, place, len(receipts), address) for place, address in enumerate(addresses, 1)]
    if len(receipts) <= MOST_WITH_REMOVE:
        removes = [_remove(say, drive, place, receipts) for place in range(1, len(receipts) + 1)]
        return card(say, body=body, summary=title, actions=[*opens, *removes])
    body.append(hint(say("To take one off, type for example: remove receipt 2 of #{number}", number=str(drive.number))))
    return card(say, body=body, summary=title, actions=opens)


def _shown(say: Say, place: int, kind: ReceiptKind, size: int, address: str) -> list[Element]:
    words = say("Receipt {place}: {kind}, {size}", place=place, kind=say(KIND_WORDS[kind]), size=size_words(say, size))
    is_shown = kind is not ReceiptKind.PDF and size <= LARGEST_SHOWN
    return [text(words), *([picture(address, words)] if is_shown else [])]


def size_words(say: Say, size: int) -> Words:
    """How large a file is: ``1.2 MB``, ``340 KB``."""
    if size >= MEGABYTE:
        return say("{size} MB", size=round(Decimal(size) / MEGABYTE, 1))
    return say("{size} KB", size=max(1, round(size / KILOBYTE)))


def _open(say: Say, place: int, count: int, address: str) -> Action:
    return link(say("Open") if count == 1 else say("Open {place}", place=place), address)


def _remove(say: Say, drive: Drive, place: int, receipts: Sequence[Receipt]) -> Action:
    title = say("Remove") if len(receipts) == 1 else say("Remove {place}", place=place)
    return button(title, verbs.RECEIPT_REMOVE, number=drive.number, name=receipts[place - 1].key)


def removed_card(say: Say, drive: Drive, key: str) -> Card:
    """A receipt that was removed, with Undo."""
    words = say("The receipt of {drive} is removed.", drive=drive_name(say, drive))
    body = [text(words, is_strong=True)]
    if drive.is_reported:
        body.append(hint(say("What was reported stays with your organization as it was.")))
    undo = button(say("Undo"), verbs.RECEIPT_UNDO, is_primary=True, number=drive.number, name=key)
    return card(say, body=body, summary=words, actions=[undo])


def reported_receipts_card(
    say: Say, filed: Filed, receipts: Sequence[ReportedReceipt], addresses: Sequence[str], *, next_after: int | None
) -> Card:
    """The receipts in a report, each to be opened; ``next_after`` is the line after which the next page begins."""
    title = say("Receipts of {name}", name=filed.person.label)
    lines = {line.number: line for line in filed.drives}
    body = [heading(title), hint(say.period(filed.report.from_on, filed.report.to_on))]
    for one in receipts:
        entry = lines[one.number].entry
        places = cut(" · ".join(filter(None, [route(say, entry), entry.purpose])))
        words = say(
            "#{number} · {on} · {places}: {kind}, {size}",
            number=str(one.number),
            on=say.short_day(entry.on),
            places=places,
            kind=say(KIND_WORDS[one.kind]),
            size=size_words(say, one.size),
        )
        body.append(text(words))
    body.append(hint(say("Anybody who has such a link can open it, for ten minutes.")))
    actions = [_open_line(say, one, address) for one, address in zip(receipts, addresses, strict=True)]
    last = (
        button(say("Back to the report"), verbs.REPORTED_SHOW, name=filed.report.key)
        if next_after is None
        else button(say("More"), verbs.REPORTED_RECEIPTS, name=filed.report.key, after=next_after)
    )
    return card(say, body=body, summary=title, actions=[*actions, last])


def _open_line(say: Say, one: ReportedReceipt, address: str) -> Action:
    if one.place == 1:
        return link(say("Open #{number}", number=str(one.number)), address)
    return link(say("Open #{number}, {place}", number=str(one.number), place=one.place), address)
