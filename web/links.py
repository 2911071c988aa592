"""Links to files for clients that cannot take them in the chat, and to receipts: signed, for one person, ten minutes.

A link holds no name and no address: the row of the person, the kind of the file, the period, and when it ends; or the
opaque name of the receipt, or of the report it is in.
"""

import hashlib
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from domain.exports import Form, Scope, Wanted
from domain.receipts import Pointer

LIFE = timedelta(minutes=10)
PURPOSE = b"mileage: links to files, form 1"
RECEIPTS = b"mileage: links to receipts, form 1"
"""Each kind has its own keys: a link to a file is none to a receipt."""


def key_from(secret: str, purpose: bytes = PURPOSE) -> bytes:
    """The signing key made of a secret that every replica has."""
    return hmac.digest(secret.encode(), purpose, hashlib.sha256)


class Links:
    """Makes and reads links (services.papers.FileLinks); ``base`` is the public address without a slash at the end.

    ``secrets`` are shared by all replicas: the first signs, every one of them is believed. Another replica may have a
    newer one: ``learn`` it then.
    """

    def __init__(self, secrets: Sequence[str], base: str = "") -> None:
        self._base = base
        self.learn(secrets)

    def learn(self, secrets: Sequence[str]) -> None:
        """Take the secrets there are now in place of those there were."""
        self._keys = {kind: [key_from(secret, kind) for secret in secrets] for kind in (PURPOSE, RECEIPTS)}

    def address(self, person_id: int, wanted: Wanted, *, at: datetime) -> str:
        """A link to a file for one person, good for ten minutes."""
        until = int((at + LIFE).timestamp())
        days = [wanted.from_on.isoformat(), wanted.to_on.isoformat()]
        facts = [person_id, wanted.scope, wanted.form, *days, until, wanted.person_id]
        return f"{self._base}/files/{self._signed(PURPOSE, facts)}"

    def receipt_address(self, person_id: int, pointer: Pointer, *, at: datetime) -> str:
        """A link to a receipt for one person, good for ten minutes."""
        until = int((at + LIFE).timestamp())
        facts = [person_id, pointer.key, pointer.number, pointer.place, until]
        return f"{self._base}/receipts/{self._signed(RECEIPTS, facts)}"

    def read(self, token: str, *, at: datetime) -> tuple[int, Wanted] | None:
        """Whose link it is and to which file; None where it is false or too old."""
        facts = self._facts(PURPOSE, token)
        if facts is None:
            return None
        person_id, scope, form, from_on, to_on, until, *of_person = facts
        if at.timestamp() >= until:
            return None
        days = (date.fromisoformat(from_on), date.fromisoformat(to_on))
        return person_id, Wanted(Scope(scope), Form(form), *days, *of_person)

    def read_receipt(self, token: str, *, at: datetime) -> tuple[int, Pointer] | None:
        """Whose link it is and to which receipt; None where it is false or too old."""
        facts = self._facts(RECEIPTS, token)
        if facts is None or at.timestamp() >= facts[-1]:
            return None
        person_id, key, number, place, _ = facts
        return person_id, Pointer(key, number, place)

    def _signed(self, kind: bytes, facts: Sequence[object]) -> str:
        told = json.dumps(facts, separators=(",", ":")).encode()
        return f"{_text(told)}.{_text(_signature(self._keys[kind][0], told))}"

    def _facts(self, kind: bytes, token: str) -> Any:
        """What a link of a kind tells; None where nobody of us signed it."""
        told, _, signature = token.partition(".")
        try:
            content, given = _bytes(told), _bytes(signature)
        except ValueError:
            return None
        if not any(hmac.compare_digest(given, _signature(key, content)) for key in self._keys[kind]):
            return None
        return json.loads(content)


def _signature(key: bytes, told: bytes) -> bytes:
    return hmac.digest(key, told, hashlib.sha256)


def _text(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
