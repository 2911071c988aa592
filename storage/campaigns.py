"""Campaigns: one message to many people, prepared by the database itself."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    String,
    cast,
    exists,
    func,
    insert,
    literal,
    select,
    true,
    update,
)

from domain.campaigns import Campaign, CampaignState
from domain.deliveries import DeliveryState, Policy, Priority, Template
from domain.organizations import Organization
from storage.outbox import Outbox
from storage.outbox_tables import campaigns, deliveries, shown_cards
from storage.tables import administrations, memberships
from storage.upsert import insert_for

MAY_HAVE_ARRIVED = [DeliveryState.LEASED.value, DeliveryState.SENT.value, DeliveryState.UNKNOWN.value]


def _campaign_from(row: Row[Any]) -> Campaign:
    return Campaign(row.id, row.organization_id, row.kind, CampaignState(row.state), row.created_by, row.created_at)


class Campaigns:
    """Rows of campaigns and the deliveries they made."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection = connection
        self._outbox = outbox

    def add(self, organization_id: int, kind: str, *, by: int, at: datetime) -> int:
        """Begin a campaign; its key."""
        statement = insert(campaigns).values(
            organization_id=organization_id, kind=kind, state=CampaignState.RUNNING.value, created_by=by, created_at=at
        )
        return int(self._connection.execute(statement.returning(campaigns.c.id)).scalar_one())

    def find(self, organization_id: int, campaign_id: int, *, lock: bool = False) -> Campaign | None:
        """A campaign of an organization; locked until the end of the transaction if asked."""
        query = select(campaigns).where(campaigns.c.organization_id == organization_id, campaigns.c.id == campaign_id)
        row = self._connection.execute(query.with_for_update() if lock else query).one_or_none()
        return None if row is None else _campaign_from(row)

    def latest(self, organization_id: int, *, limit: int = 10) -> list[Campaign]:
        """The campaigns of an organization, the newest first."""
        rows = self._connection.execute(
            select(campaigns)
            .where(campaigns.c.organization_id == organization_id)
            .order_by(campaigns.c.id.desc())
            .limit(limit)
        )
        return [_campaign_from(row) for row in rows]

    def shown_since(self, since: datetime, *, limit: int = 20) -> list[Campaign]:
        """The campaigns begun since an instant whose card somebody has, the newest first."""
        is_shown = shown_cards.c.subject == cast(campaigns.c.id, String)
        rows = self._connection.execute(
            select(campaigns)
            .join(
                shown_cards,
                is_shown
                & (shown_cards.c.person_id == campaigns.c.created_by)
                & (shown_cards.c.template == Template.CAMPAIGN.value),
            )
            .where(campaigns.c.created_at >= since)
            .order_by(campaigns.c.id.desc())
            .limit(limit)
        )
        return [_campaign_from(row) for row in rows]

    def counts(self, campaign_id: int) -> dict[DeliveryState, int]:
        """How many messages of a campaign stand where."""
        rows = self._connection.execute(
            select(deliveries.c.state, func.count().label("many"))
            .where(deliveries.c.campaign_id == campaign_id)
            .group_by(deliveries.c.state)
        )
        return {DeliveryState(row.state): row.many for row in rows}

    def change(self, campaign_id: int, state: CampaignState) -> None:
        """Move a campaign to another state."""
        self._connection.execute(update(campaigns).where(campaigns.c.id == campaign_id).values(state=state.value))

    def move_messages(
        self, campaign_id: int, before: Collection[DeliveryState], after: DeliveryState, *, at: datetime
    ) -> int:
        """Move the messages of a campaign that stand at one of some states to another; how many."""
        return self._connection.execute(
            update(deliveries)
            .where(deliveries.c.campaign_id == campaign_id, deliveries.c.state.in_([state.value for state in before]))
            .values(state=after.value, changed_at=at)
        ).rowcount

    def queue_members(
        self,
        campaign_id: int,
        organization: Organization,
        template: Template,
        subject: str,
        *,
        at: datetime,
        told: Template | None = None,
    ) -> int:
        """Queue a message to every member; how many were queued. One of the same subject is not queued again.

        ``told`` leaves out whom a message of that template about the same subject has certainly not reached.
        """
        is_member = (memberships.c.organization_id == organization.id) & memberships.c.ended_at.is_(None)
        which = is_member & _may_have_read(told, subject, memberships.c.person_id)
        return self._queue(campaign_id, organization, template, subject, at, memberships.c.person_id, which)

    def queue_administrators(
        self,
        campaign_id: int,
        organization: Organization,
        template: Template,
        subject: str,
        *,
        at: datetime,
        told: Template | None = None,
    ) -> int:
        """The same to every administrator."""
        administers = (administrations.c.organization_id == organization.id) & administrations.c.ended_at.is_(None)
        which = administers & _may_have_read(told, subject, administrations.c.person_id)
        return self._queue(campaign_id, organization, template, subject, at, administrations.c.person_id, which)

    def _queue(  # a row of the outbox has these columns
        self,
        campaign_id: int,
        organization: Organization,
        template: Template,
        subject: str,
        at: datetime,
        person_id: Column[int],
        which: ColumnElement[bool],
    ) -> int:
        recipients = select(
            _key(template, subject, person_id),
            literal(campaign_id),
            literal(organization.tenant_id),
            person_id,
            literal(template.value),
            literal(subject),
            literal(Policy.RESEND.value),
            literal(Priority.CAMPAIGN.value),
            literal(DeliveryState.QUEUED.value),
            literal(at, deliveries.c.due_at.type),
            literal(at, deliveries.c.changed_at.type),
        ).where(which)
        columns = (
            "key", "campaign_id", "tenant_id", "person_id", "template", "subject", "policy", "priority", "state",
            "due_at", "changed_at",
        )  # fmt: skip
        statement = insert_for(self._connection, deliveries).from_select(columns, recipients)
        adding = statement.on_conflict_do_nothing(index_elements=["key"]).execution_options(preserve_rowcount=True)
        queued = self._connection.execute(adding).rowcount
        if queued:
            self._outbox.wake(organization.tenant_id, at)
        return queued


def _may_have_read(told: Template | None, subject: str, person_id: Column[int]) -> ColumnElement[bool]:
    if told is None:
        return true()
    key = _key(told, subject, person_id)
    return exists().where(deliveries.c.key == key, deliveries.c.state.in_(MAY_HAVE_ARRIVED))


def _key(template: Template, subject: str, person_id: Column[int]) -> ColumnElement[str]:
    return literal(f"{template.value}:{subject}:").concat(cast(person_id, String))
