"""The app's own tokens: real msal against the loopback authority, never in the way of the event loop."""

import asyncio
import itertools
import time
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID

from services.ports import Address, ConnectorError
from teams.bearer import CredentialsError
from teams.credentials import Credentials, Registration
from teams.trust import make_ssl_context
from tests.teams.conftest import running
from tests.world.people import APP_ID, OTHER_TENANT, PASSWORD, TENANT
from tests.world.serving import Fault
from tests.world.signing import private_key

SCOPE = "https://api.botframework.com/.default"
GRAPH = "https://graph.microsoft.com/.default"
SECRET = Registration(APP_ID, "SingleTenant", TENANT, PASSWORD)


class Seconds:
    """A monotonic clock that can be moved."""

    def __init__(self):
        self.moved = 0.0

    def __call__(self):
        return time.monotonic() + self.moved


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
async def make(world, seconds):
    made = []

    def credentials(registration=SECRET):
        made.append(Credentials(registration, world.entra.address, make_ssl_context(), seconds=seconds))
        return made[-1]

    yield credentials
    for one in made:
        await one.close()


async def test_a_token_is_asked_for_once_and_kept(make, world):
    credentials = make()
    first = await credentials.token(SCOPE)
    assert first == await credentials.token(SCOPE)
    (form,) = world.entra.granted
    assert (form["grant_type"], form["scope"], form["tenant"]) == ("client_credentials", SCOPE, TENANT)


async def test_turns_that_wait_together_share_one_request(make, world):
    world.entra.faults.latency = 0.05
    credentials = make()
    tokens = await asyncio.gather(*(credentials.token(SCOPE) for _ in range(50)))
    assert len(set(tokens)) == 1
    assert len(world.entra.granted) == 1


async def test_scopes_and_tenants_have_tokens_of_their_own(make, world):
    credentials = make()
    await credentials.token(SCOPE)
    await credentials.token(GRAPH, OTHER_TENANT)
    assert [(form["scope"], form["tenant"]) for form in world.entra.granted] == [(SCOPE, TENANT), (GRAPH, OTHER_TENANT)]


async def test_a_multi_tenant_bot_gets_its_token_from_the_bot_framework_tenant(make, world):
    await make(Registration(APP_ID, "MultiTenant", "", PASSWORD)).token(SCOPE)
    assert world.entra.granted[0]["tenant"] == "botframework.com"


async def test_a_token_near_its_end_is_renewed_while_the_old_one_serves(make, world, seconds):
    world.entra.lasts = 280  # msal itself keeps no token for less than five minutes
    credentials = make()
    first = await credentials.token(SCOPE)
    seconds.moved = 200
    world.entra.faults.latency = 0.3
    started = time.monotonic()
    assert await credentials.token(SCOPE) == first
    assert time.monotonic() - started < 0.2
    await asyncio.gather(*credentials._asking.values())
    assert await credentials.token(SCOPE) != first
    assert len(world.entra.granted) == 2


async def test_an_authority_that_is_down_does_not_undo_a_token_that_is_still_good(make, world, seconds):
    world.entra.lasts = 280
    credentials = make()
    first = await credentials.token(SCOPE)
    seconds.moved = 200
    world.entra.faults.always(Fault(503))
    for _ in range(20):
        assert await credentials.token(SCOPE) == first
        await asyncio.sleep(0.005)
    assert world.entra.faults.count("oauth2/v2.0/token") == 2, "a renewal that failed is not tried at every turn"
    seconds.moved = 300
    with pytest.raises(CredentialsError):
        await credentials.token(SCOPE)


async def test_an_authority_that_comes_back_is_asked_again(make, world):
    credentials = make()
    world.entra.faults.next(Fault(503))
    with pytest.raises(CredentialsError) as failed:
        await credentials.token(SCOPE)
    assert not failed.value.is_final
    assert await credentials.token(SCOPE)


async def test_a_wrong_secret_is_our_own_fault(make):
    with pytest.raises(CredentialsError) as failed:
        await make(Registration(APP_ID, "SingleTenant", TENANT, "wrong")).token(SCOPE)
    assert failed.value.is_final
    assert "wrong" not in str(failed.value)


async def test_a_certificate_signs_the_request(make, world, tmp_path):
    file = tmp_path / "bot.pem"
    file.write_bytes(_certificate())
    assert await make(Registration(APP_ID, "SingleTenant", TENANT, certificate=str(file))).token(SCOPE)
    assert world.entra.granted[0]["client_assertion"]
    assert "client_secret" not in world.entra.granted[0]


async def test_a_managed_identity_needs_no_secret(make, world, monkeypatch):
    monkeypatch.setenv("AZURE_POD_IDENTITY_AUTHORITY_HOST", world.entra.address)
    credentials = make(Registration(APP_ID, "UserAssignedMSI", TENANT))
    assert await credentials.token(SCOPE)
    assert world.entra.granted[0]["client_id"] == APP_ID
    assert world.entra.granted[0]["resource"] == "https://api.botframework.com"


async def test_a_token_is_there_before_anybody_needs_one(bot, world):
    await bot.edge.messenger._bearer.token(SCOPE)
    assert len(world.entra.granted) == 1


async def test_what_is_being_asked_ends_with_the_bot(make, world):
    world.entra.faults.latency = 0.05
    credentials = make()
    credentials.warm(SCOPE)
    await credentials.close()
    assert credentials._asking == {}


async def test_the_secret_is_in_no_description():
    assert PASSWORD not in repr(SECRET)


async def test_the_event_loop_goes_on_while_msal_asks(world):
    world.entra.faults.latency = 0.3
    gaps: list[float] = []

    async def watch(stop):
        last = time.perf_counter()
        while not stop.is_set():
            await asyncio.sleep(0.001)
            now = time.perf_counter()
            gaps.append(now - last)
            last = now

    async with running(world, world.environment()) as bot, asyncio.TaskGroup() as group:
        stop = asyncio.Event()
        group.create_task(watch(stop))
        to = Address(TENANT, world.connector.service_url, "a:chat-ana")
        await asyncio.gather(*(bot.edge.messenger.send(to, {"type": "message", "text": "hi"}) for _ in range(16)))
        stop.set()
    assert max(gaps) < 0.25, "asking the authority takes 0.6 s, in which the loop must not stand still"


@pytest.mark.parametrize(("secret", "status"), [("wrong", 401), (PASSWORD, 503)])
async def test_without_a_token_nothing_is_sent(world, secret, status):
    async with running(world, world.environment(MICROSOFT_APP_PASSWORD=secret)) as bot:
        if secret == PASSWORD:
            world.entra.faults.always(Fault(500))
        with pytest.raises(ConnectorError) as failed:
            await bot.edge.messenger.send(Address(TENANT, world.connector.service_url, "a:1"), {"type": "message"})
    assert failed.value.status == status
    assert world.connector.faults.asked == []


def _certificate():
    """A key and its certificate in one PEM, the certificate first."""
    key, name = private_key("certificate"), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "bot")])
    serial = next(itertools.count(1))
    builder = x509.CertificateBuilder(name, name, key.public_key(), serial)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    made = builder.not_valid_before(start).not_valid_after(start + timedelta(days=3650)).sign(key, hashes.SHA256())
    plain = serialization.NoEncryption()
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    return made.public_bytes(serialization.Encoding.PEM) + private
