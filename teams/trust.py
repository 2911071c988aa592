"""Whom outgoing TLS trusts, and the one pooled session for everything that goes out."""

import os
import ssl
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from aiohttp import ClientSession, ClientTimeout, DummyCookieJar, TCPConnector

AUTHORITY_FILES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
"""The variables in which companies with a proxy name their own authorities."""
PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")
MOST_CONNECTIONS = 256
KEPT_OPEN = 55.0
"""Seconds; the connector's load balancer closes idle connections after a minute."""


def make_ssl_context(environment: Mapping[str, str] = os.environ) -> ssl.SSLContext:
    """Trust the system's authorities and those of the files the environment names; the same files, the same context."""
    named = (environment.get(name) for name in AUTHORITY_FILES)
    return _trusting(frozenset(os.path.realpath(name) for name in named if name))


@cache
def _trusting(named: frozenset[str]) -> ssl.SSLContext:
    """Trust files beside the system's, each read once: two hundred authorities take 20 ms.

    OpenSSL itself takes SSL_CERT_FILE instead of the system's file, so the system's is named too.
    """
    context, system = ssl.create_default_context(), ssl.get_default_verify_paths()
    read = os.path.realpath(system.cafile or "")
    for file in sorted({os.path.realpath(system.openssl_cafile), *named} - {read}):
        if Path(file).is_file():
            context.load_verify_locations(cafile=file)
    if Path(system.openssl_capath).is_dir():
        context.load_verify_locations(capath=system.openssl_capath)
    return context


def make_session(context: ssl.SSLContext, environment: Mapping[str, str] = os.environ) -> ClientSession:
    """The session all outgoing HTTP shares; proxies are looked for only where the environment names one."""
    return ClientSession(
        connector=TCPConnector(limit=MOST_CONNECTIONS, keepalive_timeout=KEPT_OPEN, ssl=context),
        cookie_jar=DummyCookieJar(),
        timeout=ClientTimeout(total=15, connect=5),
        trust_env=any(environment.get(name) for name in PROXIES),
        auto_decompress=True,
    )
