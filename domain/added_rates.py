"""Official rates that were added without a new version: a row of a table, as text, on somebody's word."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AddedRate:
    """A row of an official table beside those of its file; ``text`` is TOML as in the file.

    ``added_by`` and ``added_at`` say who and when; ``announcement_id`` the announcement of it (None: none).
    """

    id: int
    table: str
    text: str
    added_by: str
    added_at: datetime
    announcement_id: int | None = None
