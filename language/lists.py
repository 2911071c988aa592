"""Which part of a list of people a text asks for: the slot ``shown`` of the intents that list people."""

import re
from collections.abc import Sequence

Kinds = Sequence[tuple[str, re.Pattern[str]]]


def _kinds(**words: str) -> Kinds:
    return [(kind, re.compile(rf"\b(?:{pattern})", re.IGNORECASE)) for kind, pattern in words.items()]


INVITATIONS = _kinds(
    waiting=(
        r"pending|outstanding|unanswered|waiting|open\b|still|(?:has|have|did|is|are)(?:n['’]?t| not)\b"
        r"|not (?:yet )?joined|yet\b|pendiente|ausstehend|offen|en attente"
    ),
    undeliverable=r"un-?deliver|not delivered|bounced|failed|no entregad|nicht zugestellt|non remis",
    declined=r"declin|reject|refus|said no|rechazad|abgelehnt",
    rescinded=r"rescind|withdrawn|revoked|cancell?ed|retirad|zurückgezogen|retir[eé]e",
    accepted=r"joined|accepted|aceptad|angenommen|accept[eé]",
)
MEMBERS = _kinds(
    removed=r"removed|kicked|former|past|ex-|expulsad|entfernt|retir[eé]s",
    left=r"left\b|leavers?|gone|quit",
    all=r"all members ever|everyone who ever|everybody who ever",
)
"""The first that a text names counts: ``who hasn't joined`` is about those who wait."""


def invitations_in(text: str) -> str:
    """The kind of invitations a text asks for; ``all`` where it names none."""
    return _first(INVITATIONS, text) or "all"


def members_in(text: str) -> str:
    """The kind of members a text asks for; ``active`` where it names none."""
    return _first(MEMBERS, text) or "active"


def _first(kinds: Kinds, text: str) -> str:
    return next((kind for kind, pattern in kinds if pattern.search(text)), "")
