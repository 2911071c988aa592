"""Inviting and answering: for the invited person only, as often as they press, until it is taken back."""

import asyncio
from datetime import timedelta

import pytest

from domain.errors import MileageError
from domain.invitations import NOT_YOURS, InvitationState, Prospect, Row
from services import audit, campaigns, invitations, members, organizations, reminders
from tests.office import FABRIKAM, directory_person, mail, wanted


@pytest.fixture
def ada(office):
    return office.set_up()


def key_of(office, profile) -> str:
    return office.offer(profile).invitation.key


def states(office, by):
    return [(person.name, invitation.state) for invitation, person in office(invitations.listed, by=by)]


def joining(office, key, profile):
    return office(invitations.join, key, by=profile.person, at=office.at)


def test_inviting_somebody_queues_one_card_and_is_audited(office, ada):
    assert [row.prospect for row in office.invite(ada, "Ana", "Bob")] == [Prospect.WILL_INVITE] * 2
    assert office.queued("invitation") == [("Ana", "invitation", "queued"), ("Bob", "invitation", "queued")]
    assert [event.subject for _, event in office(audit.recent, by=ada)][:2] == ["Bob", "Ana"]


def test_every_row_of_a_list_says_what_became_of_it(office, ada):
    office.member(ada, "Mia")
    office.invite(ada, "Ira")
    rows = [
        *wanted("Ana", "Mia", "Ira"),
        Row("who", Prospect.MALFORMED),
        Row(mail("Gus"), Prospect.GUEST, directory_person("Gus")),
        *wanted("Far", tenant=FABRIKAM),
    ]
    expected = [
        Prospect.WILL_INVITE,
        Prospect.ALREADY_MEMBER,
        Prospect.ALREADY_INVITED,
        Prospect.MALFORMED,
        Prospect.GUEST,
        Prospect.NOT_IN_DIRECTORY,
    ]
    planned = office(invitations.plan, rows, by=ada)
    assert [row.prospect for row in planned[:5]] == expected[:5]
    assert [row.prospect for row in office(invitations.invite, rows, by=ada, at=office.at)] == expected
    assert ("Gus", InvitationState.PENDING) not in states(office, ada)


def test_a_plan_changes_nothing(office, ada):
    office(invitations.plan, wanted("Ana"), by=ada)
    assert states(office, ada) == []
    assert office.queued() == []


def test_joining_begins_a_membership_and_summaries_and_tells_administrators(office, ada):
    office.invite(ada, "Ana")
    ana = office.meet("Ana")
    offer = joining(office, key_of(office, ana), ana)
    assert offer.invitation.state is InvitationState.ACCEPTED
    assert office.now(ana).is_member
    assert office(lambda store: store.summaries.is_on(ana.person.id))
    assert office.queued("joined") == [("Ada", "joined", "queued")]


def test_pressing_join_twice_is_joining_once(office, ada):
    office.invite(ada, "Ana")
    ana = office.meet("Ana")
    key = key_of(office, ana)
    first, second = joining(office, key, ana), joining(office, key, ana)
    assert first.invitation.state is second.invitation.state is InvitationState.ACCEPTED
    assert len(office(lambda store: store.members.spells(ana.person.id))) == 1
    assert len(office.queued("joined")) == 1


def test_pressing_the_old_card_after_leaving_does_not_join_again(office, ada):
    office.invite(ada, "Ana")
    ana = office.meet("Ana")
    key = key_of(office, ana)
    joining(office, key, ana)
    office(members.leave, by=office.now(ana), at=office.at)
    joining(office, key, ana)
    assert not office.now(ana).is_member


@pytest.mark.parametrize("act", ["join", "decline"])
def test_an_invitation_answers_to_nobody_but_the_invited(office, ada, act):
    office.invite(ada, "Ana")
    key = key_of(office, office.meet("Ana"))
    for thief in (office.meet("Eve"), office.meet("Eve", FABRIKAM), ada):
        with pytest.raises(MileageError) as refused:
            office(getattr(invitations, act), key, by=thief.person, at=office.at)
        assert str(refused.value) == NOT_YOURS
    with pytest.raises(MileageError) as unknown:
        office(getattr(invitations, act), "no such key", by=ada.person, at=office.at)
    assert str(unknown.value) == NOT_YOURS


def test_declining_tells_administrators_once_and_joining_stays_possible(office, ada):
    office.invite(ada, "Ana")
    ana = office.meet("Ana")
    key = key_of(office, ana)
    for _ in range(2):
        declined = office(invitations.decline, key, by=ana.person, at=office.at, reason=" No car. " + "x" * 999)
    assert declined.invitation.reason.startswith("No car.")
    assert len(declined.invitation.reason) == 300
    assert len(office.queued("declined")) == 1
    joining(office, key, ana)
    assert office.now(ana).is_member


def test_an_invitation_never_expires(office, ada):
    office.invite(ada, "Ana")
    ana = office.meet("Ana")
    office.later(days=3000)
    joining(office, key_of(office, ana), ana)
    assert office.now(ana).is_member


def test_who_has_joined_leaves_instead_of_declining(office, ada):
    office.invite(ada, "Ana")
    ana = office.meet("Ana")
    key = key_of(office, ana)
    joining(office, key, ana)
    with pytest.raises(MileageError, match="type: leave"):
        office(invitations.decline, key, by=ana.person, at=office.at)


def test_a_rescinded_invitation_can_not_be_answered(office, ada):
    office.invite(ada, "Ana")
    ana = office.meet("Ana")
    key = key_of(office, ana)
    office(invitations.rescind, ana.person, by=ada, at=office.at)
    for act in (invitations.join, invitations.decline):
        with pytest.raises(MileageError, match="has withdrawn"):
            office(act, key, by=ana.person, at=office.at)
    with pytest.raises(MileageError, match="no open invitation"):
        office(invitations.rescind, ana.person, by=ada, at=office.at)


def test_after_rescinding_one_can_be_invited_again(office, ada):
    office.invite(ada, "Ana")
    ana = office.meet("Ana")
    office(invitations.rescind, ana.person, by=ada, at=office.at)
    assert [row.prospect for row in office.invite(ada, "Ana")] == [Prospect.WILL_INVITE]
    joining(office, key_of(office, ana), ana)
    assert states(office, ada) == [("Ana", InvitationState.RESCINDED), ("Ana", InvitationState.ACCEPTED)]


def test_an_invitation_is_sent_again_once_a_day_at_most(office, ada):
    office.invite(ada, "Ana")
    ana = office.meet("Ana").person
    with pytest.raises(MileageError, match="less than a day ago"):
        office(invitations.resend, ana, by=ada, at=office.at)
    office(invitations.resend, ana, by=ada, at=office.later(days=1))
    assert [state for _, _, state in office.queued("invitation")] == ["cancelled", "queued"]
    with pytest.raises(MileageError, match="less than a day ago"):
        office(invitations.resend, ana, by=ada, at=office.at)


def test_coming_back_takes_a_new_invitation_and_keeps_the_history(office, ada):
    ana = office.member(ada, "Ana")
    office(members.remove, ana.person, by=ada, at=office.later(days=1))
    assert not office.now(ana).is_member
    office(invitations.invite_again, ana.person, by=ada, at=office.later(days=1))
    assert not office.now(ana).is_member
    joining(office, key_of(office, ana), ana)
    assert len(office(lambda store: store.members.spells(ana.person.id))) == 2


@pytest.mark.parametrize("act", ["invite", "plan", "listed", "rescind", "resend", "invite_again"])
def test_only_administrators_invite(office, ada, act):
    ana, bob = office.member(ada, "Ana"), office.meet("Bob").person
    arguments = {
        "invite": ([wanted("Bob")], {"at": office.at}),
        "plan": ([wanted("Bob")], {}),
        "listed": ([], {}),
    }.get(act, ([bob], {"at": office.at}))
    with pytest.raises(MileageError, match="Only administrators"):
        office(getattr(invitations, act), *arguments[0], by=ana, **arguments[1])


def test_who_stopped_being_an_administrator_can_not_invite_with_an_old_card(office, ada):
    bea = office.meet("Bea")
    office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    bea = office.now(bea)
    office(organizations.remove_administrator, bea.person, by=ada, at=office.at)
    with pytest.raises(MileageError, match="Only administrators"):
        office.invite(bea, "Ana")


def test_the_list_goes_on_page_by_page_and_by_state(office, ada):
    office.invite(ada, *(f"P{place:02}" for place in range(25)))
    seen, after = [], 0
    while page := office(invitations.listed, by=ada, after=after):
        seen += [person.name for _, person in page]
        after = page[-1][0].id
    assert seen == [f"P{place:02}" for place in range(25)]
    assert office(invitations.listed, by=ada, states=[InvitationState.ACCEPTED]) == []


async def test_two_administrators_inviting_the_same_person_at_once_make_one_invitation(office, ada, database):
    bea = office.meet("Bea")
    office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    bea = office.now(bea)
    await asyncio.gather(
        *(
            database.run(invitations.invite, wanted("Ana", "Bob"), by=by, at=office.at)
            for by in (ada, bea, ada, bea, ada, bea)
        ),
    )
    assert sorted(states(office, ada)) == [("Ana", InvitationState.PENDING), ("Bob", InvitationState.PENDING)]
    assert len(office.queued("invitation")) == 2


async def test_joining_on_two_devices_during_a_rescind_has_one_outcome(office, ada, database):
    for name in ("Ana", "Bob", "Cem", "Dan"):
        office.invite(ada, name)
        profile = office.meet(name)
        key = key_of(office, profile)
        outcomes = await asyncio.gather(
            database.run(invitations.join, key, by=profile.person, at=office.at),
            database.run(invitations.rescind, profile.person, by=ada, at=office.at),
            database.run(invitations.join, key, by=profile.person, at=office.at),
            return_exceptions=True,
        )
        assert all(isinstance(one, MileageError) for one in outcomes if isinstance(one, Exception)), outcomes
        now = office(members.standing, profile.person, by=ada)
        assert (now.invitation.state is InvitationState.ACCEPTED) is now.is_member
        assert (now.invitation.state is InvitationState.RESCINDED) is not now.is_member
        assert isinstance(outcomes[1], MileageError) is now.is_member


def test_reminding_goes_to_who_has_not_answered_and_not_too_soon(office, ada):
    office.invite(ada, "Ana", "Bob", "Cem")
    office.later(days=2)
    office.invite(ada, "Dan")
    bob = office.meet("Bob")
    office(invitations.decline, key_of(office, bob), by=bob.person, at=office.at)
    reminded = office(reminders.remind, by=ada, at=office.at + timedelta(hours=1))
    assert (reminded.sent, reminded.too_soon, reminded.after) == (2, 1, None)
    again = office(reminders.remind, by=ada, at=office.at + timedelta(hours=2))
    assert (again.sent, again.too_soon, again.campaign_id) == (0, 3, None)


def test_reminding_is_one_campaign_in_several_transactions(office, ada):
    office.invite(ada, *(f"P{number:02}" for number in range(25)))
    office.later(days=2)
    found = reminders.Reminded()
    while found.after is not None:
        found = office(reminders.remind, by=ada, at=office.at, so_far=found, limit=10)
    assert (found.sent, found.too_soon) == (25, 0)
    progress = office(campaigns.progress, found.campaign_id, by=ada)
    assert (progress.campaign.kind, progress.total) == ("reminders", 25)
    acts = [act.event for act in office(audit.recent_acts, by=ada)]
    assert [event.after for event in acts if event.action == "invitation.remind"] == ["25"]
    assert len(office.queued("campaign")) == 2  # the invitations, the reminders


def test_a_reminder_takes_the_place_of_an_invitation_that_waits(office, ada):
    office.invite(ada, "Ana")
    office.later(days=2)
    office(reminders.remind, by=ada, at=office.at)
    assert [state for _, _, state in office.queued("invitation")] == ["cancelled", "queued"]


async def test_two_administrators_who_remind_at_once_remind_once(office, ada, database):
    office.invite(ada, *(f"P{number:02}" for number in range(12)))
    office.later(days=2)
    both = [database.run(reminders.remind, by=ada, at=office.at) for _ in range(2)]
    found = await asyncio.gather(*both)
    assert sorted(one.sent for one in found) == [0, 12]
