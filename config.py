"""The settings: read from the environment once, in app.py only, validated as a whole, never changed after."""

import ipaddress
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HOST_NAME = re.compile(r"[a-z0-9.-]+|[0-9a-f:]+")
PORT = re.compile(r"(?<=[a-z0-9.]):\d+$")
YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"0", "false", "no", "off"})
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
SINGLE_TENANT, MANAGED_IDENTITY, MULTI_TENANT = APP_TYPES = ("SingleTenant", "UserAssignedMSI", "MultiTenant")
CREDENTIALS = ("MICROSOFT_APP_ID", "MICROSOFT_APP_PASSWORD", "MICROSOFT_APP_CERTIFICATE")
HIGHEST_RATE = 50.0
"""Requests a second at which Teams may block an app in a tenant (Teams documentation, rate limits of bots)."""

HOSTS = "smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com"
AUTHORITY = "https://login.microsoftonline.com"
OPENID_METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration"
GRAPH = "https://graph.microsoft.com/v1.0"
TOKEN_SERVICE = "https://api.botframework.com"  # noqa: S105  # an address
CONNECTOR_SCOPE = "https://api.botframework.com/.default"


class SettingsError(Exception):
    """The settings cannot be used: ``mistakes`` says in one sentence each what to mend, all of them at once."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set; the environment's names are these in capitals. Described in docs/settings.md.

    Rates are in messages a second. Tenants and object ids are lower-case GUIDs. Addresses have no slash at the end.
    """

    local: bool
    host: str
    port: int
    database_url: str
    log_level: str
    log_format: str
    brand_name: str
    public_url: str
    support_contact: str
    ios_app_url: str
    android_app_url: str
    dashboard_url: str
    charts: bool
    microsoft_app_id: str
    microsoft_app_password: str = field(repr=False)
    microsoft_app_certificate: str
    microsoft_app_type: str
    microsoft_app_tenant_id: str
    allowed_tenants: frozenset[str]
    bootstrap_admins: frozenset[tuple[str, str]]
    oauth_connection: str
    sign_in_app_id: str
    eligibility: str
    send_rate: float
    send_rate_cap: float
    entra_authority: str
    openid_metadata_url: str
    graph_url: str
    token_service_url: str
    service_url_hosts: frozenset[str]
    connector_scope: str
    understanding_llm_url: str
    understanding_llm_key: str = field(repr=False)
    understanding_llm_model: str
    directory_file: str


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read and check every setting; raises SettingsError with all mistakes at once."""
    reader = _Reader(environment)
    settings = _read(reader)
    _check_together(settings, reader)
    if reader.mistakes:
        raise SettingsError(tuple(reader.mistakes))
    return settings


class _Reader:
    """Takes settings out of an environment and notes what is wrong with them."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self.mistakes: list[str] = []

    def text(self, name: str, default: str = "") -> str:
        return self._environment.get(name, "").strip() or default

    def wrong(self, name: str, must: str) -> None:
        self.mistakes.append(f"{name} {must}.")

    def flag(self, name: str, default: str = "0") -> bool:
        value = self.text(name, default).lower()
        if value not in YES | NO:
            self.wrong(name, "must be 1 or 0")
        return value in YES

    def number(self, name: str, default: str, *, lowest: float, highest: float) -> float:
        try:
            value = float(self.text(name, default))
        except ValueError:
            value = float("nan")
        if not lowest <= value <= highest:
            self.wrong(name, f"must be a number from {lowest:g} to {highest:g}")
            return float(default)
        return value

    def whole_number(self, name: str, default: str, *, lowest: int, highest: int) -> int:
        value = self.text(name, default)
        if not (
            value.isascii()
            and value.isdecimal()
            and len(value) <= len(str(highest))
            and lowest <= int(value) <= highest
        ):
            self.wrong(name, f"must be a whole number from {lowest} to {highest}")
            return int(default)
        return int(value)

    def choice(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        value = self.text(name, default)
        for choice in choices:
            if value.lower() == choice.lower():
                return choice
        self.wrong(name, f"must be one of {', '.join(choices)}")
        return default

    def guid(self, name: str) -> str:
        value = self.text(name).lower()
        if value and not GUID.fullmatch(value):
            self.wrong(name, "must be a GUID, such as 00000000-0000-0000-0000-000000000000")
        return value

    def address(self, name: str, default: str = "") -> str:
        value = self.text(name, default).rstrip("/")
        if value and not is_safe_address(value):
            self.wrong(name, "must be an https address (http only for this computer, such as http://127.0.0.1:8080)")
        return value

    def several(self, name: str, default: str = "") -> list[str]:
        return [part.strip() for part in self.text(name, default).split(",") if part.strip()]

    def tenants(self, name: str) -> frozenset[str]:
        tenants = [tenant.lower() for tenant in self.several(name)]
        if not all(map(GUID.fullmatch, tenants)):
            self.wrong(name, "must list tenant ids (GUIDs), separated by commas")
        return frozenset(tenants)

    def people(self, name: str) -> frozenset[tuple[str, str]]:
        people = [person.lower().partition("/") for person in self.several(name)]
        if not all(GUID.fullmatch(tenant) and GUID.fullmatch(person) for tenant, _, person in people):
            self.wrong(name, "must list people as tenant-id/object-id (two GUIDs), separated by commas")
        return frozenset((tenant, person) for tenant, _, person in people)

    def file(self, name: str) -> str:
        value = self.text(name)
        if value and not Path(value).is_file():
            self.wrong(name, "must be the path of a file that can be read")
        return value


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this computer itself."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def is_safe_address(address: str) -> bool:
    """Whether an address is https, or http to this computer."""
    try:
        parts: SplitResult = urlsplit(address)
        _ = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    if not host or parts.username or parts.password or any(sign.isspace() for sign in address):
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))


def _read(read: _Reader) -> Settings:
    local = read.flag("LOCAL")
    public_url = read.address("PUBLIC_URL")
    return Settings(
        local=local,
        host=read.text("HOST", "127.0.0.1"),
        port=read.whole_number("PORT", "3978", lowest=1, highest=65535),
        database_url=read.text("DATABASE_URL", "sqlite:///data/mileage.db"),
        log_level=read.choice("LOG_LEVEL", "INFO", LOG_LEVELS),
        log_format=read.choice("LOG_FORMAT", "text" if local else "json", ("json", "text")),
        brand_name=read.text("BRAND_NAME", "MileIQ"),
        public_url=public_url,
        support_contact=read.text("SUPPORT_CONTACT"),
        ios_app_url=read.address("IOS_APP_URL"),
        android_app_url=read.address("ANDROID_APP_URL"),
        dashboard_url=read.address("DASHBOARD_URL", public_url),
        charts=read.flag("CHARTS", "1"),
        microsoft_app_id=(app_id := read.guid("MICROSOFT_APP_ID")),
        microsoft_app_password=read.text("MICROSOFT_APP_PASSWORD"),
        microsoft_app_certificate=read.file("MICROSOFT_APP_CERTIFICATE"),
        microsoft_app_type=read.choice("MICROSOFT_APP_TYPE", SINGLE_TENANT, APP_TYPES),
        microsoft_app_tenant_id=(own_tenant := read.guid("MICROSOFT_APP_TENANT_ID")),
        allowed_tenants=read.tenants("ALLOWED_TENANTS") or frozenset({own_tenant} - {""}),
        bootstrap_admins=read.people("BOOTSTRAP_ADMINS"),
        oauth_connection=read.text("OAUTH_CONNECTION"),
        sign_in_app_id=read.guid("SIGN_IN_APP_ID") or app_id,
        eligibility=read.choice("ELIGIBILITY", "warn" if local else "enforce", ("enforce", "warn", "off")),
        send_rate=read.number("SEND_RATE", "30", lowest=0.1, highest=HIGHEST_RATE - 1),
        send_rate_cap=read.number("SEND_RATE_CAP", "45", lowest=0.1, highest=HIGHEST_RATE - 1),
        entra_authority=read.address("ENTRA_AUTHORITY", AUTHORITY),
        openid_metadata_url=read.address("OPENID_METADATA_URL", OPENID_METADATA),
        graph_url=read.address("GRAPH_URL", GRAPH),
        token_service_url=read.address("TOKEN_SERVICE_URL", TOKEN_SERVICE),
        service_url_hosts=frozenset(PORT.sub("", host.lower()) for host in read.several("SERVICE_URL_HOSTS", HOSTS)),
        connector_scope=read.text("CONNECTOR_SCOPE", CONNECTOR_SCOPE),
        understanding_llm_url=read.address("UNDERSTANDING_LLM_URL"),
        understanding_llm_key=read.text("UNDERSTANDING_LLM_KEY"),
        understanding_llm_model=read.text("UNDERSTANDING_LLM_MODEL"),
        directory_file=read.file("DIRECTORY_FILE"),
    )


def _check_together(settings: Settings, read: _Reader) -> None:
    for name, must in _mistakes_everywhere(settings):
        read.wrong(name, must)
    if not settings.local:
        for name, must in _mistakes_with_credentials(settings):
            read.wrong(name, must)
        return
    if not is_loopback(settings.host):
        read.wrong("HOST", "must be 127.0.0.1 with LOCAL=1, which asks nobody for a password")
    for name in CREDENTIALS:
        if read.text(name):
            read.wrong(name, "must not be set with LOCAL=1; take one of the two away")


Mistakes = Iterator[tuple[str, str]]
"""The settings that do not fit the others, and what each must be."""


def _mistakes_everywhere(settings: Settings) -> Mistakes:
    if not settings.database_url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
        yield "DATABASE_URL", "must start with sqlite:/// or postgresql://"
    if settings.send_rate > settings.send_rate_cap:
        yield "SEND_RATE", "must not be higher than SEND_RATE_CAP"
    if settings.understanding_llm_url and not settings.understanding_llm_model:
        yield "UNDERSTANDING_LLM_MODEL", "must name a model when UNDERSTANDING_LLM_URL is set"
    if any(not HOST_NAME.fullmatch(host) for host in settings.service_url_hosts):
        yield "SERVICE_URL_HOSTS", "must list host names, separated by commas, without https://"


def _mistakes_with_credentials(settings: Settings) -> Mistakes:
    is_managed = settings.microsoft_app_type == MANAGED_IDENTITY
    has_password, has_certificate = bool(settings.microsoft_app_password), bool(settings.microsoft_app_certificate)
    if not settings.microsoft_app_id:
        yield "MICROSOFT_APP_ID", "must be the bot's application id; to try the bot on this computer, set LOCAL=1"
    if settings.microsoft_app_type != MULTI_TENANT and not settings.microsoft_app_tenant_id:
        yield "MICROSOFT_APP_TENANT_ID", "must be the tenant in which the bot is registered"
    if not is_managed and has_password == has_certificate:
        yield "MICROSOFT_APP_PASSWORD", "or MICROSOFT_APP_CERTIFICATE must be set, and only one of them"
    if is_managed and (has_password or has_certificate):
        yield "MICROSOFT_APP_TYPE", "UserAssignedMSI needs neither password nor certificate; take them away"
    if settings.microsoft_app_type == MULTI_TENANT and not settings.allowed_tenants:
        yield "ALLOWED_TENANTS", "must list the tenants a MultiTenant bot serves"
    if settings.directory_file:
        yield "DIRECTORY_FILE", "is for LOCAL=1 only"
