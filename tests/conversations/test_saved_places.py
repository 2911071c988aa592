"""Places under names of a person's own, through the whole bot."""

import json
import re

import pytest

from tests.conversations.conftest import BEN
from tests.teams_chat import actions_of

TALKS = {
    "a place is saved, used, changed and forgotten": [
        ("home is 12 Main St, Springfield", "Saved. Say “home” when you tell a drive."),
        ("save 1 Dock Road as the office", "In a report your organization sees the name “office”, never the address."),
        ("my places", "1 Dock Road"),
        ("home to office 14 mi, weekly meeting", "Addresses: home: 12 Main St, Springfield; office: 1 Dock Road"),
        ("home is 7 Elm St", "Changed. It was 12 Main St, Springfield."),
        ("undo", "Taken back."),
        ("my places", "12 Main St, Springfield"),
        ("forget place office", "Forgotten."),
        ("undo", "1 Dock Road"),
        ("#1", "Addresses: home: 12 Main St, Springfield; office: 1 Dock Road"),
    ],
    "a drive keeps the address as it was": [
        ("home is 12 Main St", "Saved."),
        ("from home to Acme 12 miles, client visit", "Addresses: home: 12 Main St"),
        ("home is 7 Elm St", "Changed."),
        ("#1", "Addresses: home: 12 Main St"),
        ("change #1 to 13 miles", "Addresses: home: 12 Main St"),
        ("same as #1 yesterday", "Addresses: home: 7 Elm St"),
    ],
    "a place that is named later gets its address": [
        ("Acme is at 5 High St, Leeds", "Saved."),
        ("12 miles to Globex, visit", "Recorded."),
        ("destination is Acme", "Addresses none → Acme: 5 High St, Leeds"),
        ("undo", "Globex"),
    ],
    "what is no place is refused": [
        ("my places", "You have no places yet."),
        ("save home", "Give me a name and an address"),
        ("forget place moon", "You have no place called moon."),
        ("save 12345 Main St as 99", "Please give it a name with letters"),
        ("save this as business", "Category"),
    ],
}


@pytest.mark.parametrize("lines", TALKS.values(), ids=TALKS.keys())
async def test_a_talk(place, lines):
    _, ana = await place.programme()
    if lines[-1][0] == "save this as business":
        await ana.says("3 miles to the post office")
    for said, expected in lines:
        assert expected in await ana.says(said)


async def test_buttons_forget_and_bring_back(place):
    _, ana = await place.programme()
    await ana.says("home is 12 Main St")
    await ana.says("my places")
    assert "Forgotten." in await ana.presses("Forget home")
    assert "You have no places yet." in await ana.says("places")
    assert "12 Main St" in await ana.presses("Undo")
    assert "[Forget home]" in await ana.says("places")


async def test_the_form_finds_addresses_too(place):
    _, ana = await place.programme()
    await ana.says("home is 12 Main St")
    await ana.says("log a drive")
    told = {"on": "2026-11-24", "unit": "mi", "distance": "12", "origin": "Home", "destination": "Acme"}
    assert "Addresses: Home: 12 Main St" in await ana.presses("Record", fills=told)
    assert "Addresses: Home: 12 Main St" in await ana.presses("Edit") + await ana.presses("Save", fills=told)


async def test_an_organization_never_sees_an_address(place):
    ada, ana = await place.programme()
    await ana.says("home is 12 Hidden Lane")
    await ana.says("from home to Acme via home 12 miles, client visit")
    await ana.says("review")
    await ana.presses("Report")
    await ada.says("reported by ana")
    await ada.says("reported")
    for said in ("explain #1", "export November as csv", "audit", "members", "who is ana@contoso.example"):
        await ada.says(said)
    assert "Acme" in json.dumps([shown.activity for shown in ada.messages])
    assert "Hidden" not in json.dumps([shown.activity for shown in ada.messages])


async def test_places_are_each_persons_own(place):
    _, ana = await place.programme()
    ben = place.chatter("Ben Cole", BEN)
    await ben.opens()
    await ana.says("home is 12 Main St")
    assert "You have no places yet." in await ben.says("my places")
    assert "Addresses" not in await ben.says("home to Acme 12 miles, visit")
    await ana.says("my places")
    forget = next(one for one in ana.messages[-1].activity["attachments"][0]["content"]["actions"])
    answer = await ben.invokes(forget)
    assert "I can't find that place among yours." in json.dumps(answer, ensure_ascii=False)
    assert "12 Main St" in await ana.says("my places")


async def test_cards_of_places_and_trips_tell_nobody_how_many_others_have(place):
    """Rows are counted over everybody: their numbers would tell how many places and trips others keep."""
    ada, _ = await place.programme()
    shown = []
    for said in (
        "home is 12 Main St",
        "my places",
        "12 miles to Acme yesterday, audit",
        "save this as Acme run",
        "trips",
    ):
        await ada.says(said)
        shown += [json.dumps(action) for action in actions_of(ada.messages[-1].activity)]
    rows = set(re.findall(r'"id": "?(\w+)', " ".join(shown)))
    assert len(rows) == 2
    assert all(re.fullmatch("[0-9a-f]{16}", row) for row in rows)
