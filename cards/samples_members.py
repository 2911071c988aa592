"""Cards administrators see of people, and what people see of their organization."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from cards import administrators, audit, invitation_lists, inviting, members, privacy
from cards.elements import Card
from cards.made_people import ANA, AT, CONTOSO, DANA, ENGLISH, GERMAN, LONG, MARIA, TENANT, offer, person
from domain.audit import Act, AuditEvent
from domain.categories import Category
from domain.deliveries import Delivery, DeliveryState, Policy, Template
from domain.distances import Distance
from domain.drives import DriveEntry
from domain.errors import MileageError
from domain.invitations import Invitation, InvitationList, InvitationState, Prospect, Row
from domain.members import Membership, MembershipState, Standing
from domain.money import Money
from domain.people import DirectoryPerson, Person
from domain.privacy import Seen, Visible
from domain.reports import Report, ReportedDrive, ReportState

BEN = person(4, "Ben Ek", "ben@contoso.com")


def samples() -> Iterable[tuple[str, Card]]:
    """Every card of this part, by name."""
    yield from _inviting()
    yield from _lists()
    yield from _persons()
    yield from _endings()
    yield from _privacy()
    yield from _audit()


def _who(one: Person) -> DirectoryPerson:
    return DirectoryPerson(one.identity, one.name, one.mail)


def _rows(*prospects: Prospect) -> tuple[Row, ...]:
    named = (*(person(10 + place, f"Driver {place}") for place in range(40)), MARIA)
    return tuple(
        Row(f"driver{place}@contoso.com", prospect, _who(named[place]) if prospect in KNOWN else None)
        for place, prospect in enumerate(prospects)
    )


KNOWN = {Prospect.WILL_INVITE, Prospect.INVITED, Prospect.ALREADY_INVITED, Prospect.ALREADY_MEMBER, Prospect.GUEST}


def _list(*rows: Row, is_sent: bool = False) -> InvitationList:
    return InvitationList("l1stl1st", 1, DANA.id, rows, is_sent)


def _inviting() -> Iterator[tuple[str, Card]]:
    yield "inviting, one", inviting.plan_card(ENGLISH, _list(Row(ANA.mail, Prospect.WILL_INVITE, _who(ANA))))
    yield "inviting, one, sent", inviting.sent_card(ENGLISH, _list(Row(ANA.mail, Prospect.INVITED, _who(ANA))))
    formula = Row("=cmd|' /C calc'!A0", Prospect.MALFORMED, problem=MileageError("This cell is a formula."))
    mixed = (*_rows(*(one for one in Prospect if one is not Prospect.INVITED)), formula)
    yield "inviting, every kind of row", inviting.plan_card(ENGLISH, _list(*mixed))
    yield "inviting, every kind of row, de", inviting.plan_card(GERMAN, _list(*mixed))
    many = _rows(*[Prospect.WILL_INVITE] * 38, Prospect.NOT_CHECKED, Prospect.NOT_IN_DIRECTORY)
    yield "inviting, many, second page", inviting.plan_card(ENGLISH, _list(*many), page=1)
    sent = _rows(*[Prospect.INVITED] * 12, Prospect.NOT_CHECKED, Prospect.GUEST)
    yield "inviting, many, sent", inviting.sent_card(ENGLISH, _list(*sent, is_sent=True))
    yield "inviting, cancelled", inviting.cancelled_card(ENGLISH)


def _invitations() -> list[tuple[Invitation, Person]]:
    people = [ANA, BEN, MARIA, *(person(20 + place, f"Driver {place}") for place in range(4))]
    reasons = {InvitationState.DECLINED: "I take the train.", InvitationState.UNDELIVERABLE: "app_blocked_by_policy"}
    return [
        (replace(offer(state, invited=one).invitation, reason=reasons.get(state, "")), one)
        for state, one in zip(InvitationState, people, strict=False)
    ]


def _lists() -> Iterator[tuple[str, Card]]:
    listed = _invitations()
    yield (
        "invitations",
        invitation_lists.invitations_card(ENGLISH, CONTOSO, listed, shown="all", after="5f0c9a1e77d2b3a4"),
    )
    yield "invitations, none", invitation_lists.invitations_card(ENGLISH, CONTOSO, [], shown="all", after=None)
    yield "reminded", invitation_lists.reminded_card(ENGLISH, sent=12, too_soon=1, campaign=7)
    yield "reminded, nobody", invitation_lists.reminded_card(ENGLISH, sent=0, too_soon=0)
    spells = [(_spell(number, one), one) for number, one in enumerate((DANA, ANA, BEN, MARIA), 1)]
    for say, organization in ((ENGLISH, CONTOSO), (GERMAN, LONG)):
        yield (
            f"members, {say.language}",
            members.members_card(
                say, organization, spells, shown="active", administrators=[DANA, MARIA], after="5f0c9a1e77d2b3a4"
            ),
        )
    yield "members, none", members.members_card(ENGLISH, CONTOSO, [], shown="active", administrators=[DANA], after=None)


def _spell(number: int, one: Person, state: MembershipState = MembershipState.ACTIVE) -> Membership:
    ended_at = None if state is MembershipState.ACTIVE else AT + timedelta(days=number)
    return Membership(number, 1, one.id, state, AT, ended_at)


def _persons() -> Iterator[tuple[str, Card]]:
    for invitation, one in _invitations():
        standing = Standing(one, invitation, DANA)
        yield f"person, {invitation.state}", members.person_card(ENGLISH, standing)
    yield (
        "person, member",
        members.person_card(ENGLISH, Standing(ANA, None, None, _spell(1, ANA), is_administrator=True)),
    )
    removed = Standing(ANA, offer(InvitationState.ACCEPTED).invitation, DANA, _spell(1, ANA, MembershipState.REMOVED))
    yield "person, removed", members.person_card(ENGLISH, removed, done=ENGLISH("{name} is removed.", name=ANA.label))
    yield "administrator, told", administrators.administrator_notice(ENGLISH, CONTOSO, by=MARIA)
    yield "administrator, told in German", administrators.administrator_notice(GERMAN, CONTOSO, by=None)
    yield "administrator, make", administrators.make_administrator_card(ENGLISH, MARIA, CONTOSO)
    yield "administrator, remove", administrators.remove_administrator_card(ENGLISH, ANA, CONTOSO)


def _endings() -> Iterator[tuple[str, Card]]:
    standing = Standing(ANA, None, None, _spell(1, ANA))
    for waiting in (0, 2):
        yield f"remove, {waiting} waiting", members.remove_card(ENGLISH, standing, CONTOSO, waiting=waiting)
    yield "remove, long, de", members.remove_card(GERMAN, replace(standing, person=MARIA), LONG, waiting=1)
    yield "removed, notice", members.removed_notice(ENGLISH, CONTOSO.name)
    yield "left, notice", members.left_notice(ENGLISH, ANA.label)
    yield "leave", members.leave_card(ENGLISH, CONTOSO, _spell(1, ANA))
    yield "left", members.left_card(ENGLISH, CONTOSO)
    yield "stayed", members.stayed_card(ENGLISH, CONTOSO.name)


def _privacy() -> Iterator[tuple[str, Card]]:
    states = [ReportState.SUBMITTED, ReportState.APPROVED, ReportState.PAID, ReportState.RETURNED]
    rows = tuple(_seen(number, state) for number, state in enumerate(states, 1))
    visible = Visible(CONTOSO, rows, 24, (DANA, MARIA))
    yield "privacy", privacy.privacy_card(ENGLISH, visible)
    yield "privacy, long, de", privacy.privacy_card(GERMAN, replace(visible, organization=LONG), page=1)
    yield "privacy, nothing reported", privacy.privacy_card(ENGLISH, Visible(CONTOSO, (), 0, (DANA,)))
    yield "privacy, with an adviser", privacy.privacy_card(ENGLISH, visible, adviser="advice.contoso.example")
    yield "privacy, no organization", privacy.privacy_card(ENGLISH, Visible(None, (), 0, ()))


def _seen(number: int, state: ReportState) -> Seen:
    on = AT.date() - timedelta(days=number)
    entry = DriveEntry(
        on, Distance(Decimal("23.4")), destination="Acme, 12 Long Street, Springfield", category=Category.BUSINESS
    )
    report = Report(number, "r3p0rt", 1, ANA.id, state, on, on, AT, 1, Money(1697))
    return Seen(report, ReportedDrive(number, number, number, number, entry, Money(1697), "{}"))


def _audit() -> Iterator[tuple[str, Card]]:
    events = [
        AuditEvent(1, DANA.id, action, AT, subject=ANA.label, before="0.70", after="0.725", reason="No purpose")
        for action in audit.ACTS
    ]
    acts = [Act(number, event, DANA) for number, event in enumerate(events)]
    yield "audit", audit.audit_card(ENGLISH, CONTOSO, acts, before="5f0c9a1e77d2b3a4")
    yield "audit, empty", audit.audit_card(ENGLISH, CONTOSO, [], before=None)
    failed = [
        (_failed(number, template, DeliveryState.UNDELIVERABLE, "blocked_by_person"), ANA)
        for number, template in enumerate(audit.MESSAGES)
    ]
    yield "undelivered", audit.undelivered_card(ENGLISH, CONTOSO, failed, before="5f0c9a1e77d2b3a4")
    yield "undelivered, none", audit.undelivered_card(ENGLISH, CONTOSO, [], before=None)


def _failed(number: int, template: Template, state: DeliveryState, reason: str) -> Delivery:
    return Delivery(number, f"k{number}", TENANT, ANA.id, template, "s", Policy.RESEND, 5, state, AT, 1, reason=reason)
