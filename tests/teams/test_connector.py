"""Sending: what goes over the wire, what is tried again, what an error says, and where nothing is ever sent."""

import json
import time
from urllib.parse import quote

import pytest

from domain.people import Identity
from services.ports import Address, ConnectorError
from teams import connector
from teams.refusals import connector_error, retry_after
from tests.world.people import ANA, APP_ID, TENANT
from tests.world.serving import Fault

HELLO = {"type": "message", "summary": "hi", "attachments": [{"contentType": "x", "content": {"text": "é"}}]}


@pytest.fixture
def to(world):
    return Address(TENANT, world.connector.service_url, "19:a/b c;messageid=1@thread")


@pytest.fixture
def messenger(bot):
    bot.edge.messenger.first_pause = 0.01
    return bot.edge.messenger


async def test_an_activity_is_posted_as_it_is_and_its_id_returned(messenger, world, to):
    activity_id = await messenger.send(to, HELLO)
    (sent,) = world.connector.sent
    assert (sent.activity_id, sent.conversation, sent.activity) == (activity_id, to.conversation_id, HELLO)


async def test_an_activity_is_replaced_and_deleted(messenger, world, to):
    await messenger.update(to, "17/1", HELLO)
    await messenger.delete(to, "17/1")
    assert [(sent.method, sent.activity_id) for sent in world.connector.sent] == [("PUT", "17/1"), ("DELETE", "17/1")]
    assert world.connector.sent[0].activity["id"] == "17/1"


async def test_a_chat_is_opened_by_object_id(messenger, world):
    address = await messenger.open_chat(world.connector.service_url, Identity(TENANT, ANA))
    assert address == Address(TENANT, world.connector.service_url, f"a:{ANA}")
    wanted = world.connector.opened[0]
    assert wanted["members"] == [{"id": ANA}]
    assert wanted["bot"] == {"id": f"28:{APP_ID}"}
    assert wanted["channelData"]["tenant"]["id"] == wanted["tenantId"] == TENANT


async def test_an_answer_without_an_id_gives_none(messenger, world, to):
    world.connector.faults.next(Fault(202, ""), Fault(201, "not json"), Fault(201, '"text"'))
    assert [await messenger.send(to, HELLO) for _ in range(3)] == ["", "", ""]


async def test_an_answer_that_begins_with_the_mark_of_its_encoding_is_read(messenger, world, to):
    world.connector.faults.next(Fault(201, '\ufeff{"id":"17"}'), Fault(201, "[" * 20_000))
    assert [await messenger.send(to, HELLO) for _ in range(2)] == ["17", ""]


def test_few_and_short_paths_are_remembered():
    before = connector._known_path.cache_info().currsize
    longest = "19:" + "a/" * 50_000
    assert connector._conversation(longest) == f"v3/conversations/{quote(longest, safe='')}"
    assert connector._known_path.cache_info().currsize == before


@pytest.mark.parametrize("status", [412, 429, 502, 503, 504])
async def test_a_chat_turn_tries_again_at_once(messenger, world, to, status):
    world.connector.faults.next(Fault(status), Fault(status))
    assert await messenger.send(to, HELLO, tries=3)
    assert len(world.connector.faults.asked) == 3


async def test_a_chat_turn_gives_up_after_its_tries(messenger, world, to):
    world.connector.faults.always(Fault(503))
    with pytest.raises(ConnectorError):
        await messenger.send(to, HELLO, tries=3)
    assert len(world.connector.faults.asked) == 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 500])
async def test_what_is_not_in_the_table_is_not_tried_again(messenger, world, to, status):
    world.connector.faults.always(Fault(status))
    with pytest.raises(ConnectorError) as failed:
        await messenger.send(to, HELLO, tries=3)
    assert failed.value.status == status
    assert len(world.connector.faults.asked) == 1


async def test_a_long_wait_is_left_to_who_can_wait(messenger, world, to):
    world.connector.faults.next(Fault(429, headers={"Retry-After": "20"}))
    with pytest.raises(ConnectorError) as failed:
        await messenger.send(to, HELLO, tries=3)
    assert (failed.value.status, failed.value.retry_after) == (429, 20.0)
    assert len(world.connector.faults.asked) == 1


async def test_a_short_wait_is_kept(messenger, world, to):
    started = time.monotonic()
    world.connector.faults.next(Fault(429, headers={"Retry-After": "0.2"}))
    assert await messenger.send(to, HELLO, tries=3)
    assert time.monotonic() - started >= 0.2


async def test_bulk_leaves_trying_again_to_the_worker(messenger, world, to):
    world.connector.faults.next(Fault(503))
    with pytest.raises(ConnectorError):
        await messenger.send(to, HELLO)
    assert len(world.connector.faults.asked) == 1


async def test_no_answer_leaves_the_outcome_unknown(messenger, world, to):
    world.connector.faults.next(Fault(0))
    with pytest.raises(ConnectorError) as failed:
        await messenger.send(to, HELLO)
    assert failed.value.status == 0


async def test_a_redirect_is_not_followed(messenger, world, to):
    world.connector.faults.next(Fault(307, headers={"Location": f"{world.entra.address}/steal"}))
    with pytest.raises(ConnectorError):
        await messenger.send(to, HELLO)
    assert world.entra.faults.count("steal") == 0


@pytest.mark.parametrize("url", ["https://evil.example/", "http://smba.trafficmanager.net/", "", "file:///etc/passwd"])
async def test_the_token_goes_to_no_other_host(messenger, url):
    with pytest.raises(ConnectorError) as failed:
        await messenger.send(Address(TENANT, url, "a:1"), HELLO, tries=3)
    assert failed.value.code == "HostNotAllowed"


async def test_a_tenant_of_the_government_community_cloud_is_sent_to_its_own_host(messenger, world, to):
    messenger.community_cloud = f"{world.connector.address}/emea/"
    wrong = Address(TENANT, f"{world.connector.address}/teams", to.conversation_id)
    world.connector.faults.next(Fault(403, {"error": {"code": "InvalidBotApiHost", "message": "wrong host"}}))
    assert await messenger.send(wrong, HELLO)
    assert [asked.split("/")[1] for asked in world.connector.faults.asked] == ["teams", "emea"]


BLOCKED = {
    "errorCode": 209,
    "message": '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked from message writes.",'
    '\r\n  "errorCode": null,\r\n  "errorSubCode": null\r\n}',
}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"error": {"code": "ConversationBlockedByUser", "message": "User blocked"}}, "ConversationBlockedByUser"),
        ({"error": {"code": "BotNotInConversationRoster", "message": "not part"}}, "BotNotInConversationRoster"),
        ({"error": {"code": "Forbidden", "subCode": "MessageWritesBlocked"}}, "MessageWritesBlocked"),
        (BLOCKED, "MessageWritesBlocked"),
        ({"error": {"code": "Forbidden", "message": "BotDisabledByAdmin: by policy"}}, "BotDisabledByAdmin"),
        ({"error": {"code": "SomethingNew"}}, "SomethingNew"),
        ({"code": "Throttled"}, "Throttled"),
        ({"error": "text"}, ""),
        ([], ""),
    ],
)
def test_the_most_telling_code_is_found_wherever_it_stands(body, code):
    assert connector_error(403, {}, json.dumps(body).encode()).code == code


@pytest.mark.parametrize("body", [b"", b"<html>", b"\xff", b"[" * 20_000, b'{"message":"{\\"message\\":7}"}'])
def test_an_error_that_cannot_be_read_has_no_code(body):
    assert connector_error(502, {}, body).code == ""


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "3"}, 3.0),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "Tue, 24 Nov 2026 15:00:30 GMT", "Date": "Tue, 24 Nov 2026 15:00:00 GMT"}, 30.0),
        ({"Retry-After": "Tue, 24 Nov 2026 14:00:30 GMT", "Date": "Tue, 24 Nov 2026 15:00:00 GMT"}, 0.0),
        ({"Retry-After": "Tue, 24 Nov 2026 15:00:30 GMT"}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "-1"}, None),
        ({}, None),
    ],
)
def test_how_long_to_wait_is_read_as_seconds_or_date(headers, seconds):
    assert retry_after(headers) == seconds
