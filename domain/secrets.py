"""Secrets that the replicas share: what each is for, and when the next one takes its place."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

ROUNDS = 4
HALF = 32
HALF_MASK = 2**HALF - 1
LARGEST = 2**48
"""More rows than there ever are: hardly any invented name is that of one."""


class Purpose(StrEnum):
    """What a secret is for: signing links to files, hiding the numbers of rows on cards. Stored, never renamed."""

    LINKS = "links"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class SharedSecret:
    """A secret, and the period it is the secret of (empty: for ever)."""

    period: str
    secret: str
    made_at: datetime


def period_of(purpose: Purpose, at: datetime) -> str:
    """Whose turn it is: links have a new secret every month; names of rows keep theirs, since cards live for years."""
    return f"{at:%Y-%m}" if purpose is Purpose.LINKS else ""


class RowNames:
    """Names for rows, so that a card tells nobody how many rows there are, of whichever organization.

    A name is the row's number, mixed by a secret: it hides the number and proves nothing, so what it leads to is
    checked as ever.
    """

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def name(self, kind: str, number: int) -> str:
        """The name of a row of some kind."""
        left, right = number >> HALF, number & HALF_MASK
        for turn in range(ROUNDS):
            left, right = right, left ^ self._mixed(kind, turn, right)
        return f"{left << HALF | right:016x}"

    def number(self, kind: str, name: str) -> int | None:
        """The number of the row with a name; None where it is no name."""
        if len(name) != 2 * HALF // 4 or not set(name) <= set("0123456789abcdef"):
            return None
        left, right = int(name[:8], 16), int(name[8:], 16)
        for turn in reversed(range(ROUNDS)):
            left, right = right ^ self._mixed(kind, turn, left), left
        number = left << HALF | right
        return number if number < LARGEST else None

    def _mixed(self, kind: str, turn: int, half: int) -> int:
        told = f"{kind}:{turn}:{half}".encode()
        return int.from_bytes(hmac.digest(self._secret, told, hashlib.sha256)[: HALF // 8], "big")
