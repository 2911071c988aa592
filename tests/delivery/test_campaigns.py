"""Messages to many people as the administrator watches them: one card, replaced as it goes, pressed in mid-run."""

import json
from datetime import date
from decimal import Decimal

import pytest

from domain.deliveries import DeliveryState
from domain.distances import Unit
from domain.errors import MileageError
from domain.rates import Fixed
from language import Intent
from services import campaigns, organizations, rate_changes
from services.ports import ConnectorError
from tests.delivery.post import Post
from tests.dialogs.crowd import Crowd
from tests.office import chat

MANY = [f"P{number:02}" for number in range(14)]


@pytest.fixture
def post(database) -> Post:
    return Post(database, rate=1)


@pytest.fixture
def ada(office):
    ada = office.set_up()
    for name in MANY:
        office.member(ada, name)
    with office.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE deliveries SET state = 'cancelled'")
    return ada


def tell(office, ada) -> int:
    """Tell everybody a new rate; the campaign's key."""
    new = rate_changes.NewRate(Fixed(Decimal("0.68"), Unit.MI, "USD"), date(2026, 12, 1))
    office(rate_changes.set_rate, new, by=ada, today=office.today, at=office.later(seconds=1))
    [found] = office(campaigns.latest, by=ada)
    return found.campaign.id


def to(post, name) -> list[str]:
    return [json.dumps(content) for address, content in post.messenger.sent if address == chat(name)]


async def go_on(office, post, seconds):
    post.clock.at = max(post.clock.at, office.at)
    for _ in range(seconds):
        await post.round()
        post.clock.later(seconds=1)
    office.at = post.clock.at


async def test_progress_is_one_card_replaced_every_few_seconds_and_at_the_end(office, post, ada):
    tell(office, ada)
    for _ in range(40):
        await go_on(office, post, 1)
        office(campaigns.show_progress, at=office.at)
    [card] = to(post, "Ada")
    assert "of 14 sent" in card
    shown = [content["summary"] for _, _, content in post.messenger.updated]
    assert {activity for _, activity, _ in post.messenger.updated} == {"activity-1"}
    assert shown[-1] == "Telling everybody the new rate: 14 of 14 sent"
    assert 2 <= len(shown) <= 6


async def test_a_campaign_paused_in_mid_run_keeps_the_rest_and_goes_on(office, post, ada):
    key = tell(office, ada)
    await go_on(office, post, 1)
    paused = office(campaigns.pause, key, by=ada, at=office.later(seconds=1))
    await go_on(office, post, 30)
    sent = office(campaigns.progress, key, by=ada).sent
    assert 0 < sent < 14
    assert sum(paused.counts.values()) == 14
    office(campaigns.resume, key, by=ada, at=office.later(seconds=1))
    await go_on(office, post, 30)
    assert office(campaigns.progress, key, by=ada).sent == 14


async def test_a_retry_that_comes_due_after_the_pause_stays_paused_and_after_a_stop_is_dropped(office, post, ada):
    key = tell(office, ada)
    post.clock.at = office.at
    leased = await post.lease()
    office(campaigns.pause, key, by=ada, at=office.later(seconds=1))
    post.messenger.always = ConnectorError(412)
    await post.deliver(leased)
    states = office(campaigns.progress, key, by=ada).counts
    assert set(states) == {DeliveryState.PAUSED}
    office(campaigns.cancel, key, by=ada, at=office.later(seconds=1))
    post.messenger.always = None
    await post.all(minutes=30)
    assert office(campaigns.progress, key, by=ada).counts == {DeliveryState.CANCELLED: 14}


async def test_what_failed_is_tried_again_and_arrives(office, post, ada):
    key = tell(office, ada)
    post.messenger.failures = [ConnectorError(400), ConnectorError(400), ConnectorError(400)]
    await go_on(office, post, 30)
    failed = office(campaigns.progress, key, by=ada).failed
    assert failed > 0
    office(campaigns.retry_failed, key, by=ada, at=office.later(seconds=1))
    await go_on(office, post, 30)
    assert office(campaigns.progress, key, by=ada).sent == 14


async def test_who_no_longer_administers_gets_no_progress(office, post, ada):
    ben = office.now(office.member(ada, "Ben"))
    office(organizations.make_administrator, ben.person, by=ada, at=office.later(seconds=1))
    tell(office, ada)
    office(organizations.remove_administrator, ada.person, by=office.now(ben), at=office.later(seconds=1))
    await go_on(office, post, 30)
    assert to(post, "Ada") == []


async def test_the_buttons_do_what_they_say(database, office, ada):
    key = tell(office, ada)
    crowd = Crowd(database)
    talker = await crowd.arrives("Ada")
    show = {"verb": "campaign.show", "data": {"campaign": key}}
    await talker.presses_again(show)
    assert talker.buttons == ["Pause", "Stop…", "How far is it?"]
    assert "Paused" in await talker.presses("Pause")
    assert "Stop for good?" in await talker.presses("Stop…")
    assert "Paused" in await talker.presses("Don't stop")
    assert "On its way" in await talker.presses("Go on")
    await talker.presses("Stop…")
    assert "Stopped" in await talker.presses("Stop for good")
    bob = await crowd.arrives("P01")
    with pytest.raises(MileageError):
        await bob.presses_again(show)


async def test_the_words_do_what_the_buttons_do(database, office, post, ada):
    crowd = Crowd(database)
    talker = await crowd.arrives("Ada")
    assert "Nothing was sent to many people yet" in await talker.means(Intent.LIST_CAMPAIGNS)
    tell(office, ada)
    assert "Telling everybody the new rate: 0 of 14 sent" in await talker.means(Intent.LIST_CAMPAIGNS)
    assert "Nothing is paused" in await talker.means(Intent.RESUME_CAMPAIGN)
    assert "Paused" in await talker.means(Intent.PAUSE_CAMPAIGN, campaign="rate")
    assert "Nothing is on its way that could be paused" in await talker.means(Intent.PAUSE_CAMPAIGN)
    assert "On its way" in await talker.means(Intent.RESUME_CAMPAIGN)
    assert "Nothing failed" in await talker.means(Intent.RETRY_CAMPAIGN)
    assert "Nothing is on its way" in await talker.means(Intent.CANCEL_CAMPAIGN, campaign="invitations")
    assert "Stop for good?" in await talker.means(Intent.CANCEL_CAMPAIGN)
    assert "Stopped" in await talker.presses("Stop for good")
    bob = await crowd.arrives("P01")
    with pytest.raises(MileageError):
        await bob.means(Intent.PAUSE_CAMPAIGN)


async def test_of_several_the_one_that_is_meant_is_asked(database, office, ada):
    crowd = Crowd(database)
    talker = await crowd.arrives("Ada")
    tell(office, ada)
    office.invite(ada, *(f"Q{number:02}" for number in range(12)))
    shown = await talker.means(Intent.PAUSE_CAMPAIGN)
    assert "Which one? Open it and press." in shown
    assert talker.buttons[:2] == ["1: Sending the invitations", "2: Telling everybody the new rate"]
    assert "0 of 14 sent" in await talker.presses("2: Telling everybody the new rate")
    assert "Paused" in await talker.means(Intent.PAUSE_CAMPAIGN, campaign="invitations")


async def test_failed_ones_are_tried_again_by_word(database, office, post, ada):
    tell(office, ada)
    post.messenger.failures = [ConnectorError(400), ConnectorError(400)]
    await go_on(office, post, 30)
    talker = await Crowd(database, at=office.at).arrives("Ada")
    assert "of 14 sent" in await talker.means(Intent.RETRY_CAMPAIGN)
    await go_on(office, post, 5)
    assert "14 of 14 sent" in await talker.means(Intent.LIST_CAMPAIGNS)
