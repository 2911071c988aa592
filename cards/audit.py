"""Who did what in an organization, and what could not be delivered."""

from collections.abc import Sequence

from cards import verbs
from cards.elements import Card, Element, button, card, heading, hint, table, text
from cards.standings import moment_words, reason_words
from cards.words import Say, Words
from domain.audit import Act
from domain.deliveries import Delivery, DeliveryState, Template
from domain.organizations import Organization
from domain.people import Person

PAGE = 10
ACTS = {
    "organization.set_up": "{actor} set up {after}",
    "invitation.send": "{actor} invited {subject}",
    "invitation.resend": "{actor} sent the invitation of {subject} again",
    "invitation.rescind": "{actor} withdrew the invitation of {subject}",
    "invitation.accept": "{subject} joined",
    "invitation.decline": "{subject} declined the invitation",
    "member.join": "{subject} started to drive, too",
    "member.remove": "{actor} removed {subject}",
    "member.leave": "{subject} left",
    "administrator.make": "{actor} made {subject} an administrator",
    "administrator.remove": "{actor} ended the administration of {subject}",
    "invitation.remind": "{actor} reminded everybody who has not answered an invitation: {after}",
    "official_rate.add": "{actor} added an official rate of {subject}: {after}",
    "official_rate.remove": "{actor} took an official rate of {subject} back: {before}",
    "rate.set": "{actor} set the rate for {subject}: {after}",
    "rate.cancel": "{actor} cancelled the rate for {subject}: {before}",
    "commute.set": "{actor} changed what is deducted for the commute from {before} to {after}",
    "purpose.require": "{actor} made a purpose necessary for reporting a drive",
    "purpose.waive": "{actor} made the purpose of a reported drive optional",
    "project.require": "{actor} made a project necessary for reporting a drive",
    "project.waive": "{actor} made the project of a reported drive optional",
    "project.add": "{actor} put {subject} on the list of codes",
    "project.remove": "{actor} took {subject} off the list of codes",
    "campaign.paused": "{actor} paused messages to many people",
    "campaign.running": "{actor} went on with messages to many people",
    "campaign.cancelled": "{actor} stopped messages to many people",
    "campaign.retry": "{actor} tried failed messages again",
    "period.set": "{actor} changed the period of reports ({after})",
    "period.lock": "{actor} set periods to lock {after} days after their end",
    "period.unlock": "{actor} stopped the locking of periods",
    "period.reopen": "{actor} opened {subject} again",
    "period.close": "{actor} locked {subject} again",
    "place.add": "{actor} added the place {subject} for everybody: {after}",
    "place.change": "{actor} moved the place {subject} from {before} to {after}",
    "place.rename": "{actor} renamed the place {before} to {subject}",
    "place.remove": "{actor} removed the place {subject}: {before}",
    "place.undo": "{actor} took the last change of the place {subject} back",
    "stand_in.set": "{actor} had {subject} stand in until {after}",
    "stand_in.end": "{actor} ended the stand-in by {subject}",
    "stand_in.over": "{subject} no longer stands in for {actor}",
    "report.approved_for": "{actor}, standing in for {before}, approved a report of {subject}",
    "report.returned_for": "{actor}, standing in for {before}, returned a report of {subject}: {reason}",
    "report.drive_returned_for": (
        "{actor}, standing in for {before}, returned {after} of a report of {subject}: {reason}"
    ),
    "report.paid_for": "{actor}, standing in for {before}, marked a report of {subject} as paid",
    "report.approved": "{actor} approved a report of {subject}",
    "report.returned": "{actor} returned a report of {subject}: {reason}",
    "report.drive_returned": "{actor} returned {after} of a report of {subject}: {reason}",
    "report.paid": "{actor} marked a report of {subject} as paid",
    "report.export": "{actor} took a file of reported drives ({subject}), {after}",
}
MESSAGES = {
    Template.INVITATION: "Invitation",
    Template.INVITATION_UPDATE: "Withdrawn invitation",
    Template.JOINED: "Notice: joined",
    Template.DECLINED: "Notice: declined",
    Template.REMOVED: "Notice: removed",
    Template.LEFT: "Notice: left",
    Template.ADMINISTRATOR_MADE: "Notice: administrator",
    Template.REPORT: "Report to decide on",
    Template.REPORT_UPDATE: "Changed report",
    Template.REPORT_DECIDED: "Decision on a report",
    Template.RATE_CHANGED: "New rate",
    Template.RATE_CANCELLED: "Cancelled rate",
    Template.OFFICIAL_RATE: "New official rate",
    Template.OFFICIAL_RATE_WITHDRAWN: "Official rate taken back",
    Template.COMMUTE_CHANGED: "Changed deduction of the commute",
    Template.STAND_IN: "Notice: stand-in",
}


def act_words(say: Say, act: Act) -> Words:
    """One act in a sentence."""
    event = act.event
    sentence = ACTS.get(event.action)
    if sentence is None:
        return say("{actor}: {action} {subject}", actor=act.actor.label, action=event.action, subject=event.subject)
    return say(
        sentence,
        actor=act.actor.label,
        subject=event.subject,
        before=event.before,
        after=event.after,
        reason=event.reason,
    )


def audit_card(say: Say, organization: Organization, acts: Sequence[Act], *, before: str | None) -> Card:
    """A page of the audit, the newest first; ``before`` is where older ones begin (None: there are none)."""
    title = say("Audit of {organization}", organization=organization.name)
    rows = [(moment_words(say, act.event.at), act_words(say, act)) for act in acts]
    body: list[Element] = [heading(title)]
    body.append(table([say("When"), say("What")], rows, widths=[2, 3]) if rows else text(say("Nothing yet.")))
    body.append(hint(say("Only added to, never changed. Nothing here is about drives that were not reported.")))
    actions = [] if before is None else [button(say("Older"), verbs.AUDIT_PAGE, before=before)]
    return card(say, body=body, summary=title, actions=actions)


def undelivered_card(
    say: Say, organization: Organization, failed: Sequence[tuple[Delivery, Person]], *, before: str | None
) -> Card:
    """Messages of the organization that could not be delivered, the newest first."""
    title = say("Not delivered for {organization}", organization=organization.name)
    body: list[Element] = [heading(title)]
    if failed:
        rows = [(Words(person.label), _failure(say, delivery)) for delivery, person in failed]
        body.append(table([say("Person"), say("Message and reason")], rows, widths=[2, 3]))
        body.append(hint(say("To send an invitation again, type for example: resend ana@contoso.com")))
    else:
        body.append(text(say("Everything was delivered.")))
    actions = [] if before is None else [button(say("Older"), verbs.UNDELIVERED_PAGE, before=before)]
    return card(say, body=body, summary=title, actions=actions)


def _failure(say: Say, delivery: Delivery) -> Words:
    message = say(MESSAGES.get(delivery.template, "Message"))
    if delivery.state is DeliveryState.UNKNOWN:
        return say("{message}. It may have arrived.", message=message)
    return say("{message}. {reason}", message=message, reason=reason_words(say, delivery.reason or "no_answer"))
