"""Cards of receipts, as the gallery shows them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from cards import drives, receipts
from cards.elements import Card
from cards.made_drives import ENGLISH, GERMAN, TODAY, acme, filed, long_one, open_one
from domain.habits import Unsaid
from domain.priced import Priced
from domain.receipts import Receipt, ReceiptKind, ReportedReceipt
from domain.reports import ReportState

KEYS = ("k3Jd81hQ0sLx2a9b", "k3Jd81hQ0sLx2a9c")
AT = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
KINDS = (ReceiptKind.JPEG, ReceiptKind.PDF, ReceiptKind.PNG, ReceiptKind.JPEG, ReceiptKind.PDF)
ADDRESS = "https://mileage.contoso.example/receipts/WzcsImszSmQ4MWhRMHNMeDJhOWIiLDAsMCwxNzk1NTM2MDAwXQ.c2lnbmF0dXJl"


def samples() -> Iterator[tuple[str, Card]]:
    """Named cards."""
    some = [acme().drive, open_one().drive]
    yield "receipt-pick", receipts.receipt_pick_card(ENGLISH, some, KEYS[:1])
    yield "receipt-proposed", receipts.receipt_pick_card(ENGLISH, some, KEYS, told=some[0].number)
    yield (
        "receipt-pick-german",
        receipts.receipt_pick_card(GERMAN, [replace(long_one().drive, number=1042 + n) for n in range(5)], KEYS),
    )
    several = [acme(), open_one()]
    done = ENGLISH.many("Recorded {count} drive.", "Recorded {count} drives.", 2)
    yield "receipt-several", receipts.several_recorded_card(ENGLISH, several, KEYS[:1], done=done)
    for count in (1, 3, 5):
        yield f"receipts-{count}", receipts.receipts_card(ENGLISH, acme().drive, kept(count), [ADDRESS] * count)
    yield "receipt-removed", receipts.removed_card(ENGLISH, replace(acme().drive, report_id=1), KEYS[0])
    yield "drive-with-receipts", drives.drive_card(ENGLISH, with_receipts(acme()), today=TODAY)
    waiting = Unsaid(receipts=KEYS)
    yield "drive-receipt-waits", drives.drive_card(ENGLISH, open_one(), today=TODAY, unsaid=waiting)
    one = filed(ReportState.SUBMITTED, [acme()])
    found = [ReportedReceipt(one.drives[0].number, place, kind, 900_000) for place, kind in enumerate(KINDS, 1)]
    yield "reported-receipts", receipts.reported_receipts_card(ENGLISH, one, found, [ADDRESS] * 5, next_after=1)
    yield (
        "reported-receipts-german",
        receipts.reported_receipts_card(GERMAN, one, found[:1], [ADDRESS], next_after=None),
    )


def kept(count: int) -> list[Receipt]:
    """Receipts of all kinds and sizes."""
    sizes = (700_000, 48_000, 3_400_000, 5_000_000, 900)
    return [Receipt(n, f"{KEYS[0]}{n}", 1, KINDS[n], sizes[n], AT, 1) for n in range(count)]


def with_receipts(one: Priced) -> Priced:
    """A drive that has some."""
    return replace(one, drive=replace(one.drive, receipts=2))
