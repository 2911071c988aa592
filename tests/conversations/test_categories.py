"""Classifying several drives at once, and taking exactly that back."""

import pytest

from tests.teams_chat import actions_of, words_of


async def three_open(place):
    _, ana = await place.programme()
    for name in ("Acme", "Fabrikam", "Northwind"):
        await ana.says(f"10 miles to {name}")
    return ana


async def category_of(ana, number):
    shown = await ana.says(f"show #{number}")
    return next(line for line in shown.splitlines() if line.startswith("Category"))


async def test_undo_on_the_card_takes_back_exactly_that(place):
    ana = await three_open(place)
    assert "→ Personal" in await ana.says("classify #2 as personal")
    assert "3 drives are Business now" in await ana.says("classify all as business")
    card = ana.messages[-1]
    again = next(action for action in actions_of(card.activity) if action["title"] == "Undo")
    await ana.says("review")
    back = await ana.presses("Undo", on=card)
    assert "Taken back: 3 drives are as they were." in back
    assert "Not classified yet" in await category_of(ana, 1)
    assert "Personal" in await category_of(ana, 2)
    assert "Taken back: 3 drives are as they were." in words_of((await ana.invokes(again))["value"])
    assert "Not classified yet" in await category_of(ana, 3)


async def test_undo_typed_takes_back_exactly_that(place):
    ana = await three_open(place)
    await ana.says("classify all as business")
    assert "Taken back: 3 drives are as they were." in await ana.says("undo")
    assert "There is nothing to take back." in await ana.says("undo")
    assert "Not classified yet" in await category_of(ana, 1)


async def test_what_was_changed_since_stays(place):
    ana = await three_open(place)
    await ana.says("classify all as business")
    card = ana.messages[-1]
    await ana.says("change #2 to 19 miles")
    back = await ana.presses("Undo", on=card)
    assert "Taken back: 2 drives are as they were." in back
    assert "#2 was changed since and stays as it is." in back
    assert "Business" in await category_of(ana, 2)
    await ana.says("classify all as business")
    card = ana.messages[-1]
    for number in (1, 3):
        await ana.says(f"delete #{number}")
    await ana.says("change #2 to 21 miles")
    assert "These drives were changed since" in await ana.presses("Undo", on=card)


async def test_the_week_takes_it_back_too(place):
    ana = await three_open(place)
    await ana.says("summary")
    await ana.presses("Classify all…")
    week = await ana.presses("Personal")
    assert "[Undo]" in week
    assert "Taken back: 3 drives are as they were." in await ana.presses("Undo")


@pytest.mark.parametrize("was", ["x", [["1", 2]], [[1, 1, "nonsense", ""]], None, [[1, -1, "business", ""]]])
async def test_an_edited_card_changes_nothing(place, was):
    ana = await three_open(place)
    await ana.says("classify all as business")
    card = ana.messages[-1]
    button = next(action for action in actions_of(card.activity) if action["title"] == "Undo")
    button["data"]["was"] = was
    assert "This card is incomplete." in await ana.presses("Undo", on=card)
    assert "Business" in await category_of(ana, 1)
