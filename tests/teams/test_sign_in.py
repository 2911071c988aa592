"""Who presses: what a token must be to prove it, one refusal a test, and the way by the sign-in page."""

import base64
import hashlib
import hmac
import json
from datetime import timedelta

import pytest

from domain.errors import MileageError
from domain.people import Identity
from services.ports import Address, Proven, ToProve
from teams.sign_in import ProofRefusedError
from tests.teams.conftest import running
from tests.world.people import ANA, APP_ID, BEN, OTHER_TENANT, TENANT
from tests.world.serving import Fault
from tests.world.signing import public_pem, sign

WHO = Identity(TENANT, ANA)
OTHER = Identity(TENANT, BEN)
USER = "29:ana"
WHERE = Address(TENANT, "https://smba.example/emea/", "a:ana")


def with_token(token):
    return {"action": {"verb": "join"}, "authentication": {"id": "1", "connectionName": "evil", "token": token}}


async def prove(bot, proof, who=WHO):
    return await bot.edge.sign_in.prove(who, USER, proof, WHERE)


async def refusal(bot, token, who=WHO):
    with pytest.raises(ProofRefusedError) as refused:
        await prove(bot, with_token(token), who)
    assert not bot.edge.sign_in.is_proven(who)
    assert "administrator" in str(refused.value)
    assert "Ana" not in str(refused.value)
    return refused.value.reason


@pytest.mark.parametrize("version", ["2.0", "1.0"])
async def test_a_token_of_either_version_proves_its_person(bot, world, version):
    assert await prove(bot, with_token(world.entra.person_token(version))) == Proven("Ana Diaz")
    assert bot.edge.sign_in.is_proven(WHO)


async def test_a_token_of_somebody_else_is_refused(bot, world):
    assert await refusal(bot, world.entra.person_token(oid=BEN)) == "somebody_else"


async def test_a_token_of_another_tenant_is_refused(bot, world):
    assert await refusal(bot, world.entra.person_token(tid=OTHER_TENANT)) == "tenant"


async def test_a_token_of_another_served_tenant_does_not_prove_the_same_object_id(world):
    async with running(world, world.environment(ALLOWED_TENANTS=f"{TENANT},{OTHER_TENANT}")) as bot:
        assert await refusal(bot, world.entra.person_token(tid=OTHER_TENANT)) == "somebody_else"


@pytest.mark.parametrize(
    "claims", [{"acct": 1}, {"idp": f"https://sts.windows.net/{OTHER_TENANT}/"}, {"idp": "live.com"}]
)
async def test_a_guest_is_refused(bot, world, claims):
    assert await refusal(bot, world.entra.person_token(**claims)) == "guest"


async def test_a_member_whose_home_is_this_tenant_is_no_guest(bot, world):
    token = world.entra.person_token(acct=0, idp=f"https://sts.windows.net/{TENANT}/")
    assert await prove(bot, with_token(token)) == Proven("Ana Diaz")


async def test_an_app_only_token_is_refused(bot, world):
    assert await refusal(bot, world.entra.person_token(idtyp="app")) == "app_only"


async def test_an_expired_token_is_refused(bot, world):
    token = world.entra.person_token()
    world.clock.at += timedelta(hours=1, minutes=6)
    assert await refusal(bot, token) == "expired"


async def test_a_token_of_the_future_is_refused(bot, world):
    token = world.entra.person_token()
    world.clock.at -= timedelta(minutes=20)
    assert await refusal(bot, token) == "not_yet_valid"


@pytest.mark.parametrize(
    ("version", "audience"),
    [
        ("2.0", "https://graph.microsoft.com"),
        ("2.0", f"api://botid-{APP_ID}"),
        ("1.0", APP_ID),
        ("1.0", f"api://{APP_ID}"),
        ("2.0", [APP_ID]),
        ("2.0", None),
    ],
)
async def test_a_token_for_another_audience_is_refused(bot, world, version, audience):
    assert await refusal(bot, world.entra.person_token(version, aud=audience)) == "audience"


@pytest.mark.parametrize(
    "issuer",
    [
        f"https://login.microsoftonline.com/{OTHER_TENANT}/v2.0",
        f"https://login.microsoftonline.com/{TENANT}/v2.0/",
        f"https://login.microsoftonline.com/{TENANT}/v2.0.evil.example",
        f"https://sts.windows.net/{TENANT}/",
        "https://api.botframework.com",
        None,
    ],
)
async def test_a_token_of_another_issuer_is_refused(bot, world, issuer):
    assert await refusal(bot, world.entra.person_token(iss=issuer)) == "issuer"


@pytest.mark.parametrize("client", ["0b5f2a00-9999-4999-8999-000000000099", APP_ID, None, []])
async def test_a_token_got_by_another_client_is_refused(bot, world, client):
    assert await refusal(bot, world.entra.person_token(azp=client)) == "client"


async def test_a_v1_token_names_its_client_elsewhere(bot, world):
    token = world.entra.person_token("1.0", appid="x", azp="5e3ce6c0-2b1f-4285-8d4b-75ee78787346")
    assert await refusal(bot, token) == "client"


@pytest.mark.parametrize("scope", ["User.Read", "access_as_user2", "", None, ["access_as_user"]])
async def test_a_token_of_another_scope_is_refused(bot, world, scope):
    assert await refusal(bot, world.entra.person_token(scp=scope)) == "scope"


@pytest.mark.parametrize("version", ["3.0", None, 2.0, []])
async def test_a_token_of_another_version_is_refused(bot, world, version):
    assert await refusal(bot, world.entra.person_token(ver=version)) == "version"


@pytest.mark.parametrize("object_id", ["ana", "", None, 7])
async def test_a_token_without_an_object_id_is_refused(bot, world, object_id):
    assert await refusal(bot, world.entra.person_token(oid=object_id)) == "no_object_id"


async def test_a_token_without_signature_is_refused(bot, world):
    token = sign(world.entra.person_claims(), "entra-1", algorithm="none", key="")
    assert await refusal(bot, token) == "algorithm"


async def test_hs256_with_the_public_key_as_secret_is_refused(bot, world):
    def part(value):
        return base64.urlsafe_b64encode(value).rstrip(b"=")

    head = part(json.dumps({"alg": "HS256", "typ": "JWT", "kid": "entra-1"}).encode())
    signed = head + b"." + part(json.dumps(world.entra.person_claims()).encode())
    signature = part(hmac.new(public_pem("entra-1"), signed, hashlib.sha256).digest())
    assert await refusal(bot, (signed + b"." + signature).decode()) == "algorithm"


async def test_an_unknown_key_is_refused(bot, world):
    assert await refusal(bot, sign(world.entra.person_claims(), "unknown")) == "unknown_key"


async def test_an_edited_token_is_refused(bot, world):
    head, _, signature = world.entra.person_token(oid=BEN).split(".")
    claims = base64.urlsafe_b64encode(json.dumps(world.entra.person_claims()).encode()).rstrip(b"=").decode()
    assert await refusal(bot, f"{head}.{claims}.{signature}") == "signature"


async def test_a_connector_token_proves_nobody(bot, world):
    assert await refusal(bot, world.entra.connector_token(world.connector.service_url)) == "unknown_key"


@pytest.mark.parametrize("token", ["garbage", "a.b.c", "x" * 20_000])
async def test_garbage_is_refused(bot, token):
    assert await refusal(bot, token) in {"not_a_token", "too_long"}


async def test_a_key_rolled_over_in_mid_run_is_fetched(bot, world):
    await prove(bot, with_token(world.entra.person_token()))
    bot.edge.sign_in._keys._tried_at -= 61
    world.entra.roll_over()
    assert await prove(bot, with_token(world.entra.person_token())) == Proven("Ana Diaz")


async def test_without_keys_the_person_is_asked_to_try_again(bot, world):
    world.entra.faults.always(Fault(500))
    with pytest.raises(MileageError, match="try again"):
        await prove(bot, with_token(world.entra.person_token()))


@pytest.mark.parametrize("proof", [{}, {"authentication": None}, {"authentication": {"token": 7}}, {"state": ""}])
async def test_without_proof_the_client_is_asked_for_a_token(bot, world, proof):
    asked = await prove(bot, proof)
    assert isinstance(asked, ToProve)
    value = asked.body["value"]
    assert (asked.body["statusCode"], asked.body["type"].rpartition(".")[2]) == (401, "loginRequest")
    assert value["tokenExchangeResource"]["uri"] == f"api://botid-{APP_ID}"
    assert value["connectionName"] == "mileage"
    assert value["buttons"][0]["value"].startswith("https://token.botframework.com/")
    told = world.token_service.states[-1]["conversation"]
    assert told["user"]["id"] == USER
    assert (told["conversation"]["id"], told["serviceUrl"]) == ("a:ana", "https://smba.example/emea/")


async def test_every_request_to_sign_in_has_an_id_of_its_own(bot):
    one, other = await prove(bot, {}), await prove(bot, {})
    assert one.body["value"]["tokenExchangeResource"]["id"] != other.body["value"]["tokenExchangeResource"]["id"]


async def test_the_request_has_a_button_although_the_token_service_is_down(bot, world):
    world.token_service.faults.always(Fault(503))
    asked = await prove(bot, {})
    assert asked.body["value"]["buttons"][0]["value"].startswith("https://")


async def test_where_consent_is_missing_the_client_is_told_412(bot, world):
    world.token_service.consent_required = True
    asked = await prove(bot, with_token(world.entra.person_token()))
    assert isinstance(asked, ToProve)
    assert (asked.body["statusCode"], asked.body["type"].rpartition(".")[2]) == (412, "preconditionFailed")
    assert not bot.edge.sign_in.is_proven(WHO)


@pytest.mark.parametrize(
    "fault", [Fault(500), Fault(0), Fault(404, "404: Not Found"), Fault(400, {"error": {"message": "AADSTS90009"}})]
)
async def test_a_token_service_that_is_down_does_not_undo_a_valid_token(bot, world, fault):
    world.token_service.faults.always(fault)
    assert await prove(bot, with_token(world.entra.person_token())) == Proven("Ana Diaz")


async def test_the_code_of_the_sign_in_page_proves_its_person(bot, world):
    world.token_service.codes[USER, "123456"] = world.entra.person_token(azp=APP_ID)
    assert await prove(bot, {"state": "123456"}) == Proven("Ana Diaz")
    assert bot.edge.sign_in.is_proven(WHO)


@pytest.mark.parametrize("code", ["000000", "x" * 1000, "' or 1=1"])
async def test_a_wrong_code_is_answered_with_a_fresh_request(bot, code):
    asked = await prove(bot, {"state": code})
    assert isinstance(asked, ToProve)
    assert asked.body["statusCode"] == 401


async def test_a_code_of_somebody_else_is_refused(bot, world):
    world.token_service.codes[USER, "123456"] = world.entra.person_token(oid=BEN, azp=APP_ID)
    with pytest.raises(ProofRefusedError) as refused:
        await prove(bot, {"state": "123456"})
    assert refused.value.reason == "somebody_else"


async def test_a_proof_is_good_for_an_hour_and_until_signing_out(bot, world):
    await prove(bot, with_token(world.entra.person_token()))
    world.clock.at += timedelta(minutes=59)
    assert bot.edge.sign_in.is_proven(WHO)
    await bot.edge.sign_in.sign_out(WHO, USER)
    assert not bot.edge.sign_in.is_proven(WHO)
    assert world.token_service.signed_out == [USER]
    world.clock.at -= timedelta(minutes=59)
    await prove(bot, with_token(world.entra.person_token()))
    world.clock.at += timedelta(minutes=61)
    assert not bot.edge.sign_in.is_proven(WHO)


async def test_signing_out_succeeds_here_although_the_token_service_is_down(bot, world):
    await prove(bot, with_token(world.entra.person_token()))
    world.token_service.faults.always(Fault(503))
    await bot.edge.sign_in.sign_out(WHO, USER)
    assert not bot.edge.sign_in.is_proven(WHO)


async def test_without_a_connection_the_silent_way_is_left(world):
    async with running(world, world.environment(OAUTH_CONNECTION="")) as bot:
        assert await prove(bot, with_token(world.entra.person_token())) == Proven("Ana Diaz")
        asked = await prove(bot, {"state": "123456"})
        assert asked.body["value"]["connectionName"]
        assert asked.body["value"]["buttons"]
    assert world.token_service.faults.asked == []


@pytest.mark.parametrize("host", ["", "miles.example.com/"])
async def test_a_v1_token_may_name_the_host_of_the_tab_which_clients_are_asked_for(world, host):
    async with running(world, world.environment(PUBLIC_URL="https://Miles.example.com")) as bot:
        token = world.entra.person_token("1.0", aud=f"api://{host}botid-{APP_ID}")
        assert await prove(bot, with_token(token)) == Proven("Ana Diaz")
        asked = await prove(bot, {})
        assert asked.body["value"]["tokenExchangeResource"]["uri"] == f"api://miles.example.com/botid-{APP_ID}"
        assert await refusal(bot, world.entra.person_token("1.0", aud=f"api://x/botid-{APP_ID}"), OTHER) == "audience"


async def test_the_token_of_a_tab_names_its_person(bot, world):
    assert await bot.edge.sign_in.identify(world.entra.person_token(oid=BEN)) == Identity(TENANT, BEN)
    for token in ("garbage", world.entra.person_token(aud="x"), world.entra.person_token(tid=OTHER_TENANT)):
        assert await bot.edge.sign_in.identify(token) is None
    world.entra.faults.always(Fault(500))
    assert await bot.edge.sign_in.identify(world.entra.person_token()) == Identity(TENANT, ANA)


async def test_a_tab_is_asked_to_wait_while_no_key_is_known(bot, world):
    world.entra.faults.always(Fault(500))
    with pytest.raises(MileageError, match="try again"):
        await bot.edge.sign_in.identify(world.entra.person_token())
