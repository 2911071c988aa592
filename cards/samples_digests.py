"""Digests of an organization's week."""

from collections.abc import Iterable
from datetime import date

from cards.digests import digest_card
from cards.elements import Card
from cards.made_people import AT, CONTOSO, ENGLISH, GERMAN, LONG
from domain.digests import Digest, DigestLine
from domain.money import Money
from domain.weeks import Week

WEEK = Week(date(2026, 11, 16))
FULL = Digest(
    WEEK,
    [DigestLine(41, 312, Money(512_345, "USD")), DigestLine(2, 9, Money(8_050, "EUR"))],
    [DigestLine(30, 250, Money(401_220, "USD"))],
    [DigestLine(28, 231, Money(389_000, "USD"))],
    3,
    [DigestLine(10, 53, Money(103_075, "USD"))],
    AT,
)
SMALL = Digest(WEEK, [DigestLine(1, 1, Money(1_700, "USD"))], [], [], 0, [], None)
QUIET = Digest(WEEK, [], [], [], 0, [], None)


def samples() -> Iterable[tuple[str, Card]]:
    """Every card of this part, by name."""
    yield "digest", digest_card(ENGLISH, FULL, organization=CONTOSO.name)
    yield "digest, long, German", digest_card(GERMAN, FULL, organization=LONG.name)
    yield "digest, small", digest_card(ENGLISH, SMALL, organization=CONTOSO.name)
    yield "digest, quiet", digest_card(ENGLISH, QUIET, organization=CONTOSO.name)
