"""What earlier drives suggest: with the reason shown, by a button, never by itself; through the whole bot."""

import json

from tests.conversations.conftest import BEN
from tests.teams_chat import Shown

REASON = "Your last 3 drives to Acme were: Business, client visit."


async def drove_to_acme(person) -> None:
    for day in ("Nov 16", "Nov 17", "Nov 18"):
        await person.says(f"14.2 miles to Acme on {day}, client visit")


async def test_a_category_and_a_purpose_are_offered_and_taken_by_a_button(place):
    _, ana = await place.programme()
    await drove_to_acme(ana)
    told = await ana.says("15 miles to acme")
    assert REASON.replace("Acme", "acme") in told
    assert "Category: Not classified yet" in told
    assert ana.buttons() == ["Business, client visit", "Business", "Personal", "Edit", "Delete"]
    card = ana.messages[-1]
    again = Shown(card.id, card.activity)
    assert "Purpose none → client visit" in await ana.presses("Business, client visit")
    assert "Done." in await ana.presses("Business, client visit", on=again)
    assert "Category: Not classified yet" in await ana.says("undo")


async def test_a_purpose_alone_is_offered_where_the_category_was_told(place):
    _, ana = await place.programme()
    await drove_to_acme(ana)
    assert REASON in await ana.says("15 miles to Acme, business")
    assert ana.buttons()[0] == "client visit"
    assert "Purpose: client visit" in await ana.presses("client visit")


async def test_nothing_is_offered_before_three_drives_agree_or_where_all_is_told(place):
    _, ana = await place.programme()
    await ana.says("14 miles to Acme on Nov 16, client visit")
    await ana.says("14 miles to Acme on Nov 17, client visit")
    assert "Your last" not in await ana.says("15 miles to Acme")
    await ana.says("business")
    assert "Your last" not in await ana.says("16 miles to Acme, training")


async def test_what_changed_meanwhile_is_not_taken(place):
    _, ana = await place.programme()
    await drove_to_acme(ana)
    await ana.says("15 miles to Acme")
    await ana.says("change purpose of #1 to training")
    answer = await ana.presses("Business, client visit")
    assert "Your drives say something else by now." in answer
    assert "Category: Not classified yet" in answer


async def test_the_last_distance_is_offered_as_an_answer(place):
    _, ana = await place.programme()
    await drove_to_acme(ana)
    assert "How far was it?" in await ana.says("drove to Acme yesterday")
    assert ana.buttons() == ["14.2 mi, as on Wed, Nov 18", "Never mind"]
    recorded = await ana.presses("14.2 mi, as on Wed, Nov 18")
    assert "Distance: 14.2 mi" in recorded
    assert "Date: Mon, Nov 23, 2026" in recorded
    await ana.says("drove from home to Acme today")
    assert ana.buttons() == ["Never mind"]
    assert "Distance: 9 mi" in await ana.says("9")


async def test_a_round_trip_is_offered_as_one(place):
    _, ana = await place.programme()
    await ana.says("9 miles each way to Acme on Nov 16, round trip, client visit")
    await ana.says("round trip to Acme yesterday")
    assert ana.buttons()[0] == "18 mi: 9 mi each way, as on Mon, Nov 16"
    assert "Distance: 18 mi: 9 mi each way" in await ana.presses(ana.buttons()[0])


async def test_nobody_elses_habits_are_offered(place):
    ada, ana = await place.programme()
    ben = place.chatter("Ben Cole", BEN)
    await ben.opens()
    await drove_to_acme(ana)
    for somebody in (ada, ben):
        await somebody.says("drove to Acme")
        assert somebody.buttons() == ["Never mind"]
        assert "Your last" not in await somebody.says("15 miles to Acme")
    await ana.says("15 miles to Acme")
    button = ana.messages[-1].activity["attachments"][0]["content"]["actions"][0]
    assert "client visit" not in json.dumps(await ben.invokes(button))
