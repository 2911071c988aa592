"""Deliveries that failed, as lists."""

from collections.abc import Collection

from sqlalchemy import Connection, Index, select

from domain.deliveries import Delivery, DeliveryState, Template
from storage.outbox import delivery_from
from storage.outbox_tables import deliveries
from storage.upsert import among

FAILED = [DeliveryState.UNDELIVERABLE.value, DeliveryState.UNKNOWN.value, DeliveryState.WAITING.value]
HAS_FAILED = deliveries.c.state.in_(["undeliverable", "unknown", "waiting"])
Index(
    "ix_deliveries_failed",
    deliveries.c.tenant_id,
    deliveries.c.id,
    sqlite_where=HAS_FAILED,
    postgresql_where=HAS_FAILED,
)


class Undelivered:
    """Rows of deliveries that did not arrive."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self, tenant_id: str, templates: Collection[Template], *, before: int | None = None, limit: int = 10
    ) -> list[Delivery]:
        """What did not arrive in a tenant, of some templates, the newest first."""
        query = select(deliveries).where(
            deliveries.c.tenant_id == tenant_id,
            among(deliveries.c.state, FAILED),
            deliveries.c.template.in_([template.value for template in templates]),
        )
        if before is not None:
            query = query.where(deliveries.c.id < before)
        return [
            delivery_from(row) for row in self._connection.execute(query.order_by(deliveries.c.id.desc()).limit(limit))
        ]
