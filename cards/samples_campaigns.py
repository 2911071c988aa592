"""Cards of messages to many people."""

from collections.abc import Iterable, Mapping

from cards.campaigns import ask_cancel_card, campaign_card, campaigns_card
from cards.elements import Card
from cards.made_people import AT, CONTOSO, ENGLISH, GERMAN
from domain.campaigns import Campaign, CampaignState, Progress
from domain.deliveries import DeliveryState


def _progress(state: CampaignState, counts: Mapping[DeliveryState, int], kind: str = "rate") -> Progress:
    return Progress(Campaign(7, CONTOSO.id, kind, state, 1, AT), counts)


RUNNING = _progress(
    CampaignState.RUNNING,
    {DeliveryState.SENT: 81_204, DeliveryState.QUEUED: 18_730, DeliveryState.LEASED: 12, DeliveryState.WAITING: 54},
)
PAUSED = _progress(
    CampaignState.PAUSED, {DeliveryState.SENT: 30, DeliveryState.PAUSED: 470, DeliveryState.UNDELIVERABLE: 3}
)
STOPPED = _progress(CampaignState.CANCELLED, {DeliveryState.SENT: 30, DeliveryState.CANCELLED: 470})
DONE = _progress(CampaignState.RUNNING, {DeliveryState.SENT: 500, DeliveryState.UNKNOWN: 2}, "invitations")


def samples() -> Iterable[tuple[str, Card]]:
    """Every card of this part, by name."""
    yield "campaign, running", campaign_card(ENGLISH, RUNNING, organization=CONTOSO.name)
    yield "campaign, running, German", campaign_card(GERMAN, RUNNING, organization=CONTOSO.name)
    yield "campaign, paused", campaign_card(ENGLISH, PAUSED, organization=CONTOSO.name)
    yield "campaign, stopped", campaign_card(ENGLISH, STOPPED, organization=CONTOSO.name)
    yield "campaign, done", campaign_card(ENGLISH, DONE, organization=CONTOSO.name)
    yield "campaign, ask before stopping", ask_cancel_card(ENGLISH, PAUSED)
    for say in (ENGLISH, GERMAN):
        some = [RUNNING, PAUSED, STOPPED, DONE, RUNNING, PAUSED]
        yield f"campaigns, {say.language}", campaigns_card(say, some, organization=CONTOSO.name)
    told = ENGLISH("Which one? Open it and press.")
    yield "campaigns, none", campaigns_card(ENGLISH, [], organization=CONTOSO.name, told=told)
