"""A small office for tests of services: people of tenants, and service calls as transactions without threads."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Engine, event

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import DriveEntry
from domain.invitations import Offer, Prospect, Row
from domain.members import Profile
from domain.money import Money
from domain.people import DirectoryPerson, Identity, Sender
from services import drives, invitations, organizations, people
from services.ports import Address
from storage.store import Store

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 2)
CONTOSO = "aaaaaaaa-0000-4000-8000-000000000000"
FABRIKAM = "bbbbbbbb-0000-4000-8000-000000000000"


def object_id(name: str) -> str:
    """An object id that is the same for a name every time."""
    return f"cccccccc-0000-4000-8000-{name.lower().encode().hex()[:12]:0>12}"


def identity(name: str, tenant: str = CONTOSO) -> Identity:
    return Identity(tenant, object_id(name))


def sender(name: str, tenant: str = CONTOSO, *, locale: str = "en-US", zone: str = "America/New_York") -> Sender:
    return Sender(identity(name, tenant), name, locale, zone)


def chat(name: str, tenant: str = CONTOSO) -> Address:
    return Address(tenant, "https://smba.example/teams", f"a:{tenant[:2]}-{name}")


def mail(name: str) -> str:
    return f"{name.lower()}@contoso.com"


def directory_person(name: str, tenant: str = CONTOSO) -> DirectoryPerson:
    return DirectoryPerson(identity(name, tenant), name, mail(name))


def wanted(*names: str, tenant: str = CONTOSO) -> list[Row]:
    return [Row(mail(name), Prospect.WILL_INVITE, directory_person(name, tenant)) for name in names]


def entry(miles: str = "23.4", on: date = TODAY, **facts: Any) -> DriveEntry:
    """A complete business drive."""
    known: dict[str, Any] = {
        "destination": "Acme",
        "purpose": "client visit",
        "category": Category.BUSINESS,
        "parking": Money(0),
    }
    return DriveEntry(on, Distance(Decimal(miles), facts.pop("unit", Unit.MI)), **{**known, **facts})


def _without_fsync(connection: Any, _record: object) -> None:
    """A test's file need not survive a power cut."""
    connection.execute("PRAGMA synchronous=OFF")


class Office:
    """Calls services on one engine. ``at`` is the present; ``later`` moves it on."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _without_fsync)
        self.at = START
        self._messages = 0

    def __call__(self, service: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """One service call, one transaction."""
        with self.engine.connect().execution_options(write=True) as connection, connection.begin():
            return service(Store(connection), *args, **kwargs)

    def later(self, **span: float) -> datetime:
        """Let time go by."""
        self.at += timedelta(**span)
        return self.at

    @property
    def today(self) -> date:
        return self.at.date()

    def meet(self, name: str, tenant: str = CONTOSO, **facts: str) -> Profile:
        """Somebody who wrote to the bot."""
        return self(people.meet, sender(name, tenant, **facts), chat(name, tenant), at=self.at)

    def now(self, profile: Profile) -> Profile:
        """The same person with what they are now."""
        return self(lambda store: store.people.get_profile(profile.person.id))

    def set_up(self, name: str = "Ada", tenant: str = CONTOSO, country: str = "US", **facts: str) -> Profile:
        """An organization with its first administrator."""
        profile = self.meet(name, tenant, **facts)
        self(organizations.set_up, by=profile, name=f"{name}'s", country=country, at=self.at)
        return self.now(profile)

    def invite(self, by: Profile, *names: str) -> list[Row]:
        """Invitations, sent."""
        rows = wanted(*names, tenant=by.person.identity.tenant_id)
        return self(invitations.invite, rows, by=by, at=self.at)

    def offer(self, profile: Profile) -> Offer:
        """The open invitation of somebody."""
        found = self(invitations.find_offer, by=self.now(profile))
        assert found is not None
        return found

    def member(self, by: Profile, name: str, **facts: str) -> Profile:
        """Somebody who was invited and joined."""
        self.invite(by, name)
        profile = self.meet(name, by.person.identity.tenant_id, **facts)
        self(invitations.join, self.offer(profile).invitation.key, by=profile.person, at=self.at)
        return self.now(profile)

    def log(self, by: Profile, *entries: DriveEntry) -> list[int]:
        """Drives told in one message; their numbers."""
        self._messages += 1
        told_in = f"message-{self._messages}"
        logged = self(drives.log, list(entries), by=by, told_in=told_in, today=self.today, at=self.at)
        return [one.priced.drive.number for one in logged]

    def queued(self, *templates: str) -> list[tuple[str, str, str]]:
        """What lies in the outbox: recipient, template, state."""
        with self.engine.connect() as connection:
            rows = connection.exec_driver_sql(
                "SELECT people.name, template, state FROM deliveries JOIN people ON people.id = person_id"
                " ORDER BY deliveries.id"
            )
            found = [(row[0], row[1], row[2]) for row in rows]
        return [one for one in found if not templates or one[1] in templates]
