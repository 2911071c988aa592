"""Who may call: every row of the acceptance table over real HTTP, and what a stranger might try."""

import base64
import hashlib
import hmac
import json
from datetime import timedelta

import pytest

from tests.teams.conftest import CARD, message, press, running
from tests.world.people import APP_ID, OTHER_TENANT, TENANT
from tests.world.serving import Fault
from tests.world.signing import private_key, public_pem, sign


async def deliver(bot, world, activity, **claims):
    url = activity.get("serviceUrl", "") if isinstance(activity, dict) else ""
    return await bot.deliver(activity, world.entra.connector_token(url, **claims))


async def test_a_message_is_admitted_and_answered_through_the_connector(bot, world):
    assert await deliver(bot, world, message(world.connector.service_url)) == (200, "")
    (sent,) = world.connector.sent
    assert (sent.method, sent.conversation, sent.activity["text"]) == ("POST", "a:chat-ana", "Echo: hi")
    assert sent.activity["recipient"]["id"] == "29:ana"


async def test_a_message_whose_handler_raises_is_answered_200(bot, world):
    assert await deliver(bot, world, message(world.connector.service_url, "fail")) == (200, "")


async def test_a_press_gets_its_card(bot, world):
    status, body = await deliver(bot, world, press(world.connector.service_url))
    assert status == 200
    assert body == {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": CARD}


async def test_a_press_gets_its_login_request(bot, world):
    status, body = await deliver(bot, world, press(world.connector.service_url, "login"))
    assert (status, body["statusCode"]) == (200, 401)
    assert body["type"] == "application/vnd.microsoft.activity.loginRequest"


@pytest.mark.parametrize(("verb", "code"), [("fail", 500), ("answers-nothing", 501)])
async def test_a_press_that_fails_gets_an_error_body(bot, world, verb, code):
    status, body = await deliver(bot, world, press(world.connector.service_url, verb))
    assert (status, body["statusCode"], body["type"]) == (200, code, "application/vnd.microsoft.error")


async def test_a_submit_in_an_invoke_is_not_supported(bot, world):
    status, body = await deliver(bot, world, press(world.connector.service_url, kind="Action.Submit"))
    assert (status, body["statusCode"], body["value"]["code"]) == (200, 400, "NotSupported")


@pytest.mark.parametrize("value", [None, "text", [], {}, {"action": None}, {"action": "card"}, {"action": {}}])
async def test_a_press_without_an_action_is_a_bad_request(bot, world, value):
    status, body = await deliver(bot, world, press(world.connector.service_url, value=value))
    assert (status, body["statusCode"]) == (200, 400)


async def test_an_unknown_invoke_is_refused_without_a_server_error(bot, world):
    status, _ = await deliver(bot, world, press(world.connector.service_url, name="task/fetch"))
    assert status == 404


@pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer ", "Basic YTpi", "Bearer garbage", "Bearer a.b.c"])
async def test_no_token_and_garbage_are_refused(bot, world, authorization):
    headers = {"Authorization": authorization} if authorization else {}
    status, _ = await bot.deliver(message(world.connector.service_url), **headers)
    assert status == 401
    assert bot.bot.heard == []


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": 1},
        {"exp": None},
        {"exp": "tomorrow"},
        {"exp": True},
        {"nbf": 99999999999},
        {"aud": "00000000-0000-0000-0000-000000000000"},
        {"aud": [APP_ID]},
        {"aud": None},
        {"iss": None},
        {"iss": "https://api.botframework.com/"},
        {"iss": "https://api.botframework.com.evil.example"},
        {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "appid": APP_ID},
        {"iss": "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", "azp": APP_ID},
    ],
)
async def test_wrong_claims_are_refused(bot, world, claims):
    status, _ = await deliver(bot, world, message(world.connector.service_url), **claims)
    assert status == 401


async def test_five_minutes_of_skew_are_allowed(bot, world):
    past = int((world.clock.at - timedelta(minutes=4)).timestamp())
    assert await deliver(bot, world, message(world.connector.service_url), exp=past) == (200, "")


async def test_an_unknown_key_is_refused(bot, world):
    token = sign({"iss": "x"}, "a-key-nobody-published")
    status, _ = await bot.deliver(message(world.connector.service_url), token)
    assert status == 401


async def test_a_key_of_the_right_name_does_not_sign_for_another(bot, world):
    url = world.connector.service_url
    claims = {"iss": "https://api.botframework.com", "aud": APP_ID, "exp": 9999999999, "serviceurl": url}
    forged = sign(claims, "connector-1", key=private_key("somebody-else"))
    status, _ = await bot.deliver(message(url), forged)
    assert status == 401


async def test_no_signature_and_the_public_key_as_secret_are_refused(bot, world):
    url = world.connector.service_url
    claims = {"iss": "https://api.botframework.com", "aud": APP_ID, "exp": 9999999999, "serviceurl": url}
    unsigned = sign(claims, "connector-1", algorithm="none", key="")
    confused = _hs256(claims, public_pem("connector-1"))
    for token in (unsigned, confused):
        assert (await bot.deliver(message(url), token))[0] == 401


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/",
        "https://127.0.0.1.evil.example/",
        "http://smba.trafficmanager.net/teams/",
        "https://user@127.0.0.1/",
        "https://evil.example\\@127.0.0.1/",
        "",
    ],
)
async def test_a_service_url_elsewhere_is_refused_even_if_the_token_names_it(bot, world, url):
    status, _ = await deliver(bot, world, message(url))
    assert status == 403


@pytest.mark.parametrize("url", [None, 7, {}, ["http://127.0.0.1/"]])
async def test_a_missing_service_url_is_refused(bot, world, url):
    status, _ = await bot.deliver(message(url), world.entra.connector_token(world.connector.service_url))
    assert status == 403


async def test_the_service_url_must_be_that_of_the_token(bot, world):
    token = world.entra.connector_token(f"{world.connector.address}/amer/")
    assert (await bot.deliver(message(world.connector.service_url), token))[0] == 403
    token = world.entra.connector_token("x", serviceurl=None)
    assert (await bot.deliver(message(world.connector.service_url), token))[0] == 403


async def test_a_slash_at_the_end_and_the_other_spelling_make_no_difference(bot, world):
    url = world.connector.service_url
    token = world.entra.connector_token("x", serviceurl=None, serviceUrl=url.rstrip("/"))
    assert await bot.deliver(message(url), token) == (200, "")


@pytest.mark.parametrize("channel", ["webchat", "emulator", None, 7])
async def test_another_channel_is_refused(bot, world, channel):
    status, _ = await deliver(bot, world, message(world.connector.service_url, channelId=channel))
    assert status == 403


@pytest.mark.parametrize("endorsements", [[], ["webchat"], None])
async def test_a_key_not_endorsed_for_teams_is_refused(bot, world, endorsements):
    world.entra.endorsements = endorsements
    status, _ = await deliver(bot, world, message(world.connector.service_url))
    assert status == 403


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"{", b"[]", b"[{}]", b'"text"', b"null", b"7", b"\xff\xfe\x00", b'{"type":NaN}', b"[" * 100_000, b"{}"),
        *(b'{"type":""}', b'{"type":7}', b'{"type":null}'),
    ],
)
async def test_what_is_no_activity_is_refused_before_the_token_is_looked_at(bot, body):
    assert (await bot.deliver(body))[0] == 400


async def test_a_huge_body_is_refused(bot):
    assert (await bot.deliver(b'{"type":"message","text":"' + b"x" * 1_100_000 + b'"}'))[0] == 413


@pytest.mark.parametrize("name", ["timestamp", "localTimestamp", "expiration"])
@pytest.mark.parametrize("junk", ["yesterday", "2026-13-45T00:00:00Z", "2026-11-24T10:00:00", 5, None, {}])
async def test_a_time_that_cannot_be_read_is_left_out(bot, world, name, junk):
    activity = json.loads(json.dumps(message(world.connector.service_url)))
    activity[name] = junk
    assert await deliver(bot, world, activity) == (200, "")
    assert name not in bot.bot.heard[0]


@pytest.mark.parametrize("kind", ["conversationUpdate", "installationUpdate", "messageReaction", "madeUp", "event"])
async def test_events_of_any_kind_and_with_missing_fields_are_answered_200(bot, world, kind):
    bare = {"type": kind, "channelId": "msteams", "serviceUrl": world.connector.service_url}
    tenant = {"channelData": {"tenant": {"id": TENANT}}}
    junk = {"from": 7, "conversation": [], "recipient": "x", "entities": {"a": 1}, "membersAdded": [None, 7, {}]}
    for activity in (bare, bare | tenant, bare | tenant | junk, bare | tenant | {"entities": [None, {"type": 7}]}):
        assert (await deliver(bot, world, activity))[0] == 200


async def test_what_cannot_be_stored_is_replaced(bot, world):
    raw = json.dumps(message(world.connector.service_url)).replace('"hi"', r'"a\u0000b\ud800c"').encode()
    token = world.entra.connector_token(world.connector.service_url)
    assert await bot.deliver(raw, token) == (200, "")
    assert bot.bot.heard[0]["text"] == "a\ufffdb\ufffdc"


async def test_another_tenant_is_answered_politely_and_not_served(bot, world):
    url, foreign = world.connector.service_url, {"tenant": {"id": OTHER_TENANT}}
    assert await deliver(bot, world, message(url, channelData=foreign)) == (200, {})
    status, body = await deliver(bot, world, press(url, channelData=foreign))
    assert (status, body["type"]) == (200, "application/vnd.microsoft.activity.message")
    assert bot.bot.heard == []


async def test_an_allowed_tenant_is_served_whatever_its_spelling(world):
    environment = world.environment(ALLOWED_TENANTS=f"{TENANT},{OTHER_TENANT.upper()}")
    foreign = {"tenant": {"id": OTHER_TENANT.upper()}}
    async with running(world, environment) as bot:
        assert await deliver(bot, world, message(world.connector.service_url, channelData=foreign)) == (200, "")


async def test_keys_are_fetched_once_for_many_turns(bot, world):
    for number in range(5):
        await deliver(bot, world, message(world.connector.service_url), jti=str(number))
    assert world.entra.faults.count("/.well-known/keys") == 1


async def test_a_key_rolled_over_is_fetched_and_serves_at_once(bot, world):
    await deliver(bot, world, message(world.connector.service_url))
    bot.edge.gate._keys._tried_at -= 61
    world.entra.roll_over()
    assert await deliver(bot, world, message(world.connector.service_url)) == (200, "")


async def test_unknown_keys_cause_one_fetch_a_minute_at_most(bot, world):
    await deliver(bot, world, message(world.connector.service_url))
    for number in range(20):
        token = sign({"iss": "x"}, f"unknown-{number}")
        assert (await bot.deliver(message(world.connector.service_url), token))[0] == 401
    assert world.entra.faults.count("/.well-known/keys") == 1


async def test_without_any_key_nobody_can_be_recognized(bot, world):
    world.entra.faults.always(Fault(500))
    assert (await deliver(bot, world, message(world.connector.service_url)))[0] == 503
    world.entra.faults.always(None)
    bot.edge.gate._keys._tried_at -= 3
    assert await deliver(bot, world, message(world.connector.service_url)) == (200, "")


async def test_known_keys_outlive_an_outage_of_the_issuer(bot, world):
    await deliver(bot, world, message(world.connector.service_url))
    world.entra.faults.always(Fault(500))
    bot.edge.gate._keys._fetched_at -= 25 * 3600
    bot.edge.gate._keys._tried_at -= 25 * 3600
    assert await deliver(bot, world, message(world.connector.service_url), jti="new") == (200, "")


async def test_a_remembered_token_ends_when_it_expires(bot, world):
    token = world.entra.connector_token(world.connector.service_url)
    assert await bot.deliver(message(world.connector.service_url), token) == (200, "")
    world.clock.at += timedelta(hours=1, minutes=6)
    assert (await bot.deliver(message(world.connector.service_url), token))[0] == 401


async def test_a_remembered_token_is_still_bound_to_its_service_url(bot, world):
    token = world.entra.connector_token(world.connector.service_url)
    assert await bot.deliver(message(world.connector.service_url), token) == (200, "")
    assert (await bot.deliver(message(f"{world.connector.address}/amer/"), token))[0] == 403


def _hs256(claims, secret):
    """PyJWT refuses to make such a token, so it is made by hand."""

    def part(value):
        return base64.urlsafe_b64encode(value).rstrip(b"=")

    head = part(json.dumps({"alg": "HS256", "typ": "JWT", "kid": "connector-1"}).encode())
    signed = head + b"." + part(json.dumps(claims).encode())
    return (signed + b"." + part(hmac.new(secret, signed, hashlib.sha256).digest())).decode()
