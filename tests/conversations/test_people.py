"""Inviting, answering, withdrawing, removing and leaving, with the whole bot."""

from datetime import timedelta

import pytest

from tests.conversations.conftest import ADA, ANA, BEN


async def invited(place):
    """Ada administers; Ana looks at her invitation."""
    ada, ana = place.chatter("Ada Admin", ADA), place.chatter("Ana Diaz", ANA)
    await ada.opens()
    await ana.opens()
    await ada.says("set up")
    assert "Ana Diaz is invited" in await ada.says("invite ana@contoso.example")
    await ana.sees("Join Contoso")
    return ada, ana


async def test_the_invitation_says_all_that_matters_before_joining(place):
    _, ana = await invited(place)
    for words in (
        "Ada Admin invites you",
        "Only the drives you choose to report",
        "per mile for your work drives",
        "You can't change it",
        "until Contoso takes the invitation back",
        "can't be forwarded",
        "you miss Contoso's own mileage rate",
    ):
        assert words in ana.last


async def test_declining_tells_the_administrator_why_and_can_be_changed(place):
    ada, ana = await invited(place)
    declined = await ana.presses("Decline invitation", fills={"reason": "I take the train."})
    assert "You declined the invitation" in declined
    assert "I take the train." in await ada.sees("Ana Diaz declined the invitation.")
    assert "Ana Diaz" in await ada.says("who declined")
    place.clock.began_at += timedelta(days=300)
    assert "You have joined Contoso" in await ana.presses("Join after all")
    await ada.sees("Ana Diaz has joined Contoso.")


async def test_withdrawing_turns_the_card_in_the_other_chat(place):
    ada, ana = await invited(place)
    assert "The invitation is withdrawn." in await ada.says("rescind ana@contoso.example")
    await ana.sees("This invitation was withdrawn")
    assert not any("Get started" in shown.words for shown in ana.messages)


async def test_a_forwarded_card_names_nobody(place):
    _, ana = await invited(place)
    ben = place.chatter("Ben Ek", BEN)
    await ben.opens()
    answer = await ben.presses("Get started with MileIQ", on=ana.messages[-1])
    assert "This invitation isn't for you" in answer
    assert "Ana" not in answer
    assert "administrator" in answer


async def test_removing_tells_the_person_what_changes(place):
    ada, ana = await place.programme()
    assert "Remove Ana Diaz from Contoso?" in await ada.says("remove ana@contoso.example")
    assert "Ana Diaz is removed." in await ada.presses("Remove")
    notice = await ana.sees("You are no longer in Contoso's mileage programme")
    assert "government's standard rate" in notice
    assert "Nothing about your other Microsoft products" in notice
    assert "23.4 mi" in await ana.says("23.4 miles to Acme yesterday, client visit")
    assert "invited again" in await ada.says("reinstate ana@contoso.example")
    await ana.sees("Join Contoso")


async def test_leaving_tells_the_administrator(place):
    ada, ana = await place.programme()
    assert "Leave Contoso's mileage programme?" in await ana.says("leave")
    assert "You have left Contoso" in await ana.presses("Leave Contoso")
    await ada.sees("Ana Diaz has left the mileage programme.")
    assert "Nobody here yet" in await ada.says("members")


async def test_what_is_seen_is_listed_row_by_row(place):
    _, ana = await place.programme()
    await ana.says("23.4 miles to Acme yesterday, client visit")
    assert "None of your drives" in await ana.says("what can my organization see?")
    await ana.says("review")
    await ana.presses("Report")
    assert "Acme" in await ana.says("what can my organization see?")
    assert "The administrators: Ada Admin" in ana.last


@pytest.mark.parametrize(
    "typed",
    [
        "invite ana@contoso.example",
        "members",
        "remove ana@contoso.example",
        "make ana@contoso.example an admin",
        "audit",
    ],
)
async def test_a_member_may_not_administer(place, typed):
    _, ana = await place.programme()
    assert "administrators" in await ana.says(typed)


async def test_administrators_look_up_and_hand_over(place):
    ada, ana = await place.programme()
    assert "Standing: member" in await ada.says("status of ana@contoso.example")
    assert "Ana Diaz is an administrator now, and is told." in await ada.says("make ana@contoso.example an admin")
    told = await ana.sees("You administer Contoso's mileage programme now")
    assert "Ada Admin made you an administrator." in told
    assert "You see what people report, and nothing else of their drives." in told
    assert "Ana Diaz joined" in await ada.says("audit")
    assert "Everything was delivered." in await ada.says("undelivered")
    assert "no administrator any more" in await ada.says("take admin away from ada@contoso.example")
    assert "Members of Contoso" in await ana.says("members")


async def test_who_invites_before_setting_up_is_told_to_set_up(place):
    ada = place.chatter("Ada Admin", ADA)
    await ada.opens()
    for command in ("invite ana@contoso.example", "members", "set rate to 0.70 from next month"):
        assert "An administrator can type: set up" in await ada.says(command)


async def test_an_administrator_who_does_not_drive_means_what_was_reported(place):
    ada, _ = await place.programme()
    assert "You have reported nothing" not in await ada.says("reports")
    answer = await ada.says("show me ana's drives")
    assert "To see those that were reported to your organization, type: reported" in answer


async def test_another_command_is_no_answer_to_whom_it_is_about(place):
    ada, _ = await place.programme()
    assert "Nobody called “Ben” is known here." in await ada.says("resend Ben")
    assert "How far was it?" not in await ada.says("remove ana")
    assert "Please give the mail address." in await ada.says("make Ben an administrator")
    assert "Ana Diaz is an administrator now" in await ada.says("ana@contoso.example")


@pytest.mark.parametrize("words", ["get started", "Get started with MileIQ", "start", "hi"])
async def test_who_is_invited_and_wants_to_start_sees_the_invitation(place, words):
    _, ana = await invited(place)
    assert "Join Contoso" in await ana.says(words)


@pytest.mark.parametrize("words", ["I drive too", "invite myself", "add me as a driver"])
async def test_an_administrator_may_drive_by_typing_so(place, words):
    ada, _ = await invited(place)
    assert "[I drive too]" in await ada.says(words)
    assert "You drive for Contoso" in await ada.presses("I drive too")


@pytest.mark.parametrize("words", ["dashboard", "open the web dashboard", "where is the app?"])
async def test_the_dashboard_may_be_asked_for(place, words):
    _, ana = await place.programme()
    answer = await ana.says(words)
    assert "Your drives are there, too." in answer
    assert "Visit web dashboard" in answer


async def test_who_drives_for_the_organization_already_is_told_so(place):
    _, ana = await place.programme()
    assert "You drive for Contoso." in await ana.says("I drive too")
