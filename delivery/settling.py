"""What else changes once a delivery has an outcome: where invitations stand, which cards were shown, what was sent."""

from datetime import date, datetime

from delivery.outcomes import Outcome
from domain.deliveries import Delivery, DeliveryState, Template
from domain.invitations import Invitation, InvitationState
from domain.reports import ReportState
from domain.weeks import Week
from services import digests
from services.summaries import keep_sent
from storage.store import Store

SHOWN = (Template.INVITATION, Template.REPORT, Template.CAMPAIGN)
"""Cards that are replaced when what they show changes."""

UNANSWERED = (InvitationState.PENDING, InvitationState.DELIVERED, InvitationState.UNDELIVERABLE)


def settled(store: Store, delivery: Delivery, outcome: Outcome, at: datetime) -> None:
    """Carry the outcome of a delivery to what it was about."""
    state = outcome.verdict.state
    if delivery.template in SHOWN and state is DeliveryState.SENT and outcome.activity_id:
        store.shown_cards.keep(
            delivery.person_id, delivery.template, delivery.subject, activity_id=outcome.activity_id, at=at
        )
    match delivery.template:
        case Template.INVITATION:
            _invitation(store, delivery, outcome, at)
        case Template.REPORT if state is DeliveryState.SENT:
            _report(store, delivery, at)
        case Template.WEEKLY_SUMMARY if state is DeliveryState.SENT:
            week = Week(date.fromisoformat(delivery.subject))
            keep_sent(store, delivery.person_id, week, figures=outcome.evidence, at=at)
        case Template.DIGEST if state is DeliveryState.SENT:
            _digest(store, delivery, outcome, at)
        case Template.CAMPAIGN_UPDATE if outcome.verdict.reason == "message_gone":
            store.shown_cards.forget(delivery.person_id, Template.CAMPAIGN, delivery.subject)
        case Template.REPORT_UPDATE if outcome.verdict.reason == "message_gone":
            store.shown_cards.forget(delivery.person_id, Template.REPORT, delivery.subject)


def _invitation(store: Store, delivery: Delivery, outcome: Outcome, at: datetime) -> None:
    invitation = store.invitations.find(delivery.subject, lock=True)
    if invitation is None:
        return
    state, reason = _standing(invitation, outcome)
    if invitation.state in UNANSWERED and (state, reason) != (invitation.state, invitation.reason):
        store.invitations.change(invitation, state, at=at, reason=reason)
    if invitation.state is InvitationState.RESCINDED and outcome.verdict.state is DeliveryState.SENT:
        _withdraw(store, delivery, invitation, at)


def _standing(invitation: Invitation, outcome: Outcome) -> tuple[InvitationState, str]:
    """Where an unanswered invitation stands after an attempt; the reason says what it waits for or why it failed."""
    match outcome.verdict.state:
        case DeliveryState.SENT:
            return InvitationState.DELIVERED, ""
        case DeliveryState.UNDELIVERABLE:
            return InvitationState.UNDELIVERABLE, outcome.verdict.reason
        case DeliveryState.QUEUED | DeliveryState.WAITING:
            return InvitationState.PENDING, outcome.verdict.reason
        case _:
            return invitation.state, invitation.reason


def _withdraw(store: Store, delivery: Delivery, invitation: Invitation, at: datetime) -> None:
    """It was taken back while the card was on its way: replace the card."""
    store.outbox.queue(
        store.people.get(delivery.person_id),
        Template.INVITATION_UPDATE,
        invitation.key,
        key=f"invitation:{invitation.key}:rescinded:{delivery.id}",
        at=at,
    )


def _digest(store: Store, delivery: Delivery, outcome: Outcome, at: datetime) -> None:
    organization = store.organizations.find(delivery.tenant_id)
    if organization is not None:
        week = Week(date.fromisoformat(delivery.subject))
        digests.keep_sent(store, organization.id, week, figures=outcome.evidence, at=at)


def _report(store: Store, delivery: Delivery, at: datetime) -> None:
    """It was decided or taken back while the card was on its way: replace the card."""
    report = store.reports.find(delivery.subject)
    if report is not None and report.state is not ReportState.SUBMITTED:
        store.outbox.queue(
            store.people.get(delivery.person_id),
            Template.REPORT_UPDATE,
            report.key,
            key=f"report:{report.key}:update:{report.version}:{delivery.person_id}:late",
            at=at,
        )
