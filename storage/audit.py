"""The audit: added to, read, never changed."""

from sqlalchemy import Column, Connection, Index, String, Table, insert, select

from domain.audit import AuditEvent
from storage.tables import key_column, metadata, organization_column, person_column
from storage.types import Instant

audit_events = Table(
    "audit_events",
    metadata,
    key_column(),
    organization_column(),
    person_column("actor_id"),
    Column("action", String(40), nullable=False),
    Column("subject", String(320), nullable=False),
    Column("before", String(500), nullable=False),
    Column("after", String(500), nullable=False),
    Column("reason", String(500), nullable=False),
    Column("at", Instant, nullable=False),
)
Index("ix_audit_events_organization_id_id", audit_events.c.organization_id, audit_events.c.id)


class AuditEvents:
    """Rows of audit events."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, event: AuditEvent) -> None:
        """Record an act."""
        self._connection.execute(
            insert(audit_events).values(
                organization_id=event.organization_id,
                actor_id=event.actor_id,
                action=event.action,
                subject=event.subject,
                before=event.before,
                after=event.after,
                reason=event.reason,
                at=event.at,
            )
        )

    def page(self, organization_id: int, *, before: int | None = None, limit: int = 10) -> list[tuple[int, AuditEvent]]:
        """The newest acts first, each with its key for the next page."""
        query = select(audit_events).where(audit_events.c.organization_id == organization_id)
        if before is not None:
            query = query.where(audit_events.c.id < before)
        return [
            (
                row.id,
                AuditEvent(
                    row.organization_id,
                    row.actor_id,
                    row.action,
                    row.at,
                    row.subject,
                    row.before,
                    row.after,
                    row.reason,
                ),
            )
            for row in self._connection.execute(query.order_by(audit_events.c.id.desc()).limit(limit))
        ]
