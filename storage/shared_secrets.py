"""Secrets that all replicas share and nobody has to set: made by the bot itself, kept beside what they protect."""

from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, UniqueConstraint, delete, select

from domain.secrets import Purpose, SharedSecret
from storage.tables import key_column, metadata
from storage.types import Instant
from storage.upsert import insert_for

shared_secrets = Table(
    "shared_secrets",
    metadata,
    key_column(),
    Column("purpose", String(20), nullable=False),
    Column("period", String(20), nullable=False),
    Column("secret", String(64), nullable=False),
    Column("made_at", Instant, nullable=False),
    UniqueConstraint("purpose", "period"),
)


class SharedSecrets:
    """Rows of secrets: one for each purpose and period."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, purpose: Purpose, period: str, secret: str, *, at: datetime) -> None:
        """Keep a secret, unless another replica was faster."""
        facts = {"purpose": purpose.value, "period": period, "secret": secret, "made_at": at}
        adding = insert_for(self._connection, shared_secrets).values(**facts)
        self._connection.execute(adding.on_conflict_do_nothing(index_elements=["purpose", "period"]))

    def of(self, purpose: Purpose) -> list[SharedSecret]:
        """All secrets of a purpose, the newest first."""
        rows = self._connection.execute(
            select(shared_secrets)
            .where(shared_secrets.c.purpose == purpose.value)
            .order_by(shared_secrets.c.made_at.desc(), shared_secrets.c.id.desc())
        )
        return [SharedSecret(row.period, row.secret, row.made_at) for row in rows]

    def forget_before(self, purpose: Purpose, at: datetime) -> None:
        """Drop the secrets of a purpose that are older than an instant."""
        is_old = (shared_secrets.c.purpose == purpose.value) & (shared_secrets.c.made_at < at)
        self._connection.execute(delete(shared_secrets).where(is_old))
