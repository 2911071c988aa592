"""Saved places: an address under a short name of the person's own, such as ``home``. Nobody else ever sees one."""

from dataclasses import dataclass
from datetime import datetime

from domain.errors import MileageError

LONGEST_NAME = 40
LONGEST_ADDRESS = 200
MOST_PLACES = 100

Addresses = tuple[tuple[str, str], ...]
"""Names of places, as a drive has them, with the addresses they stood for."""


@dataclass(frozen=True, slots=True)
class SavedPlace:
    """An address under a name. ``was`` is the address before the last change; ``version`` grows with every change."""

    id: int
    person_id: int
    name: str
    address: str
    was: str = ""
    deleted_at: datetime | None = None
    version: int = 1

    @property
    def is_deleted(self) -> bool:
        """Whether the person forgot the place."""
        return self.deleted_at is not None


def key_of(name: str) -> str:
    """A name as it is compared: without regard to capitals and spaces."""
    return " ".join(name.casefold().split())


def tidied(words: str) -> str:
    """Words as they are kept: on one line, without what hangs on their ends."""
    return " ".join(words.split()).strip(" .,;:!\"'“”")


def check_name(name: str) -> None:
    """Refuse a name that could not be said in a sentence."""
    if not any(letter.isalpha() for letter in name):
        raise MileageError("Please give it a name with letters, such as “home”.")
    if max(len(name), len(key_of(name))) > LONGEST_NAME:  # some letters become two
        raise MileageError("Please give it a shorter name, of at most {most} characters.", most=LONGEST_NAME)


def check_place(name: str, address: str) -> None:
    """Refuse a place without a name or an address."""
    check_name(name)
    if not address or key_of(address) == key_of(name):
        raise MileageError("What is the address of {name}? For example: save 12 Main St as {name}", name=name)
    if len(address) > LONGEST_ADDRESS:
        raise MileageError("Please give a shorter address, of at most {most} characters.", most=LONGEST_ADDRESS)
