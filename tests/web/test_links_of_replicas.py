"""Two replicas on one database, with a managed identity's lack of any secret: each reads the links of the other."""

import pytest
from aiohttp import ClientSession

from app import make_app, make_links, make_names
from config import read_settings
from domain.exports import Form, Scope, Wanted
from domain.receipts import Pointer, scan_of
from services import receipts
from storage.database import Database
from tests.office import TODAY, entry
from tests.pictures import jpeg
from tests.teams_chat import serving
from tests.web.building import StillClock

WANTED = Wanted(Scope.OWN, Form.CSV, TODAY, TODAY)


@pytest.fixture
def settings(address):
    return read_settings({"LOCAL": "1", "DATABASE_URL": address, "PUBLIC_URL": "https://mileage.example"})


async def test_a_link_of_one_replica_is_read_by_another(settings, database, office):
    ana = office.member(office.set_up(), "Ana")
    office.log(ana, entry())
    clock = StillClock(office)
    links = await make_links(settings, database, clock)
    path = links.address(ana.person.id, WANTED, at=office.at).removeprefix("https://mileage.example")
    app = await make_app(settings, clock)
    async with serving(app) as other, ClientSession() as client:
        async with client.get(other + path) as answer:
            assert (answer.status, len((await answer.text()).splitlines())) == (200, 2)
        async with client.get(other + path[:-3] + "AAA") as answer:
            assert answer.status == 410


async def test_a_replica_learns_the_secret_of_a_new_month_from_the_link_of_another(settings, database, office):
    ana = office.member(office.set_up(), "Ana")
    office.log(ana, entry())
    app = await make_app(settings, StillClock(office))
    async with serving(app) as old, ClientSession() as client:
        office.later(days=31)
        links = await make_links(settings, database, StillClock(office))
        path = links.address(ana.person.id, WANTED, at=office.at).removeprefix("https://mileage.example")
        async with client.get(old + path) as answer:
            assert answer.status == 200


async def test_so_it_does_from_the_link_to_a_receipt(settings, database, office):
    ana = office.member(office.set_up(), "Ana")
    app = await make_app(settings, StillClock(office))
    async with serving(app) as old, ClientSession() as client:
        office.later(days=31)
        key = office(receipts.keep, scan_of(jpeg()), by=ana, at=office.at).key
        links = await make_links(settings, database, StillClock(office))
        path = links.receipt_address(ana.person.id, Pointer(key), at=office.at)
        async with client.get(old + path.removeprefix("https://mileage.example")) as answer:
            assert answer.status == 200


async def test_replicas_call_rows_by_the_same_names(address, office):
    first, second = Database(address), Database(address)
    try:
        names = [await make_names(one, StillClock(office)) for one in (first, second)]
        assert names[0].number("audit", names[1].name("audit", 77)) == 77
    finally:
        first.close()
        second.close()
