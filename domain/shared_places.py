"""Shared places: an address under a name that an organization gives all its members. The opposite of a secret."""

from dataclasses import dataclass
from datetime import datetime

from domain.errors import MileageError

MOST_SHARED = 500
GONE = "{organization} has no place called {name}. Type “company places” to see them."
TOO_LATE = "That change can't be taken back any more. Type “company places” to see them."


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """An address under a name of an organization.

    ``was_name`` and ``was_address`` are what they were before the last change, both empty where there was none;
    ``version`` grows with every change.
    """

    id: int
    organization_id: int
    name: str
    address: str
    was_name: str = ""
    was_address: str = ""
    deleted_at: datetime | None = None
    version: int = 1

    @property
    def is_deleted(self) -> bool:
        """Whether an administrator removed the place."""
        return self.deleted_at is not None


def check_room(count: int) -> None:
    """Refuse more places than an organization may share."""
    if count >= MOST_SHARED:
        raise MileageError("Your organization has {most} places already. Remove one first.", most=MOST_SHARED)
