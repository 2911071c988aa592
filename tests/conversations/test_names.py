"""Administrators name people instead of typing addresses, with the whole bot."""

import pytest

from tests.conversations.conftest import BEN

CARA = "3f0c1f6e-3333-4c1e-9a51-0000000000dd"


async def with_ben_invited(place):
    """Ada administers, Ana is a member, Ben has not answered his invitation."""
    ada, ana = await place.programme()
    ben = place.chatter("Ben Ek", BEN)
    await ben.opens()
    await ada.says("invite ben@contoso.example")
    await ben.sees("Join Contoso")
    return ada, ana, ben


@pytest.mark.parametrize("typed", ["remove ana", "remove Ana Diaz", "remove ana from the program", "kick diaz"])
async def test_one_of_the_name_is_shown_in_full_before_anybody_is_removed(place, typed):
    ada, _ = await place.programme()
    assert "Remove Ana Diaz from Contoso?" in await ada.says(typed)
    assert "Ana Diaz is removed." in await ada.presses("Remove")
    assert "Whom do you mean? Press a name, or give the mail address." in await ada.says("reinstate ana")
    assert "Ana Diaz is invited again." in await ada.presses("Ana Diaz (ana@contoso.example)")


async def test_an_administrator_is_made_and_unmade_by_name_after_a_look(place):
    ada, ana = await place.programme()
    assert "Make Ana Diaz an administrator" in await ada.says("make ana an admin")
    assert "administrators" in await ana.says("members")
    assert "Ana Diaz is an administrator now" in await ada.presses("Make administrator")
    await ada.says("demote diaz")
    assert "Ana Diaz is no administrator now." in await ada.presses("Take administration away")


@pytest.mark.parametrize("typed", ["remove ana and ben", "remind ana, ben", "make ana & ben administrators"])
async def test_two_names_at_once_are_one_too_many(place, typed):
    ada, *_ = await with_ben_invited(place)
    assert "One person at a time" in await ada.says(typed)


async def test_where_somebody_stands_is_shown_by_name(place):
    ada, *_ = await with_ben_invited(place)
    assert "Standing: member" in await ada.says("has ana joined?")
    assert "ben@contoso.example" in await ada.says("did ben accept his invitation?")


@pytest.mark.parametrize(
    ("typed", "done"),
    [
        ("rescind ben's invitation", "The invitation is withdrawn."),
        ("resend ben's invitation", "less than a day ago"),
        ("remind ben", "less than a day ago"),
        ("invite ben", "ben@contoso.example"),
    ],
)
async def test_what_is_sent_or_taken_back_waits_for_the_button_of_the_one_that_is_found(place, typed, done):
    ada, *_ = await with_ben_invited(place)
    assert "Whom do you mean?" in await ada.says(typed)
    assert ada.buttons() == ["Ben Ek (ben@contoso.example)", "Never mind"]
    assert done in await ada.presses("Ben Ek (ben@contoso.example)")


async def test_of_several_of_the_name_one_is_chosen(place):
    ada, *_ = await with_ben_invited(place)
    await ada.says("invite eva@contoso.example")
    assert "Whom do you mean?" in await ada.says("make e an admin")
    assert ada.buttons() == ["Ben Ek (ben@contoso.example)", "Eva Holm (eva@contoso.example)", "Never mind"]
    assert "Eva Holm is an administrator now" in await ada.presses("Eva Holm (eva@contoso.example)")


async def test_a_name_nobody_here_has_is_told_so_and_another_answer_is_taken(place):
    ada, *_ = await with_ben_invited(place)
    stranger = place.chatter("Cara Stone", CARA)
    await stranger.opens()
    assert "Nobody called “cara” is known here. Please give the mail address." in await ada.says("remind cara")
    assert "Nobody called “Cara Stone” is known here." in await ada.says("Cara Stone")
    assert "Whom do you mean?" in await ada.says("ben")
    assert ada.buttons()[0] == "Ben Ek (ben@contoso.example)"
    assert "forgotten" in await ada.presses("Never mind")


async def test_what_is_saved_or_driven_by_that_name_goes_before_people_nobody_knows(place):
    ada, _ = await place.programme()
    await ada.says("I drive too")
    await ada.says("save gym as 12 Main St, Springfield")
    assert "Forgotten." in await ada.says("remove gym")
    await ada.says("12 miles to Acme yesterday, visit")
    assert "Deleted" in await ada.says("remove acme")
    assert "Nobody called “gym” is known here." in await ada.says("remove gym")


async def test_an_employee_learns_nothing(place):
    _, ana, _ = await with_ben_invited(place)
    for typed in ("has ben joined?", "remind ben", "make ben an admin", "remove Ben Ek from the program"):
        answer = await ana.says(typed)
        assert "administrators" in answer
        assert "Ek" not in answer.replace(typed, "")
    assert "Ek" not in await ana.says("remove ben")


async def test_who_left_is_found(place):
    ada, ana = await place.programme()
    await ana.says("leave")
    await ana.presses("Leave Contoso")
    await ada.says("reinstate diaz")
    assert ada.buttons() == ["Ana Diaz (ana@contoso.example)", "Never mind"]
    assert "Ana Diaz is invited again." in await ada.presses("Ana Diaz (ana@contoso.example)")


async def test_a_stand_in_is_chosen_among_administrators_of_one_name(place):
    ada, *_ = await with_ben_invited(place)
    await ada.says("invite eva@contoso.example")
    for who in ("ben", "eva"):
        await ada.says(f"make {who}@contoso.example an administrator")
    assert "Whom do you mean?" in await ada.says("e approves for me until 12 December")
    assert "Eva Holm stands in for you until Dec 12, 2026." in await ada.presses("Eva Holm (eva@contoso.example)")
    assert "Ben Ek stands in for you until Dec 12, 2026." in await ada.says("ben approves for me until 12 December")


@pytest.mark.parametrize("typed", ["who invited me?", "when was I invited?"])
async def test_the_invited_and_members_are_told_who_invited_them_and_nothing_of_others(place, typed):
    ada, ana, ben = await with_ben_invited(place)
    assert (
        "Ada Admin invited you to Contoso's mileage programme on Nov 24, 2026. You joined on Nov 24, 2026."
        in await ana.says(typed)
    )
    told = await ben.says(typed)
    assert "Ada Admin invited you to Contoso's mileage programme on Nov 24, 2026." in told
    assert "type: join" in told
    await ada.says("rescind ben@contoso.example")
    assert "The invitation was withdrawn." in await ben.says(typed)
    await ada.says("remove ana")
    await ada.presses("Remove")
    assert "Your membership has ended." in await ana.says(typed)
    assert "Nobody invited you: you administer Contoso's mileage programme." in await ada.says(typed)
    cara = place.chatter("Cara Stone", CARA)
    await cara.opens()
    assert "I have no invitation for you." in await cara.says(typed)


async def test_who_drives_without_an_invitation_is_told_so(place):
    ada, _ = await place.programme()
    await ada.says("I drive too")
    await ada.presses("I drive too")
    assert "Nobody invited you: you joined Contoso's mileage programme yourself" in await ada.says("who invited me?")


@pytest.mark.parametrize(
    ("typed", "odd"),
    [
        ("invite ben@contoso.example; foo", "foo"),
        ("invite ben@contoso.example and bob", "bob"),
        ("invite Carl Stone and ben@contoso.example", "Carl Stone"),
    ],
)
async def test_what_is_no_address_in_a_list_is_named(place, typed, odd):
    ada, _ = await place.programme()
    shown = await ada.says(typed)
    assert "Invite 1 person?" in shown
    assert f"{odd}\nnot a mail address" in shown
    assert "Ben Ek is invited" in await ada.presses("Send 1 invitation")
