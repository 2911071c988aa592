"""What goes out by itself, rendered when it is sent: the right card to the right person, or nothing any more."""

import json
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from domain.distances import Unit
from domain.rates import Fixed
from services import drives, invitations, members, organizations, people, rate_changes, reports, summaries
from services.ports import ConnectorError
from tests.delivery.post import Post
from tests.office import chat, entry, object_id, sender


@pytest.fixture
def post(database) -> Post:
    return Post(database)


def to(post, name) -> list[str]:
    """The summaries of the cards somebody got, the words of their notifications."""
    return [content["summary"] for address, content in post.messenger.sent if address == chat(name)]


def updates(post) -> list[str]:
    return [content["summary"] for _, _, content in post.messenger.updated]


def shown(content) -> str:
    return json.dumps(content, ensure_ascii=False)


async def test_an_invitation_reaches_the_chat_that_installing_made_and_is_delivered(office, post):
    ada = office.set_up()
    office.invite(ada, "Ana")
    post.directory.chats[object_id("Ana")] = "a:ana"
    await post.all()
    assert post.messenger.receivers == ["a:ana"]
    card = shown(post.messenger.sent[0][1])
    assert "Ada invites you" in card
    assert "$0.76 per mile" in card
    [(invitation, _)] = office(invitations.listed, by=ada)
    assert (invitation.state, invitation.reason) == ("delivered", "")


async def test_an_invitation_that_can_not_be_delivered_says_why_and_can_still_be_accepted(office, post):
    ada = office.set_up()
    ana = office.meet("Ana")
    office.invite(ada, "Ana")
    post.messenger.failures = [ConnectorError(403, "ConversationBlockedByUser")]
    await post.all()
    [(invitation, _)] = office(invitations.listed, by=ada)
    assert (invitation.state, invitation.reason) == ("undeliverable", "blocked_by_person")
    office(invitations.join, invitation.key, by=ana.person, at=office.at)
    assert office.now(ana).is_member


async def test_an_invitation_that_waits_says_what_for(office, post):
    ada = office.set_up()
    office.invite(ada, "Ana")
    await post.all()
    [(invitation, _)] = office(invitations.listed, by=ada)
    assert (invitation.state, invitation.reason) == ("pending", "chat_not_open_yet")
    office.meet("Ana")
    await post.all()
    [(invitation, _)] = office(invitations.listed, by=ada)
    assert (invitation.state, invitation.reason) == ("delivered", "")


async def test_a_rescinded_invitation_turns_into_withdrawn_where_it_was_shown(office, post):
    ada = office.set_up()
    office.meet("Ana")
    office.invite(ada, "Ana")
    await post.all()
    ana = office.meet("Ana").person
    office(invitations.rescind, ana, by=ada, at=office.at)
    await post.all(seconds=1)
    assert [activity for _, activity, _ in post.messenger.updated] == ["activity-1"]
    assert "withdrawn" in updates(post)[0]


async def test_a_rescinded_invitation_that_was_not_sent_is_never_shown(office, post):
    ada = office.set_up()
    ana = office.meet("Ana").person
    office.invite(ada, "Ana")
    office(invitations.rescind, ana, by=ada, at=office.at)
    await post.all()
    assert post.messenger.tries == 0


async def test_an_invitation_rescinded_while_on_its_way_is_replaced(office, post):
    ada = office.set_up()
    ana = office.meet("Ana").person
    office.invite(ada, "Ana")

    async def rescind(_to):
        office(invitations.rescind, ana, by=ada, at=office.at)

    post.messenger.before_sent = rescind
    await post.all()
    post.messenger.before_sent = None
    await post.all(seconds=1)
    assert to(post, "Ana") != []
    assert "withdrawn" in updates(post)[-1]


async def test_administrators_are_told_who_joined_and_who_declined(office, post):
    ada = office.set_up()
    office.member(ada, "Ana")
    office.invite(ada, "Bob")
    bob = office.meet("Bob")
    office(invitations.decline, office.offer(bob).invitation.key, by=bob.person, at=office.at, reason="No car")
    await post.all()
    assert to(post, "Ada") == ["Ana has joined Ada's.", "Bob declined the invitation."]
    assert "No car" in shown(post.messenger.sent[-1][1])


async def test_who_is_no_administrator_any_more_is_told_nothing(office, post):
    ada = office.set_up()
    bea = office.meet("Bea")
    office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    office.member(ada, "Ana")
    office(organizations.remove_administrator, bea.person, by=ada, at=office.at)
    await post.all()
    assert to(post, "Bea") == []
    assert to(post, "Ada") != []


async def test_removal_and_leaving_are_told_to_the_other_side(office, post):
    ada = office.set_up()
    ana, bob = office.member(ada, "Ana"), office.member(ada, "Bob")
    await post.all()
    office(members.remove, ana.person, by=ada, at=office.at)
    office(members.leave, by=bob, at=office.at)
    await post.all(seconds=1)
    assert "no longer in Ada's" in to(post, "Ana")[-1]
    assert to(post, "Ada")[-1] == "Bob has left the mileage programme."


async def reported(office, post):
    """Ana's drive, reported, on Ada's screen."""
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    await post.all()
    numbers = office.log(ana, entry())
    filed = office(reports.submit, numbers, by=ana, at=office.at)
    await post.all(seconds=1)
    return ada, ana, filed.report


async def test_a_report_is_shown_to_administrators_and_updated_when_decided(office, post):
    ada, _, report = await reported(office, post)
    assert "Ana" in to(post, "Ada")[-1]
    office(reports.approve, report.key, by=ada, at=office.at)
    await post.all(seconds=1)
    assert len(post.messenger.updated) == 1
    assert "pproved" in updates(post)[0]
    assert "approved" in shown(post.messenger.sent[-1][1])
    assert post.messenger.sent[-1][0] == chat("Ana")


async def test_a_recalled_report_disappears_from_the_administrators_card(office, post):
    _, ana, report = await reported(office, post)
    assert "Acme" in shown(post.messenger.sent[-1][1])
    office(reports.recall, report.key, by=ana, at=office.at)
    await post.all(seconds=1)
    assert "Acme" not in shown(post.messenger.updated[-1][2])


async def test_a_report_recalled_before_it_was_shown_is_not_shown(office, post):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    await post.all()
    before = len(to(post, "Ada"))
    filed = office(reports.submit, office.log(ana, entry()), by=ana, at=office.at)
    office(reports.recall, filed.report.key, by=ana, at=office.at)
    await post.all(seconds=1)
    assert len(to(post, "Ada")) == before


async def test_a_report_recalled_while_on_its_way_disappears(office, post):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    await post.all()
    filed = office(reports.submit, office.log(ana, entry()), by=ana, at=office.at)

    async def recall(_to):
        office(reports.recall, filed.report.key, by=ana, at=office.at)

    post.messenger.before_sent = recall
    await post.all(seconds=1)
    post.messenger.before_sent = None
    await post.all(seconds=1)
    assert "Acme" not in shown(post.messenger.updated[-1][2])


async def test_members_are_told_of_a_new_rate_and_not_of_one_taken_back(office, post):
    ada = office.set_up()
    office.member(ada, "Ana")
    await post.all()
    new = rate_changes.NewRate(Fixed(Decimal("0.68"), Unit.MI, "USD"), date(2026, 12, 1))
    rate = office(rate_changes.set_rate, new, by=ada, today=office.today, at=office.at)
    await post.all(seconds=1)
    assert "$0.68" in shown(post.messenger.sent[-1][1])
    later = rate_changes.NewRate(Fixed(Decimal("0.70"), Unit.MI, "USD"), date(2027, 3, 1))
    taken_back = office(rate_changes.set_rate, later, by=ada, today=office.today, at=office.later(minutes=1))
    office(rate_changes.cancel_rate, taken_back.id, by=ada, today=office.today, at=office.at)
    await post.all(minutes=2)
    assert len(to(post, "Ana")) == 1
    assert rate.id != taken_back.id


async def summed_up(office, post, *, on=date(2026, 11, 9)):
    """Time until the Monday on which the summary of the first week is due, with the clock asked."""
    moved = (on - office.at.date()).days
    office.later(days=moved, hours=8)
    post.clock.at = office.at
    office(summaries.queue_due, at=office.at)
    await post.all()


async def test_a_weekly_summary_is_sent_and_kept_as_evidence(office, post):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    office.log(ana, entry("23.4"))
    await summed_up(office, post)
    assert len(to(post, "Ana")) == 1
    figures = office(lambda store: store.summaries.last_sent(ana.person.id))
    assert json.loads(figures) == {"business": [1, "23.4 mi", "17.78 USD"]}


async def test_a_week_without_drives_is_told_once(office, post):
    ada = office.set_up()
    office.member(ada, "Ana")
    for monday in (date(2026, 11, 9), date(2026, 11, 16), date(2026, 11, 23)):
        await summed_up(office, post, on=monday)
    assert len(to(post, "Ana")) == 1


async def test_a_summary_is_not_sent_to_who_paused_or_removed_the_app(office, post):
    ada = office.set_up()
    ana, bob = office.member(ada, "Ana"), office.member(ada, "Bob")
    office.log(ana, entry())
    office.log(bob, entry())
    office.later(days=7, hours=8)
    post.clock.at = office.at
    office(summaries.queue_due, at=office.at)
    office(summaries.pause, by=ana.person, at=office.at)
    office(people.uninstall, sender("Bob"))
    await post.all()
    office.meet("Bob")
    await post.all(seconds=1)
    assert [to(post, "Ana"), to(post, "Bob")] == [[], []]


async def test_a_summary_nobody_needs_any_more_is_not_sent(office, post):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    office.log(ana, entry())
    office.later(days=7, hours=8)
    office(summaries.queue_due, at=office.at)
    post.clock.at = office.at + timedelta(days=15)
    await post.all()
    assert to(post, "Ana") == []


async def test_a_card_speaks_the_language_and_the_zone_of_who_gets_it(office, post):
    ada = office.set_up(locale="de-DE", zone="Europe/Berlin")
    office.member(ada, "Ana")
    office(summaries.choose_time, 1, time(9), by=ada.person, at=office.at)
    await post.all()
    content = post.messenger.sent[-1][1]["attachments"][0]["content"]
    assert content["lang"] == "de"


async def test_a_deleted_drive_is_not_in_the_summary(office, post):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    [number] = office.log(ana, entry(destination="Nowhere"))
    office.log(ana, entry(destination="Acme"))
    office(drives.delete, number, by=ana, at=office.at)
    await summed_up(office, post)
    assert "Nowhere" not in shown(post.messenger.sent[-1][1])
