"""Whatever arrives is answered usefully, once, and changes nothing twice."""

import pytest

from tests.conversations.conftest import ANA


@pytest.mark.parametrize("text", ["hi", "Hello", "help", "HELP ME", "qwerty", "👍", "?", "a" * 4000, "1" * 4000, "**"])
async def test_every_text_has_one_answer(place, text):
    ana = place.chatter("Ana Diaz", ANA)
    await ana.opens()
    before = len(ana.messages)
    assert await ana.says(text)
    assert len(ana.messages) == before + 1


async def test_a_picture_or_nothing_at_all(place):
    ana = place.chatter("Ana Diaz", ANA)
    await ana.opens()
    picture = [{"contentType": "image/png", "contentUrl": "https://example.invalid/a.png"}]
    assert await ana.says("", attachments=picture)
    assert await ana.says("   ")


async def test_an_edited_message_is_not_a_new_one(place):
    _, ana = await place.programme()
    edit = ana.activity("messageUpdate", text="99 miles to Mars", channelData={"eventType": "editMessage"})
    status, _ = await place.teams.deliver(
        {**edit, "channelData": {**edit["channelData"], "tenant": {"id": ana.tenant}}}
    )
    assert status == 200
    assert "make it 19" in ana.last


@pytest.mark.parametrize("kind", ["messageReaction", "messageDelete", "typing", "event", "no such thing"])
async def test_other_activities_are_taken_without_a_word(place, kind):
    _, ana = await place.programme()
    before = len(ana.messages)
    status, _ = await place.teams.deliver(ana.activity(kind))
    assert status == 200
    assert len(ana.messages) == before


@pytest.mark.parametrize("kind", ["groupChat", "channel"])
async def test_a_shared_place_learns_nothing(place, kind):
    _, ana = await place.programme()
    shared = {"conversationType": kind, "id": "19:team@thread.v2", "tenantId": ana.tenant, "isGroup": True}
    await place.teams.deliver(ana.activity("message", text="review", conversation=shared))
    (told,) = place.teams.chats["19:team@thread.v2"]
    assert "personal chat" in told.words


async def test_a_message_that_arrives_twice_is_one_drive(place):
    _, ana = await place.programme()
    told = ana.activity("message", text="23.4 miles to Acme yesterday, client visit")
    await place.teams.deliver(told)
    await place.teams.deliver(told)
    assert "1 drive is ready" in await ana.says("review")


async def test_an_unknown_button_is_too_old(place):
    _, ana = await place.programme()
    body = await ana.invokes({"verb": "moon.land", "data": {"v": 1}})
    assert "too old" in body["value"]


async def test_a_button_of_a_later_form_is_not_guessed_at(place):
    _, ana = await place.programme()
    body = await ana.invokes({"verb": "drive.delete", "data": {"v": 99, "n": 1}})
    assert "too old" in body["value"]


@pytest.mark.parametrize("crooked", [{}, {"n": "x"}, {"n": -1}, {"n": {"a": 1}}, {"n": 10**30}, {"i": ["x"]}])
async def test_crooked_names_on_a_button_are_refused_kindly(place, crooked):
    _, ana = await place.programme()
    for verb in ("drive.delete", "drive.edit", "report.submit", "report.recall", "invitation.join", "report.approve"):
        body = await ana.invokes({"verb": verb, "data": {"v": 1, **crooked}})
        assert body["statusCode"] == 200, (verb, body)


async def test_a_press_of_an_older_client_works_too(place):
    _, ana = await place.programme()
    await ana.says("23.4 miles to Acme yesterday, client visit")
    shown = ana.messages[-1]
    action = next(one for one in shown.activity["attachments"][0]["content"]["actions"] if one["title"] == "Delete")
    submit = ana.activity("message", value=action["fallback"]["data"], replyToId=shown.id)
    await place.teams.deliver(submit)
    assert "trash" in shown.words


async def test_welcome_comes_once(place):
    ana = place.chatter("Ana Diaz", ANA)
    assert "\n" in await ana.opens()
    assert not await ana.opens()


async def test_what_is_not_in_the_trash_is_not_said_to_be_back(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme, visit")
    answer = await ana.says("restore #1")
    assert "Drive #1 isn't in the trash." in answer
    await ana.says("delete #1")
    assert "It's back." in await ana.says("restore #1")


async def test_a_walk_is_no_drive_and_a_motorcycle_is_no_car(place):
    _, ana = await place.programme()
    assert "doesn't sound like a drive you made, so nothing is recorded" in await ana.says("I walked 2 miles to Acme")
    card = await ana.says("rode my motorcycle 20 miles to Acme today, visit")
    assert "Vehicle: Motorcycle" in card
    assert "$" not in card
