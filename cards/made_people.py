"""Made-up people, organizations and invitations, for the gallery and for tests of cards."""

from datetime import UTC, date, datetime
from decimal import Decimal

from cards.links import Links
from cards.words import Say
from domain.categories import Category
from domain.distances import Unit
from domain.invitations import Invitation, InvitationState, Offer
from domain.members import Membership, MembershipState, Profile
from domain.organizations import Organization
from domain.people import Identity, Person
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
LINKS = Links(
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
