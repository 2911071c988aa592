"""Places of an organization, through the whole bot: an administrator shares them, everybody uses them."""

import json

from tests.conversations.conftest import BEN


async def test_a_place_is_shared_used_renamed_and_removed(place):
    ada, ana = await place.programme()
    for said, expected in (
        ("company places", "There are none yet."),
        ("add company place HQ: 100 Market St, Denver", "Saved for everybody at Contoso."),
        ("add company place HQ: 100 Market St, Denver", "It is like that already."),
        ("company place HQ is 5 Dock Rd", "Changed. It was 100 Market St, Denver."),
        ("undo", "Taken back."),
        ("rename company place hq to Head office", "Renamed. It was HQ."),
        ("company places", "100 Market St, Denver"),
        ("remove company place HQ", "Contoso has no place called HQ."),
    ):
        assert expected in await ada.says(said)
    assert "Addresses: Head office: 100 Market St, Denver" in await ana.says("home to Head office 14 mi, meeting")
    assert "Places of Contoso" in await ana.says("my places")
    assert "100 Market St, Denver" in await ana.presses("Company places")
    assert "Removed for everybody." in await ada.says("remove company place head office")
    assert "Addresses" not in await ana.says("9 mi to Head office on Monday, meeting")
    assert "Taken back." in await ada.presses("Undo")
    audit = await ada.says("audit")
    for words in (
        "added the place HQ for everybody: 100 Market St, Denver",
        "moved the place HQ from 100 Market St, Denver to 5 Dock Rd",
        "took the last change of the place HQ back",
        "renamed the place HQ to Head office",
        "removed the place Head office: 100 Market St, Denver",
    ):
        assert words in audit


async def test_ones_own_place_goes_before_and_says_so(place):
    ada, ana = await place.programme()
    await ada.says("add company place HQ: 100 Market St")
    assert "Your organization has a place called HQ, too, at 100 Market St." in await ana.says("HQ is at 7 Elm St")
    shown = await ana.says("home to HQ 14 mi, meeting")
    assert "Addresses: HQ: 7 Elm St" in shown
    assert "“HQ” is your own place here: 7 Elm St. Your organization's is 100 Market St." in shown
    await ana.says("review")
    await ana.presses("Report")
    await ana.says("forget place HQ")
    assert "Addresses: HQ: 100 Market St" in await ana.says("15 mi to HQ yesterday, meeting")
    for said in ("reported by ana", "reported", "export November as csv", "company places", "audit"):
        await ada.says(said)
    assert "7 Elm St" not in json.dumps([shown.activity for shown in ada.messages])


async def test_an_administrator_is_asked_whose_a_place_is_to_be(place):
    ada, _ = await place.programme()
    assert "Whose place is it?" in await ada.says("add place Depot: 1 Dock Rd")
    told = {"name": "Depot", "address": "1 Dock Rd"}
    assert "never the address" in await ada.presses("Only for me", fills=told)
    assert "There are none yet." in await ada.says("company places")
    await ada.says("add place Depot: 1 Dock Rd")
    assert "Please give it a name" in await ada.presses("Save it for everybody", fills={**told, "name": ""})
    assert "Saved for everybody at Contoso." in await ada.presses("Save it for everybody", fills=told)
    assert "Your own place of the same name comes first." in await ada.says("places")
    await ada.says("forget place Depot")
    assert "Removed for everybody." in await ada.says("forget place Depot") + await ada.presses("Remove Depot")


async def test_a_members_place_is_theirs_and_sharing_is_for_administrators(place):
    ada, ana = await place.programme()
    assert "Saved. Say “Depot”" in await ana.says("add place Depot: 1 Dock Rd")
    for said in ("add company place Depot: 1 Dock Rd", "remove company place Depot"):
        assert "administrators can do that" in await ana.says(said)
    assert "save it again: save 1 Dock Rd as Yard" in await ana.says("rename place Depot to Yard")
    assert "Only administrators of Contoso" in await ana.says("rename company place HQ to Yard")
    assert "There are none yet." in await ada.says("company places")


async def test_who_left_or_never_joined_uses_none(place):
    ada, ana = await place.programme()
    await ada.says("add company place HQ: 100 Market St")
    ben = place.chatter("Ben Cole", BEN)
    await ben.opens()
    assert "Only members of Contoso see its places." in await ben.says("company places")
    assert "You have no places yet." in await ben.says("my places")
    assert "Addresses" not in await ben.says("9 mi to HQ, meeting")
    await ana.says("leave")
    await ana.presses("Leave Contoso")
    assert "Addresses" not in await ana.says("9 mi to HQ, meeting")
    assert "Only members of Contoso" in await ana.says("company places")
