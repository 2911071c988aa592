"""Campaigns: one message to many people, prepared by the database itself."""

from datetime import datetime

from sqlalchemy import Connection, String, cast, insert, literal, select

from domain.deliveries import DeliveryState, Policy, Priority, Template
from domain.organizations import Organization
from storage.outbox import Outbox
from storage.outbox_tables import campaigns, deliveries
from storage.tables import memberships
from storage.upsert import insert_for


class Campaigns:
    """Rows of campaigns and the deliveries they made."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection = connection
        self._outbox = outbox

    def add(self, organization_id: int, kind: str, *, by: int, at: datetime) -> int:
        """Begin a campaign; its key."""
        statement = insert(campaigns).values(
            organization_id=organization_id, kind=kind, state="running", created_by=by, created_at=at
        )
        return int(self._connection.execute(statement.returning(campaigns.c.id)).scalar_one())

    def queue_members(
        self,
        campaign_id: int,
        organization: Organization,
        template: Template,
        subject: str,
        *,
        at: datetime,
        policy: Policy,
    ) -> int:
        """Queue a message to every member; how many were queued. One of the same subject is not queued again."""
        recipients = select(
            literal(f"{template.value}:{subject}:").concat(cast(memberships.c.person_id, String)),
            literal(campaign_id),
            literal(organization.tenant_id),
            memberships.c.person_id,
            literal(template.value),
            literal(subject),
            literal(policy.value),
            literal(Priority.CAMPAIGN.value),
            literal(DeliveryState.QUEUED.value),
            literal(at, deliveries.c.due_at.type),
            literal(at, deliveries.c.changed_at.type),
        ).where(memberships.c.organization_id == organization.id, memberships.c.ended_at.is_(None))
        columns = (
            "key", "campaign_id", "tenant_id", "person_id", "template", "subject", "policy", "priority", "state",
            "due_at", "changed_at",
        )  # fmt: skip
        statement = insert_for(self._connection, deliveries).from_select(columns, recipients)
        queued = self._connection.execute(statement.on_conflict_do_nothing(index_elements=["key"])).rowcount
        if queued:
            self._outbox.wake(organization.tenant_id, at)
        return queued
