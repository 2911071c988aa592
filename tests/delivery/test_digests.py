"""The weekly digest of an organization: from reported drives alone, once a week for each administrator, quiet once."""

import json
from datetime import timedelta

import pytest

from domain.errors import MileageError
from domain.weeks import week_of
from services import digests, organizations, reports
from storage.store import Store
from tests.delivery.post import Post
from tests.office import chat, entry


@pytest.fixture
def post(database) -> Post:
    return Post(database)


@pytest.fixture
def ada(office):
    return office.set_up()


def report(office, name_or_profile, *miles: str):
    """Log and report some drives; the report's key."""
    ana = name_or_profile
    numbers = office.log(ana, *(entry(one, on=office.today) for one in miles))
    return office(reports.submit, numbers, by=ana, at=office.later(seconds=1)).report.key


async def next_monday(office, post):
    """Let the clock look on the next Monday at noon, and everything go out."""
    office.at = (office.at + timedelta(days=7 - office.at.weekday())).replace(hour=17)
    post.clock.at = office.at
    office(digests.queue_digests, at=office.at)
    await post.all(seconds=1)
    office.at = post.clock.at


def got(post, name) -> list[str]:
    return [json.dumps(content) for address, content in post.messenger.sent if address == chat(name)]


def of_digests(post, name) -> list[str]:
    return [
        card for card in got(post, name) if "Made of reported drives alone" in card or "Nothing was reported" in card
    ]


async def test_it_tells_what_was_reported_and_waits_and_nothing_of_what_was_not(office, post, ada):
    ana, bob = office.member(ada, "Ana"), office.member(ada, "Bob")
    report(office, ana, "10", "20")
    office.log(bob, entry("777"))
    await next_monday(office, post)
    [card] = of_digests(post, "Ada")
    assert "1 report, 2 drives, $22.80" in card
    assert "777" not in card
    assert "Bob" not in card
    assert of_digests(post, "Ana") == []


async def test_decisions_of_the_week_are_told(office, post, ada):
    ana = office.member(ada, "Ana")
    first, second = report(office, ana, "10"), report(office, ana, "20")
    office(reports.approve, first, by=ada, at=office.later(seconds=1))
    office(reports.send_back, second, by=ada, at=office.later(seconds=1), reason="which client?")
    week = week_of(office.today)
    found = office(digests.digest_of, week, by=ada)
    assert [(line.reports, line.total.minor) for line in found.approved] == [(1, 760)]
    assert (found.returned, list(found.waiting), found.waiting_since) == (1, [], None)
    assert office(digests.digest_of, week.after(), by=ada).is_quiet


async def test_a_quiet_week_is_said_once(office, post, ada):
    for _ in range(4):
        await next_monday(office, post)
    assert len(of_digests(post, "Ada")) == 1
    report(office, office.member(ada, "Ana"), "10")
    await next_monday(office, post)
    assert len(of_digests(post, "Ada")) == 2


async def test_every_administrator_gets_it_once_however_often_the_clock_looks(office, post, ada):
    ben = office.member(ada, "Ben")
    office(organizations.make_administrator, ben.person, by=ada, at=office.later(seconds=1))
    report(office, office.member(ada, "Ana"), "10")
    await next_monday(office, post)
    for _ in range(5):
        office(digests.queue_digests, at=office.at)
        await post.all(seconds=60)
    assert (len(of_digests(post, "Ada")), len(of_digests(post, "Ben"))) == (1, 1)


async def test_weeks_missed_are_merged_into_the_newest(office, post, ada):
    report(office, office.member(ada, "Ana"), "10")
    office.later(days=30)
    await next_monday(office, post)
    assert len(of_digests(post, "Ada")) == 1
    assert len(office.queued("digest")) == 1


async def test_what_was_sent_is_kept(office, post, ada):
    report(office, office.member(ada, "Ana"), "10", "20")
    await next_monday(office, post)

    def kept(store: Store):
        return store.digests.sent(1)

    [(week, figures)] = office(kept)
    assert week == week_of(office.today).before().monday
    assert json.loads(figures)["received"] == [[1, 2, "22.80 USD"]]


async def test_it_is_for_administrators_only(office, ada):
    ana = office.member(ada, "Ana")
    with pytest.raises(MileageError):
        office(digests.digest_of, week_of(office.today), by=ana)


def test_the_week_of_an_organization_begins_where_it_is(office):
    ada = office.set_up(zone="Pacific/Auckland")
    ana = office.member(ada, "Ana")
    office.at = office.at.replace(day=8, hour=12)  # a Sunday in UTC, Monday in Auckland
    report(office, ana, "10")
    week = week_of(office.at.date())
    assert office(digests.digest_of, week, by=ada).received == []
    assert len(office(digests.digest_of, week.after(), by=ada).received) == 1
