"""Links to files for clients that cannot take them in the chat: signed, for one person, ten minutes.

The link holds no name and no address: the row of the person, the kind of the file, the period, and when it ends.
"""

import hashlib
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import date, datetime, timedelta

from domain.exports import Form, Scope, Wanted

LIFE = timedelta(minutes=10)
PURPOSE = b"mileage: links to files, form 1"


def key_from(secret: str) -> bytes:
    """The signing key made of a secret of the settings, the same in every replica."""
    return hmac.digest(secret.encode(), PURPOSE, hashlib.sha256)


class Links:
    """Makes and reads links (services.papers.FileLinks); ``base`` is the public address without a slash at the end."""

    def __init__(self, key: bytes, base: str = "") -> None:
        self._key = key
        self._base = base

    def address(self, person_id: int, wanted: Wanted, *, at: datetime) -> str:
        """A link to a file for one person, good for ten minutes."""
        until = int((at + LIFE).timestamp())
        days = [wanted.from_on.isoformat(), wanted.to_on.isoformat()]
        told = json.dumps([person_id, wanted.scope, wanted.form, *days, until], separators=(",", ":")).encode()
        return f"{self._base}/files/{_text(told)}.{_text(self._signature(told))}"

    def read(self, token: str, *, at: datetime) -> tuple[int, Wanted] | None:
        """Whose link it is and to which file; None where it is false or too old."""
        told, _, signature = token.partition(".")
        try:
            content, given = _bytes(told), _bytes(signature)
        except ValueError:
            return None
        if not hmac.compare_digest(given, self._signature(content)):
            return None
        person_id, scope, form, from_on, to_on, until = json.loads(content)
        if at.timestamp() >= until:
            return None
        days = (date.fromisoformat(from_on), date.fromisoformat(to_on))
        return person_id, Wanted(Scope(scope), Form(form), *days)

    def _signature(self, told: bytes) -> bytes:
        return hmac.digest(self._key, told, hashlib.sha256)


def _text(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
