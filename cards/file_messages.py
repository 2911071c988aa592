"""The two attachments with which Teams hands out files: asking whether to store one, and showing the stored one."""

from typing import Any

from cards.words import Words

CONSENT = "application/vnd.microsoft.teams.card.file.consent"
STORED = "application/vnd.microsoft.teams.card.file.info"
FORM = 1
"""Of what comes back with the answer to a file consent card."""


def consent_message(file_name: str, description: Words, size: int, key: str) -> dict[str, Any]:
    """Ask whether a file of so many bytes may be stored in the person's OneDrive; only an opaque key travels along."""
    context = {"key": key, "v": FORM}
    content = {
        "description": description,
        "sizeInBytes": size,
        "acceptContext": context,
        "declineContext": context,
    }
    attachment = {"contentType": CONSENT, "name": file_name, "content": content}
    return {"type": "message", "summary": description, "attachments": [attachment]}


def stored_message(file_name: str, address: str, unique_id: str, file_type: str, summary: Words) -> dict[str, Any]:
    """Show a file that was stored."""
    content = {"uniqueId": unique_id, "fileType": file_type}
    attachment = {"contentType": STORED, "contentUrl": address, "name": file_name, "content": content}
    return {"type": "message", "summary": summary, "attachments": [attachment]}
