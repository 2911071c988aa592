"""Undo takes back the last act, or says that it doesn't: never one that was done before it."""

import pytest

LASTS = "Undo doesn't take back what was done last."


@pytest.mark.parametrize(
    "act",
    ["my work hours are 9 to 5 Mon-Fri", "drafts off", "pause summaries", "my commute is 12 miles each way", "use km"],
)
async def test_what_was_done_before_a_setting_is_left(place, act):
    _, ana = await place.programme()
    await ana.says("5 miles to Acme, audit")
    await ana.says(act)
    assert LASTS in await ana.says("undo")
    assert "1 drive is ready" in await ana.says("review")


async def test_a_place_of_everybody_is_left_when_something_else_was_set(place):
    ada, _ = await place.programme()
    await ada.says("add company place HQ: 100 Market St")
    await ada.says("report every week")
    assert LASTS in await ada.says("undo")
    assert "100 Market St" in await ada.says("company places")


async def test_the_drive_just_told_is_still_meant_and_can_be_undone_once_it_is_last_again(place):
    _, ana = await place.programme()
    await ana.says("5 miles to Acme, audit")
    await ana.says("drafts off")
    assert "Parking: $4.00" in await ana.says("add $4 parking")
    assert "Taken back." in await ana.says("undo")
    await ana.says("drafts on")
    await ana.says("6 miles to Globex, audit")
    assert "Deleted drive #2" in await ana.says("undo")


async def test_the_list_of_codes_is_undone_by_typing(place):
    ada, _ = await place.programme()
    await ada.says("add code P-204 Apollo")
    assert "P-204 · Apollo is off the list." in await ada.says("undo")
    assert "Added P-204 · Apollo." in await ada.says("undo")
    await ada.says("remove code P-204")
    assert "Added P-204 · Apollo." in await ada.says("undo")
    await ada.says("add codes:\nP-1 One\nP-2 Two")
    assert LASTS in await ada.says("undo")
