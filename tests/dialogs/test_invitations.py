"""An invitation, from the card to joining, declining, withdrawing: the line of the source document."""

import pytest

from domain.errors import MileageError
from domain.people import Device
from language import Intent
from tests.dialogs.crowd import Crowd, Talker
from tests.office import FABRIKAM, mail


@pytest.fixture
def crowd(database) -> Crowd:
    return Crowd(database)


@pytest.fixture
async def ada(crowd) -> Talker:
    return await crowd.sets_up()


@pytest.fixture
async def ana(crowd, ada) -> Talker:
    """Ana, who is invited and looks at her invitation."""
    ana = await crowd.arrives("Ana")
    await ada.means(Intent.INVITE, emails=(mail("Ana"),))
    await ana.means(Intent.GREETING)
    return ana


async def test_inviting_one_person_is_done_at_once(crowd, ada):
    crowd.directory.add("Ana")
    answer = await ada.means(Intent.INVITE, emails=("ana@contoso.com",))
    assert "Ana is invited" in answer
    assert crowd.queued() == [("Ana", "invitation", "queued")]


async def test_the_card_says_who_invites_what_is_seen_and_the_rate(ana):
    assert "Join Contoso on MileIQ" in ana.words
    assert "Ada invites you" in ana.words
    assert "Only the drives you choose to report" in ana.words
    assert "not their number, not their total" in ana.words
    assert "per mile for your work drives" in ana.words
    assert "Set by Contoso, in force since" in ana.words
    assert "You can't change it" in ana.words
    assert "can't be forwarded" in ana.words
    assert ana.buttons == ["Decline invitation", "Get started with MileIQ", "Decline…"]


async def test_get_started_then_join(crowd, ada, ana):
    verified = await ana.presses("Get started with MileIQ")
    assert "It's you, Ana" in verified
    assert "Your account: ana@contoso.com" in verified
    assert "You have joined Contoso" in await ana.presses("Join")
    assert (await ana.profile()).is_member
    assert ("Ada", "joined", "queued") in crowd.queued()
    assert "Ana" in await ada.means(Intent.LIST_MEMBERS)
    assert "joined, " in await ada.means(Intent.LIST_INVITATIONS)


async def test_both_presses_ask_for_proof(crowd, ana):
    crowd.sign_in.is_believed = False
    start = ana.action("Get started with MileIQ")
    assert await ana.presses_again(start) == "to prove"
    await ana.presses_again(start, token=True)
    join = ana.action("Join")
    assert await ana.presses_again(join) == "to prove"
    assert not (await ana.profile()).is_member
    assert "You have joined" in await ana.presses_again(join, token=True)


@pytest.mark.parametrize(
    ("device", "there", "not_there"),
    [
        (Device.PHONE, ["Download from the App Store", "Get it on Google Play"], ["Visit web dashboard"]),
        (Device.COMPUTER, ["Visit web dashboard"], ["Download from the App Store", "Get it on Google Play"]),
        (
            Device.UNKNOWN,
            ["Visit web dashboard", "Download from the App Store", "Get it on Google Play"],
            [],
        ),
    ],
)
async def test_the_device_that_pressed_decides_what_comes_next(crowd, ada, device, there, not_there):
    ana = await crowd.joins(ada, "Ana", device=device)
    assert set(there) <= set(ana.buttons)
    assert not set(not_there) & set(ana.buttons)
    assert "You are ready for your first drive" in ana.words


async def test_joining_twice_is_joining_once(crowd, ana):
    await ana.presses("Get started with MileIQ")
    join = ana.action("Join")
    first = await ana.presses_again(join)
    assert await ana.presses_again(join) == first
    assert crowd.queued().count(("Ada", "joined", "queued")) == 1


async def test_a_forwarded_card_is_refused_without_a_name(crowd, ana):
    start = ana.action("Get started with MileIQ")
    for stranger in (await crowd.arrives("Ben"), await crowd.arrives("Ana", FABRIKAM)):
        for verb in ("invitation.start", "invitation.join", "invitation.decline"):
            with pytest.raises(MileageError, match="contact your organization's administrator") as refusal:
                await stranger.presses_again({**start, "verb": verb})
            assert "Ana" not in str(refusal.value)
            assert "Contoso" not in str(refusal.value)


async def test_an_invented_invitation_gets_the_same_refusal(crowd, ana):
    start = ana.action("Get started with MileIQ")
    with pytest.raises(MileageError, match="This invitation isn't for you"):
        await ana.presses_again({**start, "data": {"i": "made-up"}})


async def test_declining_with_a_reason_and_joining_after_all(crowd, ada, ana):
    declined = await ana.presses("Decline invitation", reason="I take the train.")
    assert "You declined the invitation" in declined
    assert "Your reason: I take the train." in declined
    assert ("Ada", "declined", "queued") in crowd.queued()
    assert "I take the train." in await ada.means(Intent.LIST_INVITATIONS)
    crowd.later(days=400)
    assert "You have joined Contoso" in await ana.presses("Join after all")


async def test_declining_in_words(ana):
    assert "You declined the invitation" in await ana.means(Intent.DECLINE)
    assert "Join Contoso on MileIQ" in await ana.means(Intent.GREETING)


async def test_a_withdrawn_invitation_says_so_on_every_button(crowd, ada, ana):
    start = ana.action("Get started with MileIQ")
    decline = ana.action("Decline invitation")
    await ana.presses_again(start)
    join = ana.action("Join")
    await ada.means(Intent.RESCIND, emails=(mail("Ana"),))
    for press in (start, join, decline):
        assert "This invitation was withdrawn" in await ana.presses_again(press)
    assert not (await ana.profile()).is_member
    assert ("Ana", "invitation_update", "queued") in crowd.queued()


async def test_an_accepted_invitation_shows_the_joined_card_again(ana):
    start = ana.action("Get started with MileIQ")
    decline = ana.action("Decline invitation")
    await ana.presses_again(start)
    await ana.presses("Join")
    assert "You have joined Contoso" in await ana.presses_again(start)
    assert "You have joined Contoso" in await ana.presses_again(decline)


async def test_a_member_of_another_organization_is_told_with_the_support_contact(crowd, ada, ana):
    await crowd.database.run(_put_elsewhere, ana.sender.identity, crowd.at)
    await ana.presses("Get started with MileIQ")
    answer = await ana.presses("Join")
    assert "You drive for Fabrikam now" in answer
    assert "help@contoso.com" in answer


def _put_elsewhere(store, who, at):
    person = store.people.find_known(who).profile.person
    other = store.organizations.add(tenant_id=FABRIKAM, name="Fabrikam", country="US", zone="UTC", at=at)
    store.members.add(other.id, person.id, at=at)


async def test_join_without_an_invitation_says_whom_to_ask(crowd, ada):
    ben = await crowd.arrives("Ben")
    with pytest.raises(MileageError, match="ask your organization's administrator"):
        await ben.means(Intent.JOIN)
    with pytest.raises(MileageError, match="nothing to decline"):
        await ben.means(Intent.DECLINE)


async def test_join_by_a_member_and_by_an_administrator(crowd, ada):
    assert "You drive for Contoso too now" in await ada.means(Intent.JOIN)
    assert "already" in await ada.means(Intent.JOIN)


async def test_a_card_without_its_key_is_refused(ana):
    with pytest.raises(MileageError, match="This card is incomplete"):
        await ana.presses_again({"verb": "invitation.join", "data": {}})
