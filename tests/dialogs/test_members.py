"""Lists, acts on invitations and members, leaving, administrators."""

import pytest

from domain.errors import MileageError
from language import Intent
from tests.dialogs.crowd import Crowd, Talker
from tests.office import mail


@pytest.fixture
def crowd(database) -> Crowd:
    return Crowd(database)


@pytest.fixture
async def ada(crowd) -> Talker:
    return await crowd.sets_up()


@pytest.fixture
async def ben(crowd, ada) -> Talker:
    return await crowd.joins(ada, "Ben")


async def invited(crowd, ada, *names: str) -> None:
    crowd.directory.add(*names)
    for name in names:
        await ada.means(Intent.INVITE, emails=(mail(name),))


async def test_the_list_of_invitations_has_filters_and_pages(crowd, ada, ben):
    await invited(crowd, ada, *(f"P{number}" for number in range(10)))
    first = await ada.means(Intent.LIST_INVITATIONS)
    assert "Ben" in first
    assert "P6" in first
    assert "P7" not in first
    second = await ada.presses("More", shown="all")
    assert "P7" in second
    assert "More" not in ada.buttons
    joined = await ada.presses("Show", shown="accepted")
    assert "Ben" in joined
    assert "P1" not in joined
    assert "No invitation like that" in await ada.presses("Show", shown="declined")
    assert "Ben" in await ada.presses("Show", shown="made up")


async def test_the_list_of_members_has_pages(crowd, ada):
    for number in range(9):
        await crowd.joins(ada, f"P{number}")
    first = await ada.means(Intent.LIST_MEMBERS)
    assert ("P7" in first, "P8" in first) == (True, False)
    second = await ada.presses("More", shown="active")
    assert ("P7" in second, "P8" in second) == (False, True)
    assert "More" not in ada.buttons


async def test_an_empty_list_says_how_to_invite(ada):
    assert "Type: invite ana@contoso.com" in await ada.means(Intent.LIST_INVITATIONS)
    assert "Nobody here yet" in await ada.means(Intent.LIST_MEMBERS)


async def test_somebody_is_opened_from_the_list(crowd, ada):
    await invited(crowd, ada, "Ana")
    await ada.means(Intent.LIST_INVITATIONS)
    opened = await ada.presses("Open", who=ada.content["body"][2]["value"])
    assert "Standing: invited, on its way" in opened
    assert ada.buttons == ["Send again", "Withdraw invitation", "Make administrator"]


async def test_status_of_somebody(crowd, ada, ben):
    assert "Standing: member" in await ada.means(Intent.JOIN_STATUS, emails=(mail("Ben"),))
    with pytest.raises(MileageError, match=r"I don't know .* in your organization"):
        await ada.means(Intent.JOIN_STATUS, emails=(mail("Ana"),))


async def test_resending_is_done_once_a_day(crowd, ada):
    await invited(crowd, ada, "Ana")
    with pytest.raises(MileageError, match="less than a day ago"):
        await ada.means(Intent.RESEND, emails=(mail("Ana"),))
    crowd.later(days=2)
    await ada.means(Intent.JOIN_STATUS, emails=(mail("Ana"),))
    press = ada.action("Send again")
    first = await ada.presses_again(press)
    assert "The invitation is sent again." in first
    assert "Sent: 2 times" in first
    assert await ada.presses_again(press) == first
    sent = [one for one in crowd.queued() if one[:2] == ("Ana", "invitation")]
    assert sent == [("Ana", "invitation", "cancelled"), ("Ana", "invitation", "queued")]


async def test_reminding_all_who_have_not_answered(crowd, ada, ben):
    await invited(crowd, ada, "Ana", "Cara")
    cara = await crowd.arrives("Cara")
    await cara.means(Intent.DECLINE)
    crowd.later(days=2)
    await invited(crowd, ada, "Dan")
    reminded = await ada.means(Intent.REMIND)
    assert "1 invitation is sent again" in reminded
    assert "1 person got the invitation less than a day ago" in reminded
    assert "Nobody to remind now" in await ada.means(Intent.REMIND)


async def test_reminding_without_proof_shows_who_it_would_be(crowd, ada):
    await invited(crowd, ada, "Ana")
    crowd.later(days=2)
    crowd.sign_in.is_believed = False
    assert "Ana" in await ada.means(Intent.REMIND)
    press = ada.action("Remind all who haven't answered")
    assert await ada.presses_again(press) == "to prove"
    assert "1 invitation is sent again" in await ada.presses_again(press, token=True)


async def test_rescinding_at_once_or_after_proof(crowd, ada):
    await invited(crowd, ada, "Ana", "Cara")
    assert "The invitation is withdrawn." in await ada.means(Intent.RESCIND, emails=(mail("Ana"),))
    crowd.sign_in.is_believed = False
    await ada.means(Intent.RESCIND, emails=(mail("Cara"),))
    press = ada.action("Withdraw invitation")
    assert await ada.presses_again(press) == "to prove"
    first = await ada.presses_again(press, token=True)
    assert "Standing: withdrawn" in first
    assert await ada.presses_again(press, token=True) == first
    crowd.sign_in.is_believed = True
    with pytest.raises(MileageError, match="has no open invitation"):
        await ada.means(Intent.RESCIND, emails=(mail("Ana"),))


async def test_two_people_at_once_are_refused(ada):
    with pytest.raises(MileageError, match="One person at a time"):
        await ada.means(Intent.REMOVE_MEMBER, emails=(mail("Ana"), mail("Ben")))
    with pytest.raises(MileageError, match="Whom do you mean"):
        await ada.means(Intent.REMOVE_MEMBER)


async def test_removing_asks_first_and_says_what_stays(crowd, ada, ben):
    asked = await ada.means(Intent.REMOVE_MEMBER, emails=(mail("Ben"),))
    assert "Remove Ben from Contoso?" in asked
    assert "for your decision" not in asked
    assert "All drives stay with Ben" in asked
    assert (await ben.profile()).is_member
    remove = ada.action("Remove")
    assert "Standing: removed" in await ada.presses_again(remove)
    assert "Standing: removed" in await ada.presses_again(remove)
    assert not (await ben.profile()).is_member
    assert crowd.queued().count(("Ben", "removed", "queued")) == 1


async def test_keeping_changes_nothing(ada, ben):
    await ada.means(Intent.REMOVE_MEMBER, emails=(mail("Ben"),))
    assert "Nothing was changed." in await ada.presses("Keep")
    assert (await ben.profile()).is_member


async def test_removing_needs_proof(crowd, ada, ben):
    await ada.means(Intent.REMOVE_MEMBER, emails=(mail("Ben"),))
    crowd.sign_in.is_believed = False
    assert await ada.presses("Remove") == "to prove"
    assert (await ben.profile()).is_member


async def test_an_old_card_does_not_remove_somebody_who_came_back(crowd, ada, ben):
    await ada.means(Intent.REMOVE_MEMBER, emails=(mail("Ben"),))
    remove = ada.action("Remove")
    await ada.presses_again(remove)
    await ada.means(Intent.REINSTATE, emails=(mail("Ben"),))
    await ben.means(Intent.JOIN)
    await ben.presses("Join")
    await ada.presses_again(remove)
    assert (await ben.profile()).is_member


async def test_reinstating_is_a_new_invitation(crowd, ada, ben):
    await ada.means(Intent.REMOVE_MEMBER, emails=(mail("Ben"),))
    await ada.presses("Remove")
    answer = await ada.means(Intent.REINSTATE, emails=(mail("Ben"),))
    assert "Ben is invited again. The history is kept." in answer
    assert not (await ben.profile()).is_member
    assert "Join Contoso on MileIQ" in await ben.means(Intent.GREETING)


async def test_removing_somebody_who_is_no_member_shows_them(crowd, ada):
    await invited(crowd, ada, "Ana")
    assert "Ana isn't a member now." in await ada.means(Intent.REMOVE_MEMBER, emails=(mail("Ana"),))


async def test_leaving_asks_first(crowd, ada, ben):
    asked = await ben.means(Intent.LEAVE_ORG)
    assert "Leave Contoso's mileage programme?" in asked
    assert "government's standard rate" in asked
    assert "Nothing about your other Microsoft products" in asked
    leave = ben.action("Leave Contoso")
    assert "You stay" in await ben.presses("Stay")
    first = await ben.presses_again(leave)
    assert "You have left Contoso" in first
    assert await ben.presses_again(leave) == first
    assert crowd.queued().count(("Ada", "left", "queued")) == 1
    assert "left" in await ada.means(Intent.LIST_MEMBERS, shown="left")
    with pytest.raises(MileageError, match="nothing to leave"):
        await ben.means(Intent.LEAVE_ORG)


async def test_an_old_leave_button_does_not_end_a_new_membership(crowd, ada, ben):
    await ben.means(Intent.LEAVE_ORG)
    leave = ben.action("Leave Contoso")
    await ben.presses_again(leave)
    await ada.means(Intent.REINSTATE, emails=(mail("Ben"),))
    await ben.means(Intent.JOIN)
    await ben.presses("Join")
    await ben.presses_again(leave)
    assert (await ben.profile()).is_member


async def test_making_and_ending_administrators(crowd, ada, ben):
    assert "Ben is an administrator now, and is told." in await ada.means(Intent.MAKE_ADMIN, emails=(mail("Ben"),))
    assert (await ben.profile()).is_administrator
    assert "Ben is no administrator now." in await ada.presses("Take administration away")
    assert not (await ben.profile()).is_administrator


async def test_the_last_administrator_stays(ada):
    with pytest.raises(MileageError, match="last administrator"):
        await ada.means(Intent.REMOVE_ADMIN, emails=(mail("Ada"),))


async def test_an_administrator_can_step_down_if_there_is_another(crowd, ada, ben):
    await ada.means(Intent.MAKE_ADMIN, emails=(mail("Ben"),))
    assert "no administrator any more" in await ada.means(Intent.REMOVE_ADMIN, emails=(mail("Ada"),))
    with pytest.raises(MileageError, match="Only administrators"):
        await ada.means(Intent.LIST_MEMBERS)


async def test_somebody_only_the_directory_knows_can_be_made_administrator(crowd, ada):
    crowd.directory.add("Cara")
    crowd.sign_in.is_believed = False
    assert "Make Cara an administrator of Contoso?" in await ada.means(Intent.MAKE_ADMIN, emails=(mail("Cara"),))
    press = ada.action("Make administrator")
    assert "Nothing was changed." in await ada.presses("Leave it")
    assert "Cara is an administrator now, and is told." in await ada.presses_again(press, token=True)


async def test_a_stranger_to_the_directory_cannot_be_made_administrator(crowd, ada):
    with pytest.raises(MileageError, match="I can't find nobody"):
        await ada.means(Intent.MAKE_ADMIN, emails=(mail("nobody"),))


@pytest.mark.parametrize(
    "intent",
    [
        Intent.LIST_MEMBERS,
        Intent.LIST_INVITATIONS,
        Intent.JOIN_STATUS,
        Intent.RESEND,
        Intent.RESCIND,
        Intent.REMIND,
        Intent.REMOVE_MEMBER,
        Intent.REINSTATE,
        Intent.MAKE_ADMIN,
        Intent.REMOVE_ADMIN,
        Intent.AUDIT,
        Intent.UNDELIVERED,
    ],
)
async def test_members_may_do_none_of_it(ben, intent):
    slots = (
        {} if intent in {Intent.LIST_MEMBERS, Intent.LIST_INVITATIONS, Intent.REMIND} else {"emails": (mail("Ada"),)}
    )
    with pytest.raises(MileageError, match="Only administrators of Contoso"):
        await ben.means(intent, **slots)
