"""Exact column types: the same value comes back from SQLite and from PostgreSQL."""

from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, Integer
from sqlalchemy.types import TypeDecorator

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
THOUSANDTHS = 1000

BigId = BigInteger().with_variant(Integer(), "sqlite")
"""A key that grows for ever; SQLite only counts up its own INTEGER keys."""


class Instant(TypeDecorator[datetime]):
    """An aware UTC instant, kept as whole microseconds since 1970: exact, sortable, the same on every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> int | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Refuse naive times: they would be somebody's local time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant must be aware")
        return (value - EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: Any) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Give an aware UTC datetime."""
        return None if value is None else EPOCH + timedelta(microseconds=value)


class Thousandths(TypeDecorator[Decimal]):
    """A decimal with three places, kept as a whole number of thousandths."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> int | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Refuse what would lose digits."""
        if value is None:
            return None
        scaled = value * THOUSANDTHS
        if scaled != int(scaled):
            raise ValueError("at most three decimals are kept")
        return int(scaled)

    def process_result_value(self, value: int | None, dialect: Any) -> Decimal | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Give the decimal without superfluous zeros, and without an exponent: ``20``, never ``2E+1``."""
        if value is None:
            return None
        whole, rest = divmod(value, THOUSANDTHS)
        return Decimal(value).scaleb(-3).normalize() if rest else Decimal(whole)


def minutes_of(at: time | None) -> int | None:
    """A time as minutes of the day."""
    return None if at is None else at.hour * 60 + at.minute


def time_of(minutes: int | None) -> time | None:
    """Minutes of the day as a time."""
    return None if minutes is None else time(minutes // 60, minutes % 60)
