"""Drives told by the odometer, through the whole bot."""

import pytest

from tests.teams_chat import Shown

TALKS = {
    "readings make the distance": [
        ("odometer 45,210 to 45,258 to Acme today, client visit", "Odometer: 45,210 to 45,258"),
        ("explain #1", "Odometer: 45,210 to 45,258"),
        ("odometer end 45260", "Changed: Distance 48 mi → 50 mi and Odometer 45,210 to 45,258 → 45,210 to 45,260."),
        ("undo", "Distance: 48 mi"),
        ("make it 19", "Changed: Distance 48 mi → 19 mi and Odometer 45,210 to 45,258 → none."),
        ("odometer end 45260", "I need both readings of the odometer"),
    ],
    "readings that can't be are refused": [
        ("odometer 45258 to 45210 to Acme", "An odometer only runs forwards on a drive."),
        ("odometer 45210 to 45210 to Acme", "An odometer only runs forwards on a drive."),
        ("odometer 45210 to 145258 to Acme", "further than anybody drives in a day"),
        ("odometer 45210 to 45258, Acme, visit", "Distance: 48 mi"),
        ("odometer end 45200", "An odometer doesn't run backwards: 45,210 at the start, 45,200 at the end."),
        ("odometer end 45210", "The odometer shows 45,210 at both ends"),
    ],
    "another distance is asked about": [
        ("odometer 45210 to 45258, 40 miles to Acme", "Which distance do you mean?"),
        ("48", "Odometer: 45,210 to 45,258"),
    ],
    "kilometres are said beside the readings": [
        ("odo 45210-45258 km to Acme, visit", "Distance: 48 km"),
    ],
}


@pytest.mark.parametrize("lines", TALKS.values(), ids=TALKS.keys())
async def test_a_talk(place, lines):
    _, ana = await place.programme()
    for said, expected in lines:
        assert expected in await ana.says(said)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("de-DE", "Kilometerstand 45.210 bis 45.258 nach Acme, Kundenbesuch"),
        ("es-ES", "cuentakilómetros 45210 a 45258 hasta Acme"),
        ("fr-FR", "compteur 45210 à 45258 chez Acme, visite client"),
    ],
)
async def test_readings_in_other_languages(place, locale, said):
    ana = place.chatter("Ana Diaz", "3f0c1f6e-3333-4c1e-9a51-0000000000bb", locale=locale)
    await ana.opens()
    answer = await ana.says(said)
    assert "48 mi" in answer or "48 km" in answer
    assert "Acme" in answer


async def test_readings_that_another_drive_contradicts_are_asked_about(place):
    _, ana = await place.programme()
    await ana.says("odometer 45210 to 45258 to Acme yesterday, client visit")
    asked = await ana.says("odometer 45230 to 45300 to Fabrikam, visit")
    assert "On drive #1 of Mon, Nov 23, 2026 the odometer went from 45,210 to 45,258." in asked
    assert ana.buttons() == ["They are right", "Show #1", "Never mind"]
    assert "1 drive, 48 mi" in await ana.says("my drives")
    await ana.says("odometer 45230 to 45300 to Fabrikam, visit")
    asked = ana.messages[-1]
    again = Shown(asked.id, asked.activity)
    recorded = await ana.presses("They are right")
    assert "Odometer: 45,230 to 45,300" in recorded
    assert recorded == await ana.presses("They are right", on=again)
    assert "2 drives, 118 mi" in await ana.says("my drives")


async def test_a_change_that_another_drive_contradicts_is_asked_about(place):
    _, ana = await place.programme()
    await ana.says("odometer 45210 to 45258 to Acme yesterday, client visit")
    await ana.says("odometer 45258 to 45300 to Fabrikam, visit")
    assert "On drive #1 of Mon, Nov 23, 2026" in await ana.says("odometer start 45250")
    assert "Odometer 45,258 to 45,300 → 45,250 to 45,300" in await ana.presses("They are right")
    assert "Odometer: 45,258 to 45,300" in await ana.says("undo")


async def test_other_vehicles_have_other_odometers(place):
    _, ana = await place.programme()
    await ana.says("odometer 45210 to 45258 to Acme yesterday, client visit")
    assert "Recorded." in await ana.says("odometer 900 to 950 to Fabrikam in my van, visit")


async def test_the_form_takes_readings(place):
    _, ana = await place.programme()
    assert "<Odometer at the start, instead of a distance: >" in await ana.says("log a drive")
    told = {"destination": "Acme", "purpose": "visit", "category": "business", "odometer_start": "45,210"}
    assert "Please give both readings" in await ana.presses("Record", fills=told | {"on": "2026-11-24", "unit": "mi"})
    told |= {"on": "2026-11-23", "unit": "mi", "odometer_end": "45,258"}
    assert "The odometer makes it 48 mi, and you say 40 mi." in await ana.presses(
        "Record", fills=told | {"distance": "40"}
    )
    assert "Distance: 48 mi" in await ana.presses("Record", fills=told)
    await ana.says("log a drive")
    told |= {"odometer_start": "45,200", "odometer_end": "45,220"}
    assert "That doesn't fit" in await ana.presses("Record", fills=told)
    assert "Odometer: 45,200 to 45,220" in await ana.presses("Record all the same", fills=told)
    edit = await ana.presses("Edit")
    assert "<Distance: >" in edit
    assert "<Odometer at the end: 45,220>" in edit
