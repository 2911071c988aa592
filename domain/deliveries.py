"""Deliveries: every message that goes out by itself, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class DeliveryState(StrEnum):
    """Where a delivery stands. Stored, never renamed.

    ``waiting``: the person has no chat with the bot yet. ``unknown``: the process ended while sending, and the policy
    forbids a second copy. ``paused``: its campaign is.
    """

    QUEUED = "queued"
    WAITING = "waiting"
    PAUSED = "paused"
    LEASED = "leased"
    SENT = "sent"
    UNDELIVERABLE = "undeliverable"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


class Policy(StrEnum):
    """What to do with a message whose sending was cut off."""

    RESEND = "resend"
    HOLD = "hold"


class Priority(IntEnum):
    """What goes first: what somebody waits to be told, then campaigns."""

    NOTICE = 3
    CAMPAIGN = 5


class Template(StrEnum):
    """What is rendered when a delivery is sent. Stored, append-only."""

    INVITATION = "invitation"
    INVITATION_UPDATE = "invitation_update"
    JOINED = "joined"
    DECLINED = "declined"
    REMOVED = "removed"
    LEFT = "left"
    REPORT = "report"
    REPORT_UPDATE = "report_update"
    REPORT_DECIDED = "report_decided"
    RATE_CHANGED = "rate_changed"
    WEEKLY_SUMMARY = "weekly_summary"
    CAMPAIGN = "campaign"
    CAMPAIGN_UPDATE = "campaign_update"
    DIGEST = "digest"
    OFFICIAL_RATE = "official_rate"
    OFFICIAL_RATE_WITHDRAWN = "official_rate_withdrawn"
    RATE_CANCELLED = "rate_cancelled"
    ADMINISTRATOR_MADE = "administrator_made"
    COMMUTE_CHANGED = "commute_changed"
    DRAFT = "draft"
    STAND_IN = "stand_in"


ORGANIZATION_TEMPLATES = (
    Template.INVITATION,
    Template.INVITATION_UPDATE,
    Template.JOINED,
    Template.DECLINED,
    Template.REMOVED,
    Template.LEFT,
    Template.ADMINISTRATOR_MADE,
    Template.REPORT,
    Template.REPORT_UPDATE,
    Template.REPORT_DECIDED,
    Template.RATE_CHANGED,
    Template.RATE_CANCELLED,
    Template.OFFICIAL_RATE,
    Template.OFFICIAL_RATE_WITHDRAWN,
    Template.COMMUTE_CHANGED,
    Template.STAND_IN,
)
"""Messages of the organization, whose fate its administrators may know; a weekly summary is the person's own."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to one person. ``key`` makes it once only; ``subject`` names what it is about."""

    id: int
    key: str
    tenant_id: str
    person_id: int
    template: Template
    subject: str
    policy: Policy
    priority: int
    state: DeliveryState
    due_at: datetime
    attempts: int
    campaign_id: int | None = None
    reason: str = ""
    activity_id: str = ""
