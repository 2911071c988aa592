"""Cards about people and organizations, as the gallery shows them: realistic ones and extreme ones."""

from collections.abc import Iterable, Iterator
from datetime import date

from cards import help as helping
from cards import invitations, organizations, samples_members
from cards.elements import Card
from cards.links import places_card
from cards.made_people import (
    ANA,
    CONTOSO,
    DANA,
    ENGLISH,
    GERMAN,
    LINKS,
    LONG,
    MARIA,
    PAID,
    RATE,
    SPANISH,
    offer,
    profile,
)
from domain.invitations import InvitationState
from domain.people import Device


def samples() -> Iterable[tuple[str, Card]]:
    """Every card of this part, by name."""
    yield from _invitations()
    yield from _organizations()
    yield from _help()
    yield from samples_members.samples()


def _invitations() -> Iterator[tuple[str, Card]]:
    yield "invitation", invitations.invitation_card(ENGLISH, offer(), RATE, date(2026, 1, 1))
    yield "invitation, no rate", invitations.invitation_card(ENGLISH, offer(), None, None)
    long = offer(organization=LONG, invited=MARIA)
    for say in (SPANISH, GERMAN):
        yield f"invitation, long, {say.language}", invitations.invitation_card(say, long, RATE, date(2026, 1, 1))
    yield "invitation, verified", invitations.verified_card(ENGLISH, offer(), ANA.name, support=LINKS.support)
    yield "invitation, verified, long", invitations.verified_card(GERMAN, long, MARIA.name)
    for device in Device:
        yield (
            f"invitation, joined, {device}",
            invitations.joined_card(ENGLISH, offer(InvitationState.ACCEPTED), device, LINKS),
        )
    declined = offer(InvitationState.DECLINED, reason="I take the train.")
    yield "invitation, declined", invitations.declined_card(ENGLISH, declined)
    yield "invitation, withdrawn", invitations.invitation_withdrawn_card(ENGLISH, offer(InvitationState.RESCINDED))
    yield "places to go on", places_card(ENGLISH, Device.UNKNOWN, LINKS)
    yield "invitation, elsewhere", invitations.elsewhere_card(ENGLISH, offer(), "Fabrikam", LINKS.support)
    yield "notice, joined", invitations.joined_notice(ENGLISH, offer(InvitationState.ACCEPTED))
    yield "notice, declined", invitations.declined_notice(ENGLISH, declined)


def _organizations() -> Iterator[tuple[str, Card]]:
    countries = [
        ("US", "IRS"),
        ("GB", "HMRC"),
        ("CA", "CRA"),
        ("AU", "ATO"),
        ("FR", "Barème kilométrique"),
        ("IE", "Revenue"),
    ]
    for eligibility in organizations.Eligibility:
        founding = organizations.Founding("Contoso", "US", countries, eligibility)
        yield f"set up, {eligibility}", organizations.set_up_card(ENGLISH, founding)
    yield "set up, long, de", organizations.set_up_card(GERMAN, organizations.Founding(LONG.name, "FR", countries))
    for is_new in (True, False):
        yield (
            f"organization, new {is_new}",
            organizations.organization_card(ENGLISH, CONTOSO, is_new=is_new, is_member=not is_new, rate=PAID),
        )
    yield "organization, administrator drives", organizations.administrator_drives_card(ENGLISH, CONTOSO)


def _help() -> Iterator[tuple[str, Card]]:
    roles = {
        "member": profile(ANA),
        "administrator": profile(DANA, is_member=False, is_administrator=True),
        "administrator who drives": profile(DANA, is_administrator=True),
        "nobody": profile(ANA, is_member=False),
        "without organization": profile(ANA, is_member=False, organization=None),
    }
    for name, who in roles.items():
        yield f"greeting, {name}", helping.greeting_card(ENGLISH, who)
        yield f"help, {name}", helping.help_card(ENGLISH, who)
