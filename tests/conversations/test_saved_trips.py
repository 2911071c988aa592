"""Drives under names of a person's own, recorded again by the name, through the whole bot."""

import json

import pytest

from tests.conversations.conftest import BEN
from tests.teams_chat import Shown

SAVED = [("12 miles to Acme, client visit", "Recorded."), ("save this as Acme run", "Saved.")]
TALKS = {
    "a drive is saved and recorded by its name": [
        *SAVED,
        ("acme run yesterday", "Date: Mon, Nov 23, 2026"),
        ("undo", "Deleted drive #2"),
        ("log my acme run on Friday", "Date: Fri, Nov 20, 2026"),
        ("Acme run", "You already have a drive like this."),
        ("saved trips", "12 mi"),
        ("my trips", "Your saved trips"),
    ],
    "its name is the longest that is said, and nothing else may be said": [
        *SAVED,
        ("save #1 as Acme", "Saved."),
        ("acme run last Monday", "Recorded."),
        ("drove to Acme on Thursday", "How far was it?"),
        ("14 miles", "Distance: 14 mi"),
    ],
    "a trip is renamed, forgotten and brought back": [
        *SAVED,
        ("rename trip Acme run to client round", "Changed. It was Acme run."),
        ("undo", "Acme run"),
        ("rename trip acme run to client round", "Changed."),
        ("client round yesterday", "Recorded."),
        ("forget trip client round", "Forgotten."),
        ("undo", "Taken back."),
        ("undo", "Deleted drive #2"),
        ("saved trips", "client round"),
        ("delete saved trip client round", "Forgotten."),
        ("saved trips", "You have no trips saved yet."),
        ("forget trip moon", "You have no trip called moon."),
    ],
    "the drive just shown stays the one that is meant": [
        *SAVED,
        ("add $4 parking", "Parking: $4.00"),
        ("save this as client round", "Saved."),
        ("home is 12 Main St", "Saved."),
        ("undo", "Taken back."),
        ("saved trips", "client round"),
        ("#1", "Drive #1"),
        ("undo", "There is nothing to take back."),
    ],
    "a name is given once": [
        *SAVED,
        ("save it as acme run", "It is like that already."),
        ("5 miles to Globex, visit", "Recorded."),
        ("save this as acme run", "You have a trip called acme run already."),
        ("rename trip acme run to 12", "Please give it a name with letters"),
    ],
    "nothing to save and uncertain days are asked about": [
        ("save this as Acme run", "I can't find that drive among yours."),
        *SAVED,
        ("acme run 13.13.", "On which day was it?"),
        ("acme run tomorrow", "On which day was it?"),
    ],
    "whoever saved none lists drives": [("12 miles to Acme, visit", "Recorded."), ("my trips", "1 drive, 12 mi")],
}


@pytest.mark.parametrize("lines", TALKS.values(), ids=TALKS.keys())
async def test_a_talk(place, lines):
    _, ana = await place.programme()
    for said, expected in lines:
        assert expected in await ana.says(said)


async def test_several_days_are_confirmed_on_one_card(place):
    _, ana = await place.programme()
    await ana.says("home is 12 Main St")
    await ana.says("home to Acme 12 miles on Nov 17, client visit, $4 parking")
    await ana.says("save this as Acme run")
    asked = await ana.says("acme run Mon-Thu")
    assert "On which days did you drive Acme run?" in asked
    assert "<Days: 2026-11-16,2026-11-18,2026-11-19>" in asked
    assert "recorded already are not ticked" in asked
    assert "1 drive, 12 mi" in await ana.says("my drives")
    await ana.says("acme run Mon-Thu")
    card = ana.messages[-1]
    again = Shown(card.id, card.activity)
    done = await ana.presses("Record the ticked days", fills={"days": "2026-11-16,2026-11-19"})
    assert "Recorded 2 drives." in done
    assert done == await ana.presses("Record the ticked days", fills={"days": "2026-11-16,2026-11-19"}, on=again)
    assert "3 drives, 36 mi" in await ana.says("my drives")
    assert "Addresses: home: 12 Main St" in await ana.says("#3")
    assert "Parking" not in ana.last


async def test_whole_weeks_leave_weekends_unticked(place):
    _, ana = await place.programme()
    for said, _ in SAVED:
        await ana.says(said)
    ticked = ",".join(f"2026-11-{day}" for day in range(16, 21))
    assert f"<Days: {ticked}>" in await ana.says("acme run last week")


async def test_days_to_come_and_no_days_are_refused(place):
    _, ana = await place.programme()
    for said, _ in SAVED:
        await ana.says(said)
    await ana.says("acme run Mon-Thu")
    card = ana.messages[-1]
    for days, refusal in (("", "Tick the days"), ("2027-01-01", "still to come"), ("soon", "incomplete")):
        again = Shown(card.id, card.activity)
        assert refusal in await ana.presses("Record the ticked days", fills={"days": days}, on=again)
    assert "1 drive, 12 mi" in await ana.says("my drives")


async def test_a_button_records_it_for_today_once(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme yesterday, client visit")
    await ana.says("save this as Acme run")
    card = ana.messages[-1]
    again = Shown(card.id, card.activity)
    first = await ana.presses("Record it for today")
    assert "Date: Tue, Nov 24, 2026" in first
    assert first == await ana.presses("Record it for today", on=again)
    await ana.says("saved trips")
    assert "You already have a drive like this." in await ana.presses("Acme run today")
    assert "Drive #3" in await ana.presses("Record it too")


async def test_a_drive_is_repeated_for_several_days_without_a_name(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme on Nov 17, client visit, $4 parking")
    for said in ("repeat that Mon-Thu", "same as #1 Monday to Thursday"):
        asked = await ana.says(said)
        assert "On which days did you drive #1?" in asked
        assert "<Days: 2026-11-16,2026-11-18,2026-11-19>" in asked
    card = ana.messages[-1]
    again = Shown(card.id, card.activity)
    done = await ana.presses("Record the ticked days", fills={"days": "2026-11-16,2026-11-18"})
    assert "Recorded 2 drives." in done
    assert done == await ana.presses("Record the ticked days", fills={"days": "2026-11-16,2026-11-18"}, on=again)
    assert "3 drives, 36 mi" in await ana.says("my drives")
    assert "at most 31 days" in await ana.says("repeat #1 from January 1 to March 1")
    await ana.says("delete #1")
    assert "Drive #1 is in the trash." in await ana.says("repeat #1 Mon-Thu")
    assert "You have no drive #99." in await ana.says("repeat #99 Mon-Thu")


async def test_a_trip_that_is_there_already_can_be_forgotten_by_a_button(place):
    _, ana = await place.programme()
    for said, _ in SAVED:
        await ana.says(said)
    await ana.says("save #1 as acme run")
    assert ana.buttons() == ["Record it for today", "Forget it", "Saved trips"]
    assert "Forgotten." in await ana.presses("Forget it")
    assert "You have no trips saved yet." in await ana.says("saved trips")


async def test_nobody_elses_trips_are_reached(place):
    _, ana = await place.programme()
    ben = place.chatter("Ben Cole", BEN)
    await ben.opens()
    for said, _ in SAVED:
        await ana.says(said)
    for action in ana.messages[-1].activity["attachments"][0]["content"]["actions"][:2]:
        answer = json.dumps(await ben.invokes(action), ensure_ascii=False)
        assert "I can't find that trip among those you saved." in answer
    assert "didn't catch that" in await ben.says("acme run yesterday")
