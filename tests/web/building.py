"""A dashboard served on this computer, over a real database with people in it."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Self

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from domain.categories import Category
from domain.distances import Unit
from domain.members import Profile
from domain.money import Money
from domain.people import Identity
from domain.rates import Fixed
from services import rate_changes, reports
from storage.database import Database
from storage.engine import make_engine
from tests.office import Office, entry
from web.desk import Dashboard
from web.links import Links
from web.routes import add_routes

SECRETS = ["a made-up secret"]


class StillClock:
    """Says what the office's time is."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def now(self) -> datetime:
        return self._office.at


async def believe(token: str) -> Identity | None:
    """Takes ``tenant/object`` for a token that proves it; anything else proves nobody."""
    tenant, _, who = token.partition("/")
    return Identity(tenant, who) if who else None


class Building:
    """The dashboard of one database, and the office whose people use it."""

    def __init__(self, database: Database, **settings: Any) -> None:
        self.office = Office(make_engine(database.engine.url.render_as_string(hide_password=False)))
        self.links = Links(SECRETS)
        facts: dict[str, Any] = {"authenticate": believe, "links": self.links, **settings}
        self.dashboard = Dashboard(database, StillClock(self.office), **facts)
        self.app = web.Application()
        add_routes(self.app, self.dashboard)
        self.client: TestClient[web.Request, web.Application] = TestClient(TestServer(self.app))

    async def __aenter__(self) -> Self:
        await self.client.start_server()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.client.close()
        self.office.engine.dispose()

    def token(self, who: Profile) -> Mapping[str, str]:
        identity = who.person.identity
        return {"Authorization": f"Bearer {identity.tenant_id}/{identity.object_id}"}

    async def ask(self, path: str, who: Profile, status: int = 200, **query: str) -> Any:
        """The JSON of an address for somebody."""
        answer = await self.client.get(path, params=query, headers=self.token(who))
        assert answer.status == status, await answer.text()
        return await answer.json()

    async def drives(self, who: Profile, status: int = 200, **fields: str) -> Any:
        """The JSON of somebody's drives."""
        answer = await self.client.post("/api/drives", json=fields, headers=self.token(who))
        assert answer.status == status, await answer.text()
        return await answer.json()

    async def fetch(self, path: str, who: Profile | None = None, **query: str) -> tuple[int, bytes, Mapping[str, str]]:
        answer = await self.client.get(path, params=query, headers=self.token(who) if who else {})
        return answer.status, await answer.read(), answer.headers

    def report(self, who: Profile, *numbers: int) -> str:
        """Report drives; the key of the report."""
        filed = self.office(reports.submit, set(numbers), by=who, at=self.office.later(minutes=1))
        return str(filed.report.key)


def furnish(building: Building) -> tuple[Profile, Profile]:
    """An organization with two drivers and a year of drives, for people to look at; its administrator and a driver."""
    office = building.office
    ada = office.set_up("Adele Vance")
    ana, ben = office.member(ada, "Ana Diaz"), office.member(ada, "Ben Ek")
    told: list[tuple[str, date, dict[str, Any]]] = [
        ("23.4", date(2026, 11, 2), {"origin": "Office", "destination": "Acme", "parking": Money(400)}),
        ("8.1", date(2026, 11, 2), {"origin": "Home", "destination": "Dentist", "category": Category.MEDICAL}),
        ("41", date(2026, 10, 28), {"destination": "Z\u00fcrich office", "via": ("Bank", "Post"), "round_trip": True}),
        ("12.6", date(2026, 10, 20), {"destination": "Depot", "purpose": "", "category": Category.BUSINESS}),
        ("5", date(2026, 10, 18), {"destination": "Cinema", "category": Category.PERSONAL, "purpose": ""}),
        ("3.2", date(2026, 10, 15), {"destination": "Library", "category": Category.UNCLASSIFIED, "purpose": ""}),
        (
            "118.5",
            date(2026, 9, 3),
            {"destination": "Joe's Garage, 1200 Market St, San Francisco", "tolls": Money(875)},
        ),
        ("64.2", date(2026, 6, 12), {"destination": "Acme", "purpose": "Quarterly review of the maintenance contract"}),
    ]
    numbers = office.log(ana, *(entry(miles, on, **facts) for miles, on, facts in told))
    first = building.report(ana, numbers[6], numbers[7])
    office(reports.approve, first, by=ada, at=office.later(minutes=5))
    building.report(ana, numbers[2])
    bens = office.log(
        ben, entry("31", date(2026, 10, 30)), entry("77.7", date(2026, 10, 29), destination="Secret place")
    )
    returned = building.report(ben, bens[0])
    office(reports.send_back, returned, by=ada, at=office.later(minutes=5), reason="Which client was it?")
    building.report(ben, bens[0])
    return ada, ana


def set_rate(building: Building, by: Profile, amount: str, from_on: date) -> None:
    """Have the organization pay a figure of its own."""
    office = building.office
    new = rate_changes.NewRate(Fixed(Decimal(amount), Unit.MI, "USD"), from_on)
    office(rate_changes.set_rate, new, by=by, today=office.today, at=office.later(minutes=1))
