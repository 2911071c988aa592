"""What was true when a message was queued and is not when it goes out: it is written by what is true then."""

import json

import pytest

from services import members, organizations, reports
from tests.delivery.post import Post
from tests.office import chat, entry


@pytest.fixture
def post(database) -> Post:
    return Post(database)


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


@pytest.fixture
def bob(office, ada):
    bob = office.meet("Bob")
    office(organizations.make_administrator, bob.person, by=ada, at=office.at)
    return office.now(bob)


def reported(office, by):
    numbers = office.log(by, entry("10", destination="Zanzibar"))
    return office(reports.submit, numbers, by=office.now(by), at=office.at).report.key


def told(post, name):
    sent = [content for address, content in post.messenger.sent if address == chat(name)]
    updated = [content for address, _, content in post.messenger.updated if address == chat(name)]
    return json.dumps([*sent, *updated])


async def test_a_report_is_not_sent_to_who_administers_no_more(office, post, ada, ana, bob):
    reported(office, ana)
    office(organizations.remove_administrator, bob.person, by=ada, at=office.at)
    await post.all()
    assert "Zanzibar" in told(post, "Ada")
    assert "Ana" not in told(post, "Bob")


async def test_what_becomes_of_a_report_is_not_told_to_who_administers_no_more(office, post, ada, ana, bob):
    key = reported(office, ana)
    await post.all()
    before = len(post.messenger.updated)
    office(organizations.remove_administrator, bob.person, by=ada, at=office.at)
    office(reports.approve, key, by=ada, at=office.at)
    await post.all()
    assert {address for address, _, _ in post.messenger.updated[before:]} == {chat("Ada")}


async def test_a_report_taken_back_before_it_was_sent_is_not_sent(office, post, ada, ana):
    key = reported(office, ana)
    office(reports.recall, key, by=ana, at=office.at)
    await post.all()
    assert "Zanzibar" not in told(post, "Ada")


async def test_a_report_taken_back_later_loses_what_was_in_it(office, post, ada, ana):
    key = reported(office, ana)
    await post.all()
    office(reports.recall, key, by=ana, at=office.at)
    await post.all()
    now = json.dumps(post.messenger.updated[-1][2])
    assert "took this report back" in now
    assert not any(secret in now for secret in ("Zanzibar", "7.60", "10 mi", "report.show", "reported.show"))


async def test_leaving_is_not_told_to_who_administers_no_more(office, post, ada, ana, bob):
    office(members.leave, by=ana, at=office.at)
    office(organizations.remove_administrator, bob.person, by=ada, at=office.at)
    await post.all()
    assert "Ana" not in told(post, "Bob")
