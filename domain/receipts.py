"""Receipts: photos and papers of what was paid on a drive, without what a photo tells beside its picture."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.drives import Drive
from domain.errors import MileageError
from domain.pictures import JPEG, PNG, NoPictureError, bare_jpeg, bare_png

LARGEST = 5 * 1024 * 1024
"""Bytes of one receipt."""
MOST_OF_A_DRIVE = 5
MOST_A_DAY = 60
"""Receipts one person sends in a day: bounds what a hundred thousand people can fill the database with."""
WAITS = timedelta(days=1)
"""How long a receipt waits for its drive, and a removed one for its Undo."""

PDF = b"%PDF-"
END_OF_PDF = b"%%EOF"
"""A PDF ends with the last one, whatever hangs on it."""
LIKE_PICTURES = (b"GIF8", b"RIFF", b"\0\0\1\0", b"BM")
"""How pictures begin that are no receipts: stickers and the like."""


class ReceiptKind(StrEnum):
    """What a receipt is, by its first bytes. Stored, never renamed."""

    JPEG = "jpeg"
    PNG = "png"
    PDF = "pdf"

    @property
    def ending(self) -> str:
        """How the names of its files end."""
        return "jpg" if self is ReceiptKind.JPEG else self.value


@dataclass(frozen=True, slots=True)
class Scan:
    """What somebody sent, found to be a receipt: its picture alone. ``digest`` tells it from others."""

    kind: ReceiptKind
    content: bytes

    @property
    def digest(self) -> str:
        """The same for the same picture."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Receipt:
    """A kept receipt without its picture. ``key`` is its opaque name; it waits where it has no drive yet."""

    id: int
    key: str
    person_id: int
    kind: ReceiptKind
    size: int
    added_at: datetime
    drive_id: int | None = None
    removed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which receipt a link leads to: one's own by its name; with a number, the one at a place of a reported drive.

    ``key`` is then the report's, ``number`` the reported drive's in it.
    """

    key: str
    number: int = 0
    place: int = 0


@dataclass(frozen=True, slots=True)
class ReportedReceipt:
    """A receipt as the organization has it: of which line of a report, the how manieth, what and how large."""

    number: int
    place: int
    kind: ReceiptKind
    size: int


def scan_of(content: bytes) -> Scan:
    """The receipt in what somebody sent; refuses what is none, is too large or is broken."""
    if len(content) > LARGEST:
        raise MileageError("This is larger than 5 MB. Please send a smaller photo or scan.")
    try:
        if content.startswith(JPEG):
            return Scan(ReceiptKind.JPEG, bare_jpeg(content))
        if content.startswith(PNG):
            return Scan(ReceiptKind.PNG, bare_png(content))
        if content.startswith(PDF):
            return Scan(ReceiptKind.PDF, _whole_pdf(content))
    except NoPictureError:
        raise MileageError("I can't read this file: it seems to be damaged. Please send it again.") from None
    raise MileageError("I keep receipts as photos (JPEG or PNG) or as PDF. Please send it as one of these.")


def _whole_pdf(content: bytes) -> bytes:
    """A PDF up to its end."""
    end = content.rfind(END_OF_PDF)
    if end < 0:
        raise NoPictureError
    return content[:end] + END_OF_PDF + b"\n"


def is_another_picture(content: bytes) -> bool:
    """Whether something is a picture that is no receipt, such as a sticker."""
    return content.startswith(LIKE_PICTURES)


def check_may_add(drive: Drive, *, is_approved: bool) -> None:
    """Refuse a receipt for a drive that cannot take one."""
    number = drive.number
    if drive.is_deleted:
        raise MileageError(
            "Drive #{number} is in the trash. To bring it back first, type: restore #{number}", number=number
        )
    if is_approved:
        raise MileageError(
            "Drive #{number} was approved without this receipt. Please send it to your administrator.", number=number
        )
    if drive.is_reported:
        raise MileageError(
            "Drive #{number} is reported already. Recall the report first, so that the receipt goes with it.",
            number=number,
        )


def check_is_room(drive: Drive) -> None:
    """Refuse a drive with more receipts than it may have."""
    if drive.receipts > MOST_OF_A_DRIVE:
        raise MileageError(
            "A drive has {count} receipts at most. Remove one first: remove the receipt of #{number}",
            count=MOST_OF_A_DRIVE,
            number=drive.number,
        )


def likely_first(drives: list[Drive], *, told: int | None = None) -> list[Drive]:
    """The drives a receipt may be of: the one just talked about, then those with parking or tolls, the newest first."""
    return sorted(drives, key=lambda one: (one.number != told, not one.entry.extras, one.receipts > 0))
