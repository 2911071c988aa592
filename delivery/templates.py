"""What each delivery looks like when it is sent, and what else changes once it was."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cards.administrators import administrator_notice
from cards.campaigns import campaign_card
from cards.commutes import deduction_notice
from cards.decided import report_decided_card
from cards.digests import digest_card
from cards.drafts import draft_card
from cards.drive_words import NOTHING
from cards.elements import Card
from cards.invitations import declined_notice, invitation_card, invitation_withdrawn_card, joined_notice
from cards.members import left_notice, removed_notice
from cards.messages import message
from cards.reports import report_card
from cards.stand_ins import stand_in_notice, stand_in_over_notice
from cards.summaries import summary_card
from cards.words import Say
from delivery import rate_notices
from delivery.outcomes import Prepared, Templates
from delivery.rendering import Render, Rendered, Rendering
from delivery.retry import Verdict
from delivery.settling import UNANSWERED, settled
from domain.deliveries import Delivery, DeliveryState, Template
from domain.invitations import InvitationState, Offer
from domain.reports import ReportState
from domain.summaries import WeeklySummary
from domain.weeks import Week
from services import campaigns, digests, drafts, invitations, reports, returns, stand_ins, summaries
from services.commutes import rule_of
from services.ports import Address
from storage.people import Known
from storage.store import Store

NOT_WANTED = Verdict(DeliveryState.CANCELLED, "no_longer_wanted")
OWN = (Template.WEEKLY_SUMMARY, Template.DRAFT)
"""Messages that nobody misses who removed the app."""
UPDATES = {
    Template.INVITATION_UPDATE: Template.INVITATION,
    Template.REPORT_UPDATE: Template.REPORT,
    Template.CAMPAIGN_UPDATE: Template.CAMPAIGN,
}
"""Deliveries that replace a card shown before, and what that card was."""


@dataclass(frozen=True, slots=True)
class Looks:
    """How every card looks: the product's shown name, and whether figures are drawn."""

    brand: str
    charts: bool


def make_templates(brand: str, *, charts: bool = True) -> Templates:
    """How deliveries are rendered; ``brand`` is the product's shown name, ``charts`` whether figures are drawn."""

    def prepare(store: Store, deliveries: Sequence[Delivery], at: datetime) -> list[Prepared]:
        known = store.people.known_among({delivery.person_id for delivery in deliveries})
        store.members.recall(known)
        weeks = _weeks(store, deliveries, known)
        return [
            _prepared(store, delivery, known[delivery.person_id], weeks.get(delivery.id), at, Looks(brand, charts))
            for delivery in deliveries
        ]

    return Templates(prepare, settled)


def _weeks(store: Store, deliveries: Sequence[Delivery], known: Mapping[int, Known]) -> dict[int, WeeklySummary]:
    """The weeks that are to be summed up, by delivery: those of all recipients at once."""
    found = {}
    wanted = [delivery for delivery in deliveries if delivery.template is Template.WEEKLY_SUMMARY]
    for monday in {delivery.subject for delivery in wanted}:
        about = [delivery for delivery in wanted if delivery.subject == monday]
        people = [known[delivery.person_id].profile for delivery in about]
        weeks = summaries.weekly_of_several(store, Week(date.fromisoformat(monday)), people)
        found.update({delivery.id: weeks[delivery.person_id] for delivery in about})
    return found


def _prepared(
    store: Store, delivery: Delivery, known: Known, summary: WeeklySummary | None, at: datetime, looks: Looks
) -> Prepared:
    to = known.profile
    say = Say(to.person.locale, to.person.zone, looks.brand)
    found = RENDER[delivery.template](Rendering(store, to, delivery.subject, say, at, summary, looks.charts))
    if not isinstance(found, Rendered):
        return Prepared(to.person, verdict=found or NOT_WANTED)
    verdict = _unreachable(delivery, known)
    if verdict is not None:
        return Prepared(to.person, verdict=verdict)
    address = None
    if known.service_url is not None:
        address = Address(to.person.identity.tenant_id, known.service_url, known.conversation_id or "")
    replaces = ""
    if delivery.template in UPDATES:
        replaces = store.shown_cards.find(to.person.id, UPDATES[delivery.template], delivery.subject) or ""
        if not replaces or not known.conversation_id:
            return Prepared(to.person, verdict=NOT_WANTED)
    return Prepared(to.person, address, message(found.card), replaces, found.evidence)


def _unreachable(delivery: Delivery, known: Known) -> Verdict | None:
    if known.is_blocked:
        return Verdict(DeliveryState.UNDELIVERABLE, "blocked_by_person")
    if known.service_url is None or known.is_installed:
        return None
    state = DeliveryState.CANCELLED if delivery.template in OWN else DeliveryState.WAITING
    return Verdict(state, "app_not_installed")


def _invitation(about: Rendering) -> Rendered | None:
    offer = invitations.offer(about.store, about.subject, by=about.to.person)
    if offer.invitation.state not in UNANSWERED:
        return None
    figure, since = invitations.offered_rate(about.store, offer.organization, on=about.today)
    return Rendered(invitation_card(about.say, offer, figure, since))


def _invitation_update(about: Rendering) -> Rendered | None:
    offer = invitations.offer(about.store, about.subject, by=about.to.person)
    if offer.invitation.state is not InvitationState.RESCINDED:
        return None
    return Rendered(invitation_withdrawn_card(about.say, offer))


def _answered(notice: Callable[[Say, Offer], Card], state: InvitationState) -> Render:
    def render(about: Rendering) -> Rendered | None:
        invitation = about.store.invitations.find(about.subject)
        if invitation is None or invitation.state is not state or not about.administers(invitation.organization_id):
            return None
        invited = about.store.people.get(invitation.person_id)
        offer = invitations.offer(about.store, invitation.key, by=invited)
        return Rendered(notice(about.say, offer))

    return render


def _removed(about: Rendering) -> Rendered | None:
    organization = about.to.organization
    if organization is None or about.to.is_member:
        return None
    return Rendered(removed_notice(about.say, organization.name))


def _administrator_made(about: Rendering) -> Rendered | None:
    organization = about.to.organization
    if organization is None or not about.administers(int(about.subject)):
        return None
    maker = about.store.organizations.made_by(organization.id, about.to.person.id)
    return Rendered(administrator_notice(about.say, organization, by=maker))


def _left(about: Rendering) -> Rendered | None:
    spell = about.store.members.get(int(about.subject))
    if not about.administers(spell.organization_id):
        return None
    return Rendered(left_notice(about.say, about.store.people.get(spell.person_id).label))


def _report(about: Rendering) -> Rendered | None:
    filed = reports.find_filed(about.store, about.subject)
    if filed is None or filed.report.state is ReportState.RECALLED:
        return None
    if not about.administers(filed.report.organization_id):
        return None
    names = stand_ins.find_away_for(about.store, filed.report.organization_id, about.to.person.id, at=about.at)
    done = about.say("You stand in for {names}.", names=names) if names else NOTHING
    return Rendered(report_card(about.say, filed, for_administrator=True, today=about.today, done=done))


def _report_update(about: Rendering) -> Rendered | None:
    filed = reports.find_filed(about.store, about.subject)
    if filed is None or not about.administers(filed.report.organization_id):
        return None
    return Rendered(report_card(about.say, filed, for_administrator=True, today=about.today))


def _report_decided(about: Rendering) -> Rendered | None:
    filed = reports.find_filed(about.store, about.subject)
    if filed is None or filed.report.person_id != about.to.person.id:
        return None
    return Rendered(report_decided_card(about.say, filed, returns.own_numbers(about.store, filed)))


def _commute_changed(about: Rendering) -> Rendered | None:
    organization = about.to.organization
    if organization is None or not about.to.is_member:
        return None
    rule = rule_of(organization, about.subject)
    return None if rule is None else Rendered(deduction_notice(about.say, organization, rule, leg=about.to.commute))


def _digest(about: Rendering) -> Rendered | None:
    if about.to.organization is None or not about.to.is_administrator:
        return None
    week = Week(date.fromisoformat(about.subject))
    digest = digests.digest_of(about.store, week, by=about.to)
    if summaries.is_stale(week, at=about.at) or not digests.is_worth_sending(about.store, digest, by=about.to):
        return None
    return Rendered(digest_card(about.say, digest, organization=about.to.organization.name), digests.figures_of(digest))


def _campaign(about: Rendering) -> Rendered | None:
    if about.to.organization is None or not about.to.is_administrator:
        return None
    progress = campaigns.progress(about.store, int(about.subject), by=about.to)
    return Rendered(campaign_card(about.say, progress, organization=about.to.organization.name))


def _weekly_summary(about: Rendering) -> Rendered | None:
    summary = about.summary
    if summary is None or summaries.is_stale(summary.week, at=about.at):
        return None
    if not about.store.summaries.is_on(about.to.person.id):
        return None
    if not summaries.is_worth_sending(about.store, summary, by=about.to):
        return None
    return Rendered(summary_card(about.say, summary, about.today, charts=about.charts), summaries.figures_of(summary))


def _stand_in(about: Rendering) -> Rendered | None:
    found = stand_ins.get(about.store, int(about.subject))
    names, one = {"away": found.away.label}, found.stand_in
    if about.to.person.id not in (one.away_id, one.person_id):
        return None
    if not one.is_over:
        return Rendered(stand_in_notice(about.say, **names, until_on=one.until_on))
    is_away = about.to.person.id == one.away_id
    return Rendered(stand_in_over_notice(about.say, **names, name=found.person.label, is_away=is_away))


def _draft(about: Rendering) -> Rendered | None:
    period = drafts.period_named(about.subject)
    draft = drafts.find_draft(about.store, period, by=about.to, at=about.at)
    if draft is None or about.to.organization is None:
        return None
    return Rendered(draft_card(about.say, draft, organization=about.to.organization.name, today=about.today))


RENDER: Mapping[Template, Render] = {
    Template.INVITATION: _invitation,
    Template.INVITATION_UPDATE: _invitation_update,
    Template.JOINED: _answered(joined_notice, InvitationState.ACCEPTED),
    Template.DECLINED: _answered(declined_notice, InvitationState.DECLINED),
    Template.REMOVED: _removed,
    Template.LEFT: _left,
    Template.ADMINISTRATOR_MADE: _administrator_made,
    Template.REPORT: _report,
    Template.REPORT_UPDATE: _report_update,
    Template.REPORT_DECIDED: _report_decided,
    Template.RATE_CHANGED: rate_notices.rate_changed,
    Template.RATE_CANCELLED: rate_notices.rate_cancelled,
    Template.OFFICIAL_RATE: rate_notices.official_rate,
    Template.OFFICIAL_RATE_WITHDRAWN: rate_notices.official_rate_withdrawn,
    Template.COMMUTE_CHANGED: _commute_changed,
    Template.WEEKLY_SUMMARY: _weekly_summary,
    Template.DRAFT: _draft,
    Template.STAND_IN: _stand_in,
    Template.DIGEST: _digest,
    Template.CAMPAIGN: _campaign,
    Template.CAMPAIGN_UPDATE: _campaign,
}
