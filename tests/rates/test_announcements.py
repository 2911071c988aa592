"""A new government rate: who follows the table hears of it once, whoever looks first and however often."""

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.announcements import marks_of
from domain.categories import Category
from domain.distances import Unit
from domain.rate_parsing import parse_table
from domain.rates import Fixed, Follow, Tier
from services import announcements, campaigns, members, organizations, rate_changes, rate_tables
from services.rate_changes import NewRate
from services.rate_tables import tables
from tests.delivery.post import Post
from tests.office import FABRIKAM, chat

JANUARY = date(2027, 1, 1)
TOLD = "official_rate"


@pytest.fixture
def post(database) -> Post:
    return Post(database)


@pytest.fixture
def ada(office, shelves):
    """Contoso follows the IRS, Ana drives for it; the installation knows the rates it began with."""
    ada = office.set_up()
    office.member(ada, "Ana")
    office(announcements.notice, at=office.at)
    return ada


def look(office) -> None:
    """What every process does when it starts, and goes on doing."""
    office(announcements.notice, at=office.at)
    while office(announcements.tell_next, at=office.at):
        pass


def told(office, template=TOLD) -> list[str]:
    return [name for name, _, _ in office.queued(template)]


def setting(office, by, basis, on=None, **facts):
    new = NewRate(basis, on or office.today, **facts)
    return office(rate_changes.set_rate, new, by=by, today=office.today, at=office.later(seconds=1))


async def read(post, office, name) -> str:
    post.clock.at = office.at
    await post.all(seconds=1)
    return "\n".join(json.dumps(content) for address, content in post.messenger.sent if address == chat(name))


def test_a_fresh_installation_announces_nothing(office, shelves):
    office.set_up()
    shelves.ship(business="0.78")
    look(office)
    assert told(office) == []


def test_administrators_and_members_are_told_once_however_often_it_is_looked(office, shelves, ada):
    ben = office.member(ada, "Ben")
    office(organizations.make_administrator, ben.person, by=ada, at=office.at)
    shelves.ship(business="0.78")
    for _ in range(3):
        look(office)
    assert sorted(told(office)) == ["Ada", "Ana", "Ben"]
    [found, *_] = office(campaigns.latest, by=ada)
    assert (found.campaign.kind, found.total) == ("official", 3)


def test_rows_of_one_day_are_one_message_and_another_day_is_another(office, shelves, ada):
    shelves.ship(business="0.78", medical="0.24", moving="0.24")
    look(office)
    assert sorted(told(office)) == ["Ada", "Ana"]
    office.later(days=300)
    shelves.ship(year=2028, business="0.80")
    look(office)
    assert sorted(told(office)) == ["Ada", "Ada", "Ana", "Ana"]


def test_organizations_that_do_not_follow_the_table_hear_nothing(office, shelves, ada):
    bea = office.set_up("Bea", FABRIKAM, country="GB")
    setting(office, ada, Fixed(Decimal("0.68"), Unit.MI, "USD"))
    shelves.ship(business="0.78")
    look(office)
    assert told(office) == []
    assert bea is not None


def test_who_follows_it_from_elsewhere_or_with_an_offset_hears_of_it(office, shelves, ada):
    setting(office, ada, Follow("us", Decimal("-0.05")))
    dan = office.set_up("Dan", FABRIKAM, country="BR")
    setting(office, dan, Follow("us"))
    shelves.ship(business="0.78")
    look(office)
    assert sorted(told(office)) == ["Ada", "Ana", "Dan"]


def test_members_whose_rate_stays_are_not_told_and_administrators_are(office, shelves, ada):
    shelves.ship(business="0.76")
    look(office)
    assert told(office) == ["Ada"]


def test_an_organization_that_left_the_table_by_then_hears_nothing(office, shelves, ada):
    setting(office, ada, Fixed(Decimal("0.68"), Unit.MI, "USD"), JANUARY)
    shelves.ship(business="0.78")
    look(office)
    assert told(office) == []


def test_a_year_gone_by_is_no_news(office, shelves, ada):
    office.later(days=800)
    shelves.ship(business="0.78")
    look(office)
    assert told(office) == []


def test_who_left_is_not_told(office, shelves, ada):
    ben = office.member(ada, "Ben")
    office(members.leave, by=ben, at=office.at)
    shelves.ship(business="0.78")
    look(office)
    assert "Ben" not in told(office)


def test_every_organization_is_reached_over_many_looks(office, shelves, ada):
    """More than are looked at in one transaction, each of them once."""
    tenants = [f"dddddddd-0000-4000-8000-{number:012}" for number in range(announcements.BATCH + 5)]
    for tenant in tenants:
        office.set_up("Eve", tenant)
    shelves.ship(business="0.78")
    office(announcements.notice, at=office.at)
    assert office(announcements.tell_next, at=office.at)
    assert told(office).count("Eve") == announcements.BATCH - 1
    look(office)
    assert told(office).count("Eve") == len(tenants)


def test_a_process_that_does_not_have_the_row_leaves_it_to_one_that_has(office, shelves, ada, monkeypatch):
    shelves.ship(business="0.78")
    office(announcements.notice, at=office.at)
    monkeypatch.undo()
    rate_tables.SHELF.clear()
    assert not office(announcements.tell_next, at=office.at)
    assert told(office) == []


async def test_what_they_read(office, shelves, post, ada):
    shelves.ship(business="0.78", medical="0.235")
    look(office)
    ada_reads, ana_reads = await read(post, office, "Ada"), await read(post, office, "Ana")
    assert "New IRS rates from Jan 1, 2027" in ada_reads
    assert "$0.78 per mile (until then $0.76 per mile)" in ada_reads
    assert "$0.235 per mile, as before" in ada_reads
    assert "Notice 2027" in ada_reads
    assert "pays a new rate from Jan 1, 2027" in ana_reads
    assert "$0.78 per mile (until then $0.76 per mile)" in ana_reads
    assert "as before" not in ana_reads


async def test_a_message_waits_while_its_process_does_not_know_the_row(office, shelves, post, ada):
    shelves.ship(business="0.78")
    look(office)
    full = tables()
    rate_tables.SHELF.tables = {
        **full,
        "us": parse_table("us", rate_tables.texts()["us"].replace("0.78", "0.77")),
    }
    assert "New IRS" not in await read(post, office, "Ada")
    rate_tables.SHELF.tables = full
    office.later(minutes=5)
    assert "New IRS" in await read(post, office, "Ada")


async def test_who_set_a_rate_of_their_own_meanwhile_is_not_told(office, shelves, post, ada):
    shelves.ship(business="0.78")
    look(office)
    setting(office, ada, Fixed(Decimal("0.68"), Unit.MI, "USD"), JANUARY)
    assert "New IRS" not in await read(post, office, "Ada")


def test_a_mark_changes_with_the_figure_alone():
    [row] = [
        row for row in tables()["us"].rows if row.from_on == date(2026, 7, 1) and Category.BUSINESS in row.categories
    ]
    assert marks_of(replace(row, to_on=None, authority="another", verified_on=date(2030, 1, 1))) == marks_of(row)
    assert marks_of(replace(row, tiers=(Tier(None, Decimal("0.760")),))) == marks_of(row)
    assert marks_of(replace(row, tiers=(Tier(None, Decimal("0.77")),))) != marks_of(row)
    assert marks_of(replace(row, from_on=row.from_on + timedelta(days=1))) != marks_of(row)


def test_members_told_of_a_planned_rate_are_told_that_it_is_off(office, ada):
    ben = office.member(ada, "Ben")
    rate = setting(office, ada, Fixed(Decimal("0.68"), Unit.MI, "USD"), JANUARY)
    with office.engine.begin() as connection:
        connection.exec_driver_sql(
            f"UPDATE deliveries SET state = 'sent' WHERE template = 'rate_changed' AND person_id <> {ben.person.id}"
        )
    for _ in range(2):
        office(rate_changes.cancel_rate, rate.id, by=ada, today=office.today, at=office.at)
    assert told(office, "rate_cancelled") == ["Ana"]
