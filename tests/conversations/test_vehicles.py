"""A person's own vehicles: told, listed, removed, named on drives, and asked about; through the whole bot."""

import json
import re

import pytest

from tests.teams_chat import actions_of

TALKS = {
    "a vehicle is told of bit by bit": [
        ("my vehicles", "You have no vehicles here yet"),
        ("my van is in service since March 2025", "In service since: Sat, Mar 1, 2025"),
        ("the van is diesel", "Fuel: Diesel"),
        ("the van is diesel", "It is like that already."),
        ("the van is electric", "Fuel: Electric"),
        ("undo", "Fuel: Diesel"),
        ("my Golf is a car", "Type: Car"),
        ("my vehicles", "Van · Diesel · in service since Mar 1, 2025"),
        ("remove vehicle Golf", "Removed. Your drives stay as they are."),
        ("undo", "Taken back."),
        ("vehicles", "Golf"),
        ("remove vehicle moon", "You have no vehicle called moon."),
        ("my van is in service since March 2030", "is still to come"),
    ],
    "a drive says which vehicle it was with": [
        ("my Golf is a car", "Saved."),
        ("12 miles to Acme in the Golf, client visit", "Vehicle: Golf (Car)"),
        ("#1", "Acme"),
        ("add vehicle Vito: van", "Type: Van"),
        ("took the Vito 14 miles to Globex, delivery", "Vehicle: Vito (Van)"),
        ("13 miles to Initech, visit", "Initech"),
        ("change #1 to 13 miles", "Vehicle: Golf (Car)"),
        ("odometer 45210 to 45258 to Acme in the Golf, visit", "Odometer: 45,210 to 45,258"),
        ("odometer 100 to 120 to Acme in my Vito, visit", "Odometer: 100 to 120"),
        ("my vehicles", "odometer 45,258 mi"),
    ],
}


@pytest.mark.parametrize("lines", TALKS.values(), ids=TALKS.keys())
async def test_a_talk(place, lines):
    _, ana = await place.programme()
    for said, expected in lines:
        assert expected in await ana.says(said), said


async def test_a_drive_from_before_the_service_is_asked_about(place):
    _, ana = await place.programme()
    await ana.says("my van is in service since November 20")
    asked = await ana.says("12 miles to Acme on November 18 in the van, client visit")
    assert "van is in service since Fri, Nov 20, 2026, and this drive is of Wed, Nov 18, 2026." in asked
    assert ana.buttons() == ["Record it", "Never mind"]
    assert "Recorded." in await ana.presses("Record it")
    assert "Recorded." in await ana.says("13 miles to Acme on November 20 in the van, client visit")
    assert "Recorded." in await ana.says("14 miles to Acme on November 18, client visit"), "a car is no van"


async def test_buttons_remove_and_bring_back(place):
    _, ana = await place.programme()
    await ana.says("my Golf is a car")
    await ana.says("my vehicles")
    assert "Removed." in await ana.presses("Remove Golf")
    assert "no vehicles here yet" in await ana.says("my vehicles")
    assert "Golf" in await ana.presses("Undo")
    assert "[Remove Golf]" in await ana.says("my vehicles")


async def test_an_organization_sees_the_kind_and_no_name(place):
    ada, ana = await place.programme()
    await ana.says("my Vito is a van")
    await ana.says("12 miles to Acme in the Vito, client visit")
    await ana.says("review")
    await ana.presses("Report")
    for said in ("reported by ana", "reported", "explain #1", "export November as csv", "audit", "my vehicles"):
        await ada.says(said)
    told = json.dumps([shown.activity for shown in ada.messages])
    assert "Acme" in told
    assert "Vito" not in told


async def test_a_card_tells_nobody_how_many_vehicles_others_have(place):
    """Rows are counted over everybody: whoever has a vehicle would read off the numbers how many others have one."""
    ada, ana = await place.programme()
    await ada.says("my Vito is a van")
    await ada.says("my vehicles")
    before = json.dumps(actions_of(ada.messages[-1].activity))
    for name in ("Golf", "Polo", "Passat"):
        await ana.says(f"my {name} is a car")
    await ada.says("my Trafic is a van")
    named = set(re.findall(r'"id": "?(\w+)', before + json.dumps(actions_of(ada.messages[-1].activity))))
    assert len(named) == 2
    assert all(re.fullmatch("[0-9a-f]{16}", one) for one in named)
