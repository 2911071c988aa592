"""Links to files for clients that cannot take them in the chat: signed, for one person, ten minutes.

The link holds no name and no address: the row of the person, the kind of the file, the period, and when it ends.
"""

import hashlib
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from domain.exports import Form, Scope, Wanted

LIFE = timedelta(minutes=10)
PURPOSE = b"mileage: links to files, form 1"


def key_from(secret: str) -> bytes:
    """The signing key made of a secret that every replica has."""
    return hmac.digest(secret.encode(), PURPOSE, hashlib.sha256)


class Links:
    """Makes and reads links (services.papers.FileLinks); ``base`` is the public address without a slash at the end.

    ``secrets`` are shared by all replicas: the first signs, every one of them is believed. Another replica may have a
    newer one: ``learn`` it then.
    """

    def __init__(self, secrets: Sequence[str], base: str = "") -> None:
        self._keys = [key_from(secret) for secret in secrets]
        self._base = base

    def learn(self, secrets: Sequence[str]) -> None:
        """Take the secrets there are now in place of those there were."""
        self._keys = [key_from(secret) for secret in secrets]

    def address(self, person_id: int, wanted: Wanted, *, at: datetime) -> str:
        """A link to a file for one person, good for ten minutes."""
        until = int((at + LIFE).timestamp())
        days = [wanted.from_on.isoformat(), wanted.to_on.isoformat()]
        facts = [person_id, wanted.scope, wanted.form, *days, until, wanted.person_id]
        told = json.dumps(facts, separators=(",", ":")).encode()
        return f"{self._base}/files/{_text(told)}.{_text(_signature(self._keys[0], told))}"

    def read(self, token: str, *, at: datetime) -> tuple[int, Wanted] | None:
        """Whose link it is and to which file; None where it is false or too old."""
        told, _, signature = token.partition(".")
        try:
            content, given = _bytes(told), _bytes(signature)
        except ValueError:
            return None
        if not any(hmac.compare_digest(given, _signature(key, content)) for key in self._keys):
            return None
        person_id, scope, form, from_on, to_on, until, *of_person = json.loads(content)
        if at.timestamp() >= until:
            return None
        days = (date.fromisoformat(from_on), date.fromisoformat(to_on))
        return person_id, Wanted(Scope(scope), Form(form), *days, *of_person)


def _signature(key: bytes, told: bytes) -> bytes:
    return hmac.digest(key, told, hashlib.sha256)


def _text(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
