"""Cards about people and organizations, as the gallery shows them: realistic ones and extreme ones."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

from cards import help as helping
from cards import invitations, organizations
from cards.elements import Card
from cards.words import Say
from domain.categories import Category
from domain.distances import Unit
from domain.invitations import Invitation, InvitationState, Offer
from domain.members import Membership, MembershipState, Profile
from domain.organizations import Organization
from domain.people import Device, Identity, Person
from domain.rates import PerUnit, Rate, Tier

AT = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
TENANT = "11111111-1111-4111-8111-111111111111"
CONTOSO = Organization(1, TENANT, "Contoso", "US", "America/New_York", AT)
LONG = Organization(
    2,
    TENANT,
    "Österreichisch-Ungarische Donaudampfschifffahrtsgesellschaft mbH & Co. KG [Wien]",
    "FR",
    "Europe/Paris",
    AT,
)
RATE = PerUnit(Decimal("0.725"), Unit.MI, "USD")
PAID = Rate(Category.BUSINESS, "car", date(2026, 1, 1), None, Unit.MI, "USD", (Tier(None, Decimal("0.725")),))


def person(number: int, name: str, mail: str = "", locale: str = "en-US") -> Person:
    """Somebody."""
    return Person(
        number, Identity(TENANT, f"{number:08d}-2222-4222-8222-222222222222"), name, mail, locale, "America/New_York"
    )


DANA = person(1, "Dana Wells", "dana@contoso.com")
ANA = person(2, "Ana Silva", "ana@contoso.com")
MARIA = person(
    3, "María-José Fernández-de la Vega y Sanz *del* Río", "maria.jose.fernandez-de-la-vega@subsidiary.contoso.com"
)

ENGLISH, SPANISH, GERMAN = (Say(locale, "America/New_York") for locale in ("en-US", "es-ES", "de-DE"))
LINKS = invitations.Links(
    "https://apps.apple.com/app/id1",
    "https://play.google.com/store/apps/details?id=m",
    "https://dashboard.example",
    "help@contoso.com",
)


def offer(
    state: InvitationState = InvitationState.DELIVERED,
    organization: Organization = CONTOSO,
    invited: Person = ANA,
    reason: str = "",
) -> Offer:
    """An invitation in a state."""
    made = Invitation(7, "k3yK3yK3y", organization.id, invited.id, DANA.id, state, AT, AT, 1, AT, reason)
    return Offer(made, organization, DANA, invited)


def profile(
    who: Person, *, is_member: bool = True, is_administrator: bool = False, organization: Organization | None = CONTOSO
) -> Profile:
    """Somebody with what they are."""
    spell = Membership(5, 1, who.id, MembershipState.ACTIVE, AT) if is_member else None
    return Profile(who, organization, spell, is_administrator)


def samples() -> Iterable[tuple[str, Card]]:
    """Every card of this part, by name."""
    yield from _invitations()
    yield from _organizations()
    yield from _help()


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
