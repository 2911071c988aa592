"""Turns through the SDK's own words: sending, replacing and deleting, and the answers to invokes."""

import pytest
from botbuilder.core import ActivityHandler, InvokeResponse, TurnContext
from botbuilder.schema import Activity, AdaptiveCardInvokeResponse, Attachment

from services.ports import Address
from teams.adapter import Adapter
from teams.admission import Admitted
from teams.invokes import card_answer, consent_answer, message_answer
from tests.teams.conftest import CARD, message, press
from tests.world.people import TENANT


class Does(ActivityHandler):  # type: ignore[misc]  # the SDK has no types
    """A bot that does one thing."""

    def __init__(self, act, answer=None):
        self._act = act
        self._answer = answer

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await self._act(turn_context)

    async def on_invoke_activity(self, turn_context: TurnContext):
        del turn_context
        return self._answer


@pytest.fixture
def adapter(bot) -> Adapter:
    return bot.edge.adapter


@pytest.fixture
def run(adapter, world):
    async def turn(act):
        url = world.connector.service_url
        return await adapter.process(Admitted(message(url), url), Does(act))

    return turn


@pytest.fixture
def answer(adapter, world):
    async def turn(body, status=200, **other):
        url = world.connector.service_url
        return await adapter.process(
            Admitted(press(url, **other), url), Does(None, InvokeResponse(status=status, body=body))
        )

    return turn


async def test_a_card_of_the_sdk_goes_out_as_plain_json(run, world):
    async def act(context):
        card = Attachment(content_type="application/vnd.microsoft.card.adaptive", content=CARD)
        await context.send_activity(Activity(type="message", summary="A card", attachments=[card]))

    assert await run(act) == (200, None)
    activity = world.connector.sent[0].activity
    assert activity["attachments"] == [{"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD}]
    assert (activity["summary"], activity["replyToId"]) == ("A card", "1")


async def test_a_message_is_sent_replaced_and_deleted(run, world):
    async def act(context):
        sent = await context.send_activity("one")
        await context.update_activity(Activity(type="message", id=sent.id, text="two"))
        await context.delete_activity(sent.id)

    await run(act)
    assert [(sent.method, sent.activity.get("text")) for sent in world.connector.sent] == [
        ("POST", "one"),
        ("PUT", "two"),
        ("DELETE", None),
    ]
    assert len({sent.activity_id for sent in world.connector.sent}) == 1


async def test_plain_json_goes_the_short_way(run, world, adapter):
    async def act(context):
        assert await adapter.say(context, {"type": "message", "text": "hi"}) == world.connector.sent[0].activity_id

    await run(act)
    assert world.connector.sent[0].activity == {"type": "message", "text": "hi"}


async def test_there_is_nowhere_to_answer_an_activity_without_a_conversation(adapter, world):
    async def act(context):
        assert await adapter.say(context, {"type": "message"}) == ""

    url = world.connector.service_url
    assert await adapter.process(Admitted(message(url, conversation=None), url), Does(act)) == (200, None)
    assert world.connector.sent == []


async def test_traces_are_not_sent(run, world):
    async def act(context):
        await context.send_trace_activity("x")

    await run(act)
    assert world.connector.sent == []


async def test_a_reply_finds_its_chat_and_the_next_address_is_learned(run, bot, world):
    async def act(context):
        await context.send_activity("hi")

    await run(act)
    assert bot.edge.messenger.first_service_url == world.connector.service_url
    assert await bot.edge.messenger.send(
        Address(TENANT, bot.edge.messenger.first_service_url, "a:2"), {"type": "typing"}
    )


@pytest.mark.parametrize("body", [card_answer(CARD), message_answer("Saved."), consent_answer("x")])
async def test_an_answer_in_plain_json_goes_out_as_it_is(answer, body):
    assert await answer(body) == (200, body)


async def test_an_answer_in_the_sdks_models_goes_out_too(answer):
    model = AdaptiveCardInvokeResponse(status_code=200, type="application/vnd.microsoft.card.adaptive", value=CARD)
    assert await answer(model) == (200, card_answer(CARD))


@pytest.mark.parametrize(("status", "in_body"), [(400, 400), (500, 500), (501, 501)])
async def test_a_press_is_never_answered_with_an_http_error(answer, status, in_body):
    code, body = await answer(None, status)
    assert (code, body["statusCode"]) == (200, in_body)


async def test_other_invokes_keep_their_status_but_no_server_error(answer):
    assert await answer({"id": "1"}, 412, name="signin/tokenExchange") == (412, {"id": "1"})
    assert (await answer(None, 501, name="madeUp"))[0] == 404


async def test_an_own_fault_is_said_as_the_bot_says_it(answer, bot):
    bot.edge.adapter.own_fault = lambda raw: f"Fault in {raw['type']}."
    assert (await answer(None, 500))[1]["value"]["message"] == "Fault in invoke."
