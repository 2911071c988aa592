"""What hangs on a message besides its text: files somebody dropped, pictures."""

from collections.abc import Mapping
from typing import Any

from services.ports import Attached, DroppedFile, StoredFile
from teams.identity import clean, part

DOWNLOAD = "application/vnd.microsoft.teams.file.download.info"
FILE_CONSENT = "fileConsent/invoke"
LONGEST_NAME = 120


def attached(raw: Mapping[str, Any]) -> Attached:
    """All that hangs on a message."""
    return Attached(tuple(dropped_files(raw)), tuple(_photos(raw)), has_picture(raw))


def dropped_files(raw: Mapping[str, Any]) -> list[DroppedFile]:
    """The files in a message; those without an address are left out."""
    found = []
    for attachment in _attachments(raw):
        address = part(attachment, "content").get("downloadUrl")
        if attachment.get("contentType") == DOWNLOAD and isinstance(address, str) and address:
            found.append(DroppedFile(clean(attachment.get("name"))[:LONGEST_NAME], address))
    return found


def _photos(raw: Mapping[str, Any]) -> list[DroppedFile]:
    """The photos in a message that have an address."""
    found = []
    for one in _attachments(raw):
        address = _text(one.get("contentUrl"))
        if _text(one.get("contentType")).startswith("image/") and address:
            found.append(DroppedFile(clean(one.get("name"))[:LONGEST_NAME], address))
    return found


def has_picture(raw: Mapping[str, Any]) -> bool:
    """Whether a message holds a picture or a sticker: as an attachment, or within its formatted text."""
    return any(_is_picture(attachment) for attachment in _attachments(raw))


def stored_file(raw: Mapping[str, Any]) -> StoredFile | None:
    """Where a file goes that somebody just agreed to take; None where they declined, or Teams does not say."""
    value = part(raw, "value")
    told = part(value, "uploadInfo")
    if value.get("action") != "accept" or not isinstance(told.get("uploadUrl"), str):
        return None
    names = ("name", "uploadUrl", "contentUrl", "uniqueId", "fileType")
    return StoredFile(*(_text(told.get(name)) for name in names))


def _is_picture(attachment: Mapping[str, Any]) -> bool:
    kind = _text(attachment.get("contentType"))
    return kind.startswith("image/") or (kind == "text/html" and "<img" in _text(attachment.get("content")).lower())


def _attachments(raw: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = raw.get("attachments")
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
