"""Whom outgoing TLS trusts: the authorities the environment names, for aiohttp and for msal's client alike."""

import asyncio
import ipaddress
import ssl
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientConnectorCertificateError, web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID

from teams import hosts
from teams.entra_http import EntraHttp
from teams.hosts import host_of, is_listed
from teams.trust import AUTHORITY_FILES, make_session, make_ssl_context
from tests.world.signing import private_key

HOSTS = {"smba.trafficmanager.net", "127.0.0.1"}


@pytest.fixture
def authority(tmp_path):
    """The file of a company's own authority, and of a server it vouches for."""
    key, name = private_key("company"), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Company authority")])
    start = datetime(2020, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, start, start + timedelta(days=36500))
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    loopback = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = builder.add_extension(loopback, critical=False).sign(key, hashes.SHA256())
    file = tmp_path / "company.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM) + private)
    return str(file)


@asynccontextmanager
async def secure_server(file):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    app = web.Application()

    async def greet(_request):
        return web.Response(text="hello")

    app.router.add_get("/", greet)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
    yield f"https://127.0.0.1:{runner.addresses[0][1]}/"
    await runner.cleanup()


@pytest.mark.parametrize("variable", AUTHORITY_FILES)
async def test_the_authority_of_the_environment_is_trusted(authority, variable):
    context = make_ssl_context({variable: authority})
    async with secure_server(authority) as address:
        async with make_session(context, {}) as session, session.get(address) as response:
            assert await response.text() == "hello"
        answer = await asyncio.to_thread(EntraHttp(context, "https://login.microsoftonline.com").get, address)
        assert answer.text == "hello"


def test_a_file_that_is_not_there_is_passed_over():
    assert make_ssl_context({"SSL_CERT_FILE": "/no/such/file"}).verify_mode is ssl.CERT_REQUIRED


def test_the_same_files_are_read_once(authority):
    once, again = (make_ssl_context({"SSL_CERT_FILE": authority}) for _ in range(2))
    assert once is again
    assert once is not make_ssl_context({})


async def test_an_unknown_authority_is_not_trusted(authority):
    async with secure_server(authority) as address, make_session(make_ssl_context({}), {}) as session:
        with pytest.raises(ClientConnectorCertificateError):
            await session.get(address)


async def test_a_proxy_is_looked_for_only_where_the_environment_names_one():
    for environment, asked in (({}, False), ({"HTTPS_PROXY": "http://proxy:8080"}, True)):
        async with make_session(make_ssl_context({}), environment) as session:
            assert session.trust_env is asked


@pytest.mark.parametrize(
    "address",
    [
        "https://smba.trafficmanager.net/emea/",
        "https://SMBA.trafficmanager.net:443/x",
        "http://127.0.0.1:56150/_connector",
        "https://127.0.0.1:8443/",
    ],
)
def test_listed_hosts_are_spoken_to(address):
    assert is_listed(address, HOSTS)


@pytest.mark.parametrize(
    "address",
    [
        "http://smba.trafficmanager.net/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://evil.example#smba.trafficmanager.net",
        "https://evil.example\\@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net\t/",
        "https://smba.trafficmanager.net:port/",
        "ftp://127.0.0.1/",
        "https://[::1",
        "https:///",
        "",
        None,
        7,
    ],
)
def test_no_other_address_is_spoken_to(address):
    assert not is_listed(address, HOSTS)


def test_this_computer_may_be_spoken_to_without_tls_if_it_is_listed():
    assert host_of("http://localhost:1/") == "localhost"
    assert not is_listed("http://127.0.0.2/", HOSTS)


def test_links_that_may_hold_a_secret_are_not_remembered():
    before = hosts._known_host.cache_info().currsize
    for number in range(3):
        assert hosts.host_of(f"https://smba.trafficmanager.net/{number}?sig={'s' * 100}") == "smba.trafficmanager.net"
    assert hosts._known_host.cache_info().currsize == before
