"""Teams sends a message again when it saw no answer: what it did is not done a second time to something else."""

import asyncio

import pytest

from tests.conversations.conftest import ANA


async def sends_twice(chatter, text):
    """The same activity, delivered twice; the second answer."""
    activity = chatter.activity("message", text=text, textFormat="plain")
    await chatter.teams.deliver(activity)
    before = len(chatter.messages)
    await chatter.teams.deliver(activity)
    return "\n".join(shown.words for shown in chatter.messages[before:])


@pytest.fixture
async def ana(place):
    ana = place.chatter("Ana Diaz", ANA)
    for miles, where in (("10", "Acme"), ("20", "Globex"), ("30", "Initech")):
        await ana.says(f"{miles} miles to {where} yesterday, client visit")
    return ana


async def drives_of(chatter):
    words = await chatter.says("my drives")
    return {where for where in ("Acme", "Globex", "Initech") if where in words}


@pytest.mark.parametrize("text", ["delete the last drive", "delete my last drive", "delete it", "undo"])
async def test_one_drive_is_deleted(ana, text):
    await sends_twice(ana, text)
    assert len(await drives_of(ana)) == 2


async def test_a_message_that_comes_again_after_others_is_known_too(ana):
    deleting = ana.activity("message", text="delete the last drive", textFormat="plain")
    await ana.teams.deliver(deleting)
    await ana.says("my drives")
    await ana.teams.deliver(deleting)
    assert "already" in ana.last or "first" in ana.last
    assert len(await drives_of(ana)) == 2


async def test_a_message_that_comes_again_while_it_is_answered_is_answered_once(ana):
    deleting = ana.activity("message", text="delete the last drive", textFormat="plain")
    before = len(ana.messages)
    await asyncio.gather(*(ana.teams.deliver(deleting) for _ in range(4)))
    assert len(ana.messages) == before + 1
    assert len(await drives_of(ana)) == 2


async def test_what_was_brought_back_since_stays_there(ana):
    deleting = ana.activity("message", text="delete the last drive", textFormat="plain")
    await ana.teams.deliver(deleting)
    await ana.says("#1")
    await ana.says("restore #3")
    await ana.teams.deliver(deleting)
    assert len(await drives_of(ana)) == 3


@pytest.mark.parametrize("text", ["restore", "undo"])
async def test_one_drive_is_brought_back(ana, text):
    await ana.says("delete #1")
    await ana.says("delete #2")
    await sends_twice(ana, text)
    assert await drives_of(ana) == {"Globex", "Initech"}


async def test_one_report_is_taken_back(place):
    _, ana = await place.programme()
    for miles, where in (("10", "Acme"), ("20", "Globex")):
        await ana.says(f"{miles} miles to {where} yesterday, client visit")
        await ana.says("review")
        await ana.presses("Report")
    await sends_twice(ana, "recall my report")
    assert "waiting" in (await ana.says("status of my reports")).lower()


async def test_a_copy_is_made_once(ana):
    await sends_twice(ana, "same as #1 today")
    assert (await ana.says("my drives")).count("Acme") == 2


async def test_an_edit_is_made_once_and_taken_back_once(ana):
    await sends_twice(ana, "make it 35 miles")
    assert "30" in await sends_twice(ana, "undo")
    assert await drives_of(ana) == {"Acme", "Globex", "Initech"}


@pytest.mark.parametrize("text", ["approve", "approve it"])
async def test_one_report_is_approved(place, text):
    ada, ana = await place.programme()
    for miles, where in (("10", "Acme"), ("20", "Globex")):
        await ana.says(f"{miles} miles to {where} yesterday, client visit")
        await ana.says("review")
        await ana.presses("Report")
    await ada.says("reported")
    await ada.presses("Open")
    await sends_twice(ada, text)
    assert "Approve the ticked ones" in await ada.says("reported")


@pytest.mark.parametrize("before", ["#1", "my drives", "what's my rate?", "review"])
async def test_undo_deletes_nothing_that_was_only_looked_at(ana, before):
    await ana.says(before)
    answer = await ana.says("undo")
    assert "nothing to take back" in answer
    assert await drives_of(ana) == {"Acme", "Globex", "Initech"}


@pytest.mark.parametrize("before", ["10 miles each way to Hooli today, demo", "same as #1 today"])
async def test_undo_takes_back_what_was_just_recorded(ana, before):
    await ana.says(before)
    await ana.says("undo")
    words = await ana.says("my drives")
    assert "Hooli" not in words
    assert words.count("Acme") == 1


async def test_undo_does_not_bring_back_what_was_deleted_long_before(ana):
    await ana.says("delete #1")
    await ana.says("what's my rate?")
    assert "nothing to take back" in await ana.says("undo")
    assert await drives_of(ana) == {"Globex", "Initech"}
