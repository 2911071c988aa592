"""Campaigns: one message to many people, as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.deliveries import DeliveryState
from domain.errors import MileageError


class CampaignState(StrEnum):
    """Whether a campaign goes on. Stored, never renamed."""

    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Campaign:
    """One message of an organization to many people; ``kind`` is a stored word (``rate``)."""

    id: int
    organization_id: int
    kind: str
    state: CampaignState
    created_by: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a campaign has come, by where its messages stand."""

    campaign: Campaign
    counts: Mapping[DeliveryState, int]

    @property
    def total(self) -> int:
        """All its messages."""
        return sum(self.counts.values())

    @property
    def sent(self) -> int:
        """Those that arrived."""
        return self.counts.get(DeliveryState.SENT, 0)

    @property
    def failed(self) -> int:
        """Those that could not be delivered, or nobody knows of."""
        return self.counts.get(DeliveryState.UNDELIVERABLE, 0) + self.counts.get(DeliveryState.UNKNOWN, 0)

    @property
    def is_done(self) -> bool:
        """Whether nothing of it is on its way any more; who has no chat yet may still get it."""
        on_their_way = (DeliveryState.QUEUED, DeliveryState.LEASED, DeliveryState.PAUSED)
        return not any(self.counts.get(state) for state in on_their_way)

    @property
    def may_pause(self) -> bool:
        """Whether it moves."""
        return not self.is_done and self.campaign.state is CampaignState.RUNNING

    @property
    def may_resume(self) -> bool:
        """Whether it rests for now."""
        return not self.is_done and self.campaign.state is CampaignState.PAUSED

    @property
    def may_cancel(self) -> bool:
        """Whether there is something to stop for good."""
        return not self.is_done and self.campaign.state is not CampaignState.CANCELLED

    @property
    def may_retry(self) -> bool:
        """Whether something failed that can be tried again."""
        return bool(self.failed) and self.campaign.state is not CampaignState.CANCELLED


def check_may_go_on(campaign: Campaign) -> None:
    """Refuse to pause or resume what was cancelled."""
    if campaign.state is CampaignState.CANCELLED:
        raise MileageError("These messages were cancelled. They can't be sent any more.")
