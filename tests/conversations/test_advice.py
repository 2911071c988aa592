"""With UNDERSTANDING_LLM_URL: a model proposes, the author says yes, and nothing else is possible."""

import time

import pytest

from tests.conversations.conftest import ADA, open_place
from tests.teams_chat import actions_of
from tests.world.model import open_model

ODD = "wheels turned Acme-wards on Monday, 23 of them little miles, twas a client visit"
DRIVE = {"distance": "23", "unit": "mi", "date": "2026-11-23", "destination": "Acme", "purpose": "client visit"}
LOST = "I didn't catch that"


@pytest.fixture
async def model():
    async with open_model() as model:
        yield model


@pytest.fixture
async def advised(address, model):
    settings = {"UNDERSTANDING_LLM_URL": model.address, "UNDERSTANDING_LLM_MODEL": "small"}
    async with open_place(address, **settings) as place:
        yield place


async def test_a_drive_is_proposed_and_recorded_after_yes(advised, model):
    _, ana = await advised.programme()
    model.proposes("log_drive", **DRIVE)
    shown = await ana.says(ODD)
    for words in ("Record this drive?", "23 mi", "Acme", "Mon, Nov 23, 2026", "client visit", "until you say yes"):
        assert words in shown
    assert "Acme" not in await ana.says("my drives")
    await ana.says(ODD)
    assert "Recorded." in await ana.presses("Yes")
    assert "Acme" in await ana.says("my drives")


async def test_nothing_but_the_message_leaves(advised, model):
    _, ana = await advised.programme()
    await ana.says(ODD)
    assert model.message() == {"text": ODD, "locale": "en-US", "role": "employee", "today": "2026-11-24"}
    told = str(model.asked[-1]) + str(model.headers)
    assert "Ana" not in told
    assert "Contoso" not in told
    assert ana.object_id not in told


async def test_yes_may_be_typed(advised, model):
    _, ana = await advised.programme()
    model.proposes("log_drive", **DRIVE)
    await ana.says(ODD)
    assert "Recorded." in await ana.says("yes")


async def test_no_changes_nothing(advised, model):
    _, ana = await advised.programme()
    model.proposes("log_drive", **DRIVE)
    await ana.says(ODD)
    assert "Nothing was changed" in await ana.presses("No")
    assert "Acme" not in await ana.says("my drives")
    await ana.says(ODD)
    assert "Nothing was changed" in await ana.says("no")
    assert "Recorded" not in await ana.says("yes")
    assert "Acme" not in await ana.says("my drives")


async def test_yes_twice_is_yes_once(advised, model):
    _, ana = await advised.programme()
    model.proposes("log_drive", **DRIVE)
    await ana.says(ODD)
    yes = next(one for one in actions_of(ana.messages[-1].activity) if one["title"] == "Yes")
    card = ana.messages[-1].id
    await ana.invokes(yes, card=card)
    assert "23 mi" in str(await ana.invokes(yes, card=card))
    assert (await ana.says("my drives")).count("Acme") == 1


async def test_an_old_yes_does_nothing(advised, model):
    _, ana = await advised.programme()
    model.proposes("log_drive", **DRIVE)
    await ana.says(ODD)
    yes = next(one for one in actions_of(ana.messages[-1].activity) if one["title"] == "Yes")
    await ana.says("9 miles to Initech today")
    assert "settled" in str(await ana.invokes(yes))
    assert "settled" in str(await ana.invokes({**yes, "data": {**yes["data"], "name": "x" * 90}}))
    assert "incomplete" in str(await ana.invokes({**yes, "data": {**yes["data"], "name": "x" * 500}}))
    assert "Acme" not in await ana.says("my drives")


async def test_what_is_missing_is_asked_on_the_form(advised, model):
    _, ana = await advised.programme()
    model.proposes("log_drive", destination="Acme")
    shown = await ana.says("popped over to see the folks at Acme")
    assert "Record a drive" in shown
    assert "Acme" in shown
    assert "Acme" not in await ana.says("my drives")


async def test_a_change_shows_which_drive_and_waits(advised, model):
    _, ana = await advised.programme()
    await ana.says("12 miles to Globex yesterday, client visit")
    model.proposes("edit_drive", distance="19", target_destination="Globex")
    shown = await ana.says("hm the Globex thing feels more like, well, 19")
    assert "Change this drive?" in shown
    assert "Globex" in shown
    assert "19 mi" in shown
    assert "12 mi" in await ana.says("my drives")
    await ana.says("hm the Globex thing feels more like, well, 19")
    assert "19 mi" in await ana.presses("Yes")


async def test_what_only_shows_something_is_shown(advised, model):
    _, ana = await advised.programme()
    model.proposes("rate_question")
    assert "$0.76 per mile" in await ana.says("wonga situation?")


HOSTILE = {
    "an invented amount": '{"intent": "log_drive", "slots": {"distance": "23", "parking": "400"}}',
    "an invented distance": '{"intent": "log_drive", "slots": {"distance": "230"}}',
    "an invented day": '{"intent": "log_drive", "slots": {"distance": "23", "date": "2026-11-20"}}',
    "an invented place": '{"intent": "log_drive", "slots": {"distance": "23", "destination": "Globex"}}',
    "an unknown intent": '{"intent": "transfer_money", "slots": {}}',
    "an unknown slot": '{"intent": "log_drive", "slots": {"distance": "23", "rate": "9"}}',
    "leaving": '{"intent": "leave_org"}',
    "erasing": '{"intent": "forget_me"}',
    "words": "Sure! I would record 23 miles.",
    "a list": '[{"intent": "help"}]',
    "too much": '{"intent": "help", "why": "' + "x" * 5000 + '"}',
    "deep": '{"intent": "help", "slots": ' + "[" * 500 + "]" * 500 + "}",
    "nothing": "",
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
async def test_a_hostile_proposal_is_no_proposal(advised, model, words):
    _, ana = await advised.programme()
    model.words = words
    assert LOST in await ana.says(ODD)
    assert ana.buttons() == ["Help", "Tell the team"]
    assert "Acme" not in await ana.says("my drives")


async def test_an_employee_gets_no_command_of_administrators(advised, model):
    ada, ana = await advised.programme()
    text = "could be that ben@contoso.example wants in"
    model.proposes("invite", emails=["ben@contoso.example"])
    assert "Only your organization's administrators" in await ana.says(text)
    assert "ben@contoso.example" not in await ada.says("invitations")
    assert "Invite these people?" in await ada.says(text)
    assert "ben@contoso.example" not in await ada.says("invitations")
    await ada.says(text)
    assert "Ben" in await ada.presses("Yes")
    assert "ben" in (await ada.says("invitations")).lower()


async def test_somebody_elses_address(advised, model):
    ada, _ = await advised.programme()
    model.proposes("invite", emails=["eve@evil.example"])
    assert LOST in await ada.says("could be that ben@contoso.example wants in")


async def test_who_is_no_administrator_any_more_cannot_say_yes(advised, model):
    ada, ana = await advised.programme()
    await ada.says("make ana@contoso.example an administrator")
    await ada.presses("Make administrator") if "Make administrator" in ada.buttons() else None
    model.proposes("invite", emails=["ben@contoso.example"])
    shown = await ana.says("could be that ben@contoso.example wants in")
    assert "Invite these people?" in shown, shown
    await ada.says("remove ana@contoso.example as admin")
    await ada.presses("Take the role away") if "Take the role away" in ada.buttons() else None
    await ana.presses("Yes")
    assert "ben" not in (await ada.says("invitations")).lower()


@pytest.mark.parametrize(
    "how", [{"status": 500}, {"status": 302}, {"body": b"<html>"}, {"body": b"x" * 100_000}], ids=str
)
async def test_an_endpoint_that_fails_costs_nobody_the_answer(advised, model, how):
    _, ana = await advised.programme()
    for name, value in how.items():
        setattr(model, name, value)
    assert LOST in await ana.says(ODD)
    assert LOST in await ana.says(ODD)
    assert len(model.asked) == 1


async def test_a_slow_endpoint_costs_two_seconds_once(advised, model):
    _, ana = await advised.programme()
    model.is_slow = True
    began = time.monotonic()
    assert LOST in await ana.says(ODD)
    assert LOST in await ana.says(ODD)
    assert 1.9 < time.monotonic() - began < 3
    assert len(model.asked) == 1


async def test_what_the_rules_understand_is_asked_of_nobody(advised, model):
    ada, ana = await advised.programme()
    for text in (
        "help",
        "12 miles to Acme yesterday",
        "what's my rate?",
        "review",
        "log a drive to Globex",
        "12 miles",
    ):
        await ana.says(text)
    for text in ("settings", "members", "", "👍"):
        await ada.says(text)
    assert model.asked == []


async def test_a_long_paste_is_kept_here(advised, model):
    _, ana = await advised.programme()
    await ana.says("lorem ipsum dolor " * 60)
    assert model.asked == []


async def test_people_are_told_where_their_texts_go(advised):
    _, ana = await advised.programme()
    shown = await ana.says("who can see my drives?")
    assert "Texts I don't understand are sent to 127.0.0.1" in shown


async def test_off_by_default(place, model):
    ana = place.chatter("Ada Admin", ADA)
    await ana.opens()
    assert LOST in await ana.says(ODD)
    assert "are sent to" not in await ana.says("who can see my drives?")
    assert model.asked == []
